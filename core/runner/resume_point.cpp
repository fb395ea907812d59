#include "core/runner/resume_point.h"

#include "core/base/error.h"
#include "core/engine/job/checkpoint.h"
#include "core/protocol/codec.h"
#include "core/runner/checkpoint_mark.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>
#include <string>
#include <variant>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;

std::set<std::int64_t> stepsOnDisk(const fs::path& runFolder)
{
    constexpr std::string_view kPrefix = "checkpoint-";
    std::set<std::int64_t> steps;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(runFolder / "checkpoints", error)) {
        const std::string name = entry.path().filename().string();
        std::int64_t step = 0;
        const char* end = name.data() + name.size();
        if (name.rfind(kPrefix, 0) != 0)
            continue;
        if (const auto [stopped, fault] = std::from_chars(name.data() + kPrefix.size(), end, step); fault == std::errc() && stopped == end)
            steps.insert(step);
    }
    return steps;
}

std::string listed(const std::set<std::int64_t>& steps)
{
    std::string text;
    for (const std::int64_t step : steps)
        text += (text.empty() ? "" : ", ") + std::to_string(step);
    return text;
}

/// The store told of it once.
bool isRecorded(const store::StoreReader& reader, const RunId& runId, std::int64_t step)
{
    const std::vector<store::EventRow> told = reader.eventsOfKind(runId, protocol::kindOf(protocol::Checkpoint{}));
    return std::ranges::any_of(told, [step](const store::EventRow& row) {
        const auto body = protocol::decodePayload(row.kind, row.payloadJson);
        const auto* checkpoint = std::get_if<protocol::Checkpoint>(&body);
        return checkpoint != nullptr && checkpoint->checkpoint.step == step;
    });
}

bool hasEvent(const store::StoreReader& reader, const RunId& runId, const StoredEvent& wanted)
{
    const auto found = reader.eventsAfter(runId, wanted.seq - 1, 1);
    return !found.empty() && found.front().seq == wanted.seq && found.front().timeMs == wanted.timeMs;
}

bool isTold(const store::StoreReader& reader, const RunId& runId, std::int64_t step)
{
    const auto tells = [step](const store::EventRow& row) {
        const auto body = protocol::decodePayload(row.kind, row.payloadJson);
        const auto* told = std::get_if<protocol::Checkpoint>(&body);
        return told != nullptr && told->checkpoint.step == step;
    };
    const auto events = reader.eventsOfKind(runId, protocol::kindOf(protocol::Checkpoint{}));
    return std::any_of(events.begin(), events.end(), tells);
}

/// The run had no better one when this one was taken.
bool isBestOfItsOwn(const fs::path& folder, std::int64_t step)
{
    try {
        const auto best = engine::readBestCheckpoint(folder);
        return best && best->step == step;
    } catch (const Error&) {
        return false; // of a damaged one more is said when it is looked through
    }
}

/// The checkpoint as a point to go on from, where the store reaches it.
std::optional<ResumePoint> pointAt(std::int64_t step, const store::StoreReader& reader, const RunId& runId, const fs::path& runFolder)
{
    const auto untold = [&](const CheckpointRecord& checkpoint) {
        return isTold(reader, runId, step) ? std::nullopt : std::optional(checkpoint);
    };
    for (CheckpointRecord& stored : reader.checkpoints(runId)) {
        if (stored.step != step)
            continue;
        // Its row is there from the moment it was taken; that it is the best is told once it is on disk.
        const bool isCurrent = stored.isBest || !isBestOfItsOwn(engine::checkpointFolder(runFolder, step), step);
        stored.isBest = stored.isBest || !isCurrent;
        return ResumePoint{step, isCurrent ? std::nullopt : std::optional(stored), untold(stored)};
    }
    const auto mark = readCheckpointMark(engine::checkpointFolder(runFolder, step));
    if (mark && mark->checkpoint.step == step && hasEvent(reader, runId, mark->last))
        return ResumePoint{step, mark->checkpoint, untold(mark->checkpoint)};
    return std::nullopt;
}

} // namespace

ResumePoint resumePointOf(const store::StoreReader& reader, const RunId& runId, const fs::path& runFolder, std::optional<std::int64_t> from)
{
    const std::set<std::int64_t> all = stepsOnDisk(runFolder);
    std::set<std::int64_t> disk;
    std::ranges::copy_if(all, std::inserter(disk, disk.end()),
                         [&](std::int64_t step) { return engine::isResumable(engine::checkpointFolder(runFolder, step)); });
    if (!from) {
        for (auto step = disk.rbegin(); step != disk.rend(); ++step) {
            if (auto point = pointAt(*step, reader, runId, runFolder))
                return *point;
        }
        return {};
    }
    if (all.contains(*from) && !disk.contains(*from))
        throw Error(ErrorCode::BadInput, "the checkpoint of step " + std::to_string(*from) + " holds no optimiser's state to go on with",
                    runFolder.string(), disk.empty() ? "no checkpoint does: start a new run" : "there is one at " + listed(disk));
    if (!disk.contains(*from))
        throw Error(ErrorCode::NotFound,
                    isRecorded(reader, runId, *from) ? "the checkpoint of step " + std::to_string(*from) + " is no longer there"
                                                     : "no checkpoint of step " + std::to_string(*from),
                    runFolder.string(), disk.empty() ? "the run has none" : "there are " + listed(disk));
    const auto point = pointAt(*from, reader, runId, runFolder);
    if (!point)
        throw Error(ErrorCode::BadInput, "the store lacks records that led to the checkpoint of step " + std::to_string(*from),
                    runFolder.string(), "leave out --from: the newest checkpoint the store reaches is taken");
    return *point;
}

} // namespace sdm::runner
