#include "core/engine/kernels/cpu/rows.h"

#include "core/engine/kernels/cpu/vector.h"

#include <cmath>

namespace sdm::engine::cpu {

SDM_CPU_CLONES void normalise(const NormForward& task, std::int64_t firstRow, std::int64_t endRow)
{
    const std::int64_t width = task.width;
    const std::int64_t vectors = width / kLanes * kLanes;
    for (std::int64_t row = firstRow; row < endRow; ++row) {
        const float* x = task.x + row * width;
        float* y = task.y + row * width;
        Vector squares{};
        float rest = 0.0f;
        if (task.branch) {
            const float* branch = task.branch + row * width;
            float* total = task.sum + row * width;
            for (std::int64_t i = 0; i < vectors; i += kLanes) {
                const Vector value = load(x + i) + load(branch + i);
                store(total + i, value);
                squares += value * value;
            }
            for (std::int64_t i = vectors; i < width; ++i) {
                total[i] = x[i] + branch[i];
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
            store(y + i, load(x + i) * scale * load(task.weight + i));
        for (std::int64_t i = vectors; i < width; ++i)
            y[i] = x[i] * scale * task.weight[i];
    }
}

SDM_CPU_CLONES void normaliseBackward(const NormBackward& task, float* weightGradient, std::int64_t firstRow, std::int64_t endRow)
{
    const std::int64_t width = task.width;
    const std::int64_t vectors = width / kLanes * kLanes;
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
            const Vector own = (load(gradient + i) * load(task.weight + i) - load(x + i) * mean) * scale;
            store(result + i, other ? own + load(other + i) : own);
        }
        for (std::int64_t i = vectors; i < width; ++i)
            result[i] = (gradient[i] * task.weight[i] - x[i] * mean) * scale + (other ? other[i] : 0.0f);
    }
}

SDM_CPU_CLONES void gate(const float* gateUp, float* out, std::int64_t width, std::int64_t firstRow, std::int64_t endRow)
{
    const std::int64_t vectors = width / kLanes * kLanes;
    for (std::int64_t row = firstRow; row < endRow; ++row) {
        const float* g = gateUp + row * 2 * width;
        const float* up = g + width;
        float* y = out + row * width;
        for (std::int64_t i = 0; i < vectors; i += kLanes) {
            const Vector x = load(g + i);
            store(y + i, x / (1.0f + exponential(-x)) * load(up + i));
        }
        for (std::int64_t i = vectors; i < width; ++i)
            y[i] = g[i] / (1.0f + std::exp(-g[i])) * up[i];
    }
}

SDM_CPU_CLONES void gateBackward(const float* gateUp, const float* gradient, float* result, std::int64_t width, std::int64_t firstRow,
                                 std::int64_t endRow)
{
    const std::int64_t vectors = width / kLanes * kLanes;
    for (std::int64_t row = firstRow; row < endRow; ++row) {
        const float* g = gateUp + row * 2 * width;
        const float* up = g + width;
        const float* dy = gradient + row * width;
        float* dg = result + row * 2 * width;
        float* du = dg + width;
        for (std::int64_t i = 0; i < vectors; i += kLanes) {
            const Vector x = load(g + i);
            const Vector s = 1.0f / (1.0f + exponential(-x));
            store(du + i, load(dy + i) * x * s);
            store(dg + i, load(dy + i) * load(up + i) * s * (1.0f + x * (1.0f - s)));
        }
        for (std::int64_t i = vectors; i < width; ++i) {
            const float s = 1.0f / (1.0f + std::exp(-g[i]));
            du[i] = dy[i] * g[i] * s;
            dg[i] = dy[i] * up[i] * s * (1.0f + g[i] * (1.0f - s));
        }
    }
}

SDM_CPU_CLONES void rotate(const Rotation& task, std::int64_t firstRow, std::int64_t endRow)
{
    const std::int64_t vectors = task.half / kLanes * kLanes;
    for (std::int64_t row = firstRow; row < endRow; ++row) {
        const float* cos = task.cos + row * task.half;
        const float* sin = task.sin + row * task.half;
        for (std::int64_t head = 0; head < task.heads; ++head) {
            float* first = task.rows + row * task.stride + head * task.headSize;
            float* second = first + task.half;
            for (std::int64_t i = 0; i < vectors; i += kLanes) {
                const Vector a = load(first + i);
                const Vector b = load(second + i);
                const Vector s = load(sin + i) * task.sign;
                store(first + i, a * load(cos + i) - b * s);
                store(second + i, b * load(cos + i) + a * s);
            }
            for (std::int64_t i = vectors; i < task.half; ++i) {
                const float a = first[i];
                const float b = second[i];
                const float s = sin[i] * task.sign;
                first[i] = a * cos[i] - b * s;
                second[i] = b * cos[i] + a * s;
            }
        }
    }
}

} // namespace sdm::engine::cpu
