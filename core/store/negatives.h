#pragma once

#include "core/records/annotations.h"

#include <cstdint>
#include <string>
#include <vector>

/// The wrong answers of runs by document: which stay wrong, what people decided on them, and the patch of a data set that comes of it.
namespace sdm::store {

/// A document's wrong answers of one epoch.
struct OffenderEpoch {
    std::int64_t epoch = 0;
    std::int64_t answers = 0;       ///< different wrong texts or the same again
    double probability = kNotKnown; ///< largest SDM output for class 1 among them; NaN where no layer judged any
    bool operator==(const OffenderEpoch&) const = default;
};

/// A document of a run whose generated answers were wrong in several epochs. An epoch that is not there is one in which no answer was
/// generated for it, or a right one: only wrong ones are stored.
struct PersistentOffender {
    DocumentKey key;
    std::vector<OffenderEpoch> epochs; ///< in order
    std::string newestText;            ///< of the last of its wrong answers
    NegativeKind newestKind = NegativeKind::Permutation;
    std::string reference; ///< empty where the store does not know the document
    bool operator==(const PersistentOffender&) const = default;
};

/// One generated wrong answer, whichever run and epoch gave it.
struct NegativeKey {
    DocumentKey document;
    std::string text;
    bool operator==(const NegativeKey&) const = default;
    bool operator<(const NegativeKey& other) const { return std::tie(document, text) < std::tie(other.document, other.text); }
};

NegativeChoice choiceOf(const NegativeChoices& choices, const std::string& text);
/// The choices with one more. A text that is promoted makes the one before a kept one; None lets a text go.
NegativeChoices withChoice(NegativeChoices choices, const std::string& text, NegativeChoice choice);

/// A document's line of a patch: `{"id", "hard_negatives": [text, ...], "epoch"}` as the reference code spells it, the promoted text first,
/// and beside them ours: `"promoted"` and `"banned"`, where there are any.
struct PatchLine {
    std::string id;
    std::vector<std::string> hardNegatives; ///< promoted and kept
    std::int64_t epoch = 0;                 ///< the last in which one of them was generated
    std::string promoted;
    std::vector<std::string> banned;
    bool operator==(const PatchLine&) const = default;
};

void fields(auto& v, Is<PatchLine> auto& r)
{
    v("id", r.id);
    v("hard_negatives", r.hardNegatives);
    v("epoch", r.epoch);
    v.maybe("promoted", r.promoted);
    v.maybe("banned", r.banned);
}

} // namespace sdm::store
