#include "core/base/error.h"
#include "core/engine/text/tokenizer.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm::engine;
using nlohmann::json;

// A word-level tokenizer.json whose texts round-trip exactly and which `transformers` (PreTrainedTokenizerFast) reads alike.
//
// - normalizer: none.
// - pre_tokenizer: Metaspace, prepend_scheme "always", split. Every stretch of text between added tokens gets a marker U+2581 in front,
//   blanks become markers, and the cut is before each marker: one word is one piece, "▁the", the same at the start of a stretch and
//   inside it, so each word needs one vocabulary entry.
// - model: WordLevel with entries "▁word", "▁Yes", "▁No", a lone "▁" (a blank with no word behind it) and "<unk>".
// - added tokens, not normalized, no lstrip or rstrip: the role markers and <|endoftext|> special (left out of decoded answers); the
//   tags <sentence>, </sentence>, <verified>, </verified> and "\n" not special (they are part of the answer). Yes and No need no added
//   token: between the tags they are the pieces "▁Yes" and "▁No".
// - decoder: Fuse; Replace ">▁" by ">" and "\n▁" by "\n" (the marker that a stretch got after a tag or newline); Replace "▁" by " ";
//   Strip one blank at the start.
//
// Exact for texts without a blank right after a tag, a newline or at the start, without double blanks, and with known words only.
static json wordLevelTokenizer(const std::vector<std::string>& words)
{
    json added = json::array();
    json vocabulary;
    int next = 0;
    const auto addToken = [&](const std::string& content, bool special) {
        added.push_back({{"id", next},
                         {"content", content},
                         {"single_word", false},
                         {"lstrip", false},
                         {"rstrip", false},
                         {"normalized", false},
                         {"special", special}});
        vocabulary[content] = next++;
    };
    for (const char* marker : {"<unk>", "<|endoftext|>", "<|user|>", "<|assistant|>", "<|end|>"})
        addToken(marker, true);
    for (const char* tag : {"<sentence>", "</sentence>", "<verified>", "</verified>", "\n"})
        addToken(tag, false);
    for (const char* word : {"", "Yes", "No"})
        vocabulary["\u2581" + std::string(word)] = next++;
    for (const std::string& word : words)
        vocabulary["\u2581" + word] = next++;

    const auto replace = [](const char* from, const char* to) {
        return json{{"type", "Replace"}, {"pattern", {{"String", from}}}, {"content", to}};
    };
    return {{"version", "1.0"},
            {"truncation", nullptr},
            {"padding", nullptr},
            {"added_tokens", added},
            {"normalizer", nullptr},
            {"pre_tokenizer", {{"type", "Metaspace"}, {"replacement", "\u2581"}, {"prepend_scheme", "always"}, {"split", true}}},
            {"post_processor", nullptr},
            {"decoder",
             {{"type", "Sequence"},
              {"decoders",
               {{{"type", "Fuse"}},
                replace(">\u2581", ">"),
                replace("\n\u2581", "\n"),
                replace("\u2581", " "),
                {{"type", "Strip"}, {"content", " "}, {"start", 1}, {"stop", 0}}}}}},
            {"model", {{"type", "WordLevel"}, {"vocab", vocabulary}, {"unk_token", "<unk>"}}}};
}

class TestWordLevel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void answers_comeBackExactly_data();
    void answers_comeBackExactly();
    void everyWord_isOneTokenWhereverItStands();
    void markers_areLeftOutOnRequest();
    void unknownWords_becomeTheUnknownToken();
    void unknownWordWithoutUnknownToken_isNamed();

private:
    Tokenizer load(const json& document) const;
    QTemporaryDir m_folder;
    std::optional<Tokenizer> m_tokenizer;
};

Tokenizer TestWordLevel::load(const json& document) const
{
    const std::filesystem::path folder = m_folder.path().toStdString();
    std::ofstream(folder / "tokenizer.json") << document.dump();
    return Tokenizer::load(folder);
}

void TestWordLevel::initTestCase()
{
    m_tokenizer = load(wordLevelTokenizer({"the", "old", "cat", "sat", "down.", "No"}));
}

void TestWordLevel::answers_comeBackExactly_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("positive") << std::string("<sentence>the old cat sat down.</sentence>\n<verified>Yes</verified>");
    QTest::newRow("negative") << std::string("<sentence>old the cat down. sat</sentence>\n<verified>No</verified>");
    QTest::newRow("no opening tag") << std::string("old the cat</sentence>\n<verified>No</verified>");
    QTest::newRow("no closing tag") << std::string("<sentence>the cat\n<verified>No</verified>");
    QTest::newRow("neither") << std::string("the cat\n<verified>No</verified>\n\n");
    QTest::newRow("verification text") << std::string("<sentence>the cat</sentence>\n<verified>");
    QTest::newRow("conversation") << std::string("<|user|>the old cat<|end|><|assistant|><sentence>the cat</sentence><|end|><|endoftext|>");
    QTest::newRow("No as a word") << std::string("<sentence>No cat sat</sentence>");
}

void TestWordLevel::answers_comeBackExactly()
{
    QFETCH(std::string, text);
    const auto ids = m_tokenizer->encode(text);
    QVERIFY(std::ranges::find(ids, *m_tokenizer->tokenId("<unk>")) == ids.end());
    QCOMPARE(m_tokenizer->decode(ids, false), text);
}

void TestWordLevel::everyWord_isOneTokenWhereverItStands()
{
    const auto id = [&](const char* token) { return *m_tokenizer->tokenId(token); };
    const std::vector<TokenId> expected = {id("<sentence>"), id("\u2581the"),  id("\u2581cat"), id("</sentence>"),
                                           id("\n"),         id("<verified>"), id("\u2581Yes"), id("</verified>")};
    QVERIFY(m_tokenizer->encode("<sentence>the cat</sentence>\n<verified>Yes</verified>") == expected);
    QVERIFY((m_tokenizer->encode("the the") == std::vector<TokenId>{id("\u2581the"), id("\u2581the")}));
}

void TestWordLevel::markers_areLeftOutOnRequest()
{
    const auto ids = m_tokenizer->encode("<|assistant|><sentence>the cat</sentence><|end|><|endoftext|>");
    QCOMPARE(m_tokenizer->decode(ids, true), std::string("<sentence>the cat</sentence>"));
}

void TestWordLevel::unknownWords_becomeTheUnknownToken()
{
    QVERIFY((m_tokenizer->encode("dog cat") == std::vector<TokenId>{*m_tokenizer->tokenId("<unk>"), *m_tokenizer->tokenId("\u2581cat")}));
    QCOMPARE(m_tokenizer->size(), std::int64_t{18});
}

void TestWordLevel::unknownWordWithoutUnknownToken_isNamed()
{
    json document = wordLevelTokenizer({"the"});
    document["model"].erase("unk_token");
    const Tokenizer strict = load(document);
    try {
        strict.encode("dog");
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::BadInput);
        QVERIFY(error.fault().find("dog") != std::string::npos);
    }
}

QTEST_GUILESS_MAIN(TestWordLevel)
#include "tst_word_level.moc"
