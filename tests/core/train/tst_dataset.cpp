#include "core/base/error.h"
#include "core/engine/task/registry.h"

#include <fstream>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;

class TestDataset : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goodFile_isReadInOrder();
    void blankLinesMarksAndNulls_areNoFaults();
    void strangers_areCalledWhatTheyAre_data();
    void strangers_areCalledWhatTheyAre();
    void badLine_isNamedWithItsNumber_data();
    void badLine_isNamedWithItsNumber();

private:
    std::filesystem::path write(const std::string& name, const std::string& text) const
    {
        const std::filesystem::path file = std::filesystem::path(m_folder.path().toStdString()) / name;
        std::ofstream(file) << text;
        return file;
    }

    QTemporaryDir m_folder;
    const Task& m_task = findTask("word_ordering");
};

static std::string line(const std::string& id, const std::string& reference)
{
    return R"({"id":")" + id + R"(","prompt":"order )" + reference + R"(","original_document":")" + reference +
           R"(","genai_document":"<sentence>)" + reference +
           R"(</sentence>\n<verified>Yes</verified>","default_negative":"x\n<verified>No</verified>","multiset":"m"})" + "\n";
}

void TestDataset::goodFile_isReadInOrder()
{
    const Dataset dataset = loadDataset(write("good.jsonl", line("a", "one two") + line("b", "three")), "train", m_task);
    QCOMPARE(dataset.examples.size(), std::size_t{2});
    QCOMPARE(dataset.examples[1].id, std::string("b"));
    QCOMPARE(dataset.examples[0].positive, std::string("<sentence>one two</sentence>\n<verified>Yes</verified>"));
    QCOMPARE(dataset.id.size(), std::size_t{64});
}

void TestDataset::blankLinesMarksAndNulls_areNoFaults()
{
    std::string withNulls = line("b", "two");
    withNulls.replace(withNulls.find("\"m\""), 3, "null");
    withNulls.insert(withNulls.size() - 1, "\r");
    const auto file = write("blank.jsonl", "\xef\xbb\xbf" + line("a", "one") + "\n \t\r\n" + withNulls + "\r\n");
    const Dataset dataset = loadDataset(file, "train", m_task);
    QCOMPARE(dataset.examples.size(), std::size_t{2});
    QVERIFY(dataset.examples[1].shownOrder.empty());
    // The numbers of the lines stay those of an editor.
    const auto lines = readDatasetLines(write("after.jsonl", line("a", "one") + "\n\r\n" + "{}\n"), m_task);
    QCOMPARE(lines.size(), std::size_t{2});
    QVERIFY(lines[1].where.ends_with("after.jsonl:4"));
}

void TestDataset::strangers_areCalledWhatTheyAre_data()
{
    QTest::addColumn<std::string>("content");
    QTest::addColumn<std::string>("fault");
    QTest::newRow("gzip") << std::string("\x1f\x8b\x08\n\n\n") << std::string("is not text, perhaps compressed");
    QTest::newRow("Git LFS") << std::string("version https://git-lfs.github.com/spec/v1\noid sha256:0\n")
                             << std::string("run git lfs pull");
    QTest::newRow("web page") << std::string("<html>\n</html>\n") << std::string("is a web page");
    QTest::newRow("UTF-16") << std::string("\xff\xfe{\0\n\0", 6) << std::string("is UTF-16");
    QTest::newRow("nothing") << std::string() << std::string("holds no documents");
    QTest::newRow("blank lines") << std::string("\n\r\n  ") << std::string("holds no documents");
}

void TestDataset::strangers_areCalledWhatTheyAre()
{
    QFETCH(std::string, content);
    QFETCH(std::string, fault);
    try {
        loadDataset(write("stranger.jsonl", content), "train", m_task);
        QFAIL("accepted");
    } catch (const Error& error) {
        QVERIFY2(error.fault().find(fault) != std::string::npos, error.what());
    }
}

void TestDataset::badLine_isNamedWithItsNumber_data()
{
    QTest::addColumn<std::string>("bad");
    QTest::addColumn<std::string>("fault");
    QTest::newRow("not JSON") << std::string("{\"id\":") << std::string("ends where a value should stand, column 7");
    QTest::newRow("not an object") << std::string("[1]") << std::string("must be one object, is an array");
    QTest::newRow("NaN") << std::string(R"({"id":NaN})") << std::string("NaN is no JSON number, column 7");
    QTest::newRow("lone surrogate") << std::string(R"({"id":"\ud800"})") << std::string("lone surrogate, half of a pair, column 8");
    QTest::newRow("byte FF") << std::string("{\"id\":\"\xff\"}") << std::string("the byte FF is not UTF-8, column 8");
    QTest::newRow("NUL and more") << std::string("{}\0{}", 5) << std::string("stand after the end of the value, column 3");
    QTest::newRow("key twice") << std::string(R"({"id":"x","id":"y"})") << std::string("the key 'id' stands twice, column 11");
    QTest::newRow("required key null") << std::string(R"({"id":null})") << std::string("'id' must be a string, is null");
    QTest::newRow("missing key") << std::string(R"({"id":"x"})") << std::string("'prompt' is missing");
    QTest::newRow("wrong type") << std::string(R"({"id":5})") << std::string("'id' must be a string, is number");
    QTest::newRow("empty id") << std::string(R"({"id":""})") << std::string("'id' is empty");
    QTest::newRow("duplicate id") << line("a", "other").substr(0, line("a", "other").size() - 1) << std::string("duplicate id 'a'");
    QTest::newRow("negative without its verdict")
        << std::string(R"({"id":"x","prompt":"p","original_document":"o","genai_document":"g","default_negative":"wrong"})")
        << std::string("must contain <verified>No</verified>");
    QTest::newRow("positive with the verdict No")
        << std::string(R"({"id":"x","prompt":"p","original_document":"o","genai_document":"g<verified>No</verified>"})")
        << std::string("must not contain");
}

void TestDataset::badLine_isNamedWithItsNumber()
{
    QFETCH(std::string, bad);
    QFETCH(std::string, fault);
    const auto file = write("bad.jsonl", line("a", "one") + bad + "\n" + line("c", "two"));
    try {
        loadDataset(file, "train", m_task);
        QFAIL("accepted");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QCOMPARE(error.where(), file.string() + ":2");
        QVERIFY2(error.fault().find(fault) != std::string::npos, error.what());
    }
}

QTEST_GUILESS_MAIN(TestDataset)
#include "tst_dataset.moc"
