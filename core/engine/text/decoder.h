#pragma once

#include "core/engine/text/tokenizer_json.h"

#include <functional>
#include <string>
#include <vector>

namespace sdm::engine {

/// Turns tokens back towards text, in place; the text is what remains, joined. Empty for none.
using Decoder = std::function<void(std::vector<std::string>&)>;

/// The `decoder` of a tokenizer.json. \throws Error (Unsupported) naming the type, (BadInput)
Decoder makeDecoder(const JsonPart& spec);

} // namespace sdm::engine
