#pragma once

#include "core/demo/demo_documents.h"
#include "core/demo/pretrain_text.h"

#include <filesystem>

namespace sdm::engine {

/// Word ordering over the demo's grammar.
class GrammarText : public PretrainText {
public:
    /// \param recipe  a file like resources/demo/data.json. \throws Error (NotFound, BadInput) naming file and key
    GrammarText(const std::filesystem::path& recipe, const DemoMixture& mixture);

    const Task& task() const override;
    std::vector<std::string> words() const override { return m_recipe.grammar.vocabulary(); }
    std::vector<std::string> tags() const override { return {"<sentence>", "</sentence>"}; }
    DemoDocument draw(RandomStream& random) const override { return m_documents.draw(random); }
    const std::vector<BuiltSplit>& heldOut() const override { return m_splits; }
    /// Whether it repeats the order the prompt shows.
    bool isLazy(const Example& example, std::string_view answer) const override;

private:
    DemoRecipe m_recipe;
    std::vector<BuiltSplit> m_splits;
    DemoDocuments m_documents;
};

} // namespace sdm::engine
