#include "experiments/benchmarks/window/event_flood.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/records/metric_keys.h"
#include "core/runs/run_lock.h"
#include "core/store/buffered_writer.h"
#include "tests/core/store/store_samples.h"

#include <thread>

namespace sdm::bench {

void writeFlood(const std::filesystem::path& project, const RunId& run, int seconds, int rate, std::int64_t sinceMs)
{
    using Clock = std::chrono::steady_clock;
    const runs::RunLock lock(project, run);
    store::RunStore::open(project).createRun(samples::run(run, "flood"));
    store::BufferedWriter writer(project, run);
    const auto begin = Clock::now();
    const std::int64_t ticks = std::int64_t{1000} * seconds / kFloodTickMs, all = std::int64_t{rate} * seconds;
    std::int64_t sent = 0;
    for (std::int64_t tick = 1; tick <= ticks; ++tick) {
        for (const std::int64_t wanted = all * tick / ticks; sent < wanted; ++sent)
            writer.post(store::AppendEvent{"progress", R"({"phase":"train","done":)" + std::to_string(sent) + "}", nowMilliseconds()});
        const double epoch = 5.0 * static_cast<double>(tick) / static_cast<double>(ticks);
        writer.post(store::AppendMetrics{
            {{std::string(metric_key::kTrainLoss), tick, epoch, static_cast<double>(nowMilliseconds() - sinceMs)}}, nowMilliseconds()});
        std::this_thread::sleep_until(begin + tick * std::chrono::milliseconds(kFloodTickMs));
    }
    writer.post(store::SetState{store::RunState::Finished, {}, {}});
    const auto status = writer.close();
    if (status.dropped + status.kept > 0)
        throw Error(ErrorCode::Failed, "not everything was written: " + status.message);
}

} // namespace sdm::bench
