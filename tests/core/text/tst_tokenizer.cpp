#include "core/base/error.h"
#include "core/base/random_source.h"
#include "core/engine/text/byte_alphabet.h"
#include "core/engine/text/text_finder.h"
#include "core/engine/text/tokenizer.h"
#include "golden_lines.h"

#include <functional>
#include <QTemporaryDir>
#include <thread>

using namespace sdm::engine;
using nlohmann::json;

namespace {

json committedTokenizer(const char* name)
{
    std::ifstream in(golden::committed(std::string("text/") + name) / "tokenizer.json");
    return json::parse(in);
}

Tokenizer load(const json& document)
{
    const QTemporaryDir folder;
    std::ofstream(std::filesystem::path(folder.path().toStdString()) / "tokenizer.json") << document.dump();
    return Tokenizer::load(folder.path().toStdString());
}

/// The byte-level tokenizer without merges and normalizer: an id for each byte, so that cuts show in nothing but the ids' order.
json bytesOnly()
{
    json document = committedTokenizer("byte_level");
    document["model"]["merges"] = json::array();
    return document;
}

/// What a text looks like after normalising: every byte is encoded and decoded again.
std::string normalisedBy(const json& normalizer, const std::string& text)
{
    json document = bytesOnly();
    document["normalizer"] = normalizer;
    const Tokenizer tokenizer = load(document);
    return tokenizer.decode(tokenizer.encode(text), false);
}

/// How a text is cut: a WordLevel tokenizer that knows exactly the pieces given, joined again by its missing decoder with blanks.
std::string cutBy(const json& preTokenizer, const std::string& text, const std::vector<std::string>& pieces)
{
    json vocabulary = {{"?", 0}};
    for (const std::string& piece : pieces)
        vocabulary.emplace(piece, vocabulary.size());
    const Tokenizer tokenizer =
        load({{"pre_tokenizer", preTokenizer}, {"model", {{"type", "WordLevel"}, {"vocab", vocabulary}, {"unk_token", "?"}}}});
    return tokenizer.decode(tokenizer.encode(text), false);
}

json addedToken(const char* content, const char* flag = "special")
{
    return {{"id", 9000}, {"content", content}, {"normalized", false}, {flag, true}};
}

sdm::Error errorOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const sdm::Error& error) {
        return error;
    }
    return sdm::Error(sdm::ErrorCode::Failed, "no error was thrown");
}

} // namespace

class TestTokenizer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ids_equalTheCommittedRows_data();
    void ids_equalTheCommittedRows();
    void longPieces_mergeLikeShortOnes();
    void manyAddedTokens_areFoundLongestFirst();
    void addedTokensOfManyLengths_areFoundInOnePass();
    void finder_findsWhatTryingAllTextsFinds();
    void ignoredMerges_takeWholeWordsFirst();
    void byteAlphabet_holdsEveryByte();
    void brokenBytes_becomeReplacementCharacters();
    void normalizers_rewriteTheText_data();
    void normalizers_rewriteTheText();
    void preTokenizers_cutTheText_data();
    void preTokenizers_cutTheText();
    void chainsThatGrowWithoutBounds_areRefused_data();
    void chainsThatGrowWithoutBounds_areRefused();
    void addedTokens_matchTheLongestFirst();
    void addedTokens_swallowWhiteSpaceWhereTold();
    void singleWordTokens_standAlone();
    void unknownIds_decodeToNothing();
    void oneTokenizer_servesSeveralThreads();
    void unsupportedParts_areNamed_data();
    void unsupportedParts_areNamed();
    void malformedFiles_areRefused();
};

void TestTokenizer::ids_equalTheCommittedRows_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("byte_level") << QStringLiteral("byte_level");
    QTest::newRow("byte_fallback") << QStringLiteral("byte_fallback");
}

void TestTokenizer::ids_equalTheCommittedRows()
{
    QFETCH(QString, name);
    const auto folder = golden::committed("text/" + name.toStdString());
    const Tokenizer tokenizer = Tokenizer::load(folder);
    const auto rows = golden::lines(folder / "cases.jsonl");
    QVERIFY(rows.size() > 60);
    for (const auto& row : rows) {
        const std::string text = row.at("text");
        QVERIFY2(tokenizer.encode(text) == row.at("ids").get<std::vector<TokenId>>(), row.at("text").dump(-1, ' ', true).c_str());
        if (name == QLatin1String("byte_level"))
            QCOMPARE(tokenizer.decode(tokenizer.encode(text), false), text);
    }
}

// One piece of more than 96 symbols goes through the heap; the same words in pieces of their own never do.
// All of them begin alike, as reserved tokens do; once this took the square of their number, and each `<` of a text all of them.
void TestTokenizer::manyAddedTokens_areFoundLongestFirst()
{
    constexpr int kCount = 100000;
    json document = bytesOnly();
    document["added_tokens"] = json::array();
    for (int i = 0; i < kCount; ++i)
        document["added_tokens"].push_back({{"id", 9000 + i},
                                            {"content", "<r" + std::to_string(i) + std::string(static_cast<std::size_t>(i % 7), '>')},
                                            {"normalized", i % 2 == 0}});
    document["added_tokens"].push_back({{"id", 7}, {"content", "<r0"}, {"normalized", true}}); // a text again: the first one is found
    const Tokenizer tokenizer = load(document);
    QCOMPARE(tokenizer.encode("<r0"), std::vector<TokenId>{9000});
    QCOMPARE(tokenizer.encode("<r1><r8>"), (std::vector<TokenId>{9001, 9008}));
    QCOMPARE(tokenizer.encode("<r99991>>>"), std::vector<TokenId>{9000 + 99991}); // longer than <r9, <r99, … that it begins with
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += "<r";
    QCOMPARE(tokenizer.encode(text).size(), std::size_t{40000});
}

void TestTokenizer::longPieces_mergeLikeShortOnes()
{
    json whole = committedTokenizer("byte_level");
    whole["pre_tokenizer"] = {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}};
    const Tokenizer tokenizer = load(whole);
    const std::string word = "harbour!bread?";
    std::string text;
    std::vector<TokenId> expected;
    for (int i = 0; i < 40; ++i) {
        text += word;
        const auto ids = tokenizer.encode(word);
        expected.insert(expected.end(), ids.begin(), ids.end());
    }
    QVERIFY(tokenizer.encode(text) == expected);
}

// As many lengths as tokens, all of them beginning alike: trying every length at every byte took a minute for a text of 100 kB.
void TestTokenizer::addedTokensOfManyLengths_areFoundInOnePass()
{
    constexpr int kCount = 3000;
    json document = bytesOnly();
    document["added_tokens"] = json::array();
    for (int i = 0; i < kCount; ++i)
        document["added_tokens"].push_back(
            {{"id", 9000 + i}, {"content", std::string(static_cast<std::size_t>(i + 2), '<') + "|"}, {"normalized", i % 2 == 0}});
    const Tokenizer tokenizer = load(document);
    QCOMPARE(tokenizer.encode("<<<|"), std::vector<TokenId>{9001});
    QCOMPARE(tokenizer.encode(std::string(kCount + 1, '<') + "|"), std::vector<TokenId>{9000 + kCount - 1});
    QCOMPARE(tokenizer.encode(std::string(100'000, '<')).size(), std::size_t{100'000});
}

void TestTokenizer::finder_findsWhatTryingAllTextsFinds()
{
    sdm::RandomStream random(5);
    const auto drawn = [&](std::size_t most) {
        std::string text;
        for (std::size_t length = 1 + random.next() % most; length > 0; --length)
            text += static_cast<char>('a' + random.next() % 3);
        return text;
    };
    for (int round = 0; round < 200; ++round) {
        std::vector<std::string> texts;
        TextFinder finder;
        for (std::size_t count = random.next() % 12; count > 0; --count) {
            texts.push_back(drawn(6));
            finder.add(texts.back(), static_cast<std::int32_t>(texts.size() - 1));
        }
        finder.finish();
        QCOMPARE(finder.isEmpty(), texts.empty());
        const std::string text = drawn(60);
        const std::vector<std::int32_t> found = finder.longestAt(text);
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::int32_t expected = TextFinder::kNone;
            for (std::size_t i = 0; i < texts.size(); ++i)
                if (text.compare(at, texts[i].size(), texts[i]) == 0 &&
                    (expected == TextFinder::kNone || texts[i].size() > texts[static_cast<std::size_t>(expected)].size()))
                    expected = static_cast<std::int32_t>(i);
            QCOMPARE(found[at], expected);
        }
    }
    TextFinder finder;
    finder.add("", 0);
    QVERIFY(finder.isEmpty());
    QCOMPARE(finder.longestAt("ab"), (std::vector<std::int32_t>{TextFinder::kNone, TextFinder::kNone}));
}

void TestTokenizer::ignoredMerges_takeWholeWordsFirst()
{
    json document = bytesOnly();
    QVERIFY(load(document).encode("verified").size() == 8);
    document["model"]["ignore_merges"] = true;
    const Tokenizer tokenizer = load(document);
    QVERIFY(tokenizer.tokenId("verified"));
    QVERIFY(tokenizer.encode("verified") == std::vector<TokenId>{*tokenizer.tokenId("verified")});
}

void TestTokenizer::byteAlphabet_holdsEveryByte()
{
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += static_cast<char>(byte);
    QCOMPARE(fromByteAlphabet(toByteAlphabet(bytes)), std::optional(bytes));
    QCOMPARE(toByteAlphabet(" \n"), std::string("\u0120\u010a"));
    QVERIFY(!fromByteAlphabet("\u4e00"));
}

void TestTokenizer::brokenBytes_becomeReplacementCharacters()
{
    const Tokenizer tokenizer = load(bytesOnly());
    const auto ids = tokenizer.encode("a\u65e5b");
    QCOMPARE(ids.size(), std::size_t{5});
    const std::vector<TokenId> broken = {ids[0], ids[1], ids[2], ids[4]};
    QCOMPARE(tokenizer.decode(broken, false), std::string("a\ufffdb"));
    QCOMPARE(tokenizer.decode(tokenizer.encode("a\xff"), false), std::string("a\ufffd"));
}

void TestTokenizer::normalizers_rewriteTheText_data()
{
    QTest::addColumn<std::string>("spec");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char* name, const char* spec, const char* text, const char* expected) {
        QTest::newRow(name) << std::string(spec) << std::string(text) << std::string(expected);
    };
    row("NFC", R"({"type":"NFC"})", "e\u0301", "\u00e9");
    row("NFD", R"({"type":"NFD"})", "\u00e9", "e\u0301");
    row("NFKC", R"({"type":"NFKC"})", "\ufb01\u00bd", "fi1\u20442");
    row("NFKD", R"({"type":"NFKD"})", "\u00e9\ufb01", "e\u0301fi");
    row("Lowercase", R"({"type":"Lowercase"})", "\u00c4\u03a3 \u0130", "\u00e4\u03c3 i\u0307");
    row("Strip", R"({"type":"Strip","strip_left":true,"strip_right":true})", "\u3000 a b \n", "a b");
    row("Strip right", R"({"type":"Strip","strip_left":false,"strip_right":true})", " a ", " a");
    row("Prepend", R"({"type":"Prepend","prepend":"> "})", "a", "> a");
    row("Replace", R"({"type":"Replace","pattern":{"Regex":"\\s+"},"content":" "})", "a \n\tb", "a b");
    row("Sequence", R"({"type":"Sequence","normalizers":[{"type":"Lowercase"},{"type":"Replace","pattern":{"String":"a"},"content":"o"}]})",
        "BANANA", "bonono");
}

void TestTokenizer::normalizers_rewriteTheText()
{
    QFETCH(std::string, spec);
    QFETCH(std::string, text);
    QTEST(normalisedBy(json::parse(spec), text), "expected");
}

void TestTokenizer::preTokenizers_cutTheText_data()
{
    QTest::addColumn<std::string>("spec");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QStringList>("pieces");
    const auto row = [](const char* name, const char* spec, const char* text, const QStringList& pieces) {
        QTest::newRow(name) << std::string(spec) << std::string(text) << pieces;
    };
    const auto list = [](const char* pieces) { return QString::fromUtf8(pieces).split(QLatin1Char('|')); };
    row("whitespace", R"({"type":"Whitespace"})", "Hey, x_1!?\u00a0y", list("Hey|,|x_1|!?|y"));
    row("whitespace split", R"({"type":"WhitespaceSplit"})", " Hey,\tx_1!? ", list("Hey,|x_1!?"));
    row("digits", R"({"type":"Digits","individual_digits":false})", "a12b", list("a|12|b"));
    row("digits alone", R"({"type":"Digits","individual_digits":true})", "a1\u00bd", list("a|1|\u00bd"));
    row("punctuation", R"({"type":"Punctuation","behavior":"Contiguous"})", "a?!b", list("a|?!|b"));
    row("split removed", R"({"type":"Split","pattern":{"String":"-"},"behavior":"Removed","invert":false})", "a--b", list("a|b"));
    row("split with previous", R"({"type":"Split","pattern":{"String":"-"},"behavior":"MergedWithPrevious","invert":false})", "a--b",
        list("a-|-|b"));
    row("split with next", R"({"type":"Split","pattern":{"String":"-"},"behavior":"MergedWithNext","invert":false})", "a--b",
        list("a|-|-b"));
    row("split inverted", R"({"type":"Split","pattern":{"Regex":"[a-z]+"},"behavior":"Removed","invert":true})", "ab1c", list("ab|c"));
    row("metaspace", R"({"type":"Metaspace","replacement":"_","prepend_scheme":"always","split":true})", "a  b", list("_a|_|_b"));
    row("metaspace never", R"({"type":"Metaspace","replacement":"_","prepend_scheme":"never","split":true})", "a b", list("a|_b"));
    row("llama 3",
        R"({"type":"Split","behavior":"Isolated","invert":false,"pattern":{"Regex":"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"}})",
        "It'S 12345 (ok)\n", list("It|'S| |123|45| (|ok|)\n"));
}

void TestTokenizer::preTokenizers_cutTheText()
{
    QFETCH(std::string, spec);
    QFETCH(std::string, text);
    QFETCH(QStringList, pieces);
    std::vector<std::string> known;
    for (const QString& piece : pieces)
        known.push_back(piece.toStdString());
    QCOMPARE(QString::fromStdString(cutBy(json::parse(spec), text, known)), pieces.join(QLatin1Char(' ')));
}

void TestTokenizer::chainsThatGrowWithoutBounds_areRefused_data()
{
    QTest::addColumn<std::string>("part");
    QTest::addColumn<std::string>("list");
    QTest::addColumn<std::string>("step");
    const auto row = [](const char* name, const char* part, const char* list, const char* step) {
        QTest::newRow(name) << std::string(part) << std::string(list) << std::string(step);
    };
    row("normalizer", "normalizer", "normalizers", R"({"type":"Replace","pattern":{"String":"\u00e9"},"content":"\u00e9\u00e9"})");
    row("pre-tokenizer", "pre_tokenizer", "pretokenizers", R"({"type":"ByteLevel","add_prefix_space":false,"use_regex":false})");
    row("decoder", "decoder", "decoders", R"({"type":"Replace","pattern":{"String":"\u00e9"},"content":"\u00e9\u00e9"})");
}

void TestTokenizer::chainsThatGrowWithoutBounds_areRefused()
{
    QFETCH(std::string, part);
    QFETCH(std::string, list);
    QFETCH(std::string, step);
    const auto chain = [&](int steps) {
        json document = {{"model", {{"type", "WordLevel"}, {"vocab", {{"?", 0}, {"\u00e9", 1}}}, {"unk_token", "?"}}}};
        document[part] = {{"type", "Sequence"}, {list, json::array()}};
        for (int i = 0; i < steps; ++i)
            document[part][list].push_back(json::parse(step));
        return load(document);
    };
    const Tokenizer few = chain(4), many = chain(60);
    few.decode(few.encode("\u00e9"), false);
    try {
        many.decode(many.encode("\u00e9"), false);
        QFAIL("2^60 bytes");
    } catch (const sdm::Error& error) {
        QVERIFY(error.code() == sdm::ErrorCode::BadInput && !error.remedy().empty());
        QVERIFY2(std::string(error.what()).find("more than 8 MiB") != std::string::npos, error.what());
    }
}

void TestTokenizer::addedTokens_matchTheLongestFirst()
{
    json document = bytesOnly();
    document["added_tokens"] = json::array({addedToken("<a"), addedToken("<ab>")});
    document["added_tokens"][1]["id"] = 9001;
    const Tokenizer tokenizer = load(document);
    QVERIFY((tokenizer.encode("<ab><a") == std::vector<TokenId>{9001, 9000}));
    QCOMPARE(tokenizer.decode(tokenizer.encode("x<ab>"), true), std::string("x"));
    QVERIFY(tokenizer.isSpecial(9000) && !tokenizer.isSpecial(3));
}

void TestTokenizer::addedTokens_swallowWhiteSpaceWhereTold()
{
    json document = bytesOnly();
    document["added_tokens"] = json::array({addedToken("<r>", "rstrip")});
    QVERIFY((load(document).encode("<r>\u3000\n <r> ") == std::vector<TokenId>{9000, 9000}));
    document["added_tokens"] = json::array({addedToken("<l>", "lstrip")});
    QVERIFY((load(document).encode(" \u00a0<l>") == std::vector<TokenId>{9000}));
    document["added_tokens"] = json::array({addedToken("<p>")});
    QCOMPARE(load(document).encode(" <p> ").size(), std::size_t{3});
}

void TestTokenizer::singleWordTokens_standAlone()
{
    json document = bytesOnly();
    document["added_tokens"] = json::array({addedToken("cat", "single_word")});
    const Tokenizer tokenizer = load(document);
    QCOMPARE(tokenizer.encode("cat").front(), TokenId{9000});
    QCOMPARE(tokenizer.encode("(cat)").at(1), TokenId{9000});
    QCOMPARE(tokenizer.encode("cats").size(), std::size_t{4});
    QCOMPARE(tokenizer.encode("bobcat").size(), std::size_t{6});
}

void TestTokenizer::unknownIds_decodeToNothing()
{
    const Tokenizer tokenizer = load(bytesOnly());
    const std::vector<TokenId> ids = {-1, 1'000'000, *tokenizer.tokenId("a")};
    QCOMPARE(tokenizer.decode(ids, false), std::string("a"));
    QVERIFY(!tokenizer.token(1'000'000) && !tokenizer.tokenId("\u4e00"));
}

void TestTokenizer::oneTokenizer_servesSeveralThreads()
{
    const Tokenizer tokenizer = Tokenizer::load(golden::committed("text/byte_level"));
    const std::string text = "The quiet harbour woke before the sun, 48 boats.";
    const auto expected = tokenizer.encode(text);
    std::array<bool, 4> equal{};
    std::vector<std::jthread> threads;
    for (bool& result : equal)
        threads.emplace_back([&] {
            result = true;
            for (int i = 0; i < 50; ++i)
                result = result && tokenizer.encode(text) == expected && tokenizer.decode(expected, false) == text;
        });
    threads.clear();
    QVERIFY(std::ranges::all_of(equal, std::identity()));
}

void TestTokenizer::unsupportedParts_areNamed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("type");
    QTest::newRow("normalizer") << QStringLiteral("normalizer") << QStringLiteral("BertNormalizer");
    QTest::newRow("pre-tokenizer") << QStringLiteral("pre_tokenizer") << QStringLiteral("BertPreTokenizer");
    QTest::newRow("decoder") << QStringLiteral("decoder") << QStringLiteral("WordPiece");
    QTest::newRow("model") << QStringLiteral("model") << QStringLiteral("Unigram");
}

void TestTokenizer::unsupportedParts_areNamed()
{
    QFETCH(QString, key);
    QFETCH(QString, type);
    json document = bytesOnly();
    document[key.toStdString()]["type"] = type.toStdString();
    const sdm::Error error = errorOf([&] { load(document); });
    QCOMPARE(error.code(), sdm::ErrorCode::Unsupported);
    QVERIFY(error.fault().find(type.toStdString()) != std::string::npos);
    QVERIFY(error.where().ends_with("tokenizer.json." + key.toStdString()));
}

void TestTokenizer::malformedFiles_areRefused()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    QCOMPARE(errorOf([&] { Tokenizer::load(path / "none"); }).code(), sdm::ErrorCode::NotFound);
    QCOMPARE(errorOf([&] { Tokenizer::load(path); }).code(), sdm::ErrorCode::NotFound);
    std::ofstream(path / "tokenizer.json") << "{\"model\": ";
    QCOMPARE(errorOf([&] { Tokenizer::load(path); }).code(), sdm::ErrorCode::BadInput);

    json document = bytesOnly();
    document["model"]["merges"] = json::array({json::array({"t", "nowhere"})});
    const sdm::Error error = errorOf([&] { load(document); });
    QCOMPARE(error.code(), sdm::ErrorCode::BadInput);
    QVERIFY(error.where().ends_with("model.merges[0]"));

    // A table by id would have as many rows as the largest one.
    for (const std::int64_t id : {std::int64_t{-1}, std::int64_t{1'000'000'000}, std::int64_t{1} << 40}) {
        json far = bytesOnly();
        far["added_tokens"] = json::array({addedToken("<far>")});
        far["added_tokens"][0]["id"] = id;
        const sdm::Error refused = errorOf([&] { load(far); });
        QCOMPARE(refused.code(), sdm::ErrorCode::BadInput);
        QVERIFY2(refused.fault().find("no number from 0 to 16777216") != std::string::npos, refused.what());
    }
    json gap = bytesOnly();
    gap["added_tokens"] = json::array({addedToken("<gap>")});
    const Tokenizer tokenizer = load(gap);
    QCOMPARE(tokenizer.largestId(), TokenId{9000});
    QVERIFY(tokenizer.size() < 9000);
}

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
