#pragma once

#include "core/records/annotations.h"
#include "widgets/parts/panel.h"

#include <array>

class QLabel;
class QToolButton;

namespace sdm::ui {

/// Reference, the model's answer, and the offline negative of one document; what was decided on the answer, and the buttons to decide it.
/// GUI thread only.
class NegativeDetail final : public Panel {
    Q_OBJECT
public:
    explicit NegativeDetail(const Theme& theme, QWidget* parent = nullptr);

    void clear();
    void show(const HardNegativeRecord& record, const DocumentRecord* document, NegativeChoice choice);

Q_SIGNALS:
    void chosen(sdm::NegativeChoice choice);

private:
    void addButtons();

    QLabel* m_reference;
    QLabel* m_generated;
    QLabel* m_change;
    QLabel* m_offline;
    QLabel* m_judged;
    QLabel* m_document;
    QLabel* m_choice;
    std::array<QToolButton*, 4> m_buttons{};
};

} // namespace sdm::ui
