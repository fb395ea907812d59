#include "core/runner/commands/data_builders.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/foreign_bytes.h"
#include "core/base/utf8.h"
#include "core/engine/task/registry.h"
#include "core/engine/text/unicode.h"
#include "core/runner/commands/number_options.h"

#include <algorithm>

namespace sdm::runner {
namespace {

/// Of one split, all of which are in memory before they are written.
constexpr std::int64_t kMostDocuments = 10'000'000;

std::string promptIn(const std::string& file)
{
    const std::string bytes = readFile(file);
    if (const auto foreign = foreignBytes(bytes))
        throw Error(ErrorCode::BadInput, foreign->what, file, foreign->remedy);
    const std::string_view text = withoutByteOrderMark(bytes);
    if (firstNonUtf8(text) != std::string_view::npos)
        throw Error(ErrorCode::BadInput, "not UTF-8 text", file, "convert the file to UTF-8");
    return std::string(engine::trimmed(text));
}

CLI::Option* addTo(CLI::App& command, const engine::BuildOption& option)
{
    if (auto* const* text = std::get_if<std::string*>(&option.value)) {
        CLI::Option* added = command.add_option(option.name, **text, option.help);
        return option.choices.empty() ? added : added->check(CLI::IsMember(option.choices));
    }
    return command.add_option(option.name, *std::get<std::int64_t*>(option.value), option.help)
        ->check(CLI::Range(option.range.first, option.range.second));
}

} // namespace

DataBuildCommand::DataBuildCommand(CLI::App& command) : m_command(command)
{
    std::vector<std::string> tasks;
    for (const engine::Task* task : engine::allTasks()) {
        tasks.emplace_back(task->name());
        m_builders.emplace_back(task, task->builder());
    }
    command.add_option("--task", m_task, "the task")->required()->check(CLI::IsMember(tasks));
    command.add_option("--out", m_folder, "folder for the JSONL files and dataset.json")->required();
    const auto addCount = [&](const char* name, std::int64_t& value, const char* what) {
        command.add_option(name, value, what)->capture_default_str()->check(CLI::Range(std::int64_t{0}, kMostDocuments));
    };
    addCount("--train", m_request.train, "documents of the training set");
    addCount("--calibration", m_request.calibration, "documents of the calibration set");
    addCount("--test", m_request.test, "documents of the test set");
    addCount(
        "--longest", m_request.longest,
        "documents of a shifted test set: the longest sentences, kept out of the other sets (the paper's rule), or problems of more steps");
    addSeedOption(command, m_request.seed, "seed of splits and examples");
    command.add_option("--prompt", m_promptFile,
                       "text file with the prompt's wording; {PREFIX} and {SUFFIX}, or {PROBLEM}, stand for the item");
    for (const auto& [task, builder] : m_builders)
        addTaskOptions(*task, *builder);
}

void DataBuildCommand::addTaskOptions(const engine::Task& task, engine::DataBuilder& builder)
{
    for (const engine::BuildOption& option : builder.options())
        addTo(m_command, option)->capture_default_str()->group(std::string(task.name()));
}

/// An option that does nothing must not look as if it did.
void DataBuildCommand::refuseForeignOptions() const
{
    for (const auto& [task, builder] : m_builders) {
        if (task->name() == m_task)
            continue;
        for (const engine::BuildOption& option : builder->options()) {
            if (m_command.get_option(option.name)->count() > 0)
                throw Error(ErrorCode::BadInput, "belongs to the task " + std::string(task->name()) + ", not to " + m_task, option.name,
                            "leave it out");
        }
    }
}

engine::BuiltData DataBuildCommand::build()
{
    refuseForeignOptions();
    if (!m_promptFile.empty())
        m_request.prompt = promptIn(m_promptFile);
    m_request.folder = m_folder;
    const auto builder = std::ranges::find(m_builders, m_task, [](const auto& one) { return std::string(one.first->name()); });
    return builder->second->build(m_request);
}

} // namespace sdm::runner
