#pragma once

#include "core/runner/bench/resource_use.h"

#include <ATen/core/Tensor.h>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace sdm::runner {

/// One unit of work that is asked for.
struct SampleRequest {
    std::optional<std::filesystem::path> out; ///< where the results themselves are written, for comparison
};

/// What a unit of work has to tell beyond its time.
struct SampleResult {
    nlohmann::ordered_json values;
    std::map<std::string, at::Tensor> tensors; ///< for SampleRequest::out
};

/// Hands requests to a case and measures what it does between `next` and `stop`. What is read, written and compared lies outside.
///
///     while (loop.next()) { const auto result = work(); loop.stop(); loop.report(describe(result)); }
class SampleLoop {
public:
    using Json = nlohmann::ordered_json;

    /// \param nextRequest  nothing: no more samples are wanted; may wait
    /// \param take         gets the line of each sample
    SampleLoop(std::function<std::optional<SampleRequest>()> nextRequest, std::function<void(Json)> take);

    /// Tells that the case is ready, once: `facts` as a line of their own.
    void begin(const Json& facts);
    bool next();
    void stop();
    /// \throws Error (Failed) where the results cannot be written
    void report(const SampleResult& result);

private:
    using Clock = std::chrono::steady_clock;

    std::function<std::optional<SampleRequest>()> m_nextRequest;
    std::function<void(Json)> m_take;
    SampleRequest m_request;
    std::int64_t m_samples = 0;
    Clock::time_point m_start;
    double m_startProcessor = 0, m_seconds = 0, m_processor = 0;
    std::int64_t m_peakBytes = 0;
};

/// SHA-256 over the bytes of a tensor of the host, to see at a glance whether two processes computed the same.
std::string tensorDigest(const at::Tensor& tensor);

} // namespace sdm::runner
