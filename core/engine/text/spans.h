#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// A stretch of a text, in bytes, that a pattern matched or skipped. A list of them covers its text without gaps.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isMatch = false;
};
using Spans = std::vector<Span>;

/// Every code point that satisfies `predicate` is a match of its own; what lies between is one stretch.
Spans spansOfCharacters(std::string_view text, const std::function<bool(char32_t)>& predicate);

/// What becomes of the matches when a text is split at them.
enum class SplitBehavior { Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous };

/// The pieces of a text after splitting, in order, none empty; `isMatch` is meaningless afterwards.
Spans splitSpans(const Spans& spans, SplitBehavior behavior);

} // namespace sdm::engine
