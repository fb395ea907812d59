#include "core/engine/text/jinja/string_literal.h"

#include "core/engine/text/jinja/source.h"
#include "core/engine/text/unicode.h"

#include <charconv>

namespace sdm::engine::jinja {
namespace {

class Decoder {
public:
    Decoder(std::string_view literal, std::string_view name, int line) : m_literal(literal), m_name(name), m_line(line) {}

    std::string run()
    {
        while (m_at < m_literal.size()) {
            const char c = m_literal[m_at++];
            if (c == '\\')
                escape();
            else
                m_text += c;
        }
        return std::move(m_text);
    }

private:
    void escape()
    {
        static constexpr std::string_view kLetters = "\\'\"abfnrtv";
        static constexpr std::string_view kMeanings = "\\'\"\a\b\f\n\r\t\v";
        const char c = m_literal[m_at++];
        if (const auto letter = kLetters.find(c); letter != std::string_view::npos)
            m_text += kMeanings[letter];
        else if (c >= '0' && c <= '7')
            octal();
        else if (c == 'x')
            codePoint(2);
        else if (c == 'u')
            codePoint(4);
        else if (c == 'U')
            codePoint(8);
        else if (c == 'N')
            failUnsupported(m_name, m_line, "a character by its name (\\N)");
        else if (static_cast<unsigned char>(c) >= 0x80)
            failUnsupported(m_name, m_line, "a backslash before a character that is not ASCII");
        else if (c != '\n')
            m_text.append("\\").append(1, c);
    }

    void octal()
    {
        char32_t value = 0;
        --m_at;
        for (int digits = 0; digits < 3 && m_at < m_literal.size() && m_literal[m_at] >= '0' && m_literal[m_at] <= '7'; ++digits)
            value = value * 8 + static_cast<char32_t>(m_literal[m_at++] - '0');
        appendUtf8(m_text, value);
    }

    void codePoint(std::size_t digits)
    {
        unsigned value = 0;
        const char* const begin = m_literal.data() + m_at;
        if (m_at + digits > m_literal.size() || std::from_chars(begin, begin + digits, value, 16).ptr != begin + digits)
            failSyntax(m_name, m_line, "a character's number is cut off");
        if (value > 0x10ffff || (value >= 0xd800 && value < 0xe000))
            failUnsupported(m_name, m_line, "a number that is no character");
        appendUtf8(m_text, value);
        m_at += digits;
    }

    std::string_view m_literal;
    std::string_view m_name;
    int m_line;
    std::size_t m_at = 0;
    std::string m_text;
};

} // namespace

std::string decodedLiteral(std::string_view literal, std::string_view name, int line)
{
    return Decoder(literal, name, line).run();
}

} // namespace sdm::engine::jinja
