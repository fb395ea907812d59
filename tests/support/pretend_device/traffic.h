#pragma once

#include <cstdint>
#include <string>

namespace sdm::test {

/// What went between the host and the pretend device.
struct Traffic {
    std::int64_t uploads = 0; ///< copies from the host
    std::int64_t uploadedBytes = 0;
    std::int64_t downloads = 0; ///< whenever the host waits for a number: copies, `.item()`, ops whose result's shape lies on the device
    std::int64_t downloadedBytes = 0;
    std::int64_t kernels = 0; ///< ops that ran on the device

    Traffic operator-(const Traffic& before) const;
};

/// Since the program started, by all threads.
Traffic trafficSoFar();

/// The traffic of its own life, and where it came from. One at a time.
class TrafficWatch {
public:
    TrafficWatch();
    ~TrafficWatch();
    TrafficWatch(const TrafficWatch&) = delete;
    TrafficWatch& operator=(const TrafficWatch&) = delete;

    Traffic seen() const { return trafficSoFar() - m_before; }
    /// A line for every kind of transfer and the engine's functions it came from, the most frequent first.
    std::string origins() const;

private:
    Traffic m_before;
};

// For the device itself.
void noteUpload(std::int64_t bytes);
void noteDownload(std::int64_t bytes, const char* how);
void noteKernel();

} // namespace sdm::test
