#pragma once

#include "core/engine/task/data_builder.h"
#include "core/engine/task/dataset.h"
#include "core/engine/text/answer.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sdm::engine {

/// What a task's verifier says of one answer.
struct Outcome {
    int label = 0;       ///< ground truth at test time: 1 right, 0 wrong
    std::string failure; ///< kind of an answer that is not as it should be (see the records' vocabulary), right ones included; else empty
    SurfaceMetrics surface; ///< of the answer alone, no layer takes part
};

class DataLine;

/// Where an answer would be used as a wrong one.
enum class Stage {
    Training,   ///< in the loss, while the model learns
    FinalLayer, ///< as class 0 of a final layer
};

/// What a model is to do, and how it is known whether it did: everything the method needs of a task. Verdict tags, verification text
/// and masks are the method's own and the same for all tasks (core/engine/text/answer.h). Stateless; shared by threads.
class Task {
public:
    virtual ~Task() = default;

    virtual std::string_view name() const = 0; ///< as `task.kind` spells it
    /// Names the rule that decides right from wrong; part of what a layer was made from, so it changes when the rule does.
    virtual std::string_view verifier() const = 0;
    /// What the right answer consists of, for a table's heading: "sentence", "result".
    virtual std::string_view answerNoun() const = 0;

    /// The document of a line of a data file. \throws Error (BadInput), its fault one clause that names the key
    virtual Example parse(const DataLine& line) const = 0;
    /// What `data build` makes the task's data with.
    virtual std::unique_ptr<DataBuilder> builder() const = 0;

    /// Equal for two documents that are the same item, however their prompts read: it must not stand in two splits.
    virtual std::string identity(const Example& example) const = 0;
    /// What an answer's first tagged part says, as a reference would; nothing where it has none.
    virtual std::optional<std::string> resultOf(std::string_view answer) const = 0;
    virtual Outcome judge(const Example& example, std::string_view answer) const = 0;
    /// The answer with the verdict No, where it is to be learnt from as a wrong one; nothing for a right one, and for one that would
    /// teach something false (right, but with the verdict No).
    virtual std::optional<std::string> hardNegative(const Example& example, std::string_view answer, Stage stage) const = 0;
};

} // namespace sdm::engine
