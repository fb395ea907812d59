#include "core/report/alert_rules.h"

#include "core/json/json_reader.h"
#include "core/records/metric_keys.h"
#include "core/statistics/guard.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <system_error>

namespace sdm::report {
namespace {

constexpr double kBytesInAGigabyte = 1e9;
constexpr double kMillisecondsInAMinute = 60'000;

/// When a run was where, by the events that begin and end its phases.
class PhaseClock {
public:
    PhaseClock(const store::StoreReader& reader, const store::RunRow& run) : m_startedMs(run.startedMs.value_or(run.createdMs))
    {
        for (const store::EventRow& phase : reader.eventsOfKind(run.id, "phase")) {
            const auto payload = readJson<nlohmann::json>(phase.payloadJson, "a phase of " + run.id.text());
            if (const auto step = payload.find("step"); step != payload.end() && step->is_number_integer())
                m_places.push_back({step->get<std::int64_t>(), phase.timeMs});
        }
    }

    /// The end of the last phase that stood at the step or before it.
    std::int64_t timeOf(std::int64_t step) const
    {
        std::int64_t time = m_startedMs;
        for (const Place& place : m_places) {
            if (place.step <= step)
                time = place.timeMs;
        }
        return time;
    }
    std::int64_t newest() const { return m_places.empty() ? m_startedMs : m_places.back().timeMs; }

private:
    struct Place {
        std::int64_t step = 0, timeMs = 0;
    };
    std::int64_t m_startedMs;
    std::vector<Place> m_places;
};

class RunRules {
public:
    RunRules(const store::StoreReader& reader, const store::RunRow& run, double alpha, const AlertRules& rules, const AlertMoment& moment)
        : m_reader(reader), m_run(run), m_alpha(alpha), m_rules(rules), m_moment(moment), m_clock(reader, run)
    {
    }

    std::vector<RaisedAlert> read()
    {
        for (const auto& [rule, look] :
             std::initializer_list<std::pair<AlertRule, void (RunRules::*)()>>{{AlertRule::NotFinite, &RunRules::notFinite},
                                                                               {AlertRule::BelowAlpha, &RunRules::belowAlpha},
                                                                               {AlertRule::ShareCollapses, &RunRules::shareCollapses},
                                                                               {AlertRule::NoRegion, &RunRules::noRegion},
                                                                               {AlertRule::NoNegatives, &RunRules::noNegatives},
                                                                               {AlertRule::ManyOod, &RunRules::manyOod},
                                                                               {AlertRule::Stalled, &RunRules::stalled},
                                                                               {AlertRule::DiskFull, &RunRules::diskFull}}) {
            m_rule = rule;
            if (setting().on)
                (this->*look)();
        }
        return std::move(m_raised);
    }

private:
    const AlertSetting& setting() const { return m_rules[indexOf(m_rule)]; }

    void raise(const std::string& subject, std::optional<std::int64_t> step, double value, double reference, std::int64_t n = 0,
               std::optional<std::int64_t> timeMs = {})
    {
        const std::int64_t time = timeMs ? *timeMs : step ? m_clock.timeOf(*step) : m_moment.nowMs;
        m_raised.push_back({m_rule, setting().level, m_run.id, step, time, subject, value, reference, n});
    }

    /// The run's judged evaluations, by split, in order.
    const std::map<std::string, std::vector<EvaluationRecord>>& judged()
    {
        if (!m_judged) {
            m_judged.emplace();
            for (EvaluationRecord& evaluation : m_reader.evaluations(m_run.id)) {
                if (evaluation.at(m_moment.bound).admitted && !evaluation.layerId.empty() && evaluation.documents > 0)
                    (*m_judged)[evaluation.split].push_back(std::move(evaluation));
            }
        }
        return *m_judged;
    }

    void notFinite()
    {
        for (const std::string_view key : {metric_key::kTrainLoss, metric_key::kEvaluationLoss, metric_key::kGradientNorm}) {
            const auto rows = m_reader.metrics(m_run.id, std::string(key));
            const auto found = std::ranges::find_if(rows, [](const store::MetricRow& row) { return !std::isfinite(row.point.value); });
            if (found != rows.end())
                raise(std::string(key), found->point.step, found->point.value, 0, 0, found->timeMs);
        }
    }

    void belowAlpha()
    {
        for (const auto& [split, evaluations] : judged()) {
            bool wasBelow = false;
            for (const EvaluationRecord& evaluation : evaluations) {
                const AdmissionCounts& counts = evaluation.at(m_moment.bound);
                const std::int64_t admitted = *counts.admitted, correct = counts.admittedCorrect.value_or(0);
                const bool isBelow = guardOf(correct, admitted, m_alpha) == Guard::Below;
                if (isBelow && !wasBelow)
                    raise(split, evaluation.step, static_cast<double>(correct) / static_cast<double>(admitted), m_alpha, admitted);
                wasBelow = isBelow;
            }
        }
    }

    /// The final layers judge other answers than those along the way: a share of theirs is no fall.
    void shareCollapses()
    {
        for (const auto& [split, evaluations] : judged()) {
            double best = 0;
            bool wasLow = false;
            for (const EvaluationRecord& evaluation : evaluations) {
                if (evaluation.purpose == EvaluationPurpose::Final || evaluation.shifted)
                    continue;
                const double share =
                    static_cast<double>(*evaluation.at(m_moment.bound).admitted) / static_cast<double>(evaluation.documents);
                const bool isLow = share < best * setting().limit;
                if (isLow && !wasLow)
                    raise(split, evaluation.step, share, best, evaluation.documents);
                wasLow = isLow;
                best = std::max(best, share);
            }
        }
    }

    void noRegion()
    {
        std::map<LayerRole, bool> wasWithout;
        for (const LayerRecord& layer : m_reader.layers(m_run.id)) {
            if (!layer.hasRegion() && !wasWithout[layer.role])
                raise(std::string(nameOf(layer.role)), layer.step, layer.qrMin, layer.alpha, layer.supportSize);
            wasWithout[layer.role] = !layer.hasRegion();
        }
    }

    /// Counts grow within an epoch and begin again with the next: told where there were enough, if none was wrong to its end.
    void noNegatives()
    {
        struct Epoch {
            const store::MetricRow* enough = nullptr;
            double lastWrong = 0;
        };
        const auto generated = m_reader.metrics(m_run.id, std::string(metric_key::kNegativesGenerated));
        const auto epochOf = [](const store::MetricRow& row) { return std::llround(std::ceil(row.point.epoch)); };
        std::map<long long, Epoch> epochs;
        for (const store::MetricRow& row : generated) {
            Epoch& epoch = epochs[epochOf(row)];
            if (!epoch.enough && row.point.value >= setting().limit)
                epoch.enough = &row;
        }
        for (const store::MetricRow& row : m_reader.metrics(m_run.id, std::string(metric_key::kNegativesWrong)))
            epochs[epochOf(row)].lastWrong = row.point.value;
        for (const auto& [number, epoch] : epochs) {
            if (epoch.enough && epoch.lastWrong == 0)
                raise({}, epoch.enough->point.step, 0, setting().limit, std::llround(epoch.enough->point.value), epoch.enough->timeMs);
        }
    }

    /// On documents of the training distribution: what the layer has not met there is a fault, elsewhere it is the answer.
    void manyOod()
    {
        for (const auto& [split, evaluations] : judged()) {
            bool wasMany = false;
            for (const EvaluationRecord& evaluation : evaluations) {
                if (evaluation.shifted)
                    continue;
                const double share =
                    static_cast<double>(m_reader.verdictCounts(evaluation.id).of(Verdict::Ood)) / static_cast<double>(evaluation.documents);
                const bool isMany = share > setting().limit;
                if (isMany && !wasMany)
                    raise(split, evaluation.step, share, setting().limit, evaluation.documents);
                wasMany = isMany;
            }
        }
    }

    void stalled()
    {
        if (!m_moment.isActive)
            return;
        std::int64_t newest = m_clock.newest();
        std::optional<std::int64_t> step;
        if (const auto rows = m_reader.metrics(m_run.id, std::string(metric_key::kTrainLoss)); !rows.empty()) {
            newest = std::max(newest, rows.back().timeMs);
            step = rows.back().point.step;
        }
        const double minutes = static_cast<double>(m_moment.nowMs - newest) / kMillisecondsInAMinute;
        if (minutes > setting().limit)
            raise({}, step, minutes, setting().limit, 0, newest);
    }

    void diskFull()
    {
        if (!m_moment.isActive)
            return;
        std::error_code failure;
        const auto room = std::filesystem::space(m_moment.projectFolder, failure);
        const double gigabytes = static_cast<double>(room.available) / kBytesInAGigabyte;
        if (!failure && gigabytes < setting().limit)
            raise({}, std::nullopt, gigabytes, setting().limit);
    }

    const store::StoreReader& m_reader;
    const store::RunRow& m_run;
    double m_alpha;
    const AlertRules& m_rules;
    const AlertMoment& m_moment;
    PhaseClock m_clock;
    AlertRule m_rule = AlertRule::NotFinite;
    std::optional<std::map<std::string, std::vector<EvaluationRecord>>> m_judged;
    std::vector<RaisedAlert> m_raised;
};

} // namespace

AlertLimit limitOf(AlertRule rule)
{
    switch (rule) {
    case AlertRule::ShareCollapses:
        return {0.05, 0.95, 2};
    case AlertRule::NoNegatives:
        return {1, 100'000, 0};
    case AlertRule::ManyOod:
        return {0.01, 0.99, 2};
    case AlertRule::Stalled:
        return {1, 10'000, 0};
    case AlertRule::DiskFull:
        return {0.1, 10'000, 1};
    default:
        return {};
    }
}

AlertRules usualAlertRules()
{
    AlertRules rules;
    const auto set = [&rules](AlertRule rule, AlertLevel level, double limit) { rules[indexOf(rule)] = {true, level, limit}; };
    set(AlertRule::NotFinite, AlertLevel::Error, 0);
    set(AlertRule::BelowAlpha, AlertLevel::Error, 0);
    set(AlertRule::ShareCollapses, AlertLevel::Warning, 0.5);
    set(AlertRule::NoRegion, AlertLevel::Warning, 0);
    set(AlertRule::NoNegatives, AlertLevel::Warning, 50);
    set(AlertRule::ManyOod, AlertLevel::Warning, 0.2);
    set(AlertRule::Stalled, AlertLevel::Warning, 15);
    set(AlertRule::DiskFull, AlertLevel::Error, 5);
    return rules;
}

std::vector<RaisedAlert> raisedAlerts(const store::StoreReader& reader, const store::RunRow& run, double alpha, const AlertRules& rules,
                                      const AlertMoment& moment)
{
    return RunRules(reader, run, alpha, rules, moment).read();
}

} // namespace sdm::report
