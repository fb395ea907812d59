#pragma once

#include "core/base/random_source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sdm::engine {

/// One step of a problem: an operation on what there is so far.
struct ArithmeticStep {
    enum class Operation { Add, Subtract, Multiply };
    Operation operation = Operation::Add;
    std::int64_t operand = 0;

    std::int64_t apply(std::int64_t value) const;
    bool operator==(const ArithmeticStep&) const = default;
};

/// How a problem is put into words.
enum class ArithmeticWording {
    Instructions, ///< "start with 12 , add 7 , multiply by 3"
    Story,        ///< "mia has 12 pens . she buys 7 more . …"
};

/// A chain of steps from a first number. Every intermediate result lies within 0..limit, so that each number of a problem and its
/// solution is one of few tokens.
struct ArithmeticProblem {
    std::int64_t start = 0;
    std::vector<ArithmeticStep> steps;
    ArithmeticWording wording = ArithmeticWording::Instructions;
    std::int64_t subject = 0, object = 0; ///< of a story

    std::int64_t result() const;
    /// The question, lower-case words and numbers separated by single blanks.
    std::string text() const;
    /// One equation a line, a ` ; ` between them: "12 + 7 = 19 ; 19 * 3 = 57".
    std::string working() const;
    /// Equal for problems with the same numbers and operations, however worded: they must not stand in two splits.
    std::string key() const;
};

/// What problems are drawn.
struct ArithmeticShape {
    std::int64_t fewestSteps = 2, mostSteps = 3;
    std::int64_t limit = 99; ///< largest number anywhere in a problem or its solution
};

/// \throws Error (InvalidArgument) for a shape that allows no problem
ArithmeticProblem drawProblem(const ArithmeticShape& shape, RandomStream& random);

/// A wrong answer as people make them.
enum class ArithmeticSlip {
    OffByOne,         ///< a step's result is one too large or too small
    Carry,            ///< ten too large or too small: a carry forgotten or made up
    DroppedStep,      ///< a step is left out
    SwappedOperation, ///< another operation with the same number
    WrongOperand,     ///< the number of another step
};

/// Working and result of somebody who slipped once and went on without noticing.
struct SlippedWorking {
    ArithmeticSlip slip = ArithmeticSlip::OffByOne;
    std::string working;
    std::int64_t result = 0; ///< never the problem's
};

/// Draws a slip whose numbers stay within 0..limit and whose result is wrong: a slip that later steps undo is drawn again.
SlippedWorking drawSlip(const ArithmeticProblem& problem, std::int64_t limit, RandomStream& random);

/// Every word that problems, solutions and slips within 0..limit consist of, for a tokenizer of whole words.
std::vector<std::string> arithmeticVocabulary(std::int64_t limit);

} // namespace sdm::engine
