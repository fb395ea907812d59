#include "core/base/error.h"
#include "core/engine/task/dataset.h"

#include <fstream>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;

class TestDataset : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goodFile_isReadInOrder();
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
};

static std::string line(const std::string& id, const std::string& reference)
{
    return R"({"id":")" + id + R"(","prompt":"order )" + reference + R"(","original_document":")" + reference +
           R"(","genai_document":"<sentence>)" + reference +
           R"(</sentence>\n<verified>Yes</verified>","default_negative":"x\n<verified>No</verified>","multiset":"m"})" + "\n";
}

void TestDataset::goodFile_isReadInOrder()
{
    const Dataset dataset = loadDataset(write("good.jsonl", line("a", "one two") + line("b", "three")), "train");
    QCOMPARE(dataset.examples.size(), std::size_t{2});
    QCOMPARE(dataset.examples[1].id, std::string("b"));
    QCOMPARE(dataset.examples[0].positive, std::string("<sentence>one two</sentence>\n<verified>Yes</verified>"));
    QCOMPARE(dataset.id.size(), std::size_t{64});
}

void TestDataset::badLine_isNamedWithItsNumber_data()
{
    QTest::addColumn<std::string>("bad");
    QTest::addColumn<std::string>("fault");
    QTest::newRow("not JSON") << std::string("{\"id\":") << std::string("not valid JSON");
    QTest::newRow("not an object") << std::string("[1]") << std::string("expected a JSON object");
    QTest::newRow("blank line") << std::string() << std::string("not valid JSON");
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
        loadDataset(file, "train");
        QFAIL("accepted");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QCOMPARE(error.where(), file.string() + ":2");
        QVERIFY2(error.fault().find(fault) != std::string::npos, error.what());
    }
}

QTEST_GUILESS_MAIN(TestDataset)
#include "tst_dataset.moc"
