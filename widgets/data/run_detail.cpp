#include "widgets/data/run_detail.h"

#include "core/runs/run_folder.h"

#include <algorithm>
#include <set>

namespace sdm::ui {
namespace {

namespace fs = std::filesystem;

/// Of a path that the store tells; nothing where it leads out of the run's folder or to nothing.
std::optional<std::int64_t> bytesOfStored(const fs::path& projectFolder, const RunId& run, const std::string& stored)
{
    try {
        return bytesBelow(runs::pathInRun(projectFolder, run, stored));
    } catch (const std::exception&) {
        return std::nullopt; // a store may name what it likes: there is nothing of this run there
    }
}

} // namespace

std::optional<std::int64_t> bytesBelow(const fs::path& folder)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return std::nullopt;
    std::int64_t bytes = 0;
    for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end; !error && at != end;
         at.increment(error)) {
        std::error_code gone; // files come and go while a run is at work
        if (at->is_regular_file(gone) && !at->is_symlink(gone))
            if (const auto size = at->file_size(gone); !gone)
                bytes += static_cast<std::int64_t>(size);
    }
    return bytes;
}

RunDetail runDetail(const store::StoreReader& reader, const fs::path& projectFolder, const RunId& run)
{
    RunDetail detail;
    detail.segments = reader.segments(run);
    detail.phases = report::phaseTimes(reader, run);
    std::map<std::int64_t, std::set<std::string>> judged;
    for (const EvaluationRecord& evaluation : reader.evaluations(run))
        if (evaluation.purpose == EvaluationPurpose::Final)
            judged[evaluation.modelStep].insert(evaluation.split);
    for (CheckpointRecord& checkpoint : reader.checkpoints(run)) {
        CheckpointDetail one;
        one.bytes = bytesOfStored(projectFolder, run, checkpoint.path);
        const auto& sets = judged[checkpoint.step];
        one.testSets.assign(sets.begin(), sets.end());
        one.checkpoint = std::move(checkpoint);
        detail.checkpoints.push_back(std::move(one));
    }
    std::sort(detail.checkpoints.begin(), detail.checkpoints.end(),
              [](const CheckpointDetail& a, const CheckpointDetail& b) { return a.checkpoint.step > b.checkpoint.step; });
    for (CheckpointDetail& one : detail.checkpoints)
        if (one.bytes) {
            one.isNewest = true;
            break;
        }
    return detail;
}

} // namespace sdm::ui
