#include "core/demo/arithmetic_text.h"

#include "core/engine/task/arithmetic/arithmetic_task.h"
#include "core/engine/task/registry.h"
#include "core/engine/text/tagged_text.h"

namespace sdm::engine {

ArithmeticText::ArithmeticText(ArithmeticRecipe recipe, const Mixture& mixture)
    : m_recipe(std::move(recipe)), m_mixture(mixture), m_splits(buildArithmetic(m_recipe))
{
    for (const BuiltSplit& split : m_splits)
        for (const Example& example : split.examples)
            m_excluded.insert(example.shownOrder);
}

const Task& ArithmeticText::task() const
{
    return findTask("arithmetic");
}

DemoDocument ArithmeticText::draw(RandomStream& random) const
{
    const ArithmeticShape shape = random.coin(m_mixture.longShare) ? longerShape(m_recipe.shape) : m_recipe.shape;
    ArithmeticProblem problem = drawProblem(shape, random);
    while (m_excluded.contains(problem.key()))
        problem = drawProblem(shape, random);
    if (!random.coin(m_mixture.taskShare))
        return {{}, problem.working()};
    const bool right = random.coin(m_mixture.rightShare);
    const bool saysYes = random.coin(m_mixture.honestShare) == right;
    const std::string prompt = arithmeticPrompt(m_recipe.prompt, problem);
    if (right)
        return {prompt, ArithmeticTask::answerText(problem.working(), std::to_string(problem.result()), saysYes)};
    const SlippedWorking slip = drawSlip(problem, m_recipe.shape.limit, random);
    return {prompt, ArithmeticTask::answerText(slip.working, std::to_string(slip.result), saysYes)};
}

bool ArithmeticText::isLazy(const Example& example, std::string_view answer) const
{
    const auto result = firstTagged(answer, "<answer>", "</answer>");
    const std::string& key = example.shownOrder;
    return result && !result->empty() && key.substr(0, key.find_first_of("+-*")) == *result;
}

} // namespace sdm::engine
