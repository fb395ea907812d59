#pragma once

#include "core/records/fields.h"
#include "core/store/run_store.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a run's recorder asks the store to write, as data: it can wait in memory, lie in a file and be written by another process.
/// One type for each call of RunStore that a run makes.
namespace sdm::store {

struct AppendEvent {
    std::string kind, payloadJson;
    std::int64_t timeMs = 0;
};
struct AppendMetrics {
    std::vector<MetricPoint> points;
    std::int64_t timeMs = 0;
};
struct AddDocuments {
    std::vector<DocumentRecord> documents;
};
struct AddGenerationTexts {
    GenerationSetId setId;
    std::vector<GenerationText> texts;
};
struct AddLayer {
    LayerRecord layer;
};
struct AddEvaluation {
    EvaluationRecord evaluation;
    std::vector<GenerationRecord> generations;
};
struct AddHardNegatives {
    std::vector<HardNegativeRecord> negatives;
};
struct AddSegment {
    SegmentRecord segment;
};
struct AddCheckpoint {
    CheckpointRecord checkpoint;
};
struct RemoveCheckpoint {
    std::int64_t step = 0;
};
struct SetState {
    RunState state = RunState::Queued;
    std::string errorCode, errorMessage;
};
struct SetDevice {
    std::string device;
};

using RunWrite = std::variant<AppendEvent, AppendMetrics, AddDocuments, AddGenerationTexts, AddLayer, AddEvaluation, AddHardNegatives,
                              AddSegment, AddCheckpoint, RemoveCheckpoint, SetState, SetDevice>;

/// \throws what the store's call throws
void writeTo(RunStore& store, const RunId& runId, const RunWrite& write);

/// How many rows it makes, for the size of transactions.
std::size_t rowsOf(const RunWrite& write);
/// Whether something outside the store will rely on it: a checkpoint, for which older ones are removed, and a run's end.
bool needsSync(const RunWrite& write);

/// One line of JSON, without the line's end, and back. \throws Error (BadInput) with `place` for another text
std::string lineOf(const RunWrite& write);
RunWrite runWriteOf(std::string_view line, const std::string& place);

} // namespace sdm::store
