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

DocumentEncoder characterEncoder(FeatureTail tail = FeatureTail::VerifiedTag)
{
    return {load(characterTokenizer()), ChatTemplate::builtIn("compact", {{"eos_token", "<|endoftext|>"}}), tail};
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
    void longConversation_isNeverCut();
    void missingEndToken_isRefused();
    void answersThatCannotBeLocated_areRefused_data();
    void answersThatCannotBeLocated_areRefused();
    void textBeforeEveryAnswer_isGivenAndNotLearnt();
    void trimmedAnswers_areLocated();
    void endOfAnswer_isWhatTheTemplateAppends();
    void systemLine_isGivenWhereTheTemplateTakesOne_data();
    void systemLine_isGivenWhereTheTemplateTakesOne();
    void systemLine_isLeftOutWhereTheTokenizerCannotWriteIt();
    void stopIds_comeFromTemplateConfigurationAndEndOfSequence();
    void rewrittenDocuments_areNamed();
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
    const DocumentEncoder encoder(load(characterTokenizer({"> <"})), ChatTemplate::builtIn("compact", {{"eos_token", "<|endoftext|>"}}),
                                  FeatureTail::VerifiedTag);
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

void TestDocumentEncoder::longConversation_isNeverCut()
{
    const std::string longPrompt(10'000, 'a');
    const DocumentEncoder encoder = characterEncoder();
    const EncodedDocument document = encoder.encode(longPrompt, kNegative);
    QVERIFY(document.length() > std::int64_t{10'000});
    QCOMPARE(learnt(document), learnt(encoder.encode(kPrompt, kNegative)));
    QVERIFY(encoder.tokenizer().decode(document.featureIds, false).ends_with("<verified>"));
}

void TestDocumentEncoder::missingEndToken_isRefused()
{
    try {
        const DocumentEncoder encoder(load(characterTokenizer()), ChatTemplate::builtIn("chatml", {{"eos_token", "<|endoftext|>"}}),
                                      FeatureTail::VerifiedTag);
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::BadInput);
        QVERIFY(error.fault().find("<|im_end|>") != std::string::npos);
    }
}

namespace {

DocumentEncoder encoderOf(const std::string& text, const SpecialTokens& tokens = {{"eos_token", "<|endoftext|>"}},
                          const std::vector<TokenId>& stopIds = {})
{
    return {load(characterTokenizer()), ChatTemplate({"t", text}, tokens), FeatureTail::VerifiedTag, stopIds};
}

std::string decoded(const DocumentEncoder& encoder, const std::vector<TokenId>& ids)
{
    return encoder.tokenizer().decode(ids, false);
}

/// The learnt part of a document.
std::string learntText(const DocumentEncoder& encoder, const std::string& prompt, const std::string& answer)
{
    const EncodedDocument document = encoder.encode(prompt, answer);
    return decoded(encoder, {document.ids.begin() + document.masked, document.ids.end()});
}

const std::string kTurns = "{% for m in messages %}<|{{ m.role }}|>{{ m.content }}<|end|>{% endfor %}";
const std::string kPromptOfTurns = "{% if add_generation_prompt %}<|assistant|>{% endif %}";

} // namespace

void TestDocumentEncoder::answersThatCannotBeLocated_areRefused_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("why");
    const auto row = [](const char* name, const std::string& text, const char* why) { QTest::newRow(name) << text << std::string(why); };
    row("answer dropped", "{% for m in messages if m.role != 'assistant' %}{{ m.content }}{% endfor %}", "drops or rewrites the answer");
    row("answer in capitals", "{% for m in messages %}{{ m.content | upper if m.role == 'assistant' else m.content }}{% endfor %}",
        "drops or rewrites the answer");
    row("tags taken off", "{% for m in messages %}{{ m.content.replace('<sentence>', '') }}{% endfor %}", "drops or rewrites the answer");
    row("answer twice", "{% for m in messages %}{{ m.content }}{% if m.role == 'assistant' %}{{ m.content }}{% endif %}{% endfor %}",
        "more than once");
    row("prompt dropped", "{% for m in messages if m.role == 'assistant' %}{{ m.content }}{% endfor %}", "drops or rewrites the prompt");
    row("thought opened for generation only", kTurns + "{% if add_generation_prompt %}<|assistant|><think>\n{% endif %}",
        "generation start behind");
    row("other marker for generation", kTurns + "{% if add_generation_prompt %}<|end|>{% endif %}", "generation start behind");
    row("length told behind the answer", "{% for m in messages %}{{ m.content }}{{ m.content | length }}{% endfor %}",
        "renders an answer differently");
    row("answers that say No end otherwise", kTurns + "{{ '!' if '>No<' in messages[-1].content }}" + kPromptOfTurns, "other text around");
    row("white space folded", "{% for m in messages %}{{ m.content.replace(' \\n', '') }}{% endfor %}", "renders an answer differently");
}

void TestDocumentEncoder::answersThatCannotBeLocated_areRefused()
{
    QFETCH(std::string, text);
    QFETCH(std::string, why);
    try {
        encoderOf(text);
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::Unsupported);
        QVERIFY2(error.fault().find(why) != std::string::npos, error.what());
    }
}

void TestDocumentEncoder::textBeforeEveryAnswer_isGivenAndNotLearnt()
{
    const auto encoder = encoderOf("{% for m in messages %}<|{{ m.role }}|>{% if m.role == 'assistant' %}<think>\n\n</think>\n\n{% endif %}"
                                   "{{ m.content }}<|end|>{% endfor %}" +
                                   kPromptOfTurns);
    QCOMPARE(decoded(encoder, encoder.promptIds("x")), std::string("<|user|>x<|end|><|assistant|><think>\n\n</think>\n\n"));
    QCOMPARE(learntText(encoder, "x", positiveAnswer(kReference)), positiveAnswer(kReference) + "<|end|>");
    QVERIFY(encoder.encode("x", positiveAnswer(kReference)).featureIsPrefix);
}

void TestDocumentEncoder::trimmedAnswers_areLocated()
{
    const auto encoder = encoderOf("{% for m in messages %}<|{{ m.role }}|>{{ m.content | trim }}<|end|>{% endfor %}" + kPromptOfTurns);
    QCOMPARE(learntText(encoder, "x", " \n" + positiveAnswer(kReference) + "\n\n"), positiveAnswer(kReference) + "<|end|>");
    const auto leftOnly = encoderOf("{% for m in messages %}<|{{ m.role }}|>{{ m.content.lstrip() }}<|end|>{% endfor %}" + kPromptOfTurns);
    QCOMPARE(learntText(leftOnly, "x", " a\n\n"), std::string("a\n\n<|end|>"));
    encoder.requireRendered("x", " a\n\n");
    leftOnly.requireRendered("x", " a\n\n");
}

void TestDocumentEncoder::endOfAnswer_isWhatTheTemplateAppends()
{
    const auto encoder = encoderOf(kTurns + kPromptOfTurns);
    QCOMPARE(encoder.frame().end(), std::string("<|end|>"));
    QCOMPARE(learntText(encoder, "x", "a"), std::string("a<|end|>"));
    const auto bare = encoderOf("{% for m in messages %}{{ m.role }}: {{ m.content }}{{ '\n' if not loop.last }}{% endfor %}"
                                "{% if add_generation_prompt %}{{ '\nassistant: ' }}{% endif %}");
    QCOMPARE(bare.frame().end(), std::string());
    QCOMPARE(learntText(bare, "x", "a"), std::string("a"));
}

void TestDocumentEncoder::systemLine_isGivenWhereTheTemplateTakesOne_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("isGiven");
    QTest::newRow("plain names") << std::string("{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}"
                                                "{% if add_generation_prompt %}{{ 'assistant: ' }}{% endif %}")
                                 << true;
    QTest::newRow("the tokenizer knows no system marker") << kTurns + kPromptOfTurns << false;
    QTest::newRow("system inside the user's turn")
        << std::string(
               "{% set first = messages[0].content ~ '\n' if messages[0].role == 'system' else '' %}"
               "{% for m in messages if m.role != 'system' %}<|{{ m.role }}|>{{ first if loop.first }}{{ m.content }}<|end|>{% endfor %}") +
               kPromptOfTurns
        << true;
    QTest::newRow("a line of its own") << std::string("{% if messages[0].role != 'system' %}{{ 'system: Be good.\n' }}{% endif %}"
                                                      "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}"
                                                      "{% if add_generation_prompt %}{{ 'assistant: ' }}{% endif %}")
                                       << false;
    QTest::newRow("refused") << "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}" + kTurns +
                                    kPromptOfTurns
                             << false;
    QTest::newRow("left out") << std::string("{% for m in messages if m.role != 'system' %}{{ m.role }}: {{ m.content }}\n{% endfor %}"
                                             "{% if add_generation_prompt %}{{ 'assistant: ' }}{% endif %}")
                              << false;
    QTest::newRow("begin of sequence is no line of its own")
        << std::string("{{ bos_token }}{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}"
                       "{% if add_generation_prompt %}{{ 'assistant: ' }}{% endif %}")
        << true;
}

void TestDocumentEncoder::systemLine_isGivenWhereTheTemplateTakesOne()
{
    QFETCH(std::string, text);
    QFETCH(bool, isGiven);
    const auto encoder = encoderOf(text, {{"eos_token", "<|endoftext|>"}, {"bos_token", "<|endoftext|>"}});
    QCOMPARE(encoder.frame().systemMessage(), std::string(isGiven ? "You are a helpful AI assistant." : ""));
}

void TestDocumentEncoder::systemLine_isLeftOutWhereTheTokenizerCannotWriteIt()
{
    nlohmann::json fewWords = characterTokenizer();
    fewWords["model"]["vocab"].erase("Y");
    const DocumentEncoder encoder(
        load(fewWords),
        ChatTemplate({"t", "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}"}, {{"eos_token", "<|endoftext|>"}}),
        FeatureTail::VerifiedTag);
    QCOMPARE(encoder.frame().systemMessage(), std::string());
}

void TestDocumentEncoder::stopIds_comeFromTemplateConfigurationAndEndOfSequence()
{
    const Tokenizer tokenizer = load(characterTokenizer());
    const TokenId end = *tokenizer.tokenId("<|end|>"), eos = *tokenizer.tokenId("<|endoftext|>"), other = *tokenizer.tokenId("<|user|>");
    QCOMPARE(encoderOf(kTurns + kPromptOfTurns).stopIds(), (std::vector<TokenId>{end, eos}));
    QCOMPARE(encoderOf(kTurns + kPromptOfTurns, {}, {other, end}).stopIds(), (std::vector<TokenId>{end, other}));
    QCOMPARE(encoderOf(kTurns + kPromptOfTurns, {{"eos_token", "<|end|>"}}, {eos}).stopTokens(),
             (std::vector<std::string>{"<|endoftext|>", "<|end|>"}));
    const std::string bare = "{% for m in messages %}{{ m.role }}: {{ m.content }}{% endfor %}";
    QCOMPARE(encoderOf(bare).stopIds(), std::vector<TokenId>{eos});
    QVERIFY_EXCEPTION_THROWN(encoderOf(bare, {}), sdm::Error); // nothing says where an answer ends
    for (const TokenId id : {TokenId{-1}, TokenId{100000}, TokenId{1} << 40})
        QVERIFY_EXCEPTION_THROWN(encoderOf(kTurns + kPromptOfTurns, {}, {id}), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(encoderOf(kTurns + kPromptOfTurns, {{"eos_token", "</s>"}}), sdm::Error);
}

void TestDocumentEncoder::rewrittenDocuments_areNamed()
{
    const auto encoder =
        encoderOf("{% for m in messages %}<|{{ m.role }}|>{{ m.content.split('</think>')[-1] if m.role == 'assistant' else m.content }}"
                  "<|end|>{% endfor %}" +
                  kPromptOfTurns);
    encoder.requireRendered("x", positiveAnswer(kReference));
    QVERIFY_EXCEPTION_THROWN(encoder.requireRendered("x", "a</think>b"), sdm::Error);
    // What a model generated is encoded as it was generated all the same.
    QCOMPARE(learntText(encoder, "x", "a</think>b"), std::string("a</think>b<|end|>"));
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
    const auto encoder = DocumentEncoder::forModel(folder, tail);
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
    const auto encoder = DocumentEncoder::forModel(golden::big("tokenizers/phi3"), FeatureTail(tail));
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
    const auto encoder = DocumentEncoder::forModel(folder, FeatureTail::VerifiedTag);
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
