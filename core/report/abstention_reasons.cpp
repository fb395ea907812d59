#include "core/report/abstention_reasons.h"

namespace sdm::report {

double AbstentionReasons::share(Reason reason) const
{
    return answers == 0 ? 0 : static_cast<double>(of(reason).n) / static_cast<double>(answers);
}

AbstentionReasons abstentionReasons(const std::vector<GenerationRecord>& answers, Bound bound)
{
    AbstentionReasons reasons;
    reasons.answers = static_cast<std::int64_t>(answers.size());
    for (const GenerationRecord& answer : answers) {
        ReasonTally& tally = reasons.byReason.at(indexOf(answer.at(bound).reason));
        ++tally.n;
        tally.right += answer.predictedRight() ? 1 : 0;
        tally.wrong += answer.predictedWrong() ? 1 : 0;
    }
    return reasons;
}

} // namespace sdm::report
