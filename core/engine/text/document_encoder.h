#pragma once

#include "core/config/run_config.h"
#include "core/engine/text/conversation_frame.h"
#include "core/engine/text/tokenizer.h"

#include <algorithm>
#include <string>
#include <vector>

namespace sdm::engine {

/// A finished conversation with its contrastive mask, ready for the loss ("Similarity-Distance-Magnitude Language Models", Table 1).
/// Of an answer that says `<verified>No</verified>` only the last such verdict and what follows it is learnt, of any other answer all.
struct EncodedDocument {
    std::vector<TokenId> ids;        ///< system, prompt, answer, end tokens
    std::int64_t masked = 0;         ///< number of leading labels that are -100; all later labels equal the ids
    std::vector<TokenId> featureIds; ///< what the feature vector is computed over
    bool featureIsPrefix = false;    ///< featureIds is a prefix of ids: one forward serves both

    /// Tokens of the longer of the two texts.
    std::int64_t length() const { return static_cast<std::int64_t>(std::max(ids.size(), featureIds.size())); }
};

/// Contrastive masking and verification text for one tokenizer and chat template. Nothing is ever cut: callers
/// hold length() against their limit. Where a token straddles the border between masked and learnt text it is masked.
class DocumentEncoder {
public:
    /// \param generationStopIds  further ids at which generation stops
    /// \throws Error as ConversationFrame and stopIdsFor
    DocumentEncoder(Tokenizer tokenizer, ChatTemplate chat, FeatureTail tail, const std::vector<TokenId>& generationStopIds = {});
    /// Loads tokenizer, template and stop ids of a model folder. \throws Error as Tokenizer::load, ChatTemplate::forModel and above
    static DocumentEncoder forModel(const std::filesystem::path& folder, FeatureTail tail, const std::string& chatOverride = "auto");

    EncodedDocument encode(const std::string& prompt, const std::string& answer) const;
    std::vector<TokenId> promptIds(const std::string& prompt) const;
    /// Ids for h of (prompt, strip_verdict(answer)).
    std::vector<TokenId> featureIds(const std::string& prompt, const std::string& answer) const;
    /// Text of generated ids, special tokens removed.
    std::string decodeAnswer(const std::vector<TokenId>& ids) const;
    /// End of sequence last, where the folder names one.
    const std::vector<TokenId>& stopIds() const { return m_stopIds; }
    std::vector<std::string> stopTokens() const;
    /// \throws Error (BadInput) when the chat template itself renders this document otherwise than it is encoded
    void requireRendered(const std::string& prompt, const std::string& answer) const { m_frame.requireRendered(prompt, answer); }
    const Tokenizer& tokenizer() const { return m_tokenizer; }
    const ChatTemplate& chat() const { return m_frame.chat(); }
    const ConversationFrame& frame() const { return m_frame; }

private:
    Tokenizer m_tokenizer;
    ConversationFrame m_frame;
    FeatureTail m_tail;
    std::vector<TokenId> m_stopIds;
};

} // namespace sdm::engine
