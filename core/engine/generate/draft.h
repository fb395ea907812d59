#pragma once

#include "core/engine/model/packed_batch.h"

#include <cstdint>
#include <span>
#include <vector>

namespace sdm::engine {

/// A guess at an answer, and where in it the answer is. An answer that leaves the guess, say by two words in another order, is found again
/// where it goes on like it. How much is guessed at a time follows how much of it was right.
class Draft {
public:
    /// `guess` must outlive this.
    explicit Draft(std::span<const TokenId> guess) : m_guess(guess) {}

    /// The tokens that probably follow `answer`, `most` at the most; often none.
    std::span<const TokenId> after(std::span<const TokenId> answer, std::int64_t most);
    /// How many of the tokens given last were right.
    void learn(std::size_t given, std::size_t right);

private:
    void follow(std::span<const TokenId> answer);

    std::span<const TokenId> m_guess;
    std::size_t m_next = 0;       ///< place in the guess of the token that follows the answer
    bool m_isOnIt = true;         ///< the answer ends as the guess does before m_next
    std::size_t m_seen = 0;       ///< tokens of the answer that were looked at
    std::size_t m_width = 8;      ///< tokens guessed at a time
    std::size_t m_wrongInRow = 0; ///< guesses whose very first token was wrong
};

} // namespace sdm::engine
