#pragma once

#include <cstddef>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

/// The one reader of JSON that did not come from this process. Its time and memory are linear in the text. It takes what RFC 8259
/// allows, of that only what has one meaning (no key twice in an object, no half of a surrogate pair, UTF-8), within bounds; whatever
/// else is refused with its cause and place. A UTF-8 byte order mark at the start is skipped.
/// `Json` is nlohmann::json or nlohmann::ordered_json.
namespace sdm {

struct JsonBounds {
    std::size_t bytes = std::size_t{64} << 20;
    std::size_t depth = 64; ///< objects and arrays inside each other
};

/// Why a text was refused, and where: line and column count from 1, columns in characters.
struct JsonFault {
    std::string what;   ///< one clause: "NaN is no JSON number"
    std::string remedy; ///< may be empty
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Reads the text into `value`, or says what is wrong and leaves `value` null.
template <typename Json>
std::optional<JsonFault> tryReadJson(std::string_view text, Json& value, const JsonBounds& bounds = {});

/// \param source  name of the text in messages, as in `source:line:column`; may be empty
/// \throws Error (BadInput)
template <typename Json = nlohmann::json>
Json readJson(std::string_view text, const std::string& source, const JsonBounds& bounds = {});

/// The same, where only an object makes sense.
template <typename Json = nlohmann::json>
Json readJsonObject(std::string_view text, const std::string& source, const JsonBounds& bounds = {});

/// The object of a regular file. \throws Error (BadInput, NotFound)
template <typename Json = nlohmann::json>
Json readJsonFile(const std::filesystem::path& file, const JsonBounds& bounds = {});

/// The object of one line of JSON Lines. \param place  `file:line`; only the column is added, to the clause
/// \throws Error (BadInput)
template <typename Json = nlohmann::json>
Json readJsonLine(std::string_view line, const std::string& place, const JsonBounds& bounds = {});

/// The clause of a fault in a text of one line: "NaN is no JSON number, column 7".
std::string clauseOfLine(const JsonFault& fault);

/// What the JSON library says of a member that is missing or of another type, without the library's name and number:
/// "key 'alpha' not found".
std::string clauseOfMember(const nlohmann::json::exception& error);

/// A value's type in words: "an object", "null".
std::string withArticle(const std::string& typeName);

/// What a reader of objects says to another value: "must be an object, is an array"; nothing for an object.
std::optional<JsonFault> notAnObject(const char* typeName);

} // namespace sdm
