#include "compared_project.h"
#include "core/base/error.h"
#include "core/report/judged_items.h"
#include "core/report/reliability_report.h"
#include "published_table4.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

const Table& tableWith(const std::vector<Table>& tables, const std::string& id)
{
    return *std::ranges::find(tables, id, &Table::id);
}

void add(std::vector<GenerationRecord>& answers, int n, int label, int prediction, bool inside)
{
    GenerationRecord answer;
    answer.label = label;
    answer.prediction = prediction;
    answer.plain.probability = 0.97;
    answer.plain.inRegion = inside;
    answer.plain.reason = inside ? Reason::Admitted : Reason::Null;
    answer.logits = {0, 1};
    for (int i = 0; i < n; ++i) {
        answer.key = {"data", std::to_string(answers.size())};
        answers.push_back(answer);
    }
}

JudgedSet publishedSet(const samples::PublishedRow& row)
{
    JudgedSet set;
    set.split = row.data;
    set.layer.classes = {{0.95, 0, 0, 0}, {0.95, 0, 0, 0}};
    set.layer.qrMin = 139;
    add(set.answers, row.zeroRight, 0, 0, row.inside);
    add(set.answers, row.zeroWrong, 0, 1, row.inside);
    add(set.answers, row.oneWrong, 1, 0, row.inside);
    add(set.answers, row.oneRight, 1, 1, row.inside);
    add(set.answers, row.items - static_cast<int>(set.answers.size()), 1, 1, false);
    return set;
}

/// As LaTeX has it, without the mark of what lies below alpha.
std::string withoutMarks(std::string text)
{
    for (std::size_t at; (at = text.find("\\underline{")) != std::string::npos;) {
        text.erase(text.find('}', at), 1);
        text.erase(at, 11);
    }
    for (std::size_t at; (at = text.find("$<$")) != std::string::npos;)
        text.replace(at, 3, "<");
    return text;
}

} // namespace

class TestReliabilityReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void publishedRows_printDigitForDigitInLatex();
    void aRunsReport_isThatOfItsStoredAnswers();
    void aPreview_saysSoAndChangesWhatItShould();
    void theLayersOwnThresholds_giveItsOwnAnswers();
    void everyFormatIsWritten();
    void missingLayersAndRuns_areNamed();

private:
    QTemporaryDir m_folder;
};

void TestReliabilityReport::initTestCase()
{
    samples::makeComparedProject(m_folder.path().toStdString());
}

void TestReliabilityReport::publishedRows_printDigitForDigitInLatex()
{
    for (const samples::PublishedRow& row : samples::kPublishedTable4) {
        const ReliabilityReport report = reliabilityReport(publishedSet(row), Bound::Plain);
        const std::string latex = withoutMarks(tableLatex(tableWith(reliabilityTables({report}), "conditional"), LatexForm::Paper));
        std::string expected = std::string(row.data) + " & " + (row.inside ? "inside" : "all");
        for (const std::string_view printed : row.printed)
            expected += " & " + std::string(printed);
        QVERIFY2(has(latex, expected + " \\\\\n"), (expected + "\n" + latex).c_str());
    }
}

void TestReliabilityReport::aRunsReport_isThatOfItsStoredAnswers()
{
    const store::StoreReader reader = store::StoreReader::open(m_folder.path().toStdString());
    const std::vector<JudgedSet> sets = judgedSets(reader, reader.findRun("after"));
    QCOMPARE(sets.size(), std::size_t(3));
    QCOMPARE(sets[0].split, std::string("wiki"));
    const ReliabilityReport plain = reliabilityReport(sets[0], Bound::Plain), lower = reliabilityReport(sets[0], Bound::Lower);
    QCOMPARE(plain.reasons.of(Reason::Admitted).n, std::int64_t(160));
    QCOMPARE(plain.reasons.of(Reason::Admitted).wrong, std::int64_t(4));
    QCOMPARE(plain.reasons.of(Reason::Similarity).n, std::int64_t(40));
    QCOMPARE(lower.reasons.of(Reason::Admitted).n, std::int64_t(80));
    QCOMPARE(plain.grid.inside.back().metric.n, std::int64_t(160));
    QCOMPARE(*plain.regionPoint.coverage, 0.8);
    QCOMPARE(*plain.regionPoint.risk, 0.025);
    QCOMPARE(plain.curves.size(), std::size_t(3));
    QCOMPARE(plain.curves[0].curve.points.front().kept, std::int64_t(160)); // all of one probability
    QCOMPARE(plain.diagram.n, std::int64_t(200));
    QCOMPARE(plain.region.qrMin, 100.0);
    QVERIFY(!plain.isPreview);
    const std::string text = formatReliability("01RUN", {plain}, TableFormat::Text);
    QVERIFY2(has(text, "wiki  admitted") && has(text, "160") && !has(text, "multiple") && !has(text, "preview at"), text.c_str());
}

void TestReliabilityReport::aPreview_saysSoAndChangesWhatItShould()
{
    const store::StoreReader reader = store::StoreReader::open(m_folder.path().toStdString());
    const JudgedSet set = judgedSets(reader, reader.findRun("before")).at(0);
    const RegionThresholds region = searchRegion(samples::calibrationOfTheFirst(), 2, 0.9);
    QCOMPARE(region.qrMin, 10.0);
    const ReliabilityReport preview = previewReport(set, region, Bound::Plain);
    QVERIFY(preview.isPreview);
    QCOMPARE(preview.reasons.of(Reason::Admitted).n, std::int64_t(100)); // d0 to d79, and d180 to d199 with s 0.925
    QCOMPARE(preview.reasons.of(Reason::Null).n, std::int64_t(100));
    QCOMPARE(preview.grid.alpha, 0.9);
    const std::string text = formatReliability("01RUN", {reliabilityReport(set, Bound::Plain), preview}, TableFormat::Text);
    QVERIFY2(has(text, "wiki, preview at alpha 0.9"), text.c_str());
    const auto json = nlohmann::json::parse(formatReliability("01RUN", {preview}, TableFormat::Json));
    QVERIFY(json["reports"][0]["preview"] == true && json["reports"][0]["region"]["alpha"] == 0.9);
    QVERIFY(json["reports"][0]["reasons"]["admitted"]["n"] == 100);
}

void TestReliabilityReport::theLayersOwnThresholds_giveItsOwnAnswers()
{
    const store::StoreReader reader = store::StoreReader::open(m_folder.path().toStdString());
    for (const JudgedSet& set : judgedSets(reader, reader.findRun("before"))) {
        const RegionThresholds region = searchRegion(samples::calibrationOfTheFirst(), 2, set.layer.alpha);
        const ReliabilityReport own = reliabilityReport(set, Bound::Plain), again = previewReport(set, region, Bound::Plain);
        for (const Reason reason : allOf<Reason>())
            QCOMPARE(again.reasons.of(reason).n, own.reasons.of(reason).n);
    }
}

void TestReliabilityReport::everyFormatIsWritten()
{
    const ReliabilityReport report = reliabilityReport(publishedSet(samples::kPublishedTable4.back()), Bound::Lower);
    const auto written = [&](TableFormat format) { return formatReliability("01RUN", {report}, format); };
    for (const char* id : {"thresholds", "reasons", "conditional", "calibration_bins", "risk_coverage"}) {
        QVERIFY2(has(written(TableFormat::Csv), std::string("\n") + id + ","), id);
        QVERIFY2(has(written(TableFormat::Tsv), std::string("\n") + id + "\t"), id);
        QVERIFY2(has(written(TableFormat::LatexAnnotated), std::string("\\label{tab:") + id + "}"), id);
    }
    QVERIFY(has(written(TableFormat::Markdown), "## Accuracy by class and by prediction, lower estimate"));
    const auto json = nlohmann::json::parse(written(TableFormat::Json));
    const auto& one = json["reports"][0];
    QVERIFY(json["run"] == "01RUN" && one["bound"] == "lower" && one["region"]["qr_min"] == 139.0);
    QVERIFY(one["conditional"]["inside"]["marginal"]["guard"] == "none"); // the lower estimate admits nothing of these
    QCOMPARE(one["reliability"]["bins"].size(), std::size_t(0));          // and says no probability
    QVERIFY(one["risk_coverage"][0]["aurc"].is_null() && one["risk_coverage"][2]["aurc"].is_number());
    LayerRecord none;
    none.classes = {{}, {}};
    JudgedSet rejected = publishedSet(samples::kPublishedTable4.front());
    rejected.layer = none;
    QVERIFY(has(formatReliability("01RUN", {reliabilityReport(rejected, Bound::Plain)}, TableFormat::Json), "\"qr_min\": \"inf\""));
    QVERIFY(has(formatReliability("01RUN", {reliabilityReport(rejected, Bound::Plain)}, TableFormat::Text), "inf"));
    JudgedSet empty;
    empty.layer = none;
    for (const std::string& name : tableFormatNames())
        QVERIFY(!formatReliability("01RUN", {reliabilityReport(empty, Bound::Plain)}, tableFormatFromName(name)).empty());
}

void TestReliabilityReport::missingLayersAndRuns_areNamed()
{
    const store::StoreReader reader = store::StoreReader::open(m_folder.path().toStdString());
    const store::RunRow run = reader.findRun("after");
    QCOMPARE(judgedSets(reader, run, 1).size(), std::size_t(1)); // the second layer judged "wiki" alone
    QCOMPARE(judgedSets(reader, run, 1).at(0).layer.draw, 1);
    try {
        judgedSets(reader, run, 2);
        QFAIL("accepted");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::NotFound);
        QVERIFY(has(error.what(), "final layer 2") && has(error.remedy(), "0 to 1"));
    }
}

QTEST_APPLESS_MAIN(TestReliabilityReport)
#include "tst_reliability_report.moc"
