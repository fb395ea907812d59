#include "core/demo/demo_data.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/text/unicode.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

constexpr int kMaximumDraws = 100'000;

bool hasDistinctSuffix(const std::vector<std::string>& words)
{
    const std::size_t n = words.size();
    return n >= WordOrdering::kSuffixWords && words[n - 1] != words[n - 2] && words[n - 1] != words[n - 3] && words[n - 2] != words[n - 3];
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        (text += text.empty() ? "" : " ") += word;
    return text;
}

} // namespace

DemoRecipe DemoRecipe::load(const std::filesystem::path& file)
{
    try {
        const auto json = readJsonFile(file);
        DemoRecipe recipe{DemoGrammar::load(file.parent_path() / json.at("grammar").get<std::string>()),
                          PromptTemplate(json.at("prompt").get<std::string>()),
                          wholeNumberAt<std::uint64_t>(json, "seed"),
                          {}};
        for (const auto& entry : json.at("splits")) {
            recipe.splits.push_back({entry.at("name").get<std::string>(), entry.at("profile").get<std::string>(),
                                     wholeNumberAt<std::int64_t>(entry, "documents"), entry.value("shifted", false)});
            recipe.grammar.profile(recipe.splits.back().profile);
        }
        return recipe;
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorCode::BadInput, clauseOfMember(error), file.string());
    }
}

std::string drawDemoSentence(const DemoGrammar& grammar, const DemoGrammar::Profile& profile, const std::unordered_set<std::string>& taken,
                             RandomStream& random)
{
    for (int draw = 0; draw < kMaximumDraws; ++draw) {
        const std::vector<std::string> words = grammar.sentence(profile, random);
        if (hasDistinctSuffix(words) && !taken.contains(WordOrdering::key({words.begin(), words.end()})))
            return joined(words);
    }
    throw Error(ErrorCode::Failed, "the grammar has no more new sentences", profile.start, "ask for fewer documents");
}

std::vector<BuiltSplit> buildDemoData(const DemoRecipe& recipe)
{
    const RandomSource random(recipe.seed);
    const WordOrdering task(recipe.prompt, random);
    std::unordered_set<std::string> taken;
    std::vector<BuiltSplit> splits;
    for (const DemoRecipe::Split& split : recipe.splits) {
        const DemoGrammar::Profile& profile = recipe.grammar.profile(split.profile);
        RandomStream draws = random.stream("demo-sentences/" + split.name);
        BuiltSplit& built = splits.emplace_back(BuiltSplit{split.name, {}});
        for (std::int64_t i = 0; i < split.documents; ++i) {
            const std::string sentence = drawDemoSentence(recipe.grammar, profile, taken, draws);
            taken.insert(WordOrdering::key(wordsOf(sentence)));
            built.examples.push_back(*task.example(sentence, split.name, i));
        }
    }
    return splits;
}

std::unordered_set<std::string> sentenceKeys(const std::vector<BuiltSplit>& splits)
{
    std::unordered_set<std::string> keys;
    for (const BuiltSplit& split : splits)
        for (const Example& example : split.examples)
            keys.insert(WordOrdering::key(wordsOf(example.reference)));
    return keys;
}

} // namespace sdm::engine
