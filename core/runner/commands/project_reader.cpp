#include "core/runner/commands/project_reader.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/base/visible_text.h"
#include "core/runs/run_folder.h"
#include "core/store/run_store.h"
#include "core/store/unwritten_file.h"

#include <algorithm>
#include <cstdio>

namespace sdm::runner {

void addProjectOption(CLI::App& command, CommandContext& context)
{
    command.add_option("--project", context.project, "project folder (else $SDM_PROJECT, else the user's data folder)");
}

std::vector<std::filesystem::path> unwrittenOf(const CommandContext& context, const RunId& run)
{
    try {
        return store::unwrittenFiles(runs::runFolder(context.projectFolder(), run));
    } catch (const Error&) { // a run that has no folder of its own
        return {};
    }
}

store::StoreReader openProjectReader(const CommandContext& context)
{
    const std::filesystem::path folder = context.projectFolder();
    store::StoreReader reader = store::StoreReader::open(folder);
    const auto rows = reader.runs();
    if (!context.quiet)
        for (const store::RunRow& run : rows)
            for (const std::filesystem::path& file : unwrittenOf(context, run.id))
                std::fprintf(stderr, "run %s lacks records, which wait in %s; resume it to have them written\n", run.id.c_str(),
                             visibleText(file.string()).c_str());
    const bool mayBeStale = std::any_of(rows.begin(), rows.end(), [&](const store::RunRow& run) {
        return store::isActive(run.state) && livenessOf(folder, signsOf(run), nowMilliseconds()) == runs::Liveness::Gone;
    });
    if (!mayBeStale)
        return reader;
    try {
        store::RunStore::open(folder).markInterrupted();
    } catch (const Error& error) { // a read-only copy can still be looked at
        if (!context.quiet)
            std::fprintf(stderr, "states of unfinished runs may be out of date: %s\n", visibleText(error.what()).c_str());
    }
    return reader;
}

} // namespace sdm::runner
