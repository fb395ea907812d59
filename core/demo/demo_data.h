#pragma once

#include "core/demo/demo_grammar.h"
#include "core/engine/task/split_writer.h"
#include "core/engine/task/word_ordering/word_ordering.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

namespace sdm::engine {

/// What data the demo is made of (resources/demo/data.json): one grammar, one prompt, splits in the order they are drawn.
struct DemoRecipe {
    struct Split {
        std::string name;
        std::string profile; ///< of the grammar
        std::int64_t documents = 0;
        bool shifted = false;
    };
    DemoGrammar grammar;
    PromptTemplate prompt;
    std::uint64_t seed = 0;
    std::vector<Split> splits;

    /// \throws Error (NotFound, BadInput) naming file and key
    static DemoRecipe load(const std::filesystem::path& file);
};

/// The splits' examples; the last three words of each sentence are distinct, and no two sentences of all splits have the same key.
std::vector<BuiltSplit> buildDemoData(const DemoRecipe& recipe);

/// Keys (WordOrdering::key) of every sentence of some splits, to keep them out of pretraining.
std::unordered_set<std::string> sentenceKeys(const std::vector<BuiltSplit>& splits);

/// Draws a sentence whose key is not in `taken`. Sentences whose last three words are not distinct are drawn again.
std::string drawDemoSentence(const DemoGrammar& grammar, const DemoGrammar::Profile& profile, const std::unordered_set<std::string>& taken,
                             RandomStream& random);

} // namespace sdm::engine
