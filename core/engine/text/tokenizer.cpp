#include "core/engine/text/tokenizer.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/engine/text/added_tokens.h"
#include "core/engine/text/decoder.h"
#include "core/engine/text/normalizer.h"
#include "core/engine/text/pre_tokenizer.h"
#include "core/engine/text/token_model.h"
#include "core/engine/text/unicode.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

/// Vocabularies of 250,000 tokens with their merges take some 40 MB.
constexpr JsonBounds kTokenizerBounds{.bytes = std::size_t{512} << 20, .depth = 32};

nlohmann::json parsed(const std::filesystem::path& file)
{
    if (!exists(file))
        throw Error(ErrorCode::NotFound, "no such file", file.string(), "a model folder needs its tokenizer.json");
    return readJsonFile(file, kTokenizerBounds);
}

const nlohmann::json kNull;

JsonPart part(const JsonPart& root, const char* key)
{
    return root.has(key) ? root.at(key) : JsonPart(kNull, root.path() + "." + key);
}

AddedTokens addedTokens(const JsonPart& root, const Vocabulary& vocabulary, const Normalizer& normalizer)
{
    const nlohmann::json none = nlohmann::json::array();
    return {root.has("added_tokens") ? root.at("added_tokens") : JsonPart(none, root.path()), vocabulary, normalizer};
}

} // namespace

// The post-processor only adds special tokens around a text, truncation and padding are the caller's business: none are read.
struct Tokenizer::Pipeline {
    Normalizer normalizer;
    PreTokenizer preTokenizer;
    std::unique_ptr<TokenModel> model;
    Decoder decoder;
    AddedTokens added;

    explicit Pipeline(const JsonPart& root)
        : normalizer(makeNormalizer(part(root, "normalizer"))), preTokenizer(makePreTokenizer(part(root, "pre_tokenizer"))),
          model(makeTokenModel(root.at("model"))), decoder(makeDecoder(part(root, "decoder"))),
          added(addedTokens(root, model->vocabulary(), normalizer))
    {
    }

    void encodeOrdinary(std::string text, bool atTextStart, std::vector<TokenId>& ids) const
    {
        Pieces pieces;
        pieces.push_back({std::move(text), atTextStart});
        if (preTokenizer)
            preTokenizer(pieces);
        for (const Piece& piece : pieces)
            model->tokenize(piece.text, ids);
    }

    void encodeSegment(std::string_view raw, bool atTextStart, std::vector<TokenId>& ids) const
    {
        const std::string text = normalizer ? normalizer(std::string(raw)) : std::string(raw);
        for (const AddedTokens::Segment& segment : added.splitNormalized(text)) {
            if (segment.id)
                ids.push_back(*segment.id);
            else
                encodeOrdinary(text.substr(segment.begin, segment.end - segment.begin), atTextStart && segment.begin == 0, ids);
        }
    }

    const std::string* tokenOf(TokenId id) const
    {
        const std::string* const token = added.tokenOf(id);
        return token ? token : model->vocabulary().tokenOf(id);
    }
};

Tokenizer::Tokenizer(std::unique_ptr<Pipeline> pipeline) : m_pipeline(std::move(pipeline)) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

Tokenizer Tokenizer::load(const std::filesystem::path& folder)
{
    if (!is_directory(folder))
        throw Error(ErrorCode::NotFound, "no such folder", folder.string());
    const auto file = tokenizerFolderOf(folder) / "tokenizer.json";
    const nlohmann::json document = parsed(file);
    return Tokenizer(std::make_unique<Pipeline>(JsonPart(document, file.string())));
}

std::vector<TokenId> Tokenizer::encode(std::string_view text) const
{
    std::string repaired;
    if (!isValidUtf8(text)) {
        repaired = toValidUtf8(text);
        text = repaired;
    }
    std::vector<TokenId> ids;
    for (const AddedTokens::Segment& segment : m_pipeline->added.splitRaw(text)) {
        if (segment.id)
            ids.push_back(*segment.id);
        else
            m_pipeline->encodeSegment(text.substr(segment.begin, segment.end - segment.begin), segment.begin == 0, ids);
    }
    return ids;
}

std::string Tokenizer::decode(std::span<const TokenId> ids, bool skipSpecial) const
{
    std::vector<std::string> tokens;
    tokens.reserve(ids.size());
    for (const TokenId id : ids)
        if (const std::string* const token = m_pipeline->tokenOf(id); token && !(skipSpecial && m_pipeline->added.isSpecial(id)))
            tokens.push_back(*token);
    if (m_pipeline->decoder)
        m_pipeline->decoder(tokens);
    std::string text;
    for (const std::string& token : tokens) {
        if (!m_pipeline->decoder && !text.empty())
            text += ' ';
        text += token;
    }
    return text;
}

std::optional<TokenId> Tokenizer::tokenId(std::string_view token) const
{
    const auto added = m_pipeline->added.idOf(token);
    return added ? added : m_pipeline->model->vocabulary().idOf(token);
}

std::optional<std::string> Tokenizer::token(TokenId id) const
{
    const std::string* const token = m_pipeline->tokenOf(id);
    return token ? std::optional(*token) : std::nullopt;
}

bool Tokenizer::isSpecial(TokenId id) const
{
    return m_pipeline->added.isSpecial(id);
}

bool Tokenizer::isAdded(TokenId id) const
{
    return m_pipeline->added.tokenOf(id) != nullptr;
}

TokenId Tokenizer::largestId() const
{
    return std::max(m_pipeline->model->vocabulary().largestId(), m_pipeline->added.largestId());
}

std::int64_t Tokenizer::size() const
{
    const Vocabulary& vocabulary = m_pipeline->model->vocabulary();
    return vocabulary.size() + m_pipeline->added.countOutside(vocabulary);
}

} // namespace sdm::engine
