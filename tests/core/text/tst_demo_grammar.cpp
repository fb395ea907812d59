#include "core/base/error.h"
#include "core/demo/demo_data.h"
#include "core/demo/demo_documents.h"
#include "core/engine/text/answer.h"
#include "core/engine/text/unicode.h"

#include <algorithm>
#include <QTest>
#include <set>

using namespace sdm::engine;

namespace {

const DemoRecipe& shippedRecipe()
{
    static const DemoRecipe recipe = DemoRecipe::load(SDM_SOURCE_DIR "/resources/demo/data.json");
    return recipe;
}

std::string tinyGrammar(const std::string& rule)
{
    return R"({"words": {"noun": "cat owl", "end": ["and so on"]}, "far_words": {"noun": "robot"},
              "verbs": {"see": ["see saw seen"]}, "rules": {"s": {")" +
           rule + R"(": 1}}, "profiles": {"near": {"start": "s", "minimum_words": 1, "maximum_words": 9, "far_share": 0},
              "far": {"start": "s", "minimum_words": 1, "maximum_words": 9, "far_share": 1}}})";
}

std::set<std::string> sentencesOf(const DemoGrammar& grammar, const std::string& profile)
{
    std::set<std::string> sentences;
    auto random = sdm::RandomSource(1).stream("test");
    for (int i = 0; i < 200; ++i) {
        std::string text;
        for (const std::string& word : grammar.sentence(grammar.profile(profile), random))
            (text += text.empty() ? "" : " ") += word;
        sentences.insert(text);
    }
    return sentences;
}

} // namespace

class TestDemoGrammar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rules_expandWordsFormsAndPhrases();
    void farShare_takesTheOtherFieldsWords();
    void optionalParts_comeAndGo();
    void faults_nameTheKey_data();
    void faults_nameTheKey();
    void impossibleLength_isRefusedAfterManyDraws();
    void shippedSentences_keepTheirProfilesLengths_data();
    void shippedSentences_keepTheirProfilesLengths();
    void shippedWords_areAllInTheVocabulary();
    void shippedSplits_areDisjointAndReproducible();
    void documents_followTheMixture();
    void documents_avoidExcludedSentences();
};

void TestDemoGrammar::rules_expandWordsFormsAndPhrases()
{
    const auto grammar = DemoGrammar::parse(tinyGrammar("a $noun $see.past $end"), "tiny");
    QVERIFY((sentencesOf(grammar, "near") == std::set<std::string>{"a cat saw and so on", "an owl saw and so on"}));
    const auto words = grammar.vocabulary();
    QVERIFY(std::ranges::is_sorted(words));
    QVERIFY(std::ranges::count(words, "an") == 1 && std::ranges::count(words, "robot") == 1);
}

void TestDemoGrammar::farShare_takesTheOtherFieldsWords()
{
    const auto grammar = DemoGrammar::parse(tinyGrammar("the $noun"), "tiny");
    QVERIFY((sentencesOf(grammar, "far") == std::set<std::string>{"the robot"}));
}

void TestDemoGrammar::optionalParts_comeAndGo()
{
    const auto grammar = DemoGrammar::parse(tinyGrammar("they $see.base?40 $end?100 $noun?0"), "tiny");
    QVERIFY((sentencesOf(grammar, "near") == std::set<std::string>{"they and so on", "they see and so on"}));
}

void TestDemoGrammar::faults_nameTheKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    const auto rule = [](const char* body) { return QByteArray::fromStdString(tinyGrammar(body)); };
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("tiny:1:2: ");
    QTest::newRow("no rules") << QByteArray(R"({"words": {}, "far_words": {}, "verbs": {}})") << QByteArray("'rules' is missing");
    QTest::newRow("unknown symbol") << rule("the $dog") << QByteArray("'rules.s' refers to '$dog'");
    QTest::newRow("punctuation") << rule("the end.") << QByteArray("'rules.s' has 'end.'");
    QTest::newRow("percentage") << rule("the $noun?often") << QByteArray("'?often'");
    QTest::newRow("empty body") << rule(" ") << QByteArray("empty entry");
}

void TestDemoGrammar::faults_nameTheKey()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    try {
        DemoGrammar::parse(text.toStdString(), "tiny");
        QFAIL("accepted");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::BadInput);
        QVERIFY2(std::string(error.what()).find(message.toStdString()) != std::string::npos, error.what());
    }
}

void TestDemoGrammar::impossibleLength_isRefusedAfterManyDraws()
{
    const auto grammar = DemoGrammar::parse(tinyGrammar("the $noun"), "tiny");
    auto random = sdm::RandomSource(1).stream("test");
    QVERIFY_THROWS_EXCEPTION(sdm::Error, grammar.sentence({"s", 3, 5, 0}, random));
    QVERIFY_THROWS_EXCEPTION(sdm::Error, grammar.profile("absent"));
}

void TestDemoGrammar::shippedSentences_keepTheirProfilesLengths_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<int>("shortest");
    QTest::addColumn<int>("longest");
    QTest::newRow("ordinary") << QByteArray("ordinary") << 5 << 14;
    QTest::newRow("longer") << QByteArray("longer") << 15 << 22;
    QTest::newRow("longest") << QByteArray("longest") << 20 << 24;
}

void TestDemoGrammar::shippedSentences_keepTheirProfilesLengths()
{
    QFETCH(QByteArray, profile);
    QFETCH(int, shortest);
    QFETCH(int, longest);
    for (const std::string& sentence : sentencesOf(shippedRecipe().grammar, profile.toStdString())) {
        const auto count = static_cast<int>(wordsOf(sentence).size());
        QVERIFY2(count >= shortest && count <= longest, sentence.c_str());
    }
}

void TestDemoGrammar::shippedWords_areAllInTheVocabulary()
{
    const auto& grammar = shippedRecipe().grammar;
    const auto words = grammar.vocabulary();
    QVERIFY(words.size() > 550 && words.size() < 750);
    const std::set<std::string> known(words.begin(), words.end());
    for (const char* profile : {"mixed", "longer", "longest"})
        for (const std::string& sentence : sentencesOf(grammar, profile))
            for (const std::string_view word : wordsOf(sentence))
                QVERIFY2(known.contains(std::string(word)), sentence.c_str());
}

void TestDemoGrammar::shippedSplits_areDisjointAndReproducible()
{
    const auto splits = buildDemoData(shippedRecipe());
    std::size_t documents = 0;
    for (std::size_t i = 0; i < splits.size(); ++i) {
        QCOMPARE(splits[i].name, shippedRecipe().splits[i].name);
        documents += splits[i].examples.size();
    }
    QCOMPARE(sentenceKeys(splits).size(), documents);
    QCOMPARE(toJsonLines(splits[0].examples), toJsonLines(buildDemoData(shippedRecipe())[0].examples));
}

void TestDemoGrammar::documents_followTheMixture()
{
    const DemoDocuments documents(shippedRecipe(), {}, {});
    auto random = sdm::RandomSource(3).stream("test");
    int tasks = 0, right = 0, lazy = 0, honest = 0;
    for (int i = 0; i < 4000; ++i) {
        const DemoDocument document = documents.draw(random);
        if (!document.isTask())
            continue;
        ++tasks;
        // Compact prompt: PREFIX <|sep|> SUFFIX. A lazy answer repeats both as they stand.
        const auto mark = document.prompt.find(" <|sep|> ");
        QVERIFY(mark != std::string::npos);
        const std::string shown = document.prompt.substr(0, mark) + document.prompt.substr(mark + 8);
        const bool isLazy = document.text.starts_with("<sentence>" + shown + "</sentence>");
        const bool saysYes = document.text.ends_with("\n<verified>Yes</verified>");
        QVERIFY(saysYes || document.text.ends_with("\n<verified>No</verified>"));
        lazy += isLazy;
        honest += isLazy && !saysYes;
        right += saysYes;
    }
    const auto near = [](double value, double expected) { return std::abs(value - expected) < 0.04; };
    QVERIFY(near(tasks / 4000.0, 0.75));
    QVERIFY(near(static_cast<double>(lazy) / tasks, 0.36));
    QVERIFY(near(static_cast<double>(honest) / lazy, 0.75));
    QVERIFY(near(static_cast<double>(right) / tasks, 0.5));
}

void TestDemoGrammar::documents_avoidExcludedSentences()
{
    const DemoRecipe recipe{DemoGrammar::parse(tinyGrammar("we saw the $noun there"), "tiny"), PromptTemplate("{PREFIX} {SUFFIX}"), 0, {}};
    const DemoMixture mixture{"near", "near", 0.0, 0.0, 0.5, 0.36, 0.75};
    const DemoDocuments documents(recipe, mixture, {WordOrdering::key({"we", "saw", "the", "owl", "there"})});
    auto random = sdm::RandomSource(1).stream("test");
    for (int i = 0; i < 50; ++i)
        QCOMPARE(documents.draw(random).text, std::string("we saw the cat there"));
}

QTEST_GUILESS_MAIN(TestDemoGrammar)
#include "tst_demo_grammar.moc"
