#pragma once

#include "core/engine/sdm/sdm_layer.h"
#include "core/records/records.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <span>
#include <vector>

namespace sdm::engine {

/// Rows of a Judgement as plain numbers at the predicted class, for records.
class JudgedRows {
public:
    JudgedRows(const SdmLayer& layer, const Judgement& judgement);

    /// Everything of row `i` that does not need the answer's text or label.
    GenerationRecord row(std::int64_t i) const;

private:
    std::vector<NeighbourRecord> neighbours(std::int64_t i) const;
    Reason reason(std::span<const float> probabilities, float rescaled, bool ood, bool admitted) const;

    const SdmLayer& m_layer;
    Judgement m_judgement;
};

/// What stands for an answer whose feature text does not fit: no verdict, the reason alone.
GenerationRecord unjudged();

} // namespace sdm::engine
