#include "core/engine/generate/draft.h"

#include <algorithm>

namespace sdm::engine {
namespace {

constexpr std::size_t kWidest = 32;
constexpr std::size_t kPatience = 2; ///< wrong guesses after which one token in common is not enough any more

/// The place behind the last `count` tokens of the answer in the guess, the one nearest to `near`; guess.size() + 1 where there is none.
std::size_t placeBehind(std::span<const TokenId> guess, std::span<const TokenId> answer, std::size_t count, std::size_t near)
{
    std::size_t best = guess.size() + 1;
    if (answer.size() < count)
        return best;
    const auto tail = answer.last(count);
    const auto distance = [near](std::size_t place) { return place > near ? place - near : near - place; };
    for (std::size_t end = count; end <= guess.size(); ++end)
        if (std::ranges::equal(guess.subspan(end - count, count), tail) && (best > guess.size() || distance(end) < distance(best)))
            best = end;
    return best;
}

} // namespace

void Draft::follow(std::span<const TokenId> answer)
{
    const auto fresh = answer.subspan(m_seen);
    m_seen = answer.size();
    if (m_isOnIt && m_next + fresh.size() <= m_guess.size() && std::ranges::equal(fresh, m_guess.subspan(m_next, fresh.size()))) {
        m_next += fresh.size();
        return;
    }
    std::size_t place = placeBehind(m_guess, answer, 2, m_next);
    if (place > m_guess.size() && m_wrongInRow < kPatience)
        place = placeBehind(m_guess, answer, 1, m_next);
    m_isOnIt = place <= m_guess.size();
    if (m_isOnIt)
        m_next = place;
}

std::span<const TokenId> Draft::after(std::span<const TokenId> answer, std::int64_t most)
{
    follow(answer);
    if (!m_isOnIt || most <= 0)
        return {};
    return m_guess.subspan(m_next, std::min({m_width, static_cast<std::size_t>(most), m_guess.size() - m_next}));
}

void Draft::learn(std::size_t given, std::size_t right)
{
    if (given == 0)
        return;
    m_width = right == given ? std::min(2 * m_width, kWidest) : std::max<std::size_t>(right, 1);
    m_wrongInRow = right == 0 ? m_wrongInRow + 1 : 0;
}

} // namespace sdm::engine
