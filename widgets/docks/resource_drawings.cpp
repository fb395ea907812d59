#include "widgets/docks/resource_drawings.h"

#include "widgets/text/format.h"

#include <QCoreApplication>

#include <functional>

namespace sdm::ui {
namespace {

constexpr double kGibi = 1024.0 * 1024.0 * 1024.0;
constexpr double kMega = 1e6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Resources)
};

Series lineOf(const std::deque<MachineSample>& samples, const QString& name, int ink, double unit, int digits,
              const std::function<std::optional<double>(const MachineSample&)>& valueOf)
{
    Series line;
    line.name = name;
    line.ink = {Ink::Of::Series, ink};
    line.dash = ink == 0 ? Qt::SolidLine : Qt::DashLine;
    line.digits = digits;
    for (const MachineSample& sample : samples) {
        const auto value = valueOf(sample);
        if (!value)
            continue;
        SeriesPoint& point = line.points.emplace_back();
        point.x = static_cast<double>(sample.timeMs - samples.back().timeMs) / 60000.0;
        point.y = *value / unit;
    }
    return line;
}

Drawing overMinutes(const QString& yTitle, std::optional<double> upper)
{
    Drawing drawing;
    drawing.x.title = Words::tr("minutes before now");
    drawing.x.upper = 0;
    drawing.y.title = yTitle;
    drawing.y.lower = 0;
    drawing.y.upper = upper;
    return drawing;
}

void add(Drawing& drawing, Series line)
{
    if (!line.points.empty())
        drawing.series.push_back(std::move(line));
}

} // namespace

Drawing processorDrawing(const std::deque<MachineSample>& samples)
{
    const int cores = samples.empty() ? 0 : samples.back().cores;
    Drawing drawing = overMinutes(Words::tr("cores"), cores > 0 ? std::optional<double>(cores) : std::nullopt);
    add(drawing, lineOf(samples, Words::tr("machine"), 0, 1, 1, [](const MachineSample& s) { return s.coresBusy; }));
    add(drawing, lineOf(samples, Words::tr("this run"), 1, 1, 1, [](const MachineSample& s) { return s.engineCores; }));
    if (cores > 0)
        drawing.caption = Words::tr("of %1 cores").arg(countText(cores));
    return drawing;
}

Drawing memoryDrawing(const std::deque<MachineSample>& samples)
{
    const double all = samples.empty() ? 0 : samples.back().memoryOf.value_or(0);
    Drawing drawing = overMinutes(Words::tr("GiB"), all > 0 ? std::optional(all / kGibi) : std::nullopt);
    add(drawing, lineOf(samples, Words::tr("machine"), 0, kGibi, 1, [](const MachineSample& s) { return s.memoryUsed; }));
    add(drawing, lineOf(samples, Words::tr("this run"), 1, kGibi, 1, [](const MachineSample& s) { return s.engineMemory; }));
    if (all > 0)
        drawing.caption = Words::tr("of %1 GiB").arg(fixedText(all / kGibi, 1));
    return drawing;
}

Drawing diskDrawing(const std::deque<MachineSample>& samples)
{
    Drawing drawing = overMinutes(Words::tr("MB/s"), std::nullopt);
    add(drawing, lineOf(samples, Words::tr("written"), 0, kMega, 1, [](const MachineSample& s) { return s.engineWritten; }));
    add(drawing, lineOf(samples, Words::tr("read"), 1, kMega, 1, [](const MachineSample& s) { return s.engineRead; }));
    if (!samples.empty() && samples.back().diskFree && samples.back().diskOf)
        drawing.caption = Words::tr("%1 of %2 GiB free where the project lies")
                              .arg(fixedText(*samples.back().diskFree / kGibi, 1), fixedText(*samples.back().diskOf / kGibi, 0));
    return drawing;
}

Drawing gpuDrawing(const std::deque<MachineSample>& samples)
{
    Drawing drawing = overMinutes(Words::tr("%"), 100);
    const std::size_t count = samples.empty() ? 0 : samples.back().gpus.size();
    for (std::size_t at = 0; at < count; ++at) {
        const auto gpu = [at](const MachineSample& s) { return at < s.gpus.size() ? &s.gpus[at] : nullptr; };
        const int ink = static_cast<int>(at) * 2;
        add(drawing, lineOf(samples, Words::tr("GPU %1 busy").arg(at), ink, 0.01, 0,
                            [gpu](const MachineSample& s) { return gpu(s) ? std::optional(gpu(s)->busy) : std::nullopt; }));
        add(drawing, lineOf(samples, Words::tr("GPU %1 memory").arg(at), ink + 1, 0.01, 0, [gpu](const MachineSample& s) {
                return gpu(s) && gpu(s)->memoryOfBytes > 0 ? std::optional(gpu(s)->memoryBytes / gpu(s)->memoryOfBytes) : std::nullopt;
            }));
    }
    if (count > 0)
        drawing.caption = samples.back().gpus.front().name;
    return drawing;
}

} // namespace sdm::ui
