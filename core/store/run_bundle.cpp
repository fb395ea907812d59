#include "core/store/run_bundle.h"

#include "core/base/atomic_file.h"
#include "core/base/contained_path.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/leftovers.h"
#include "core/base/sync_path.h"
#include "core/json/record_json.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_lock.h"
#include "core/runs/run_name.h"
#include "core/store/bundle_file.h"
#include "core/store/migrations.h"
#include "core/store/project_file.h"
#include "core/store/run_copy.h"
#include "core/store/run_store.h"
#include "core/store/sqlite_session.h"
#include "core/store/store_reader.h"

#include <algorithm>
#include <memory>

namespace sdm::store {
namespace {

namespace fs = std::filesystem;

/// A folder of this process alone, gone with this object.
class WorkingFolder {
public:
    explicit WorkingFolder(const fs::path& beside) : m_claim(ClaimedPath::newFolderFor(beside)) {}
    ~WorkingFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_claim.path(), ignored);
    }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;
    const fs::path& path() const { return m_claim.path(); }

private:
    ClaimedPath m_claim;
};

/// What belongs to a process and not to the run.
bool staysBehind(const fs::path& relative, BundledCheckpoints checkpoints)
{
    const std::string first = relative.begin()->string();
    return first == "lock" || first == "control.json" || first.starts_with('.') ||
           (checkpoints == BundledCheckpoints::LeftOut && first == "checkpoints");
}

/// The regular files of a run's folder, relative to it, in order.
std::vector<fs::path> filesOfRun(const fs::path& folder, BundledCheckpoints checkpoints)
{
    std::vector<fs::path> found;
    if (!fs::is_directory(folder)) // its trash was emptied: the numbers are left
        return found;
    requireNoLinksOut(folder);
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const fs::path relative = entry.path().lexically_relative(folder);
        if (entry.is_regular_file() && !staysBehind(relative, checkpoints))
            found.push_back(relative);
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// A new store with these runs of a project, under their names.
void writeStoreOf(const fs::path& project, const std::vector<BundledRun>& runs, const fs::path& file)
{
    translated(file.string(), [&] {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA synchronous = OFF");
        migrate(database);
        const AttachedStore source(database, databasePath(project));
        SQLite::Transaction transaction(database);
        for (const BundledRun& run : runs)
            copyRun(database, run.id, run.name);
        transaction.commit();
    });
}

/// Every row of every run, as those read it who will count on it. \throws Error (BadInput)
void requireReadable(const StoreReader& reader, const fs::path& project, const BundleContents& contents)
{
    constexpr std::int64_t kPage = 10'000;
    const auto runs = reader.runs();
    if (runs.size() != contents.runs.size())
        throw Error(ErrorCode::BadInput, "the bundle's store does not hold the runs that the bundle names", project.string());
    for (const BundledRun& named : contents.runs) {
        const RunRow run = reader.findRun(named.id.text());
        if (run.id != named.id || runs::runNameFault(run.name))
            throw Error(ErrorCode::BadInput, "the bundle's store has other runs than the bundle names", named.id);
        std::int64_t last = 0;
        for (auto page = reader.eventsAfter(run.id, 0, kPage, Superseded::Included); !page.empty();
             page = reader.eventsAfter(run.id, last, kPage, Superseded::Included))
            last = page.back().seq;
        last = 0;
        for (auto page = reader.metricsAfter(run.id, 0, kPage, Superseded::Included); !page.empty();
             page = reader.metricsAfter(run.id, last, kPage, Superseded::Included))
            last = page.back().rowId;
        for (const EvaluationRecord& evaluation : reader.evaluations(run.id, Superseded::Included)) {
            const auto ids = reader.generationIds(evaluation.id, {}, GenerationOrder::Document, false);
            for (std::size_t begin = 0; begin < ids.size(); begin += kPage) {
                const auto end = std::min(ids.size(), begin + kPage);
                reader.answerViews({ids.begin() + static_cast<std::ptrdiff_t>(begin), ids.begin() + static_cast<std::ptrdiff_t>(end)},
                                   Neighbours::Included);
            }
        }
        reader.layers(run.id, Superseded::Included);
        reader.hardNegativeRows(run.id);
        reader.segments(run.id);
        reader.annotationsOf(run.id);
        for (const CheckpointRecord& checkpoint : reader.checkpoints(run.id))
            runs::pathInRun(project, run.id, checkpoint.path);
    }
    reader.negativeChoices();
}

/// The bundle's files below `folder`, its store brought to the newest version, and all of it looked through.
void unpack(const BundleFileReader& bundle, const fs::path& file, const fs::path& folder)
{
    bundle.extractAll(folder);
    if (!fs::exists(folder / kBundledStore))
        throw Error(ErrorCode::BadInput, "the bundle is damaged: it has no store", file.string(),
                    "copy the bundle again from where it was made");
    try {
        requireReadable(StoreReader::open(folder), folder, bundle.contents());
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Failed)
            throw;
        throw Error(error.code() == ErrorCode::Unsupported ? ErrorCode::Unsupported : ErrorCode::BadInput,
                    "the bundle's rows cannot be taken: " + error.fault(), file.string(),
                    error.code() == ErrorCode::Unsupported ? error.remedy() : "ask for another copy");
    }
}

std::vector<BundledRun> namedRuns(const fs::path& project, const std::vector<RunId>& runs)
{
    const StoreReader reader = StoreReader::open(project);
    std::vector<BundledRun> named;
    for (const RunId& id : runs) {
        const RunRow run = reader.findRun(id.text());
        if (isActive(run.state))
            throw Error(ErrorCode::BadInput,
                        "the run is " + std::string(runStateName(run.state)) + ": what is written now would be missing", run.name,
                        "wait for its end, or stop it first: sdm-runner stop");
        if (std::find_if(named.begin(), named.end(), [&](const BundledRun& one) { return one.id == run.id; }) == named.end())
            named.push_back({run.id, run.name});
    }
    return named;
}

/// Folders of runs that were put in place, taken away again unless their rows follow.
class PlacedFolders {
public:
    ~PlacedFolders()
    {
        std::error_code ignored;
        for (const fs::path& folder : m_folders)
            fs::remove_all(folder, ignored);
    }
    void place(const fs::path& from, const fs::path& to)
    {
        if (fs::exists(fs::symlink_status(to)))
            throw Error(ErrorCode::BadInput, "the project has a folder of that run already", to.string(), "move it away first");
        std::error_code error;
        fs::create_directories(to.parent_path(), error);
        fs::rename(from, to, error);
        if (error)
            throw Error(ErrorCode::Failed, "cannot put the run's folder in place: " + error.message(), to.string(),
                        "check space and permissions");
        m_folders.push_back(to);
    }
    void keep()
    {
        for (const fs::path& folder : m_folders)
            syncFolderOf(folder);
        m_folders.clear();
    }

private:
    std::vector<fs::path> m_folders;
};

bool hasRunNamed(SQLite::Database& database, const std::string& name)
{
    SQLite::Statement query(database, "SELECT 1 FROM main.run WHERE name = ?");
    bindAll(query, name);
    return query.executeStep();
}

std::vector<BroughtRun> copyRows(const fs::path& from, const fs::path& project, const std::vector<BundledRun>& runs)
{
    const fs::path file = databasePath(project);
    return translated(file.string(), [&] {
        SQLite::Database database = openForWriting(file, std::chrono::seconds(5));
        database.exec("PRAGMA synchronous = FULL"); // the bundle may be thrown away as soon as this returns
        const AttachedStore source(database, databasePath(from));
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        std::vector<BroughtRun> brought;
        for (const BundledRun& run : runs) {
            const std::string name = runs::freeRunName(run.name, [&](const std::string& one) { return hasRunNamed(database, one); });
            copyRun(database, run.id, name);
            brought.push_back({run.id, name});
        }
        transaction.commit();
        return brought;
    });
}

void requireAbsent(const fs::path& project, const std::vector<BundledRun>& runs)
{
    for (const RunRow& there : StoreReader::open(project).runs())
        for (const BundledRun& run : runs)
            if (there.id == run.id)
                throw Error(ErrorCode::BadInput, "the project has this run already, called " + there.name, run.id,
                            "bring it into another project");
}

} // namespace

BundleContents writeBundle(const fs::path& project, const std::vector<RunId>& runs, BundledCheckpoints checkpoints, const fs::path& out)
{
    if (fs::exists(out) && !fs::is_regular_file(out))
        throw Error(ErrorCode::BadInput, "the place of the bundle is no regular file", out.string(), "name a file that ends in .sdmrun");
    std::vector<BundledRun> named = namedRuns(project, runs);
    std::vector<std::unique_ptr<runs::RunLock>> locks; // nobody resumes or removes one meanwhile
    for (const BundledRun& run : named)
        if (fs::is_directory(runs::runFolder(project, run.id)))
            locks.push_back(std::make_unique<runs::RunLock>(project, run.id));
    const WorkingFolder working(out);
    const fs::path store = working.path() / kBundledStore, bundle = working.path() / "bundle";
    writeStoreOf(project, named, store);
    BundleFileWriter writer(bundle);
    writer.add(kBundledStore, store);
    for (const BundledRun& run : named) {
        const fs::path folder = runs::runFolder(project, run.id);
        for (const fs::path& file : filesOfRun(folder, checkpoints))
            writer.add("runs/" + run.id.text() + "/" + file.generic_string(), folder / file);
    }
    const BundleContents contents = writer.finish(std::move(named), checkpoints == BundledCheckpoints::Included);
    syncFile(bundle);
    std::error_code error;
    fs::rename(bundle, out, error);
    if (error)
        throw Error(ErrorCode::Failed, "cannot give the bundle its name: " + error.message(), out.string(), "check space and permissions");
    syncFolderOf(out);
    return contents;
}

BundleContents checkBundle(const fs::path& file)
{
    const BundleFileReader bundle(file);
    const WorkingFolder working(fs::temp_directory_path() / "sdm-bundle");
    unpack(bundle, file, working.path());
    return bundle.contents();
}

BundleContents openBundle(const fs::path& file, const fs::path& folder)
{
    const BundleFileReader bundle(file);
    writeFolderAtomically(folder, [&](const fs::path& temporary) {
        unpack(bundle, file, temporary);
        markReadOnly(temporary, fs::absolute(file));
    });
    return bundle.contents();
}

std::vector<BroughtRun> importBundle(const fs::path& file, const fs::path& project)
{
    const BundleFileReader bundle(file);
    const std::vector<BundledRun>& runs = bundle.contents().runs;
    RunStore store = RunStore::open(project); // makes it, or brings it to the newest version
    requireAbsent(project, runs);
    const WorkingFolder working(store.projectFolder() / "bundle");
    unpack(bundle, file, working.path());
    fs::create_directories(store.projectFolder() / "runs");
    PlacedFolders placed;
    for (const BundledRun& run : runs) {
        const fs::path folder = working.path() / "runs" / run.id.text();
        fs::create_directories(folder);
        placed.place(folder, runs::runFolder(project, run.id));
    }
    auto brought = copyRows(working.path(), store.projectFolder(), runs);
    placed.keep();
    const std::string source = json::dumped({{"from", fs::absolute(file).string()}, {"kind", "bundle"}, {"sha256", sha256OfFile(file)}});
    for (const BroughtRun& run : brought)
        store.appendEvent(run.id, "imported", source);
    return brought;
}

} // namespace sdm::store
