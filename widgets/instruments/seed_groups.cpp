#include "widgets/instruments/seed_groups.h"

#include "core/statistics/spread.h"
#include "widgets/instruments/words.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>

namespace sdm::ui {
namespace {

/// The lines of one quantity, one a run that has it.
struct SameLines {
    std::vector<const Series*> lines;

    bool take(const Series& line) const
    {
        const Series& first = *lines.front();
        return first.name == line.name && first.mark == line.mark && (first.width > 0) == (line.width > 0);
    }
};

std::vector<SameLines> sameLines(const std::vector<Drawing>& drawings)
{
    std::vector<SameLines> all;
    for (const Drawing& drawing : drawings) {
        for (const Series& line : drawing.series) {
            if (line.faint || line.points.empty())
                continue;
            const auto known = std::ranges::find_if(all, [&line](const SameLines& same) { return same.take(line); });
            if (known == all.end())
                all.push_back({{&line}});
            else
                known->lines.push_back(&line);
        }
    }
    return all;
}

/// What a line says at a step, straight between its points; nothing before the first, behind the last and in gaps.
std::optional<double> lineValue(const Series& line, double x)
{
    const auto& points = line.points;
    const auto after = std::ranges::lower_bound(points, x, {}, &SeriesPoint::x);
    if (after == points.end() || (after == points.begin() && after->x > x))
        return std::nullopt;
    if (after->x == x)
        return std::isfinite(after->y) ? std::optional(after->y) : std::nullopt;
    const SeriesPoint& before = *std::prev(after);
    const double value = before.y + (after->y - before.y) * (x - before.x) / (after->x - before.x);
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

SeriesPoint bandPoint(double x, const std::vector<double>& values, const SeedsTogether& seeds)
{
    const GroupBand band = groupBand(values, seeds.centre, seeds.band);
    return {x, band.centre, band.lower, band.upper, InstrumentWords::tr("n = %1 seeds").arg(values.size())};
}

Series withoutPoints(const Series& line)
{
    Series empty = line;
    empty.points.clear();
    empty.endText.clear(); // it has the value of one run
    empty.labelled = true;
    return empty;
}

Series togetherLine(const std::vector<const Series*>& lines, const SeedsTogether& seeds)
{
    std::set<double> places;
    for (const Series* line : lines) {
        for (const SeriesPoint& point : line->points)
            places.insert(point.x);
    }
    Series together = withoutPoints(*lines.front());
    together.band = true;
    for (const double x : places) {
        std::vector<double> values;
        for (const Series* line : lines) {
            if (const auto value = lineValue(*line, x))
                values.push_back(*value);
        }
        if (values.size() >= kFewestForABand)
            together.points.push_back(bandPoint(x, values, seeds));
    }
    return together;
}

Series togetherMarks(const std::vector<const Series*>& lines, const SeedsTogether& seeds)
{
    std::vector<SeriesPoint> points;
    for (const Series* line : lines)
        std::ranges::copy_if(line->points, std::back_inserter(points), [](const SeriesPoint& point) { return std::isfinite(point.y); });
    const bool oneEach = std::ranges::all_of(lines, [](const Series* line) { return line->points.size() == 1; });
    if (oneEach && !points.empty()) {
        std::vector<double> places;
        std::ranges::transform(points, std::back_inserter(places), &SeriesPoint::x);
        for (SeriesPoint& point : points)
            point.x = medianOf(places);
    }
    std::ranges::stable_sort(points, {}, &SeriesPoint::x);
    Series together = withoutPoints(*lines.front());
    together.band = false;
    for (auto from = points.begin(); from != points.end();) {
        const auto to = std::find_if(from, points.end(), [x = from->x](const SeriesPoint& point) { return point.x != x; });
        std::vector<double> values;
        std::transform(from, to, std::back_inserter(values), [](const SeriesPoint& point) { return point.y; });
        if (values.size() >= kFewestForABand)
            together.points.push_back(bandPoint(from->x, values, seeds));
        else
            together.points.insert(together.points.end(), from, to);
        from = to;
    }
    return together;
}

} // namespace

std::vector<std::vector<std::size_t>> seedGroups(const std::vector<RunView>& runs)
{
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto known = std::ranges::find_if(groups, [&](const std::vector<std::size_t>& group) {
            return !runs[i].settings.empty() && runs[group.front()].settings == runs[i].settings;
        });
        if (known == groups.end())
            groups.push_back({i});
        else
            known->push_back(i);
    }
    return groups;
}

bool canStandTogether(const Drawing& drawing)
{
    return drawing.overSteps && drawing.lanes.empty() && drawing.stages.empty() && drawing.phases.empty();
}

Drawing togetherDrawing(const std::vector<Drawing>& drawings, const SeedsTogether& seeds)
{
    Drawing together = drawings.front();
    together.series.clear();
    for (const SameLines& same : sameLines(drawings)) {
        if (same.lines.size() < kFewestForABand) {
            for (const Series* line : same.lines)
                together.series.push_back(*line);
            continue;
        }
        Series line = same.lines.front()->width > 0 ? togetherLine(same.lines, seeds) : togetherMarks(same.lines, seeds);
        if (!line.points.empty())
            together.series.push_back(std::move(line));
    }
    return together;
}

QString centreWord(Centre centre)
{
    return centre == Centre::Mean ? InstrumentWords::tr("mean") : InstrumentWords::tr("median");
}

QString bandWord(BandKind kind)
{
    switch (kind) {
    case BandKind::Range:
        break;
    case BandKind::Deviation:
        return InstrumentWords::tr("mean ± standard deviation");
    case BandKind::StandardError:
        return InstrumentWords::tr("mean ± standard error");
    case BandKind::Confidence:
        return InstrumentWords::tr("95 % interval of the mean");
    }
    return InstrumentWords::tr("lowest to highest");
}

QString seedsText(const SeedsTogether& seeds)
{
    return InstrumentWords::tr("line: %1 of the seeds · band: %2").arg(centreWord(seeds.centre), bandWord(seeds.band));
}

} // namespace sdm::ui
