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

std::vector<DatasetLine> parseLines(const std::filesystem::path& file, std::string_view bytes)
{
    std::vector<DatasetLine> lines;
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const std::size_t end = bytes.find('\n');
        const std::string_view text = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        lines.push_back({file.string() + ':' + std::to_string(number), parseExample(text)});
    }
    return lines;
}

} // namespace

std::vector<DatasetLine> readDatasetLines(const std::filesystem::path& file)
{
    return parseLines(file, readFile(file));
}

Dataset loadDataset(const std::filesystem::path& file, const std::string& name)
{
    const std::string bytes = readFile(file);
    Dataset dataset{sha256(bytes), name, {}};
    std::map<std::string, std::string> places;
    for (DatasetLine& line : parseLines(file, bytes)) {
        if (const auto* fault = std::get_if<DatasetFault>(&line.content))
            throw Error(ErrorCode::BadInput, fault->what, line.where, "run `sdm-runner data check` on the file to see every fault");
        Example& example = std::get<Example>(line.content);
        if (const auto [earlier, isNew] = places.emplace(example.id, line.where); !isNew)
            throw Error(ErrorCode::BadInput, "duplicate id '" + example.id + "', first at " + earlier->second, line.where,
                        "give each document its own id");
        dataset.examples.push_back(std::move(example));
    }
    if (dataset.examples.empty())
        throw Error(ErrorCode::BadInput, "the file holds no documents", file.string());
    return dataset;
}

} // namespace sdm::engine
