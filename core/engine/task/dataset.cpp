#include "core/engine/task/dataset.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <variant>

namespace sdm::engine {
namespace {

constexpr std::string_view kVerdictNo = "<verified>No</verified>";

using Json = nlohmann::json;

// The text of a member, or what is wrong with it.
std::variant<std::string, DatasetFault> textMember(const Json& line, const char* key, bool required)
{
    const auto member = line.find(key);
    if (member == line.end()) {
        if (required)
            return DatasetFault{{}, std::string("key '") + key + "' is missing"};
        return std::string();
    }
    if (!member->is_string())
        return DatasetFault{{}, std::string("key '") + key + "' must be a string, is " + member->type_name()};
    std::string text = member->get<std::string>();
    if (required && text.empty())
        return DatasetFault{{}, std::string("key '") + key + "' is empty"};
    return text;
}

// The mask decides by the text whether a document is a negative, the loss base by the class it was sampled as: both must agree.
std::optional<std::string> verdictFault(const Example& example)
{
    if (example.positive.find(kVerdictNo) != std::string::npos)
        return "key 'genai_document' holds a right answer and must not contain " + std::string(kVerdictNo);
    if (!example.negative.empty() && example.negative.find(kVerdictNo) == std::string::npos)
        return "key 'default_negative' holds a wrong answer and must contain " + std::string(kVerdictNo);
    return std::nullopt;
}

std::variant<Example, DatasetFault> parseExample(std::string_view text)
{
    const Json line = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (line.is_discarded())
        return DatasetFault{{}, "not valid JSON"};
    if (!line.is_object())
        return DatasetFault{{}, std::string("expected a JSON object, found ") + line.type_name()};

    Example example;
    struct Member {
        const char* key;
        std::string* target;
        bool required;
    };
    for (const Member& member : {Member{"id", &example.id, true}, Member{"prompt", &example.prompt, true},
                                 Member{"original_document", &example.reference, true}, Member{"genai_document", &example.positive, true},
                                 Member{"default_negative", &example.negative, false}, Member{"multiset", &example.shownOrder, false}}) {
        auto value = textMember(line, member.key, member.required);
        if (auto* fault = std::get_if<DatasetFault>(&value))
            return std::move(*fault);
        *member.target = std::get<std::string>(std::move(value));
    }
    if (const auto fault = verdictFault(example))
        return DatasetFault{{}, *fault};
    return example;
}

struct ParsedLine {
    std::string where; // file:line
    std::variant<Example, DatasetFault> content;
};

std::vector<ParsedLine> parseLines(const std::filesystem::path& file, std::string_view bytes)
{
    std::vector<ParsedLine> lines;
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const std::size_t end = bytes.find('\n');
        const std::string_view text = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        lines.push_back({file.string() + ':' + std::to_string(number), parseExample(text)});
    }
    return lines;
}

// Where a value was first seen, per kind of value.
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

} // namespace

Dataset loadDataset(const std::filesystem::path& file, const std::string& name)
{
    const std::string bytes = readFile(file);
    Dataset dataset{sha256(bytes), name, {}};
    FirstSeen ids;
    for (ParsedLine& line : parseLines(file, bytes)) {
        if (const auto* fault = std::get_if<DatasetFault>(&line.content))
            throw Error(ErrorCode::BadInput, fault->what, line.where, "run `sdm-runner data check` on the file to see every fault");
        Example& example = std::get<Example>(line.content);
        if (const auto earlier = ids.earlier(example.id, line.where))
            throw Error(ErrorCode::BadInput, "duplicate id '" + example.id + "', first at " + *earlier, line.where,
                        "give each document its own id");
        dataset.examples.push_back(std::move(example));
    }
    if (dataset.examples.empty())
        throw Error(ErrorCode::BadInput, "the file holds no documents", file.string());
    return dataset;
}

std::vector<DatasetFault> checkDatasets(const std::vector<std::filesystem::path>& files)
{
    std::vector<DatasetFault> faults;
    FirstSeen ids, prompts, references;
    for (const std::filesystem::path& file : files) {
        // A prompt or reference may repeat within a file; between files it is a leak from one split into another.
        FirstSeen filePrompts, fileReferences;
        const std::vector<ParsedLine> lines = parseLines(file, readFile(file));
        if (lines.empty())
            faults.push_back({file.string(), "the file holds no documents"});
        for (const ParsedLine& line : lines) {
            if (const auto* fault = std::get_if<DatasetFault>(&line.content)) {
                faults.push_back({line.where, fault->what});
                continue;
            }
            const Example& example = std::get<Example>(line.content);
            if (const auto earlier = ids.earlier(example.id, line.where))
                faults.push_back({line.where, "duplicate id '" + example.id + "', first at " + *earlier});
            if (const auto earlier = prompts.find(example.prompt))
                faults.push_back({line.where, "the same prompt is in another file, at " + *earlier});
            else if (const auto other = references.find(example.reference))
                faults.push_back({line.where, "the same reference sentence is in another file, at " + *other});
            filePrompts.earlier(example.prompt, line.where);
            fileReferences.earlier(example.reference, line.where);
        }
        prompts.merge(std::move(filePrompts));
        references.merge(std::move(fileReferences));
    }
    return faults;
}

} // namespace sdm::engine
