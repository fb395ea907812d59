#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace sdm {

/// Why a text is no regular expression.
struct RegexFault {
    std::size_t position = 0; ///< byte of the expression at which reading it ended
    std::string what;         ///< in PCRE2's words: "missing closing parenthesis"
};

/// A regular expression in the dialect of Perl (PCRE2), over UTF-8, compiled once. Letters, digits and classes are Unicode's; a line ends
/// with LF. Immutable and cheap to copy; matching is thread-safe.
class Regex {
public:
    struct Options {
        bool anyBytes = false;                  ///< a text may hold what is no UTF-8: nothing matches there; else it must be well-formed
        std::optional<std::uint32_t> mostSteps; ///< of matching at one place, else as many as PCRE2 grants
    };
    struct Match {
        std::size_t begin = 0, end = 0; ///< bytes
        bool operator==(const Match&) const = default;
    };

    static std::variant<Regex, RegexFault> compiled(std::string_view expression, const Options& options);

    /// Goes through the matches of one text, from left to right; a match of nothing counts, but not right behind another one. Keeps
    /// neither expression nor text alive.
    class Search {
    public:
        Search(const Regex& regex, std::string_view text);
        ~Search();
        Search(const Search&) = delete;
        Search& operator=(const Search&) = delete;

        /// Nothing after the last one. \throws Error (Failed) where matching takes more steps or memory than is granted
        std::optional<Match> next();

    private:
        bool matchFrom(std::size_t at);

        const Regex& m_regex;
        std::string_view m_text;
        struct State;
        std::unique_ptr<State> m_state;
        std::size_t m_at = 0;
        std::optional<std::size_t> m_lastEnd;
    };

    /// \throws Error (Failed) as Search::next
    bool matches(std::string_view text) const { return Search(*this, text).next().has_value(); }

private:
    struct Code;
    std::shared_ptr<const Code> m_code;
};

} // namespace sdm
