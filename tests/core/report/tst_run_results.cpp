#include "../store/store_samples.h"
#include "core/report/ablation_format.h"
#include "core/report/run_results.h"
#include "core/report/standing_results.h"
#include "core/report/table_cell.h"

#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

constexpr const char* kRun = "01RUN";

/// Six answers of which every count is another one: plain and lower, admitted and accepted, right and exact.
std::vector<GenerationRecord> answers()
{
    const auto answer = [](const char* id, int label, int prediction, bool plain, bool lower) {
        return samples::generation(id, label, prediction, 0.97, 150, plain ? Reason::Admitted : Reason::Similarity,
                                   lower ? Reason::Admitted : Reason::Null);
    };
    std::vector<GenerationRecord> all = {answer("a", 1, 1, true, true),  answer("b", 0, 1, true, false), answer("c", 0, 0, true, true),
                                         answer("d", 1, 1, true, false), answer("e", -1, 1, true, true), answer("f", 1, 0, false, false)};
    for (GenerationRecord& one : all)
        one.sentenceCorrect = one.exactMatch = false;
    all[0].sentenceCorrect = all[3].sentenceCorrect = all[5].sentenceCorrect = true;
    all[3].exactMatch = true;
    return all;
}

EvaluationRecord evaluation(const char* id, const char* layer, const char* split, EvaluationPurpose purpose, std::int64_t step = 20)
{
    EvaluationRecord record = samples::evaluation(id, layer, split, step);
    record.purpose = purpose;
    return record;
}

std::string idsOf(const StandingResult& result)
{
    std::string ids;
    for (const EvaluationRecord& one : result.evaluations)
        ids += (ids.empty() ? "" : " ") + one.id;
    return ids;
}

/// A table of one cell in which no two numbers are the same.
Ablation oneCell(AblationRow::Kind kind, bool isShare, Guard guard)
{
    AblationCell cell;
    cell.text = "0.94";
    cell.value = 0.9375;
    cell.n = 32;
    cell.of = 64;
    cell.interval = Interval{0.8125, 0.984375};
    cell.guard = guard;
    AblationRow row;
    row.group = "the data";
    row.model = "the model";
    row.runId = kRun;
    row.kind = kind;
    row.layers = 3;
    row.cells = {cell};
    Ablation ablation;
    ablation.tables = {{"the_id", std::string("The title"), std::string("The note"), {{"the group", "the column", isShare}}, {row}}};
    return ablation;
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestRunResults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsOfARun();
    void tablesOfARun();
    void ofADrawTheNewestStands();
    void aSplitIsJudgedByItsFinalLayersOnceOneHas();
    void alongTheWayTheNewestJudgedStepStands();
    void lossesThatChooseCheckpointsAreNoResults();
    void cellsRestOnTheirOwnCounts();
    void csvHasEveryNumberInItsColumn();
    void jsonHasEveryNumberUnderItsKey();
    void markdownShowsWhatTheNumberRestsOn();
    void latexMarksWhatLiesBelow();
};

void TestRunResults::countsOfARun()
{
    const QTemporaryDir folder;
    store::RunStore store = store::RunStore::open(folder.path().toStdString());
    store.createRun(samples::run(kRun));
    store.addLayer(kRun, samples::layer("01LAYER"));
    store.addEvaluation(kRun, evaluation("01EVAL", "01LAYER", "near", EvaluationPurpose::Final), answers());
    store.addEvaluation(kRun, evaluation("01MONITOR", "01WATCH", "watched", EvaluationPurpose::Monitor), answers());
    const auto reader = store::StoreReader::open(folder.path().toStdString());
    const RunResults results = runResults(reader, reader.findRun(kRun));

    QCOMPARE(results.testSets.size(), std::size_t(1));
    const TestSetResult& set = results.testSets[0];
    QCOMPARE(set.split, std::string("near"));
    QCOMPARE(set.documents, std::int64_t(6));
    QCOMPARE(set.sentenceCorrect, std::int64_t(3));
    QCOMPARE(set.exactMatch, std::int64_t(1));
    const LayerResult& layer = set.layers.at(0);
    const RegionResult &plain = layer.at(Bound::Plain), &lower = layer.at(Bound::Lower);
    QVERIFY(plain.accepted.n == 4 && plain.accepted.correct == 2);
    QVERIFY(lower.accepted.n == 2 && lower.accepted.correct == 1);
    using enum Admission;
    QVERIFY(plain.inside == (std::vector{AdmittedRight, AdmittedWrong, AdmittedRight, AdmittedRight, Rejected, Rejected}));
    QVERIFY(lower.inside == (std::vector{AdmittedRight, Rejected, AdmittedRight, Rejected, Rejected, Rejected}));
    QVERIFY(plain.insideAccepted == (std::vector{AdmittedRight, AdmittedWrong, Rejected, AdmittedRight, Rejected, Rejected}));
    QVERIFY(lower.insideAccepted == (std::vector{AdmittedRight, Rejected, Rejected, Rejected, Rejected, Rejected}));

    const GroupMetric hr = layer.metric(regionEstimator(Bound::Plain), "marginal");
    QVERIFY(hr.n == 4 && hr.correct == 3 && hr.denominator == 5);
    const GroupMetric hrLower = layer.metric(regionEstimator(Bound::Lower), "marginal");
    QVERIFY(hrLower.n == 2 && hrLower.correct == 2 && hrLower.denominator == 5);
    const GroupMetric predictedOne = layer.metric("hr", "yhat=1");
    QVERIFY(predictedOne.n == 3 && predictedOne.correct == 2 && predictedOne.denominator == 6);
    const GroupMetric ofClassZero = layer.metric("hr", "y=0");
    QVERIFY(ofClassZero.n == 2 && ofClassZero.correct == 1);
    QCOMPARE(layer.metric("hr", "y=7").n, std::int64_t(0));
    QCOMPARE(layer.metric("no such", "marginal").n, std::int64_t(0));
}

void TestRunResults::tablesOfARun()
{
    const QTemporaryDir folder;
    store::RunStore store = store::RunStore::open(folder.path().toStdString());
    store.createRun(samples::run(kRun));
    store.addLayer(kRun, samples::layer("01LAYER"));
    store.addEvaluation(kRun, evaluation("01EVAL", "01LAYER", "near", EvaluationPurpose::Final), answers());
    const auto reader = store::StoreReader::open(folder.path().toStdString());
    const auto rowOf = [&](Bound bound, const std::string& id) {
        std::string texts;
        for (const AblationTable& table : buildAblation(reader, {reader.findRun(kRun)}, bound).tables) {
            if (table.id != id)
                continue;
            for (const AblationCell& cell : table.rows.at(0).cells)
                texts += (texts.empty() ? "" : " ") + cell.text;
        }
        return texts;
    };
    // accuracy 3 of 4, share 4 of 5 labelled, accepted 4 of 6, of those 2 right
    QCOMPARE(rowOf(Bound::Plain, "hr_region"), std::string("0.75 0.80 0.67 0.50"));
    // 2 of 2, 2 of 5, 2 of 6, 1 right
    QCOMPARE(rowOf(Bound::Lower, "hr_region"), std::string("1. 0.40 0.33 0.50"));
    for (const Bound bound : allOf<Bound>()) {
        QCOMPARE(rowOf(bound, "generation"), std::string("0.50 0.17"));
        QVERIFY(rowOf(bound, "conditional_hr").ends_with("0.75 0.80"));
        QVERIFY(rowOf(bound, "conditional_hr_lower").ends_with("1. 0.40"));
        QVERIFY(rowOf(bound, "layers").find(" 100.0 ") != std::string::npos);
    }
}

void TestRunResults::ofADrawTheNewestStands()
{
    const std::vector<LayerRecord> layers = {samples::layer("late", LayerRole::Final, 1), samples::layer("old", LayerRole::Final, 0),
                                             samples::layer("new", LayerRole::Final, 0), samples::layer("watch", LayerRole::Monitor, 0)};
    const auto finals = finalLayersOf(layers);
    QCOMPARE(finals.size(), std::size_t(2));
    QVERIFY(finals[0].id == LayerId("new") && finals[1].id == LayerId("late"));

    const auto final = EvaluationPurpose::Final;
    const auto results = standingResults({evaluation("1", "late", "near", final), evaluation("2", "old", "near", final),
                                          evaluation("3", "new", "near", final), evaluation("4", "new", "near", final)},
                                         layers);
    QCOMPARE(results.size(), std::size_t(1));
    QVERIFY(results[0].isFinal);
    QCOMPARE(idsOf(results[0]), std::string("4 1")); // by draw, and of a draw what was recorded last
}

void TestRunResults::aSplitIsJudgedByItsFinalLayersOnceOneHas()
{
    const std::vector<LayerRecord> layers = {samples::layer("final", LayerRole::Final), samples::layer("watch", LayerRole::Monitor)};
    auto shifted = evaluation("2", "final", "near", EvaluationPurpose::Final);
    shifted.shifted = true;
    const auto results = standingResults({evaluation("1", "watch", "far", EvaluationPurpose::Monitor), shifted,
                                          evaluation("3", "watch", "near", EvaluationPurpose::Monitor, 99)},
                                         layers);
    QCOMPARE(results.size(), std::size_t(2));
    QVERIFY(results[0].split == "far" && !results[0].isFinal && idsOf(results[0]) == "1" && !results[0].shifted);
    QVERIFY(results[1].split == "near" && results[1].isFinal && idsOf(results[1]) == "2" && results[1].shifted);
}

void TestRunResults::alongTheWayTheNewestJudgedStepStands()
{
    const auto watched = [](const char* id, std::int64_t step, bool judged) {
        EvaluationRecord one = evaluation(id, "watch", "near", EvaluationPurpose::Monitor, step);
        if (judged)
            one.plain.admitted = 3;
        return one;
    };
    const std::vector<LayerRecord> layers = {samples::layer("watch", LayerRole::Monitor)};
    QCOMPARE(idsOf(standingResults({watched("1", 10, true), watched("2", 20, true), watched("3", 30, false)}, layers).at(0)),
             std::string("2"));
    QCOMPARE(idsOf(standingResults({watched("1", 10, false), watched("2", 20, false)}, layers).at(0)), std::string("2"));
}

void TestRunResults::lossesThatChooseCheckpointsAreNoResults()
{
    QVERIFY(standingResults({evaluation("1", "", "calibration", EvaluationPurpose::Validation)}, {}).empty());
}

void TestRunResults::cellsRestOnTheirOwnCounts()
{
    const GroupMetric metric{"marginal", 50, 45, 200};
    const AblationCell accuracy = accuracyCell(metric, 0.95, true);
    QVERIFY(accuracy.text == "0.90" && accuracy.value == 0.9 && accuracy.n == 50);
    QCOMPARE(accuracy.interval->lower, proportionInterval(45, 50).lower);
    QCOMPARE(accuracy.interval->upper, proportionInterval(45, 50).upper);
    const AblationCell share = shareCell(metric);
    QVERIFY(share.text == "0.25" && share.value == 0.25 && share.n == 50 && share.of == 200 && !share.guard);
    QCOMPARE(share.interval->lower, proportionInterval(50, 200).lower);
    QCOMPARE(share.interval->upper, proportionInterval(50, 200).upper);
    const AblationCell rate = rateCell(45, 50, "right");
    QVERIFY(rate.text == "0.90" && rate.value == 0.9 && rate.n == 45 && rate.of == 50 && !rate.guard);
    QCOMPARE(rate.interval->lower, proportionInterval(45, 50).lower);
    QCOMPARE(rateCell(0, 0, "right").text, std::string("-"));
    QVERIFY(!accuracyCell(metric, 0.95, false).guard);
    QCOMPARE(withInterval(accuracy, {0.5, 0.75}, 0.95).guard, std::optional(Guard::Below));
    QCOMPARE(withInterval(accuracy, {0.95, 0.97}, 0.95).guard, std::optional(Guard::Holds));
    QCOMPARE(withInterval(accuracyCell({"marginal", 29, 2, 200}, 0.95, true), {0, 0.5}, 0.95).guard, std::optional(Guard::TooFew));
}

void TestRunResults::csvHasEveryNumberInItsColumn()
{
    QCOMPARE(asCsv(oneCell(AblationRow::Kind::Median, false, Guard::Straddles)),
             std::string("table,data,model,run,kind,layers,group,column,text,value,n,of,lower,upper,guard\n"
                         "the_id,the data,the model,01RUN,median,3,the group,the column,0.94,0.9375,32,64,0.8125,0.984375,straddles\n"));
    QCOMPARE(rowKindName(AblationRow::Kind::FirstLayer), "first");
    QCOMPARE(rowKindName(AblationRow::Kind::Range), "range");
}

void TestRunResults::jsonHasEveryNumberUnderItsKey()
{
    const auto json = nlohmann::ordered_json::parse(asJson(oneCell(AblationRow::Kind::Range, false, Guard::Below)));
    QCOMPARE(json.at("tables").at(0).dump(),
             std::string(R"({"id":"the_id","title":"The title","note":"The note","columns":[{"group":"the group","name":"the column"}],)"
                         R"("rows":[{"group":"the data","model":"the model","run":"01RUN","kind":"range","layers":3,"cells":[)"
                         R"({"text":"0.94","value":0.9375,"n":32,"of":64,"lower":0.8125,"upper":0.984375,"guard":"below"}]}]})"));
}

void TestRunResults::markdownShowsWhatTheNumberRestsOn()
{
    using Kind = AblationRow::Kind;
    QVERIFY(has(asMarkdown(oneCell(Kind::FirstLayer, false, Guard::Straddles)), "| the data | the model | 0.94 [0.81, 0.98] |"));
    QVERIFY(has(asMarkdown(oneCell(Kind::FirstLayer, true, Guard::None)), "| the data | the model | 0.94 (n 32) |"));
    QVERIFY(has(asMarkdown(oneCell(Kind::Median, false, Guard::Below)), "| the data | the model, median of 3 | ~~0.94~~ [0.81, 0.98] |"));
    QVERIFY(has(asMarkdown(oneCell(Kind::Range, false, Guard::TooFew)), "| the data | the model, range of 3 | 0.94 |"));
}

void TestRunResults::latexMarksWhatLiesBelow()
{
    using Kind = AblationRow::Kind;
    QVERIFY(has(asLatex(oneCell(Kind::FirstLayer, false, Guard::Below)), "the data & the model & \\underline{0.94} \\\\"));
    for (const Guard guard : {Guard::None, Guard::TooFew, Guard::Holds, Guard::Straddles})
        QVERIFY(has(asLatex(oneCell(Kind::FirstLayer, false, guard)), "the data & the model & 0.94 \\\\"));
    QVERIFY(has(asAnnotatedLatex(oneCell(Kind::FirstLayer, false, Guard::Straddles)),
                "0.94 {\\scriptsize ($n=32$, 0.81--0.98, straddles alpha)}"));
    QVERIFY(has(asAnnotatedLatex(oneCell(Kind::FirstLayer, true, Guard::Straddles)), "0.94 {\\scriptsize ($n=32$, 0.81--0.98)}"));
}

QTEST_APPLESS_MAIN(TestRunResults)
#include "tst_run_results.moc"
