#include "core/base/visible_text.h"
#include "core/json/record_json.h"
#include "core/runner/commands/project_reader.h"
#include "core/store/run_bundle.h"

#include <iostream>
#include <memory>

namespace sdm::runner {
namespace {

using json::Json;

struct BundleOptions {
    std::vector<std::string> runs;
    std::string out, file;
    bool checkpoints = false, check = false;
};

Json contentsJson(const std::string& file, const store::BundleContents& contents)
{
    Json object{{"file", file},
                {"runs", Json::array()},
                {"files", contents.files.size()},
                {"bytes", contents.bytes()},
                {"checkpoints", contents.withCheckpoints},
                {"created_ms", contents.createdMs}};
    for (const store::BundledRun& run : contents.runs)
        object["runs"].push_back({{"id", run.id.text()}, {"name", run.name}});
    return object;
}

int makeBundle(const CommandContext& context, const BundleOptions& options)
{
    const store::StoreReader reader = openProjectReader(context);
    std::vector<RunId> runs;
    for (const std::string& run : options.runs)
        runs.push_back(reader.findRun(run).id);
    const auto contents =
        store::writeBundle(context.projectFolder(), runs,
                           options.checkpoints ? store::BundledCheckpoints::Included : store::BundledCheckpoints::LeftOut, options.out);
    if (context.json) {
        std::cout << json::dumped(contentsJson(options.out, contents)) << '\n';
        return 0;
    }
    std::cout << options.out << '\n';
    if (!context.quiet)
        std::cerr << contents.runs.size() << (contents.runs.size() == 1 ? " run, " : " runs, ") << contents.files.size() << " files, "
                  << contents.bytes() << " bytes" << (options.checkpoints ? "" : "; without checkpoints") << '\n';
    return 0;
}

int lookThrough(const CommandContext& context, const BundleOptions& options)
{
    const auto contents = store::checkBundle(options.file);
    if (context.json) {
        std::cout << json::dumped(contentsJson(options.file, contents)) << '\n';
        return 0;
    }
    for (const store::BundledRun& run : contents.runs)
        std::cout << run.id.text() << "  " << visibleText(run.name) << '\n';
    if (!context.quiet)
        std::cerr << "all " << contents.files.size() << " files are what was put in"
                  << (contents.withCheckpoints ? "" : "; it was made without checkpoints") << '\n';
    return 0;
}

int bringIn(const CommandContext& context, const BundleOptions& options)
{
    if (options.check)
        return lookThrough(context, options);
    const auto brought = store::importBundle(options.file, context.projectFolder());
    Json list = Json::array();
    for (const store::BroughtRun& run : brought) {
        list.push_back({{"id", run.id.text()}, {"name", run.name}});
        if (!context.json)
            std::cout << run.id.text() << "  " << visibleText(run.name) << '\n';
    }
    if (context.json)
        std::cout << json::dumped(list) << '\n';
    return 0;
}

} // namespace

void addBundleCommands(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<BundleOptions>();
    CLI::App* bundle = app.add_subcommand("bundle", "runs as one file (.sdmrun): rows, answers, layers, log, and what people said of them");
    bundle->add_option("runs", options->runs, "ids, unique prefixes or names")->required();
    bundle->add_option("--out", options->out, "the file to write")->required();
    bundle->add_flag("--checkpoints", options->checkpoints, "with the checkpoints, from which a run can be resumed");
    addProjectOption(*bundle, context);
    bundle->callback([options, &context] { context.action = [options, &context] { return makeBundle(context, *options); }; });
    CLI::App* unbundle =
        app.add_subcommand("unbundle", "bring the runs of such a file into a project, all or none, after reading it through");
    unbundle->add_option("file", options->file, "what `bundle` wrote")->required();
    unbundle->add_flag("--check", options->check, "only read it through and say what it holds");
    addProjectOption(*unbundle, context);
    unbundle->callback([options, &context] { context.action = [options, &context] { return bringIn(context, *options); }; });
}

} // namespace sdm::runner
