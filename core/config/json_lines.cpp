#include "core/config/json_lines.h"

#include "core/base/utf8.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <optional>

namespace sdm {
namespace {

/// Walks a text that a parser has already accepted, so it needs no error handling of its own.
class KeyWalker {
public:
    explicit KeyWalker(std::string_view text) : m_text(text) {}

    std::map<std::string, std::size_t> walk()
    {
        value(std::string());
        return std::move(m_lines);
    }

private:
    /// Nothing for what lies too deep, or below too long a key: it is walked through all the same.
    using Path = std::optional<std::string>;

    void value(const Path& path)
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

    void object(const Path& path)
    {
        ++m_at;
        ++m_depth;
        for (skipBlanks(); m_text[m_at] != '}'; skipBlanks()) {
            const std::size_t line = lineHere();
            const std::string key = readJson(string(), {}).get<std::string>();
            const Path member = noted(path, key, line);
            skipPast(':');
            value(member);
            skipComma();
        }
        ++m_at;
        --m_depth;
    }

    void list(const Path& path)
    {
        ++m_at;
        ++m_depth;
        skipBlanks();
        for (std::size_t index = 0; m_text[m_at] != ']'; ++index) {
            value(noted(path, "[" + std::to_string(index) + "]", lineHere()));
            skipComma();
        }
        ++m_at;
        --m_depth;
    }

    /// The path of a member (`key`) or an item (`[2]`) of `path`, with its line remembered.
    Path noted(const Path& path, const std::string& name, std::size_t line)
    {
        if (!path || m_depth > kDeepestPath || m_lines.size() >= kMostPaths || path->size() + 1 + name.size() > kLongestPath)
            return std::nullopt;
        Path whole = path->empty() || name.starts_with('[') ? *path + name : *path + "." + name;
        m_lines.emplace(*whole, line);
        return whole;
    }

    /// The string at the cursor with its quotes.
    std::string_view string()
    {
        const std::size_t begin = m_at++;
        while (m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        return m_text.substr(begin, ++m_at - begin);
    }

    /// Lines are counted once, on the way: counting from the start at every key would be quadratic.
    std::size_t lineHere()
    {
        const auto from = m_text.begin() + static_cast<std::ptrdiff_t>(m_counted);
        m_line += static_cast<std::size_t>(std::count(from, m_text.begin() + static_cast<std::ptrdiff_t>(m_at), '\n'));
        m_counted = m_at;
        return m_line;
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
    std::size_t m_at = 0;
    std::size_t m_depth = 0; ///< objects and lists around the cursor
    std::size_t m_counted = 0;
    std::size_t m_line = 1;
    std::map<std::string, std::size_t> m_lines;
};

} // namespace

std::map<std::string, std::size_t> linesOfKeys(std::string_view wellFormedJson)
{
    return KeyWalker(withoutByteOrderMark(wellFormedJson)).walk();
}

} // namespace sdm
