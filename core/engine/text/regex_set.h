#pragma once

#include <string>
#include <vector>

namespace sdm::engine {

/// A set of characters as PCRE2 writes it: what fits between brackets, and parts that need an expression of their own.
class RegexSet {
public:
    RegexSet() = default;
    explicit RegexSet(std::string inside) : m_inside(std::move(inside)) {}

    void unite(const RegexSet& other);
    RegexSet negated() const;
    RegexSet intersected(const RegexSet& other) const;
    /// An expression that matches one character of the set.
    std::string expression() const;

private:
    std::string m_inside;
    std::vector<std::string> m_parts;
};

} // namespace sdm::engine
