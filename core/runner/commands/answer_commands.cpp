#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/visible_text.h"
#include "core/json/record_json.h"
#include "core/runner/commands/project_reader.h"
#include "core/statistics/interval.h"
#include "core/store/annotations.h"
#include "core/store/saved_slice.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace sdm::runner {
namespace {

/// Which answers: a saved slice or none, narrowed by what is said beside it.
struct QueryOptions {
    std::string slice;
    std::vector<std::string> runs, splits, verdicts, reasons, tags;
    std::string text;
    bool verdictRight = false, verdictWrong = false, answerRight = false, answerWrong = false, flagged = false, notViewed = false;
    std::string bound{nameOf(kDefaultBound)};
};

template <typename Enum>
std::vector<std::string> namesOf()
{
    std::vector<std::string> names;
    for (const auto& word : Vocabulary<Enum>::words)
        names.emplace_back(word.name);
    return names;
}

void addQueryOptions(CLI::App& command, QueryOptions& options)
{
    command.add_option("--slice", options.slice, "start from a saved slice");
    command.add_option("--run", options.runs, "of this run: id, unique prefix or name; may be repeated")->allow_extra_args(false);
    command.add_option("--split", options.splits, "of this split; may be repeated")->allow_extra_args(false);
    command.add_option("--verdict", options.verdicts, "with this verdict; may be repeated")
        ->allow_extra_args(false)
        ->check(CLI::IsMember(namesOf<Verdict>()));
    command.add_option("--reason", options.reasons, "admitted, or kept out for this reason; may be repeated")
        ->allow_extra_args(false)
        ->check(CLI::IsMember(namesOf<Reason>()));
    command.add_option("--tag", options.tags, "with this tag; may be repeated")->allow_extra_args(false);
    command.add_option("--text", options.text,
                       "whose text has these words, \"phrases\", prefixes* and /regular expressions/, and not -these");
    CLI::Option* right = command.add_flag("--verdict-right", options.verdictRight, "whose predicted label is the true one");
    command.add_flag("--verdict-wrong", options.verdictWrong, "whose predicted label is not the true one")->excludes(right);
    CLI::Option* good = command.add_flag("--answer-right", options.answerRight, "whose sentence is the reference's");
    command.add_flag("--answer-wrong", options.answerWrong, "whose sentence is not the reference's")->excludes(good);
    command.add_flag("--flagged", options.flagged, "with a flag");
    command.add_flag("--not-viewed", options.notViewed, "that nobody marked as seen");
    command.add_option("--bound", options.bound, "whose reasons and numbers: the plain (published) estimate or its lower end")
        ->capture_default_str()
        ->check(CLI::IsMember(namesOf<Bound>()));
}

AnswerQuery sliceOf(const store::StoreReader& reader, const std::string& name)
{
    for (const store::SavedSlice& slice : reader.slices())
        if (slice.name == name)
            return store::sliceQuery(slice.queryJson, name);
    throw Error(ErrorCode::NotFound, "no slice of that name", name, "`sdm-runner slice ls` lists them");
}

template <typename Enum>
void setWords(std::vector<Enum>& words, const std::vector<std::string>& names)
{
    if (names.empty())
        return;
    words.clear();
    for (const std::string& name : names)
        words.push_back(fromName<Enum>(name));
}

/// What is said replaces what the slice says of the same thing.
AnswerQuery queryOf(const store::StoreReader& reader, const QueryOptions& options)
{
    AnswerQuery query;
    if (!options.slice.empty())
        query = sliceOf(reader, options.slice);
    if (!options.runs.empty()) {
        query.runs.clear();
        for (const std::string& run : options.runs)
            query.runs.push_back(reader.findRun(run).id);
    }
    if (!options.splits.empty())
        query.splits = options.splits;
    setWords(query.verdicts, options.verdicts);
    setWords(query.reasons, options.reasons);
    if (!options.tags.empty())
        query.tags = options.tags;
    if (!options.text.empty())
        query.text = options.text;
    if (options.verdictRight || options.verdictWrong)
        query.verdictRight = options.verdictRight;
    if (options.answerRight || options.answerWrong)
        query.answerRight = options.answerRight;
    if (options.flagged)
        query.flagged = true;
    if (options.notViewed)
        query.viewed = false;
    if (options.slice.empty() || options.bound != nameOf(kDefaultBound))
        query.bound = fromName<Bound>(options.bound);
    return query;
}

store::AnswerOrdering orderingOf(const std::vector<std::string>& names)
{
    std::vector<store::AnswerOrderKey> keys;
    for (const std::string& name : names)
        keys.push_back(store::bestFirst(fromName<store::AnswerOrder>(name)));
    return store::AnswerOrdering::by(keys);
}

int listAnswers(const CommandContext& context, const QueryOptions& options, const std::vector<std::string>& order, std::int64_t limit)
{
    const store::StoreReader reader = openProjectReader(context);
    const AnswerQuery query = queryOf(reader, options);
    const store::AnswerOrdering ordering = orderingOf(order);
    const std::int64_t total = reader.answerCount(query, ordering);
    std::vector<std::int64_t> rows;
    for (const store::AnswerPosition& position : reader.answers(query, ordering, {}, limit))
        rows.push_back(position.rowId);
    const auto views = reader.generations(rows);
    if (context.json) {
        json::Json list = json::Json::array();
        for (const store::GenerationView& view : views)
            list.push_back(json::toJson(view));
        std::cout << json::dumped({{"total", total}, {"answers", list}}) << '\n';
        return 0;
    }
    for (const store::GenerationView& view : views) {
        const Estimate& estimate = view.record.at(query.bound);
        std::cout << visibleText(view.record.key.id) << "  " << nameOf(view.record.verdict) << "  " << nameOf(estimate.reason) << "  s "
                  << generalNumber(estimate.probability) << "  q' " << generalNumber(estimate.rescaledSimilarity) << "  "
                  << (view.record.predictedWrong()   ? "wrong"
                      : view.record.predictedRight() ? "right"
                                                     : "unlabelled")
                  << "  " << visibleText(view.generated) << '\n';
    }
    if (!context.quiet)
        std::cerr << views.size() << " of " << total << (total == 1 ? " answer\n" : " answers\n");
    return 0;
}

struct MarkOptions {
    std::vector<std::string> add, remove;
    bool flag = false, unflag = false, seen = false;
    std::optional<std::string> note;
};

int markAnswers(const CommandContext& context, const QueryOptions& options, const MarkOptions& wanted)
{
    const std::filesystem::path folder = context.projectFolder();
    const store::StoreReader reader = store::StoreReader::open(folder);
    const auto keys = reader.examplesOf(queryOf(reader, options));
    store::RunStore opened = store::RunStore::open(folder);
    store::Annotations annotations(opened);
    std::int64_t edits = 0, changes = 0;
    const auto note = [&](const store::EditReceipt& receipt) {
        edits += receipt.edit == 0 ? 0 : 1;
        changes += receipt.changes;
    };
    if (!wanted.add.empty() || !wanted.remove.empty())
        note(annotations.tagExamples(keys, wanted.add, wanted.remove));
    if (wanted.flag || wanted.unflag)
        note(annotations.setFlagged(keys, wanted.flag));
    if (wanted.note)
        note(annotations.setNote(keys, *wanted.note));
    if (wanted.seen)
        note(annotations.setViewed(keys, true));
    if (context.json)
        std::cout << json::dumped({{"answers", keys.size()}, {"edits", edits}, {"changes", changes}}) << '\n';
    else if (!context.quiet)
        std::cerr << keys.size() << (keys.size() == 1 ? " answer, " : " answers, ") << changes << " changed; `sdm-runner undo` takes back "
                  << (edits == 1 ? "all of it\n" : "one kind of mark after the other\n");
    return 0;
}

void addAnswers(CLI::App& app, CommandContext& context)
{
    const auto query = std::make_shared<QueryOptions>();
    const auto order = std::make_shared<std::vector<std::string>>(1, std::string(nameOf(store::AnswerOrder::Recorded)));
    const auto limit = std::make_shared<std::int64_t>(20);
    CLI::App* command = app.add_subcommand("answers", "answers of a whole project: filtered, searched, ranked");
    addQueryOptions(*command, *query);
    command
        ->add_option("--order", *order,
                     "what comes first, good or much before the rest; repeated: among those that are level so far. The four from "
                     "hardest_admitted on show only what they rank")
        ->allow_extra_args(false)
        ->capture_default_str()
        ->check(CLI::IsMember(namesOf<store::AnswerOrder>()));
    command->add_option("--limit", *limit, "how many")->capture_default_str()->check(CLI::Range(std::int64_t(0), std::int64_t(1'000'000)));
    addProjectOption(*command, context);
    command->callback([query, order, limit, &context] {
        context.action = [query, order, limit, &context] { return listAnswers(context, *query, *order, *limit); };
    });
}

void addMark(CLI::App& app, CommandContext& context)
{
    const auto query = std::make_shared<QueryOptions>();
    const auto marks = std::make_shared<MarkOptions>();
    CLI::App* command = app.add_subcommand("mark", "tag, flag or note all answers that a query means, at once");
    addQueryOptions(*command, *query);
    command->add_option("--add", marks->add, "a tag to add; may be repeated")->allow_extra_args(false);
    command->add_option("--remove", marks->remove, "a tag to take away; may be repeated")->allow_extra_args(false);
    CLI::Option* flag = command->add_flag("--flag", marks->flag, "set a flag");
    command->add_flag("--unflag", marks->unflag, "take the flag away")->excludes(flag);
    command->add_option("--note", marks->note, "a note in place of theirs");
    command->add_flag("--seen", marks->seen, "mark as seen");
    addProjectOption(*command, context);
    command->callback([query, marks, &context] {
        context.action = [query, marks, &context] {
            if (marks->add.empty() && marks->remove.empty() && !marks->flag && !marks->unflag && !marks->note && !marks->seen)
                throw Error(ErrorCode::InvalidArgument, "no mark is given", "mark",
                            "say --add TAG, --remove TAG, --flag, --note or --seen");
            return markAnswers(context, *query, *marks);
        };
    });
}

int showSlice(const CommandContext& context, const std::string& name, const std::vector<std::string>& runs)
{
    const store::StoreReader reader = openProjectReader(context);
    QueryOptions options;
    options.slice = name;
    options.runs = runs;
    const AnswerQuery query = queryOf(reader, options);
    json::Json list = json::Json::array();
    for (const store::SliceShare& share : reader.sliceShares(query)) {
        const Interval interval = proportionInterval(share.admitted, share.answers);
        if (context.json) {
            json::Json one = json::toJson(share);
            one["share"] = share.answers == 0 ? json::Json(nullptr) : json::Json(double(share.admitted) / double(share.answers));
            one["share_lower"] = interval.lower;
            one["share_upper"] = interval.upper;
            list.push_back(std::move(one));
            continue;
        }
        std::cout << share.run.text() << "  step " << share.step << "  " << visibleText(share.split) << "  " << nameOf(share.purpose)
                  << "  in the region " << share.admitted << " of " << share.answers << ", "
                  << fixedNumber(100.0 * double(share.admitted) / double(share.answers), 1) << " % (95 % interval "
                  << fixedNumber(100 * interval.lower, 1) << " to " << fixedNumber(100 * interval.upper, 1) << "), right "
                  << share.admittedCorrect << '\n';
    }
    if (context.json)
        std::cout << json::dumped({{"name", name}, {"query", json::toJson(query)}, {"evaluations", list}}) << '\n';
    return 0;
}

int listSlices(const CommandContext& context)
{
    const store::StoreReader reader = openProjectReader(context);
    json::Json list = json::Json::array();
    for (const store::SavedSlice& slice : reader.slices()) {
        const std::int64_t answers = reader.answerCount(store::sliceQuery(slice.queryJson, slice.name));
        if (context.json)
            list.push_back(
                {{"name", slice.name}, {"answers", answers}, {"query", readJson<json::Json>(slice.queryJson, slice.name)["query"]}});
        else
            std::cout << visibleText(slice.name) << "  " << answers << (answers == 1 ? " answer  " : " answers  ")
                      << visibleText(slice.queryJson) << '\n';
    }
    if (context.json)
        std::cout << json::dumped(list) << '\n';
    return 0;
}

int tellSlice(const CommandContext& context, const store::EditReceipt& receipt, const std::string& name)
{
    if (context.json)
        std::cout << json::dumped({{"slice", name}, {"edit", receipt.edit == 0 ? json::Json(nullptr) : json::Json(receipt.edit)}}) << '\n';
    else if (!context.quiet)
        std::cerr << (receipt.edit == 0 ? "nothing to change\n"
                                        : "edit " + std::to_string(receipt.edit) + "; `sdm-runner undo` takes it back\n");
    return 0;
}

void addSlice(CLI::App& app, CommandContext& context)
{
    CLI::App* slice = app.add_subcommand("slice", "named queries over answers, and how they do over training");
    slice->require_subcommand(1);
    const auto name = std::make_shared<std::string>();
    const auto query = std::make_shared<QueryOptions>();

    CLI::App* save = slice->add_subcommand("save", "give a query a name, in place of the one that has it");
    save->add_option("name", *name, "the slice")->required();
    addQueryOptions(*save, *query);
    addProjectOption(*save, context);
    save->callback([name, query, &context] {
        context.action = [name, query, &context] {
            const std::filesystem::path folder = context.projectFolder();
            const AnswerQuery wanted = queryOf(store::StoreReader::open(folder), *query);
            store::RunStore opened = store::RunStore::open(folder);
            return tellSlice(context, store::Annotations(opened).saveSlice(*name, wanted), *name);
        };
    });

    CLI::App* remove = slice->add_subcommand("remove", "forget a named query");
    remove->add_option("name", *name, "the slice")->required();
    addProjectOption(*remove, context);
    remove->callback([name, &context] {
        context.action = [name, &context] {
            const auto reader = store::StoreReader::open(context.projectFolder()); // no project is made where there is none
            store::RunStore opened = store::RunStore::open(context.projectFolder());
            return tellSlice(context, store::Annotations(opened).removeSlice(*name), *name);
        };
    });

    CLI::App* list = slice->add_subcommand("ls", "the named queries, and how many answers each means");
    addProjectOption(*list, context);
    list->callback([&context] { context.action = [&context] { return listSlices(context); }; });

    const auto runs = std::make_shared<std::vector<std::string>>();
    CLI::App* show = slice->add_subcommand("show", "its count and its share in the region, evaluation by evaluation");
    show->add_option("name", *name, "the slice")->required();
    show->add_option("--run", *runs, "of this run only; may be repeated")->allow_extra_args(false);
    addProjectOption(*show, context);
    show->callback([name, runs, &context] { context.action = [name, runs, &context] { return showSlice(context, *name, *runs); }; });
}

} // namespace

void addAnswerCommands(CLI::App& app, CommandContext& context)
{
    addAnswers(app, context);
    addMark(app, context);
    addSlice(app, context);
}

} // namespace sdm::runner
