#include "widgets/data/compared_runs.h"

#include <algorithm>

namespace sdm::ui {

std::vector<ComparedRun> ComparedRunCache::read(const store::StoreReader& reader, const std::vector<store::RunRow>& rows,
                                                const std::string& split)
{
    std::vector<ComparedRun> runs;
    std::map<EvaluationId, Answers> kept;
    for (const auto& facts : m_runs.read(reader, rows)) {
        ComparedRun run{facts, std::nullopt, nullptr};
        const std::vector<SplitSummary> splits = summariseSplits(facts->evaluations(), facts->layers());
        const auto wanted =
            std::ranges::find_if(splits, [&split](const SplitSummary& one) { return split.empty() || one.evaluation.split == split; });
        if (wanted != splits.end()) {
            run.standing = wanted->evaluation;
            const auto known = m_answers.find(run.standing->id);
            run.answers = known != m_answers.end()
                              ? known->second
                              : std::make_shared<const std::vector<GenerationRecord>>(reader.generationRecords(run.standing->id));
            kept[run.standing->id] = run.answers;
        }
        runs.push_back(std::move(run));
    }
    m_answers = std::move(kept);
    return runs;
}

} // namespace sdm::ui
