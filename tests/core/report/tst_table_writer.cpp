#include "core/report/table_cell.h"
#include "core/report/table_writer.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

/// 15 of 32 right where 0.95 was promised, and a share of 32 in 64.
Table sample()
{
    Table table{"the_id", "The title", "The note.", "data", "model", {{"the group", "accuracy", false}, {"the group", "share", true}},
                {},       {}};
    table.rows.push_back(
        {"wiki", "a_b", {accuracyCell({"marginal", 32, 15, 64}, 0.95, true), shareCell({"marginal", 32, 15, 64})}, {}, false});
    table.rows.push_back(
        {"wiki", "none", {accuracyCell({"marginal", 0, 0, 64}, 0.95, true), shareCell({"marginal", 0, 0, 64})}, {}, false});
    return table;
}

std::string line(const std::string& text, int number)
{
    std::size_t begin = 0;
    for (int i = 0; i < number; ++i)
        begin = text.find('\n', begin) + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestTableWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFormatHasAName();
    void textIsAligned();
    void markdownShowsIntervalsAndCounts();
    void latexIsThePapersForm();
    void separatedValues_areOneLineACell();
    void separatedValues_shareOneHead();
    void tsv_hasNoBordersInItsFields();
    void jsonHasEveryNumber();
    void noTables_areNothing();
};

void TestTableWriter::everyFormatHasAName()
{
    QCOMPARE(tableFormatNames().size(), std::size_t(7));
    QCOMPARE(tableFormatFromName("text"), TableFormat::Text);
    QCOMPARE(tableFormatFromName("md"), TableFormat::Markdown);
    QCOMPARE(tableFormatFromName("latex"), TableFormat::Latex);
    QCOMPARE(tableFormatFromName("latex-annotated"), TableFormat::LatexAnnotated);
    QCOMPARE(tableFormatFromName("csv"), TableFormat::Csv);
    QCOMPARE(tableFormatFromName("tsv"), TableFormat::Tsv);
    QCOMPARE(tableFormatFromName("json"), TableFormat::Json);
    QVERIFY_EXCEPTION_THROWN(tableFormatFromName("html"), std::runtime_error);
}

void TestTableWriter::textIsAligned()
{
    const std::string text = writeTables({sample()}, TableFormat::Text);
    QCOMPARE(line(text, 0), std::string("The title"));
    QCOMPARE(line(text, 1), std::string("data  model  the group accuracy             the group share"));
    QCOMPARE(line(text, 2), std::string("wiki  a_b    0.47 [0.29, 0.65] below alpha  0.50 (n 32)"));
    QCOMPARE(line(text, 3), std::string("wiki  none   R                              0. (n 0)"));
    QCOMPARE(line(text, 4), std::string("The note."));
}

void TestTableWriter::markdownShowsIntervalsAndCounts()
{
    const std::string text = writeTables({sample(), sample()}, TableFormat::Markdown);
    QCOMPARE(line(text, 4), std::string("| data | model | the group accuracy | the group share |"));
    QCOMPARE(line(text, 5), std::string("|---|---|---:|---:|"));
    QCOMPARE(line(text, 6), std::string("| wiki | a_b | ~~0.47~~ [0.29, 0.65] | 0.50 (n 32) |"));
    QVERIFY(has(text.substr(10), "## The title"));
    Table plain = sample();
    for (TableRow& row : plain.rows)
        row.block.clear();
    for (TableColumn& column : plain.columns)
        column.group.clear();
    plain.note.clear();
    QCOMPARE(line(tableMarkdown(plain), 2), std::string("| model | accuracy | share |"));
}

void TestTableWriter::latexIsThePapersForm()
{
    const std::string paper = writeTables({sample()}, TableFormat::Latex);
    QVERIFY(has(paper, "\\begin{tabular}{llrr}"));
    QVERIFY(has(paper, " &  & \\multicolumn{2}{c}{the group} \\\\\nData & Model & accuracy & share \\\\\n\\midrule\n"));
    QVERIFY(has(paper, "wiki & a\\_b & \\underline{0.47} & 0.50 \\\\\n"));
    const std::string annotated = writeTables({sample()}, TableFormat::LatexAnnotated);
    QVERIFY(has(annotated, "\\underline{0.47} {\\scriptsize ($n=32$, 0.29--0.65, below alpha)} & 0.50 {\\scriptsize ($n=32$, "));
}

void TestTableWriter::separatedValues_areOneLineACell()
{
    const std::string csv = writeTables({sample()}, TableFormat::Csv);
    QCOMPARE(line(csv, 0), std::string("table,data,model,group,column,text,value,n,of,lower,upper,guard"));
    QVERIFY(has(line(csv, 1), "the_id,wiki,a_b,the group,accuracy,0.47,0.46875,32,,0.290"));
    QVERIFY(line(csv, 1).ends_with(",below"));
    QCOMPARE(line(csv, 3), std::string("the_id,wiki,none,the group,accuracy,R,,0,,,,none"));
    QCOMPARE(line(csv, 4).substr(0, 46), std::string("the_id,wiki,none,the group,share,0.,0,0,64,0,0"));
    std::string tsv = writeTables({sample()}, TableFormat::Tsv);
    std::ranges::replace(tsv, '\t', ',');
    QCOMPARE(tsv, csv);
}

void TestTableWriter::separatedValues_shareOneHead()
{
    Table other = sample();
    other.labelHead = "verdict";
    Table facts = sample();
    facts.factNames = {"model", "kind"};
    for (TableRow& row : facts.rows)
        row.facts = {"its model", "first"};
    const std::string csv = writeTables({sample(), other, facts}, TableFormat::Csv);
    QCOMPARE(line(csv, 0), std::string("table,data,model,verdict,kind,group,column,text,value,n,of,lower,upper,guard"));
    QVERIFY(line(csv, 1).starts_with("the_id,wiki,a_b,,,the group"));
    QVERIFY(line(csv, 5).starts_with("the_id,wiki,,a_b,,the group"));
    QVERIFY(line(csv, 9).starts_with("the_id,wiki,its model,,first,the group"));
}

void TestTableWriter::tsv_hasNoBordersInItsFields()
{
    Table table = sample();
    table.rows[0].label = "a\tb\nc";
    QVERIFY(has(writeTables({table}, TableFormat::Tsv), "the_id\twiki\ta b c\tthe group"));
    table.rows[0].label = "=1+1,2";
    QVERIFY(has(writeTables({table}, TableFormat::Csv), "the_id,wiki,\"'=1+1,2\",the group")); // a spreadsheet would compute it
    table.rows[0].label = "+0.400";                                                            // a difference with its sign is a number
    QVERIFY(has(writeTables({table}, TableFormat::Csv), "the_id,wiki,+0.400,the group"));
    for (const char* formula : {"+1+1", "+-1", "+A1"}) {
        table.rows[0].label = formula;
        QVERIFY2(has(writeTables({table}, TableFormat::Csv), std::string("the_id,wiki,'") + formula + ",the group"), formula);
    }
}

void TestTableWriter::jsonHasEveryNumber()
{
    const auto json = nlohmann::json::parse(writeTables({sample(), sample()}, TableFormat::Json));
    QCOMPARE(json.size(), std::size_t(2));
    const auto& cell = json[0]["rows"][0]["cells"][0];
    QVERIFY(cell["value"] == 0.46875 && cell["n"] == 32 && cell["guard"] == "below" && cell["text"] == "0.47");
    QVERIFY(cell["upper"].get<double>() < 0.66 && cell["lower"].get<double>() > 0.28);
    QVERIFY(json[0]["rows"][1]["model"] == "none" && json[0]["rows"][1]["cells"][0]["value"].is_null());
    QVERIFY(json[0]["rows"][1]["cells"][1]["of"] == 64);
    Table infinite = sample();
    infinite.rows[0].cells[0] = numberCell(INFINITY);
    QVERIFY(tableJson(infinite)["rows"][0]["cells"][0]["value"] == "inf");
    QVERIFY(has(tableLatex(infinite, LatexForm::Paper), "& $\\infty$ &"));
}

void TestTableWriter::noTables_areNothing()
{
    QCOMPARE(writeTables({}, TableFormat::Text), std::string());
    QCOMPARE(writeTables({}, TableFormat::Markdown), std::string());
    QCOMPARE(nlohmann::json::parse(writeTables({}, TableFormat::Json)).size(), std::size_t(0));
    QCOMPARE(line(writeTables({}, TableFormat::Csv), 0), std::string("table,group,column,text,value,n,of,lower,upper,guard"));
}

QTEST_APPLESS_MAIN(TestTableWriter)
#include "tst_table_writer.moc"
