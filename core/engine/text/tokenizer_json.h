#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace sdm::engine {

/// One value of a `tokenizer.json` together with its path, so that every fault can name its place. A view: the document must outlive it.
/// All accessors throw Error (BadInput) with the path when a key is missing or of another type.
class JsonPart {
public:
    JsonPart(const nlohmann::json& value, std::string path);

    bool isNull() const;
    bool has(const char* key) const;
    JsonPart at(const char* key) const;
    std::vector<JsonPart> elements() const;

    std::string text() const;
    std::string text(const char* key, const std::string& fallback) const; ///< fallback when missing or null
    bool flag(const char* key, bool fallback) const;
    std::int64_t integer() const;
    std::int64_t integer(const char* key, std::int64_t fallback) const;
    std::string type() const { return text("type", {}); }

    const nlohmann::json& value() const { return *m_value; }
    const std::string& path() const { return m_path; }

    [[noreturn]] void malformed(const std::string& what) const;
    /// \throws Error (Unsupported) "unsupported <kind> <type>"
    [[noreturn]] void unsupported(const std::string& kind, const std::string& type, const std::string& supported) const;

private:
    const nlohmann::json* m_value;
    std::string m_path;
};

} // namespace sdm::engine
