#pragma once

#include "core/engine/text/tokenizer_json.h"

#include <functional>
#include <string>
#include <vector>

namespace sdm::engine {

/// A stretch of normalised text that the model sees by itself.
struct Piece {
    std::string text;
    bool atTextStart = false; ///< begins where the whole text begins (Metaspace's `first`)
};
using Pieces = std::vector<Piece>;

/// Cuts every piece further, in order; none is empty afterwards. Empty for none.
using PreTokenizer = std::function<void(Pieces&)>;

/// The `pre_tokenizer` of a tokenizer.json. \throws Error (Unsupported) naming the type, (BadInput)
PreTokenizer makePreTokenizer(const JsonPart& spec);

} // namespace sdm::engine
