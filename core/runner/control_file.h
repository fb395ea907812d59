#pragma once

#include "core/engine/progress/run_observer.h"
#include "core/runner/stop_signal.h"

#include <chrono>
#include <filesystem>
#include <functional>

namespace sdm::runner {

/// `runs/<id>/control.json`: how a stop reaches a run from any terminal, or from another host that shares the folder. Written whole
/// or not at all, so its reader never meets a part.
void writeStopRequest(const std::filesystem::path& runFolder, engine::StopRequest request);
/// None when there is no file or no request in it.
engine::StopRequest readStopRequest(const std::filesystem::path& runFolder) noexcept;
void clearStopRequest(const std::filesystem::path& runFolder) noexcept;

/// Stop requests of a run: the process's signal or its control file, whichever is stronger. Looks at the file five times a second at
/// most. Job thread only.
class RunStopSource : public engine::StopSource {
public:
    /// \param onRequest  called once for every new, stronger request
    RunStopSource(std::filesystem::path runFolder, const StopSignal& signal, std::function<void(engine::StopRequest)> onRequest);
    engine::StopRequest requested() override;

private:
    std::filesystem::path m_runFolder;
    const StopSignal& m_signal;
    std::function<void(engine::StopRequest)> m_onRequest;
    engine::StopRequest m_request = engine::StopRequest::None;
    std::chrono::steady_clock::time_point m_nextLook{};
};

} // namespace sdm::runner
