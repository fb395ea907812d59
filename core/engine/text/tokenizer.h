#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

using TokenId = std::int64_t;

/// A Hugging Face `tokenizer.json`, bit-compatible with the `tokenizers` library for the parts it supports.
/// Immutable after loading; all const members may be called from several threads.
class Tokenizer {
public:
    /// \param folder  holds `tokenizer.json` (and, if present, `tokenizer_config.json`)
    /// \throws Error (NotFound) without the file, (Unsupported) naming the component we do not know, (BadInput) when malformed
    static Tokenizer load(const std::filesystem::path& folder);

    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;
    ~Tokenizer();

    /// Ids of a text; added tokens are recognised, no special tokens are added around it.
    std::vector<TokenId> encode(std::string_view text) const;
    /// Text of ids; incomplete UTF-8 becomes U+FFFD as in `tokenizers`. Ids without a token decode to nothing.
    std::string decode(std::span<const TokenId> ids, bool skipSpecial) const;

    std::optional<TokenId> tokenId(std::string_view token) const;
    std::optional<std::string> token(TokenId id) const;
    bool isSpecial(TokenId id) const;
    /// One of `added_tokens`: found in the text itself, whole.
    bool isAdded(TokenId id) const;
    /// Number of distinct ids, added tokens included.
    std::int64_t size() const;
    /// Ids may have gaps: a model needs a row for every one up to this. -1 without any.
    TokenId largestId() const;

private:
    struct Pipeline;
    explicit Tokenizer(std::unique_ptr<Pipeline> pipeline);
    std::unique_ptr<Pipeline> m_pipeline;
};

} // namespace sdm::engine
