#include "compared_project.h"
#include "core/report/comparison_format.h"
#include "core/report/flipped_answers.h"
#include "core/report/run_shares.h"

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

} // namespace

class TestRunComparison : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void testSets_arePairedByDocument();
    void otherDocuments_areLeftOutAndSaid();
    void sentences_sayWhoMovedAndWhetherItIsMoreThanTheDraw();
    void theLowerEstimate_hasItsOwnFigures();
    void tables_standInEveryFormat();
    void json_namesTheDocumentsOfEveryCell();
    void withoutAPair_theTablesAreThoseOfTheRuns();
    void aCell_listsExactlyItsDocuments();
    void shares_areThoseOfEveryFinalLayer();
    void accuracies_areOverAllDocuments();

private:
    RunComparison compare(Bound bound) const;
    std::string written(TableFormat format) const;
    std::optional<store::StoreReader> m_reader;
    QTemporaryDir m_folder;
};

void TestRunComparison::initTestCase()
{
    samples::makeComparedProject(m_folder.path().toStdString());
    m_reader = store::StoreReader::open(m_folder.path().toStdString());
}

RunComparison TestRunComparison::compare(Bound bound) const
{
    const auto named = [&](const char* label, const char* id) { return NamedRun{label, runResults(*m_reader, m_reader->findRun(id))}; };
    return compareRuns(*m_reader, named("A", samples::kFirstRun), named("B", samples::kSecondRun), bound);
}

std::string TestRunComparison::written(TableFormat format) const
{
    const Ablation ablation = buildAblation(*m_reader, {m_reader->findRun(samples::kFirstRun), m_reader->findRun(samples::kSecondRun)});
    return formatComparison(ablation, compare(Bound::Plain), format);
}

void TestRunComparison::testSets_arePairedByDocument()
{
    const RunComparison comparison = compare(Bound::Plain);
    QCOMPARE(comparison.testSets.size(), std::size_t(3));
    const TestSetComparison& wiki = comparison.testSets[0];
    QCOMPARE(wiki.split, std::string("wiki"));
    QCOMPARE(wiki.flips.documents, std::int64_t(200));
    QCOMPARE(wiki.paired.insideFirst, std::int64_t(80));
    QCOMPARE(wiki.paired.insideSecond, std::int64_t(160));
    // d0 to d19 left, d80 to d179 entered; d20 to d23 stayed but are wrong in the second.
    QCOMPARE(wiki.flips.left.n, std::int64_t(20));
    QCOMPARE(wiki.flips.entered.n, std::int64_t(100));
    QCOMPARE(wiki.flips.entered.correct, std::int64_t(100));
    QCOMPARE(wiki.flips.stayed.correct, std::int64_t(56));
    QCOMPARE(wiki.paired.onlyFirst, std::int64_t(24));
    QCOMPARE(wiki.paired.onlySecond, std::int64_t(100));
    // Of the two test sets with pairs this is the smaller p; 0 against 10 gives 2 / 2^10.
    const TestSetComparison& part = comparison.testSets[1];
    QCOMPARE(part.paired.exactP, 1.0 / 512);
    QCOMPARE(wiki.holmP, 2 * wiki.paired.exactP);
    QCOMPARE(part.holmP, part.paired.exactP);
}

void TestRunComparison::otherDocuments_areLeftOutAndSaid()
{
    const RunComparison comparison = compare(Bound::Plain);
    QCOMPARE(comparison.testSets[1].split, std::string("part"));
    QCOMPARE(comparison.testSets[1].paired.documents, std::int64_t(50));
    QCOMPARE(comparison.testSets[1].flips.entered.n, std::int64_t(10));
    QCOMPARE(comparison.testSets[1].onlySecond, std::int64_t(150));
    QCOMPARE(comparison.testSets[2].paired.claim, DifferenceClaim::NoDocuments);
    QCOMPARE(comparison.testSets[2].holmP, 1.0);
    QVERIFY(std::ranges::any_of(comparison.notes, [](const Phrase& note) { return has(note.text(), "B has not answered odd"); }));
    QVERIFY(std::ranges::any_of(comparison.notes,
                                [](const Phrase& note) { return has(note.text(), "part: 150 documents are only A's and 150 only B's"); }));
}

void TestRunComparison::sentences_sayWhoMovedAndWhetherItIsMoreThanTheDraw()
{
    const std::string sentence = compare(Bound::Plain).sentences().at(0).text();
    QVERIFY2(has(sentence, "wiki: +40.0 points inside [+"), sentence.c_str());
    QVERIFY2(has(sentence,
                 "larger than the draw of documents and of final layers: the 2 final layers of A admit 40.0 to 45.0 %, the 2 of B "
                 "75.0 to 80.0 %"),
             sentence.c_str());
    QVERIFY2(has(sentence, "100 entered (100 of them right), 20 left (20 of them right)."), sentence.c_str());
}

void TestRunComparison::theLowerEstimate_hasItsOwnFigures()
{
    const TestSetComparison wiki = compare(Bound::Lower).testSets.at(0);
    QCOMPARE(wiki.paired.insideFirst, std::int64_t(40));
    QCOMPARE(wiki.paired.insideSecond, std::int64_t(80));
    QCOMPARE(wiki.flips.entered.n, std::int64_t(50));
}

void TestRunComparison::tables_standInEveryFormat()
{
    const std::string markdown = written(TableFormat::Markdown);
    QVERIFY(has(markdown, "Table 2") && has(markdown, "- wiki: +40.0 points inside"));
    QVERIFY2(has(markdown, "| wiki | highest | 30 (30, 28) | 0 | 10 (10, 10) | 0 | 0 |"), markdown.c_str());
    QVERIFY2(has(markdown, "| wiki | low | 50 (50, 50) | 50 (50, 50) | 20 (20, 20) | 0 | 0 |"), markdown.c_str());
    QVERIFY(has(written(TableFormat::Text), "Verdicts on wiki: "));
    QVERIFY(has(written(TableFormat::Latex), "% wiki: +40.0 points inside") && has(written(TableFormat::Latex), "\\label{tab:flips}"));
    const std::string csv = written(TableFormat::Csv);
    QVERIFY(csv.starts_with("table,data,model,run,kind,layers,group,column,text,value,n,of,lower,upper,guard\n")); // as without a pair
    QVERIFY(has(csv, "\npaired,wiki,"));
    QVERIFY(has(csv, "\nflips,wiki,A,,low,,B,highest,\"50 (50, 50)\",50,50,"));
    QVERIFY(has(written(TableFormat::Tsv), "\nflips\twiki\tA\t\tlow\t\tB\thighest\t50 (50, 50)\t"));
}

void TestRunComparison::json_namesTheDocumentsOfEveryCell()
{
    const auto json = nlohmann::json::parse(written(TableFormat::Json));
    QVERIFY(json["tables"].size() == 7); // what it always had
    const auto& wiki = json["comparison"]["test_sets"][0];
    QVERIFY(wiki["paired"]["claim"] == "larger_than_draw" && wiki["paired"]["inside"] == nlohmann::json({80, 160}));
    QVERIFY(wiki["paired"]["mcnemar"]["exact"].get<double>() < 1e-9);
    QCOMPARE(wiki["flips"].size(), std::size_t(36));
    std::size_t documents = 0;
    for (const auto& cell : wiki["flips"]) {
        QCOMPARE(cell["ids"].size(), cell["n"].get<std::size_t>());
        documents += cell["ids"].size();
        if (cell["first"] == "high" && cell["second"] == "low")
            QVERIFY(cell["ids"] == nlohmann::json({"d1", "d11", "d13", "d15", "d17", "d19", "d3", "d5", "d7", "d9"}));
    }
    QCOMPARE(documents, std::size_t(200));
    QVERIFY(json["comparison"]["test_sets"][2]["paired"]["interval"].is_null());
}

void TestRunComparison::withoutAPair_theTablesAreThoseOfTheRuns()
{
    const Ablation ablation = buildAblation(*m_reader, {m_reader->findRun(samples::kFirstRun)});
    const std::string text = formatComparison(ablation, std::nullopt, TableFormat::Markdown);
    QVERIFY(has(text, "Table 2") && !has(text, "points inside"));
}

void TestRunComparison::aCell_listsExactlyItsDocuments()
{
    const TestSetComparison wiki = compare(Bound::Plain).testSets.at(0);
    std::size_t listed = 0;
    for (const Verdict first : allOf<Verdict>()) {
        for (const Verdict second : allOf<Verdict>()) {
            const auto answers = flippedAnswers(*m_reader, wiki.firstEvaluation, wiki.secondEvaluation, first, second);
            std::vector<std::string> ids;
            for (const FlippedAnswer& answer : answers) {
                QCOMPARE(answer.first.record.key, answer.second.record.key);
                QCOMPARE(answer.first.record.verdict, first);
                QCOMPARE(answer.second.record.verdict, second);
                ids.push_back(answer.first.record.key.id);
            }
            QCOMPARE(ids, wiki.flips.at(first, second).ids);
            listed += ids.size();
        }
    }
    QCOMPARE(listed, std::size_t(200));
}

void TestRunComparison::shares_areThoseOfEveryFinalLayer()
{
    const std::vector<SetShares> shares = setShares(runResults(*m_reader, m_reader->findRun(samples::kFirstRun)), Bound::Plain);
    const auto wiki = std::ranges::find(shares, "wiki", &SetShares::split);
    QVERIFY(wiki != shares.end());
    QCOMPARE(wiki->layers, (std::vector<double>{0.40, 0.45}));
    QCOMPARE(wiki->inside.n, std::int64_t(80));
    QCOMPARE(wiki->share(), 0.40);
    QCOMPARE(wiki->highest(), 0.45);
    QCOMPARE(wiki->guard(), Guard::Holds);
    const Table table = sharesTable({{"A", shares}}, Bound::Plain);
    QCOMPARE(table.rows.front().cells[0].text, std::string("0.40"));
    QCOMPARE(table.rows.front().cells[4].text, std::string("2"));
}

void TestRunComparison::accuracies_areOverAllDocuments()
{
    const PairedComparison paired = compare(Bound::Plain).testSets.at(0).paired;
    QCOMPARE(paired.labelled, std::int64_t(200));
    QCOMPARE(paired.rightFirst, std::int64_t(200));
    QCOMPARE(paired.rightSecond, std::int64_t(196)); // d20 to d23
    QCOMPARE(paired.accuracyDifference(), -0.02);
    QVERIFY(paired.accuracyInterval && paired.accuracyInterval->lower < -0.02 && paired.accuracyInterval->upper <= 0);
}

QTEST_APPLESS_MAIN(TestRunComparison)
#include "tst_run_comparison.moc"
