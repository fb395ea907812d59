#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace sdm::bench {

/// How much a made-up project holds; every run has as much as the others.
struct ProjectSize {
    int runs = 200;
    int evaluationsOfARun = 5;
    int answersOfAnEvaluation = 2000;
    std::int64_t stepsOfARun = 500;

    std::int64_t answers() const { return std::int64_t{runs} * evaluationsOfARun * answersOfAnEvaluation; }
};

/// How many of the answers have a word: of a vocabulary whose words are as unequal as those of a language (their frequency falls with the
/// rank).
enum class Frequency {
    Common, ///< most answers
    Usual,  ///< one in ten
    Seldom, ///< one in a hundred
    Rare,   ///< one in a thousand
};
std::string wordOf(Frequency frequency);

/// Writes runs that look like finished ones (metrics, phases, layers, evaluations with every answer and its text, hard negatives) through
/// the store's own writer. Numbers and words are drawn from `seed`: they mean nothing, there are only as many as in real work.
/// \throws Error as the store does
void makeLargeProject(const std::filesystem::path& folder, const ProjectSize& size, std::uint32_t seed);

} // namespace sdm::bench
