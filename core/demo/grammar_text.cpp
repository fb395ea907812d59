#include "core/demo/grammar_text.h"

#include "core/engine/task/registry.h"
#include "core/engine/text/unicode.h"

namespace sdm::engine {

GrammarText::GrammarText(const std::filesystem::path& recipe, const DemoMixture& mixture)
    : m_recipe(DemoRecipe::load(recipe)), m_splits(buildDemoData(m_recipe)), m_documents(m_recipe, mixture, sentenceKeys(m_splits))
{
}

const Task& GrammarText::task() const
{
    return findTask("word_ordering");
}

bool GrammarText::isLazy(const Example& example, std::string_view answer) const
{
    const auto words = wordsOf(example.reference);
    std::string lazy = "<sentence>";
    for (auto word = words.begin(); word != words.end() - WordOrdering::kSuffixWords; ++word)
        (lazy += *word) += ' ';
    return answer.starts_with(lazy + example.shownOrder + "</sentence>");
}

} // namespace sdm::engine
