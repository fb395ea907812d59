#include "experiments/benchmarks/window/window_under_test.h"

#include "widgets/data/query_state.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <algorithm>

namespace sdm::bench {

WindowUnderTest::WindowUnderTest(const QSize& size)
    : m_settings(m_scratch.filePath(QStringLiteral("settings.ini"))), m_workbench(m_theme, m_settings)
{
    m_theme.setMode(ui::Theme::Mode::Light);
    m_theme.install(*qApp);
    m_workbench.window().resize(size);
}

QWidget& WindowUnderTest::page(const QString& id)
{
    QWidget* page = m_workbench.window().page(id);
    if (!page)
        throw NotReached("there is no page " + id.toStdString());
    return *page;
}

void WindowUnderTest::open(const QString& project, const QString& pageId)
{
    m_workbench.show(project, pageId);
    until("an open project", [this] { return m_workbench.session().state() == ui::ProjectSession::State::Ready; });
    settle();
}

bool WindowUnderTest::isSettled()
{
    const auto questions = m_workbench.window().findChildren<ui::QueryState*>();
    return (m_workbench.selection().runId().isEmpty() || m_workbench.session().record().loaded()) &&
           std::none_of(questions.begin(), questions.end(), [](const ui::QueryState* each) { return each->isOpen(); });
}

void WindowUnderTest::settle()
{
    constexpr int kQuietMs = 300; // longer than any timer that gathers changes
    QElapsedTimer quiet;
    quiet.start();
    until("a window that is done", [&] {
        if (!isSettled())
            quiet.restart();
        return quiet.elapsed() >= kQuietMs;
    });
}

void WindowUnderTest::until(const char* what, const std::function<bool()>& is)
{
    QElapsedTimer waited;
    waited.start();
    QTimer look; // wakes the loop, which otherwise sleeps until the window has something to do
    look.start(1);
    while (!is()) {
        if (waited.elapsed() > kLongestMs)
            throw NotReached(std::string("waited two minutes for ").append(what));
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

double WindowUnderTest::frame(const std::function<void()>& deed)
{
    QElapsedTimer clock;
    clock.start();
    deed();
    // What the deed posts may post a repaint, and that more of them.
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents();
    // Painting waits for the screen's next refresh, which is no work of ours: what has to be painted is painted now.
    QEvent refresh(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&m_workbench.window(), &refresh);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

PaintCounter::PaintCounter(QWidget& widget) : m_widget(widget)
{
    qApp->installEventFilter(this);
}

PaintCounter::~PaintCounter()
{
    qApp->removeEventFilter(this);
}

bool PaintCounter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && watched->isWidgetType()) {
        auto* painted = static_cast<QWidget*>(watched);
        if (painted == &m_widget || m_widget.isAncestorOf(painted)) {
            ++paints;
            if (onPaint)
                onPaint();
        }
    }
    return false;
}

} // namespace sdm::bench
