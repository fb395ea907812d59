#include "core/engine/sdm/support_index.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <ATen/ops/empty.h>
#include <ATen/ops/mm.h>
#include <ATen/Parallel.h>
#include <cmath>
#include <limits>

namespace sdm::engine {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr std::int64_t kRowsPerProduct = 1024;
constexpr std::int64_t kRowsPerTask = 16;

/// Two exemplars whose squared distance is below this share of their squared norms are copies: the difference is float32 rounding
/// of the adaptor's product, which depends on the batch a row was computed in. Without it a copy would be 1e-12 away, and every
/// list entry that is exactly 0 would count as strictly nearer.
constexpr double kCopyTolerance = 1e-11;

/// Bound on the rounding of |a|^2 + |b|^2 - 2ab over M terms, as a share of |a|^2 + |b|^2; the constant covers the few other steps.
double roundingShare(std::int64_t width)
{
    return (static_cast<double>(width) + 64.0) * 0x1.0p-24;
}

/// Smallest value(j) of j < count, in independent lanes so that the compiler needs no reassociation to vectorise.
template <typename Value>
float smallest(std::int64_t count, Value value)
{
    constexpr std::int64_t kLanes = 16;
    std::array<float, kLanes> lanes;
    lanes.fill(kInfinity);
    std::int64_t j = 0;
    for (; j + kLanes <= count; j += kLanes) {
        for (std::int64_t lane = 0; lane < kLanes; ++lane) {
            const float v = value(j + lane);
            lanes[static_cast<std::size_t>(lane)] = v < lanes[static_cast<std::size_t>(lane)] ? v : lanes[static_cast<std::size_t>(lane)];
        }
    }
    for (; j < count; ++j)
        lanes[0] = std::min(lanes[0], value(j));
    return *std::min_element(lanes.begin(), lanes.end());
}

/// Calls visit(j), in ascending order, wherever test(j) holds, which is rare: whole blocks are dismissed at once.
template <typename Test, typename Visit>
void visitWhere(std::int64_t count, Test test, Visit visit)
{
    constexpr std::int64_t kBlock = 64;
    for (std::int64_t begin = 0; begin < count; begin += kBlock) {
        const std::int64_t end = std::min(begin + kBlock, count);
        int any = 0;
        for (std::int64_t j = begin; j < end; ++j)
            any |= test(j) ? 1 : 0;
        for (std::int64_t j = begin; any && j < end; ++j) {
            if (test(j))
                visit(j);
        }
    }
}

std::vector<double> squaredNorms(const at::Tensor& rows)
{
    const std::int64_t width = rows.size(1);
    std::vector<double> norms(static_cast<std::size_t>(rows.size(0)));
    const float* data = rows.const_data_ptr<float>();
    at::parallel_for(0, rows.size(0), 64, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            std::array<double, 8> lanes{};
            const float* row = data + i * width;
            for (std::int64_t k = 0; k < width; ++k)
                lanes[static_cast<std::size_t>(k % 8)] += static_cast<double>(row[k]) * row[k];
            double sum = 0;
            for (const double lane : lanes)
                sum += lane;
            norms[static_cast<std::size_t>(i)] = sum;
        }
    });
    return norms;
}

} // namespace

/// One query while it is searched, and its result.
struct SupportIndex::Row {
    struct Point {
        float distanceSquared = kInfinity;
        std::int64_t index = -1;
        bool before(const Point& other) const
        {
            return distanceSquared < other.distanceSquared || (distanceSquared == other.distanceSquared && index < other.index);
        }
    };

    const float* query = nullptr;
    float norm = 0;           ///< |a|^2
    float lower = 0;          ///< |a - centre|^2 less its part of the rounding bound
    float upper = 0;          ///< ... and with it
    float* product = nullptr; ///< [S] centred ab; infinite at a point left out
    const float* penalty = nullptr;
    bool dropFirst = false;

    Point nearest;
    std::int64_t similarity = 0;
};

SupportIndex::SupportIndex(const at::Tensor& exemplars, const at::Tensor& labels, const at::Tensor& predictions, std::int64_t classCount,
                           std::int64_t maxNeighbours)
    : m_exemplars(exemplars.to(at::kCPU).contiguous()), m_maxNeighbours(maxNeighbours)
{
    const auto points = static_cast<std::size_t>(exemplars.size(0));
    m_centre = exemplars.mean(0);
    m_centred = exemplars.sub(m_centre);
    const double share = roundingShare(exemplars.size(1));
    const std::vector<double> norms = squaredNorms(m_exemplars);
    const std::vector<double> centredNorms = squaredNorms(m_centred.to(at::kCPU));
    m_norms.assign(norms.begin(), norms.end());
    m_lower.resize(points);
    m_upper.resize(points);
    for (std::size_t j = 0; j < points; ++j) {
        m_lower[j] = static_cast<float>(centredNorms[j] * (1 - share) - kCopyTolerance * norms[j]);
        m_upper[j] = static_cast<float>(centredNorms[j] * (1 + share) + kCopyTolerance * norms[j]);
    }
    const at::Tensor y = labels.to(at::kCPU).contiguous(), p = predictions.to(at::kCPU).contiguous();
    m_penalty.assign(static_cast<std::size_t>(classCount), std::vector<float>(points, 0.0F));
    for (std::size_t j = 0; j < points; ++j) {
        const std::int64_t prediction = p.const_data_ptr<std::int64_t>()[j];
        if (y.const_data_ptr<std::int64_t>()[j] == prediction)
            m_penalty[static_cast<std::size_t>(prediction)][j] = kInfinity;
    }
}

float SupportIndex::distanceSquared(const float* query, float queryNorm, std::int64_t point) const
{
    const std::int64_t width = m_exemplars.size(1);
    const float* other = m_exemplars.const_data_ptr<float>() + point * width;
    std::array<double, 8> lanes{};
    std::int64_t k = 0;
    for (; k + 8 <= width; k += 8) {
        for (std::int64_t lane = 0; lane < 8; ++lane) {
            const double difference = static_cast<double>(query[k + lane]) - other[k + lane];
            lanes[static_cast<std::size_t>(lane)] += difference * difference;
        }
    }
    for (; k < width; ++k) {
        const double difference = static_cast<double>(query[k]) - other[k];
        lanes[0] += difference * difference;
    }
    double sum = 0;
    for (const double lane : lanes)
        sum += lane;
    const double scale = static_cast<double>(queryNorm) + m_norms[static_cast<std::size_t>(point)];
    return sum <= kCopyTolerance * scale ? 0.0F : static_cast<float>(sum);
}

void SupportIndex::searchRow(Row& row) const
{
    const std::int64_t count = size();
    const float *lower = m_lower.data(), *upper = m_upper.data(), *penalty = row.penalty;
    const float* product = row.product;
    const float bothBounds = row.upper - row.lower;
    const auto exact = [&](std::int64_t j) { return Row::Point{distanceSquared(row.query, row.norm, j), j}; };

    const auto findNearest = [&] {
        const float best = smallest(count, [=](std::int64_t j) { return upper[j] - 2 * product[j]; });
        Row::Point nearest;
        visitWhere(
            count, [=](std::int64_t j) { return lower[j] - 2 * product[j] <= best + bothBounds; },
            [&](std::int64_t j) {
                if (const Row::Point point = exact(j); point.before(nearest))
                    nearest = point;
            });
        return nearest;
    };
    row.nearest = findNearest();
    if (row.dropFirst && row.nearest.index >= 0) {
        row.product[row.nearest.index] = -kInfinity;
        row.nearest = findNearest();
    }
    if (row.nearest.index < 0)
        throw Error(ErrorCode::Failed, "a distance to the support half is not finite", {},
                    "features or weights are out of float32's range");

    // The nearest point that ends the run; `penalty` takes the agreeing ones out.
    Row::Point stop;
    const float best = smallest(count, [=](std::int64_t j) { return upper[j] - 2 * product[j] + penalty[j]; });
    if (best < kInfinity) {
        visitWhere(
            count, [=](std::int64_t j) { return lower[j] - 2 * product[j] + penalty[j] <= best + bothBounds; },
            [&](std::int64_t j) {
                if (const Row::Point point = exact(j); point.before(stop))
                    stop = point;
            });
    }

    // Agreeing points certainly before it, and those whose bounds leave it open.
    const float certain = stop.distanceSquared - row.upper, possible = stop.distanceSquared - row.lower;
    std::int32_t agreeing = 0;
    for (std::int64_t j = 0; j < count; ++j)
        agreeing += (penalty[j] > 0 && upper[j] - 2 * product[j] < certain) ? 1 : 0;
    visitWhere(
        count,
        [=](std::int64_t j) {
            return penalty[j] > 0 && !(upper[j] - 2 * product[j] < certain) && lower[j] - 2 * product[j] <= possible &&
                   product[j] != -kInfinity;
        },
        [&](std::int64_t j) { agreeing += exact(j).before(stop) ? 1 : 0; });
    const std::int64_t limit = std::min(m_maxNeighbours, count) - (row.dropFirst ? 1 : 0);
    row.similarity = std::min<std::int64_t>(agreeing, limit);
}

Neighbours SupportIndex::search(const at::Tensor& exemplars, const at::Tensor& predictions, const std::vector<bool>& dropFirst) const
{
    const std::int64_t rows = exemplars.size(0);
    const auto dropsFirst = [&](std::int64_t i) { return dropFirst[dropFirst.size() == 1 ? 0 : static_cast<std::size_t>(i)]; };
    const bool dropsAny = std::find(dropFirst.begin(), dropFirst.end(), true) != dropFirst.end();
    if (rows > 0 && size() < (dropsAny ? 2 : 1))
        throw Error(ErrorCode::InvalidArgument, "the support half is too small to search", {}, "it needs two rows, one for new points");

    const at::Tensor predicted = predictions.to(at::kCPU).contiguous();
    const auto longs = at::TensorOptions().dtype(at::kLong);
    Neighbours found{at::empty({rows}, longs), at::empty({rows}, longs), at::empty({rows}, longs.dtype(at::kFloat))};
    const double share = roundingShare(exemplars.size(1));
    for (std::int64_t first = 0; first < rows; first += kRowsPerProduct) {
        const at::Tensor chunk = exemplars.narrow(0, first, std::min(kRowsPerProduct, rows - first));
        const at::Tensor centred = chunk.sub(m_centre);
        const at::Tensor product = at::mm(centred, m_centred.t()).to(at::kCPU).contiguous(); // [n, S]
        const at::Tensor queries = chunk.to(at::kCPU).contiguous();
        const std::vector<double> norms = squaredNorms(queries), centredNorms = squaredNorms(centred.to(at::kCPU));
        at::parallel_for(0, chunk.size(0), kRowsPerTask, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t i = begin; i < end; ++i) {
                const auto n = static_cast<std::size_t>(i);
                Row row;
                row.query = queries.const_data_ptr<float>() + i * queries.size(1);
                row.norm = static_cast<float>(norms[n]);
                row.lower = static_cast<float>(centredNorms[n] * (1 - share) - kCopyTolerance * norms[n]);
                row.upper = static_cast<float>(centredNorms[n] * (1 + share) + kCopyTolerance * norms[n]);
                row.product = product.mutable_data_ptr<float>() + i * size();
                row.penalty = m_penalty[static_cast<std::size_t>(predicted.const_data_ptr<std::int64_t>()[first + i])].data();
                row.dropFirst = dropsFirst(first + i);
                searchRow(row);
                found.similarity.mutable_data_ptr<std::int64_t>()[first + i] = row.similarity;
                found.nearestIndex.mutable_data_ptr<std::int64_t>()[first + i] = row.nearest.index;
                found.nearestDistanceSquared.mutable_data_ptr<float>()[first + i] = row.nearest.distanceSquared;
            }
        });
    }
    return found;
}

} // namespace sdm::engine
