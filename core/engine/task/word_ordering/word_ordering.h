#pragma once

#include "core/base/random_source.h"
#include "core/engine/task/dataset.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// The wording of a task's prompt: text with `{PREFIX}` and `{SUFFIX}`, each once.
class PromptTemplate {
public:
    /// \throws Error (BadInput) naming which of the two is missing or repeated
    explicit PromptTemplate(std::string text);
    /// The project's own wording of the paper's instruction.
    static PromptTemplate standard();

    std::string render(std::string_view prefix, std::string_view suffix) const;
    const std::string& text() const { return m_text; }

private:
    std::string m_text;
    std::size_t m_prefixAt = 0;
    std::size_t m_suffixAt = 0;
};

/// The task of the SDM language model paper (Schmaltz, arXiv 2510.26183): write a sentence whose last three words are shown in a
/// wrong order. An example depends only on the seed, the split's name, its index in the split and the sentence.
class WordOrdering {
public:
    static constexpr std::size_t kSuffixWords = 3;

    WordOrdering(PromptTemplate prompt, RandomSource random) : m_prompt(std::move(prompt)), m_random(random) {}

    /// Whether two different wrong orders of the last three words exist: three words or more, and not all of the last three alike.
    static bool isUsable(const std::vector<std::string_view>& words);

    /// Equal for sentences that differ at most in the order of their last three words: within one split they contradict each other,
    /// across splits they leak. \param words  three or more
    static std::string key(std::vector<std::string_view> words);

    /// Prompt, answer and offline negative for a sentence, which is normalised to single blanks.
    /// \return nothing when the sentence is not usable
    std::optional<Example> example(std::string_view sentence, const std::string& split, std::int64_t index) const;

    const PromptTemplate& prompt() const { return m_prompt; }

private:
    PromptTemplate m_prompt;
    RandomSource m_random;
};

} // namespace sdm::engine
