#include "core/engine/task/dataset.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/foreign_bytes.h"
#include "core/base/utf8.h"
#include "core/json/json_reader.h"

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
    if (member == line.end() || (!required && member->is_null())) {
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
    Json line;
    if (const auto fault = tryReadJson(text, line))
        return DatasetFault{{}, clauseOfLine(*fault) + (fault->remedy.empty() ? "" : " (" + fault->remedy + ")")};
    if (const auto fault = notAnObject(line.type_name()))
        return DatasetFault{{}, fault->what + " (one object a line is wanted)"};

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

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::vector<DatasetLine> parseLines(const std::filesystem::path& file, std::string_view bytes)
{
    // A stranger has no lines worth reading: one fault says what it is.
    if (const auto foreign = foreignBytes(bytes))
        return {{file.string() + ":1", DatasetFault{{}, foreign->what + " (" + foreign->remedy + ")"}}};
    bytes = withoutByteOrderMark(bytes);
    std::vector<DatasetLine> lines;
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const std::size_t end = bytes.find('\n');
        const std::string_view text = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (isBlank(text))
            continue;
        DatasetLine line{file.string() + ':' + std::to_string(number), parseExample(text)};
        if (auto* example = std::get_if<Example>(&line.content))
            example->line = number;
        lines.push_back(std::move(line));
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
