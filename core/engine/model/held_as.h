#pragma once

#include "core/config/run_config.h"

#include <c10/core/ScalarType.h>

namespace sdm::engine {

/// In what a model's matrices lie in memory; norms and biases are float32 always.
enum class HeldAs {
    Master,   ///< float32, with a copy in the dtype of the products where that is another: exact under small updates
    Compute,  ///< the dtype of the products alone: half the memory, and updates below a number's last bit are rounded
    BFloat16, ///< never trained
    Int8,     ///< never trained: projections as int8 with a scale a row, embedding and head as bfloat16
};

/// How a run holds the model it trains, or the one under its adapter.
HeldAs heldBy(const RunConfig& config);

/// Dtype of the projections.
constexpr at::ScalarType projectionDtype(HeldAs held, at::ScalarType computeDtype)
{
    switch (held) {
    case HeldAs::Compute:
        return computeDtype;
    case HeldAs::BFloat16:
        return at::kBFloat16;
    case HeldAs::Int8:
        return at::kChar;
    default:
        return at::kFloat;
    }
}

/// Dtype of embedding and head.
constexpr at::ScalarType embeddingDtype(HeldAs held, at::ScalarType computeDtype)
{
    return held == HeldAs::Int8 ? at::kBFloat16 : projectionDtype(held, computeDtype);
}

} // namespace sdm::engine
