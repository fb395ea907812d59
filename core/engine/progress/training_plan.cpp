#include "core/engine/progress/training_plan.h"

#include <algorithm>

namespace sdm::engine {

TrainingPlan::TrainingPlan(const RunConfig& config, std::int64_t trainDocuments)
    : m_epochs(config.optimiser.epochs),
      m_stepsPerEpoch((trainDocuments + config.optimiser.batchDocuments - 1) / config.optimiser.batchDocuments),
      m_generates(config.negatives.gammaGen > 0)
{
    for (std::int64_t k = 1; k <= config.evaluation.perEpoch; ++k) {
        const std::int64_t step = k * m_stepsPerEpoch / config.evaluation.perEpoch;
        if (step > 0 && (m_evaluationSteps.empty() || m_evaluationSteps.back() != step))
            m_evaluationSteps.push_back(step);
    }
}

bool TrainingPlan::evaluatesAfter(std::int64_t finishedSteps) const
{
    if (finishedSteps == 0)
        return false;
    return std::binary_search(m_evaluationSteps.begin(), m_evaluationSteps.end(), indexInEpoch(finishedSteps - 1) + 1);
}

RunPosition TrainingPlan::positionAfter(std::int64_t finishedSteps) const
{
    if (finishedSteps == 0)
        return {};
    return {finishedSteps, epochOf(finishedSteps - 1), static_cast<double>(finishedSteps) / static_cast<double>(m_stepsPerEpoch),
            finishedSteps};
}

RunPosition TrainingPlan::positionBefore(std::int64_t stepIndex) const
{
    return {stepIndex, epochOf(stepIndex), static_cast<double>(stepIndex) / static_cast<double>(m_stepsPerEpoch), stepIndex};
}

} // namespace sdm::engine
