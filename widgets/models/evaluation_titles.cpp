#include "widgets/models/evaluation_titles.h"

#include "widgets/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace sdm::ui {

std::vector<EvaluationChoice> evaluationChoices(const RunFacts& facts)
{
    struct Entry {
        const EvaluationRecord* evaluation;
        const LayerRecord* layer;
        bool final;
    };
    std::vector<Entry> entries;
    for (const EvaluationRecord& evaluation : facts.evaluations()) {
        if (evaluation.generationSetId.empty() || evaluation.layerId.empty())
            continue;
        const LayerRecord* layer = facts.layer(evaluation.layerId);
        entries.push_back({&evaluation, layer, layer && layer->role == LayerRole::Final});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        const auto key = [](const Entry& e) {
            return std::make_tuple(!e.final, e.final && e.layer ? e.layer->draw : 0, -e.evaluation->step, e.evaluation->shifted);
        };
        return key(a) < key(b);
    });
    std::vector<EvaluationChoice> choices;
    for (const Entry& entry : entries) {
        const QString split = QString::fromStdString(entry.evaluation->split);
        const QString which = entry.final
                                  ? QCoreApplication::translate("EvaluationTitles", "final layer %1").arg(entry.layer->draw + 1)
                                  : QCoreApplication::translate("EvaluationTitles", "step %1").arg(countText(entry.evaluation->step));
        choices.push_back({QString::fromStdString(entry.evaluation->id), split, split + QStringLiteral(" · ") + which});
    }
    return choices;
}

} // namespace sdm::ui
