#pragma once

#include "core/records/records.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// What another program wrote about a run of its own, as our records.
namespace sdm::report {

struct TimedPoint {
    MetricPoint point;
    std::int64_t timeMs = 0; ///< 0 where the file has no times
};

/// The answers of one file to one test set, judged by one layer or by none.
struct ForeignEvaluation {
    EvaluationRecord evaluation;
    LayerRecord layer; ///< empty id when no layer judged
    std::vector<DocumentRecord> documents;
    std::vector<GenerationRecord> answers;
    std::vector<GenerationText> texts;
};

/// A file that was read, so that anybody can tell later which it was.
struct ForeignFile {
    std::string path, kind, sha256;
    std::int64_t bytes = 0;
};

struct ForeignRun {
    std::string name; ///< of the folder or the file
    std::vector<TimedPoint> points;
    std::vector<ForeignEvaluation> evaluations;
    std::vector<HardNegativeRecord> negatives;
    std::vector<ForeignFile> files;
    std::vector<std::string> notes; ///< in words, what was left out or is not known
    std::int64_t lastStep = 0;
    bool complete = true; ///< false where a trainer's state stands before its last step

    bool empty() const { return points.empty() && evaluations.empty() && negatives.empty(); }
};

/// Reads files and folders as one run: `trainer_state.json` of the Hugging Face Trainer, TensorBoard's event files, and JSON lines of
/// metrics, predictions and wrong answers in the keys of the reference code and of our own exports. Of a folder: its event files and JSON
/// lines, and the trainer's state in it or in its newest `checkpoint-<step>`; where both are there, the metrics are the trainer's. \throws
/// Error (NotFound, BadInput) with the place for what is not there, damaged, or none of these
ForeignRun readForeignRun(const std::vector<std::filesystem::path>& paths);

/// Whether a file's name says that it may be one of these, or a folder holds one: what a window may offer to bring in.
bool mayBeForeignRun(const std::filesystem::path& path);

} // namespace sdm::report
