#pragma once

#include <cstdint>

// What training keeps between the forward and the backward pass, counted by tests/core/kernels/tst_activation_bytes.cpp on real passes.
namespace sdm::engine {

/// Bytes one decoder layer keeps of one token. Each kind of row is there once: the inputs of products, which the norms, the attention
/// and the gate differentiate from as well.
struct LayerActivations {
    std::int64_t hiddenSize = 0;
    std::int64_t queryWidth = 0; ///< heads * head size
    std::int64_t keyWidth = 0;   ///< key/value heads * head size
    std::int64_t innerSize = 0;  ///< of the feed-forward network
    std::int64_t queryHeads = 0;
    std::int64_t bytesAnElement = 2; ///< of the compute dtype

    /// Where the portable kernels run: two norms and 1/rms of each, the query/key/value product as it left the matrix, the attention's
    /// output, the gate/up product.
    constexpr std::int64_t portable() const { return bytesAnElement * rows() + 2 * kStatistic; }

    /// On the processor: the logarithm of each softmax sum besides, and in float32 the two sums of the residual stream.
    constexpr std::int64_t cpu() const
    {
        return portable() + queryHeads * kStatistic + (bytesAnElement == kStatistic ? 2 * hiddenSize * kStatistic : 0);
    }

private:
    static constexpr std::int64_t kStatistic = 4;
    constexpr std::int64_t rows() const { return 2 * hiddenSize + 2 * (queryWidth + keyWidth) + 2 * innerSize; }
};

/// Phi-3.5-mini in bfloat16.
constexpr LayerActivations kPhiActivations{3072, 3072, 3072, 8192, 32, 2};
static_assert(kPhiActivations.portable() <= 70'000 && kPhiActivations.cpu() <= 70'000);

} // namespace sdm::engine
