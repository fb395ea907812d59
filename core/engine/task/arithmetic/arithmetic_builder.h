#pragma once

#include "core/engine/task/arithmetic/problem.h"
#include "core/engine/task/data_builder.h"
#include "core/engine/task/split_writer.h"

#include <filesystem>
#include <string>
#include <vector>

namespace sdm::engine {

/// The splits of arithmetic problems to make. No two problems of all splits have the same numbers and operations.
struct ArithmeticRecipe {
    std::int64_t train = 5000, calibration = 5000, test = 2000; ///< documents; 0 leaves the split out
    std::int64_t longest = 0; ///< documents of a test set with one or two more steps than any other; 0: none
    ArithmeticShape shape;
    std::string prompt = standardPrompt(); ///< `{PROBLEM}` once
    std::uint64_t seed = 0;

    static std::string standardPrompt();
};

/// The prompt of a problem. \param prompt  text with `{PROBLEM}` once
std::string arithmeticPrompt(const std::string& prompt, const ArithmeticProblem& problem);
/// One or two steps more than a shape's longest: the shape of the shifted set.
ArithmeticShape longerShape(const ArithmeticShape& shape);

/// Prompt, answer and offline negative of a problem. The negative is a slip that the verifier has called wrong; one in ten lacks a tag of
/// the result or both, which teaches that the format matters too.
Example arithmeticExample(const ArithmeticProblem& problem, const ArithmeticRecipe& recipe, const std::string& split, std::int64_t index);

/// \throws Error (BadInput) for a prompt without {PROBLEM}, and when there are too few problems of the shape
std::vector<BuiltSplit> buildArithmetic(const ArithmeticRecipe& recipe);
/// Writes the splits and `dataset.json`. \return the text of dataset.json
std::string writeArithmetic(const ArithmeticRecipe& recipe, const std::vector<BuiltSplit>& splits, const std::filesystem::path& folder);

/// The same behind the seam of all tasks.
class ArithmeticDataBuilder : public DataBuilder {
public:
    std::vector<BuildOption> options() override;
    BuiltData build(const BuildRequest& request) override;

private:
    ArithmeticRecipe m_recipe;
};

} // namespace sdm::engine
