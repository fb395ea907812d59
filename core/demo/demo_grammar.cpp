#include "core/demo/demo_grammar.h"

#include "core/base/error.h"

#include <set>

namespace sdm::engine {
namespace {

constexpr int kMaximumDraws = 10'000;
constexpr int kMaximumDepth = 64;
constexpr std::string_view kVowels = "aeiou";

void agreeArticles(std::vector<std::string>& words)
{
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i] == "a" && kVowels.find(words[i + 1].front()) != std::string_view::npos)
            words[i] = "an";
}

} // namespace

const DemoGrammar::Profile& DemoGrammar::profile(const std::string& name) const
{
    const auto found = m_profiles.find(name);
    if (found != m_profiles.end())
        return found->second;
    std::string known;
    for (const auto& [profileName, profile] : m_profiles)
        known += (known.empty() ? "" : ", ") + profileName;
    throw Error(ErrorCode::NotFound, "the grammar has no profile '" + name + "'", {}, "it has " + known);
}

std::vector<std::string> DemoGrammar::sentence(const Profile& profile, RandomStream& random) const
{
    const std::size_t start = m_symbolIndex.at(profile.start);
    for (int draw = 0; draw < kMaximumDraws; ++draw) {
        std::vector<std::string> words;
        expand(start, profile.farShare, 0, random, words);
        const auto count = static_cast<std::int64_t>(words.size());
        if (count < profile.minimumWords || count > profile.maximumWords)
            continue;
        agreeArticles(words);
        return words;
    }
    throw Error(ErrorCode::Failed,
                "the grammar makes no sentences of " + std::to_string(profile.minimumWords) + " to " +
                    std::to_string(profile.maximumWords) + " words",
                profile.start);
}

void DemoGrammar::expand(std::size_t symbol, double farShare, int depth, RandomStream& random, std::vector<std::string>& sentence) const
{
    const Symbol& rule = m_symbols[symbol];
    if (depth > kMaximumDepth)
        throw Error(ErrorCode::Failed, "the grammar's rule never ends", rule.name);
    const bool far = !rule.farBodies.empty() && farShare > 0 && random.coin(farShare);
    const std::vector<Body>& bodies = far ? rule.farBodies : rule.bodies;
    std::uint64_t draw = random.below(far ? rule.farWeight : rule.weight);
    auto body = bodies.begin();
    for (; draw >= body->weight; ++body)
        draw -= body->weight;
    for (const Item& item : body->items) {
        if (item.percent < 100 && random.below(100) >= item.percent)
            continue;
        if (item.isWord)
            sentence.push_back(m_words[item.symbol]);
        else
            expand(item.symbol, farShare, depth + 1, random, sentence);
    }
}

std::vector<std::string> DemoGrammar::vocabulary() const
{
    std::set<std::string> words(m_words.begin(), m_words.end());
    if (words.contains("a"))
        words.insert("an");
    return {words.begin(), words.end()};
}

} // namespace sdm::engine
