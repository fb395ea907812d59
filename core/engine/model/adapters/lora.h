#pragma once

#include "core/base/random_source.h"
#include "core/config/run_config.h"
#include "core/engine/model/adapters/low_rank.h"
#include "core/engine/model/adapters/target_pattern.h"
#include "core/engine/model/parameter_set.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sdm::engine {

/// A projection of a decoder that an adapter can sit on.
struct Projection {
    std::string name; ///< "model.layers.0.self_attn.q_proj"
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
};

struct LoraSettings {
    std::int64_t rank = 8;
    double alpha = 16;
    bool rankStabilised = false; ///< PEFT's use_rslora: the scale falls with the root of the rank
    TargetPattern targets;

    /// Factor of B A: alpha / rank (Hu et al. 2022), or alpha / sqrt(rank) (Kalajdzievski 2023).
    double scale() const;
    /// \throws Error (BadInput) naming adapter.targets
    static LoraSettings of(const RunConfig::Adapter& settings);
};

/// Low-rank updates of a frozen decoder: of each chosen projection W the model computes W + scale B A, and only A and B are trained.
/// B begins as zero, so that a fresh adapter changes nothing. The tensors are shared with the model the adapter was put on.
class LoraAdapter {
public:
    /// Float32 leaves without values, for settings somebody chose. \throws Error (BadInput) naming adapter.targets when they name no
    /// projection, or any that is not there
    static LoraAdapter chosen(LoraSettings settings, const std::vector<Projection>& projections, c10::Device device);
    /// The same for settings that may serve several families, as files do: some of the names may be no projection's.
    LoraAdapter(LoraSettings settings, const std::vector<Projection>& projections, c10::Device device);

    /// A as PEFT draws it, uniform within 1 / sqrt(inputs) (Kaiming with a = sqrt 5), each projection from a stream of its own; B zero.
    void initialise(const RandomSource& random);

    const LoraSettings& settings() const { return m_settings; }
    /// A and B of each projection in turns, in the order of the checkpoint, under PEFT's names.
    ParameterSet parameters() const;
    /// Update of a projection with its first column at `start`; nothing when it has none.
    std::optional<LowRankBlock> blockOf(const std::string& projection, std::int64_t start) const;
    /// W + scale B A, [O, I] float32, for the weight of a chosen projection ("<name>.weight"); any other tensor as it is.
    at::Tensor merged(const std::string& parameter, const at::Tensor& weight) const;
    /// Names of the projections it sits on, in order.
    std::vector<std::string> projections() const;

private:
    struct Update {
        std::string projection;
        at::Tensor down; ///< A [R, I]
        at::Tensor up;   ///< B [O, R]
    };

    LoraSettings m_settings;
    std::vector<Update> m_updates;
    std::map<std::string, std::size_t> m_byProjection;
};

} // namespace sdm::engine
