// A store of a stranger, opened for reading and asked for everything that `ls`, `show`, `compare` and `export` ask. The first letter says
// what follows: F a database file; P places in the sample store (three bytes of offset, one of length, the bytes); S statements that
// somebody ran on the sample store.
#include "core/config/row_name.h"
#include "core/protocol/codec.h"
#include "core/report/ablation_format.h"
#include "core/report/run_export.h"
#include "core/report/run_history.h"
#include "core/store/store_reader.h"
#include "fuzz_target.h"
#include "sample_store.h"

#include <algorithm>
#include <sqlite3.h>

using namespace sdm;
using namespace sdm::store;

namespace {

namespace fs = std::filesystem;

std::string patchedStore(std::string_view patches)
{
    std::string bytes = fuzz::sampleStoreBytes();
    const auto byteAt = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(patches[at])); };
    while (patches.size() > 4) {
        const std::size_t offset = (byteAt(0) | byteAt(1) << 8 | byteAt(2) << 16) % bytes.size();
        const std::size_t length = std::min({byteAt(3), patches.size() - 4, bytes.size() - offset});
        bytes.replace(offset, length, patches.substr(4, length));
        patches.remove_prefix(4 + length);
    }
    return bytes;
}

/// What a stranger's own program does to a store is not held against ours: it gets a bound, and its errors do not count.
void runStatements(const fs::path& file, std::string_view statements)
{
    sqlite3* handle = nullptr;
    if (sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK) {
        sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1 << 20);
        sqlite3_hard_heap_limit64(std::int64_t{256} << 20);
        sqlite3_exec(handle, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA writable_schema = ON", nullptr, nullptr, nullptr);
        int calls = 0;
        sqlite3_progress_handler(
            handle, 1000, [](void* count) { return ++*static_cast<int*>(count) > 200 ? 1 : 0; }, &calls);
        sqlite3_exec(handle, std::string(statements).c_str(), nullptr, nullptr, nullptr);
    }
    sqlite3_close(handle);
    sqlite3_hard_heap_limit64(0);
}

void askForEvaluation(const StoreReader& reader, const EvaluationId& id)
{
    fuzz::accepts([&] { reader.generationRecords(id); });
    fuzz::accepts([&] { reader.verdictCounts(id); });
    GenerationFilter filter;
    filter.text = "wolves -rabbits";
    for (const GenerationOrder order : {GenerationOrder::Document, GenerationOrder::Verdict, GenerationOrder::NearlyAdmitted})
        fuzz::accepts([&] { reader.generations(reader.generationIds(id, filter, order, true)); });
}

void askForRun(const StoreReader& reader, const RunRow& run)
{
    fuzz::accepts([&] {
        for (const EventRow& event : reader.eventsAfter(run.id, 0))
            fuzz::accepts([&] { protocol::decodePayload(event.kind, event.payloadJson); });
    });
    fuzz::accepts([&] {
        for (const std::string& key : reader.metricKeys(run.id))
            reader.metrics(run.id, key, Superseded::Included);
    });
    fuzz::accepts([&] { reader.metricsAfter(run.id, 0); });
    fuzz::accepts([&] { reader.layers(run.id); });
    fuzz::accepts([&] { reader.checkpoints(run.id); });
    fuzz::accepts([&] { reader.segments(run.id); });
    fuzz::accepts([&] { reader.hardNegativeRows(run.id); });
    fuzz::accepts([&] {
        for (const EvaluationRecord& evaluation : reader.evaluations(run.id, Superseded::Included))
            askForEvaluation(reader, evaluation.id);
    });
    fuzz::require(!storedRowName(run.preset, run.configJson).empty() || run.preset.empty(), "a row has a name", run.configJson);
    fuzz::accepts([&] { report::layerChanges(reader, run.id); });
    fuzz::accepts([&] { report::mixedText(reader, run.id); });
    fuzz::accepts([&] {
        const report::Ablation table = report::buildAblation(reader, {run}, kDefaultBound);
        report::asMarkdown(table);
    });
    for (const auto kind : {report::ExportKind::Generations, report::ExportKind::Predictions, report::ExportKind::Metrics})
        fuzz::accepts([&] { report::exportRun(reader, run, kind, "/dev/null"); });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    static const fs::path project = [] {
        fs::path made = fuzz::scratchFolder() / "strange";
        fs::create_directories(made);
        return made;
    }();
    const fs::path file = project / "store.sqlite";
    for (const char* beside : {"-wal", "-shm", "-journal"})
        fs::remove(file.string() + beside);
    const std::string_view rest = fuzz::textOf(data + 1, size - 1);
    fuzz::writeFile(file, data[0] == 'F' ? std::string(rest) : data[0] == 'P' ? patchedStore(rest) : fuzz::sampleStoreBytes());
    if (data[0] == 'S')
        runStatements(file, rest);

    fuzz::accepts([&] { requireUsableStore(project); });
    fuzz::accepts([&] {
        const StoreReader reader = StoreReader::open(project);
        fuzz::accepts([&] { reader.findRun("sam"); });
        for (const RunRow& run : reader.runs())
            askForRun(reader, run);
    });
    return 0;
}
