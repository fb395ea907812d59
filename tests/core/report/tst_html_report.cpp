#include "compared_project.h"
#include "core/report/html_report.h"
#include "core/report/table_writer.h"
#include "core/store/run_store.h"

#include <optional>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace sdm;
using namespace sdm::report;

namespace {

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::size_t countOf(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

/// Empty when it is.
QString faultOfXml(const std::string& text)
{
    QXmlStreamReader reader(QByteArray::fromStdString(text));
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

} // namespace

class TestHtmlReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aComparison_saysItsSentencesAndHasItsTables();
    void aPage_needsNothingBesideIt();
    void aRun_hasAPageOfItsOwn();
    void names_areTextAndNeverMarkup();
    void figures_areDrawnFromTheNumbers();
    void figures_areWellFormed();

private:
    std::string page(const std::vector<const char*>& runs) const;
    std::optional<store::StoreReader> m_reader;
    QTemporaryDir m_folder;
};

void TestHtmlReport::initTestCase()
{
    samples::makeComparedProject(m_folder.path().toStdString());
    m_reader = store::StoreReader::open(m_folder.path().toStdString());
}

std::string TestHtmlReport::page(const std::vector<const char*>& runs) const
{
    std::vector<store::RunRow> rows;
    for (const char* run : runs)
        rows.push_back(m_reader->findRun(run));
    return htmlReport(readRunReport(*m_reader, rows, Bound::Plain));
}

void TestHtmlReport::aComparison_saysItsSentencesAndHasItsTables()
{
    const std::string html = page({samples::kFirstRun, samples::kSecondRun});
    QVERIFY(html.starts_with("<!DOCTYPE html>"));
    QVERIFY(has(html, "wiki: +40.0 points inside"));
    QVERIFY(has(html, "larger than the draw of documents and of final layers"));
    for (const char* title : {"Table 2.", "Table 3.", "Table 4a.", "Table 5.", "Settings: ", "Verdicts on wiki", "Share inside over seeds"})
        QVERIFY2(has(html, title), title);
    QVERIFY(has(html, "50 (50, 50)")); // of the flip matrix
    QCOMPARE(countOf(html, "<table>"), countOf(html, "</table>"));
}

void TestHtmlReport::aPage_needsNothingBesideIt()
{
    const std::string html = page({samples::kFirstRun, samples::kSecondRun});
    for (const char* outside : {"<script", "<link", "src=", "href=", "@import", "url("})
        QVERIFY2(!has(html, outside), outside);
}

void TestHtmlReport::aRun_hasAPageOfItsOwn()
{
    const std::string html = page({samples::kSecondRun});
    QVERIFY(has(html, "Table 2.") && has(html, "<svg") && !has(html, "points inside") && !has(html, "Settings: "));
}

void TestHtmlReport::names_areTextAndNeverMarkup()
{
    QTemporaryDir folder;
    {
        store::RunStore store = store::RunStore::open(folder.path().toStdString());
        store::RunRow row;
        row.id = RunId(std::string("01JD0000000000000000000009"));
        row.name = "<img src=x onerror=alert(1)> & \"more\"";
        row.preset = "sdm_cm";
        row.configJson = "{}";
        store.createRun(row);
    }
    const store::StoreReader reader = store::StoreReader::open(folder.path().toStdString());
    const std::string html = htmlReport(readRunReport(reader, reader.runs(), Bound::Lower));
    QVERIFY(!has(html, "<img"));
    QVERIFY(has(html, "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;"));
}

void TestHtmlReport::figures_areDrawnFromTheNumbers()
{
    const std::string svg = sharesSvg({{"A", {0.25, 0.5, 0.75}}, {"B", {}}}, "shares");
    QCOMPARE(countOf(svg, "<circle"), std::size_t(1)); // the first layer
    QVERIFY(has(svg, "cx=\"340.0\""));                 // a quarter of the axis
    QVERIFY(has(svg, "0.25 (0.25–0.75)") && has(svg, "nothing judged"));
    ReliabilityDiagram diagram;
    diagram.bins = {{0.5, 0.75, 0, 0, {}, {}, {}}, {0.75, 1, 4, 3, 0.9, 0.75, Interval{0.3, 0.95}}};
    diagram.n = 4;
    const std::string drawn = reliabilitySvg(diagram, "calibration");
    QCOMPARE(countOf(drawn, "<circle"), std::size_t(1)); // the empty bin says nothing
    QVERIFY(has(drawn, "3 of 4"));
}

void TestHtmlReport::figures_areWellFormed()
{
    QCOMPARE(faultOfXml(sharesSvg({{"a < b & \"c\"", {0.1, 0.2}}}, "<t>")), QString());
    QCOMPARE(faultOfXml(reliabilitySvg({}, "none")), QString());
}

QTEST_APPLESS_MAIN(TestHtmlReport)
#include "tst_html_report.moc"
