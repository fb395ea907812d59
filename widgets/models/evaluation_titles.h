#pragma once

#include "widgets/session/run_facts.h"

#include <QString>

#include <vector>

namespace sdm::ui {

/// An evaluation as people pick it from a list.
struct EvaluationChoice {
    QString id;
    QString split;
    QString title; ///< "wikipedia · final layer 1" or "wikipedia · step 429"
};

/// The evaluations that have judged answers: final layers first, then the newest.
std::vector<EvaluationChoice> evaluationChoices(const RunFacts& facts);

} // namespace sdm::ui
