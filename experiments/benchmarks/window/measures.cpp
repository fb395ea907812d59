#include "experiments/benchmarks/window/measures.h"

#include "app/page_list.h"
#include "experiments/benchmarks/window/large_project.h"
#include "experiments/benchmarks/window/process_facts.h"
#include "experiments/benchmarks/window/window_under_test.h"
#include "widgets/models/example_model.h"
#include "widgets/pages/generations/answer_scope.h"
#include "widgets/pages/generations/answer_table.h"
#include "widgets/pages/generations_page.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <array>
#include <cmath>
#include <random>

namespace sdm::bench {
namespace {

constexpr QSize kScreen{1920, 1080};
constexpr QSize kLargeScreen{2560, 1600}; ///< nine plots of the live page are in view at once
constexpr int kTimes = 12;
constexpr int kRounds = 3;

double since(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// Until the page has painted what is known at once, and until nothing is on its way any more.
std::pair<double, double> show(WindowUnderTest& window, const QString& id)
{
    QElapsedTimer clock;
    clock.start();
    QWidget& page = window.page(id);
    PaintCounter painted(page);
    double first = 0, last = 0;
    painted.onPaint = [&] { last = since(clock); };
    window.workbench().showPage(id);
    WindowUnderTest::until("a painted page", [&] { return painted.paints > 0; });
    first = since(clock);
    window.settle();
    return {first, last};
}

std::vector<QWidget*> visiblePlots(QWidget& page)
{
    std::vector<QWidget*> plots;
    for (QWidget* each : page.findChildren<QWidget*>()) {
        if (each->inherits("QCustomPlot") && each->isVisible() && !each->visibleRegion().isEmpty())
            plots.push_back(each);
    }
    return plots;
}

void moveMouse(QWidget& target, const QPointF& at, Qt::MouseButtons held = Qt::NoButton)
{
    QMouseEvent event(QEvent::MouseMove, at, target.mapToGlobal(at), Qt::NoButton, held, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
}

void press(QWidget& target, const QPointF& at, bool down)
{
    QMouseEvent event(down ? QEvent::MouseButtonPress : QEvent::MouseButtonRelease, at, target.mapToGlobal(at), Qt::LeftButton,
                      down ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
}

void turnWheel(QWidget& target, const QPointF& at, int notches)
{
    QWheelEvent event(at, target.mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&target, &event);
}

/// On the box of the facet's value, as a person would.
void clickFacet(const QWidget& page, const QString& name)
{
    QCheckBox* box = nullptr;
    WindowUnderTest::until("a facet's value", [&] {
        for (QCheckBox* each : page.findChildren<QCheckBox*>()) {
            if (each->isVisible() && each->accessibleName().startsWith(name + QStringLiteral(", ")))
                box = each;
        }
        return box != nullptr;
    });
    box->click();
}

} // namespace

Measurements measureStart()
{
    WindowUnderTest window(kScreen);
    PaintCounter painted(window.page(QStringLiteral("home")));
    window.workbench().show();
    WindowUnderTest::until("the painted start page", [&] { return painted.paints > 0; });
    return {{"cold start to Home", "ms", {processAgeMs()}}};
}

Measurements measureOpen(const QString& project)
{
    WindowUnderTest window(kScreen);
    window.workbench().show();
    QElapsedTimer clock;
    clock.start();
    window.workbench().openProject(project);
    WindowUnderTest::until("the runs", [&] { return !window.workbench().session().runs().empty(); });
    const double listed = since(clock);
    window.settle();
    return {{"project opened: runs listed", "ms", {listed}}};
}

Measurements measurePages(const QString& project)
{
    WindowUnderTest window(kScreen);
    window.open(project, QStringLiteral("home"));
    Measured first{"page shown for the first time", "ms", {}}, again{"page switch", "ms", {}}, whole{"page switch, all read", "ms", {}};
    for (int round = 0; round <= kTimes; ++round) {
        for (const ui::PageEntry& entry : app::workbenchPages()) {
            if (entry.id == window.workbench().window().currentPageId())
                continue;
            const auto [painted, done] = show(window, entry.id);
            (round == 0 ? first : again).samples.push_back(painted);
            if (round > 0)
                whole.samples.push_back(done);
        }
    }
    return {first, again, whole};
}

Measurements measureFrames(const QString& project)
{
    WindowUnderTest window(kLargeScreen);
    window.open(project, QStringLiteral("live"));
    QWidget& page = window.page(QStringLiteral("live"));
    const std::vector<QWidget*> plots = visiblePlots(page);
    Measured hover{"frame: pointer over a plot, lines linked", "ms", {}}, zoom{"frame: wheel", "ms", {}}, drag{"frame: drag", "ms", {}};
    for (QWidget* plot : plots) {
        const double width = plot->width(), y = plot->height() / 2.0;
        for (int i = 1; i < kTimes; ++i) {
            const QPointF at(width * i / kTimes, y);
            hover.samples.push_back(window.frame([&] { moveMouse(*plot, at); }));
            zoom.samples.push_back(window.frame([&] { turnWheel(*plot, at, i % 3 == 0 ? -1 : 1); }));
        }
        press(*plot, {width / 2, y}, true);
        for (int i = 1; i < kTimes; ++i)
            drag.samples.push_back(window.frame([&] { moveMouse(*plot, {width / 2 + 4.0 * i, y}, Qt::LeftButton); }));
        press(*plot, {width / 2, y}, false);
        window.settle();
    }
    return {{"plots in view", "plots", {static_cast<double>(plots.size())}}, hover, zoom, drag};
}

Measurements measureSearch(const QString& project)
{
    WindowUnderTest window(kScreen);
    window.open(project, QStringLiteral("generations"));
    auto& page = dynamic_cast<ui::GenerationsPage&>(window.page(QStringLiteral("generations")));
    Measured everything{"first result, whole project", "ms", {}}, filter{"first result of a filter", "ms", {}},
        search{"first result of a search", "ms", {}}, common{"first result of a search for what most answers have", "ms", {}},
        counted{"search or filter, all counted", "ms", {}};
    const auto ask = [&](Measured& first, const std::function<void()>& deed) {
        const auto* listing = page.findChild<ui::AnswerListing*>();
        bool listed = false;
        const auto connection = QObject::connect(listing, &ui::AnswerListing::listed, &page, [&] { listed = true; });
        QElapsedTimer clock;
        clock.start();
        deed();
        WindowUnderTest::until("listed answers", [&] { return listed; });
        first.samples.push_back(since(clock));
        QObject::disconnect(connection);
        WindowUnderTest::until("all counts", [&] { return window.isSettled(); });
        counted.samples.push_back(since(clock));
        window.settle();
    };
    ask(everything, [&] { page.scope()->setReach(ui::AnswerScope::Reach::Project); });
    for (int round = 0; round < kRounds; ++round) {
        for (const QString& name : {QStringLiteral("Low"), QStringLiteral("✕ answer wrong"), QStringLiteral("✓ judged rightly")}) {
            ask(filter, [&] { clickFacet(page, name); });
            ask(filter, [&] { page.clearFilters(); });
        }
        for (const Frequency how : {Frequency::Rare, Frequency::Seldom, Frequency::Usual})
            ask(search, [&] { page.searchField()->setText(QString::fromStdString(wordOf(how))); });
        const QString usual = QString::fromStdString(wordOf(Frequency::Usual)), rare = QString::fromStdString(wordOf(Frequency::Seldom));
        ask(search, [&] { page.searchField()->setText(usual + QStringLiteral(" -") + rare); });
        ask(search, [&] { page.searchField()->setText(usual + QLatin1Char(' ') + rare); });
        ask(common, [&] { page.searchField()->setText(QString::fromStdString(wordOf(Frequency::Common))); });
    }
    return {everything, filter, search, common, counted};
}

Measurements measureRows(const QString& project)
{
    WindowUnderTest window(kScreen);
    window.open(project, QStringLiteral("generations"));
    auto& page = dynamic_cast<ui::GenerationsPage&>(window.page(QStringLiteral("generations")));
    page.scope()->setReach(ui::AnswerScope::Reach::Project);
    window.settle();
    WindowUnderTest::until("the whole order", [&] { return page.model()->isComplete(); });
    window.settle();
    QScrollBar* bar = page.table()->verticalScrollBar();
    Measured far{"frame: scroll bar to any place", "ms", {}}, near{"frame: scrolled by a wheel's notch", "ms", {}};
    std::mt19937 random(7);
    for (int i = 0; i < 100; ++i) {
        const int place = static_cast<int>(static_cast<double>(bar->maximum()) * (random() / 4294967296.0));
        far.samples.push_back(window.frame([&] { bar->setValue(place); }));
        for (int notch = 1; notch <= 5; ++notch)
            near.samples.push_back(window.frame([&] { bar->setValue(place + 3 * notch); }));
    }
    window.settle();
    return {{"rows in the table", "answers", {static_cast<double>(page.model()->rowCount())}},
            far,
            near,
            {"memory with all rows", "MB", {residentMegabytes()}}};
}

Measurements measureIdle(const QString& project, int seconds)
{
    WindowUnderTest window(kScreen);
    Measured idle{"processor time while idle", "%", {}};
    window.open(project, QStringLiteral("home"));
    for (const ui::PageEntry& entry : app::workbenchPages()) {
        window.workbench().showPage(entry.id);
        window.settle();
        const double before = processorSeconds();
        QElapsedTimer clock;
        clock.start();
        QEventLoop loop; // nothing of the benchmark's own runs in it
        QTimer::singleShot(seconds * 1000, &loop, &QEventLoop::quit);
        loop.exec();
        idle.samples.push_back(100 * (processorSeconds() - before) * 1000 / since(clock));
    }
    return {idle};
}

} // namespace sdm::bench
