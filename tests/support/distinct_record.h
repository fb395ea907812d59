#pragma once

#include "core/json/record_json.h"
#include "core/records/annotations.h"

#include <array>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

/// Records in which no two fields have the same value, made through the records' own `fields`: a field that comes back as another one
/// cannot go unnoticed, and a new field is covered without a word here.
namespace sdm::test {

/// As many as an enumeration has words or a record truth values, at most.
inline constexpr int kTurns = static_cast<int>(kCountOf<EditKind>);

struct Filling {
    int turn = 0;          ///< moves every word on by one, and the one truth value that is true
    bool optionals = true; ///< what may be left out has a value
    bool infinite = false; ///< every real number is infinite

    std::string words() const
    {
        return "turn " + std::to_string(turn) + (optionals ? "" : ", nothing optional") + (infinite ? ", infinite" : "");
    }
};

/// Every word of every vocabulary, every truth value alone, with and without what is optional.
inline std::vector<Filling> allFillings()
{
    std::vector<Filling> all;
    for (int turn = 0; turn < kTurns; ++turn) {
        all.push_back({turn, true});
        all.push_back({turn, false});
    }
    all.push_back({0, true, true});
    return all;
}

class DistinctValues {
public:
    explicit DistinctValues(const Filling& filling) : m_filling(filling), m_number(std::int64_t{1000} * filling.turn) {}

    template <typename T>
    void operator()(const char* name, T& value)
    {
        fill(name, value);
    }
    template <typename T>
    void maybe(const char* name, T& value)
    {
        if (m_filling.optionals)
            fill(name, value);
        else
            value = T{};
    }
    template <typename T>
    void joined(const char* name, T& value)
    {
        maybe(name, value);
    }

protected:
    std::int64_t next() { return ++m_number; }

private:
    template <typename T>
    void fill(const char* name, T& value)
    {
        if constexpr (json::kIsOptional<T>) {
            fill(name, value.emplace());
        } else if constexpr (json::kIsList<T>) {
            value.resize(3);
            for (auto& entry : value)
                fill(name, entry);
        } else if constexpr (json::kIsId<T>) {
            value = "id-" + std::to_string(next());
        } else if constexpr (std::is_same_v<T, std::string>) {
            value = std::string(name) + " " + std::to_string(next()) + ", \"quoted\"\nand a second line: äöü";
        } else if constexpr (std::is_same_v<T, bool>) {
            if (m_flags >= kTurns)
                throw std::logic_error("more truth values than turns");
            value = m_flags++ == m_filling.turn;
        } else if constexpr (HasVocabulary<T>) {
            static_assert(kCountOf<T> <= kTurns);
            value = allOf<T>().at(static_cast<std::size_t>(m_filling.turn + m_words++) % kCountOf<T>);
        } else if constexpr (std::is_same_v<T, double>) {
            value = m_filling.infinite ? std::numeric_limits<double>::infinity() : static_cast<double>(next()) + 0.125;
        } else if constexpr (std::is_integral_v<T>) {
            value = static_cast<T>(next());
        } else {
            fields(*this, value);
        }
    }

    Filling m_filling;
    std::int64_t m_number;
    int m_words = 0, m_flags = 0;
};

template <typename Record>
Record distinct(const Filling& filling = {})
{
    Record record{};
    DistinctValues values(filling);
    fields(values, record);
    return record;
}

} // namespace sdm::test
