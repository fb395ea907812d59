#pragma once

#include "core/base/random_source.h"
#include "core/engine/task/split_writer.h"
#include "core/engine/task/task.h"

#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// One document before rendering: a conversation, or (with an empty prompt) plain text.
struct DemoDocument {
    std::string prompt;
    std::string text; ///< the answer, or the plain text

    bool isTask() const { return !prompt.empty(); }
};

/// What a base model learns from, and what is kept from it to measure it on.
class PretrainText {
public:
    virtual ~PretrainText() = default;

    virtual const Task& task() const = 0;
    virtual std::vector<std::string> words() const = 0; ///< every word there is, for a tokenizer of whole words
    virtual std::vector<std::string> tags() const = 0;  ///< the task's own, tokens by themselves
    virtual DemoDocument draw(RandomStream& random) const = 0;
    /// Splits that `draw` never touches.
    virtual const std::vector<BuiltSplit>& heldOut() const = 0;
    /// Whether an answer is what somebody without an idea would write.
    virtual bool isLazy(const Example& example, std::string_view answer) const = 0;
};

} // namespace sdm::engine
