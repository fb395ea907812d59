#pragma once

#include "core/report/distance_curves.h"
#include "core/store/store_reader.h"
#include "widgets/models/answer_list_model.h"
#include "widgets/models/neighbour_model.h"
#include "widgets/pages/generations/film_strip.h"

#include <QString>

#include <filesystem>
#include <vector>

namespace sdm::ui {

/// What the store has around one answer.
struct AnswerEvidence {
    store::AnswerView answer;                    ///< with its neighbours
    std::vector<NeighbourModel::Row> neighbours; ///< with their texts; empty where none were recorded
    std::vector<store::AnswerView> ofNearest;    ///< answers to the nearest training document, as they were judged themselves
    std::vector<store::AnswerView> besides;      ///< the evaluation's answers with the same nearest document, the nearest first
    std::vector<store::AnswerView> everywhere;   ///< answers to the same document in all evaluations of all runs
    std::vector<report::DistanceCurve> curves;   ///< of the layer that judged it, what its distance is held against
    QString noCurves;                            ///< why there are none
};

/// On the reader's thread. \param projectFolder  whose runs keep the layers
AnswerEvidence readEvidence(const store::StoreReader& reader, const store::AnswerView& answer, const std::filesystem::path& projectFolder);

/// The neighbours in order as far as the store keeps them, the streak they make, and what else stands on the same document.
QString streakText(const GenerationRecord& answer); ///< "●●●○": that many agree, the next does not; a long one is shortened
QString nearestText(const store::GenerationView& answer);
QString neighboursText(const AnswerEvidence& evidence); ///< how many of them are stored by name
QString besidesText(const AnswerEvidence& evidence);
std::vector<AnswerListModel::Row> nearestRows(const AnswerEvidence& evidence);

/// The same document everywhere: this run first, evaluations in order, each answer against the one before it.
QString timeText(const AnswerEvidence& evidence);
std::vector<AnswerListModel::Row> timeRows(const AnswerEvidence& evidence);
/// Of the answer's own run and split, in order, with the places of `everywhere` they stand for.
std::vector<FilmStrip::Frame> timeFrames(const AnswerEvidence& evidence, Bound bound, std::vector<std::size_t>* places = nullptr);

} // namespace sdm::ui
