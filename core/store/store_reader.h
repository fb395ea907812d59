#pragma once

#include "core/records/annotations.h"
#include "core/records/queue.h"
#include "core/store/answer_rows.h"
#include "core/store/negatives.h"
#include "core/store/rows.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sdm::store {

enum class Superseded { LeftOut, Included };
/// Whether answers come with their lists of neighbours: a few dozen times their other numbers.
enum class Neighbours { LeftOut, Included };

/// Which generations to list. Empty members do not filter.
struct GenerationFilter {
    std::vector<Verdict> verdicts;
    std::vector<Reason> reasons;
    std::optional<bool> right; ///< prediction == label
    std::optional<int> prediction, label;
    Bound bound = kDefaultBound; ///< whose reason is meant
    std::string text;            ///< words, "phrases", word* prefixes, -excluded; anything else in it is searched literally
};
/// NearlyAdmitted: by the relative shortfall to the region, max over (qr_min - q') / qr_min and (psi - s) / psi of the predicted class;
/// smallest first when ascending, admitted answers last either way.
enum class GenerationOrder { Document, Probability, RescaledSimilarity, Distance, Similarity, Verdict, NearlyAdmitted };

struct VerdictCounts {
    std::array<std::int64_t, kCountOf<Verdict>> byVerdict{};
    std::array<std::int64_t, kCountOf<Reason>> byReason{}; ///< under the filter's bound
    std::int64_t right = 0, wrong = 0;                     ///< judged items with a known label

    std::int64_t of(Verdict verdict) const { return byVerdict[indexOf(verdict)]; }
    std::int64_t of(Reason reason) const { return byReason[indexOf(reason)]; }
    bool operator==(const VerdictCounts&) const = default;
};

/// The reading side of a project's store. One instance per thread (its own connection); never writes. Superseded rows are left out
/// unless asked for. A file of an older version is migrated first (the one time a reader causes a write). \throws Error (NotFound,
/// Unsupported, Failed)
class StoreReader {
public:
    /// \throws Error (NotFound) when there is no store in that folder
    static StoreReader open(const std::filesystem::path& projectFolder);
    StoreReader(StoreReader&&) noexcept;
    StoreReader& operator=(StoreReader&&) noexcept;
    ~StoreReader();

    /// Changes whenever another connection commits (PRAGMA data_version): poll this before anything else.
    std::int64_t dataVersion() const;

    std::vector<RunRow> runs() const; ///< newest first
    /// By id, name (the newest of that name), or unique id prefix. \throws Error (NotFound) also when a prefix is ambiguous
    RunRow findRun(const std::string& idPrefixOrName) const;

    std::vector<EventRow> eventsAfter(const RunId& runId, std::int64_t seq, std::int64_t limit = 10000,
                                      Superseded superseded = Superseded::LeftOut) const;
    std::vector<EventRow> eventsOfKind(const RunId& runId, const std::string& kind) const; ///< in order
    std::vector<std::string> metricKeys(const RunId& runId) const;
    /// By step, then in order of arrival. A value stored as NULL comes back as NaN.
    std::vector<MetricRow> metrics(const RunId& runId, const std::string& key, Superseded superseded = Superseded::LeftOut) const;
    /// Over all steps of a metric that have a value; nothing when none has.
    std::optional<MetricSummary> metricSummary(const RunId& runId, const std::string& key) const;
    /// Metric rows of all keys with rowId greater than `rowId`, in order: the live tail.
    std::vector<MetricRow> metricsAfter(const RunId& runId, std::int64_t rowId, std::int64_t limit = 100000,
                                        Superseded superseded = Superseded::LeftOut) const;

    /// In the order they were recorded.
    std::vector<EvaluationRecord> evaluations(const RunId& runId, Superseded superseded = Superseded::LeftOut) const;
    std::vector<LayerRecord> layers(const RunId& runId, Superseded superseded = Superseded::LeftOut) const;
    std::vector<CheckpointRecord> checkpoints(const RunId& runId) const;
    std::vector<HardNegativeRecord> hardNegatives(const RunId& runId, std::int64_t afterRowId = 0, std::int64_t limit = 1000000,
                                                  std::int64_t* lastRowId = nullptr) const;
    /// All of them, superseded ones too, for exports.
    std::vector<HardNegativeRow> hardNegativeRows(const RunId& runId) const;
    std::optional<DocumentRecord> document(const DocumentKey& key) const;
    std::vector<SegmentRecord> segments(const RunId& runId) const; ///< in order, none superseded: they tell what happened

    /// Row ids of the generations of an evaluation that pass the filter, in order: the table's backbone.
    std::vector<std::int64_t> generationIds(const EvaluationId& evaluationId, const GenerationFilter& filter, GenerationOrder order,
                                            bool descending) const; ///< orders by the filter's bound
    std::vector<GenerationView> generations(const std::vector<std::int64_t>& rowIds, Neighbours neighbours = Neighbours::LeftOut) const;
    std::vector<GenerationRecord> generationRecords(const EvaluationId& evaluationId) const; ///< numbers only, no neighbours; all rows
    VerdictCounts verdictCounts(const EvaluationId& evaluationId, const GenerationFilter& filter = {}) const;

    std::vector<RunAnnotations> runAnnotations() const;     ///< of the runs that have any
    RunAnnotations annotationsOf(const RunId& runId) const; ///< with defaults where nobody said anything
    /// In the order asked for; with defaults where nobody said anything.
    std::vector<ExampleAnnotations> exampleAnnotations(const std::vector<ExampleKey>& keys) const;
    std::vector<EditRecord> edits(std::int64_t limit = 100) const;  ///< newest first
    std::vector<EditChange> editChanges(std::int64_t editId) const; ///< in order

    /// One page of the answers a query means, in order: those after `from`, or before it (in order all the same). With the text of a
    /// search among the conditions and a limit of 1 this is the next hit, or the one before.
    std::vector<AnswerPosition> answers(const AnswerQuery& query, const AnswerOrdering& ordering, const std::optional<AnswerPosition>& from,
                                        std::int64_t limit, PageDirection direction = PageDirection::Forwards) const;
    /// Of all answers a query means, in order: the backbone of a table, eight bytes an answer.
    std::vector<std::int64_t> answerIds(const AnswerQuery& query, const AnswerOrdering& ordering) const;
    /// In the order asked for; ids of no generation are left out.
    std::vector<AnswerView> answerViews(const std::vector<std::int64_t>& rowIds, Neighbours neighbours = Neighbours::LeftOut) const;
    /// Row id of the evaluation's answer to a document; nothing where it has none.
    std::optional<std::int64_t> answerTo(const std::string& documentId, const EvaluationId& evaluation) const;
    /// Row ids of all answers to a document that a layer judged, over evaluations and runs, in the order they were recorded.
    std::vector<std::int64_t> answersTo(const DocumentKey& document) const;
    /// Row ids of the evaluation's answers that have this document as their nearest, the nearest first.
    std::vector<std::int64_t> answersNextTo(const std::string& documentId, const EvaluationId& evaluation) const;
    /// How many answers a query means, or how many of them come before a position: the n and the m of "n of m".
    std::int64_t answerCount(const AnswerQuery& query, const AnswerOrdering& ordering = {},
                             const std::optional<AnswerPosition>& before = {}) const;
    AnswerFacets answerFacets(const AnswerQuery& query) const;
    /// By measure, each under all conditions but its own range.
    std::array<AnswerHistogram, kCountOf<AnswerMeasure>> answerHistograms(const AnswerQuery& query) const;
    /// What a bulk edit of a query's result is about: each answer once, by document.
    std::vector<ExampleKey> examplesOf(const AnswerQuery& query) const;
    /// Of every evaluation in which the query means any answer, in the order they were recorded: a slice over training.
    std::vector<SliceShare> sliceShares(const AnswerQuery& query) const;
    std::vector<SavedSlice> slices() const; ///< by name

    /// Runs that wait for their turn, in order; what has become a run too, and what somebody took out where asked for.
    std::vector<QueueEntry> queueEntries(bool withRemoved = false) const;
    /// The documents of a run whose generated answers were wrong in so many epochs or more, those with the most first; what the final
    /// stage generated does not count.
    std::vector<PersistentOffender> persistentOffenders(const RunId& runId, std::int64_t leastEpochs) const;
    std::vector<NegativeChoices> negativeChoices() const; ///< of the documents that somebody decided on
    std::vector<PatchLine> negativePatch() const;         ///< of the same, in the same order

private:
    friend class ReadingUntil;
    struct Connection;
    explicit StoreReader(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

/// While it lives, what a reader reads is given up with Error (Cancelled) soon after the flag is set, whichever thread sets it. One at a
/// time for a reader, on its thread.
class ReadingUntil {
public:
    ReadingUntil(const StoreReader& reader, const std::atomic<bool>& stopped);
    ~ReadingUntil();
    ReadingUntil(const ReadingUntil&) = delete;
    ReadingUntil& operator=(const ReadingUntil&) = delete;

private:
    const StoreReader& m_reader;
};

/// Refuses a project's store that StoreReader::open refuses, without bringing it to the newest version; none at all is fine.
/// \throws Error (Unsupported) for a newer store, (BadInput) for another kind of file
void requireUsableStore(const std::filesystem::path& projectFolder);

} // namespace sdm::store
