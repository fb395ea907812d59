#include "core/demo/demo_documents.h"

#include "core/engine/text/answer.h"
#include "core/engine/text/unicode.h"

#include <vector>

namespace sdm::engine {
namespace {

using Words = std::vector<std::string_view>;

std::string joined(const Words& words)
{
    std::string text;
    for (const std::string_view word : words)
        (text += text.empty() ? "" : " ") += word;
    return text;
}

Words shuffledAwayFrom(const Words& first, const Words& second, RandomStream& random)
{
    Words order = first;
    while (order == first || order == second)
        random.shuffle(order);
    return order;
}

} // namespace

DemoDocuments::DemoDocuments(const DemoRecipe& recipe, const DemoMixture& mixture, std::unordered_set<std::string> excluded)
    : m_recipe(recipe), m_mixture(mixture), m_excluded(std::move(excluded))
{
    recipe.grammar.profile(mixture.profile);
    recipe.grammar.profile(mixture.longProfile);
}

DemoDocument DemoDocuments::draw(RandomStream& random) const
{
    const DemoGrammar& grammar = m_recipe.grammar;
    const auto& profile = grammar.profile(random.coin(m_mixture.longShare) ? m_mixture.longProfile : m_mixture.profile);
    const std::string sentence = drawDemoSentence(grammar, profile, m_excluded, random);
    return random.coin(m_mixture.taskShare) ? taskDocument(sentence, random) : DemoDocument{{}, sentence};
}

DemoDocument DemoDocuments::taskDocument(const std::string& sentence, RandomStream& random) const
{
    const Words words = wordsOf(sentence);
    const auto cut = words.end() - WordOrdering::kSuffixWords;
    const Words suffix(cut, words.end());
    const Words shown = shuffledAwayFrom(suffix, suffix, random);

    const double kind = random.uniform();
    const bool right = kind < m_mixture.rightShare;
    Words answer(words.begin(), cut);
    Words end = suffix;
    if (!right)
        end = kind < m_mixture.rightShare + m_mixture.lazyShare ? shown : shuffledAwayFrom(suffix, shown, random);
    answer.insert(answer.end(), end.begin(), end.end());

    const bool saysYes = random.coin(m_mixture.honestShare) == right;
    const std::string prompt = m_recipe.prompt.render(joined({words.begin(), cut}), joined(shown));
    return {prompt, stripVerdict(positiveAnswer(joined(answer))) + (saysYes ? "Yes" : "No") + "</verified>"};
}

} // namespace sdm::engine
