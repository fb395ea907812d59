#include "core/engine/text/stop_tokens.h"

#include "core/base/error.h"

#include <algorithm>

namespace sdm::engine {
namespace {

constexpr const char* kOtherTemplate = "set model.chat_template to the built-in one that fits the model, or use the model's own tokenizer";

void addOnce(std::vector<TokenId>& ids, TokenId id)
{
    if (std::ranges::find(ids, id) == ids.end())
        ids.push_back(id);
}

TokenId requiredId(const Tokenizer& tokenizer, const std::string& token, const char* role)
{
    const auto id = tokenizer.tokenId(token);
    if (!id)
        throw Error(ErrorCode::BadInput, "the tokenizer has no token " + token + ", " + role, {}, kOtherTemplate);
    return *id;
}

/// Texts like <|im_end|> in what follows an answer: each must be one token, or the model would have to learn to spell it.
std::vector<std::string> spelledMarkers(const std::string& end)
{
    std::vector<std::string> markers;
    for (auto at = end.find("<|"); at != std::string::npos; at = end.find("<|", at + 1))
        if (const auto close = end.find("|>", at); close != std::string::npos)
            if (std::string marker = end.substr(at, close + 2 - at); marker.find_first_of(" \n") == std::string::npos)
                markers.push_back(std::move(marker));
    return markers;
}

bool isMarker(const Tokenizer& tokenizer, TokenId id)
{
    if (tokenizer.isSpecial(id))
        return true;
    const std::string text = tokenizer.isAdded(id) ? tokenizer.token(id).value_or("") : "";
    return text.starts_with('<') && text.ends_with('>');
}

} // namespace

std::vector<TokenId> stopIdsFor(const Tokenizer& tokenizer, const std::string& end, const std::vector<TokenId>& generationIds,
                                const std::string& endOfSequence)
{
    std::vector<TokenId> ids;
    for (const std::string& marker : spelledMarkers(end))
        requiredId(tokenizer, marker, "which the chat template ends a turn with");
    for (const TokenId id : tokenizer.encode(end))
        if (isMarker(tokenizer, id))
            addOnce(ids, id);
    for (const TokenId id : generationIds) {
        if (!tokenizer.token(id))
            throw Error(ErrorCode::BadInput, "eos_token_id " + std::to_string(id) + " is no token of the tokenizer",
                        "generation_config.json or config.json", "correct the file, or use the one that belongs to the model");
        addOnce(ids, id);
    }
    if (!endOfSequence.empty()) {
        const TokenId last = requiredId(tokenizer, endOfSequence, "which the folder names as eos_token");
        std::erase(ids, last);
        ids.push_back(last);
    }
    if (ids.empty())
        throw Error(ErrorCode::BadInput,
                    "nothing says where an answer ends: the chat template appends no marker, and the folder names no "
                    "eos_token and no eos_token_id",
                    {}, "name an eos_token in tokenizer_config.json");
    return ids;
}

} // namespace sdm::engine
