#include "core/json/json_reader.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/foreign_bytes.h"
#include "core/base/utf8.h"
#include "core/json/json_scanner.h"

#include <algorithm>
#include <unordered_set>

namespace sdm {
namespace {

/// Keys of an object that keeps its order, looked up without walking all of it.
template <typename Object>
class KeysOf {
public:
    explicit KeysOf(const Object& object) : m_object(object) {}

    /// Whether the key is new; to be asked before it is added.
    bool isNew(const std::string& key)
    {
        if (m_object.size() < kFew)
            return std::none_of(m_object.begin(), m_object.end(), [&key](const auto& member) { return member.first == key; });
        if (m_keys.empty()) {
            for (const auto& member : m_object)
                m_keys.insert(member.first);
        }
        return m_keys.insert(key).second;
    }

private:
    static constexpr std::size_t kFew = 16;
    const Object& m_object;
    std::unordered_set<std::string> m_keys;
};

template <typename Json>
class Parser {
public:
    Parser(std::string_view text, std::size_t deepest) : m_scanner(text), m_deepest(deepest) {}

    Json document()
    {
        m_scanner.skipBlanks();
        if (m_scanner.isAtEnd())
            m_scanner.stop("holds no JSON, only " + std::string(m_scanner.offset() == 0 ? "nothing: it is empty" : "blanks"));
        Json result = value(0);
        m_scanner.skipBlanks();
        if (!m_scanner.isAtEnd())
            m_scanner.stop(m_scanner.peek() == '\0' ? "a NUL byte and perhaps more stand after the end of the value"
                                                    : "more bytes stand after the end of the value",
                           "one value is wanted");
        return result;
    }

private:
    using Object = typename Json::object_t;

    Json value(std::size_t depth)
    {
        switch (m_scanner.peek()) {
        case '{':
            return object(depth + 1);
        case '[':
            return array(depth + 1);
        case '"':
            return m_scanner.string();
        case 't':
        case 'f':
        case 'n':
            return word();
        default:
            return number();
        }
    }

    Json word()
    {
        const char letter = m_scanner.word();
        return letter == 'n' ? Json(nullptr) : Json(letter == 't');
    }

    Json number()
    {
        const JsonNumber number = m_scanner.number();
        switch (number.kind) {
        case JsonNumber::Kind::Unsigned:
            return number.whole;
        case JsonNumber::Kind::Signed:
            return number.negative;
        case JsonNumber::Kind::Real:
            break;
        }
        return number.real;
    }

    Json array(std::size_t depth)
    {
        enter(depth);
        Json result = Json::array();
        if (m_scanner.take(']'))
            return result;
        for (;;) {
            result.push_back(value(depth));
            m_scanner.skipBlanks();
            if (m_scanner.take(']'))
                return result;
            separator(']');
        }
    }

    Json object(std::size_t depth)
    {
        enter(depth);
        Json result = Json::object();
        auto& members = result.template get_ref<Object&>();
        KeysOf<Object> keys(members);
        if (m_scanner.take('}'))
            return result;
        for (;;) {
            const std::size_t begin = m_scanner.offset();
            if (m_scanner.peek() != '"')
                m_scanner.refuseHere("a key in double quotes");
            std::string key = m_scanner.string();
            m_scanner.skipBlanks();
            if (!m_scanner.take(':'))
                m_scanner.refuseHere("a colon");
            m_scanner.skipBlanks();
            Json member = value(depth);
            if (!add(members, keys, key, std::move(member)))
                JsonScanner::stopAt(begin, "the key '" + key + "' stands twice", "keep one of them");
            m_scanner.skipBlanks();
            if (m_scanner.take('}'))
                return result;
            separator('}');
        }
    }

    static bool add(Object& members, KeysOf<Object>& keys, std::string& key, Json&& member)
    {
        if constexpr (std::is_same_v<Json, nlohmann::ordered_json>) {
            if (!keys.isNew(key))
                return false;
            members.emplace_back(key, std::move(member)); // the vector's own: the map's emplace walks all members
            return true;
        } else {
            (void)keys;
            return members.emplace(key, std::move(member)).second;
        }
    }

    void enter(std::size_t depth)
    {
        if (depth > m_deepest)
            m_scanner.stop("is nested too deeply: more than " + std::to_string(m_deepest) + " objects and arrays inside each other");
        m_scanner.skip();
        m_scanner.skipBlanks();
    }

    void separator(char closing)
    {
        const std::size_t comma = m_scanner.offset();
        if (!m_scanner.take(','))
            m_scanner.refuseHere(std::string("a comma or ") + closing);
        m_scanner.skipBlanks();
        if (m_scanner.peek() == closing)
            JsonScanner::stopAt(comma, std::string("a comma before the closing ") + closing);
    }

    JsonScanner m_scanner;
    std::size_t m_deepest;
};

JsonFault faultAt(std::string_view text, const JsonStop& stop)
{
    const std::string_view before = text.substr(0, std::min(stop.offset, text.size()));
    const std::size_t lineStart = before.rfind('\n') + 1; // 0 when there is none
    JsonFault fault{stop.what, stop.remedy, 1, 1};
    fault.line += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const auto isStartOfCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    fault.column +=
        static_cast<std::size_t>(std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineStart), before.end(), isStartOfCharacter));
    return fault;
}

Error errorAbout(const JsonFault& fault, const std::string& source)
{
    const std::string place = source.empty() ? "line " + std::to_string(fault.line) + ", column " + std::to_string(fault.column)
                                             : source + ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column);
    return {ErrorCode::BadInput, fault.what, place, fault.remedy};
}

} // namespace

template <typename Json>
std::optional<JsonFault> tryReadJson(std::string_view text, Json& value, const JsonBounds& bounds)
{
    value = nullptr;
    if (text.size() > bounds.bytes)
        return JsonFault{"has " + std::to_string(text.size()) + " bytes, at most " + std::to_string(bounds.bytes) + " are read", {}};
    if (auto foreign = foreignBytes(text))
        return JsonFault{std::move(foreign->what), std::move(foreign->remedy)};
    text = withoutByteOrderMark(text);
    try {
        value = Parser<Json>(text, bounds.depth).document();
    } catch (const JsonStop& stop) {
        return faultAt(text, stop);
    }
    return std::nullopt;
}

std::string withArticle(const std::string& typeName)
{
    if (typeName == "null")
        return typeName;
    return (typeName == "array" || typeName == "object" ? "an " : "a ") + typeName;
}

std::optional<JsonFault> notAnObject(const char* typeName)
{
    const std::string type = typeName;
    return type == "object" ? std::nullopt : std::optional(JsonFault{"must be one object, is " + withArticle(type), {}});
}

std::string clauseOfLine(const JsonFault& fault)
{
    return fault.what + ", column " + std::to_string(fault.column);
}

template <typename Json>
Json readJson(std::string_view text, const std::string& source, const JsonBounds& bounds)
{
    Json value;
    if (const auto fault = tryReadJson(text, value, bounds))
        throw errorAbout(*fault, source);
    return value;
}

template <typename Json>
Json readJsonObject(std::string_view text, const std::string& source, const JsonBounds& bounds)
{
    Json value = readJson<Json>(text, source, bounds);
    if (const auto fault = notAnObject(value.type_name()))
        throw Error(ErrorCode::BadInput, fault->what, source);
    return value;
}

template <typename Json>
Json readJsonFile(const std::filesystem::path& file, const JsonBounds& bounds)
{
    return readJsonObject<Json>(readFile(file, bounds.bytes), file.string(), bounds);
}

template <typename Json>
Json readJsonLine(std::string_view line, const std::string& place, const JsonBounds& bounds)
{
    Json value;
    if (const auto fault = tryReadJson(line, value, bounds))
        throw Error(ErrorCode::BadInput, clauseOfLine(*fault), place, fault->remedy);
    if (const auto fault = notAnObject(value.type_name()))
        throw Error(ErrorCode::BadInput, fault->what, place, "one object a line is wanted");
    return value;
}

std::string clauseOfMember(const nlohmann::json::exception& error)
{
    const std::string text = error.what();
    const std::size_t end = text.find("] ");
    return end == std::string::npos ? text : text.substr(end + 2);
}

template std::optional<JsonFault> tryReadJson<nlohmann::json>(std::string_view, nlohmann::json&, const JsonBounds&);
template nlohmann::json readJson<nlohmann::json>(std::string_view, const std::string&, const JsonBounds&);
template nlohmann::json readJsonObject<nlohmann::json>(std::string_view, const std::string&, const JsonBounds&);
template nlohmann::json readJsonFile<nlohmann::json>(const std::filesystem::path&, const JsonBounds&);
template nlohmann::json readJsonLine<nlohmann::json>(std::string_view, const std::string&, const JsonBounds&);

template std::optional<JsonFault> tryReadJson<nlohmann::ordered_json>(std::string_view, nlohmann::ordered_json&, const JsonBounds&);
template nlohmann::ordered_json readJson<nlohmann::ordered_json>(std::string_view, const std::string&, const JsonBounds&);
template nlohmann::ordered_json readJsonObject<nlohmann::ordered_json>(std::string_view, const std::string&, const JsonBounds&);
template nlohmann::ordered_json readJsonFile<nlohmann::ordered_json>(const std::filesystem::path&, const JsonBounds&);
template nlohmann::ordered_json readJsonLine<nlohmann::ordered_json>(std::string_view, const std::string&, const JsonBounds&);

} // namespace sdm
