#include "core/report/run_forecast.h"

#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/config/settings_digest.h"

#include <algorithm>

namespace sdm::report {
namespace {

double ratio(std::int64_t wanted, std::int64_t had)
{
    return had > 0 ? static_cast<double>(wanted) / static_cast<double>(had) : 1.0;
}

std::int64_t finalLayerEpochs(const RunConfig& config)
{
    return config.finalLayers.layerEpochs > 0 ? config.finalLayers.layerEpochs : config.sdmLayer.epochs;
}

/// How much longer a phase takes under other settings.
double longer(PhaseKind phase, const RunConfig& wanted, const RunConfig& had)
{
    const double epochs = ratio(wanted.optimiser.epochs, had.optimiser.epochs);
    const double evaluations = epochs * ratio(wanted.evaluation.perEpoch, had.evaluation.perEpoch);
    const double layer = ratio(wanted.sdmLayer.epochs, had.sdmLayer.epochs);
    switch (phase) {
    case PhaseKind::FineTune:
    case PhaseKind::Generate:
        return epochs;
    case PhaseKind::TrainLayer:
        return epochs * layer;
    case PhaseKind::Validate:
    case PhaseKind::Monitor:
        return evaluations;
    case PhaseKind::ValidationLayer:
    case PhaseKind::MonitorLayer:
        return evaluations * layer;
    case PhaseKind::FinalLayer:
        return ratio(wanted.finalLayers.layers, had.finalLayers.layers) * ratio(finalLayerEpochs(wanted), finalLayerEpochs(had));
    case PhaseKind::Evaluate:
        return ratio(wanted.finalLayers.layers, had.finalLayers.layers);
    default:
        return 1.0;
    }
}

bool belongsToTuning(PhaseKind phase)
{
    return phase != PhaseKind::Prepare && phase != PhaseKind::Decode && phase != PhaseKind::FinalLayer && phase != PhaseKind::Evaluate;
}

bool readTheSame(const RunConfig& a, const RunConfig& b)
{
    return a.model.path == b.model.path && a.model.device == b.model.device && a.model.threads == b.model.threads &&
           a.task.kind == b.task.kind && a.task.train == b.task.train && a.task.calibration == b.task.calibration &&
           a.task.tests == b.task.tests;
}

/// Whether the phases of one are those of the other.
bool tuneAlike(const RunConfig& wanted, const RunConfig& had)
{
    if (wanted.optimiser.epochs == 0)
        return true;
    return had.optimiser.epochs > 0 && wanted.loss.kind == had.loss.kind &&
           wanted.loss.fixedBase.has_value() == had.loss.fixedBase.has_value() &&
           (wanted.negatives.gammaGen > 0) == (had.negatives.gammaGen > 0) && wanted.adapter.kind == had.adapter.kind;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

} // namespace

RunForecaster::RunForecaster(const store::StoreReader& reader, std::filesystem::path projectFolder) : m_folder(std::move(projectFolder))
{
    for (const store::RunRow& run : reader.runs()) {
        if (run.state != store::RunState::Finished || run.origin == RunOrigin::Imported)
            continue;
        try {
            Past past{parseRunConfig(run.configJson), {}, phaseTimes(reader, run.id)};
            resolvePaths(past.config, m_folder);
            past.digest = settingsDigest(past.config, m_folder);
            if (!past.phases.empty())
                m_past.push_back(std::move(past));
        } catch (const Error& error) {
            if (error.code() != ErrorCode::BadInput)
                throw; // else a configuration of another version: no run is compared with it
        }
    }
}

std::optional<RunForecast> RunForecaster::of(const RunConfig& config) const
{
    RunConfig wanted = config;
    resolvePaths(wanted, m_folder);
    const std::string digest = settingsDigest(wanted, m_folder);
    std::vector<double> same, alike;
    for (const Past& past : m_past) {
        if (!readTheSame(wanted, past.config) || !tuneAlike(wanted, past.config))
            continue;
        double seconds = 0;
        for (const PhaseTime& time : past.phases)
            if (wanted.optimiser.epochs > 0 || !belongsToTuning(time.phase))
                seconds += time.seconds * longer(time.phase, wanted, past.config);
        (past.digest == digest ? same : alike).push_back(seconds);
    }
    if (!same.empty())
        return RunForecast{median(same), true};
    return alike.empty() ? std::nullopt : std::optional(RunForecast{median(alike), false});
}

} // namespace sdm::report
