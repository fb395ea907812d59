#include "core/engine/text/regex_set.h"

namespace sdm::engine {
namespace {

constexpr const char* kAnyCharacter = "(?s:.)";
constexpr const char* kNoCharacter = "(?!)";

} // namespace

void RegexSet::unite(const RegexSet& other)
{
    m_inside += other.m_inside;
    m_parts.insert(m_parts.end(), other.m_parts.begin(), other.m_parts.end());
}

RegexSet RegexSet::negated() const
{
    RegexSet result;
    if (m_parts.empty())
        result.m_parts.push_back(m_inside.empty() ? kAnyCharacter : "[^" + m_inside + "]");
    else
        result.m_parts.push_back("(?:(?!" + expression() + ")" + kAnyCharacter + ")");
    return result;
}

RegexSet RegexSet::intersected(const RegexSet& other) const
{
    RegexSet result;
    result.m_parts.push_back("(?:(?=" + expression() + ")" + other.expression() + ")");
    return result;
}

std::string RegexSet::expression() const
{
    std::vector<std::string> parts = m_parts;
    if (!m_inside.empty())
        parts.push_back("[" + m_inside + "]");
    if (parts.empty())
        return kNoCharacter;
    if (parts.size() == 1)
        return parts.front();
    std::string alternatives;
    for (const std::string& part : parts)
        alternatives += (alternatives.empty() ? "" : "|") + part;
    return "(?:" + alternatives + ")";
}

} // namespace sdm::engine
