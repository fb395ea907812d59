#include "core/engine/model/rotary_embedding.h"

#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/cos.h>
#include <ATen/ops/pow.h>
#include <ATen/ops/sin.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/where.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>
#include <numbers>

namespace sdm::engine {
namespace {

constexpr std::int64_t kFirstPositions = 256;

/// Llama-3 keeps high frequencies, divides low ones by `factor`, and blends between the two bands.
at::Tensor scaleByBand(const at::Tensor& frequencies, const RopeConfig& rope)
{
    const double original = static_cast<double>(rope.originalMaxPositions);
    const at::Tensor wavelength = 2 * std::numbers::pi / frequencies;
    const at::Tensor smooth = (original / wavelength - rope.lowFrequencyFactor) / (rope.highFrequencyFactor - rope.lowFrequencyFactor);
    const at::Tensor blended = (1 - smooth) * frequencies / rope.factor + smooth * frequencies;
    const at::Tensor low = at::where(wavelength > original / rope.lowFrequencyFactor, frequencies / rope.factor, frequencies);
    const at::Tensor isBetween = (wavelength >= original / rope.highFrequencyFactor) & (wavelength <= original / rope.lowFrequencyFactor);
    return at::where(isBetween, blended, low);
}

} // namespace

RotaryEmbedding::RotaryEmbedding(const DecoderSpec& spec, c10::Device device)
    : m_config(spec.rope), m_rotarySize(spec.rotarySize()), m_device(device)
{
}

bool RotaryEmbedding::isLong(std::int64_t length) const
{
    return m_config.kind == RopeConfig::Kind::LongRope && length > m_config.originalMaxPositions;
}

at::Tensor RotaryEmbedding::inverseFrequencies(bool longFactors) const
{
    // Float32 throughout and in this order: checkpoints were trained with these roundings.
    const auto options = at::TensorOptions().dtype(at::kFloat);
    const at::Tensor exponents = at::arange(0, m_rotarySize, 2, options) / static_cast<double>(m_rotarySize);
    at::Tensor wavelengths = at::pow(m_config.theta, exponents);
    if (m_config.kind == RopeConfig::Kind::LongRope) {
        const std::vector<double>& factors = longFactors ? m_config.longFactor : m_config.shortFactor;
        wavelengths = at::tensor(at::ArrayRef<double>(factors), options) * wavelengths;
    }
    const at::Tensor frequencies = 1.0 / wavelengths;
    return m_config.kind == RopeConfig::Kind::Llama3 ? scaleByBand(frequencies, m_config) : frequencies;
}

void RotaryEmbedding::grow(std::int64_t positions)
{
    const at::NoGradGuard noGrad;
    m_positions = std::max({positions, 2 * m_positions, kFirstPositions});
    const at::Tensor position = at::arange(m_positions, at::TensorOptions().dtype(at::kFloat)).unsqueeze(1);
    at::Tensor angles = position * inverseFrequencies(false); // [P, R/2]
    if (m_config.kind == RopeConfig::Kind::LongRope)
        angles = at::cat({angles, position * inverseFrequencies(true)}, 0);
    m_tables = {(at::cos(angles) * m_config.attentionFactor).to(m_device), (at::sin(angles) * m_config.attentionFactor).to(m_device)};
}

RotaryRows RotaryEmbedding::rows(const std::vector<std::int64_t>& positions, const std::vector<std::int64_t>& lengths)
{
    return rows(positions, lengths, indexTensor(positions, m_device));
}

RotaryRows RotaryEmbedding::rows(const std::vector<std::int64_t>& positions, const std::vector<std::int64_t>& lengths,
                                 const at::Tensor& index)
{
    const std::int64_t needed = positions.empty() ? 0 : *std::ranges::max_element(positions) + 1;
    if (needed > m_positions)
        grow(needed);
    const at::Tensor places = placesInTables(lengths, index);
    return {m_tables.cos.index_select(0, places), m_tables.sin.index_select(0, places)};
}

/// The long table lies behind the short one.
at::Tensor RotaryEmbedding::placesInTables(const std::vector<std::int64_t>& lengths, const at::Tensor& index) const
{
    IndexList offsets;
    offsets.reserve(lengths.size());
    for (const std::int64_t length : lengths)
        offsets.push_back(isLong(length) ? m_positions : 0);
    const auto longRows = static_cast<std::size_t>(std::ranges::count(offsets, m_positions));
    if (longRows == 0)
        return index;
    return longRows == offsets.size() ? index + m_positions : index + indexTensor(offsets, m_device);
}

} // namespace sdm::engine
