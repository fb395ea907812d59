#include "core/runner/bench/sample_loop.h"

#include "core/base/digest.h"
#include "core/engine/runtime/safetensors.h"

namespace sdm::runner {

SampleLoop::SampleLoop(std::function<std::optional<SampleRequest>()> nextRequest, std::function<void(Json)> take)
    : m_nextRequest(std::move(nextRequest)), m_take(std::move(take))
{
}

void SampleLoop::begin(const Json& facts)
{
    Json line{{"ready", true}};
    line.update(facts);
    line["peak_of"] = forgetPeakMemory() ? "sample" : "process";
    m_take(std::move(line));
}

bool SampleLoop::next()
{
    const auto request = m_nextRequest();
    if (!request)
        return false;
    m_request = *request;
    forgetPeakMemory();
    m_startProcessor = processorSeconds();
    m_start = Clock::now();
    return true;
}

void SampleLoop::stop()
{
    m_seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    m_processor = processorSeconds() - m_startProcessor;
    m_peakBytes = peakMemoryBytes();
}

void SampleLoop::report(const SampleResult& result)
{
    if (m_request.out)
        engine::writeSafetensors(*m_request.out, result.tensors);
    Json line{{"sample", ++m_samples}, {"seconds", m_seconds}, {"processor_seconds", m_processor}, {"peak_bytes", m_peakBytes}};
    line.update(result.values);
    m_take(std::move(line));
}

std::string tensorDigest(const at::Tensor& tensor)
{
    const at::Tensor rows = tensor.contiguous();
    return sha256({static_cast<const char*>(rows.const_data_ptr()), rows.nbytes()});
}

} // namespace sdm::runner
