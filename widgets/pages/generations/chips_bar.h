#pragma once

#include "widgets/models/facet_list.h"

#include <QWidget>

#include <vector>

namespace sdm::ui {

class Theme;
class WrapBar;

/// The conditions that hold, each as a button that takes it away. Hidden while there are none. GUI thread only.
class ChipsBar final : public QWidget {
    Q_OBJECT
public:
    explicit ChipsBar(const Theme& theme, QWidget* parent = nullptr);

    void setChips(const std::vector<QueryChip>& chips);

Q_SIGNALS:
    void removed(const sdm::ui::QueryChange& change);

private:
    const Theme& m_theme;
    WrapBar* m_bar = nullptr;
    QStringList m_shown;
};

} // namespace sdm::ui
