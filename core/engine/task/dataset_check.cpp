#include "core/engine/task/dataset_check.h"

#include <algorithm>
#include <map>
#include <optional>

namespace sdm::engine {
namespace {

constexpr std::size_t kFewestForAColumn = 5;

/// Where a value was first seen.
class FirstSeen {
public:
    /// The earlier place of the same value, if there is one; else remembers this one.
    std::optional<std::string> earlier(const std::string& value, const std::string& where)
    {
        const auto [entry, inserted] = m_places.emplace(value, where);
        return inserted ? std::nullopt : std::optional(entry->second);
    }
    std::optional<std::string> find(const std::string& value) const
    {
        const auto entry = m_places.find(value);
        return entry == m_places.end() ? std::nullopt : std::optional(entry->second);
    }
    void merge(FirstSeen&& other) { m_places.merge(other.m_places); }

private:
    std::map<std::string, std::string> m_places;
};

/// The documents of one file that could be read, with their places.
struct ReadFile {
    std::vector<Example> examples;
    std::vector<std::string> places;
};

class Checker {
public:
    explicit Checker(const Task& task) : m_task(task) {}

    void check(const DataFile& file)
    {
        const ReadFile read = parsed(file.path);
        FirstSeen ids, prompts, items; // of this file
        for (std::size_t i = 0; i < read.examples.size(); ++i)
            checkRepeats(read.examples[i], read.places[i], file.role, {ids, prompts, items});
        m_prompts.merge(std::move(prompts));
        m_items.merge(std::move(items));
        verify(read);
    }

    DatasetReport report;

private:
    ReadFile parsed(const std::filesystem::path& path)
    {
        ReadFile read;
        const std::vector<DatasetLine> lines = readDatasetLines(path, m_task);
        if (lines.empty())
            report.faults.push_back({path.string(), "the file holds no documents"});
        for (const DatasetLine& line : lines) {
            if (const auto* fault = std::get_if<DatasetFault>(&line.content)) {
                report.faults.push_back({line.where, fault->what});
                continue;
            }
            read.examples.push_back(std::get<Example>(line.content));
            read.places.push_back(line.where);
        }
        return read;
    }

    struct OfFile {
        FirstSeen &ids, &prompts, &items;
    };

    void checkRepeats(const Example& example, const std::string& where, DataRole role, const OfFile& here)
    {
        const std::string item = m_task.identity(example);
        if (const auto earlier = here.ids.earlier(example.id, where))
            report.faults.push_back({where, "duplicate id '" + example.id + "', first at " + *earlier});
        if (const auto earlier = m_prompts.find(example.prompt))
            report.faults.push_back({where, "the same prompt is in another file, at " + *earlier});
        else if (const auto other = m_items.find(item))
            report.faults.push_back(
                {where, "the same reference " + std::string(m_task.answerNoun()) + " is in another file, at " + *other});
        const auto prompt = here.prompts.earlier(example.prompt, where), reference = here.items.earlier(item, where);
        if (role == DataRole::Testing)
            return;
        if (prompt)
            report.faults.push_back({where, "the same prompt again, first at " + *prompt});
        else if (reference)
            report.faults.push_back({where, "the same reference " + std::string(m_task.answerNoun()) + " again, first at " + *reference});
    }

    void verify(const ReadFile& read)
    {
        std::vector<Example> examples = read.examples;
        if (adoptReferences(examples, m_task))
            report.warnings.push_back({read.places.front(), "'original_document' is in no document of the file what 'genai_document' "
                                                            "answers: answers are held against the latter"});
        for (std::size_t i = 0; i < examples.size(); ++i) {
            const Example& example = examples[i];
            const Outcome right = m_task.judge(example, example.positive);
            if (right.label != 1)
                report.faults.push_back({read.places[i], "the verifier calls 'genai_document' wrong (" + right.failure +
                                                             "): it does not answer '" + example.reference + "'"});
            if (!example.negative.empty() && m_task.judge(example, example.negative).label != 0)
                report.faults.push_back(
                    {read.places[i], "the verifier calls 'default_negative' right: it answers '" + example.reference + "'"});
        }
    }

    const Task& m_task;
    FirstSeen m_prompts, m_items; // of all files before
};

} // namespace

bool adoptReferences(std::vector<Example>& examples, const Task& task)
{
    const auto agrees = [&](const Example& example) { return task.judge(example, example.positive).label == 1; };
    if (examples.size() < kFewestForAColumn || std::ranges::any_of(examples, agrees))
        return false;
    std::vector<std::string> references;
    for (const Example& example : examples) {
        const auto said = task.resultOf(example.positive);
        if (!said)
            return false; // then it is the answers that are amiss
        references.push_back(*said);
    }
    for (std::size_t i = 0; i < examples.size(); ++i)
        examples[i].reference = std::move(references[i]);
    return true;
}

DatasetReport checkDatasets(const std::vector<DataFile>& files, const Task& task)
{
    Checker checker(task);
    for (const DataFile& file : files)
        checker.check(file);
    return std::move(checker.report);
}

} // namespace sdm::engine
