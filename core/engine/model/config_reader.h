#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// The keys of a `config.json`, read strictly: a value of the wrong kind is refused by its key. `null` counts as absent where a
/// default is offered for an absent key.
class ConfigReader {
public:
    /// \param where  names the file in messages
    /// \param notes  receives what a reader of the model should know: which of several facts was followed
    ConfigReader(const nlohmann::json& object, std::string where, std::vector<std::string>& notes)
        : m_object(object), m_where(std::move(where)), m_notes(notes)
    {
    }

    bool has(std::string_view key) const;
    bool isNull(std::string_view key) const;
    /// Sizes: whole numbers in 1..2^31 - 1, so that no product of two overflows.
    std::int64_t size(std::string_view key) const;
    std::int64_t size(std::string_view key, std::int64_t otherwise) const { return has(key) ? size(key) : otherwise; }
    /// \param otherwise  for an absent key; null is refused
    double positiveNumber(std::string_view key, double otherwise) const;
    bool flag(std::string_view key, bool otherwise) const;
    std::string text(std::string_view key, const std::string& otherwise) const;

    [[noreturn]] void refuse(std::string_view key, const std::string& what, ErrorCode code = ErrorCode::BadInput,
                             const std::string& remedy = {}) const;
    void note(const std::string& text) const { m_notes.push_back(text); }

    const nlohmann::json& json() const { return m_object; }
    const std::string& where() const { return m_where; }

private:
    const nlohmann::json& m_object;
    std::string m_where;
    std::vector<std::string>& m_notes;
};

} // namespace sdm::engine
