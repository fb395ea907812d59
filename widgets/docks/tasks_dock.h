#pragma once

#include "widgets/dock.h"

#include <QTimer>

class QLabel;
class QTableWidget;

namespace sdm::ui {

/// What works in the background for this window, since when, and a button that ends it where that is possible (Delete).
class TasksDock final : public Dock {
    Q_OBJECT
public:
    TasksDock(const DockContext& context, QWidget* parent);

    void shown() override;
    void hidden() override;
    QWidget* firstFocus() override;

private:
    void refresh();
    void showTimes();

    DockContext m_context;
    QTableWidget* m_table;
    QLabel* m_none;
    QTimer m_clock;
};

} // namespace sdm::ui
