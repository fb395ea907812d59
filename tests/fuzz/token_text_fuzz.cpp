// Any text through two tokenizers of ours that lose nothing: what is decoded is what was encoded.
#include "core/base/utf8.h"
#include "core/engine/text/byte_alphabet.h"
#include "core/engine/text/tokenizer.h"
#include "fuzz_target.h"

#include <nlohmann/json.hpp>

using namespace sdm;
using namespace sdm::engine;
using Json = nlohmann::ordered_json;

namespace {

/// Every byte is a token, a few pairs are merged; `regex` decides whether a pattern cuts the text first.
Tokenizer byteLevel(bool regex)
{
    Json vocabulary = Json::object();
    for (int byte = 0; byte < 256; ++byte)
        vocabulary[toByteAlphabet(std::string(1, static_cast<char>(byte)))] = byte;
    Json merges = Json::array();
    int next = 256;
    for (const auto& [left, right] : {std::pair{"t", "h"}, {"th", "e"}, {"Ġ", "the"}, {"e", "r"}, {"Ã", "¶"}}) {
        merges.push_back(std::string(left) + " " + right);
        vocabulary[std::string(left) + right] = next++;
    }
    const Json bytes = {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"trim_offsets", false}, {"use_regex", regex}};
    const Json document = {
        {"added_tokens", Json::array({{{"id", next}, {"content", "<|end|>"}, {"special", false}, {"normalized", false}}})},
        {"normalizer", nullptr},
        {"pre_tokenizer", bytes},
        {"decoder", bytes},
        {"model", {{"type", "BPE"}, {"vocab", vocabulary}, {"merges", merges}}}};
    fuzz::writeFile(fuzz::scratchFolder() / "tokenizer.json", document.dump());
    return Tokenizer::load(fuzz::scratchFolder());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Tokenizer cut = byteLevel(true);
    static const Tokenizer whole = byteLevel(false);
    const std::string_view text = fuzz::textOf(data, size);
    for (const Tokenizer* tokenizer : {&cut, &whole}) {
        fuzz::accepts([&] {
            const std::vector<TokenId> ids = tokenizer->encode(text);
            const std::string decoded = tokenizer->decode(ids, false);
            fuzz::require(firstNonUtf8(decoded) == std::string_view::npos, "what is decoded is text", decoded);
            if (firstNonUtf8(text) != std::string_view::npos)
                return;
            fuzz::require(ids.size() <= text.size(), "a text has no more tokens than bytes", text);
            fuzz::require(decoded == text, "a text survives its tokens", text);
        });
    }
    return 0;
}
