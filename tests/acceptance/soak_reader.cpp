#include "core/store/store_reader.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

/// soak_reader PROJECT: tails the newest run of a store that another process writes, as the window's reader thread does, until the run has
/// ended; then says how many rows it has seen and how long its queries took, one JSON line. For soak.py.
namespace {

using namespace sdm;
using namespace sdm::store;
using Clock = std::chrono::steady_clock;

constexpr auto kBetweenLooks = std::chrono::milliseconds(200);

/// Durations by their magnitude, a twelfth of a factor of two apart: what is kept does not grow with what was measured.
class Latencies {
public:
    void measure(const std::function<void()>& query)
    {
        const auto start = Clock::now();
        query();
        const double us = std::chrono::duration<double, std::micro>(Clock::now() - start).count();
        m_longest = std::max(m_longest, us);
        ++m_count;
        ++m_bins[static_cast<int>(12 * std::log2(std::max(us, 1.0)))];
    }
    double quantileMs(double share) const
    {
        std::int64_t left = static_cast<std::int64_t>(share * static_cast<double>(m_count));
        for (const auto& [bin, count] : m_bins) {
            left -= count;
            if (left < 0)
                return std::exp2((bin + 1) / 12.0) / 1000;
        }
        return m_longest / 1000;
    }
    void print(const char* name) const
    {
        std::printf(",\"%s\":{\"queries\":%lld,\"median_ms\":%.3f,\"p99_ms\":%.3f,\"longest_ms\":%.3f}", name,
                    static_cast<long long>(m_count), quantileMs(0.5), quantileMs(0.99), m_longest / 1000);
    }

private:
    std::map<int, std::int64_t> m_bins;
    std::int64_t m_count = 0;
    double m_longest = 0;
};

int tail(const std::string& project)
{
    const StoreReader reader = StoreReader::open(project);
    Latencies changes, events, metrics, evaluations, table, page, counts;
    const RunId run = reader.runs().at(0).id;
    std::int64_t version = -1, seq = 0, metricRow = 0, metricCount = 0;
    std::size_t judged = 0;
    for (bool ended = false; !ended; std::this_thread::sleep_for(kBetweenLooks)) {
        std::int64_t now = 0;
        changes.measure([&] { now = reader.dataVersion(); });
        if (now == version)
            continue;
        version = now;
        ended = !isActive(reader.findRun(run).state); // before the tail: nothing is written after it
        for (std::size_t got = 1; got > 0;) {
            std::vector<EventRow> rows;
            events.measure([&] { rows = reader.eventsAfter(run, seq); });
            got = rows.size();
            if (!rows.empty() && rows.front().seq != seq + 1)
                throw std::runtime_error("the tail of events has a gap");
            if (!rows.empty())
                seq = rows.back().seq;
        }
        for (std::size_t got = 1; got > 0;) {
            std::vector<MetricRow> rows;
            metrics.measure([&] { rows = reader.metricsAfter(run, metricRow, 10000); });
            got = rows.size();
            metricCount += static_cast<std::int64_t>(got);
            if (!rows.empty())
                metricRow = rows.back().rowId;
        }
        std::vector<EvaluationRecord> all;
        evaluations.measure([&] { all = reader.evaluations(run); });
        if (all.size() == judged)
            continue;
        judged = all.size();
        std::vector<std::int64_t> ids;
        table.measure([&] { ids = reader.generationIds(all.back().id, {}, GenerationOrder::NearlyAdmitted, false); });
        ids.resize(std::min<std::size_t>(ids.size(), 50));
        page.measure([&] { reader.generations(ids); });
        counts.measure([&] { reader.verdictCounts(all.back().id); });
    }
    std::printf("{\"events\":%lld,\"metrics\":%lld,\"evaluations\":%zu", static_cast<long long>(seq), static_cast<long long>(metricCount),
                judged);
    changes.print("anything new");
    events.print("10,000 events");
    metrics.print("10,000 metrics");
    evaluations.print("all evaluations");
    table.print("a table's order");
    page.print("50 answers");
    counts.print("verdict counts");
    std::printf("}\n");
    return 0;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) {
        std::fprintf(stderr, "soak_reader PROJECT\n");
        return 2;
    }
    try {
        return tail(arguments[1]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "soak_reader: %s\n", error.what());
        return 1;
    }
}
