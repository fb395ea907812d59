#pragma once

#include "widgets/page.h"

#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace sdm::ui {

class HeroCard;
class HrBoard;
class LegendCard;
class RecentList;
class RunningStrip;

/// Where the window opens: what to start, what is running, how reliable the latest runs are, what was open lately.
class HomePage final : public Page {
    Q_OBJECT
public:
    explicit HomePage(const PageContext& context, QWidget* parent = nullptr);

    void shown() override;
    void hidden() override;
    QWidget* firstFocus() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();

    PageContext m_context;
    HeroCard* m_hero;
    RunningStrip* m_running;
    HrBoard* m_board;
    LegendCard* m_legend;
    RecentList* m_recent;
    QTimer m_tick;
    bool m_visible = false;
};

} // namespace sdm::ui
