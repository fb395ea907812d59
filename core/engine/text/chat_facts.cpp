#include "core/engine/text/chat_facts.h"

namespace sdm::engine {

ChatFacts chatFactsOf(const DocumentEncoder& encoder)
{
    const ConversationFrame& frame = encoder.frame();
    return {
        encoder.chat().family(), encoder.chat().source(),    frame.conversation("Hello", "Hi there."), frame.systemMessage(), frame.end(),
        encoder.stopTokens(),    encoder.chat().writesDate()};
}

std::string inOneLine(const ChatFacts& facts)
{
    std::string line = facts.family + " (" + facts.source + "), generation stops at";
    for (const std::string& token : facts.stopTokens)
        line += " " + token;
    return line;
}

} // namespace sdm::engine
