#pragma once

#include <functional>
#include <string>
#include <vector>

namespace sdm {

/// A sentence for people whose changing parts stand apart from its words, so that a window can say it in another language. The command
/// line, files and exports say its English.
struct Phrase {
    std::string context;           ///< of the catalogue of translations; empty for a name, kNumber for a number
    std::string pattern;           ///< English, with %1 to %9 where its arguments stand
    std::vector<Phrase> arguments; ///< sentences of their own, names, numbers

    Phrase() = default;
    Phrase(std::string name) : pattern(std::move(name)) {} ///< the same in every language
    Phrase(const char* words) = delete;                    ///< English that nobody could translate: see phrase()

    Phrase with(std::vector<Phrase> values) &&; ///< the arguments, in the order of the pattern's numbers
    bool empty() const { return pattern.empty(); }
    std::string text() const; ///< in English
    /// \param translated  the pattern of a context in another language, with the same %1 to %9; of kNumber the digits with that language's
    /// point
    std::string text(const std::function<std::string(const std::string& context, const std::string& pattern)>& translated) const;

    bool operator==(const Phrase&) const = default;
};

inline constexpr const char* kNumber = "number";
/// A number as core writes it, with a point.
Phrase numberPhrase(std::string digits);
/// In English.
std::vector<std::string> textsOf(const std::vector<Phrase>& phrases);
/// Written with literals only: the translations' extraction (i18n) finds a sentence by this name in the source.
Phrase phrase(const char* context, const char* pattern);

} // namespace sdm
