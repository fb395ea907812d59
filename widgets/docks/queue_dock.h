#pragma once

#include "widgets/data/latest_query.h"
#include "widgets/dock.h"
#include "widgets/models/queue_model.h"

#include <QTimer>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QTableView;

namespace sdm::ui {

class EmptyState;
class ProblemLine;

/// Runs that wait for their turn: their order, what each waits for, how long all will take, and whether somebody works them off. The queue
/// is the project's: what the command line does shows here, and a closed window loses nothing.
class QueueDock final : public Dock {
    Q_OBJECT
public:
    QueueDock(const DockContext& context, QWidget* parent);

    void shown() override;
    void hidden() override;
    QWidget* firstFocus() override;

private:
    QWidget* makeHead();
    void makeTable();
    QAction* addAction(const QString& text, const QList<QKeySequence>& keys, const std::function<void()>& act);
    void ask();
    void show(const QueueSnapshot& snapshot);
    void fitActions();
    void move(int by);
    void moveToEnd(bool first);
    void removeChosen();
    void openRun();
    void fillAfterMenu();
    QStringList chosen() const;

    DockContext m_context;
    QueueModel* m_model;
    QTableView* m_table;
    QLabel* m_time;
    QPushButton* m_start;
    QPushButton* m_stop;
    EmptyState* m_none;
    ProblemLine* m_problem;
    QAction *m_up = nullptr, *m_down = nullptr, *m_first = nullptr, *m_last = nullptr, *m_remove = nullptr, *m_open = nullptr;
    QMenu* m_after;
    LatestQuery<QueueSnapshot>* m_query;
    QTimer m_look; ///< the store does not tell when somebody begins or ends to work the queue off
    QString m_current;
    bool m_visible = false;
};

} // namespace sdm::ui
