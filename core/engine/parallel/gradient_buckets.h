#pragma once

#include "core/engine/model/parameter_set.h"
#include "core/engine/parallel/collective.h"

#include <memory>
#include <vector>

namespace sdm::engine {

/// The trained parameters of a model in buckets, each of which one process owns: it adds up the bucket's gradients of all processes,
/// updates the parameters, and gives them to the others. Which parameters share a bucket and who owns it follows from the parameters and
/// the number of processes alone, so that all agree without a word. Gradients are sent while the backward pass still computes others: a
/// bucket begins its way when the last of its parameters has its own.
class GradientBuckets {
public:
    /// \param parameters  shared with the model, not copied; those that are not trainable are left out
    GradientBuckets(const ParameterSet& parameters, Collective& group);
    ~GradientBuckets();
    GradientBuckets(const GradientBuckets&) = delete;
    GradientBuckets& operator=(const GradientBuckets&) = delete;

    /// All parameters given, of which only those that this process updates are trainable.
    ParameterSet owned(ParameterSet parameters) const;

    /// From here on what a parameter's gradient receives is final; without this call nothing is sent before finish().
    void lastBackwardComes() { m_isLast = true; }
    /// Sends what was not sent yet and waits for all. Afterwards owned parameters have the sum of all processes' gradients, where any had
    /// one, and the others have none.
    void finish();
    /// Gives every parameter's new values to the processes that do not own it.
    void shareUpdates();

private:
    struct Bucket {
        std::vector<std::size_t> members; ///< into m_parameters
        std::int64_t elements = 0;
        int owner = 0;
        std::size_t waitsFor = 0; ///< members whose gradient is not final yet
        at::Tensor sums;          ///< [elements + members] float32: gradients, then how many processes had one
        std::unique_ptr<PendingExchange> pending;
    };
    class Hook;

    void cut(int world);
    void gradientCame(std::size_t bucket);
    void send(Bucket& bucket);
    void takeSums(Bucket& bucket);

    Collective& m_group;
    ParameterSet m_parameters;
    std::vector<Bucket> m_buckets;
    std::size_t m_sent = 0; ///< buckets on their way: always the first ones, for all processes must send in one order
    bool m_isLast = false;
};

} // namespace sdm::engine
