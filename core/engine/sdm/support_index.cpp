#include "core/engine/sdm/support_index.h"

#include "core/base/error.h"
#include "core/engine/sdm/support_kernels.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/mm.h>
#include <ATen/Parallel.h>
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

std::vector<double> squaredNorms(const at::Tensor& rows)
{
    std::vector<double> norms(static_cast<std::size_t>(rows.size(0)));
    const float* data = rows.const_data_ptr<float>();
    const std::int64_t width = rows.size(1);
    at::parallel_for(0, rows.size(0), 64, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i)
            norms[static_cast<std::size_t>(i)] = squaredNorm(data + i * width, width);
    });
    return norms;
}

struct Point {
    float distanceSquared = kInfinity;
    std::int64_t index = -1;

    bool before(const Point& other) const
    {
        return distanceSquared < other.distanceSquared || (distanceSquared == other.distanceSquared && index < other.index);
    }
};

} // namespace

/// One query while it is searched.
struct SupportIndex::Row {
    const float* query = nullptr;
    double norm = 0;           ///< |a|^2
    double centredNorm = 0;    ///< |a - centre|^2
    float* products = nullptr; ///< [S] centred ab; becomes |b|^2 - 2ab, infinite at a point left out
    const float* penalty = nullptr;
    std::vector<std::int64_t>* candidates = nullptr; ///< scratch of the task

    Point exact(const SupportIndex& index, std::int64_t j) const
    {
        const std::int64_t width = index.m_exemplars.size(1);
        const double sum = squaredDistance(query, index.m_exemplars.const_data_ptr<float>() + j * width, width);
        return {sum <= kCopyTolerance * (norm + index.m_norms[static_cast<std::size_t>(j)]) ? 0.0F : static_cast<float>(sum), j};
    }

    Point nearestBelow(const SupportIndex& index, const float* penalties, float bound) const
    {
        Point nearest;
        indicesBelow(products, penalties, index.size(), bound, *candidates);
        for (const std::int64_t j : *candidates) {
            if (const Point point = exact(index, j); point.before(nearest))
                nearest = point;
        }
        return nearest;
    }
};

SupportIndex::SupportIndex(const at::Tensor& exemplars, const at::Tensor& labels, const at::Tensor& predictions, std::int64_t classCount,
                           std::int64_t maxNeighbours)
    : m_exemplars(exemplars.to(at::kCPU).contiguous()), m_maxNeighbours(maxNeighbours)
{
    const auto points = static_cast<std::size_t>(exemplars.size(0));
    m_centre = exemplars.mean(0);
    m_centred = exemplars.sub(m_centre);
    m_norms = squaredNorms(m_exemplars);
    const std::vector<double> centredNorms = squaredNorms(m_centred.to(at::kCPU));
    m_centredNorms.assign(centredNorms.begin(), centredNorms.end());
    for (std::size_t j = 0; j < points; ++j) {
        m_largestNorm = std::max(m_largestNorm, m_norms[j]);
        m_largestCentredNorm = std::max(m_largestCentredNorm, centredNorms[j]);
    }
    const at::Tensor y = labels.to(at::kCPU).contiguous(), p = predictions.to(at::kCPU).contiguous();
    m_noPenalty.assign(points, 0.0F);
    m_penalty.assign(static_cast<std::size_t>(classCount), m_noPenalty);
    for (std::size_t j = 0; j < points; ++j) {
        const std::int64_t prediction = p.const_data_ptr<std::int64_t>()[j];
        if (y.const_data_ptr<std::int64_t>()[j] == prediction)
            m_penalty[static_cast<std::size_t>(prediction)][j] = kInfinity;
    }
}

SupportIndex::Found SupportIndex::searchRow(const Row& row, bool dropFirst) const
{
    // Every |b|^2 - 2ab is within `slack` of what the exact distance says.
    const double slack =
        roundingShare(m_exemplars.size(1)) * (row.centredNorm + m_largestCentredNorm) + kCopyTolerance * (row.norm + m_largestNorm);
    const auto band = static_cast<float>(2 * slack);

    RowMinima minima = shiftRow(row.products, m_centredNorms.data(), row.penalty, size());
    Point nearest = row.nearestBelow(*this, m_noPenalty.data(), minima.all + band);
    if (dropFirst && nearest.index >= 0) {
        row.products[nearest.index] = kInfinity;
        minima = rowMinima(row.products, row.penalty, size());
        nearest = row.nearestBelow(*this, m_noPenalty.data(), minima.all + band);
    }
    if (nearest.index < 0)
        throw Error(ErrorCode::Failed, "a distance to the support half is not finite", {},
                    "features or weights are out of float32's range");

    // The nearest point that ends the run; the penalty takes the agreeing ones out.
    Point stop;
    if (minima.stopping < kInfinity)
        stop = row.nearestBelow(*this, row.penalty, minima.stopping + band);

    // Agreeing points certainly before it, and those for which rounding leaves it open.
    const auto certain = static_cast<float>(stop.distanceSquared - row.centredNorm - slack);
    const auto possible = static_cast<float>(stop.distanceSquared - row.centredNorm + slack);
    const AgreeingCounts counts = countAgreeing(row.products, row.penalty, size(), certain, possible);
    std::int64_t similarity = counts.certain;
    for (std::int64_t j = 0; stop.index >= 0 && counts.possible != counts.certain && j < size(); ++j) {
        if (row.penalty[j] > 0 && row.products[j] >= certain && row.products[j] <= possible && row.exact(*this, j).before(stop))
            ++similarity;
    }
    const std::int64_t limit = std::min(m_maxNeighbours, size()) - (dropFirst ? 1 : 0);
    return {std::min(similarity, limit), nearest.index, nearest.distanceSquared};
}

Neighbours SupportIndex::search(const at::Tensor& exemplars, const at::Tensor& predictions, const std::vector<bool>& dropFirst) const
{
    const std::int64_t rows = exemplars.size(0);
    const bool dropsAny = std::find(dropFirst.begin(), dropFirst.end(), true) != dropFirst.end();
    if (rows > 0 && size() < (dropsAny ? 2 : 1))
        throw Error(ErrorCode::InvalidArgument, "the support half is too small to search", {}, "it needs two rows, one for new points");

    const at::Tensor predicted = predictions.to(at::kCPU).contiguous();
    const auto longs = at::TensorOptions().dtype(at::kLong);
    Neighbours found{at::empty({rows}, longs), at::empty({rows}, longs), at::empty({rows}, longs.dtype(at::kFloat))};
    for (std::int64_t first = 0; first < rows; first += kRowsPerProduct) {
        const at::Tensor chunk = exemplars.narrow(0, first, std::min(kRowsPerProduct, rows - first));
        const at::Tensor centred = chunk.sub(m_centre);
        const at::Tensor products = at::mm(centred, m_centred.t()).to(at::kCPU).contiguous(); // [n, S]
        const at::Tensor queries = chunk.to(at::kCPU).contiguous();
        const std::vector<double> norms = squaredNorms(queries), centredNorms = squaredNorms(centred.to(at::kCPU));
        at::parallel_for(0, chunk.size(0), kRowsPerTask, [&](std::int64_t begin, std::int64_t end) {
            std::vector<std::int64_t> candidates;
            for (std::int64_t i = begin; i < end; ++i) {
                const auto n = static_cast<std::size_t>(i);
                const auto prediction = static_cast<std::size_t>(predicted.const_data_ptr<std::int64_t>()[first + i]);
                const Row row{queries.const_data_ptr<float>() + i * queries.size(1),
                              norms[n],
                              centredNorms[n],
                              products.mutable_data_ptr<float>() + i * size(),
                              m_penalty[prediction].data(),
                              &candidates};
                const Found result = searchRow(row, dropFirst[dropFirst.size() == 1 ? 0 : static_cast<std::size_t>(first + i)]);
                found.similarity.mutable_data_ptr<std::int64_t>()[first + i] = result.similarity;
                found.nearestIndex.mutable_data_ptr<std::int64_t>()[first + i] = result.nearest;
                found.nearestDistanceSquared.mutable_data_ptr<float>()[first + i] = result.distanceSquared;
            }
        });
    }
    return found;
}

} // namespace sdm::engine
