#pragma once

#include <string>
#include <string_view>
#include <tuple>
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
    // Not operator<=>: its header is one that Qt 6.4's moc cannot read.
    friend bool operator<(const Id& left, const Id& right) { return left.m_text < right.m_text; }
    friend std::string operator+(const std::string& left, const Id& right) { return left + right.m_text; }
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
    bool operator<(const DocumentKey& other) const { return std::tie(dataset, id) < std::tie(other.dataset, other.id); }
};

} // namespace sdm
