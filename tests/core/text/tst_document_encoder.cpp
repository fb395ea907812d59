#include "core/base/error.h"
#include "core/engine/text/answer.h"
#include "core/engine/text/document_encoder.h"
#include "golden_lines.h"

#include <QTemporaryDir>

using namespace sdm::engine;
using sdm::FeatureTail;

namespace {

const std::string kReference = "Neat plans fail without luck.";
const std::string kPrompt = "Order these. End with <verified>Yes</verified> or <verified>No</verified>.";
const std::string kNegative = "<sentence>Neat plans without fail luck.\n<verified>No</verified>";

/// Every printable character and the newline is one token; the four markers are one each. `merges` as in BPE.
nlohmann::json characterTokenizer(const std::vector<std::string>& merges = {})
{
    nlohmann::json vocabulary;
    int next = 0;
    for (char c = ' '; c <= '~'; ++c)
        vocabulary[std::string(1, c)] = next++;
    vocabulary["\n"] = next++;
    for (std::string merge : merges) {
        std::erase(merge, ' ');
        vocabulary[merge] = next++;
    }
    nlohmann::json added = nlohmann::json::array();
    for (const char* marker : {"<|user|>", "<|assistant|>", "<|end|>", "<|endoftext|>"})
        added.push_back({{"id", next++}, {"content", marker}, {"normalized", false}, {"special", true}});
    return {
        {"added_tokens", added}, {"decoder", {{"type", "Fuse"}}}, {"model", {{"type", "BPE"}, {"vocab", vocabulary}, {"merges", merges}}}};
}

Tokenizer load(const nlohmann::json& document)
{
    const QTemporaryDir folder;
    std::ofstream(std::filesystem::path(folder.path().toStdString()) / "tokenizer.json") << document.dump();
    return Tokenizer::load(folder.path().toStdString());
}

DocumentEncoder characterEncoder(FeatureTail tail = FeatureTail::VerifiedTag, std::int64_t maxLength = 2048)
{
    return {load(characterTokenizer()), ChatTemplate(ChatTemplate::Family::Compact, "<|endoftext|>"), tail, maxLength};
}

std::int64_t learnt(const EncodedDocument& document)
{
    return static_cast<std::int64_t>(document.ids.size()) - document.masked;
}

bool startsWith(const std::vector<TokenId>& whole, const std::vector<TokenId>& head)
{
    return head.size() <= whole.size() && std::equal(head.begin(), head.end(), whole.begin());
}

} // namespace

class TestDocumentEncoder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void positiveAnswer_isLearntWhole();
    void wrongAnswer_isLearntFromItsVerdictOn();
    void lastVerdict_bordersTheMask();
    void straddlingToken_isMasked();
    void feature_endsInTheTagOrInTheTurn();
    void longConversation_isCutOnTheRight();
    void missingEndToken_isRefused();
    void masks_equalTheCommittedRows_data();
    void masks_equalTheCommittedRows();
    void masks_equalTheReference_data();
    void masks_equalTheReference();
    void realTokenizers_keepTheBorders_data();
    void realTokenizers_keepTheBorders();
};

void TestDocumentEncoder::positiveAnswer_isLearntWhole()
{
    const EncodedDocument document = characterEncoder().encode(kPrompt, positiveAnswer(kReference));
    QCOMPARE(learnt(document), std::int64_t{75 + 2});
    QCOMPARE(document.masked, static_cast<std::int64_t>(characterEncoder().promptIds(kPrompt).size()));
}

void TestDocumentEncoder::wrongAnswer_isLearntFromItsVerdictOn()
{
    const DocumentEncoder encoder = characterEncoder();
    const EncodedDocument document = encoder.encode(kPrompt, kNegative);
    QCOMPARE(learnt(document), std::int64_t{23 + 2});
    QCOMPARE(document.masked - static_cast<std::int64_t>(encoder.promptIds(kPrompt).size()), std::int64_t{40});
    QCOMPARE(learnt(encoder.encode(kPrompt, forceNo(kNegative))), std::int64_t{27});
}

void TestDocumentEncoder::lastVerdict_bordersTheMask()
{
    const std::string twice = "<verified>No</verified> " + kNegative;
    QCOMPARE(learnt(characterEncoder().encode(kPrompt, twice)), std::int64_t{25});
}

void TestDocumentEncoder::straddlingToken_isMasked()
{
    const DocumentEncoder encoder(load(characterTokenizer({"> <"})), ChatTemplate(ChatTemplate::Family::Compact, "<|endoftext|>"),
                                  FeatureTail::VerifiedTag, 2048);
    const EncodedDocument document = encoder.encode("x", "<sentence>a</sentence><verified>No</verified>");
    const std::span<const TokenId> ids = document.ids;
    const auto masked = static_cast<std::size_t>(document.masked);
    QCOMPARE(encoder.tokenizer().decode(ids.subspan(masked), false), std::string("verified>No</verified><|end|><|endoftext|>"));
}

void TestDocumentEncoder::feature_endsInTheTagOrInTheTurn()
{
    const DocumentEncoder tag = characterEncoder();
    const EncodedDocument document = tag.encode(kPrompt, positiveAnswer(kReference));
    QVERIFY(document.featureIsPrefix);
    QVERIFY(tag.tokenizer().decode(document.featureIds, false).ends_with("</sentence>\n<verified>"));

    const DocumentEncoder turn = characterEncoder(FeatureTail::EndOfTurn);
    QVERIFY(!turn.encode(kPrompt, positiveAnswer(kReference)).featureIsPrefix);
    QVERIFY(turn.tokenizer().decode(turn.featureIds(kPrompt, kNegative), false).ends_with("\n<verified><|end|><|endoftext|>"));
}

void TestDocumentEncoder::longConversation_isCutOnTheRight()
{
    const EncodedDocument whole = characterEncoder().encode(kPrompt, kNegative);
    const EncodedDocument cut = characterEncoder(FeatureTail::VerifiedTag, 20).encode(kPrompt, kNegative);
    QCOMPARE(cut.ids.size(), std::size_t{20});
    QVERIFY(startsWith(whole.ids, cut.ids));
    QCOMPARE(cut.masked, std::int64_t{20});
    QCOMPARE(cut.featureIds.size(), std::size_t{20});
}

void TestDocumentEncoder::missingEndToken_isRefused()
{
    try {
        const DocumentEncoder encoder(load(characterTokenizer()), ChatTemplate(ChatTemplate::Family::ChatMl, "<|im_end|>"),
                                      FeatureTail::VerifiedTag, 2048);
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::BadInput);
        QVERIFY(error.fault().find("<|im_end|>") != std::string::npos);
    }
}

void TestDocumentEncoder::masks_equalTheCommittedRows_data()
{
    QTest::addColumn<QString>("tokenizer");
    QTest::addColumn<QString>("tailName");
    for (const char* tokenizer : {"byte_level", "byte_fallback"})
        for (const char* tail : {"verified_tag", "end_of_turn"})
            QTest::addRow("%s, %s", tokenizer, tail) << QString::fromLatin1(tokenizer) << QString::fromLatin1(tail);
}

void TestDocumentEncoder::masks_equalTheCommittedRows()
{
    QFETCH(QString, tokenizer);
    QFETCH(QString, tailName);
    const auto folder = golden::committed("text/" + tokenizer.toStdString());
    const auto tail = tailName == QLatin1String("verified_tag") ? FeatureTail::VerifiedTag : FeatureTail::EndOfTurn;
    const auto encoder = DocumentEncoder::forModel(folder, tail, 2048);
    const auto rows = golden::lines(folder / "masks.jsonl");
    QVERIFY(rows.size() > 10);
    for (const auto& row : rows) {
        const std::string prompt = row.at("prompt");
        const EncodedDocument document = encoder.encode(prompt, row.at("answer"));
        QVERIFY(document.ids == row.at("ids").get<std::vector<TokenId>>());
        QCOMPARE(document.masked, row.at("masked").get<std::int64_t>());
        QVERIFY(encoder.promptIds(prompt) == row.at("prompt_ids").get<std::vector<TokenId>>());
        QVERIFY(document.featureIds == row.at("feature_ids_" + tailName.toStdString()).get<std::vector<TokenId>>());
    }
}

void TestDocumentEncoder::masks_equalTheReference_data()
{
    QTest::addColumn<int>("tail");
    QTest::newRow("verified_tag") << int(FeatureTail::VerifiedTag);
    QTest::newRow("end_of_turn") << int(FeatureTail::EndOfTurn);
}

void TestDocumentEncoder::masks_equalTheReference()
{
    QFETCH(int, tail);
    const auto file = golden::big("text/masks_phi3.jsonl");
    SKIP_WITHOUT(file);
    const auto rows = golden::lines(file);
    QCOMPARE(rows.size(), std::size_t{75});
    const auto encoder = DocumentEncoder::forModel(golden::big("tokenizers/phi3"), FeatureTail(tail), 2048);
    for (const auto& row : rows) {
        const std::string prompt = row.at("prompt");
        const EncodedDocument document = encoder.encode(prompt, row.at("answer"));
        QVERIFY(document.ids == row.at("ids").get<std::vector<TokenId>>());
        QCOMPARE(document.masked, row.at("masked").get<std::int64_t>());
        QVERIFY(encoder.promptIds(prompt) == row.at("prompt_ids").get<std::vector<TokenId>>());
        auto feature = row.at("feature_ids_end_of_turn").get<std::vector<TokenId>>();
        if (FeatureTail(tail) == FeatureTail::VerifiedTag)
            feature.resize(feature.size() - 2);
        QVERIFY(document.featureIds == feature);
        QCOMPARE(document.featureIsPrefix, startsWith(document.ids, feature));
    }
}

void TestDocumentEncoder::realTokenizers_keepTheBorders_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("phi3") << QStringLiteral("phi3");
    QTest::newRow("smollm2") << QStringLiteral("smollm2");
}

// No token straddles "…\n|<verified>" or "<verified>|Yes": one forward then serves feature and loss, and the mask is exact.
void TestDocumentEncoder::realTokenizers_keepTheBorders()
{
    QFETCH(QString, name);
    const auto folder = golden::big("tokenizers/" + name.toStdString());
    SKIP_WITHOUT(folder / "tokenizer.json");
    const auto encoder = DocumentEncoder::forModel(folder, FeatureTail::VerifiedTag, 2048);
    const EncodedDocument positive = encoder.encode(kPrompt, positiveAnswer(kReference));
    QVERIFY(positive.featureIsPrefix);
    QVERIFY(startsWith(positive.ids, encoder.promptIds(kPrompt)));
    const EncodedDocument negative = encoder.encode(kPrompt, forceNoForTraining(kNegative));
    QVERIFY(negative.featureIsPrefix);
    const std::vector<TokenId> tail(negative.ids.begin() + negative.masked, negative.ids.end());
    QVERIFY(encoder.decodeAnswer(tail).starts_with("<verified>No</verified>"));
}

QTEST_GUILESS_MAIN(TestDocumentEncoder)
#include "tst_document_encoder.moc"
