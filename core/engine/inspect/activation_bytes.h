#pragma once

#include "core/engine/model/adapters/lora.h"
#include "core/engine/model/decoder_spec.h"

#include <c10/core/ScalarType.h>
#include <cstdint>

namespace sdm::engine {

/// Which of the linears of a layer keep their input for a gradient: all that are trained, or have an update that is.
struct KeptInputs {
    bool queryKeyValue = true, attentionOutput = true, gateUp = true, down = true;
    bool norms = true; ///< whether the norms' weights are trained
    /// Of a frozen model under this adapter.
    static KeptInputs under(const LoraAdapter& adapter, const DecoderSpec& spec);
};

/// Bytes a token takes in a decoder. Counted from what each backend's ops keep (core/engine/kernels), and held against an allocator that
/// counts (tst_memory_plan): who changes what an op keeps changes it here.
struct ActivationBytes {
    std::int64_t kept = 0;   ///< by one layer, from its forward to its backward pass
    std::int64_t spread = 0; ///< of `kept`, what attention keeps: once for every document that has the token, however often it is computed
    std::int64_t gathered =
        0;                    ///< by one layer besides, of a batch that shares rows: attention's result where it goes on without the copies
    std::int64_t ends = 0;    ///< by the embedding and the last norm, likewise
    std::int64_t forward = 0; ///< one layer at work without gradients
    std::int64_t backward = 0; ///< one layer at work in the backward pass, beside what is kept

    /// \param onCpu    whether the processor's kernels are at work, or the portable ones
    /// \param product  dtype of the matrix products
    static ActivationBytes of(const DecoderSpec& spec, bool onCpu, at::ScalarType product, const KeptInputs& inputs);
};

} // namespace sdm::engine
