#include "core/config/json_lines.h"

#include "core/base/error.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sdm {
namespace {

/// Walks a text that a parser has already accepted, so it needs no error handling of its own.
class KeyWalker {
public:
    KeyWalker(std::string_view text, const std::string& source) : m_text(text), m_source(source) {}

    std::map<std::string, std::size_t> walk()
    {
        value({});
        return std::move(m_lines);
    }

private:
    void value(const std::string& path)
    {
        skipBlanks();
        switch (m_text[m_at]) {
        case '{':
            return object(path);
        case '[':
            return list(path);
        case '"':
            string();
            return;
        default:
            m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
        }
    }

    void object(const std::string& path)
    {
        ++m_at;
        for (skipBlanks(); m_text[m_at] != '}'; skipBlanks()) {
            const std::size_t line = lineOfOffset(m_text, m_at);
            const std::string key = nlohmann::json::parse(string()).get<std::string>();
            const std::string member = path.empty() ? key : path + "." + key;
            if (const auto [entry, isNew] = m_lines.emplace(member, line); !isNew)
                throw Error(ErrorCode::BadInput, "stands twice", member,
                            "keep one of " + m_source + ":" + std::to_string(entry->second) + " and " + m_source + ":" +
                                std::to_string(line));
            skipPast(':');
            value(member);
            skipComma();
        }
        ++m_at;
    }

    void list(const std::string& path)
    {
        ++m_at;
        skipBlanks();
        for (std::size_t index = 0; m_text[m_at] != ']'; ++index) {
            const std::string item = path + "[" + std::to_string(index) + "]";
            m_lines.emplace(item, lineOfOffset(m_text, m_at));
            value(item);
            skipComma();
        }
        ++m_at;
    }

    /// The string at the cursor with its quotes.
    std::string_view string()
    {
        const std::size_t begin = m_at++;
        while (m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        return m_text.substr(begin, ++m_at - begin);
    }

    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }
    void skipPast(char c) { m_at = m_text.find(c, m_at) + 1; }
    void skipComma()
    {
        skipBlanks();
        if (m_text[m_at] == ',')
            ++m_at;
        skipBlanks();
    }

    std::string_view m_text;
    std::string m_source;
    std::size_t m_at = 0;
    std::map<std::string, std::size_t> m_lines;
};

} // namespace

std::size_t lineOfOffset(std::string_view text, std::size_t offset)
{
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
    return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

std::map<std::string, std::size_t> linesOfKeys(std::string_view wellFormedJson, const std::string& source)
{
    return KeyWalker(wellFormedJson, source).walk();
}

} // namespace sdm
