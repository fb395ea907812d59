#include "core/engine/text/pattern.h"

#include "core/base/error.h"
#include "core/base/regex.h"
#include "core/engine/text/regex_dialect.h"

#include <variant>

namespace sdm::engine {
namespace {

/// Collects matches and the stretches between them.
class SpanCollector {
public:
    void match(std::size_t begin, std::size_t end)
    {
        skipTo(begin);
        m_spans.push_back({begin, end, true});
        m_covered = end;
    }
    void skipTo(std::size_t end)
    {
        if (m_covered < end)
            m_spans.push_back({m_covered, end, false});
        m_covered = end;
    }
    Spans take() { return std::move(m_spans); }

private:
    Spans m_spans;
    std::size_t m_covered = 0;
};

} // namespace

class Pattern::Expression {
public:
    Expression(const std::string& expression, const std::string& where)
    {
        auto compiled = Regex::compiled(toPcre2(expression, where), {});
        if (const auto* fault = std::get_if<RegexFault>(&compiled))
            throw Error(ErrorCode::BadInput, "malformed regular expression at byte " + std::to_string(fault->position) + ": " + fault->what,
                        where);
        m_regex = std::get<Regex>(std::move(compiled));
    }

    /// A match of nothing cuts the text too.
    Spans spans(std::string_view text) const
    {
        SpanCollector collector;
        Regex::Search search(m_regex, text);
        while (const auto match = search.next())
            collector.match(match->begin, match->end);
        collector.skipTo(text.size());
        return collector.take();
    }

private:
    Regex m_regex;
};

Pattern Pattern::literal(std::string text)
{
    Pattern pattern;
    pattern.m_literal = std::move(text);
    return pattern;
}

Pattern Pattern::regex(const std::string& expression, const std::string& where)
{
    Pattern pattern;
    pattern.m_regex = std::make_shared<const Expression>(expression, where);
    return pattern;
}

Pattern Pattern::fromJson(const JsonPart& spec)
{
    if (spec.has("Regex"))
        return regex(spec.at("Regex").text(), spec.path());
    if (!spec.has("String"))
        spec.malformed("a pattern is {\"String\": …} or {\"Regex\": …}");
    return literal(spec.at("String").text());
}

Spans Pattern::spans(std::string_view text) const
{
    return m_regex ? m_regex->spans(text) : literalSpans(text);
}

Spans Pattern::literalSpans(std::string_view text) const
{
    SpanCollector collector;
    if (!m_literal.empty())
        for (auto at = text.find(m_literal); at != std::string_view::npos; at = text.find(m_literal, at + m_literal.size()))
            collector.match(at, at + m_literal.size());
    collector.skipTo(text.size());
    return collector.take();
}

std::string Pattern::replaced(std::string_view text, std::string_view content, TextBudget& budget) const
{
    std::string result;
    result.reserve(text.size());
    for (const Span& span : spans(text)) {
        const std::string_view part = span.isMatch ? content : text.substr(span.begin, span.end - span.begin);
        budget.spend(part.size());
        result += part;
    }
    return result;
}

} // namespace sdm::engine
