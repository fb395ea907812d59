// A tokenizer.json, then, behind a NUL, a text to encode with it.
#include "core/engine/text/tokenizer.h"
#include "fuzz_target.h"

using namespace sdm;
using namespace sdm::engine;

namespace {

void encodeAndDecode(const Tokenizer& tokenizer, std::string_view text)
{
    const std::vector<TokenId> ids = tokenizer.encode(text);
    for (const TokenId id : ids) {
        fuzz::require(tokenizer.token(id).has_value(), "an id that is encoded to has a token", std::to_string(id));
        fuzz::require(id >= 0 && id <= tokenizer.largestId(), "no id is above the largest", std::to_string(id));
    }
    tokenizer.decode(ids, true);
    const std::string decoded = tokenizer.decode(ids, false);
    fuzz::require(tokenizer.encode(text) == ids, "a text has one encoding", text);
    tokenizer.encode(decoded);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view rest = fuzz::textOf(data, size);
    fuzz::writeFile(fuzz::scratchFolder() / "tokenizer.json", fuzz::takePart(rest));
    fuzz::accepts([&] {
        const Tokenizer tokenizer = Tokenizer::load(fuzz::scratchFolder());
        fuzz::require(tokenizer.size() <= tokenizer.largestId() + 1, "ids are counted once");
        const std::vector<TokenId> strange{-1, 0, 1, tokenizer.largestId(), tokenizer.largestId() + 1, INT64_MAX, INT64_MIN};
        tokenizer.decode(strange, false);
        // Refused, if at all, for what the file asks of this text.
        fuzz::accepts([&] { encodeAndDecode(tokenizer, rest); });
        fuzz::accepts([&] { encodeAndDecode(tokenizer, "Hello  wörld, it's 12\n\t<|end|> \xe2\x96\x81x"); });
    });
    return 0;
}
