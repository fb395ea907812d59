#include "core/demo/arithmetic_text.h"
#include "core/engine/text/unicode.h"

#include <QTest>
#include <set>

using namespace sdm;
using namespace sdm::engine;

namespace {

ArithmeticRecipe smallRecipe()
{
    ArithmeticRecipe recipe;
    recipe.train = recipe.calibration = 40;
    recipe.test = recipe.longest = 20;
    recipe.shape = {1, 1, 20}; // so few problems that draws would meet the held-out ones
    recipe.prompt = "{PROBLEM}";
    return recipe;
}

std::string spaced(std::string text)
{
    for (const char* tag : {"<answer>", "</answer>", "<verified>", "</verified>"})
        for (auto at = text.find(tag); at != std::string::npos; at = text.find(tag))
            text.replace(at, std::string_view(tag).size(), " ");
    return text;
}

} // namespace

class TestArithmeticText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void heldOutProblems_areNeverDrawn();
    void everyWord_isInTheVocabulary();
    void shares_areKept();
    void lazyAnswers_giveTheFirstNumber();
};

void TestArithmeticText::heldOutProblems_areNeverDrawn()
{
    const ArithmeticText text(smallRecipe(), {});
    std::set<std::string> prompts;
    for (const BuiltSplit& split : text.heldOut())
        for (const Example& example : split.examples)
            prompts.insert(example.prompt);
    RandomStream random = RandomSource(1).stream("draws");
    for (int i = 0; i < 2000; ++i)
        QVERIFY(!prompts.contains(text.draw(random).prompt));
}

void TestArithmeticText::everyWord_isInTheVocabulary()
{
    const ArithmeticText text(smallRecipe(), {});
    const auto words = text.words();
    std::set<std::string, std::less<>> known(words.begin(), words.end());
    known.insert({"Yes", "No"});
    RandomStream random = RandomSource(2).stream("draws");
    for (int i = 0; i < 500; ++i) {
        const DemoDocument document = text.draw(random);
        for (const std::string& part : {document.prompt, spaced(document.text)})
            for (const std::string_view word : wordsOf(part))
                QVERIFY2(known.contains(word), std::string(word).c_str());
    }
}

void TestArithmeticText::shares_areKept()
{
    const ArithmeticText text(smallRecipe(), {1.0, 0.0, 1.0, 1.0});
    RandomStream random = RandomSource(3).stream("draws");
    for (int i = 0; i < 200; ++i)
        QVERIFY(text.draw(random).text.ends_with("<verified>Yes</verified>")); // all right, all honest
    const ArithmeticText wrong(smallRecipe(), {1.0, 0.0, 0.0, 1.0});
    for (int i = 0; i < 200; ++i)
        QVERIFY(wrong.draw(random).text.ends_with("<verified>No</verified>"));
    const ArithmeticText plain(smallRecipe(), {0.0, 0.0, 1.0, 1.0});
    QVERIFY(!plain.draw(random).isTask());
}

void TestArithmeticText::lazyAnswers_giveTheFirstNumber()
{
    const ArithmeticText text(smallRecipe(), {});
    Example example;
    example.shownOrder = "12+7*3";
    QVERIFY(text.isLazy(example, "12 + 7 = 19\n<answer>12</answer>\n<verified>Yes</verified>"));
    QVERIFY(!text.isLazy(example, "12 + 7 = 19\n<answer>1</answer>"));
    QVERIFY(!text.isLazy(example, "12"));
}

QTEST_GUILESS_MAIN(TestArithmeticText)
#include "tst_arithmetic_text.moc"
