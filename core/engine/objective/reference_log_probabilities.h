#pragma once

#include "core/engine/forward/text_forward.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/objective/pair_texts.h"
#include "core/engine/sample/run_data.h"

#include <filesystem>
#include <unordered_map>

namespace sdm::engine {

/// Log-probabilities that the model before training gives the answers of D_tr and D_ca. Computed once and kept in the run's folder, so
/// that a resumed run compares with the same numbers and needs no second model in memory.
class ReferenceLogProbabilities {
public:
    /// \throws Error (NotFound), (BadInput) when the file belongs to other data
    static ReferenceLogProbabilities load(const std::filesystem::path& file, const RunData& data, const PairTexts& texts);
    /// Writes the file that `load` reads.
    static void compute(const std::filesystem::path& file, const CausalLm& model, const RunData& data, const PairTexts& texts,
                        const ForwardOptions& options);

    double of(const EncodedDocument& text) const { return m_values.at(&text); }

private:
    std::unordered_map<const EncodedDocument*, double> m_values;
};

} // namespace sdm::engine
