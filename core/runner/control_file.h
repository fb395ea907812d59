#pragma once

#include "core/engine/progress/run_observer.h"
#include "core/runner/stop_signal.h"

#include <chrono>
#include <filesystem>
#include <functional>

namespace sdm::runner {

/// Stop requests of a run: the process's signal or its control file, whichever is stronger. Looks at the file five times a second at
/// most. Job thread only.
class RunStopSource : public engine::StopSource {
public:
    /// \param onRequest  called once for every new, stronger request
    RunStopSource(std::filesystem::path runFolder, const StopSignal& signal, std::function<void(StopRequest)> onRequest);
    StopRequest requested() override;

private:
    std::filesystem::path m_runFolder;
    const StopSignal& m_signal;
    std::function<void(StopRequest)> m_onRequest;
    StopRequest m_request = StopRequest::None;
    std::chrono::steady_clock::time_point m_nextLook{};
};

} // namespace sdm::runner
