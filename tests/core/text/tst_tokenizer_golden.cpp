#include "core/engine/text/tokenizer.h"
#include "golden_lines.h"

using namespace sdm::engine;

/// Every string of the big reference set against `tokenizers` (Hugging Face) 0.23: ids and texts exact.
class TestTokenizerGolden : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ids_equalTheReference_data() { tokenizers(); }
    void ids_equalTheReference();
    void decodedIds_equalTheReference_data() { tokenizers(); }
    void decodedIds_equalTheReference();
    void llamaCppStrings_haveTheReferenceIds_data();
    void llamaCppStrings_haveTheReferenceIds();

private:
    static void tokenizers();
};

void TestTokenizerGolden::tokenizers()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"phi3", "smollm2", "gpt2"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestTokenizerGolden::ids_equalTheReference()
{
    QFETCH(QString, name);
    const auto folder = golden::big("tokenizers/" + name.toStdString());
    SKIP_WITHOUT(folder / "cases.jsonl");
    const Tokenizer tokenizer = Tokenizer::load(folder);
    for (const auto& row : golden::lines(folder / "cases.jsonl")) {
        const std::string text = row.at("text");
        const std::vector<TokenId> ids = row.at("ids");
        QVERIFY2(tokenizer.encode(text) == ids, row.at("text").dump(-1, ' ', true).c_str());
        const std::string decoded = row.value("decoded", text);
        QCOMPARE(tokenizer.decode(ids, false), decoded);
        QCOMPARE(tokenizer.decode(ids, true), row.value("decoded_without_special", decoded));
    }
}

void TestTokenizerGolden::decodedIds_equalTheReference()
{
    QFETCH(QString, name);
    const auto folder = golden::big("tokenizers/" + name.toStdString());
    SKIP_WITHOUT(folder / "decode_cases.jsonl");
    const Tokenizer tokenizer = Tokenizer::load(folder);
    for (const auto& row : golden::lines(folder / "decode_cases.jsonl")) {
        const std::vector<TokenId> ids = row.at("ids");
        QCOMPARE(tokenizer.decode(ids, false), row.at("decoded").get<std::string>());
        QCOMPARE(tokenizer.decode(ids, true), row.at("decoded_without_special").get<std::string>());
    }
}

void TestTokenizerGolden::llamaCppStrings_haveTheReferenceIds_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("phi3") << QStringLiteral("phi3");
    QTest::newRow("gpt2") << QStringLiteral("gpt2");
}

void TestTokenizerGolden::llamaCppStrings_haveTheReferenceIds()
{
    QFETCH(QString, name);
    const auto folder = golden::big("tokenizers/" + name.toStdString());
    SKIP_WITHOUT(folder / "llama_cpp_tests.jsonl");
    const Tokenizer tokenizer = Tokenizer::load(folder);
    for (const auto& row : golden::lines(folder / "llama_cpp_tests.jsonl"))
        QVERIFY2(tokenizer.encode(row.at("text").get<std::string>()) == row.at("ids").get<std::vector<TokenId>>(),
                 row.at("text").dump(-1, ' ', true).c_str());
}

QTEST_GUILESS_MAIN(TestTokenizerGolden)
#include "tst_tokenizer_golden.moc"
