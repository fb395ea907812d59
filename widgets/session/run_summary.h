#pragma once

#include "core/records/annotations.h"
#include "core/records/records.h"
#include "core/store/run_row.h"
#include "core/store/store_reader.h"

#include <QString>

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sdm::ui {

/// A phase of the pipeline as the run's events tell it.
struct RunPhase {
    PhaseKind kind = PhaseKind::Prepare;
    std::int64_t epoch = 0;
    std::int64_t step = 0;
    std::int64_t total = 0; ///< units of the phase (documents, steps, layers); 0 when unknown
    std::int64_t startedMs = 0;
    std::optional<double> seconds;        ///< set when it has ended
    std::optional<double> earlierSeconds; ///< how long the same phase took the last time
};

/// Counts of one evaluation under a bound.
struct RegionCounts {
    std::int64_t documents = 0, admitted = 0, correct = 0;
    std::int64_t tooLong = 0; ///< of the documents: answers without a verdict
    double share() const { return documents > 0 ? static_cast<double>(admitted) / static_cast<double>(documents) : 0.0; }
    /// Every answer is too long: neither a share nor a rejection.
    bool noneJudged() const { return documents > 0 && tooLong >= documents; }
    double accuracy() const { return admitted > 0 ? static_cast<double>(correct) / static_cast<double>(admitted) : 0.0; }
};

/// The newest word on one test set: the published (first) layer's evaluation, and how the other layers compare.
struct SplitSummary {
    EvaluationRecord evaluation;
    store::VerdictCounts verdicts;
    int layerCount = 1;
    struct ShareRange {
        double lowest = 0, highest = 0;
        int rejecting = 0;        ///< layers that admit nothing
        std::vector<double> each; ///< by draw, the published procedure's first
    };
    std::array<ShareRange, kCountOf<Bound>> shares{}; ///< HR share over layers, by bound
};

/// What lists, tiles and the status bar show of a run. A value: made on the reader thread, handed to the GUI thread whole.
struct RunSummary {
    store::RunRow row;
    store::RunState state = store::RunState::Queued; ///< as row.state, or Interrupted when its process is gone
    double alpha = 0.95;
    std::int64_t epochs = 0; ///< of fine-tuning, from the configuration
    std::int64_t step = 0;   ///< newest step heard of
    double epoch = 0;
    std::int64_t seq = 0; ///< of the newest event
    /// How long the run's processes have been at work (core/runs/active_time_file.h), and when that was first seen here; nothing of runs
    /// that do not tell.
    std::optional<std::int64_t> activeMs;
    std::int64_t activeSeenMs = 0;
    std::optional<std::int64_t> checkpointStep;
    std::optional<RunPhase> phase;    ///< running runs only
    std::vector<SplitSummary> splits; ///< test sets, in-distribution first, in order of first evaluation

    RunAnnotations annotations; ///< what people say of it; defaults where nobody has
    std::string settings;       ///< digest of what it was told but its seed; empty where that cannot be read
    std::string ranAs;          ///< what ran, as tables call it (storedRowName); empty where no configuration was read

    QString id() const { return QString::fromStdString(row.id); }
    QString name() const { return QString::fromStdString(row.name.empty() ? row.id.text().substr(0, 10) : row.name); }
    QString rowName() const;
    bool active() const { return store::isActive(state); }
    /// Stopped, interrupted or failed: there is something left to do.
    bool resumable() const
    {
        return state == store::RunState::Stopped || state == store::RunState::Interrupted || state == store::RunState::Failed;
    }
    const SplitSummary* split(bool shifted) const; ///< first of its kind, nullptr when none
};

/// Empty when no layer judged the evaluation.
std::optional<RegionCounts> regionCounts(const EvaluationRecord& evaluation, Bound bound);
/// In the region and predicted right.
std::optional<RegionCounts> acceptedCounts(const EvaluationRecord& evaluation, Bound bound);

/// Of one split's evaluations the one that stands for the run: by the first final layer if there is one, else the newest.
/// `layers` tells the roles. Without verdict counts: those need the answers.
std::vector<SplitSummary> summariseSplits(const std::vector<EvaluationRecord>& evaluations, const std::vector<LayerRecord>& layers);

using RunList = std::vector<RunSummary>;
using RunListPtr = std::shared_ptr<const RunList>;

/// What is new about the followed run since the last delta. Empty optionals: unchanged.
struct RunDelta {
    QString runId;
    bool reset = false;                    ///< forget what came before: another run, or the run was resumed from an earlier step
    std::int64_t newEvents = 0;            ///< how many there were; of a long run only those that are drawn are kept
    std::optional<std::int64_t> startedMs; ///< time of the run's first event, once
    std::vector<store::EventRow> phases;   ///< the events that tell where a phase begins and ends
    std::vector<store::EventRow> alerts;   ///< of a run with very many the first
    std::vector<store::MetricRow> metrics;
    std::vector<HardNegativeRecord> hardNegatives;
    std::optional<std::vector<EvaluationRecord>> evaluations;
    std::map<EvaluationId, store::VerdictCounts> verdicts; ///< of the evaluations that are new and judged
    std::optional<std::vector<LayerRecord>> layers;
    std::optional<std::vector<CheckpointRecord>> checkpoints;
    std::optional<std::vector<SegmentRecord>> segments;
    bool empty() const
    {
        return !reset && newEvents == 0 && metrics.empty() && hardNegatives.empty() && !evaluations && !layers && !checkpoints && !segments;
    }
};
using RunDeltaPtr = std::shared_ptr<const RunDelta>;

} // namespace sdm::ui
