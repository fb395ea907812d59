#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/visible_text.h"
#include "core/json/record_json.h"
#include "core/report/negative_patch.h"
#include "core/runner/commands/project_reader.h"
#include "core/store/annotations.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>
#include <memory>

namespace sdm::runner {
namespace {

struct ChooseOptions {
    std::string run, document, text;
};

struct NegativeListOptions {
    std::string run;
    std::int64_t leastEpochs = 0; ///< 0: every wrong answer, otherwise the documents that stay wrong
};

struct PatchOptions {
    std::string patch, data, out;
    bool first = false;
};

/// The wrong answers of a run to a document, each text once, oldest first.
std::vector<store::NegativeKey> answersOf(const store::StoreReader& reader, const ChooseOptions& options)
{
    std::vector<store::NegativeKey> found;
    for (const HardNegativeRecord& record : reader.hardNegatives(reader.findRun(options.run).id)) {
        store::NegativeKey key{record.key, record.text};
        if (record.key.id == options.document && (options.text.empty() || record.text == options.text) &&
            std::ranges::find(found, key) == found.end())
            found.push_back(std::move(key));
    }
    if (found.empty())
        throw Error(ErrorCode::NotFound, "no wrong answer of the run is so", options.document,
                    "`sdm-runner negatives ls " + options.run + "` lists them");
    return found;
}

int choose(const CommandContext& context, const ChooseOptions& options, NegativeChoice choice)
{
    const std::filesystem::path folder = context.projectFolder();
    std::vector<store::NegativeKey> found = answersOf(store::StoreReader::open(folder), options);
    if (choice == NegativeChoice::Promoted)
        found.erase(found.begin(), found.end() - 1); // one takes the place: the newest, where no text is named
    store::RunStore opened = store::RunStore::open(folder);
    const store::EditReceipt receipt = store::Annotations(opened).chooseNegatives(found, choice);
    if (context.json)
        std::cout << json::dumped({{"edit", receipt.edit == 0 ? json::Json(nullptr) : json::Json(receipt.edit)},
                                   {"negatives", found.size()},
                                   {"changes", receipt.changes}})
                  << '\n';
    else if (!context.quiet)
        std::cerr << (receipt.edit == 0 ? std::string("nothing to change")
                                        : "edit " + std::to_string(receipt.edit) + "; `sdm-runner undo` takes it back")
                  << '\n';
    return 0;
}

json::Json offendersJson(const std::vector<store::PersistentOffender>& offenders)
{
    json::Json list = json::Json::array();
    for (const store::PersistentOffender& offender : offenders) {
        json::Json epochs = json::Json::array();
        for (const store::OffenderEpoch& epoch : offender.epochs)
            epochs.push_back({{"epoch", epoch.epoch}, {"answers", epoch.answers}, {"probability", json::toJson(epoch.probability)}});
        list.push_back({{"dataset_id", offender.key.dataset.text()},
                        {"document_id", offender.key.id},
                        {"kind", std::string(nameOf(offender.newestKind))},
                        {"text", offender.newestText},
                        {"epochs", std::move(epochs)}});
    }
    return list;
}

int listOffenders(const CommandContext& context, const NegativeListOptions& options)
{
    const store::StoreReader reader = openProjectReader(context);
    const auto offenders = reader.persistentOffenders(reader.findRun(options.run).id, options.leastEpochs);
    if (context.json) {
        std::cout << json::dumped(offendersJson(offenders)) << '\n';
        return 0;
    }
    for (const store::PersistentOffender& offender : offenders) {
        std::cout << visibleText(offender.key.id) << "  wrong in epochs";
        for (const store::OffenderEpoch& epoch : offender.epochs)
            std::cout << ' ' << epoch.epoch;
        std::cout << "  " << nameOf(offender.newestKind) << "  " << visibleText(offender.newestText) << '\n';
    }
    return 0;
}

int listNegatives(const CommandContext& context, const NegativeListOptions& options)
{
    const store::StoreReader reader = openProjectReader(context);
    std::map<DocumentKey, NegativeChoices> chosen;
    for (NegativeChoices& choices : reader.negativeChoices())
        chosen.emplace(choices.key, std::move(choices));
    json::Json list = json::Json::array();
    for (const HardNegativeRecord& record : reader.hardNegatives(reader.findRun(options.run).id)) {
        const auto known = chosen.find(record.key);
        const NegativeChoice choice = known == chosen.end() ? NegativeChoice::None : store::choiceOf(known->second, record.text);
        if (context.json) {
            json::Json line = json::toJson(record);
            line["choice"] = std::string(nameOf(choice));
            list.push_back(std::move(line));
        } else {
            std::cout << visibleText(record.key.id) << "  epoch " << record.epoch << "  " << nameOf(record.kind) << "  "
                      << (choice == NegativeChoice::None ? "-" : nameOf(choice)) << "  " << visibleText(record.text) << '\n';
        }
    }
    if (context.json)
        std::cout << json::dumped(list) << '\n';
    return 0;
}

int exportPatch(const CommandContext& context, const PatchOptions& options)
{
    const auto lines = openProjectReader(context).negativePatch();
    if (lines.empty())
        throw Error(ErrorCode::NotFound, "nobody has decided on a wrong answer", context.projectFolder().string(),
                    "keep, ban or promote some: sdm-runner negatives keep RUN DOCUMENT");
    writeFileAtomically(options.out, report::patchText(lines));
    if (!context.quiet)
        std::cerr << lines.size() << (lines.size() == 1 ? " document" : " documents") << '\n';
    std::cout << options.out << '\n';
    return 0;
}

int applyPatch(const CommandContext& context, const PatchOptions& options)
{
    const auto patch = report::readPatch(readFile(options.patch), options.patch);
    const report::PatchedData data = report::patchedData(readFile(options.data), options.data, patch,
                                                         options.first ? report::PatchTakes::First : report::PatchTakes::Promoted);
    writeFileAtomically(options.out, data.text);
    if (context.json)
        std::cout << json::dumped({{"out", options.out},
                                   {"replaced", data.replaced},
                                   {"known", data.known},
                                   {"elsewhere", static_cast<std::int64_t>(patch.size()) - data.known}})
                  << '\n';
    else if (!context.quiet)
        std::cerr << data.replaced << " offline negatives are other texts now; " << data.known << " of " << patch.size()
                  << " lines of the patch are about this file\n";
    return 0;
}

void addChoice(CLI::App& negatives, CommandContext& context, const char* name, const char* help, NegativeChoice choice)
{
    const auto options = std::make_shared<ChooseOptions>();
    CLI::App* command = negatives.add_subcommand(name, help);
    command->add_option("run", options->run, "id, unique prefix or name of the run that gave the answers")->required();
    command->add_option("document", options->document, "id of the document")->required();
    command->add_option("--text", options->text, "the wrong answer, to the letter; without it all of them, of a promotion the newest");
    addProjectOption(*command, context);
    command->callback(
        [options, choice, &context] { context.action = [options, choice, &context] { return choose(context, *options, choice); }; });
}

void addLists(CLI::App& negatives, CommandContext& context)
{
    const auto options = std::make_shared<NegativeListOptions>();
    CLI::App* list = negatives.add_subcommand("ls", "the wrong answers of a run, and what was decided on them");
    list->add_option("run", options->run, "id, unique prefix or name")->required();
    list->add_option("--wrong-in", options->leastEpochs, "instead the documents whose answers were wrong in so many epochs or more")
        ->check(CLI::Range(std::int64_t(1), std::int64_t(1'000'000)));
    addProjectOption(*list, context);
    list->callback([options, &context] {
        context.action = [options, &context] {
            return options->leastEpochs > 0 ? listOffenders(context, *options) : listNegatives(context, *options);
        };
    });
}

void addPatches(CLI::App& negatives, CommandContext& context)
{
    const auto options = std::make_shared<PatchOptions>();
    CLI::App* out = negatives.add_subcommand("export", "what was decided, as a patch of the data: JSON lines in the reference code's keys");
    out->add_option("--out", options->out, "the file to write")->required();
    addProjectOption(*out, context);
    out->callback([options, &context] { context.action = [options, &context] { return exportPatch(context, *options); }; });
    CLI::App* apply =
        negatives.add_subcommand("apply", "a copy of a data file with promoted answers as its offline negatives, for task.train");
    apply->add_option("patch", options->patch, "what `negatives export` wrote, or generations_all.jsonl of the reference code")->required();
    apply->add_option("--data", options->data, "the training or calibration file")->required();
    apply->add_option("--out", options->out, "the file to write")->required();
    apply->add_flag("--first", options->first, "documents of which none was promoted take the first wrong answer of their line");
    apply->callback([options, &context] { context.action = [options, &context] { return applyPatch(context, *options); }; });
}

} // namespace

void addNegativesCommand(CLI::App& app, CommandContext& context)
{
    CLI::App* negatives = app.add_subcommand("negatives", "wrong answers that a model gave, and what is to be learned from them");
    negatives->require_subcommand(1);
    addLists(*negatives, context);
    addChoice(*negatives, context, "keep", "worth learning from", NegativeChoice::Kept);
    addChoice(*negatives, context, "ban", "never to be learned from", NegativeChoice::Banned);
    addChoice(*negatives, context, "promote", "takes the place of the offline negative", NegativeChoice::Promoted);
    addChoice(*negatives, context, "release", "as if nobody had decided", NegativeChoice::None);
    addPatches(*negatives, context);
}

} // namespace sdm::runner
