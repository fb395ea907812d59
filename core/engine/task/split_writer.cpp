#include "core/engine/task/split_writer.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/engine/text/unicode.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

using OrderedJson = nlohmann::ordered_json;

double meanWords(const std::vector<Example>& examples)
{
    double words = 0;
    for (const Example& example : examples)
        words += static_cast<double>(wordsOf(example.reference).size());
    return examples.empty() ? 0 : words / static_cast<double>(examples.size());
}

/// The description names the files it was made from; JSON cannot spell every name a file may have.
void requireUtf8(const OrderedJson& value, const std::string& key)
{
    if (value.is_string() && firstNonUtf8(value.get_ref<const std::string&>()) != std::string::npos)
        throw Error(ErrorCode::BadInput, "the " + key + " is not UTF-8 and could not be named in dataset.json", value.get<std::string>(),
                    "rename the file or folder");
    if (value.is_structured()) {
        for (const auto& [inner, member] : value.items())
            requireUtf8(member, inner);
    }
}

} // namespace

std::vector<BuiltData::Split> countsOf(const std::vector<BuiltSplit>& splits)
{
    std::vector<BuiltData::Split> counts;
    counts.reserve(splits.size());
    for (const BuiltSplit& split : splits)
        counts.push_back({split.name, split.examples.size()});
    return counts;
}

std::string writeSplits(const std::vector<BuiltSplit>& splits, OrderedJson description, const std::filesystem::path& folder)
{
    requireUtf8(description, "description");
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorCode::Failed, "cannot make the folder: " + failure.message(), folder.string());
    OrderedJson& list = description["splits"];
    list = OrderedJson::object();
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
