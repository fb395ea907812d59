#include "core/report/queue_forecast.h"

#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/runs/active_time_file.h"
#include "core/runs/run_folder.h"

#include <algorithm>

namespace sdm::report {
namespace {

std::optional<double> forecastSeconds(const RunForecaster& forecaster, const store::QueuedRun& one)
{
    if (one.entry.origin == RunOrigin::Smoke)
        return std::nullopt; // of the same settings, and far shorter
    try {
        const auto forecast = forecaster.of(parseRunConfig(one.entry.configJson));
        return forecast ? std::optional(forecast->seconds) : std::nullopt;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::BadInput)
            throw;
        return std::nullopt; // the worker will refuse it
    }
}

} // namespace

QueueForecast queueForecast(const store::StoreReader& reader, const std::filesystem::path& projectFolder,
                            const std::vector<store::QueuedRun>& queue)
{
    QueueForecast forecast;
    const RunForecaster forecaster(reader, projectFolder);
    for (const store::QueuedRun& one : queue) {
        const bool begun = one.state == store::QueueState::Begun;
        if (begun && !(one.run && store::isActive(one.run->state))) {
            forecast.seconds.emplace_back(0.0);
            continue;
        }
        ++forecast.open;
        std::optional<double> seconds = forecastSeconds(forecaster, one);
        if (seconds && begun)
            if (const auto active = runs::readActiveTime(runs::runFolder(projectFolder, one.run->id)))
                seconds = std::max(0.0, *seconds - std::chrono::duration<double>(*active).count());
        forecast.seconds.push_back(seconds);
        forecast.known += seconds.value_or(0);
        forecast.unknown += seconds ? 0 : 1;
    }
    return forecast;
}

} // namespace sdm::report
