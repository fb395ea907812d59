// A line as a request, as an event, and as `kind`, line break, payload of an event in a store.
#include "core/protocol/codec.h"
#include "fuzz_target.h"

using namespace sdm;
using namespace sdm::protocol;

namespace {

void requireAnswer(const BadLine& bad)
{
    fuzz::require(!bad.code.empty() && !bad.message.empty(), "a bad line is told what is wrong with it");
    const std::string line = encodeEvent(failedEvent(bad));
    fuzz::require(line.find('\n') == std::string::npos, "an answer is one line", line);
    fuzz::require(std::holds_alternative<Event>(decodeEvent(line)), "the answer to a bad line is an event", line);
}

template <typename Decode, typename Encode>
void readAndWrite(std::string_view line, Decode decode, Encode encode)
{
    const auto decoded = decode(line);
    if (const auto* bad = std::get_if<BadLine>(&decoded))
        return requireAnswer(*bad);
    const std::string once = encode(std::get<0>(decoded));
    fuzz::require(once.find('\n') == std::string::npos, "a message is one line", once);
    const auto again = decode(once);
    const auto* refused = std::get_if<BadLine>(&again);
    fuzz::require(!refused, "what is written can be read", refused ? refused->message + "\n" + once : once);
    fuzz::require(encode(std::get<0>(again)) == once, "a message survives being written", once);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const std::size_t lineBreak = text.find('\n');
    const std::string_view line = text.substr(0, lineBreak);
    readAndWrite(line, decodeRequest, encodeRequest);
    readAndWrite(line, decodeEvent, encodeEvent);
    if (lineBreak == std::string_view::npos)
        return 0;
    fuzz::accepts([&] {
        const EventBody body = decodePayload(line, text.substr(lineBreak + 1));
        const std::string once = encodePayload(body);
        fuzz::require(encodePayload(decodePayload(line, once)) == once, "a payload survives being written", once);
    });
    return 0;
}
