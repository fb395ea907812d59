#pragma once

#include "core/engine/text/tokenizer_json.h"

#include <functional>
#include <string>

namespace sdm::engine {

/// Rewrites a stretch of text before it is cut; well-formed UTF-8 in and out. Empty for none.
using Normalizer = std::function<std::string(std::string)>;

/// The `normalizer` of a tokenizer.json. \throws Error (Unsupported) naming the type, (BadInput)
Normalizer makeNormalizer(const JsonPart& spec);

} // namespace sdm::engine
