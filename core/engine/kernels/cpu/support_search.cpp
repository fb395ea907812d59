#include "core/engine/kernels/cpu/support_search.h"

#include "core/engine/kernels/cpu/support_rows.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/mm.h>
#include <ATen/Parallel.h>
#include <limits>
#include <utility>
#include <vector>

namespace sdm::engine {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr std::int64_t kRowsPerProduct = 1024;
constexpr std::int64_t kRowsPerTask = 16;

/// Bound on the rounding of |a|^2 + |b|^2 - 2ab over M terms, as a share of |a|^2 + |b|^2; the constant covers the few other steps.
double roundingShare(std::int64_t width)
{
    return (static_cast<double>(width) + 64.0) * 0x1.0p-24;
}

struct Point {
    float distanceSquared = kInfinity;
    std::int64_t index = -1;

    bool before(const Point& other) const
    {
        return distanceSquared < other.distanceSquared || (distanceSquared == other.distanceSquared && index < other.index);
    }
};

/// One query while it is searched.
struct Row {
    const float* query = nullptr;
    double norm = 0;           ///< |a|^2
    double centredNorm = 0;    ///< |a - centre|^2
    float* products = nullptr; ///< [S] centred ab; becomes |b|^2 - 2ab, infinite at a point left out
    const float* penalty = nullptr;
    std::vector<std::int64_t>* candidates = nullptr; ///< scratch of the task

    Point exact(const SupportPoints& points, std::int64_t j) const
    {
        const std::int64_t width = points.exemplars.size(1);
        const double sum = squaredDistance(query, points.exemplars.const_data_ptr<float>() + j * width, width);
        return {sum <= kCopyTolerance * (norm + points.norms[static_cast<std::size_t>(j)]) ? 0.0F : static_cast<float>(sum), j};
    }

    Point nearestBelow(const SupportPoints& points, const float* penalties, float bound) const
    {
        Point nearest;
        indicesBelow(products, penalties, points.size(), bound, *candidates);
        for (const std::int64_t j : *candidates) {
            if (const Point point = exact(points, j); point.before(nearest))
                nearest = point;
        }
        return nearest;
    }
};

/// What one query is told.
struct Found {
    std::int64_t similarity, nearest;
    float distanceSquared;
};

/// The `count` agreeing points of the smallest distance, in order. \param band  what rounding may move two products against each other
std::vector<Point> nearestAgreeing(const SupportPoints& points, const Row& row, std::int64_t count, float possible, float band)
{
    std::vector<std::pair<float, std::int64_t>> within; // product and index of all that may be among them
    for (std::int64_t j = 0; count > 0 && j < points.size(); ++j) {
        if (row.penalty[j] > 0 && row.products[j] <= possible)
            within.emplace_back(row.products[j], j);
    }
    const std::size_t wanted = std::min(within.size(), static_cast<std::size_t>(count));
    if (wanted == 0)
        return {};
    const auto last = within.begin() + static_cast<std::ptrdiff_t>(wanted) - 1;
    std::nth_element(within.begin(), last, within.end());
    const float bound = last->first + band;
    std::vector<Point> nearest;
    for (const auto& [product, j] : within) {
        if (product <= bound)
            nearest.push_back(row.exact(points, j));
    }
    std::sort(nearest.begin(), nearest.end(), [](const Point& one, const Point& other) { return one.before(other); });
    nearest.resize(wanted);
    return nearest;
}

/// Where a row's named points are written: the first of those that make q, and the one that ends them.
struct Names {
    std::int64_t count = 0; ///< L; 0 names none
    std::int64_t* index = nullptr;
    float* distanceSquared = nullptr;

    void write(const std::vector<Point>& agreeing, const Point& stop) const
    {
        for (std::int64_t place = 0; place <= count; ++place) {
            const auto at = static_cast<std::size_t>(place);
            const Point point = place == count ? stop : at < agreeing.size() ? agreeing[at] : Point{};
            index[place] = point.index;
            distanceSquared[place] = point.distanceSquared;
        }
    }
};

Found searchRow(const SupportPoints& points, const Row& row, bool dropFirst, const Names& names)
{
    // Every |b|^2 - 2ab is within `slack` of what the exact distance says.
    const double slack = roundingShare(points.exemplars.size(1)) * (row.centredNorm + points.largestCentredNorm) +
                         kCopyTolerance * (row.norm + points.largestNorm);
    const auto band = static_cast<float>(2 * slack);

    RowMinima minima = shiftRow(row.products, points.centredNorms.data(), row.penalty, points.size());
    Point nearest = row.nearestBelow(points, points.noPenalty.data(), minima.all + band);
    if (dropFirst && nearest.index >= 0) {
        row.products[nearest.index] = kInfinity;
        minima = rowMinima(row.products, row.penalty, points.size());
        nearest = row.nearestBelow(points, points.noPenalty.data(), minima.all + band);
    }
    if (nearest.index < 0)
        refuseDistances();

    // The nearest point that ends the run; the penalty takes the agreeing ones out.
    Point stop;
    if (minima.stopping < kInfinity)
        stop = row.nearestBelow(points, row.penalty, minima.stopping + band);

    // Agreeing points certainly before it, and those for which rounding leaves it open.
    const auto certain = static_cast<float>(stop.distanceSquared - row.centredNorm - slack);
    const auto possible = static_cast<float>(stop.distanceSquared - row.centredNorm + slack);
    const AgreeingCounts counts = countAgreeing(row.products, row.penalty, points.size(), certain, possible);
    std::int64_t similarity = counts.certain;
    for (std::int64_t j = 0; stop.index >= 0 && counts.possible != counts.certain && j < points.size(); ++j) {
        if (row.penalty[j] > 0 && row.products[j] >= certain && row.products[j] <= possible && row.exact(points, j).before(stop))
            ++similarity;
    }
    const std::int64_t limit = std::min(points.maxNeighbours, points.size()) - (dropFirst ? 1 : 0);
    const bool reachedStop = similarity < limit; // else counting ends first
    similarity = std::min(similarity, limit);
    if (names.count > 0)
        names.write(nearestAgreeing(points, row, std::min(names.count, similarity), possible, band), reachedStop ? stop : Point{});
    return {similarity, nearest.index, nearest.distanceSquared};
}

} // namespace

Neighbours cpu::supportSearch(const SupportPoints& points, const SupportQueries& queries)
{
    const std::int64_t rows = queries.exemplars.size(0);
    const at::Tensor predicted = queries.predictions.contiguous();
    const auto longs = at::TensorOptions().dtype(at::kLong);
    Neighbours found{at::empty({rows}, longs), at::empty({rows}, longs), at::empty({rows}, longs.dtype(at::kFloat))};
    const std::int64_t places = queries.named + 1;
    if (queries.named > 0) {
        found.namedIndex = at::empty({rows, places}, longs);
        found.namedDistanceSquared = at::empty({rows, places}, longs.dtype(at::kFloat));
    }
    std::int64_t* const namedIndex = queries.named > 0 ? found.namedIndex.mutable_data_ptr<std::int64_t>() : nullptr;
    float* const namedDistance = queries.named > 0 ? found.namedDistanceSquared.mutable_data_ptr<float>() : nullptr;
    for (std::int64_t first = 0; first < rows; first += kRowsPerProduct) {
        const at::Tensor chunk = queries.exemplars.narrow(0, first, std::min(kRowsPerProduct, rows - first));
        const at::Tensor centred = chunk.sub(points.centre);
        const at::Tensor products = at::mm(centred, points.centred.t()); // [n, S]
        const at::Tensor rowsOfChunk = chunk.contiguous();
        const std::vector<double> norms = squaredNorms(rowsOfChunk), centredNorms = squaredNorms(centred);
        at::parallel_for(0, chunk.size(0), kRowsPerTask, [&](std::int64_t begin, std::int64_t end) {
            std::vector<std::int64_t> candidates;
            for (std::int64_t i = begin; i < end; ++i) {
                const auto n = static_cast<std::size_t>(i);
                const auto prediction = static_cast<std::size_t>(predicted.const_data_ptr<std::int64_t>()[first + i]);
                const Row row{rowsOfChunk.const_data_ptr<float>() + i * rowsOfChunk.size(1),
                              norms[n],
                              centredNorms[n],
                              products.mutable_data_ptr<float>() + i * points.size(),
                              points.penalty[prediction].data(),
                              &candidates};
                const Names names = queries.named > 0
                                        ? Names{queries.named, namedIndex + (first + i) * places, namedDistance + (first + i) * places}
                                        : Names{};
                const Found result = searchRow(points, row, queries.drops(first + i), names);
                found.similarity.mutable_data_ptr<std::int64_t>()[first + i] = result.similarity;
                found.nearestIndex.mutable_data_ptr<std::int64_t>()[first + i] = result.nearest;
                found.nearestDistanceSquared.mutable_data_ptr<float>()[first + i] = result.distanceSquared;
            }
        });
    }
    return found;
}

} // namespace sdm::engine
