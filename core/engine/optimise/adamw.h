#pragma once

#include "core/engine/kernels/cuda/interface.h"
#include "core/engine/model/parameter_set.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace sdm::engine {

struct AdamWSettings {
    double beta1 = 0.9;
    double beta2 = 0.999;
    double eps = 1e-8;
    double weightDecay = 0.01;
    at::ScalarType moments = at::kFloat; ///< float32 or bfloat16
};

/// AdamW with decoupled weight decay (Loshchilov and Hutter 2019): one fused kernel call per parameter group where all is float32, and
/// rounding at random where parameters or moments are bfloat16 (rounded_adamw.h). On CUDA kernels of our own clip, update and round the
/// products' copies in one pass, where their module is (one_pass_adamw.h). Parameters are updated in place; a parameter without a gradient
/// is left alone. Owned by one job thread.
class AdamW {
public:
    using State = std::map<std::string, at::Tensor>;

    /// \param parameters  leaf tensors, float32 or bfloat16, all on one device; shared with the model, not copied. Those that are not
    /// trainable
    ///                    are left alone; which ones decay follows from their group
    /// \throws Error (InvalidArgument) for a parameter of another dtype
    AdamW(const ParameterSet& parameters, const AdamWSettings& settings);
    /// \param onePass  kernels for the device of the parameters; null: torch's operations
    AdamW(const ParameterSet& parameters, const AdamWSettings& settings, const cuda::Interface* onePass);

    /// The global 2-norm of all gradients, scalar float32 on their device: a step fetches it together with its loss.
    at::Tensor gradientNorm() const;
    /// Scales all gradients so that their global 2-norm is at most `maxNorm`; when `norm` is not finite they are left as they are, for the
    /// caller to refuse. Kernels that do it in one pass with the update leave them as they are too, and scale what they read.
    /// \param norm     as measured by gradientNorm()
    /// \param maxNorm  0 or less does not clip
    void clipGradients(double norm, double maxNorm);
    /// Both in one, waiting for the norm. \return it
    double clipGradients(double maxNorm);

    void step(double learningRate);
    void zeroGrad();

    /// Moments and step counts: `exp_avg.<name>`, `exp_avg_sq.<name>` (shape of the parameter) in the dtype of the moments, `step.<name>`
    /// (scalar) float32. The tensors are the optimiser's own: copy or write them before the next step.
    State state() const;
    /// \throws Error (BadInput) naming the first missing, unexpected or mis-shaped entry; nothing is changed then
    void loadState(const State& state);

private:
    struct Entry {
        std::string name;
        at::Tensor parameter;
        at::Tensor firstMoment;
        at::Tensor secondMoment;
        at::Tensor steps;        // float32 scalar, as the fused kernel wants it
        std::int64_t count = 0;  // the same on the host
        std::uint64_t place = 0; // among all parameters
        std::shared_ptr<RoundedCopy> rounded;
        std::int64_t firstRoundedRow = 0;

        std::uint64_t keyOfStep() const;
        at::Tensor roundedRows() const; // undefined where no copy is kept up to date
    };
    struct Group {
        std::vector<Entry> entries;
        double weightDecay = 0;
    };

    std::vector<at::Tensor> gradients() const;
    void stepGroup(Group& group, double learningRate);
    void stepInOnePass(Group& group, double learningRate);
    void stepRounded(Entry& entry, double learningRate, double weightDecay) const;

    AdamWSettings m_settings;
    const cuda::Interface* m_onePass;
    double m_gradientFactor = 1; ///< of the next step in one pass
    Group m_decayed;
    Group m_exempt;
};

} // namespace sdm::engine
