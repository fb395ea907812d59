#include "core/runner/checkpoint_mark.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/json/record_json.h"

namespace sdm::runner {

void fields(auto& v, Is<StoredEvent> auto& r)
{
    v("seq", r.seq);
    v("time_ms", r.timeMs);
}
void fields(auto& v, Is<CheckpointMark> auto& r)
{
    v("last_event", r.last);
    v("checkpoint", r.checkpoint);
}

namespace {

namespace fs = std::filesystem;

fs::path markFile(const fs::path& checkpointFolder)
{
    return checkpointFolder / "store_mark.json";
}

} // namespace

void writeCheckpointMark(const fs::path& checkpointFolder, const CheckpointMark& mark)
{
    writeFileAtomically(markFile(checkpointFolder), json::toText(mark) + '\n');
}

std::optional<CheckpointMark> readCheckpointMark(const fs::path& checkpointFolder)
{
    try {
        return json::fromText<CheckpointMark>(readFile(markFile(checkpointFolder)), markFile(checkpointFolder).string());
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace sdm::runner
