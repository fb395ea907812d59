#pragma once

#include "core/engine/text/model_folder_text.h"
#include "core/engine/text/tokenizer.h"

#include <string>
#include <vector>

namespace sdm::engine {

/// Ids at which generation stops: every marker the template writes behind an answer, the ids of `generationStopIds`, and the end of
/// sequence, in this order and each once.
/// \param end  what the template appends to an answer
/// \throws Error (BadInput) for a marker, an id or an end of sequence that the tokenizer does not have, and when there is none at all
std::vector<TokenId> stopIdsFor(const Tokenizer& tokenizer, const std::string& end, const std::vector<TokenId>& generationIds,
                                const std::string& endOfSequence);

} // namespace sdm::engine
