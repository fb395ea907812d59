#pragma once

#include "core/engine/model/causal_lm.h"

#include <string>

namespace sdm::runner {

struct MergeOptions {
    std::string adapter; ///< folder
    std::string base;    ///< folder, whose tokenizer is written too; empty: where the adapter says it is
    std::string out;
    std::string dtype; ///< empty: the base's
};

/// `model merge`: an adapter and its base as one model folder, W + scale B A in float32 and then rounded to the dtype.
int mergeAdapter(const MergeOptions& options);

/// The dtype a word names, or that of the loaded files when it is empty.
at::ScalarType writtenDtype(const std::string& word, const engine::CausalLm& model);

} // namespace sdm::runner
