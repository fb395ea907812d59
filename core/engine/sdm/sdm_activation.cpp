#include "core/engine/sdm/sdm_activation.h"

#include "core/base/error.h"
#include "core/engine/sdm/sdm_layer.h"

#include <algorithm>
#include <ATen/ops/arange.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/gather.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/scalar_tensor.h>
#include <ATen/TensorOperators.h>
#include <cmath>
#include <limits>

namespace sdm::engine {
namespace {

/// Softmax numerators and their sum, shifted by the largest exponent. \return ln of the softmax's denominator before the shift
double logSumExp(std::span<const float> logits, double scale)
{
    double largest = -std::numeric_limits<double>::infinity();
    for (const float z : logits)
        largest = std::max(largest, z * scale);
    double sum = 0;
    for (const float z : logits)
        sum += std::exp(z * scale - largest);
    return largest + std::log(sum);
}

void requireRows(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance)
{
    if (logits.dim() != 2 || similarity.dim() != 1 || distance.dim() != 1 || similarity.size(0) != logits.size(0) ||
        distance.size(0) != logits.size(0))
        throw Error(ErrorCode::InvalidArgument, "SDM activation needs logits [N, C], similarity [N] and distance [N]");
}

/// z d ln(2 + q) in float64, and ln(2 + q): what tensor operations begin with.
struct Exponents {
    Exponents(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance)
        : logBase(similarity.to(at::kDouble).add(2.0).log()),
          scaled(logits.to(at::kDouble).mul(distance.to(at::kDouble).mul(logBase).unsqueeze(1)))
    {
    }
    at::Tensor lossesAt(const at::Tensor& labels) const // [N] float64
    {
        return (scaled.logsumexp(1) - scaled.gather(1, labels.unsqueeze(1)).squeeze(1)) / logBase;
    }
    at::Tensor logBase; ///< [N]
    at::Tensor scaled;  ///< [N, C]
};

at::Tensor onCpu(const at::Tensor& tensor, at::ScalarType dtype)
{
    return tensor.to(at::kCPU, dtype).contiguous();
}

std::span<const float> rowOf(const at::Tensor& matrix, std::int64_t row)
{
    const auto width = static_cast<std::size_t>(matrix.size(1));
    return {matrix.const_data_ptr<float>() + static_cast<std::size_t>(row) * width, width};
}

} // namespace

void sdmOfRow(std::span<const float> logits, double similarity, double distance, std::span<float> sdm)
{
    const double scale = distance * std::log(2.0 + similarity);
    const double denominator = logSumExp(logits, scale);
    for (std::size_t c = 0; c < logits.size(); ++c)
        sdm[c] = static_cast<float>(std::exp(logits[c] * scale - denominator));
}

double sdmLossOfRow(std::span<const float> logits, double similarity, double distance, std::int64_t label)
{
    const double logBase = std::log(2.0 + similarity);
    const double scale = distance * logBase;
    return (logSumExp(logits, scale) - logits[static_cast<std::size_t>(label)] * scale) / logBase;
}

at::Tensor sdmActivation(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance)
{
    requireRows(logits, similarity, distance);
    const at::Tensor z = onCpu(logits, at::kFloat), q = onCpu(similarity, at::kDouble), d = onCpu(distance, at::kDouble);
    at::Tensor s = at::empty_like(z);
    const auto width = static_cast<std::size_t>(z.size(1));
    for (std::int64_t i = 0; i < z.size(0); ++i) {
        const std::span<float> row{s.mutable_data_ptr<float>() + static_cast<std::size_t>(i) * width, width};
        sdmOfRow(rowOf(z, i), q.const_data_ptr<double>()[i], d.const_data_ptr<double>()[i], row);
    }
    return s.to(logits.device());
}

at::Tensor sdmOfRows(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance)
{
    if (logits.is_cpu())
        return sdmActivation(logits, similarity, distance);
    return Exponents(logits, similarity, distance).scaled.softmax(1).to(at::kFloat);
}

at::Tensor sdmLoss(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance, const at::Tensor& labels)
{
    requireRows(logits, similarity, distance);
    const at::Tensor logBase = similarity.to(logits.options()).add(2.0).log();
    const at::Tensor scale = distance.to(logits.options()).mul(logBase).unsqueeze(1);
    const at::Tensor logProbability = at::log_softmax(logits.mul(scale), 1);
    return at::gather(logProbability, 1, labels.to(logits.device()).unsqueeze(1)).squeeze(1).neg().div(logBase);
}

at::Tensor sdmLossOfRows(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance, const at::Tensor& labels)
{
    requireRows(logits, similarity, distance);
    if (!logits.is_cpu()) {
        const at::Tensor losses = Exponents(logits, similarity, distance).lossesAt(labels.clamp_min(0));
        return losses.masked_fill(labels.lt(0), std::numeric_limits<double>::quiet_NaN()).to(at::kFloat);
    }
    const at::Tensor z = onCpu(logits, at::kFloat), q = onCpu(similarity, at::kDouble), d = onCpu(distance, at::kDouble);
    const at::Tensor y = onCpu(labels, at::kLong);
    at::Tensor loss = at::empty({z.size(0)}, z.options());
    for (std::int64_t i = 0; i < z.size(0); ++i) {
        const std::int64_t label = y.const_data_ptr<std::int64_t>()[i];
        const double value = label < 0 ? std::numeric_limits<double>::quiet_NaN()
                                       : sdmLossOfRow(rowOf(z, i), q.const_data_ptr<double>()[i], d.const_data_ptr<double>()[i], label);
        loss.mutable_data_ptr<float>()[i] = static_cast<float>(value);
    }
    return loss;
}

at::Tensor rescaledSimilarity(const at::Tensor& similarity, const at::Tensor& sdm, const at::Tensor& prediction)
{
    at::Tensor rescaled = at::empty({similarity.size(0)}, sdm.options());
    for (std::int64_t i = 0; i < similarity.size(0); ++i) {
        const auto q = static_cast<double>(similarity.const_data_ptr<std::int64_t>()[i]);
        const double s = rowOf(sdm, i)[static_cast<std::size_t>(prediction.const_data_ptr<std::int64_t>()[i])];
        rescaled.mutable_data_ptr<float>()[i] = static_cast<float>(std::min(q, std::pow(2.0 + q, s)));
    }
    return rescaled;
}

SdmLossAndGradient sdmLossAndGradient(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance,
                                      const at::Tensor& labels)
{
    const std::int64_t rows = logits.size(0);
    if (!logits.is_cpu()) {
        const Exponents exponents(logits, similarity, distance);
        const at::Tensor isLabel = labels.unsqueeze(1).eq(at::arange(logits.size(1), labels.options())); // [B, C]
        const at::Tensor gradient = (exponents.scaled.softmax(1) - isLabel.to(at::kDouble)) * distance.to(at::kDouble).unsqueeze(1);
        return {exponents.lossesAt(labels).mean(), gradient.div(static_cast<double>(rows)).to(at::kFloat)};
    }
    const auto width = static_cast<std::size_t>(logits.size(1));
    SdmLossAndGradient result{{}, at::empty_like(logits)};
    double loss = 0;
    for (std::int64_t i = 0; i < rows; ++i) {
        const double q = similarity.const_data_ptr<float>()[i], d = distance.const_data_ptr<float>()[i];
        const auto label = static_cast<std::size_t>(labels.const_data_ptr<std::int64_t>()[i]);
        const auto z = rowOf(logits, i);
        const double logBase = std::log(2.0 + q), scale = d * logBase;
        const double denominator = logSumExp(z, scale);
        loss += (denominator - z[label] * scale) / logBase;
        float* gradient = result.gradient.mutable_data_ptr<float>() + static_cast<std::size_t>(i) * width;
        for (std::size_t c = 0; c < width; ++c) {
            const double s = std::exp(z[c] * scale - denominator);
            gradient[c] = static_cast<float>(d * (s - (c == label ? 1.0 : 0.0)) / static_cast<double>(rows));
        }
    }
    result.loss = at::scalar_tensor(loss / static_cast<double>(rows), at::kDouble);
    return result;
}

} // namespace sdm::engine
