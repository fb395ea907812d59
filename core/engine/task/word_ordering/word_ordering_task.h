#pragma once

#include "core/engine/task/task.h"

namespace sdm::engine {

/// Word ordering as the paper verifies it (arXiv 2510.26183): an exact answer while training, the words of the first tagged sentence at
/// test time.
class WordOrderingTask : public Task {
public:
    std::string_view name() const override { return "word_ordering"; }
    std::string_view verifier() const override { return "words of the first tagged sentence"; }
    std::string_view answerNoun() const override { return "sentence"; }

    Example parse(const DataLine& line) const override;
    std::unique_ptr<DataBuilder> builder() const override;
    std::string identity(const Example& example) const override;
    std::optional<std::string> resultOf(std::string_view answer) const override;
    Outcome judge(const Example& example, std::string_view answer) const override;
    std::optional<std::string> hardNegative(const Example& example, std::string_view answer, Stage stage) const override;
};

} // namespace sdm::engine
