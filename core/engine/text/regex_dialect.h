#pragma once

#include <string>
#include <string_view>

namespace sdm::engine {

/// A regular expression of a tokenizer.json, which the `tokenizers` library reads in Oniguruma's Ruby syntax, in the syntax of PCRE2:
/// `(?m)` lets the dot match newlines, `^` and `$` are those of lines, `&&` intersects sets, `\h` is a hexadecimal digit, white space
/// and words follow Unicode. What cannot be said exactly in PCRE2, or is not known to mean the same, is refused.
/// \throws Error (Unsupported) naming the construct, (BadInput) for a malformed set, both at `where`
std::string toPcre2(std::string_view expression, const std::string& where);

} // namespace sdm::engine
