#include "compared_project.h"
#include "core/report/abstention_reasons.h"
#include "core/report/draw_spread.h"
#include "core/report/judged_sets.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

SetDraws drawsOf(std::initializer_list<std::int64_t> admitted)
{
    SetDraws set;
    for (const std::int64_t count : admitted)
        set.layers.push_back({{}, {}, static_cast<int>(set.layers.size()), 100, count, count});
    return set;
}

} // namespace

class TestDrawSpread : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFinalLayer_standsForItsSet()
    {
        std::vector<LayerRecord> layers;
        std::vector<EvaluationRecord> evaluations;
        for (int draw = 0; draw < 3; ++draw) {
            LayerRecord layer;
            layer.id = "layer-" + std::to_string(draw);
            layer.role = draw < 2 ? LayerRole::Final : LayerRole::Monitor;
            layer.draw = draw;
            layers.push_back(layer);
            EvaluationRecord evaluation;
            evaluation.id = "evaluation-" + std::to_string(draw);
            evaluation.layerId = layer.id;
            evaluation.split = "wiki";
            evaluation.purpose = draw < 2 ? EvaluationPurpose::Final : EvaluationPurpose::Monitor;
            evaluation.documents = 200;
            evaluation.generationSetId = "answers";
            evaluation.plain = {80 + draw, 70, std::nullopt, std::nullopt};
            evaluation.lower = {40 + draw, 39, std::nullopt, std::nullopt};
            evaluations.push_back(evaluation);
        }
        const auto sets = setDraws(evaluations, layers, Bound::Lower);
        QCOMPARE(sets.size(), std::size_t{1});
        QCOMPARE(sets.front().split, std::string("wiki"));
        QCOMPARE(sets.front().layers.size(), std::size_t{2}); // not the one that watched the training
        QCOMPARE(sets.front().layers[1].draw, 1);
        QCOMPARE(sets.front().layers[1].evaluationId, EvaluationId("evaluation-1"));
        QCOMPARE(sets.front().layers[1].share(), 41.0 / 200);
        QCOMPARE(sets.front().layers[1].correct, std::int64_t{39});
        QCOMPARE(setDraws(evaluations, layers, Bound::Plain).front().layers[0].admitted, std::int64_t{80});
    }

    void whatALayerJudged_isFoundByIt()
    {
        QTemporaryDir folder;
        samples::makeComparedProject(folder.path().toStdString());
        const store::StoreReader reader = store::StoreReader::open(folder.path().toStdString());
        for (const LayerRecord& layer : reader.layers(samples::kFirstRun)) {
            const auto judged = judgedSetsOf(reader, samples::kFirstRun, layer);
            QCOMPARE(judged.size(), layer.draw == 0 ? std::size_t{4} : std::size_t{1});
            QCOMPARE(judged.front().evaluation.layerId, layer.id);
            QCOMPARE(judged.front().answers.size(), std::size_t{200});
            QCOMPARE(abstentionReasons(judged.front().answers, Bound::Plain).of(Reason::Admitted).n, layer.draw == 0 ? 80 : 90);
        }
    }

    void aDifference_isLargerThanTheDrawOnlyWhereNoLayersOverlap()
    {
        QCOMPARE(drawClaim(drawsOf({60, 70}), drawsOf({1, 59})), DifferenceClaim::LargerThanDraw);
        QCOMPARE(drawClaim(drawsOf({60, 70}), drawsOf({1, 60})), DifferenceClaim::WithinDraw); // 60 in both
        QCOMPARE(drawClaim(drawsOf({1, 59}), drawsOf({60, 70})), DifferenceClaim::LargerThanDraw);
        QCOMPARE(drawClaim(drawsOf({60}), drawsOf({1, 2})), DifferenceClaim::DrawUnknown);
        QCOMPARE(drawClaim(drawsOf({60, 61}), drawsOf({1})), DifferenceClaim::DrawUnknown);
        QCOMPARE(drawClaim(drawsOf({}), drawsOf({1, 2})), DifferenceClaim::NoDocuments);
    }

    void shares_areOfAllDocuments()
    {
        const Spread spread = *drawsOf({24, 63, 40}).shares();
        QCOMPARE(spread.lowest, 0.24);
        QCOMPARE(spread.median, 0.40);
        QCOMPARE(spread.highest, 0.63);
        QVERIFY(!drawsOf({}).shares());
    }
};

QTEST_GUILESS_MAIN(TestDrawSpread)
#include "tst_draw_spread.moc"
