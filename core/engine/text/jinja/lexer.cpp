#include "core/engine/text/jinja/lexer.h"

#include "core/engine/text/jinja/string_literal.h"
#include "core/engine/text/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sdm::engine::jinja {
namespace {

using Type = Token::Type;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Every line ends in \n, and one newline at the very end is not part of the template.
std::string withPlainNewlines(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        result += text[i] == '\r' ? '\n' : text[i];
    }
    if (result.ends_with('\n'))
        result.pop_back();
    return result;
}

std::size_t endOfTrimmedRight(std::string_view text)
{
    const std::string_view inner = trimmed(text);
    return inner.empty() ? 0 : static_cast<std::size_t>(inner.data() + inner.size() - text.data());
}

class Lexer {
public:
    explicit Lexer(const Source& source) : m_name(source.name), m_text(withPlainNewlines(source.text)) {}

    std::vector<Token> run()
    {
        while (m_at < m_text.size())
            readRoot();
        push(Type::End);
        return std::move(m_tokens);
    }

private:
    void push(Type type, std::string text = {})
    {
        Token token;
        token.type = type;
        token.text = std::move(text);
        token.line = m_line;
        m_tokens.push_back(std::move(token));
    }

    void advanceTo(std::size_t end)
    {
        m_line += static_cast<int>(
            std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at), m_text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        m_at = end;
    }

    std::size_t afterWhiteSpace(std::size_t at) const
    {
        while (at < m_text.size()) {
            std::size_t next = at;
            if (!isPythonSpace(nextCodePoint(m_text, next)))
                break;
            at = next;
        }
        return at;
    }

    bool startsWith(std::size_t at, std::string_view part) const { return std::string_view(m_text).substr(at).starts_with(part); }

    std::size_t nextTag(std::size_t from) const
    {
        for (auto at = m_text.find('{', from); at != std::string::npos; at = m_text.find('{', at + 1))
            if (at + 1 < m_text.size() && (m_text[at + 1] == '%' || m_text[at + 1] == '{' || m_text[at + 1] == '#'))
                return at;
        return std::string::npos;
    }

    char signAt(std::size_t at) const { return at < m_text.size() && (m_text[at] == '-' || m_text[at] == '+') ? m_text[at] : '\0'; }

    /// Writes the text before a tag, without what the tag takes from it.
    void pushDataBefore(std::size_t tag, char sign, bool isVariable)
    {
        std::string_view text = std::string_view(m_text).substr(m_at, tag - m_at);
        if (sign == '-') {
            text = text.substr(0, endOfTrimmedRight(text));
        } else if (sign != '+' && !isVariable) {
            const auto newline = text.rfind('\n');
            const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
            if ((start > 0 || m_isLineStart) && trimmed(text.substr(start)).empty())
                text = text.substr(0, start);
        }
        if (!text.empty())
            push(Type::Data, std::string(text));
        advanceTo(tag);
    }

    void readRoot()
    {
        const auto tag = nextTag(m_at);
        if (tag == std::string::npos) {
            push(Type::Data, m_text.substr(m_at));
            m_at = m_text.size();
            return;
        }
        const char kind = m_text[tag + 1];
        const char sign = signAt(tag + 2);
        pushDataBefore(tag, sign, kind == '{');
        const std::size_t inside = tag + 2 + (sign ? 1 : 0);
        if (kind == '#')
            return readComment(inside);
        if (kind == '%')
            if (const auto raw = endOfWordTag(tag, "raw"); raw != std::string::npos)
                return readRaw(raw);
        push(kind == '{' ? Type::VariableBegin : Type::BlockBegin);
        advanceTo(inside);
        readInside(kind == '{' ? "}}" : "%}", kind == '{');
    }

    void finishTag(std::size_t end)
    {
        m_isLineStart = m_text[end - 1] == '\n';
        advanceTo(end);
    }

    /// Where the text goes on behind a closing tag at `at` (which points at its sign, if it has one).
    std::size_t afterClosing(std::size_t at, bool trimsNewline) const
    {
        const char sign = signAt(at);
        const std::size_t end = at + (sign ? 3 : 2);
        if (sign == '-')
            return afterWhiteSpace(end);
        return !sign && trimsNewline && end < m_text.size() && m_text[end] == '\n' ? end + 1 : end;
    }

    void readComment(std::size_t inside)
    {
        auto end = m_text.find("#}", inside);
        if (end == std::string::npos)
            failSyntax(m_name, m_line, "a comment has no end");
        if (end > inside && signAt(end - 1))
            --end;
        finishTag(afterClosing(end, true));
    }

    /// The end of a tag that holds only this word (behind its closing signs), npos if another tag is here.
    std::size_t endOfWordTag(std::size_t tag, std::string_view word) const
    {
        const std::size_t start = afterWhiteSpace(tag + 2 + (signAt(tag + 2) ? 1 : 0));
        if (!startsWith(start, word))
            return std::string::npos;
        const std::size_t close = afterWhiteSpace(start + word.size());
        const char sign = signAt(close);
        if (!startsWith(close + (sign ? 1 : 0), "%}") || (word == "raw" && sign == '+'))
            return std::string::npos;
        return afterClosing(close, word != "raw");
    }

    void readRaw(std::size_t inside)
    {
        finishTag(inside);
        for (auto tag = m_text.find("{%", m_at); tag != std::string::npos; tag = m_text.find("{%", tag + 1)) {
            const auto end = endOfWordTag(tag, "endraw");
            if (end == std::string::npos)
                continue;
            pushDataBefore(tag, signAt(tag + 2), false);
            return finishTag(end);
        }
        failSyntax(m_name, m_line, "a raw block has no end");
    }

    void readInside(std::string_view closing, bool isVariable)
    {
        m_open.clear();
        while (true) {
            advanceTo(afterWhiteSpace(m_at));
            if (m_at >= m_text.size())
                failSyntax(m_name, m_line, std::string("a tag has no end, ") + std::string(closing) + " is missing");
            const char sign = signAt(m_at);
            const bool isSigned = sign == '-' || (sign == '+' && !isVariable);
            if (m_open.empty() && (startsWith(m_at, closing) || (isSigned && startsWith(m_at + 1, closing)))) {
                push(isVariable ? Type::VariableEnd : Type::BlockEnd);
                return finishTag(afterClosing(m_at, !isVariable));
            }
            readToken();
        }
    }

    void readToken()
    {
        const char c = m_text[m_at];
        if (isDigit(c))
            return readNumber();
        if (isNameCharacter(c))
            return readName();
        if (c == '\'' || c == '"')
            return readString(c);
        readOperator();
    }

    void readName()
    {
        std::size_t end = m_at;
        while (end < m_text.size() && isNameCharacter(m_text[end]))
            ++end;
        if (end < m_text.size() && static_cast<unsigned char>(m_text[end]) >= 0x80)
            failUnsupported(m_name, m_line, "a name with other letters than ASCII");
        push(Type::Name, m_text.substr(m_at, end - m_at));
        advanceTo(end);
    }

    std::size_t endOfDigits(std::size_t at) const
    {
        while (at < m_text.size() && (isDigit(m_text[at]) || (m_text[at] == '_' && at + 1 < m_text.size() && isDigit(m_text[at + 1]))))
            ++at;
        return at;
    }

    void readNumber()
    {
        if (m_text[m_at] == '0' && m_at + 1 < m_text.size() && std::string_view("xXoObB").find(m_text[m_at + 1]) != std::string_view::npos)
            failUnsupported(m_name, m_line, "a number that is not decimal");
        std::size_t end = endOfDigits(m_at);
        const std::size_t whole = end;
        const bool mayBeFloat = m_at == 0 || m_text[m_at - 1] != '.';
        if (mayBeFloat && end + 1 < m_text.size() && m_text[end] == '.' && isDigit(m_text[end + 1]))
            end = endOfDigits(end + 1);
        if (mayBeFloat && end < m_text.size() && (m_text[end] == 'e' || m_text[end] == 'E')) {
            const std::size_t exponent = end + 1 + (signAt(end + 1) ? 1 : 0);
            if (exponent < m_text.size() && isDigit(m_text[exponent]))
                end = endOfDigits(exponent);
        }
        std::string digits = m_text.substr(m_at, end - m_at);
        std::erase(digits, '_');
        push(end == whole ? Type::Integer : Type::Float, digits);
        Token& token = m_tokens.back();
        const char* const last = digits.data() + digits.size();
        const auto result =
            end == whole ? std::from_chars(digits.data(), last, token.integer) : std::from_chars(digits.data(), last, token.number);
        if (result.ec != std::errc())
            failUnsupported(m_name, m_line, "the number " + digits);
        if (end == whole && digits.size() > 1 && digits.front() == '0' && token.integer != 0)
            failSyntax(m_name, m_line, "the number " + digits + " begins with a zero");
        advanceTo(end);
    }

    void readString(char quote)
    {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote)
            end += m_text[end] == '\\' ? 2 : 1;
        if (end >= m_text.size())
            failSyntax(m_name, m_line, "a string has no end");
        push(Type::Text, decodedLiteral(std::string_view(m_text).substr(m_at + 1, end - m_at - 1), m_name, m_line));
        advanceTo(end + 1);
    }

    void readOperator()
    {
        static constexpr std::array<std::string_view, 6> kLong = {"//", "**", "==", "!=", ">=", "<="};
        static constexpr std::string_view kShort = "+-/*%~[](){}><=.:|,;";
        const std::string_view rest = std::string_view(m_text).substr(m_at);
        std::string_view found;
        for (const std::string_view candidate : kLong)
            if (rest.starts_with(candidate))
                found = candidate;
        if (found.empty() && kShort.find(rest.front()) != std::string_view::npos)
            found = rest.substr(0, 1);
        if (found.empty())
            failSyntax(m_name, m_line, "unexpected character " + std::string(rest.substr(0, 1)));
        balance(found.front());
        push(Type::Operator, std::string(found));
        advanceTo(m_at + found.size());
    }

    void balance(char c)
    {
        if (c == '(' || c == '[' || c == '{') {
            m_open += c == '(' ? ')' : c == '[' ? ']' : '}';
        } else if (c == ')' || c == ']' || c == '}') {
            if (m_open.empty() || m_open.back() != c)
                failSyntax(m_name, m_line, std::string("unexpected ") + c);
            m_open.pop_back();
        }
    }

    std::string m_name;
    std::string m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_isLineStart = true; ///< the last tag took its newline along
    std::string m_open;        ///< brackets that wait for their ends
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokenise(const Source& source)
{
    return Lexer(source).run();
}

} // namespace sdm::engine::jinja
