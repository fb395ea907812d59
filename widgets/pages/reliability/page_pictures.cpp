#include "widgets/pages/reliability/page_pictures.h"

#include "core/report/thresholds_at.h"
#include "core/statistics/two_samples.h"
#include "widgets/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace sdm::ui {
namespace {

struct PictureWords {
    Q_DECLARE_TR_FUNCTIONS(ReliabilityPage)
};

QString titleOf(const std::string& split, bool shifted)
{
    const QString name = QString::fromStdString(split);
    return shifted ? PictureWords::tr("%1 (shifted)").arg(name) : name;
}

JudgedBy judgedByOf(const report::JudgedSet& set, Bound bound)
{
    return {titleOf(set.split, set.shifted), set.evaluation.modelStep, bound, set.layer.alpha};
}

/// How far two sets are apart on each axis.
QString distanceWords(const Scatter& one, const Scatter& other)
{
    const auto distanceOn = [&](double AnswerMark::*axis) {
        const auto valuesOf = [axis](const Scatter& scatter) {
            std::vector<double> values;
            for (const AnswerMark& mark : scatter.marks)
                values.push_back(mark.*axis);
            return values;
        };
        return kolmogorovDistance(valuesOf(one), valuesOf(other));
    };
    const auto similarity = distanceOn(&AnswerMark::similarity), probability = distanceOn(&AnswerMark::probability);
    if (!similarity || !probability)
        return {};
    return PictureWords::tr("apart by %1 in q′, %2 in s (Kolmogorov–Smirnov)").arg(fixedText(*similarity, 2), fixedText(*probability, 2));
}

QString rangeText(const Spread& spread)
{
    if (spread.lowest == spread.highest)
        return shareText(spread.lowest);
    return PictureWords::tr("%1 to %2").arg(shareText(spread.lowest), shareText(spread.highest));
}

} // namespace

const report::ReliabilityReport* PagePictures::reportOf(const QString& split) const
{
    const auto found = std::ranges::find(reports, split.toStdString(), &report::ReliabilityReport::split);
    return found == reports.end() ? nullptr : &*found;
}

PagePictures makePictures(const JudgedLayerPtr& judged, const PageChoices& choices)
{
    PagePictures pictures;
    pictures.judged = judged;
    pictures.choices = choices;
    std::vector<std::pair<QString, report::AbstentionReasons>> reasons;
    for (const report::JudgedSet& set : judged->sets) {
        pictures.reports.push_back(reliabilityReport(set, choices.bound, {choices.diagram.binning, choices.diagram.bins}));
        reasons.emplace_back(titleOf(set.split, set.shifted), pictures.reports.back().reasons);
    }
    pictures.reasons = reasonsDrawing(reasons, choices.bound);
    pictures.set = judged->set(choices.split);
    if (!pictures.set)
        return pictures;
    const auto scatterOf = [&](const report::JudgedSet& set) {
        return scatterDrawing(set.answers, report::thresholdsOf(set.layer), judgedByOf(set, choices.bound));
    };
    pictures.scatter = scatterOf(*pictures.set);
    if (!choices.beside.isEmpty() && choices.beside.toStdString() != pictures.set->split) {
        pictures.besideSet = judged->set(choices.beside);
        pictures.beside = scatterOf(*pictures.besideSet);
        pictures.apart = distanceWords(pictures.scatter.scatter, pictures.beside.scatter);
    }
    const JudgedBy by = judgedByOf(*pictures.set, choices.bound);
    pictures.diagram = diagramDrawing(pictures.set->answers, by, choices.diagram);
    pictures.risk = riskDrawing(pictures.set->answers, by);
    return pictures;
}

AlphaPreview previewAt(const JudgedLayer& judged, const std::vector<CalibrationPoint>& points, double alpha, Bound bound)
{
    AlphaPreview preview;
    preview.region = searchRegion(points, static_cast<int>(judged.layer.classes.size()), alpha);
    for (const report::JudgedSet& set : judged.sets)
        preview.reports.push_back(previewReport(set, preview.region, bound));
    return preview;
}

std::vector<LayerPicture> readLayerPictures(const store::StoreReader& reader, const std::vector<report::LayerDraw>& draws,
                                            const std::vector<LayerRecord>& layers, Bound bound)
{
    std::vector<LayerPicture> pictures;
    for (const report::LayerDraw& draw : draws) {
        const auto layer = std::ranges::find(layers, draw.layerId, &LayerRecord::id);
        if (layer == layers.end())
            continue;
        LayerPicture picture;
        picture.evaluationId = draw.evaluationId;
        picture.draw = draw.draw;
        picture.inside = {"marginal", draw.admitted, draw.correct, draw.documents};
        picture.guard = guardOf(draw.correct, draw.admitted, layer->alpha);
        picture.scatter =
            scatterDrawing(reader.generationRecords(draw.evaluationId), report::thresholdsOf(*layer), {{}, 0, bound, layer->alpha}).scatter;
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

QString drawSentence(const std::vector<report::SetDraws>& sets, const QString& split)
{
    const auto own = std::ranges::find(sets, split.toStdString(), &report::SetDraws::split);
    if (own == sets.end() || own->layers.empty())
        return {};
    if (own->layers.size() < 2)
        return PictureWords::tr("One final layer: how far another draw of its halves would move these numbers is not known "
                                "(final.layers trains more).");
    QStringList sentences{PictureWords::tr("%1: %2 inside over %3 layers, median %4.")
                              .arg(titleOf(own->split, own->shifted), rangeText(*own->shares()))
                              .arg(own->layers.size())
                              .arg(shareText(own->shares()->median))};
    for (const report::SetDraws& other : sets) {
        if (&other == &*own || other.layers.empty())
            continue;
        const QString held = PictureWords::tr("%1 (%2)").arg(titleOf(other.split, other.shifted), rangeText(*other.shares()));
        switch (report::drawClaim(*own, other)) {
        case report::DifferenceClaim::LargerThanDraw:
            sentences << PictureWords::tr("The difference to %1 is larger than the draw.").arg(held);
            break;
        case report::DifferenceClaim::WithinDraw:
            sentences << PictureWords::tr("The difference to %1 is within the draw.").arg(held);
            break;
        case report::DifferenceClaim::DrawUnknown:
            sentences << PictureWords::tr("Whether the difference to %1 is larger than the draw is not known with one layer.").arg(held);
            break;
        case report::DifferenceClaim::NoDocuments:
        case report::DifferenceClaim::WithinDocuments:
            break;
        }
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace sdm::ui
