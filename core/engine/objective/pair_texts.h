#pragma once

#include "core/engine/sample/run_data.h"

#include <unordered_map>

namespace sdm::engine {

/// Texts of preference pairs: in both answers only the prompt is masked, so a rejected answer is compared whole, not by its verdict
/// alone. Offline negatives are made once and keep their address.
class PairTexts {
public:
    explicit PairTexts(const RunData& data);

    const DocumentText& chosen(const PreparedDocument& document) const { return document.positive; }
    /// The document's offline negative.
    const DocumentText& rejected(const PreparedDocument& document) const { return m_offline.at(document.negative.get()); }
    /// Any wrong answer to the document's prompt.
    DocumentText rejected(const PreparedDocument& document, const DocumentText& answer) const;

private:
    std::unordered_map<const EncodedDocument*, DocumentText> m_offline;
};

} // namespace sdm::engine
