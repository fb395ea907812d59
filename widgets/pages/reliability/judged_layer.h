#pragma once

#include "core/report/judged_sets.h"
#include "core/report/run_history.h"
#include "core/statistics/region_search.h"
#include "widgets/session/run_facts.h"

#include <QString>

#include <memory>
#include <optional>

/// What the page on reliability reads of the store. Values; the readers run on its thread.
namespace sdm::ui {

/// One layer and everything it has judged.
struct JudgedLayer {
    LayerRecord layer;
    std::vector<report::JudgedSet> sets;      ///< in the order they were evaluated
    std::vector<report::LayerChange> changes; ///< of this layer, after it judged
    std::string mixed;                        ///< mixedText of the run

    bool has(const QString& split) const;
    /// Of that name; the first for a name that none has. \return nullptr without any
    const report::JudgedSet* set(const QString& split) const;
};
using JudgedLayerPtr = std::shared_ptr<const JudgedLayer>;

/// \throws Error as StoreReader
JudgedLayerPtr readJudgedLayer(const store::StoreReader& reader, const RunId& run, const LayerRecord& layer);

/// Which layer the page is about: that of the chosen evaluation, else the first final layer that has judged the split or anything, else the
/// newest that has. \return nullptr where no layer has judged answers yet
const LayerRecord* chosenLayer(const RunFacts& facts, const QString& evaluationId, const QString& split);

/// Another word on a split than the one that is shown: an evaluation of a later checkpoint. \return nullptr where there is none
const EvaluationRecord* newerEvaluation(const RunFacts& facts, const EvaluationRecord& shown);

} // namespace sdm::ui
