#include "../store/store_samples.h"
#include "core/report/published_results.h"
#include "published_table4.h"
#include "report_project.h"

#include <algorithm>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

store::RunRow runOf(const std::string& preset)
{
    store::RunRow run = samples::run(RunId(std::string("01RUN")));
    run.preset = preset;
    run.configJson = R"({"name":"a repetition"})";
    return run;
}

} // namespace

class TestPublishedResults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table4_isTheOneThatCountsPrintToo();
    void everyTable_hasItsColumnsInEveryRow();
    void aRun_isARepetitionOfTheRowItRan();
    void besideTheRuns_standThePrintedNumbers();
    void runsOfNoPublishedModel_leaveTheTablesAsTheyAre();
};

void TestPublishedResults::table4_isTheOneThatCountsPrintToo()
{
    for (const samples::PublishedRow& row : samples::kPublishedTable4) {
        const PublishedTable* table = publishedResults().find(row.inside ? "conditional_hr" : "conditional_no_reject");
        QVERIFY(table);
        const auto found = std::ranges::find_if(
            table->rows, [&row](const PublishedRow& printed) { return printed.model == row.model && printed.data == row.data; });
        QVERIFY2(found != table->rows.end(), std::string(row.model).c_str());
        for (std::size_t i = 0; i < row.printed.size(); ++i)
            QCOMPARE(found->cells.at(i), std::string(row.printed.at(i)));
    }
}

void TestPublishedResults::everyTable_hasItsColumnsInEveryRow()
{
    QCOMPARE(publishedResults().tables.size(), std::size_t(5));
    QVERIFY(publishedResults().source.find("2510.26183") != std::string::npos);
    for (const PublishedTable& table : publishedResults().tables) {
        QVERIFY(!table.rows.empty());
        for (const PublishedRow& row : table.rows)
            QCOMPARE(row.cells.size(), table.columns.size());
    }
    QVERIFY(publishedResults().find("answers") == nullptr);
}

void TestPublishedResults::aRun_isARepetitionOfTheRowItRan()
{
    QCOMPARE(publishedModel(runOf("sdm_cm")), std::string("SDM+FT(CM)"));
    QCOMPARE(publishedModel(runOf("sdm_cm_hn_2nd")), std::string("SDM+FT(CM+HN) 2nd"));
    QCOMPARE(publishedModel(runOf("dpo")), std::string());
}

void TestPublishedResults::besideTheRuns_standThePrintedNumbers()
{
    QTemporaryDir folder;
    samples::makeReportProject(folder.path().toStdString());
    const store::StoreReader reader = store::StoreReader::open(folder.path().toStdString());
    const Ablation before = buildAblation(reader, {reader.findRun(samples::kTunedRun), reader.findRun(samples::kBaseRun)});
    const Ablation after = withPublished(before, publishedResults());
    const AblationTable& region = after.tables.front();
    QCOMPARE(region.columns.size(), before.tables.front().columns.size() + 6);
    const std::size_t first = before.tables.front().columns.size();
    QCOMPARE(region.columns[first].group, std::string("HARVARD (paper)"));
    QVERIFY(region.columns[first].isPublished && !region.columns[0].isPublished);
    QCOMPARE(region.rows[0].cells[first].text, std::string("0.99")); // FT(CM)
    QCOMPARE(region.rows[0].cells[first + 1].value, std::optional(0.47));
    QVERIFY(!region.rows[0].cells[first].interval && region.rows[0].cells[first].n == 0); // as printed: nothing is known beside it
    QCOMPARE(region.rows[1].cells[first].text, std::string("-"));                         // a median was not published
    QVERIFY(region.note.text().find("2510.26183") != std::string::npos);

    const AblationTable& layers = after.tables.back();
    const auto paper = std::ranges::find(layers.rows, AblationRow::Kind::Published, &AblationRow::kind);
    QVERIFY(paper != layers.rows.end());
    QCOMPARE(paper->cells.size(), layers.columns.size());
    QCOMPARE(after.tables[2].columns.size(), before.tables[2].columns.size()); // the paper has no such table
}

void TestPublishedResults::runsOfNoPublishedModel_leaveTheTablesAsTheyAre()
{
    Ablation ablation;
    ablation.runs.push_back(runOf("dpo"));
    ablation.tables.emplace_back().id = "hr_region";
    QVERIFY(withPublished(ablation, publishedResults()).tables.front().columns.empty());
}

QTEST_APPLESS_MAIN(TestPublishedResults)
#include "tst_published_results.moc"
