#include "core/runner/unwritten_records.h"

#include "core/base/contained_path.h"
#include "core/base/error.h"
#include "core/protocol/codec.h"
#include "core/runner/finished_checkpoints.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_lock.h"
#include "core/store/run_store.h"
#include "core/store/store_reader.h"
#include "core/store/unwritten_file.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <vector>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;
using protocol::Alert;

constexpr const char* kCode = "records_written_later";

/// The alert that tells of a file is stored in the transaction that writes its records: where it is, they are.
bool isWritten(const store::StoreReader& reader, const RunId& runId, const std::string& fileName)
{
    const auto tells = [&fileName](const store::EventRow& row) {
        const auto body = protocol::decodePayload(row.kind, row.payloadJson);
        const auto* alert = std::get_if<Alert>(&body);
        return alert != nullptr && alert->code == kCode && alert->text.find(fileName) != std::string::npos;
    };
    const auto alerts = reader.eventsOfKind(runId, protocol::kindOf(Alert{}));
    return std::any_of(alerts.begin(), alerts.end(), tells);
}

Alert alertOf(std::size_t written, std::size_t refused, const std::string& fileName)
{
    return {refused > 0 ? "warning" : "info", kCode,
            std::to_string(written) + " records that the store could not take were written later, from " + fileName +
                (refused > 0 ? "; it refused " + std::to_string(refused) + " of them for good" : std::string())};
}

/// One transaction of all but the refused ones. \return whether it was committed; else one more is among the refused
bool tryToWrite(store::RunStore& store, const RunId& runId, const std::vector<store::RunWrite>& writes, std::set<std::size_t>& refused,
                const std::string& fileName)
{
    store::RunStore::Batch batch(store, store::RunStore::Sync::Now);
    for (std::size_t i = 0; i < writes.size(); ++i) {
        if (refused.contains(i))
            continue;
        try {
            store::writeTo(store, runId, writes[i]);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::InvalidArgument)
                throw;
            refused.insert(i);
            return false;
        }
    }
    const protocol::EventBody alert = alertOf(writes.size() - refused.size(), refused.size(), fileName);
    store.appendEvent(runId, protocol::kindOf(alert), protocol::encodePayload(alert));
    batch.commit();
    return true;
}

} // namespace

std::size_t writeUnwritten(const fs::path& projectFolder, const RunId& runId)
{
    std::size_t count = 0;
    const fs::path folder = runs::runFolder(projectFolder, runId);
    for (const fs::path& file : store::unwrittenFiles(folder)) {
        requireBelow(folder, file);
        const std::string name = file.filename().string();
        auto store = store::RunStore::open(projectFolder);
        if (!isWritten(store::StoreReader::open(projectFolder), runId, name)) {
            const std::vector<store::RunWrite> writes = store::readUnwritten(file);
            std::set<std::size_t> refused;
            while (!tryToWrite(store, runId, writes, refused, name)) {
            }
            count += writes.size() - refused.size();
        }
        std::error_code ignored; // one that stays is known to be written
        fs::remove(file, ignored);
    }
    if (count > 0)
        removeUnkeptCheckpoints(projectFolder, runId); // what stays is no reason to refuse the records
    return count;
}

void writeUnwrittenOfAll(const fs::path& projectFolder, const std::function<void(const std::string&)>& tell)
{
    std::error_code error; // no folder, no runs
    for (fs::directory_iterator entry(projectFolder / "runs", error), end; !error && entry != end; entry.increment(error)) {
        if (store::unwrittenFiles(entry->path()).empty())
            continue;
        const RunId id = entry->path().filename().string();
        try {
            runs::runFolder(projectFolder, id); // before anything is made there
            const runs::RunLock lock(projectFolder, id);
            tell("run " + id.text() + ": " + std::to_string(writeUnwritten(projectFolder, id)) +
                 " records that the store could not take at its end are written now");
        } catch (const Error& fault) {
            tell("run " + id.text() + ": records wait in its folder to be written: " + fault.what());
        }
    }
}

} // namespace sdm::runner
