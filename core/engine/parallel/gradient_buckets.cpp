#include "core/engine/parallel/gradient_buckets.h"

#include <algorithm>
#include <ATen/ops/zeros.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>
#include <set>
#include <string>
#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/variable.h>

// Shape legend: E elements of a bucket's parameters, M its members.
namespace sdm::engine {
namespace {

/// 25 MiB: large enough for a network's full speed, small enough that the first one leaves early.
constexpr std::int64_t kMostElements = 25LL * 1024 * 1024 / 4;
/// Small models are cut as well, or one process would own them whole.
constexpr std::int64_t kBucketsOfProcess = 4;

} // namespace

class GradientBuckets::Hook : public torch::autograd::PostAccumulateGradHook {
public:
    Hook(GradientBuckets& buckets, std::size_t bucket) : m_buckets(buckets), m_bucket(bucket) {}
    void operator()(const at::Tensor&) override { m_buckets.gradientCame(m_bucket); }

private:
    GradientBuckets& m_buckets;
    std::size_t m_bucket;
};

GradientBuckets::GradientBuckets(const ParameterSet& parameters, Collective& group) : m_group(group)
{
    std::ranges::copy_if(parameters, std::back_inserter(m_parameters), &Parameter::trainable);
    cut(group.world());
    for (std::size_t index = 0; index < m_buckets.size(); ++index)
        for (const std::size_t member : m_buckets[index].members)
            torch::autograd::impl::set_post_acc_grad_hooks(m_parameters[member].tensor, std::make_unique<Hook>(*this, index));
}

GradientBuckets::~GradientBuckets()
{
    for (const Parameter& parameter : m_parameters)
        torch::autograd::impl::set_post_acc_grad_hooks(parameter.tensor, nullptr);
}

/// From the last parameter to the first, as a backward pass comes to them.
void GradientBuckets::cut(int world)
{
    std::int64_t total = 0;
    for (const Parameter& parameter : m_parameters)
        total += parameter.tensor.numel();
    const std::int64_t most = std::clamp<std::int64_t>(total / (kBucketsOfProcess * world), 1, kMostElements);
    for (std::size_t member = m_parameters.size(); member-- > 0;) {
        const std::int64_t elements = m_parameters[member].tensor.numel();
        if (m_buckets.empty() || m_buckets.back().elements + elements > most)
            m_buckets.emplace_back();
        m_buckets.back().members.push_back(member);
        m_buckets.back().elements += elements;
    }
    std::vector<std::int64_t> owned(static_cast<std::size_t>(world), 0);
    for (Bucket& bucket : m_buckets) {
        bucket.owner = static_cast<int>(std::ranges::min_element(owned) - owned.begin());
        owned[static_cast<std::size_t>(bucket.owner)] += bucket.elements;
        bucket.waitsFor = bucket.members.size();
    }
}

ParameterSet GradientBuckets::owned(ParameterSet parameters) const
{
    std::set<std::string> mine;
    for (const Bucket& bucket : m_buckets)
        if (bucket.owner == m_group.rank())
            for (const std::size_t member : bucket.members)
                mine.insert(m_parameters[member].name);
    for (Parameter& parameter : parameters)
        parameter.trainable = parameter.trainable && mine.contains(parameter.name);
    return parameters;
}

void GradientBuckets::gradientCame(std::size_t bucket)
{
    if (!m_isLast)
        return;
    --m_buckets[bucket].waitsFor;
    while (m_sent < m_buckets.size() && m_buckets[m_sent].waitsFor == 0)
        send(m_buckets[m_sent++]);
}

void GradientBuckets::send(Bucket& bucket)
{
    const c10::NoGradGuard noGrad;
    const auto members = static_cast<std::int64_t>(bucket.members.size());
    const at::Tensor first = m_parameters[bucket.members.front()].tensor;
    bucket.sums = at::zeros({bucket.elements + members}, first.options().dtype(at::kFloat).requires_grad(false)); // [E + M]
    std::int64_t begin = 0;
    for (std::int64_t i = 0; i < members; ++i) {
        const at::Tensor& parameter = m_parameters[bucket.members[static_cast<std::size_t>(i)]].tensor;
        if (parameter.grad().defined()) {
            bucket.sums.narrow(0, begin, parameter.numel()).copy_(parameter.grad().reshape({-1}));
            bucket.sums[bucket.elements + i].fill_(1);
            parameter.mutable_grad().reset(); // the bucket has it
        }
        begin += parameter.numel();
    }
    bucket.pending = m_group.beginSumAt(bucket.sums, bucket.owner);
}

void GradientBuckets::takeSums(Bucket& bucket)
{
    const c10::NoGradGuard noGrad;
    bucket.pending->wait();
    bucket.pending.reset();
    if (bucket.owner == m_group.rank()) {
        const at::Tensor had = bucket.sums.narrow(0, bucket.elements, static_cast<std::int64_t>(bucket.members.size())).cpu();
        const float* processes = had.const_data_ptr<float>();
        std::int64_t begin = 0;
        for (const std::size_t member : bucket.members) {
            const at::Tensor& parameter = m_parameters[member].tensor;
            if (*processes++ > 0)
                parameter.mutable_grad() =
                    bucket.sums.narrow(0, begin, parameter.numel()).view(parameter.sizes()).to(parameter.scalar_type());
            begin += parameter.numel();
        }
    }
    bucket.sums.reset();
    bucket.waitsFor = bucket.members.size();
}

void GradientBuckets::finish()
{
    while (m_sent < m_buckets.size())
        send(m_buckets[m_sent++]);
    for (Bucket& bucket : m_buckets)
        takeSums(bucket);
    m_sent = 0;
    m_isLast = false;
}

void GradientBuckets::shareUpdates()
{
    const c10::NoGradGuard noGrad;
    // A parameter is contiguous and its own message; small ones go on their way together.
    std::vector<std::unique_ptr<PendingExchange>> pending;
    for (const Bucket& bucket : m_buckets)
        for (const std::size_t member : bucket.members)
            pending.push_back(m_group.beginBroadcast(m_parameters[member].tensor.detach(), bucket.owner));
    for (const auto& exchange : pending)
        exchange->wait();
}

} // namespace sdm::engine
