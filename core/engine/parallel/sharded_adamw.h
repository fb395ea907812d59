#pragma once

#include "core/engine/optimise/adamw.h"
#include "core/engine/parallel/collective.h"
#include "core/engine/parallel/gradient_buckets.h"
#include "core/engine/parallel/share_out.h"

#include <memory>
#include <set>

namespace sdm::engine {

/// AdamW over the processes of a run: each keeps the moments of the parameters it owns, updates those by the sum of all gradients and gives
/// them to the others. A single process has all of it and exchanges nothing. Methods that say "together" are called by all processes.
class ShardedAdamW {
public:
    /// \param parameters  as AdamW takes them, the same in all processes
    ShardedAdamW(const ParameterSet& parameters, const AdamWSettings& settings, Collective& group = alone());

    /// Frees the gradients. \return what this process computes of the step's batch; valid until the next call
    BatchPart beginStep();
    /// Together, after the backward passes: gradients are those of the whole batch from here on, each at its owner.
    void reduceGradients();
    /// As AdamW::gradientNorm, of the gradients this process has after they were reduced.
    at::Tensor ownGradientNorm() const { return m_own.gradientNorm(); }
    /// Together. The norm of all processes' gradients, with the same bits in all. \param own  this process's
    double normOfAll(double own) const;
    /// As AdamW::clipGradients. \param norm  of all processes' gradients
    void clipGradients(double norm, double maxNorm) { m_own.clipGradients(norm, maxNorm); }
    /// Together. Owners update, all have the new weights afterwards.
    void step(double learningRate);
    void zeroGrad();

    /// Together. The whole state at the first process, as AdamW::state has it but copied to the host: no later step changes it. Elsewhere
    /// nothing.
    AdamW::State copyOfState() const;
    /// Whether an entry of such a state is for this process; one that fits no parameter is everybody's, and loadState refuses it.
    bool keeps(const std::string& entry) const;
    /// Of the entries this process keeps. \throws Error as AdamW::loadState
    void loadState(const AdamW::State& state) { m_own.loadState(state); }

    Collective& group() const { return m_group; }

private:
    Collective& m_group;
    ParameterSet m_parameters;                  ///< of all processes
    std::unique_ptr<GradientBuckets> m_buckets; ///< none alone
    ParameterSet m_owned;                       ///< all, those of others not trainable
    AdamW m_own;
    std::set<std::string> m_others; ///< names of parameters that others own
};

} // namespace sdm::engine
