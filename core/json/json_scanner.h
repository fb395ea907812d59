#pragma once

#include "core/json/json_reader.h"

#include <cstdint>

/// Private to core/json: the characters of a JSON text, before they become values.
namespace sdm {

/// Thrown inside the reader only: a fault at an offset.
struct JsonStop {
    std::string what;
    std::string remedy;
    std::size_t offset;
};

struct JsonNumber {
    enum class Kind { Unsigned, Signed, Real } kind = Kind::Unsigned;
    std::uint64_t whole = 0;   ///< of Unsigned
    std::int64_t negative = 0; ///< of Signed
    double real = 0;
};

/// A cursor over a text. Every function throws JsonStop at what it cannot take.
class JsonScanner {
public:
    explicit JsonScanner(std::string_view text) : m_text(text) {}

    std::size_t offset() const { return m_at; }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    /// The character at the cursor; NUL at the end, where `isAtEnd` tells.
    char peek() const { return isAtEnd() ? '\0' : m_text[m_at]; }
    void skip() { ++m_at; }
    void skipBlanks();
    /// Takes `c` if it stands here.
    bool take(char c);

    std::string string();
    JsonNumber number();
    /// `true`, `false` or `null`: takes the word and returns its first letter.
    char word();

    /// Throws for what stands at the cursor though something else is due. \param wanted  "a value", "a comma or }"
    [[noreturn]] void refuseHere(const std::string& wanted) const;
    [[noreturn]] void stop(std::string what, std::string remedy = {}) const { stopAt(m_at, std::move(what), std::move(remedy)); }
    [[noreturn]] static void stopAt(std::size_t offset, std::string what, std::string remedy = {});

private:
    void escape(std::string& text);
    std::uint32_t hexadecimal();
    std::string_view wordHere() const;

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace sdm
