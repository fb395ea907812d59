#include "core/engine/text/regex_dialect.h"

#include "core/base/error.h"
#include "core/engine/text/regex_set.h"
#include "core/engine/text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace sdm::engine {
namespace {

constexpr int kDeepest = 100;
constexpr std::string_view kSpaces = R"(\t-\r \x{85}\p{Z})"; // without U+180E, which is no white space any more
constexpr std::string_view kWords = R"(\p{Alphabetic}\p{M}\p{Nd}\p{Pc})";
/// Outside of sets Oniguruma takes six Latin-1 numbers for word characters as well (superscripts and fractions).
constexpr std::string_view kLooseWords = R"(\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\x{b2}\x{b3}\x{b9}\x{bc}-\x{be})";
constexpr std::string_view kHexDigits = "0-9A-Fa-f";

using Named = std::pair<std::string_view, std::string_view>;

/// Properties that are no general category, as the inside of a set. Names are compared without case, blanks, hyphens and underscores.
constexpr std::array<Named, 15> kProperties = {{{"alpha", R"(\p{Alphabetic})"},
                                                {"alphabetic", R"(\p{Alphabetic})"},
                                                {"digit", R"(\p{Nd})"},
                                                {"alnum", R"(\p{Alphabetic}\p{Nd})"},
                                                {"space", kSpaces},
                                                {"whitespace", kSpaces},
                                                {"upper", R"(\p{Uppercase})"},
                                                {"uppercase", R"(\p{Uppercase})"},
                                                {"lower", R"(\p{Lowercase})"},
                                                {"lowercase", R"(\p{Lowercase})"},
                                                {"xdigit", kHexDigits},
                                                {"blank", R"(\t\p{Zs})"},
                                                {"cntrl", R"(\p{Cc})"},
                                                {"ascii", R"(\x{00}-\x{7f})"},
                                                {"any", R"(\x{00}-\x{10ffff})"}}};

constexpr std::array<std::string_view, 37> kCategories = {"l",  "lu", "ll", "lt", "lm", "lo", "m",  "mn", "mc", "me", "n",  "nd", "nl",
                                                          "no", "p",  "pc", "pd", "ps", "pe", "pi", "pf", "po", "s",  "sm", "sc", "sk",
                                                          "so", "z",  "zs", "zl", "zp", "c",  "cc", "cf", "cn", "co", "cs"};

constexpr std::array<std::string_view, 26> kScripts = {"arabic",    "armenian", "bengali", "bopomofo", "common",   "cyrillic", "devanagari",
                                                       "ethiopic",  "georgian", "greek",   "gujarati", "gurmukhi", "han",      "hangul",
                                                       "hebrew",    "hiragana", "kannada", "katakana", "khmer",    "lao",      "latin",
                                                       "malayalam", "tamil",    "telugu",  "thai",     "tibetan"};

/// Letters that some single character stands for when case is ignored: Oniguruma matches it, PCRE2 does not.
constexpr std::array<std::string_view, 5> kLigatures = {"ss", "ff", "fi", "fl", "st"};

class Translator {
public:
    Translator(std::string_view expression, const std::string& where) : m_in(expression), m_where(where) {}

    std::string run()
    {
        alternatives();
        if (m_at < m_in.size())
            malformed("an unpaired closing parenthesis");
        return std::move(m_out);
    }

private:
    [[noreturn]] void unsupported(const std::string& what) const
    {
        throw Error(ErrorCode::Unsupported, "the regular expression uses " + what + ", which is not supported", m_where);
    }
    [[noreturn]] void malformed(const std::string& what) const
    {
        throw Error(ErrorCode::BadInput, "malformed regular expression: " + what, m_where);
    }

    bool startsWith(std::string_view part) const { return m_in.substr(m_at).starts_with(part); }
    bool skip(std::string_view part)
    {
        const bool found = startsWith(part);
        if (found)
            m_at += part.size();
        return found;
    }
    char peek() const { return m_at < m_in.size() ? m_in[m_at] : '\0'; }

    std::string_view words() const { return m_sets > 0 ? kWords : kLooseWords; }

    /// Up to the parenthesis that closes the group, or the end.
    void alternatives()
    {
        if (++m_depth > kDeepest)
            unsupported("groups nested more than " + std::to_string(kDeepest) + " deep");
        const bool ignoresCase = m_ignoresCase;
        int opened = 0;
        m_lastLetter = '\0';
        while (m_at < m_in.size() && peek() != ')') {
            if (skip("|")) {
                m_out += '|';
                m_lastLetter = '\0';
            } else if (isLoneOption()) {
                ++opened; // what follows up to the end of the group is a group of its own, alternatives included
            } else {
                term();
            }
        }
        m_out.append(static_cast<std::size_t>(opened), ')');
        m_ignoresCase = ignoresCase;
        --m_depth;
    }

    void term()
    {
        if (skip("(")) {
            group();
        } else if (skip("[")) {
            m_lastLetter = '\0';
            m_out += set().expression();
        } else if (skip("\\")) {
            m_lastLetter = '\0';
            escape();
        } else if (skip("^") || skip("$")) {
            m_out += m_in[m_at - 1] == '^' ? "(?m:^)" : "(?m:$)";
        } else if (skip(".")) {
            m_out += '.';
            m_lastLetter = '\0';
        } else if (std::string_view("*+?{").find(peek()) != std::string_view::npos) {
            malformed("a quantifier without anything to repeat");
        } else {
            literal();
        }
        quantifier();
    }

    void literal()
    {
        const std::size_t begin = m_at;
        const char32_t c = nextCodePoint(m_in, m_at);
        if (m_ignoresCase && c > 0x7f && !isWhiteSpace(c))
            unsupported("a letter beyond ASCII without regard to case");
        const char letter = c < 0x80 ? static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c) : '\0';
        if (m_ignoresCase && std::ranges::find(kLigatures, std::string{m_lastLetter, letter}) != kLigatures.end())
            unsupported(std::string("the letters ") + m_lastLetter + letter + " without regard to case");
        m_lastLetter = letter;
        if (c == '}' || c == ']' || c == '#')
            m_out += '\\';
        m_out += m_in.substr(begin, m_at - begin);
    }

    void quantifier()
    {
        if (std::string_view("*+?").find(peek()) != std::string_view::npos && m_at < m_in.size()) {
            m_out += m_in[m_at++];
            if (peek() == '?' || peek() == '+')
                m_out += m_in[m_at++];
        } else if (peek() == '{') {
            interval();
        } else {
            return;
        }
        m_lastLetter = '\0';
        if (m_at < m_in.size() && std::string_view("*+?{").find(peek()) != std::string_view::npos)
            unsupported("a quantifier of a quantifier");
    }

    std::string digits()
    {
        const std::size_t begin = m_at;
        while (m_at < m_in.size() && peek() >= '0' && peek() <= '9')
            ++m_at;
        return std::string(m_in.substr(begin, m_at - begin));
    }

    void interval()
    {
        ++m_at;
        const std::string low = digits();
        const bool isRange = skip(",");
        const std::string high = isRange ? digits() : low;
        if (!skip("}") || (low.empty() && high.empty()))
            unsupported("a brace that opens no interval");
        if (low.size() > 4 || high.size() > 4 || (!low.empty() && !high.empty() && std::stoi(low) > std::stoi(high)))
            unsupported("an interval of this kind");
        m_out += "{" + (low.empty() ? "0" : low) + (isRange ? "," + high : "") + "}";
        if (peek() == '?' && isRange)
            m_out += m_in[m_at++];
    }

    /// `(?i)`, `(?m)` and the like, which hold to the end of the group around them.
    bool isLoneOption()
    {
        if (!startsWith("(?"))
            return false;
        std::size_t end = m_at + 2;
        while (end < m_in.size() && std::string_view("imx-").find(m_in[end]) != std::string_view::npos)
            ++end;
        if (end >= m_in.size() || end == m_at + 2 || m_in[end] != ')')
            return false;
        m_at += 2;
        m_out += "(?" + options() + ":";
        ++m_at;
        return true;
    }

    std::string options()
    {
        std::string result;
        bool isOn = true;
        for (; m_at < m_in.size() && std::string_view("imx-").find(peek()) != std::string_view::npos; ++m_at) {
            if (peek() == 'x')
                unsupported("the option x");
            if (peek() == 'i')
                m_ignoresCase = isOn;
            if (peek() == '-')
                isOn = false;
            result += peek() == 'm' ? 's' : peek();
        }
        return result;
    }

    void group()
    {
        m_lastLetter = '\0';
        const bool ignoresCase = m_ignoresCase;
        if (skip("?#")) {
            const auto end = m_in.find(')', m_at);
            if (end == std::string_view::npos)
                malformed("a comment has no end");
            m_at = end + 1;
            if (m_at < m_in.size() && std::string_view("*+?{").find(peek()) != std::string_view::npos)
                unsupported("a quantifier of a comment");
            return;
        }
        m_out += "(" + groupKind();
        alternatives();
        if (!skip(")"))
            malformed("a parenthesis has no end");
        m_out += ")";
        m_ignoresCase = ignoresCase;
        m_lastLetter = '\0';
    }

    std::string groupKind()
    {
        if (!startsWith("?"))
            return "?:"; // what groups capture is never used
        for (const std::string_view kind : {"?:", "?=", "?!", "?>", "?<=", "?<!"})
            if (skip(kind))
                return std::string(kind);
        if (startsWith("?<")) {
            const auto end = m_in.find('>', m_at);
            if (end == std::string_view::npos || end == m_at + 2)
                malformed("a group's name has no end");
            m_at = end + 1;
            return "?:";
        }
        ++m_at;
        const std::string given = options();
        if (given.empty() || !skip(":"))
            unsupported("the group (?" + given + std::string(1, peek() ? peek() : ' '));
        return "?" + given + ":";
    }

    void escape()
    {
        if (m_at >= m_in.size())
            malformed("a backslash at the end");
        const char c = m_in[m_at];
        static constexpr std::string_view kAnchors = "AzZ";
        if (kAnchors.find(c) != std::string_view::npos) {
            m_out.append("\\").append(1, m_in[m_at++]);
        } else if (c == 'b' || c == 'B') {
            ++m_at;
            const std::string word = "[" + std::string(kLooseWords) + "]";
            const std::string border = "(?:(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + "))";
            m_out += c == 'b' ? border : "(?!" + border + ")";
        } else if (c == 'R') {
            ++m_at;
            m_out += R"((?>\r\n|[\n-\r\x{85}\x{2028}\x{2029}]))";
        } else if (const auto known = escapedSet()) {
            m_out += known->expression();
        } else {
            m_out += escapedCharacter();
        }
    }

    /// `\s`, `\p{…}` and the like, behind the backslash.
    std::optional<RegexSet> escapedSet()
    {
        const char c = peek();
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        std::string_view inside;
        if (lower == 's')
            inside = kSpaces;
        else if (lower == 'w')
            inside = words();
        else if (lower == 'd')
            inside = R"(\p{Nd})";
        else if (lower == 'h')
            inside = kHexDigits;
        else if (lower == 'p')
            return property();
        else
            return std::nullopt;
        ++m_at;
        const RegexSet found{std::string(inside)};
        return c == lower ? found : found.negated();
    }

    RegexSet property()
    {
        bool isNegated = m_in[m_at++] == 'P';
        if (!skip("{"))
            unsupported("\\p without braces");
        if (skip("^"))
            isNegated = !isNegated;
        const auto end = m_in.find('}', m_at);
        if (end == std::string_view::npos)
            malformed("\\p{ has no end");
        const std::string name(m_in.substr(m_at, end - m_at));
        m_at = end + 1;
        const RegexSet found = propertyNamed(name);
        return isNegated ? found.negated() : found;
    }

    RegexSet propertyNamed(const std::string& name) const
    {
        std::string plain;
        for (const char c : name)
            if (c != ' ' && c != '-' && c != '_')
                plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        if (plain == "word")
            return RegexSet(std::string(words()));
        if (const auto known = std::ranges::find(kProperties, plain, &Named::first); known != kProperties.end())
            return RegexSet(std::string(known->second));
        std::string written = plain;
        if (!written.empty())
            written.front() = static_cast<char>(written.front() - 32);
        if (std::ranges::find(kCategories, plain) != kCategories.end())
            return RegexSet("\\p{" + written + "}");
        if (std::ranges::find(kScripts, plain) != kScripts.end())
            return RegexSet("\\p{sc:" + written + "}");
        unsupported("the property \\p{" + name + "}");
    }

    /// A single character, as PCRE2 writes it inside and outside of sets.
    std::string escapedCharacter()
    {
        static constexpr std::array<Named, 7> kLetters = {
            {{"t", "\\t"}, {"n", "\\n"}, {"r", "\\r"}, {"f", "\\f"}, {"v", "\\x{0b}"}, {"a", "\\x{07}"}, {"e", "\\x{1b}"}}};
        for (const auto& [letter, text] : kLetters)
            if (skip(letter))
                return std::string(text);
        if (skip("x{"))
            return number(m_in.find('}', m_at) - m_at, true);
        if (skip("x"))
            return number(2, false);
        if (skip("u"))
            return number(4, false);
        const std::size_t begin = m_at;
        const char32_t c = nextCodePoint(m_in, m_at);
        const bool isLetter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (isLetter)
            unsupported(std::string("the escape \\") + static_cast<char>(c));
        const std::string text(m_in.substr(begin, m_at - begin));
        return c < 0x80 ? "\\" + text : text;
    }

    std::string number(std::size_t length, bool isBraced)
    {
        const std::string_view text = m_in.substr(m_at, length);
        if (text.empty() || text.size() != length || length > 8 ||
            text.find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos)
            unsupported("a character's number written like this");
        const unsigned long value = std::stoul(std::string(text), nullptr, 16);
        if (value > 0x10ffff || (value >= 0xd800 && value < 0xe000) || (!isBraced && length == 2 && value > 0x7f))
            unsupported("a character's number beyond ASCII in two digits, or no character");
        m_at += length + (isBraced ? 1 : 0);
        return "\\x{" + std::string(text) + "}";
    }

    /// Behind the opening bracket, up to and with the closing one.
    RegexSet set()
    {
        if (++m_depth > kDeepest)
            unsupported("sets nested more than " + std::to_string(kDeepest) + " deep");
        ++m_sets;
        const bool isNegated = skip("^");
        if (peek() == ']')
            unsupported("a set that begins with a closing bracket");
        std::optional<RegexSet> earlier; // what stands before the last &&
        RegexSet current;
        while (!skip("]")) {
            if (m_at >= m_in.size())
                malformed("a set has no end");
            if (skip("&&")) {
                earlier = earlier ? earlier->intersected(current) : current;
                current = RegexSet();
            } else {
                current.unite(setItem());
            }
        }
        const RegexSet whole = earlier ? earlier->intersected(current) : current;
        --m_depth;
        --m_sets;
        return isNegated ? whole.negated() : whole;
    }

    RegexSet setItem()
    {
        if (startsWith("[:"))
            return posixSet();
        if (skip("["))
            return set();
        if (startsWith("\\")) {
            ++m_at;
            if (const auto known = escapedSet()) {
                if (peek() == '-' && m_at + 1 < m_in.size() && m_in[m_at + 1] != ']')
                    unsupported("a range that begins with a set");
                return *known;
            }
            --m_at;
        }
        std::string inside = setCharacter();
        if (peek() == '-' && m_at + 1 < m_in.size() && m_in[m_at + 1] != ']') {
            ++m_at;
            if (peek() == '[' || startsWith("&&") || startsWith("-"))
                unsupported("a range with such an end");
            inside += "-" + setCharacter();
        }
        return RegexSet(std::move(inside));
    }

    std::string setCharacter()
    {
        if (skip("\\")) {
            if (skip("b"))
                return "\\x{08}";
            return escapedCharacter();
        }
        const std::size_t begin = m_at;
        const char32_t c = nextCodePoint(m_in, m_at);
        const bool isAscii = c < 0x80;
        const bool isSign = isAscii && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c > ' ';
        return (isSign ? "\\" : "") + std::string(m_in.substr(begin, m_at - begin));
    }

    RegexSet posixSet()
    {
        m_at += 2;
        const bool isNegated = skip("^");
        const auto end = m_in.find(":]", m_at);
        if (end == std::string_view::npos)
            unsupported("[: in a set");
        const std::string name(m_in.substr(m_at, end - m_at));
        static constexpr std::array<std::string_view, 10> kPosix = {"alpha", "digit", "alnum",  "space", "upper",
                                                                    "lower", "word",  "xdigit", "blank", "cntrl"};
        if (name != "ascii" && std::ranges::find(kPosix, name) == kPosix.end())
            unsupported("the set [:" + name + ":]");
        m_at = end + 2;
        const RegexSet found = propertyNamed(name);
        return isNegated ? found.negated() : found;
    }

    std::string_view m_in;
    std::string m_where;
    std::string m_out;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_sets = 0; ///< brackets that are open
    bool m_ignoresCase = false;
    char m_lastLetter = '\0'; ///< a literal letter just before, which a ligature could join with the next
};

} // namespace

std::string toPcre2(std::string_view expression, const std::string& where)
{
    return Translator(expression, where).run();
}

} // namespace sdm::engine
