#pragma once

#include <optional>
#include <string_view>

/// Reading answers that carry tags: what every task's verifier shares.
namespace sdm::engine {

/// Text of the first `open`…`close` pair, shortest match, newlines included.
std::optional<std::string_view> firstTagged(std::string_view text, std::string_view open, std::string_view close);
/// Text of the first `<verified>` pair.
std::optional<std::string_view> firstVerdict(std::string_view text);
/// Whether a verdict's text is "yes", trimmed and in any case.
bool saysYes(std::string_view verdict);
/// Occurrences that do not overlap.
int countOf(std::string_view text, std::string_view part);
/// Whether there is nothing but one verdict.
bool isVerdictOnly(std::string_view answer);

} // namespace sdm::engine
