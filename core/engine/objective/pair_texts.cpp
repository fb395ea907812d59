#include "core/engine/objective/pair_texts.h"

namespace sdm::engine {
namespace {

// A right answer is learnt whole, so its mask ends where the prompt does.
DocumentText withPromptMasked(const PreparedDocument& document, const DocumentText& answer)
{
    EncodedDocument text = *answer;
    text.masked = document.positive->masked;
    return std::make_shared<const EncodedDocument>(std::move(text));
}

} // namespace

PairTexts::PairTexts(const RunData& data)
{
    for (const PreparedDataset* dataset : {&data.train, &data.calibration})
        for (const PreparedDocument& document : dataset->documents)
            m_offline.emplace(document.negative.get(), withPromptMasked(document, document.negative));
}

DocumentText PairTexts::rejected(const PreparedDocument& document, const DocumentText& answer) const
{
    const auto offline = m_offline.find(answer.get());
    return offline == m_offline.end() ? withPromptMasked(document, answer) : offline->second;
}

} // namespace sdm::engine
