#include "widgets/pages/generations/answer_evidence.h"

#include "widgets/models/example_cells.h"
#include "widgets/models/verdict_path.h"
#include "widgets/text/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace sdm::ui {
namespace {

constexpr std::size_t kMostBesides = 200;
constexpr std::int64_t kDots = 24;

struct EvidenceWords {
    Q_DECLARE_TR_FUNCTIONS(AnswerEvidence)
};

QString sentenceOf(const store::AnswerView& view)
{
    return taggedSentence(QString::fromStdString(view.generation.generated));
}

/// The layer's folder may be gone, or the layer changed since: then that is said, and everything else stands.
void readCurves(AnswerEvidence& evidence, const std::filesystem::path& projectFolder)
{
    const store::AnswerSetting& setting = *evidence.answer.setting;
    if (!evidence.answer.generation.record.judged())
        return;
    if (setting.layer.id.empty() || setting.layer.role != LayerRole::Final) {
        evidence.noCurves =
            EvidenceWords::tr("The distances of the calibration answers are kept with final layers only; this answer was judged "
                              "by a layer of the training.");
        return;
    }
    try {
        evidence.curves = report::distanceCurves(projectFolder, setting.run, setting.layer);
    } catch (const std::exception& error) {
        evidence.noCurves =
            EvidenceWords::tr("The distances of the calibration answers cannot be read: %1").arg(QString::fromUtf8(error.what()));
    }
}

} // namespace

AnswerEvidence readEvidence(const store::StoreReader& reader, const store::AnswerView& answer, const std::filesystem::path& projectFolder)
{
    AnswerEvidence evidence;
    evidence.answer = answer;
    const EvaluationRecord& evaluation = answer.setting->evaluation;
    const GenerationRecord& record = answer.generation.record;
    if (const auto whole = reader.generations({answer.generation.rowId}, store::Neighbours::Included); !whole.empty())
        evidence.answer.generation.record.neighbours = whole.front().record.neighbours;
    evidence.neighbours = neighbourRows(evidence.answer.generation.record);
    for (NeighbourModel::Row& row : evidence.neighbours) {
        if (const auto document = reader.document({answer.setting->layer.datasetId, row.neighbour.documentId}))
            row.text = QString::fromStdString(document->reference);
    }
    if (!record.nearest.id.empty()) {
        evidence.ofNearest = reader.answerViews(reader.answersTo({answer.setting->layer.datasetId, record.nearest.id}));
        std::vector<std::int64_t> besides = reader.answersNextTo(record.nearest.id, evaluation.id);
        besides.resize(std::min(besides.size(), kMostBesides));
        evidence.besides = reader.answerViews(besides);
    }
    evidence.everywhere = reader.answerViews(reader.answersTo({evaluation.datasetId, record.key.id}));
    readCurves(evidence, projectFolder);
    return evidence;
}

QString streakText(const GenerationRecord& answer)
{
    if (!answer.similarity)
        return {};
    const std::int64_t q = *answer.similarity;
    QString dots(static_cast<qsizetype>(std::min(q, kDots)), QChar(u'●'));
    if (q > kDots)
        dots += QStringLiteral("… ");
    return dots + QStringLiteral("○");
}

QString nearestText(const store::GenerationView& view)
{
    const GenerationRecord& record = view.record;
    if (record.nearest.id.empty())
        return record.judged() ? EvidenceWords::tr("The nearest training document is not stored.")
                               : EvidenceWords::tr("No neighbours: the answer was not judged.");
    QStringList lines;
    const std::int64_t q = record.similarity.value_or(0);
    const QString called = classWord(record.prediction);
    lines << (q == 0 ? EvidenceWords::tr("q = 0 %1 the nearest training answer is not both labelled and predicted \"%2\".")
                           .arg(streakText(record), called)
                     : EvidenceWords::tr("q = %1 %2 the %1 nearest training answers are labelled and predicted \"%3\", the next is not.")
                           .arg(countText(q), streakText(record), called));
    lines << EvidenceWords::tr("1. %1, at distance %2: %3")
                 .arg(QString::fromStdString(record.nearest.id), fixedText(record.nearestDistance, 3),
                      view.nearestReference.empty() ? EvidenceWords::tr("its text is not stored")
                                                    : QString::fromStdString(view.nearestReference));
    return lines.join(QLatin1Char('\n'));
}

QString neighboursText(const AnswerEvidence& evidence)
{
    const GenerationRecord& record = evidence.answer.generation.record;
    if (record.nearest.id.empty() && evidence.neighbours.empty())
        return {};
    if (evidence.neighbours.empty())
        return EvidenceWords::tr("The farther ones were not recorded when this answer was judged; a new evaluation names them.");
    const auto named =
        std::count_if(evidence.neighbours.begin(), evidence.neighbours.end(), [](const NeighbourModel::Row& row) { return row.agrees; });
    const std::int64_t more = record.similarity.value_or(0) - named;
    return more > 0
               ? EvidenceWords::tr("The first %1 of them are kept by name, the next %2 are not.").arg(countText(named), countText(more))
               : QString();
}

QString besidesText(const AnswerEvidence& evidence)
{
    const auto count = [&](auto is) {
        return countText(std::count_if(evidence.besides.begin(), evidence.besides.end(),
                                       [&](const store::AnswerView& view) { return is(view.generation.record); }));
    };
    if (evidence.besides.empty())
        return {};
    return EvidenceWords::tr(
               "%1 answers of this evaluation have it as their nearest: %2 judged rightly, %3 judged wrongly, %4 admitted and wrong.")
        .arg(count([](const GenerationRecord&) { return true; }), count([](const GenerationRecord& r) { return r.predictedRight(); }),
             count([](const GenerationRecord& r) { return r.predictedWrong(); }),
             count([](const GenerationRecord& r) { return r.predictedWrong() && r.plain.reason == Reason::Admitted; }));
}

std::vector<AnswerListModel::Row> nearestRows(const AnswerEvidence& evidence)
{
    std::vector<AnswerListModel::Row> rows;
    for (const store::AnswerView& view : evidence.ofNearest)
        rows.push_back({EvidenceWords::tr("neighbour 1 · %1").arg(placeText(*view.setting, false)), view, false});
    for (const store::AnswerView& view : evidence.besides) {
        const bool current = view.generation.rowId == evidence.answer.generation.rowId;
        rows.push_back({current ? EvidenceWords::tr("▸ this answer")
                                : EvidenceWords::tr("beside it · %1").arg(QString::fromStdString(view.generation.record.key.id)),
                        view, current});
    }
    return rows;
}

std::vector<AnswerListModel::Row> timeRows(const AnswerEvidence& evidence)
{
    std::vector<const store::AnswerView*> views;
    for (const store::AnswerView& view : evidence.everywhere)
        views.push_back(&view);
    const RunId& run = evidence.answer.setting->run;
    const auto order = [&run](const store::AnswerView* view) { return std::make_pair(!(view->setting->run == run), view->setting->run); };
    std::stable_sort(views.begin(), views.end(), [&](const auto* a, const auto* b) { return order(a) < order(b); });
    std::vector<AnswerListModel::Row> rows;
    const store::AnswerView* before = nullptr;
    for (const store::AnswerView* view : views) {
        const bool first = !before || !(before->setting->run == view->setting->run);
        const bool current = view->generation.rowId == evidence.answer.generation.rowId;
        QString relation = (current ? QStringLiteral("▸ ") : QString()) + placeText(*view->setting, true);
        if (!first)
            relation += sentenceOf(*before) == sentenceOf(*view) ? EvidenceWords::tr(" · same text") : EvidenceWords::tr(" · new text");
        rows.push_back({relation, *view, current});
        before = view;
    }
    return rows;
}

std::vector<FilmStrip::Frame> timeFrames(const AnswerEvidence& evidence, Bound bound, std::vector<std::size_t>* places)
{
    std::vector<FilmStrip::Frame> frames;
    QString before;
    for (std::size_t i = 0; i < evidence.everywhere.size(); ++i) {
        const store::AnswerView& view = evidence.everywhere[i];
        const store::AnswerSetting &setting = *view.setting, &shown = *evidence.answer.setting;
        if (!(setting.run == shown.run) || setting.evaluation.split != shown.evaluation.split)
            continue;
        const GenerationRecord& record = view.generation.record;
        const QString sentence = sentenceOf(view);
        FilmStrip::Frame frame;
        frame.verdict = record.verdict;
        frame.when = placeText(setting, false).section(QStringLiteral(" · "), 1);
        frame.value = record.judged() ? QStringLiteral("q′ %1").arg(fixedText(record.at(bound).rescaledSimilarity, 1)) : QString();
        frame.tip = sentence + QLatin1Char('\n') + shortReason(record, setting.layer, bound);
        frame.changed = !frames.empty() && sentence != before;
        frame.current = view.generation.rowId == evidence.answer.generation.rowId;
        frames.push_back(frame);
        before = sentence;
        if (places)
            places->push_back(i);
    }
    return frames;
}

QString timeText(const AnswerEvidence& evidence)
{
    std::set<std::string> runs, texts;
    for (const store::AnswerView& view : evidence.everywhere) {
        runs.insert(view.setting->run.text());
        texts.insert(view.generation.generated);
    }
    return EvidenceWords::tr("%1 was judged %2 times in %3 runs, with %4 different answers. Enter or a double click goes there.")
        .arg(QString::fromStdString(evidence.answer.generation.record.key.id),
             countText(static_cast<std::int64_t>(evidence.everywhere.size())), countText(static_cast<std::int64_t>(runs.size())),
             countText(static_cast<std::int64_t>(texts.size())));
}

} // namespace sdm::ui
