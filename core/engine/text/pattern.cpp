#define PCRE2_CODE_UNIT_WIDTH 8
#include "core/engine/text/pattern.h"

#include "core/base/error.h"
#include "core/engine/text/regex_dialect.h"

#include <optional>
#include <pcre2.h>

namespace sdm::engine {
namespace {

struct FreeCode {
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
};
struct FreeContext {
    void operator()(pcre2_compile_context* context) const { pcre2_compile_context_free(context); }
};
struct FreeMatch {
    void operator()(pcre2_match_data* match) const { pcre2_match_data_free(match); }
};

std::string pcreMessage(int code)
{
    PCRE2_UCHAR message[256] = {};
    pcre2_get_error_message(code, message, sizeof(message));
    return reinterpret_cast<const char*>(message);
}

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

std::size_t afterCodePoint(std::string_view text, std::size_t at)
{
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)
        ++at;
    return at;
}

} // namespace

class Pattern::Regex {
public:
    Regex(const std::string& expression, const std::string& where)
    {
        int error = 0;
        PCRE2_SIZE offset = 0;
        const std::string translated = toPcre2(expression, where);
        const std::unique_ptr<pcre2_compile_context, FreeContext> context(pcre2_compile_context_create(nullptr));
        pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
        m_code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(translated.data()), translated.size(), PCRE2_UTF | PCRE2_UCP, &error,
                                   &offset, context.get()));
        if (!m_code)
            throw Error(ErrorCode::BadInput, "malformed regular expression at byte " + std::to_string(offset) + ": " + pcreMessage(error),
                        where);
        // Without a compiler for this machine the interpreter matches the same, only slower.
        pcre2_jit_compile(m_code.get(), PCRE2_JIT_COMPLETE);
    }

    Spans spans(std::string_view text) const
    {
        const std::unique_ptr<pcre2_match_data, FreeMatch> match(pcre2_match_data_create(1, nullptr));
        SpanCollector collector;
        std::optional<std::size_t> lastEnd;
        for (std::size_t at = 0; at <= text.size() && matchFrom(text, at, match.get());) {
            const PCRE2_SIZE* const range = pcre2_get_ovector_pointer(match.get());
            // A match of nothing cuts the text too, but not right behind another match.
            if (range[0] == range[1] && lastEnd == range[1]) {
                at = afterCodePoint(text, at);
                continue;
            }
            collector.match(range[0], range[1]);
            lastEnd = at = range[1];
        }
        collector.skipTo(text.size());
        return collector.take();
    }

private:
    bool matchFrom(std::string_view text, std::size_t at, pcre2_match_data* match) const
    {
        const auto* const subject = reinterpret_cast<PCRE2_SPTR>(text.data());
        // Callers hand in well-formed text; letting PCRE check it again at every match would be quadratic.
        int result = pcre2_match(m_code.get(), subject, text.size(), at, PCRE2_NO_UTF_CHECK, match, nullptr);
        if (result == PCRE2_ERROR_JIT_STACKLIMIT)
            result = pcre2_match(m_code.get(), subject, text.size(), at, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, match, nullptr);
        if (result < 0 && result != PCRE2_ERROR_NOMATCH)
            throw Error(ErrorCode::Failed, "cannot split the text: " + pcreMessage(result));
        return result >= 0;
    }

    std::unique_ptr<pcre2_code, FreeCode> m_code;
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
    pattern.m_regex = std::make_shared<const Regex>(expression, where);
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
