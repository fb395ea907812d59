#include "core/engine/task/dataset.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/foreign_bytes.h"
#include "core/base/utf8.h"
#include "core/engine/task/data_line.h"
#include "core/engine/task/task.h"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <variant>

namespace sdm::engine {
namespace {

constexpr std::string_view kVerdictNo = "<verified>No</verified>";

// The mask decides by the text whether a document is a negative, the loss base by the class it was sampled as: both must agree.
std::optional<std::string> verdictFault(const Example& example)
{
    if (example.positive.find(kVerdictNo) != std::string::npos)
        return "key 'genai_document' holds a right answer and must not contain " + std::string(kVerdictNo);
    if (!example.negative.empty() && example.negative.find(kVerdictNo) == std::string::npos)
        return "key 'default_negative' holds a wrong answer and must contain " + std::string(kVerdictNo);
    return std::nullopt;
}

std::variant<Example, DatasetFault> parseExample(std::string_view text, const Task& task)
{
    try {
        Example example = task.parse(DataLine(text));
        if (const auto fault = verdictFault(example))
            return DatasetFault{{}, *fault};
        return example;
    } catch (const Error& error) {
        return DatasetFault{{}, error.fault()};
    }
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::vector<DatasetLine> parseLines(const std::filesystem::path& file, std::string_view bytes, const Task& task)
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
        DatasetLine line{file.string() + ':' + std::to_string(number), parseExample(text, task)};
        if (auto* example = std::get_if<Example>(&line.content))
            example->line = number;
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

std::vector<DatasetLine> readDatasetLines(const std::filesystem::path& file, const Task& task)
{
    return parseLines(file, readFile(file), task);
}

Dataset loadDataset(const std::filesystem::path& file, const std::string& name, const Task& task)
{
    const std::string bytes = readFile(file);
    Dataset dataset{sha256(bytes), name, {}};
    std::map<std::string, std::string> places;
    for (DatasetLine& line : parseLines(file, bytes, task)) {
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

std::string toJsonLines(const std::vector<Example>& examples)
{
    std::string lines;
    for (const Example& example : examples) {
        const nlohmann::ordered_json object = {
            {"id", example.id},         {"original_document", example.reference}, {"genai_document", example.positive},
            {"prompt", example.prompt}, {"default_negative", example.negative},   {"multiset", example.shownOrder}};
        lines += object.dump(-1, ' ', /*ensure_ascii=*/true);
        lines += '\n';
    }
    return lines;
}

} // namespace sdm::engine
