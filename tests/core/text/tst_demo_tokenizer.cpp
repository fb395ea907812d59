#include "core/demo/demo_tokenizer.h"
#include "core/engine/text/answer.h"
#include "core/engine/text/document_encoder.h"

#include <optional>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm::engine;

class TestDemoTokenizer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void folder_isRecognisedAsCompact();
    void answers_comeBackExactly_data();
    void answers_comeBackExactly();
    void separator_ignoresBlanksAroundIt();
    void everyWord_isOneToken();
    void verificationText_isAPrefixOfTheDocument();

private:
    std::vector<TokenId> answerIds(const std::string& answer) const;
    QTemporaryDir m_folder;
    std::int64_t m_size = 0;
    std::optional<DocumentEncoder> m_encoder;
};

void TestDemoTokenizer::initTestCase()
{
    const std::filesystem::path folder = m_folder.path().toStdString();
    m_size = writeDemoTokenizer({"a", "cat", "old", "sat", "the"}, {"<sentence>", "</sentence>"}, folder);
    m_encoder.emplace(DocumentEncoder::forModel(folder, sdm::FeatureTail::VerifiedTag));
}

std::vector<TokenId> TestDemoTokenizer::answerIds(const std::string& answer) const
{
    const std::string prompt = "the old <|sep|> sat a cat";
    const auto prefix = m_encoder->promptIds(prompt);
    const auto ids = m_encoder->encode(prompt, answer).ids;
    return {ids.begin() + static_cast<std::ptrdiff_t>(prefix.size()), ids.end()};
}

void TestDemoTokenizer::folder_isRecognisedAsCompact()
{
    QCOMPARE(m_encoder->chat().family(), std::string("compact"));
    QCOMPARE(m_encoder->frame().systemMessage(), std::string()); // its vocabulary has no words for one
    QCOMPARE(m_encoder->tokenizer().size(), m_size);
    QCOMPARE(m_encoder->stopIds().size(), std::size_t{2});
}

void TestDemoTokenizer::answers_comeBackExactly_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("right") << QByteArray("<sentence>the old cat sat</sentence>\n<verified>Yes</verified>");
    QTest::newRow("wrong") << QByteArray("<sentence>old the sat cat</sentence>\n<verified>No</verified>");
    QTest::newRow("no opening tag") << QByteArray("the old cat</sentence>\n<verified>No</verified>");
    QTest::newRow("no closing tag") << QByteArray("<sentence>the old cat\n<verified>No</verified>");
    QTest::newRow("no tags") << QByteArray("the old cat\n<verified>No</verified>");
    QTest::newRow("two sentences") << QByteArray("<sentence>the cat</sentence><sentence>a cat</sentence>");
}

void TestDemoTokenizer::answers_comeBackExactly()
{
    QFETCH(QByteArray, answer);
    QCOMPARE(m_encoder->decodeAnswer(answerIds(answer.toStdString())), answer.toStdString());
}

void TestDemoTokenizer::separator_ignoresBlanksAroundIt()
{
    QVERIFY(m_encoder->promptIds("the old <|sep|> cat sat a") == m_encoder->promptIds("the old<|sep|>cat sat a"));
    // <|user|> the old <|sep|> cat sat a <|end|> <|assistant|>
    QCOMPARE(m_encoder->promptIds("the old <|sep|> cat sat a").size(), std::size_t{9});
}

void TestDemoTokenizer::everyWord_isOneToken()
{
    // <sentence> the cat sat </sentence> newline <verified> Yes </verified> <|end|> <|endoftext|>
    QCOMPARE(answerIds(positiveAnswer("the cat sat")).size(), std::size_t{11});
    const auto unknown = answerIds("dog");
    QCOMPARE(unknown.front(), *m_encoder->tokenizer().tokenId("<unk>"));
}

void TestDemoTokenizer::verificationText_isAPrefixOfTheDocument()
{
    QVERIFY(m_encoder->encode("the old <|sep|> sat a cat", positiveAnswer("the old cat sat a")).featureIsPrefix);
}

QTEST_GUILESS_MAIN(TestDemoTokenizer)
#include "tst_demo_tokenizer.moc"
