#include "core/runner/bench/bench_documents.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/demo/demo_data.h"
#include "core/json/whole_number.h"
#include "core/runner/resource_folder.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

namespace sdm::runner {
namespace {

using engine::TokenId;
using OrderedJson = nlohmann::ordered_json;

class DocumentLine {
public:
    DocumentLine(const std::string& text, std::string where, std::int64_t vocabularySize)
        : m_where(std::move(where)), m_content(readJsonLine<OrderedJson>(text, m_where)), m_vocabularySize(vocabularySize)
    {
    }

    BenchDocument document() const
    {
        auto text = std::make_shared<engine::EncodedDocument>();
        text->ids = ids("ids");
        text->featureIds = ids("feature_ids");
        text->masked = masked(static_cast<std::int64_t>(text->ids.size()));
        text->featureIsPrefix =
            text->featureIds.size() <= text->ids.size() && std::equal(text->featureIds.begin(), text->featureIds.end(), text->ids.begin());
        return {std::move(text), ids("prompt_ids")};
    }

private:
    [[noreturn]] void refuse(const std::string& fault) const
    {
        throw Error(ErrorCode::BadInput, fault, m_where, "write the file with `sdm-runner model encode` or `bench --write-documents`");
    }

    std::vector<TokenId> ids(const char* key) const
    {
        const auto list = m_content.find(key);
        if (list == m_content.end() || !list->is_array() || list->empty())
            refuse("needs a non-empty list '" + std::string(key) + "'");
        std::vector<TokenId> ids;
        for (const OrderedJson& id : *list) {
            const auto number = wholeNumber<std::int64_t>(id);
            if (!number || *number < 0 || *number >= m_vocabularySize)
                refuse("'" + std::string(key) + "' must hold token ids below " + std::to_string(m_vocabularySize) + ", holds " + id.dump());
            ids.push_back(*number);
        }
        return ids;
    }

    std::int64_t masked(std::int64_t length) const
    {
        const auto value = m_content.find("masked");
        const auto number = value == m_content.end() ? std::nullopt : wholeNumber<std::int64_t>(*value);
        if (!number || *number < 0 || *number > length)
            refuse("'masked' must be a whole number from 0 to the number of ids");
        return *number;
    }

    std::string m_where;
    OrderedJson m_content;
    std::int64_t m_vocabularySize;
};

} // namespace

std::vector<BenchDocument> readBenchDocuments(const std::filesystem::path& path, std::int64_t vocabularySize)
{
    std::istringstream file(std::string(withoutByteOrderMark(readFile(path))));
    std::vector<BenchDocument> documents;
    std::string text;
    for (int number = 1; std::getline(file, text); ++number) {
        if (text.find_first_not_of(" \t\r") != std::string::npos)
            documents.push_back(DocumentLine(text, path.string() + ":" + std::to_string(number), vocabularySize).document());
    }
    if (documents.empty())
        throw Error(ErrorCode::BadInput, "has no documents", path.string());
    return documents;
}

std::vector<BenchDocument> demoBenchDocuments(const std::filesystem::path& model, std::int64_t count, bool standardPrompt)
{
    const auto encoder = engine::DocumentEncoder::forModel(model, FeatureTail::VerifiedTag);
    auto recipe = engine::DemoRecipe::load(resourceFolder("demo") / "data.json");
    if (standardPrompt)
        recipe.prompt = engine::PromptTemplate::standard();
    const auto splits = engine::buildDemoData(recipe);
    const auto train = std::ranges::find(splits, "train", &engine::BuiltSplit::name);
    const auto there = static_cast<std::int64_t>(train == splits.end() ? 0 : train->examples.size());
    if (count > there)
        throw Error(ErrorCode::BadInput, "the demo has " + std::to_string(there) + " training documents, not " + std::to_string(count),
                    "--count", "give more in a file with --documents");
    std::vector<BenchDocument> documents;
    for (std::int64_t i = 0; i < count; ++i) {
        const engine::Example& example = train->examples[static_cast<std::size_t>(i)];
        const std::string& answer = i % 2 == 0 ? example.positive : example.negative;
        documents.push_back(
            {std::make_shared<const engine::EncodedDocument>(encoder.encode(example.prompt, answer)), encoder.promptIds(example.prompt)});
    }
    return documents;
}

OrderedJson benchDocumentLine(const BenchDocument& document)
{
    return {{"ids", document.text->ids},
            {"masked", document.text->masked},
            {"prompt_ids", document.promptIds},
            {"feature_ids", document.text->featureIds}};
}

} // namespace sdm::runner
