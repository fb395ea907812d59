#include "core/engine/kernels/cpu/support_rows.h"
#include "core/engine/kernels/cpu/clones.h"

#include <algorithm>
#include <array>
#include <limits>

#define SDM_MULTIVERSIONED SDM_CLONES_FOR("avx2")

namespace sdm::engine {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr std::int64_t kLanes = 16;
constexpr std::int64_t kBlock = 64;

/// Independent minima, so that the compiler needs no reassociation to vectorise.
struct Lanes {
    std::array<float, kLanes> values;
    Lanes() { values.fill(kInfinity); }
    float smallest() const { return *std::min_element(values.begin(), values.end()); }
};

} // namespace

SDM_MULTIVERSIONED
RowMinima shiftRow(float* row, const float* norms, const float* penalty, std::int64_t count)
{
    Lanes all, stopping;
    std::int64_t j = 0;
    for (; j + kLanes <= count; j += kLanes) {
        for (std::int64_t lane = 0; lane < kLanes; ++lane) {
            const float v = norms[j + lane] - 2 * row[j + lane];
            const float s = v + penalty[j + lane];
            row[j + lane] = v;
            float& a = all.values[static_cast<std::size_t>(lane)];
            float& b = stopping.values[static_cast<std::size_t>(lane)];
            a = v < a ? v : a;
            b = s < b ? s : b;
        }
    }
    RowMinima minima{all.smallest(), stopping.smallest()};
    for (; j < count; ++j) {
        row[j] = norms[j] - 2 * row[j];
        minima.all = std::min(minima.all, row[j]);
        minima.stopping = std::min(minima.stopping, row[j] + penalty[j]);
    }
    return minima;
}

SDM_MULTIVERSIONED
RowMinima rowMinima(const float* row, const float* penalty, std::int64_t count)
{
    Lanes all, stopping;
    std::int64_t j = 0;
    for (; j + kLanes <= count; j += kLanes) {
        for (std::int64_t lane = 0; lane < kLanes; ++lane) {
            const float v = row[j + lane], s = v + penalty[j + lane];
            float& a = all.values[static_cast<std::size_t>(lane)];
            float& b = stopping.values[static_cast<std::size_t>(lane)];
            a = v < a ? v : a;
            b = s < b ? s : b;
        }
    }
    RowMinima minima{all.smallest(), stopping.smallest()};
    for (; j < count; ++j) {
        minima.all = std::min(minima.all, row[j]);
        minima.stopping = std::min(minima.stopping, row[j] + penalty[j]);
    }
    return minima;
}

SDM_MULTIVERSIONED
void indicesBelow(const float* row, const float* penalty, std::int64_t count, float bound, std::vector<std::int64_t>& indices)
{
    indices.clear();
    for (std::int64_t begin = 0; begin < count; begin += kBlock) {
        const std::int64_t end = std::min(begin + kBlock, count);
        std::int32_t any = 0; // whole blocks are dismissed at once
        for (std::int64_t j = begin; j < end; ++j)
            any |= row[j] + penalty[j] <= bound ? 1 : 0;
        for (std::int64_t j = begin; any != 0 && j < end; ++j) {
            if (row[j] + penalty[j] <= bound)
                indices.push_back(j);
        }
    }
}

SDM_MULTIVERSIONED
AgreeingCounts countAgreeing(const float* row, const float* penalty, std::int64_t count, float certain, float possible)
{
    AgreeingCounts counts{0, 0};
    for (std::int64_t j = 0; j < count; ++j) {
        const std::int32_t agrees = penalty[j] > 0 ? 1 : 0;
        counts.certain += agrees & (row[j] < certain ? 1 : 0);
        counts.possible += agrees & (row[j] <= possible ? 1 : 0);
    }
    return counts;
}

SDM_MULTIVERSIONED
double squaredDistance(const float* a, const float* b, std::int64_t width)
{
    std::array<double, 8> lanes{};
    std::int64_t k = 0;
    for (; k + 8 <= width; k += 8) {
        for (std::int64_t lane = 0; lane < 8; ++lane) {
            const double difference = static_cast<double>(a[k + lane]) - b[k + lane];
            lanes[static_cast<std::size_t>(lane)] += difference * difference;
        }
    }
    for (; k < width; ++k) {
        const double difference = static_cast<double>(a[k]) - b[k];
        lanes[0] += difference * difference;
    }
    double sum = 0;
    for (const double lane : lanes)
        sum += lane;
    return sum;
}

SDM_MULTIVERSIONED
double squaredNorm(const float* a, std::int64_t width)
{
    std::array<double, 8> lanes{};
    std::int64_t k = 0;
    for (; k + 8 <= width; k += 8) {
        for (std::int64_t lane = 0; lane < 8; ++lane)
            lanes[static_cast<std::size_t>(lane)] += static_cast<double>(a[k + lane]) * a[k + lane];
    }
    for (; k < width; ++k)
        lanes[0] += static_cast<double>(a[k]) * a[k];
    double sum = 0;
    for (const double lane : lanes)
        sum += lane;
    return sum;
}

} // namespace sdm::engine
