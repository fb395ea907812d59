#include "core/engine/text/decoder.h"

#include "core/engine/text/byte_alphabet.h"
#include "core/engine/text/metaspace.h"
#include "core/engine/text/pattern.h"
#include "core/engine/text/unicode.h"

#include <charconv>

namespace sdm::engine {
namespace {

using Tokens = std::vector<std::string>;

constexpr const char* kSupported = "Sequence, ByteLevel, ByteFallback, Replace, Fuse, Strip, Metaspace";
constexpr const char* kReplacementCharacter = "\uFFFD";

std::size_t bytesOf(const Tokens& tokens)
{
    std::size_t bytes = 0;
    for (const std::string& token : tokens)
        bytes += token.size();
    return bytes;
}

Decoder sequence(const JsonPart& spec)
{
    std::vector<Decoder> steps;
    for (const JsonPart& part : spec.at("decoders").elements())
        steps.push_back(makeDecoder(part));
    return [steps = std::move(steps)](Tokens& tokens) {
        TextBudget budget;
        for (const Decoder& step : steps) {
            step(tokens);
            budget.spend(bytesOf(tokens));
        }
    };
}

void fuse(Tokens& tokens)
{
    std::string text;
    for (const std::string& token : tokens)
        text += token;
    tokens = {std::move(text)};
}

void decodeByteLevel(Tokens& tokens)
{
    std::string bytes;
    for (const std::string& token : tokens)
        bytes += fromByteAlphabet(token).value_or(token);
    tokens.assign(1, toValidUtf8(bytes));
}

/// The byte that a token like <0x0A> stands for.
std::optional<char> byteOf(const std::string& token)
{
    if (token.size() != 6 || !token.starts_with("<0x") || token.back() != '>')
        return std::nullopt;
    unsigned value = 0;
    const auto [end, error] = std::from_chars(token.data() + 3, token.data() + 5, value, 16);
    return error == std::errc() && end == token.data() + 5 ? std::optional(static_cast<char>(value)) : std::nullopt;
}

/// A run of bytes is text when it is well-formed as a whole; else every byte of it is unreadable.
void decodeByteFallback(Tokens& tokens)
{
    Tokens decoded;
    std::string bytes;
    const auto flush = [&] {
        if (isValidUtf8(bytes))
            decoded.push_back(bytes);
        else
            decoded.insert(decoded.end(), bytes.size(), kReplacementCharacter);
        bytes.clear();
    };
    for (std::string& token : tokens) {
        if (const auto byte = byteOf(token)) {
            bytes += *byte;
            continue;
        }
        flush();
        decoded.push_back(std::move(token));
    }
    flush();
    tokens = std::move(decoded);
}

Decoder replace(const JsonPart& spec)
{
    return [pattern = Pattern::fromJson(spec.at("pattern")), content = spec.at("content").text()](Tokens& tokens) {
        TextBudget budget;
        for (std::string& token : tokens)
            token = pattern.replaced(token, content, budget);
    };
}

Decoder strip(const JsonPart& spec)
{
    const std::string content = spec.at("content").text();
    const std::int64_t start = spec.at("start").integer();
    const std::int64_t stop = spec.at("stop").integer();
    if (content.empty())
        spec.malformed("content must be one character");
    return [=](Tokens& tokens) {
        for (std::string& token : tokens) {
            std::size_t begin = 0;
            for (std::int64_t i = 0; i < start && std::string_view(token).substr(begin).starts_with(content); ++i)
                begin += content.size();
            token.erase(0, begin);
            for (std::int64_t i = 0; i < stop && token.ends_with(content); ++i)
                token.resize(token.size() - content.size());
        }
    };
}

Decoder metaspace(const JsonPart& spec)
{
    return [settings = Metaspace::fromJson(spec)](Tokens& tokens) {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            tokens[i] = settings.unmarked(tokens[i], i == 0);
    };
}

} // namespace

Decoder makeDecoder(const JsonPart& spec)
{
    if (spec.isNull())
        return {};
    const std::string type = spec.type();
    if (type == "Sequence")
        return sequence(spec);
    if (type == "ByteLevel")
        return decodeByteLevel;
    if (type == "ByteFallback")
        return decodeByteFallback;
    if (type == "Replace")
        return replace(spec);
    if (type == "Fuse")
        return fuse;
    if (type == "Strip")
        return strip(spec);
    if (type == "Metaspace")
        return metaspace(spec);
    spec.unsupported("decoder", type, kSupported);
}

} // namespace sdm::engine
