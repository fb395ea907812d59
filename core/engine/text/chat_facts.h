#pragma once

#include "core/engine/text/document_encoder.h"

#include <string>
#include <vector>

namespace sdm::engine {

/// What people should see of a model folder's chat template before they trust it.
struct ChatFacts {
    std::string family;        ///< descriptive only
    std::string source;        ///< file (and key) of the template
    std::string conversation;  ///< one finished conversation as it is encoded
    std::string systemMessage; ///< given with every prompt; empty when none is
    std::string end;           ///< what follows an answer
    std::vector<std::string> stopTokens;
    bool writesDate = false; ///< the template asks for today's date; runs tell it a fixed one
};

ChatFacts chatFactsOf(const DocumentEncoder& encoder);
/// In one line: family, end of turn, stop tokens.
std::string inOneLine(const ChatFacts& facts);

} // namespace sdm::engine
