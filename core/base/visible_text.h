#pragma once

#include <string>
#include <string_view>

namespace sdm {

/// A stranger's text as a person may be shown it: what commands a terminal or turns the order of characters around is spelled out.
/// `\u{1b}` stands for control characters (C0 but tab and line end, DEL, C1), for the marks, embeddings and overrides of bidirectional
/// text (Unicode UAX #9) and for line and paragraph separators; `\x{ff}` for a byte that is no UTF-8. Everything else stays.
std::string visibleText(std::string_view text);

} // namespace sdm
