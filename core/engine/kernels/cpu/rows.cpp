#include "core/engine/kernels/cpu/rows.h"

#include "core/engine/kernels/arithmetic.h"
#include "core/engine/kernels/cpu/vector.h"

#include <cmath>

// Each op is written once over the type of its rows, inlined into one function per type that is compiled for several instruction sets.
namespace sdm::engine::cpu {
namespace {

constexpr std::int64_t vectorsIn(std::int64_t width)
{
    return width / kLanes * kLanes;
}

template <typename Branch, typename Result>
SDM_CPU_INLINE void normaliseRows(const NormForward<Branch, Result>& task, std::int64_t firstRow, std::int64_t endRow)
{
    const std::int64_t width = task.width;
    const std::int64_t vectors = vectorsIn(width);
    for (std::int64_t row = firstRow; row < endRow; ++row) {
        const float* x = task.x + row * width;
        Result* y = task.y + row * width;
        Vector squares{};
        float rest = 0.0f;
        if (task.branch) {
            const Branch* branch = task.branch + row * width;
            float* total = task.sum + row * width;
            for (std::int64_t i = 0; i < vectors; i += kLanes) {
                const Vector value = load(x + i) + load(branch + i);
                store(total + i, value);
                squares += value * value;
            }
            for (std::int64_t i = vectors; i < width; ++i) {
                total[i] = x[i] + static_cast<float>(branch[i]);
                rest += total[i] * total[i];
            }
            x = total;
        } else {
            for (std::int64_t i = 0; i < vectors; i += kLanes)
                squares += load(x + i) * load(x + i);
            for (std::int64_t i = vectors; i < width; ++i)
                rest += x[i] * x[i];
        }
        const float scale = 1.0f / std::sqrt((sum(squares) + rest) / static_cast<float>(width) + task.eps);
        task.scale[row] = scale;
        for (std::int64_t i = 0; i < vectors; i += kLanes)
            store(y + i, element::normalised(load(x + i), scale, load(task.weight + i)));
        for (std::int64_t i = vectors; i < width; ++i)
            y[i] = static_cast<Result>(element::normalised(x[i], scale, task.weight[i]));
    }
}

template <typename Result>
SDM_CPU_INLINE void normaliseRowsBackward(const NormBackwardFromResult<Result>& task, float* weightGradient, std::int64_t firstRow,
                                          std::int64_t endRow)
{
    const std::int64_t width = task.width;
    const std::int64_t vectors = vectorsIn(width);
    for (std::int64_t row = firstRow; row < endRow; ++row) {
        const Result* y = task.y + row * width;
        const Result* gradient = task.gradient + row * width;
        float* result = task.xGradient + row * width;
        const float scale = task.scale[row];
        Vector products{};
        float rest = 0.0f;
        for (std::int64_t i = 0; i < vectors; i += kLanes) {
            const Vector product = load(gradient + i) * load(y + i);
            products += product;
            if (weightGradient)
                store(weightGradient + i, load(weightGradient + i) + product);
        }
        for (std::int64_t i = vectors; i < width; ++i) {
            const float product = static_cast<float>(gradient[i]) * static_cast<float>(y[i]);
            rest += product;
            if (weightGradient)
                weightGradient[i] += product;
        }
        const float mean = (sum(products) + rest) / static_cast<float>(width);
        const float* other = task.sumGradient ? task.sumGradient + row * width : nullptr;
        BFloat16* branch = task.branchGradient ? task.branchGradient + row * width : nullptr;
        for (std::int64_t i = 0; i < vectors; i += kLanes) {
            const Vector weight = load(task.weight + i);
            Vector own = element::normGradient(load(gradient + i), weight, load(y + i) / weight, mean, scale);
            if (other)
                own += load(other + i);
            store(result + i, own);
            if (branch)
                store(branch + i, own);
        }
        for (std::int64_t i = vectors; i < width; ++i) {
            const float weight = task.weight[i];
            result[i] = element::normGradient(static_cast<float>(gradient[i]), weight, static_cast<float>(y[i]) / weight, mean, scale) +
                        (other ? other[i] : 0.0f);
            if (branch)
                branch[i] = static_cast<BFloat16>(result[i]);
        }
    }
}

template <typename T>
SDM_CPU_INLINE void gateRows(const T* gateUp, T* out, std::int64_t width, std::int64_t firstRow, std::int64_t endRow)
{
    const std::int64_t vectors = vectorsIn(width);
    for (std::int64_t row = firstRow; row < endRow; ++row) {
        const T* g = gateUp + row * 2 * width;
        const T* up = g + width;
        T* y = out + row * width;
        for (std::int64_t i = 0; i < vectors; i += kLanes) {
            const Vector x = load(g + i);
            store(y + i, element::gated(x, exponential(-x), load(up + i)));
        }
        for (std::int64_t i = vectors; i < width; ++i) {
            const auto x = static_cast<float>(g[i]);
            y[i] = static_cast<T>(element::gated(x, std::exp(-x), static_cast<float>(up[i])));
        }
    }
}

template <typename T>
SDM_CPU_INLINE void gateRowsBackward(const T* gateUp, const T* gradient, T* result, std::int64_t width, std::int64_t firstRow,
                                     std::int64_t endRow)
{
    const std::int64_t vectors = vectorsIn(width);
    for (std::int64_t row = firstRow; row < endRow; ++row) {
        const T* g = gateUp + row * 2 * width;
        const T* up = g + width;
        const T* dy = gradient + row * width;
        T* dg = result + row * 2 * width;
        T* du = dg + width;
        for (std::int64_t i = 0; i < vectors; i += kLanes) {
            const Vector x = load(g + i);
            const Vector s = element::openness(exponential(-x));
            store(du + i, element::upGradient(load(dy + i), x, s));
            store(dg + i, element::gateGradient(load(dy + i), x, load(up + i), s));
        }
        for (std::int64_t i = vectors; i < width; ++i) {
            const auto x = static_cast<float>(g[i]);
            const float s = element::openness(std::exp(-x));
            du[i] = static_cast<T>(element::upGradient(static_cast<float>(dy[i]), x, s));
            dg[i] = static_cast<T>(element::gateGradient(static_cast<float>(dy[i]), x, static_cast<float>(up[i]), s));
        }
    }
}

template <typename T>
SDM_CPU_INLINE void rotateRows(const Rotation<T>& task, std::int64_t firstRow, std::int64_t endRow)
{
    const std::int64_t vectors = vectorsIn(task.half);
    for (std::int64_t row = firstRow; row < endRow; ++row) {
        const float* cos = task.cos + row * task.half;
        const float* sin = task.sin + row * task.half;
        for (std::int64_t head = 0; head < task.heads; ++head) {
            T* first = task.rows + row * task.stride + head * task.headSize;
            T* second = first + task.half;
            for (std::int64_t i = 0; i < vectors; i += kLanes) {
                const Vector a = load(first + i);
                const Vector b = load(second + i);
                const Vector s = load(sin + i) * task.sign;
                store(first + i, element::turnedFirst(a, b, load(cos + i), s));
                store(second + i, element::turnedSecond(a, b, load(cos + i), s));
            }
            for (std::int64_t i = vectors; i < task.half; ++i) {
                const auto a = static_cast<float>(first[i]);
                const auto b = static_cast<float>(second[i]);
                const float s = sin[i] * task.sign;
                first[i] = static_cast<T>(element::turnedFirst(a, b, cos[i], s));
                second[i] = static_cast<T>(element::turnedSecond(a, b, cos[i], s));
            }
        }
    }
}

} // namespace

SDM_CPU_CLONES void normalise(const NormForward<float, float>& task, std::int64_t firstRow, std::int64_t endRow)
{
    normaliseRows(task, firstRow, endRow);
}

SDM_CPU_CLONES void normalise(const NormForward<BFloat16, BFloat16>& task, std::int64_t firstRow, std::int64_t endRow)
{
    normaliseRows(task, firstRow, endRow);
}

SDM_CPU_CLONES void normalise(const NormForward<BFloat16, float>& task, std::int64_t firstRow, std::int64_t endRow)
{
    normaliseRows(task, firstRow, endRow);
}

SDM_CPU_CLONES void normaliseBackward(const NormBackward& task, float* weightGradient, std::int64_t firstRow, std::int64_t endRow)
{
    const std::int64_t width = task.width;
    const std::int64_t vectors = vectorsIn(width);
    for (std::int64_t row = firstRow; row < endRow; ++row) {
        const float* x = task.x + row * width;
        const float* gradient = task.gradient + row * width;
        float* result = task.xGradient + row * width;
        const float scale = task.scale[row];
        Vector products{};
        float rest = 0.0f;
        for (std::int64_t i = 0; i < vectors; i += kLanes) {
            const Vector direction = load(gradient + i) * load(x + i) * scale;
            products += direction * load(task.weight + i);
            store(weightGradient + i, load(weightGradient + i) + direction);
        }
        for (std::int64_t i = vectors; i < width; ++i) {
            const float direction = gradient[i] * x[i] * scale;
            rest += direction * task.weight[i];
            weightGradient[i] += direction;
        }
        const float mean = (sum(products) + rest) / static_cast<float>(width) * scale;
        const float* other = task.sumGradient ? task.sumGradient + row * width : nullptr;
        for (std::int64_t i = 0; i < vectors; i += kLanes) {
            const Vector own = element::normGradient(load(gradient + i), load(task.weight + i), load(x + i), mean, scale);
            store(result + i, other ? own + load(other + i) : own);
        }
        for (std::int64_t i = vectors; i < width; ++i)
            result[i] = element::normGradient(gradient[i], task.weight[i], x[i], mean, scale) + (other ? other[i] : 0.0f);
    }
}

SDM_CPU_CLONES void normaliseBackward(const NormBackwardFromResult<BFloat16>& task, float* weightGradient, std::int64_t firstRow,
                                      std::int64_t endRow)
{
    normaliseRowsBackward(task, weightGradient, firstRow, endRow);
}

SDM_CPU_CLONES void normaliseBackward(const NormBackwardFromResult<float>& task, float* weightGradient, std::int64_t firstRow,
                                      std::int64_t endRow)
{
    normaliseRowsBackward(task, weightGradient, firstRow, endRow);
}

SDM_CPU_CLONES void gate(const float* gateUp, float* out, std::int64_t width, std::int64_t firstRow, std::int64_t endRow)
{
    gateRows(gateUp, out, width, firstRow, endRow);
}

SDM_CPU_CLONES void gate(const BFloat16* gateUp, BFloat16* out, std::int64_t width, std::int64_t firstRow, std::int64_t endRow)
{
    gateRows(gateUp, out, width, firstRow, endRow);
}

SDM_CPU_CLONES void gateBackward(const float* gateUp, const float* gradient, float* result, std::int64_t width, std::int64_t firstRow,
                                 std::int64_t endRow)
{
    gateRowsBackward(gateUp, gradient, result, width, firstRow, endRow);
}

SDM_CPU_CLONES void gateBackward(const BFloat16* gateUp, const BFloat16* gradient, BFloat16* result, std::int64_t width,
                                 std::int64_t firstRow, std::int64_t endRow)
{
    gateRowsBackward(gateUp, gradient, result, width, firstRow, endRow);
}

SDM_CPU_CLONES void rotate(const Rotation<float>& task, std::int64_t firstRow, std::int64_t endRow)
{
    rotateRows(task, firstRow, endRow);
}

SDM_CPU_CLONES void rotate(const Rotation<BFloat16>& task, std::int64_t firstRow, std::int64_t endRow)
{
    rotateRows(task, firstRow, endRow);
}

SDM_CPU_CLONES void widenRows(const BFloat16* rows, std::int64_t stride, std::int64_t count, std::int64_t width, float* dense)
{
    const std::int64_t vectors = vectorsIn(width);
    for (std::int64_t row = 0; row < count; ++row) {
        const BFloat16* from = rows + row * stride;
        float* to = dense + row * width;
        for (std::int64_t i = 0; i < vectors; i += kLanes)
            store(to + i, load(from + i));
        for (std::int64_t i = vectors; i < width; ++i)
            to[i] = static_cast<float>(from[i]);
    }
}

SDM_CPU_CLONES void roundRows(const float* dense, std::int64_t count, std::int64_t width, BFloat16* rows, std::int64_t stride)
{
    const std::int64_t vectors = vectorsIn(width);
    for (std::int64_t row = 0; row < count; ++row) {
        const float* from = dense + row * width;
        BFloat16* to = rows + row * stride;
        for (std::int64_t i = 0; i < vectors; i += kLanes)
            store(to + i, load(from + i));
        for (std::int64_t i = vectors; i < width; ++i)
            to[i] = static_cast<BFloat16>(from[i]);
    }
}

} // namespace sdm::engine::cpu
