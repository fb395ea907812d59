#include "core/engine/runtime/finite.h"

#include "core/base/error.h"

#include <ATen/Parallel.h>
#include <functional>

namespace sdm::engine {
namespace {

constexpr std::int64_t kNumbersPerTask = std::int64_t{1} << 18;

/// A number is not finite when all bits of its exponent are set.
template <typename Bits>
std::int64_t countWithExponent(const at::Tensor& tensor, Bits exponent)
{
    const auto* bits = static_cast<const Bits*>(tensor.const_data_ptr());
    return at::parallel_reduce(
        std::int64_t{0}, tensor.numel(), kNumbersPerTask, std::int64_t{0},
        [&](std::int64_t begin, std::int64_t end, std::int64_t count) {
            for (std::int64_t i = begin; i < end; ++i)
                count += (bits[i] & exponent) == exponent ? 1 : 0;
            return count;
        },
        std::plus<>());
}

} // namespace

std::int64_t countNonFinite(const at::Tensor& tensor)
{
    const at::Tensor numbers = tensor.contiguous();
    switch (tensor.scalar_type()) {
    case at::kBFloat16:
        return countWithExponent<std::uint16_t>(numbers, 0x7f80);
    case at::kHalf:
        return countWithExponent<std::uint16_t>(numbers, 0x7c00);
    case at::kFloat:
        return countWithExponent<std::uint32_t>(numbers, 0x7f800000);
    case at::kDouble:
        return countWithExponent<std::uint64_t>(numbers, 0x7ff0000000000000);
    default:
        throw Error(ErrorCode::InvalidArgument,
                    std::string("a tensor of ") + c10::toString(tensor.scalar_type()) + " has no NaN to look for");
    }
}

void requireFinite(const at::Tensor& tensor, const std::string& where, const std::string& remedy)
{
    const std::int64_t count = countNonFinite(tensor);
    if (count == 0)
        return;
    throw Error(ErrorCode::BadInput, std::to_string(count) + " of its " + std::to_string(tensor.numel()) + " numbers are NaN or infinite",
                where, remedy);
}

} // namespace sdm::engine
