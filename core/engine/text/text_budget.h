#pragma once

#include "core/base/error.h"

#include <cstddef>

namespace sdm::engine {

/// What a chain of steps of a tokenizer may make of one text, all results together: a few lines of a stranger's tokenizer.json can double a
/// text again and again. The longest document that a model takes is a tenth of it.
class TextBudget {
public:
    static constexpr std::size_t kMostBytes = std::size_t{8} << 20;

    /// \throws Error (BadInput) when this is more than what is left
    void spend(std::size_t bytes)
    {
        if (bytes > m_left)
            throw Error(ErrorCode::BadInput, "the tokenizer makes more than 8 MiB of one text", "tokenizer.json",
                        "use a shorter text; if it is short, the model folder is damaged or hostile");
        m_left -= bytes;
    }

private:
    std::size_t m_left = kMostBytes;
};

} // namespace sdm::engine
