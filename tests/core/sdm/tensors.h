#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/ops/tensor.h>
#include <cmath>
#include <QString>
#include <vector>

/// Short ways to write tensors, and one comparison that says where two differ.
namespace sdm::test {

inline at::Tensor floats(const std::vector<float>& values)
{
    return at::tensor(values, at::kFloat);
}

inline at::Tensor longs(const std::vector<std::int64_t>& values)
{
    return at::tensor(values, at::kLong);
}

inline at::Tensor matrix(const std::vector<float>& values, std::int64_t columns)
{
    return floats(values).reshape({-1, columns});
}

/// Empty when every entry is within absolute + relative * |expected|; NaN equals NaN and infinity equals infinity.
inline QString difference(const at::Tensor& actual, const at::Tensor& expected, double absolute, double relative = 0)
{
    if (actual.sizes() != expected.sizes())
        return QStringLiteral("%1 entries instead of %2").arg(actual.numel()).arg(expected.numel());
    const at::Tensor a = actual.to(at::kDouble).contiguous(), e = expected.to(at::kDouble).contiguous();
    for (std::int64_t i = 0; i < a.numel(); ++i) {
        const double x = a.const_data_ptr<double>()[i], y = e.const_data_ptr<double>()[i];
        const bool same = x == y || (std::isnan(x) && std::isnan(y)) || std::abs(x - y) <= absolute + relative * std::abs(y);
        if (!same)
            return QStringLiteral("entry %1 is %2 instead of %3").arg(i).arg(x, 0, 'g', 10).arg(y, 0, 'g', 10);
    }
    return {};
}

} // namespace sdm::test

#define SDM_COMPARE(actual, expected, ...)                                                                                                 \
    do {                                                                                                                                   \
        const QString problem = sdm::test::difference(actual, expected, __VA_ARGS__);                                                      \
        QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral(#actual ": ") + problem));                                                   \
    } while (false)
