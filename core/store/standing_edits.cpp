#include "core/store/standing_edits.h"

#include <set>
#include <tuple>

namespace sdm::store {
namespace {

std::optional<StandingEdit> described(const StoreReader& reader, const std::optional<EditRecord>& record)
{
    if (!record)
        return std::nullopt;
    StandingEdit edit{*record, 0, {}};
    std::set<std::tuple<std::string, DatasetId, GenerationSetId>> subjects;
    const std::vector<EditChange> changes = reader.editChanges(record->id);
    for (const EditChange& change : changes)
        subjects.emplace(change.subjectId, change.datasetId, change.generationSet);
    edit.subjects = static_cast<std::int64_t>(subjects.size());
    if (!changes.empty())
        edit.first = changes.front();
    return edit;
}

} // namespace

StandingEdits standingEdits(const StoreReader& reader)
{
    constexpr std::int64_t kFirstPage = 64;
    for (std::int64_t limit = kFirstPage;; limit *= 8) {
        const std::vector<EditRecord> edits = reader.edits(limit); // newest first
        StandingEdits standing;
        standing.newest = edits.empty() ? 0 : edits.front().id;
        std::optional<EditRecord> undo, redo;
        for (const EditRecord& edit : edits) {
            if (edit.ofEdit)
                continue;
            if (!edit.undone) {
                undo = edit;
                break;
            }
            redo = edit; // the oldest of those that were taken back since the newest that stands
        }
        if (!undo && std::ssize(edits) == limit)
            continue;
        standing.undo = described(reader, undo);
        standing.redo = described(reader, redo);
        return standing;
    }
}

} // namespace sdm::store
