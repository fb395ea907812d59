#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/engine/task/word_ordering/word_ordering.h"
#include "core/engine/task/word_ordering/word_ordering_builder.h"
#include "core/engine/text/answer.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace sdm::engine;
namespace fs = std::filesystem;

namespace {

WordOrdering task(std::uint64_t seed = 0)
{
    return WordOrdering(PromptTemplate("{PREFIX}|{SUFFIX}"), sdm::RandomSource(seed));
}

/// `count` different sentences of 6 words, then lines the builder must leave out.
std::string manySentences(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "Number w" + std::to_string(i) + " walks to the\tharbour.\n";
    text += "\n   \nToo short.\nthe same the same same same same\nNumber w0 walks the harbour. to\nuse <verified> tags in a sentence\n";
    return text;
}

WordOrderingRecipe recipeFor(const fs::path& file)
{
    WordOrderingRecipe recipe;
    recipe.sentences = file;
    recipe.train = 20;
    recipe.calibration = 15;
    recipe.test = 10;
    return recipe;
}

template <typename Function>
std::string messageOf(Function function)
{
    try {
        function();
    } catch (const sdm::Error& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

class TestWordOrdering : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wrongOrders_areWrongAndDiffer();
    void repeatedWord_usesBothWrongOrders();
    void damagedTags_areATenthInThreeEqualCases();
    void sentence_isNormalisedToSingleBlanks();
    void unusableSentences_areLeftOut_data();
    void unusableSentences_areLeftOut();
    void examples_dependOnlyOnSeedSplitIndexAndSentence();
    void prompt_keepsMarksThatAreTextOfTheSentence();
    void prompt_namesTheMarkItLacks();
    void jsonLines_areAsciiAndKeepThePublishedKeys();
    void splits_areDisjointAndOfTheSizesAskedFor();
    void skippedLines_areCountedByReason();
    void shiftedSentences_areNotTrainedOn();
    void longestSentences_becomeTheShiftedSet();
    void numberedFile_givesTheSentencesAfterTheNumber();
    void writtenFolder_describesItsFilesByDigest();
    void tooFewSentences_saysHowManyThereAre();
    void brokenText_isNamedByFileAndLine();

private:
    fs::path write(const char* name, const std::string& text)
    {
        const fs::path file = fs::path(m_folder.path().toStdString()) / name;
        sdm::writeFileAtomically(file, text);
        return file;
    }
    QTemporaryDir m_folder;
};

void TestWordOrdering::wrongOrders_areWrongAndDiffer()
{
    std::map<std::string, int> shown, wrong;
    for (int i = 0; i < 3000; ++i) {
        const Example example = *task().example("we saw red green blue", "train", i);
        QVERIFY(example.shownOrder != "red green blue");
        const std::string negative = *finalLayerHardNegative(example.reference, example.negative);
        QVERIFY(negative.find("red green blue") == std::string::npos);
        QVERIFY(negative.find("we saw " + example.shownOrder) == std::string::npos);
        ++shown[example.shownOrder];
        ++wrong[negative.substr(negative.find("we saw "), 21)];
    }
    QCOMPARE(shown.size(), std::size_t{5});
    QCOMPARE(wrong.size(), std::size_t{5});
    for (const auto& [order, count] : shown)
        QVERIFY2(count > 500 && count < 700, order.c_str());
}

void TestWordOrdering::repeatedWord_usesBothWrongOrders()
{
    for (int i = 0; i < 50; ++i) {
        const Example example = *task().example("it went up up down", "train", i);
        const bool first = example.shownOrder == "up down up";
        QVERIFY(first || example.shownOrder == "down up up");
        QVERIFY(example.negative.find(first ? "it went down up up" : "it went up down up") != std::string::npos);
    }
}

void TestWordOrdering::damagedTags_areATenthInThreeEqualCases()
{
    std::map<std::pair<bool, bool>, int> cases;
    for (int i = 0; i < 6000; ++i) {
        const std::string negative = task().example("we saw red green blue", "train", i)->negative;
        QVERIFY(negative.ends_with("\n<verified>No</verified>"));
        ++cases[{negative.starts_with("<sentence>we saw "), negative.find("</sentence>\n") != std::string::npos}];
    }
    const int whole = cases[{true, true}];
    QVERIFY2(whole > 5300 && whole < 5500, qPrintable(QString::number(whole)));
    for (const auto& damage : {std::pair(false, true), std::pair(true, false), std::pair(false, false)})
        QVERIFY2(cases[damage] > 150 && cases[damage] < 250, qPrintable(QString::number(cases[damage])));
}

void TestWordOrdering::sentence_isNormalisedToSingleBlanks()
{
    const Example example = *task().example("  We  saw\tthe\u00a0old harbour. ", "test", 7);
    QCOMPARE(example.id, std::string("test-000007"));
    QCOMPARE(example.reference, std::string("We saw the old harbour."));
    QCOMPARE(example.positive, std::string("<sentence>We saw the old harbour.</sentence>\n<verified>Yes</verified>"));
    QCOMPARE(example.prompt, "We saw|" + example.shownOrder);
}

void TestWordOrdering::unusableSentences_areLeftOut_data()
{
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<bool>("usable");
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("two words") << QByteArray("go home") << false;
    QTest::newRow("three words") << QByteArray("we go home") << true;
    QTest::newRow("suffix of one word") << QByteArray("they sang la la la") << false;
    QTest::newRow("suffix of two words") << QByteArray("they sang la la li") << true;
}

void TestWordOrdering::unusableSentences_areLeftOut()
{
    QFETCH(QByteArray, sentence);
    QFETCH(bool, usable);
    QCOMPARE(task().example(sentence.toStdString(), "train", 0).has_value(), usable);
}

void TestWordOrdering::examples_dependOnlyOnSeedSplitIndexAndSentence()
{
    const auto linesFor = [](std::uint64_t seed, const std::string& split) {
        std::vector<Example> examples;
        for (int i = 0; i < 20; ++i)
            examples.push_back(*task(seed).example("we saw red green blue", split, i));
        return toJsonLines(examples);
    };
    QCOMPARE(linesFor(3, "train"), linesFor(3, "train"));
    QVERIFY(linesFor(3, "train") != linesFor(4, "train"));
    QVERIFY(task().example("we saw red green blue", "a", 1)->id != task().example("we saw red green blue", "b", 1)->id);
}

void TestWordOrdering::prompt_keepsMarksThatAreTextOfTheSentence()
{
    const PromptTemplate suffixFirst("use {SUFFIX} after {PREFIX}!");
    QCOMPARE(suffixFirst.render("a {SUFFIX} b", "{PREFIX} c d"), std::string("use {PREFIX} c d after a {SUFFIX} b!"));
    const std::string standard = PromptTemplate::standard().render("P1", "S1");
    QVERIFY(standard.find("'P1'") != std::string::npos && standard.find("'S1'") != std::string::npos);
}

void TestWordOrdering::prompt_namesTheMarkItLacks()
{
    QVERIFY(messageOf([] { PromptTemplate("only {PREFIX}"); }).find("{SUFFIX}") != std::string::npos);
    QVERIFY(messageOf([] { PromptTemplate("{PREFIX} {PREFIX} {SUFFIX}"); }).find("more than once") != std::string::npos);
}

void TestWordOrdering::jsonLines_areAsciiAndKeepThePublishedKeys()
{
    const std::string line = toJsonLines({*task().example("Schöne grüße aus Köln am Rhein", "train", 0)});
    QVERIFY(std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) < 128; }));
    QCOMPARE(line.find("{\"id\":\"train-000000\",\"original_document\":\"Sch\\u00f6ne"), std::size_t{0});
    const auto object = nlohmann::json::parse(line);
    QCOMPARE(object.size(), std::size_t{6});
    for (const char* key : {"genai_document", "prompt", "default_negative", "multiset"})
        QVERIFY2(object.at(key).is_string(), key);
}

void TestWordOrdering::splits_areDisjointAndOfTheSizesAskedFor()
{
    const auto built = buildWordOrdering(recipeFor(write("sentences.txt", manySentences(60))));
    QCOMPARE(built.splits.size(), std::size_t{3});
    QCOMPARE(built.splits[0].examples.size(), std::size_t{20});
    QCOMPARE(built.splits[1].examples.size(), std::size_t{15});
    QCOMPARE(built.splits[2].examples.size(), std::size_t{10});
    std::set<std::string> references, ids;
    for (const auto& part : built.splits) {
        for (const auto& example : part.examples) {
            QVERIFY(references.insert(example.reference).second);
            QVERIFY(ids.insert(example.id).second);
        }
    }
}

void TestWordOrdering::skippedLines_areCountedByReason()
{
    const auto skipped = buildWordOrdering(recipeFor(write("sentences.txt", manySentences(60)))).skipped;
    QCOMPARE(skipped.length, std::int64_t{1});
    QCOMPARE(skipped.suffix, std::int64_t{1});
    QCOMPARE(skipped.duplicate, std::int64_t{1});
    QCOMPARE(skipped.markup, std::int64_t{1});
}

void TestWordOrdering::shiftedSentences_areNotTrainedOn()
{
    auto recipe = recipeFor(write("sentences.txt", manySentences(46)));
    recipe.shifted = write("long.txt", "Number w3 walks to the harbour.\na b c d e f g h i j k l m n o p\nx y z u v w\n");
    recipe.shiftedLimit = 2;
    const auto built = buildWordOrdering(recipe);
    QCOMPARE(built.splits.back().name, std::string("shifted"));
    QCOMPARE(built.splits.back().examples.size(), std::size_t{2});
    for (std::size_t i = 0; i + 1 < built.splits.size(); ++i)
        for (const auto& example : built.splits[i].examples)
            QVERIFY(example.reference != "Number w3 walks to the harbour.");
}

void TestWordOrdering::longestSentences_becomeTheShiftedSet()
{
    // Three of nine words, two of eight, many shorter: four longest are all of nine and one of the two of eight.
    std::string text = manySentences(60);
    for (const char* name : {"one", "two", "three"})
        text += std::string("a long line of nine words is line ") + name + "\n";
    for (const char* name : {"four", "five"})
        text += std::string("a line of eight words is line ") + name + "\n";
    auto recipe = recipeFor(write("mixed.txt", text));
    const auto without = buildWordOrdering(recipe);
    QVERIFY(std::ranges::none_of(without.splits, [](const BuiltSplit& split) { return split.name == "longest"; }));

    recipe.longest = 4;
    const auto built = buildWordOrdering(recipe);
    QCOMPARE(built.splits.back().name, std::string("longest"));
    std::vector<std::size_t> words;
    for (const auto& example : built.splits.back().examples)
        words.push_back(wordsOf(example.reference).size());
    QCOMPARE(words, (std::vector<std::size_t>{9, 9, 9, 8}));
    for (std::size_t i = 0; i + 1 < built.splits.size(); ++i)
        for (const auto& example : built.splits[i].examples)
            QVERIFY2(wordsOf(example.reference).size() <= 8, example.reference.c_str());
    const auto again = buildWordOrdering(recipe);
    QCOMPARE(again.splits.back().examples[3].reference, built.splits.back().examples[3].reference);

    recipe.longest = 100;
    QVERIFY_THROWS_EXCEPTION(sdm::Error, buildWordOrdering(recipe));
}

void TestWordOrdering::numberedFile_givesTheSentencesAfterTheNumber()
{
    auto recipe = recipeFor(write(
        "harvard.txt", "List 1\n1. The kite rose. High up.\n 2.  A cat sat near us.\n. No number here at all\nx. nor here in this line\n"));
    recipe.format = SentenceFormat::Numbered;
    recipe.train = recipe.calibration = 0;
    recipe.test = 2;
    const auto built = buildWordOrdering(recipe);
    QCOMPARE(built.splits.size(), std::size_t{1});
    std::set<std::string> references;
    for (const auto& example : built.splits[0].examples)
        references.insert(example.reference);
    QVERIFY((references == std::set<std::string>{"The kite rose. High up.", "A cat sat near us."}));
    QCOMPARE(built.skipped.unnumbered, std::int64_t{3});
}

void TestWordOrdering::writtenFolder_describesItsFilesByDigest()
{
    const auto recipe = recipeFor(write("sentences.txt", manySentences(60)));
    const fs::path out = fs::path(m_folder.path().toStdString()) / "data" / "first";
    const auto description = nlohmann::json::parse(writeWordOrdering(recipe, buildWordOrdering(recipe), out));
    QVERIFY(nlohmann::json::parse(sdm::readFile(out / "dataset.json")) == description);
    QCOMPARE(description.at("seed").get<int>(), 0);
    for (const char* name : {"train", "calibration", "test"}) {
        const auto& entry = description.at("splits").at(name);
        QCOMPARE(entry.at("sha256").get<std::string>(), sdm::sha256OfFile(out / entry.at("file").get<std::string>()));
    }
    const fs::path again = fs::path(m_folder.path().toStdString()) / "data" / "second";
    QVERIFY(nlohmann::json::parse(writeWordOrdering(recipe, buildWordOrdering(recipe), again)) == description);
}

void TestWordOrdering::tooFewSentences_saysHowManyThereAre()
{
    const auto recipe = recipeFor(write("few.txt", manySentences(30)));
    const std::string message = messageOf([&] { buildWordOrdering(recipe); });
    QVERIFY2(message.find("30 usable sentences, 45 are asked for") != std::string::npos, message.c_str());
}

void TestWordOrdering::brokenText_isNamedByFileAndLine()
{
    const auto recipe = recipeFor(write("broken.txt", "a good line of text\nbroken \xff\xfe bytes in here\n"));
    const std::string message = messageOf([&] { buildWordOrdering(recipe); });
    QVERIFY2(message.find("broken.txt:2: not UTF-8") != std::string::npos, message.c_str());
}

QTEST_GUILESS_MAIN(TestWordOrdering)
#include "tst_word_ordering.moc"
