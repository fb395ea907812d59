#pragma once

#include "core/engine/task/task.h"

namespace sdm::engine {

/// Multi-step arithmetic: the working line by line, the result in <answer> tags, the verdict.
///
/// The verifier is exact: the first tagged result must be a number equal to the reference's (integers, decimals and fractions are
/// compared as rationals), and a verdict pair must be there, as at the test time of word ordering. The working is not judged: another way
/// to the right result is right, and is never learnt from as a wrong answer.
class ArithmeticTask : public Task {
public:
    std::string_view name() const override { return "arithmetic"; }
    std::string_view verifier() const override { return "value of the first tagged result"; }
    std::string_view answerNoun() const override { return "result"; }

    Example parse(const DataLine& line) const override;
    std::unique_ptr<DataBuilder> builder() const override;
    std::string identity(const Example& example) const override;
    std::optional<std::string> resultOf(std::string_view answer) const override;
    Outcome judge(const Example& example, std::string_view answer) const override;
    std::optional<std::string> hardNegative(const Example& example, std::string_view answer, Stage stage) const override;

    /// `WORKING\n<answer>RESULT</answer>\n<verified>Yes</verified>`, or with the verdict No.
    static std::string answerText(std::string_view working, std::string_view result, bool saysYes);
};

} // namespace sdm::engine
