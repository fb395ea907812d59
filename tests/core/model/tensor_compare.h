#pragma once

#include <ATen/ATen.h>
#include <string>

namespace sdm::test {

/// Empty when the tensors agree element by element, |a - b| <= absolute + relative |b|; else what differs and by how much.
inline std::string difference(const at::Tensor& actual, const at::Tensor& expected, double absolute, double relative = 0.0)
{
    if (actual.sizes() != expected.sizes())
        return "shapes differ: " + c10::str(actual.sizes()) + " and " + c10::str(expected.sizes());
    if (actual.numel() == 0)
        return {};
    const at::Tensor a = actual.detach().to(at::kDouble);
    const at::Tensor b = expected.detach().to(at::kDouble);
    const at::Tensor excess = (a - b).abs() - (absolute + relative * b.abs());
    if (!at::isfinite(a).all().item<bool>())
        return "not finite";
    if (excess.max().item<double>() <= 0.0)
        return {};
    return c10::str("largest difference ", (a - b).abs().max().item<double>());
}

/// Relative L2 error of a whole tensor.
inline double relativeError(const at::Tensor& actual, const at::Tensor& expected)
{
    const at::Tensor b = expected.to(at::kDouble);
    return ((actual.detach().to(at::kDouble) - b).norm() / b.norm().clamp_min(1e-30)).item<double>();
}

} // namespace sdm::test
