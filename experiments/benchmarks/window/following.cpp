#include "experiments/benchmarks/window/event_flood.h"
#include "experiments/benchmarks/window/measures.h"
#include "experiments/benchmarks/window/process_facts.h"
#include "experiments/benchmarks/window/timed_application.h"
#include "experiments/benchmarks/window/window_under_test.h"

#include "core/base/ulid.h"
#include "core/records/metric_keys.h"
#include "core/store/store_reader.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>

namespace sdm::bench {
namespace {

/// Points of the training loss that the window knows and has not drawn yet, by step.
class Undrawn {
public:
    explicit Undrawn(std::int64_t sinceMs) : m_sinceMs(sinceMs) {}

    void take(const ui::MetricCurve& curve)
    {
        if (curve.pointsInASpan() != 1)
            throw NotReached("too long a flood: the window keeps several points as one");
        for (; m_known < curve.spans().size(); ++m_known)
            m_waiting.push_back(curve.spans()[m_known].last);
    }
    void drawn()
    {
        const double now = static_cast<double>(nowMilliseconds() - m_sinceMs);
        for (const double recorded : m_waiting)
            m_delays.push_back(now - recorded);
        m_waiting.clear();
    }
    const std::vector<double>& delays() const { return m_delays; }

private:
    std::int64_t m_sinceMs;
    std::size_t m_known = 0;
    std::vector<double> m_waiting, m_delays;
};

/// The panel that draws the loss, once it is there.
QWidget& lossPlot(QWidget& page)
{
    QWidget* plot = nullptr;
    WindowUnderTest::until("the plot of the loss", [&] {
        for (QWidget* each : page.findChildren<QWidget*>()) {
            if (each->inherits("QCustomPlot") && each->isVisible() && each->accessibleName() == QLatin1String("Next-token loss"))
                plot = each;
        }
        return plot != nullptr;
    });
    return *plot;
}

std::int64_t missingEvents(const QString& project, const RunId& run, std::int64_t wanted)
{
    std::int64_t expected = 0, missing = 0;
    const auto reader = store::StoreReader::open(project.toStdString());
    for (auto page = reader.eventsAfter(run, 0); !page.empty(); page = reader.eventsAfter(run, expected)) {
        for (const store::EventRow& event : page) {
            missing += event.seq - expected - 1;
            expected = event.seq;
        }
    }
    return missing + wanted - expected;
}

} // namespace

Measurements measureFollowing(const QString& project, int seconds, int rate)
{
    WindowUnderTest window({1920, 1080});
    window.open(project, QStringLiteral("live"));
    const RunId run = newUlid();
    const QString id = QString::fromStdString(run.text());
    const std::int64_t since = nowMilliseconds();
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("write"), project, id, QString::number(seconds), QString::number(rate), QString::number(since)});
    auto& session = window.workbench().session();
    WindowUnderTest::until("the new run", [&] { return session.run(id) != nullptr; });
    window.workbench().selection().selectRun(id);
    WindowUnderTest::until("its first rows", [&] { return session.record().runId() == id && session.record().loaded(); });
    WindowUnderTest::until("its first plot", [&] { return !session.record().metric(metric_key::kTrainLoss).empty(); });

    Undrawn points(since);
    const auto take = [&] { points.take(session.record().metric(metric_key::kTrainLoss)); };
    take();
    QObject::connect(&session.record(), &ui::RunRecord::updated, &window.workbench(), take);
    PaintCounter painted(lossPlot(window.page(QStringLiteral("live"))));
    painted.onPaint = [&] { points.drawn(); };
    TimedApplication::instance().startTiming();
    const double before = processorSeconds();
    QEventLoop loop;
    QObject::connect(&writer, &QProcess::finished, &loop, &QEventLoop::quit);
    if (writer.state() == QProcess::Running)
        loop.exec();
    const std::vector<double> stretches = TimedApplication::instance().stopTiming();
    const double busy = 100 * (processorSeconds() - before) / seconds;
    if (writer.exitStatus() != QProcess::NormalExit || writer.exitCode() != 0)
        throw NotReached("the process that writes the events failed");
    const std::int64_t wanted = std::int64_t{rate} * seconds;
    WindowUnderTest::until("the last event", [&] { return session.record().eventCount() >= wanted; });
    return {{"events a second", "events", {static_cast<double>(rate)}},
            {"events missing in the window's store", "events", {static_cast<double>(missingEvents(project, run, wanted))}},
            {"frame while events stream", "ms", stretches},
            {"from recorded to drawn", "ms", points.delays()},
            {"processor time of the window while events stream", "%", {busy}}};
}

} // namespace sdm::bench
