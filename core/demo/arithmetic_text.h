#pragma once

#include "core/demo/pretrain_text.h"
#include "core/engine/task/arithmetic/arithmetic_builder.h"

#include <unordered_set>

namespace sdm::engine {

/// Arithmetic problems, answers right and wrong, and bare equations.
///
/// The base must know the task half-way: wrong answers (slips) hold its accuracy below what it could reach, for fine-tuning to improve on,
/// and its verdicts must be better than chance: from verdicts without signal no layer finds a reliable region.
class ArithmeticText : public PretrainText {
public:
    /// Shares are probabilities.
    struct Mixture {
        double taskShare = 0.75;   ///< the others are workings alone
        double longShare = 0.05;   ///< problems of more steps than the ordinary ones; without these, their length cannot be read at all
        double rightShare = 0.6;   ///< of the task documents: the answer is right
        double honestShare = 0.75; ///< the verdict tells the truth
    };
    /// \param recipe  of the data that will be tuned and tested on: none of its problems is drawn. \throws Error as buildArithmetic
    ArithmeticText(ArithmeticRecipe recipe, const Mixture& mixture);

    const Task& task() const override;
    std::vector<std::string> words() const override { return arithmeticVocabulary(m_recipe.shape.limit); }
    std::vector<std::string> tags() const override { return {"<answer>", "</answer>"}; }
    DemoDocument draw(RandomStream& random) const override;
    const std::vector<BuiltSplit>& heldOut() const override { return m_splits; }
    /// Whether it gives the first number as the result.
    bool isLazy(const Example& example, std::string_view answer) const override;

private:
    ArithmeticRecipe m_recipe;
    Mixture m_mixture;
    std::vector<BuiltSplit> m_splits;
    std::unordered_set<std::string> m_excluded;
};

} // namespace sdm::engine
