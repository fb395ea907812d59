#pragma once

#include "core/store/negatives.h"
#include "widgets/data/latest_query.h"
#include "widgets/page.h"
#include "widgets/parts/panel.h"

class QSpinBox;
class QStandardItemModel;
class QTableView;

namespace sdm::ui {

class ProblemLine;

/// Documents whose generated answers stay wrong, with a strip over the epochs: "2 ✕", "·" where none was generated or it was right. GUI
/// thread only; the reading is on the store's thread.
class OffendersPanel final : public Panel {
    Q_OBJECT
public:
    explicit OffendersPanel(const PageContext& context, QWidget* parent = nullptr);

    /// Reads again, where the panel is seen.
    void refresh();
    QTableView* table() const { return m_table; }
    QSpinBox* least() const { return m_least; }

Q_SIGNALS:
    void documentChosen(const QString& document);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Offenders = std::vector<store::PersistentOffender>;
    void show(const Offenders& offenders);

    PageContext m_context;
    QStandardItemModel* m_model;
    QTableView* m_table;
    QSpinBox* m_least;
    QLabel* m_empty;
    ProblemLine* m_problem;
    LatestQuery<Offenders>* m_query;
};

} // namespace sdm::ui
