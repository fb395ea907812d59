#pragma once

#include "core/config/run_config.h"
#include "core/report/phase_times.h"
#include "core/store/store_reader.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// How long runs will take, from the phases of finished ones.
namespace sdm::report {

struct RunForecast {
    double seconds = 0;
    bool isOfSameSettings = false; ///< from runs that differ by seed alone; else from one with the same data and model, phase by phase
};

/// Knows the finished runs of a project. Reads each once: keep it while the runs stay the same.
class RunForecaster {
public:
    /// \throws Error as StoreReader
    RunForecaster(const store::StoreReader& reader, std::filesystem::path projectFolder);

    /// The median over runs of the same settings; where there is none, over those with the same data, model, device and kind of loss, each
    /// phase longer as its own settings ask for more. Nothing where no finished run is alike.
    std::optional<RunForecast> of(const RunConfig& config) const;

private:
    struct Past {
        RunConfig config;
        std::string digest;
        std::vector<PhaseTime> phases;
    };
    std::filesystem::path m_folder;
    std::vector<Past> m_past;
};

} // namespace sdm::report
