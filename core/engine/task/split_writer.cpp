#include "core/engine/task/split_writer.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/engine/text/unicode.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

using Json = nlohmann::ordered_json;

double meanWords(const std::vector<Example>& examples)
{
    double words = 0;
    for (const Example& example : examples)
        words += static_cast<double>(wordsOf(example.reference).size());
    return examples.empty() ? 0 : words / static_cast<double>(examples.size());
}

} // namespace

std::vector<BuiltData::Split> countsOf(const std::vector<BuiltSplit>& splits)
{
    std::vector<BuiltData::Split> counts;
    for (const BuiltSplit& split : splits)
        counts.push_back({split.name, split.examples.size()});
    return counts;
}

std::string writeSplits(const std::vector<BuiltSplit>& splits, Json description, const std::filesystem::path& folder)
{
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorCode::Failed, "cannot make the folder: " + failure.message(), folder.string());
    Json& list = description["splits"];
    list = Json::object();
    for (const BuiltSplit& part : splits) {
        const std::string lines = toJsonLines(part.examples);
        const std::string file = part.name + ".jsonl";
        writeFileAtomically(folder / file, lines);
        list[part.name] = {
            {"file", file}, {"documents", part.examples.size()}, {"mean_words", meanWords(part.examples)}, {"sha256", sha256(lines)}};
    }
    const std::string text = description.dump(2) + "\n";
    writeFileAtomically(folder / "dataset.json", text);
    return text;
}

} // namespace sdm::engine
