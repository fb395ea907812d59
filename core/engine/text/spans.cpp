#include "core/engine/text/spans.h"

#include "core/engine/text/unicode.h"

#include <algorithm>

namespace sdm::engine {
namespace {

Spans withoutMatches(const Spans& spans)
{
    Spans kept;
    std::ranges::copy_if(spans, std::back_inserter(kept), [](const Span& span) { return !span.isMatch; });
    return kept;
}

Spans joinedRuns(const Spans& spans)
{
    Spans runs;
    for (const Span& span : spans) {
        if (!runs.empty() && runs.back().isMatch == span.isMatch)
            runs.back().end = span.end;
        else
            runs.push_back(span);
    }
    return runs;
}

// Of several matches in a row only the first joins its neighbour; the others stay pieces of their own.
Spans joinedWithPrevious(const Spans& spans)
{
    Spans joined;
    bool previousMatched = false;
    for (const Span& span : spans) {
        if (span.isMatch && !previousMatched && !joined.empty())
            joined.back().end = span.end;
        else
            joined.push_back(span);
        previousMatched = span.isMatch;
    }
    return joined;
}

Spans joinedWithNext(const Spans& spans)
{
    Spans joined;
    bool nextMatched = false;
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        if (span->isMatch && !nextMatched && !joined.empty())
            joined.back().begin = span->begin;
        else
            joined.push_back(*span);
        nextMatched = span->isMatch;
    }
    std::ranges::reverse(joined);
    return joined;
}

Spans arranged(const Spans& spans, SplitBehavior behavior)
{
    switch (behavior) {
    case SplitBehavior::Removed:
        return withoutMatches(spans);
    case SplitBehavior::MergedWithPrevious:
        return joinedWithPrevious(spans);
    case SplitBehavior::MergedWithNext:
        return joinedWithNext(spans);
    case SplitBehavior::Contiguous:
        return joinedRuns(spans);
    case SplitBehavior::Isolated:
        break;
    }
    return spans;
}

} // namespace

Spans spansOfCharacters(std::string_view text, const std::function<bool(char32_t)>& predicate)
{
    Spans spans;
    std::size_t unmatched = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        if (!predicate(nextCodePoint(text, i)))
            continue;
        if (unmatched < begin)
            spans.push_back({unmatched, begin, false});
        spans.push_back({begin, i, true});
        unmatched = i;
    }
    if (unmatched < text.size())
        spans.push_back({unmatched, text.size(), false});
    return spans;
}

Spans splitSpans(const Spans& spans, SplitBehavior behavior)
{
    Spans pieces = arranged(spans, behavior);
    std::erase_if(pieces, [](const Span& span) { return span.begin == span.end; });
    return pieces;
}

} // namespace sdm::engine
