#pragma once

#include "core/store/alerts.h"
#include "widgets/data/latest_query.h"
#include "widgets/dock.h"

#include <QTimer>

class QLabel;
class QTableView;

namespace sdm::ui {

class AlertModel;
class ProblemLine;

/// What a person should look at, of every run of the project. A click or Enter goes to the run and its log at that moment.
class AlertsDock final : public Dock {
    Q_OBJECT
public:
    AlertsDock(const DockContext& context, QWidget* parent);

    void shown() override;
    void hidden() override;
    QWidget* firstFocus() override;

private:
    using Alerts = std::vector<store::AlertRow>;

    QWidget* makeBar();
    void ask();
    void showAlerts();
    void openRules();
    void open(const QModelIndex& index);

    DockContext m_context;
    AlertModel* m_model;
    QTableView* m_table;
    QLabel* m_none;
    ProblemLine* m_problem;
    LatestQuery<Alerts>* m_query;
    Alerts m_events; ///< what the engine said
    QTimer m_calm;   ///< a run that writes changes the store ten times a second
    bool m_visible = false;
};

} // namespace sdm::ui
