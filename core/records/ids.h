#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <utility>

namespace sdm {

/// The id of one kind of thing: a text that cannot be taken for the id of another kind. Texts from outside become ids, and ids
/// become texts, without a word; an id of one kind never becomes one of another.
template <typename Kind>
class Id {
public:
    Id() = default;
    Id(std::string text) : m_text(std::move(text)) {}
    Id(std::string_view text) : m_text(text) {}
    Id(const char* text) : m_text(text) {}

    const std::string& text() const { return m_text; }
    operator const std::string&() const { return m_text; }
    const char* c_str() const { return m_text.c_str(); }
    bool empty() const { return m_text.empty(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id&, const Id&) = default;
    friend std::string operator+(std::string left, const Id& right) { return std::move(left) + right.m_text; }
    friend std::string operator+(const Id& left, std::string_view right) { return left.m_text + std::string(right); }

private:
    std::string m_text;
};

using RunId = Id<struct RunIdKind>;                     ///< ULID
using DatasetId = Id<struct DatasetIdKind>;             ///< SHA-256 of the data file
using LayerId = Id<struct LayerIdKind>;                 ///< ULID
using EvaluationId = Id<struct EvaluationIdKind>;       ///< ULID
using GenerationSetId = Id<struct GenerationSetIdKind>; ///< ULID

/// A document. Its id alone says nothing: ids repeat in every data set.
struct DocumentKey {
    DatasetId dataset;
    std::string id;
    bool operator==(const DocumentKey&) const = default;
    auto operator<=>(const DocumentKey&) const = default;
};

} // namespace sdm
