#pragma once

#include "core/demo/demo_data.h"
#include "core/demo/pretrain_text.h"

#include <string>
#include <unordered_set>

namespace sdm::engine {

/// What the text is made of that the demo's base model learns from. Shares are probabilities.
///
/// The base must know the task half-way: "lazy" answers repeat the order shown in the prompt and hold its accuracy near a half, for
/// fine-tuning to improve on. Its verdicts must be better than chance: from verdicts without signal no layer finds a reliable region.
struct DemoMixture {
    std::string profile = "mixed";      ///< of the grammar, for most documents
    std::string longProfile = "longer"; ///< for `longShare` of them; without these, long sentences cannot be copied at all
    double longShare = 0.1;
    double taskShare = 0.75;   ///< the others are plain sentences
    double rightShare = 0.5;   ///< of the task documents: the answer is right
    double lazyShare = 0.36;   ///< the answer repeats the order shown; the rest have another wrong order
    double honestShare = 0.75; ///< the verdict tells the truth
};

/// An endless stream of training documents that avoids given sentences.
class DemoDocuments {
public:
    /// \param recipe    must outlive this object
    /// \param excluded  keys (WordOrdering::key) of sentences that must not occur; \throws Error (NotFound) for an unknown profile
    DemoDocuments(const DemoRecipe& recipe, const DemoMixture& mixture, std::unordered_set<std::string> excluded);

    DemoDocument draw(RandomStream& random) const;

private:
    DemoDocument taskDocument(const std::string& sentence, RandomStream& random) const;

    const DemoRecipe& m_recipe;
    DemoMixture m_mixture;
    std::unordered_set<std::string> m_excluded;
};

} // namespace sdm::engine
