#include "../store/store_samples.h"
#include "core/report/ablation_format.h"
#include "core/report/ablation_notes.h"
#include "core/report/run_results.h"
#include "core/report/table_cell.h"
#include "report_project.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::report;
using Kind = AblationRow::Kind;

class TestAblationTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void thePublishedRowsComeOutDigitForDigit();
    void regionTable_showsAcceptedBesideTheShare();
    void severalLayers_giveMedianAndRange();
    void aRunWithoutFinalLayersIsSaidSo();
    void supersededAndMonitoredEvaluationsAreLeftOut();
    void generationTable_countsTheAnswersOnce();
    void answerTable_holdsTheForcedTailBesideTheOwnVerdict();
    void answersTooLongToJudgeAreNoRejection();
    void layerTable_showsNoRegionAsInfinite();
    void accuraciesBelowAlphaAreMarked();
    void mediansClaimWhatTheirMiddleLayersClaim();
    void mediansOfNothingButRightAnswersAreNotCertain();
    void notesLookAtTheRowsTheySpeakOf();
    void notesNameWhatCannotBeCompared();
    void notesTellThatARunWentOnOtherwise();
    void notesTellOfLayersChangedSince();
    void onlyDifferingSettingsAreListed();
    void settingsOfBrokenConfigurationsAreEmpty();
    void runsOfOnePresetAreToldApart();
    void markdown_hasARowForEachModel();
    void latex_escapesAndUnderlines();
    void csvAndJsonHoldEveryCell();
    void unknownFormatsAreRefused();

private:
    const AblationTable& table(const std::string& id) const;
    const AblationRow& row(const std::string& id, const std::string& run, Kind kind = Kind::FirstLayer) const;
    std::string texts(const AblationRow& row) const;

    QTemporaryDir m_folder;
    Ablation m_ablation;
};

void TestAblationTable::initTestCase()
{
    const std::filesystem::path project = m_folder.path().toStdString();
    samples::makeReportProject(project);
    const auto reader = store::StoreReader::open(project);
    m_ablation = buildAblation(reader, {reader.findRun(samples::kBaseRun), reader.findRun(samples::kTunedRun)});
}

const AblationTable& TestAblationTable::table(const std::string& id) const
{
    for (const AblationTable& one : m_ablation.tables) {
        if (one.id == id)
            return one;
    }
    throw std::runtime_error("no table " + id);
}

const AblationRow& TestAblationTable::row(const std::string& id, const std::string& run, Kind kind) const
{
    for (const AblationRow& one : table(id).rows) {
        if (one.runId == run && one.kind == kind)
            return one;
    }
    throw std::runtime_error("no such row in " + id);
}

std::string TestAblationTable::texts(const AblationRow& one) const
{
    std::string joined;
    for (std::size_t i = 0; i < one.cells.size(); ++i)
        joined += (i == 0 ? "" : i % 2 == 1 ? "/" : " ") + one.cells[i].text;
    return joined;
}

void TestAblationTable::thePublishedRowsComeOutDigitForDigit()
{
    QCOMPARE(texts(row("conditional_no_reject", samples::kTunedRun)), std::string("0.59/0.05 0.96/0.95 0.49/0.07 0.98/0.93 0.94/1."));
    QCOMPARE(texts(row("conditional_hr", samples::kTunedRun)), std::string("0./0.01 1./0.46 R/0. 0.99/0.47 0.99/0.47"));
    QCOMPARE(row("conditional_hr", samples::kTunedRun).group, std::string("harvard"));
    QCOMPARE(row("conditional_hr", samples::kTunedRun).model, std::string("FT(CM)"));
}

void TestAblationTable::regionTable_showsAcceptedBesideTheShare()
{
    const AblationRow& first = row("hr_region", samples::kTunedRun);
    QCOMPARE(texts(first), std::string("0.99/0.47 0.47/0.99 0.90/0.50 0.50/0.90"));
    QCOMPARE(first.cells[0].n, std::int64_t(336));
    QCOMPARE(first.cells[1].of, std::int64_t(720));
    QVERIFY(first.cells[0].interval->lower > 0.96 && first.cells[0].interval->upper < 0.996);
    QVERIFY(first.cells[0].tooltip.find("331 of 336") != std::string::npos);
    QCOMPARE(table("hr_region").columns.size(), std::size_t(8));
    QCOMPARE(table("hr_region").columns[4].group, std::string("long (shifted)"));
    QCOMPARE(first.cells[4].guard, std::optional(Guard::TooFew)); // 9 of 10: no claim
    QCOMPARE(first.cells[0].guard, std::optional(Guard::Holds));
    QVERIFY(!first.cells[1].guard);
}

void TestAblationTable::severalLayers_giveMedianAndRange()
{
    // The shifted set was judged by one of the three layers only: what the others would say is not made up.
    QCOMPARE(row("hr_region", samples::kTunedRun, Kind::Median).cells[5].text, std::string("0.50, median of 1 of 3 (2 not judged)"));
    const AblationRow& median = row("hr_region", samples::kTunedRun, Kind::Median);
    QCOMPARE(median.layers, std::int64_t(3));
    QCOMPARE(median.cells[1].text, std::string("0.47"));
    QCOMPARE(median.cells[0].text, std::string("0.99, median of 2 of 3 (1 R)"));
    QVERIFY(median.cells[0].interval->lower > 0.96 && median.cells[0].interval->upper <= 1);
    QCOMPARE(median.cells[0].guard, std::optional(Guard::Holds));
    QVERIFY(std::abs(*median.cells[0].value - (331.0 / 336 + 1) / 2) < 1e-12);
    const AblationRow& range = row("hr_region", samples::kTunedRun, Kind::Range);
    QCOMPARE(range.cells[1].text, std::string("0.-0.50"));
    QCOMPARE(range.cells[0].text, std::string("0.99-1. (1 R)"));
}

void TestAblationTable::aRunWithoutFinalLayersIsSaidSo()
{
    const AblationRow& none = row("hr_region", samples::kBaseRun);
    QCOMPARE(texts(none), std::string("-/- -/- -/- -/-"));
    QVERIFY(none.cells[0].tooltip.find("no final layer") != std::string::npos);
    QVERIFY(!none.cells[0].value);
}

void TestAblationTable::supersededAndMonitoredEvaluationsAreLeftOut()
{
    const auto reader = store::StoreReader::open(m_folder.path().toStdString());
    const RunResults results = runResults(reader, reader.findRun(samples::kTunedRun));
    QCOMPARE(results.finalLayers.size(), std::size_t(3));
    QCOMPARE(results.testSets.size(), std::size_t(2));
    QCOMPARE(results.testSets[0].layers.size(), std::size_t(3));
    QCOMPARE(results.testSets[0].layers[0].layer.id, std::string("01LAYER0"));
}

void TestAblationTable::generationTable_countsTheAnswersOnce()
{
    const AblationRow& one = row("generation", samples::kTunedRun);
    QCOMPARE(texts(one), std::string("0.95/0.71 0.95/0.75"));
    QCOMPARE(one.cells[0].n, std::int64_t(681));
    QCOMPARE(one.cells[0].of, std::int64_t(720));
}

void TestAblationTable::answerTable_holdsTheForcedTailBesideTheOwnVerdict()
{
    const AblationTable& answers = table("answers");
    const AblationRow& one = row("answers", samples::kTunedRun);
    std::string forced, own;
    for (std::size_t i = 0; i < answers.columns.size(); ++i) {
        if (answers.columns[i].group == "forced tail")
            forced += answers.columns[i].name + " " + std::to_string(one.cells[i].n) + "/" + std::to_string(one.cells[i].of) + " ";
        if (answers.columns[i].group == "own verdict")
            own += answers.columns[i].name + " " + one.cells[i].text + " ";
    }
    QCOMPARE(forced, std::string("tp 657/720 fp 16/720 fn 24/720 tn 23/720 "));
    QCOMPARE(own, std::string("tp - fp - fn - tn - ")); // the sample's evaluations do not say
}

void TestAblationTable::answersTooLongToJudgeAreNoRejection()
{
    const QTemporaryDir folder;
    {
        store::RunStore store = store::RunStore::open(folder.path().toStdString());
        store.createRun(samples::run("01SHORT", "short"));
        std::vector<GenerationRecord> answers(40);
        for (std::size_t i = 0; i < answers.size(); ++i)
            answers[i].key = {"data", "d" + std::to_string(i)};
        for (int draw = 0; draw < 2; ++draw) {
            const std::string id = std::to_string(draw);
            store.addLayer("01SHORT", samples::layer("01L" + id, LayerRole::Final, draw));
            EvaluationRecord evaluation = samples::evaluation("01E" + id, "01L" + id, "long");
            evaluation.documents = evaluation.tooLong.emplace(40);
            evaluation.plain = evaluation.lower = {0, 0, 0, 0};
            store.addEvaluation("01SHORT", evaluation, answers);
        }
    }
    const auto reader = store::StoreReader::open(folder.path().toStdString());
    const Ablation ablation = buildAblation(reader, {reader.findRun("short")});
    int cells = 0;
    for (const AblationTable& one : ablation.tables) {
        if (one.id != "hr_region" && !one.id.starts_with("conditional"))
            continue;
        for (const AblationRow& line : one.rows) {
            for (const AblationCell& cell : line.cells) {
                QCOMPARE(cell.text, std::string("too long"));
                QVERIFY(!cell.value && !cell.guard);
                ++cells;
            }
        }
    }
    QVERIFY(cells > 0);
    QVERIFY(std::ranges::any_of(ablation.notes,
                                [](const Phrase& note) { return note.text().find("40 of 40 answers are too long") != std::string::npos; }));
}

void TestAblationTable::layerTable_showsNoRegionAsInfinite()
{
    QCOMPARE(texts(row("layers", samples::kTunedRun)), std::string("0.25/0.12 0.90/0.98 200.00/50.00 0.96/0.95 139.0/19"));
    const AblationRow& range = row("layers", samples::kTunedRun, Kind::Range);
    QCOMPARE(range.cells[8].text, std::string("139.0-inf"));
    QCOMPARE(row("layers", samples::kTunedRun, Kind::Median).cells[8].text, std::string("140.0"));
}

void TestAblationTable::accuraciesBelowAlphaAreMarked()
{
    const AblationRow& conditional = row("conditional_hr", samples::kTunedRun);
    QCOMPARE(conditional.cells[0].guard, std::optional(Guard::TooFew)); // y=0: none of 5 right
    QCOMPARE(conditional.cells[8].guard, std::optional(Guard::Holds));  // marginal 331 of 336
    QCOMPARE(conditional.cells[4].guard, std::optional(Guard::None));   // R is no miss
    QVERIFY(!row("conditional_no_reject", samples::kTunedRun).cells[0].guard);
    QVERIFY(accuracyCell({"marginal", 100, 80, 200}, 0.95, true).belowAlpha());
    QVERIFY(!accuracyCell({"marginal", 100, 94, 200}, 0.95, true).belowAlpha()); // the point alone is no claim
    QVERIFY(!accuracyCell({"marginal", 29, 0, 200}, 0.95, true).belowAlpha());
    QVERIFY(!accuracyCell({"marginal", 100, 80, 200}, 0.95, false).belowAlpha());
}

void TestAblationTable::mediansClaimWhatTheirMiddleLayersClaim()
{
    const auto cell = [](std::int64_t right, std::int64_t n) { return accuracyCell({"marginal", n, right, 400}, 0.95, true); };
    const AblationCell below = cell(80, 100), straddling = cell(94, 100), holding = cell(399, 400), few = cell(20, 20),
                       nothing = cell(0, 0);
    QCOMPARE(medianCell({below, straddling, holding}).guard, std::optional(Guard::Straddles));
    QCOMPARE(medianCell({below, below, holding}).guard, std::optional(Guard::Below));
    QCOMPARE(medianCell({below, straddling}).guard, std::optional(Guard::Straddles));
    QCOMPARE(medianCell({few, below}).guard, std::optional(Guard::TooFew));
    QCOMPARE(rangeCell({below, holding}).guard, std::optional(Guard::Straddles));
    QCOMPARE(rangeCell({below, below}).guard, std::optional(Guard::Below));
    QCOMPARE(medianCell({below, holding, nothing, straddling, nothing}).text, std::string("0.94, median of 3 of 5 (2 R)"));
    QCOMPARE(medianCell({nothing, nothing}).text, std::string("R"));
    QCOMPARE(medianCell({missingCell("x"), nothing}).text, std::string("R"));
    QCOMPARE(medianCell({below, nothing, missingCell("x")}).text, std::string("0.80, median of 1 of 3 (1 R, 1 not judged)"));
}

void TestAblationTable::mediansOfNothingButRightAnswersAreNotCertain()
{
    TestSetResult set;
    set.documents = 40;
    for (int i = 0; i < 3; ++i)
        set.layers.emplace_back().regions[indexOf(Bound::Plain)].inside.assign(40, Admission::AdmittedRight);
    const auto interval = set.medianInterval(Bound::Plain);
    QVERIFY(interval.has_value());
    QCOMPARE(interval->lower, proportionInterval(40, 40).lower); // below 0.92: nothing else than right answers could be drawn again
    QCOMPARE(interval->upper, 1.0);
    QCOMPARE(guardOf(*interval, 40, 0.95), Guard::Straddles);
    set.layers.front().regions[indexOf(Bound::Plain)].inside.assign(40, Admission::Rejected);
    QCOMPARE(set.medianInterval(Bound::Plain)->lower, interval->lower);
    QVERIFY(!set.medianInterval(Bound::Lower));
}

void TestAblationTable::notesLookAtTheRowsTheySpeakOf()
{
    const auto group = [](const char* name, std::int64_t right, std::int64_t n) { return GroupMetric{name, n, right, 1000}; };
    const auto set = [](const char* split, bool shifted, std::vector<GroupMetric> groups) {
        LayerResult layer;
        layer.metrics = {{"hr", std::move(groups)}};
        TestSetResult one;
        one.split = split;
        one.shifted = shifted;
        one.documents = 1000;
        one.layers = {layer, layer};
        one.layers[1].metrics[0].groups[0].correct = one.layers[1].metrics[0].groups[0].n;
        return one;
    };
    NamedRun run{"FT(CM)", {}};
    run.results.run.state = store::RunState::Finished;
    run.results.testSets = {set("near", false, {group("marginal", 94, 100)}), set("far", true, {group("marginal", 80, 100)})};
    auto notes = textsOf(ablationNotes({run}, Bound::Plain));
    QCOMPARE(notes.size(), std::size_t(1));
    QCOMPARE(notes[0],
             std::string("`FT(CM)` on `far` (shifted): accuracy inside the region is 0.80 (n 100, 95 % 0.71-0.87), below alpha "
                         "(1 of 2 final layers). Without the shift, on `near`, it is 0.94 (n 100, 95 % 0.88-0.97), straddles alpha."));
    QVERIFY(textsOf(ablationNotes({run}, Bound::Lower)).empty());

    run.results.testSets = {set("near", false, {group("marginal", 980, 1000), group("y=0", 20, 40), group("yhat=1", 30, 60)}),
                            set("far", true, {group("marginal", 10, 20)})};
    notes = textsOf(ablationNotes({run}, Bound::Plain));
    QCOMPARE(notes.size(), std::size_t(2));
    QVERIFY(notes[0].find("on `near`: accuracy inside the region for items of class y=0 is 0.50 (n 40") != std::string::npos);
    QVERIFY(notes[1].find("for items predicted yhat=1 is 0.50") != std::string::npos);

    run.results.testSets = {set("far", true, {group("marginal", 80, 100)})};
    QVERIFY(textsOf(ablationNotes({run}, Bound::Plain)).at(0).ends_with("No test set without a shift was judged."));
}

void TestAblationTable::notesNameWhatCannotBeCompared()
{
    QCOMPARE(m_ablation.notes.size(), std::size_t(1)); // 9 of 10 on the shifted set are too few for a note
    QVERIFY(m_ablation.notes[0].text().find("not finished") != std::string::npos);
}

void TestAblationTable::notesTellThatARunWentOnOtherwise()
{
    const QTemporaryDir folder;
    const std::filesystem::path project = folder.path().toStdString();
    samples::makeReportProject(project);
    auto store = store::RunStore::open(project);
    store.addSegment(samples::kTunedRun, {0, 1000, 2, "cpu", "f32", "0.1.0", "2.13.0", ""});
    const auto notes = [&] {
        const auto reader = store::StoreReader::open(project);
        return textsOf(buildAblation(reader, {reader.findRun(samples::kTunedRun)}).notes);
    };
    QVERIFY(notes().empty());
    store.addSegment(samples::kTunedRun, {20, 2000, 4, "cpu", "f32", "0.1.0", "2.13.0", "threads 2 -> 4"});
    store.addSegment(samples::kTunedRun, {30, 3000, 4, "cuda:0", "bf16", "0.1.0", "2.13.0", "device cpu -> cuda:0, dtype f32 -> bf16"});
    QCOMPARE(notes().size(), std::size_t(1));
    QVERIFY2(notes()[0].find("is mixed (from step 20: threads 2 -> 4; from step 30: device cpu -> cuda:0, dtype f32 -> bf16): its numbers "
                             "are not those of an uninterrupted run.") != std::string::npos,
             notes()[0].c_str());
}

void TestAblationTable::notesTellOfLayersChangedSince()
{
    NamedRun run{"FT(CM)", {}};
    run.results.run.state = store::RunState::Finished;
    QVERIFY(textsOf(ablationNotes({run}, Bound::Plain)).empty());
    run.results.layerChanges = 1;
    QCOMPARE(
        textsOf(ablationNotes({run}, Bound::Plain)).at(0),
        std::string("The final layers of `FT(CM)` were changed after the run (1 time): the numbers are those of the layers before that."));
    run.results.layerChanges = 3;
    QVERIFY(textsOf(ablationNotes({run}, Bound::Plain)).at(0).find("(3 times)") != std::string::npos);
}

void TestAblationTable::onlyDifferingSettingsAreListed()
{
    QCOMPARE(m_ablation.settingCount, std::int64_t(6)); // the name is none
    std::string keys;
    for (const SettingDifference& difference : m_ablation.differences)
        keys += difference.key + " ";
    QCOMPARE(keys, std::string("extra loss.kind optimiser.epochs preset "));
    QCOMPARE(m_ablation.differences[0].values, (std::vector<std::string>{"1", "-"}));
    QCOMPARE(m_ablation.differences[2].values, (std::vector<std::string>{"0", "3"}));
}

void TestAblationTable::settingsOfBrokenConfigurationsAreEmpty()
{
    store::RunRow broken;
    broken.configJson = "{";
    std::int64_t count = -1;
    QVERIFY(settingDifferences({broken, broken}, &count).empty());
    QCOMPARE(count, std::int64_t(0));
    QVERIFY(settingDifferences({}).empty());
}

void TestAblationTable::runsOfOnePresetAreToldApart()
{
    const auto reader = store::StoreReader::open(m_folder.path().toStdString());
    store::RunRow tuned = reader.findRun(samples::kTunedRun), other = tuned;
    other.name = "again";
    QCOMPARE(buildAblation(reader, {tuned, other}).models, (std::vector<std::string>{"FT(CM) [tuned]", "FT(CM) [again]"}));
    other = tuned;
    other.id = "01OTHER";
    QVERIFY(buildAblation(reader, {tuned, other}).models[1].find("01OTHER") != std::string::npos);
}

void TestAblationTable::markdown_hasARowForEachModel()
{
    const std::string text = formatAblation(m_ablation, TableFormat::Markdown);
    QVERIFY(text.find("| FT(CM) | 0.99 [0.97, 0.99] | 0.47 (n 336) | 0.47 (n 336) | 0.99 [0.97, 0.99] |") != std::string::npos);
    QVERIFY(text.find("| FT(CM), median of 3 | 0.99, median of 2 of 3 (1 R) [0.9") != std::string::npos);
    QVERIFY(text.find("| Base | - | - | - | - | - | - | - | - |") != std::string::npos);
    QVERIFY(text.find("4 of 6 differ") != std::string::npos);
    QVERIFY(text.find("~~0.~~") == std::string::npos);
}

void TestAblationTable::latex_escapesAndUnderlines()
{
    const std::string text = formatAblation(m_ablation, TableFormat::Latex);
    QVERIFY(text.find("harvard & FT(CM) & 0. & 0.01 & 1. & 0.46 & R & 0. & 0.99 & 0.47 & 0.99 & 0.47 \\\\") != std::string::npos);
    QVERIFY(text.find("psi\\_0") != std::string::npos);
    QVERIFY(text.find("\\multicolumn{4}{c}{harvard}") != std::string::npos);
    QVERIFY(text.find("139.0-inf") != std::string::npos);
}

void TestAblationTable::csvAndJsonHoldEveryCell()
{
    std::size_t cells = 0;
    for (const AblationTable& one : m_ablation.tables) {
        for (const AblationRow& line : one.rows) {
            QCOMPARE(line.cells.size(), one.columns.size());
            cells += line.cells.size();
        }
    }
    const std::string csv = formatAblation(m_ablation, TableFormat::Csv);
    QCOMPARE(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')), cells + 1);
    const auto json = nlohmann::json::parse(formatAblation(m_ablation, TableFormat::Json));
    std::size_t inJson = 0;
    for (const auto& one : json["tables"]) {
        for (const auto& line : one["rows"])
            inJson += line["cells"].size();
    }
    QCOMPARE(inJson, cells);
    QVERIFY(json["differences"]["optimiser.epochs"][1] == "3");
    QVERIFY(json["runs"][1]["model"] == "FT(CM)");
}

void TestAblationTable::unknownFormatsAreRefused()
{
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, tableFormatFromName("html"));
    QVERIFY(tableFormatFromName("latex") == TableFormat::Latex);
}

QTEST_GUILESS_MAIN(TestAblationTable)
#include "tst_ablation_table.moc"
