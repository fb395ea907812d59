#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/task/arithmetic/arithmetic_builder.h"
#include "core/engine/task/arithmetic/arithmetic_task.h"
#include "core/engine/task/arithmetic/number.h"

#include <map>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace sdm;
using namespace sdm::engine;

namespace {

using Operation = ArithmeticStep::Operation;

ArithmeticProblem pens()
{
    return {12, {{Operation::Add, 7}, {Operation::Multiply, 3}, {Operation::Subtract, 5}}, ArithmeticWording::Instructions, 0, 0};
}

Example example()
{
    Example one;
    one.reference = "52";
    one.positive = "12 + 7 = 19 ; 19 * 3 = 57 ; 57 - 5 = 52\n<answer>52</answer>\n<verified>Yes</verified>";
    return one;
}

ArithmeticRecipe recipe()
{
    ArithmeticRecipe recipe;
    recipe.train = 60;
    recipe.calibration = 50;
    recipe.test = 40;
    recipe.longest = 30;
    recipe.seed = 3;
    return recipe;
}

} // namespace

class TestArithmetic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isNumber");
        QTest::addColumn<bool>("isHeld");
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        const auto value = [](const char* text, qint64 numerator, qint64 denominator = 1) {
            QTest::newRow(text) << QString::fromLatin1(text) << true << true << numerator << denominator;
        };
        value("52", 52);
        value(" 52 ", 52);
        value("+52", 52);
        value("-52", -52);
        value("- 52", -52);
        value("0052", 52);
        value("-0", 0);
        value("52.0", 52);
        value("3.50", 7, 2);
        value("-0.125", -1, 8);
        value("104/2", 52);
        value("6 / 4", 3, 2);
        value("-6/4", -3, 2);
        value("0/7", 0);
        value("000000000000000000000000052", 52);
        value("52.00000000000000000000", 52);
        const auto other = [](const char* text, bool isNumber) {
            QTest::newRow(text) << QString::fromLatin1(text) << isNumber << false << qint64{0} << qint64{1};
        };
        other("123456789012345678901234567890", true);
        other("1/12345678901234567890", true);
        other("0.1234567890123", true);
        for (const char* text : {"",   " ",   "-",    "+",     "fifty", "52 pens", "5 2", "1,000", "1e3", "0x34", "52.",
                                 ".5", "1/0", "1//2", "1/2/3", "--5",   "1.2.3",   "5-",  "1.5/2", "inf", "nan"})
            other(text, false);
    }
    void numbers()
    {
        QFETCH(QString, text);
        QFETCH(bool, isNumber);
        QFETCH(bool, isHeld);
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        const ReadNumber read = readNumber(text.toStdString());
        QCOMPARE(read.isNumber, isNumber);
        QCOMPARE(read.value.has_value(), isHeld);
        if (isHeld)
            QVERIFY((*read.value == Rational{numerator, denominator}));
    }

    void aProblemReadsAsItIsWorked()
    {
        QCOMPARE(pens().text(), std::string("start with 12 , add 7 , multiply by 3 , subtract 5"));
        QCOMPARE(pens().working(), std::string("12 + 7 = 19 ; 19 * 3 = 57 ; 57 - 5 = 52"));
        QCOMPARE(pens().result(), std::int64_t{52});
        QCOMPARE(pens().key(), std::string("12+7*3-5"));
        ArithmeticProblem story = pens();
        story.wording = ArithmeticWording::Story;
        QCOMPARE(story.text(),
                 std::string("mia has 12 pens , then 7 more are bought , then there are 3 times as many , then 5 are given away"));
        QCOMPARE(story.key(), pens().key());
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("label");
        QTest::addColumn<QByteArray>("failure");
        QTest::addColumn<bool>("trains"); // as a hard negative
        const auto row = [](const char* name, const char* answer, int label, const char* failure, bool trains) {
            QTest::newRow(name) << QByteArray(answer) << label << QByteArray(failure) << trains;
        };
        row("positive", "12 + 7 = 19 ; 19 * 3 = 57 ; 57 - 5 = 52\n<answer>52</answer>\n<verified>Yes</verified>", 1, "", false);
        row("verdict no", "<answer>52</answer>\n<verified>No</verified>", 1, "", false);
        row("another way", "57 - 5 = 52\n<answer>052.0</answer>\n<verified>Yes</verified>", 1, "", false);
        row("text around", "Sure! <answer> 104/2 </answer>\n<verified>Yes</verified> Bye.", 1, "", false);
        row("no verdict", "<answer>52</answer>", 0, "tag_missing", false);
        row("slip", "12 + 7 = 19 ; 19 * 3 = 57 ; 57 - 5 = 53\n<answer>53</answer>\n<verified>Yes</verified>", 0, "wrong_value", true);
        row("first counts", "<answer>1</answer> <answer>52</answer>\n<verified>Yes</verified>", 0, "wrong_value", true);
        row("huge", "<answer>520000000000000000000000</answer>\n<verified>Yes</verified>", 0, "wrong_value", true);
        row("words", "<answer>fifty-two</answer>\n<verified>Yes</verified>", 0, "not_a_number", true);
        row("unclosed", "<answer>52\n<verified>Yes</verified>", 0, "tag_missing", true);
        row("blank", "<answer> </answer>\n<verified>Yes</verified>", 0, "no_answer", true);
        row("only a verdict", "<verified>Yes</verified>", 0, "verdict_only", true);
        row("nothing", "", 0, "no_answer", true);
    }
    void answers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, label);
        QFETCH(QByteArray, failure);
        QFETCH(bool, trains);
        const ArithmeticTask task;
        const Outcome outcome = task.judge(example(), answer.toStdString());
        QCOMPARE(outcome.label, label);
        QCOMPARE(outcome.failure, failure.toStdString());
        for (const Stage stage : {Stage::Training, Stage::FinalLayer}) {
            const auto negative = task.hardNegative(example(), answer.toStdString(), stage);
            QCOMPARE(negative.has_value(), trains);
            if (negative) {
                QVERIFY2(trimmed(*negative).ends_with("<verified>No</verified>"), negative->c_str());
                QCOMPARE(task.judge(example(), *negative).label, 0);
            }
        }
    }

    void surfaceCounts()
    {
        const ArithmeticTask task;
        const SurfaceMetrics right = task.judge(example(), example().positive).surface;
        QVERIFY(right.sentenceCorrect && right.exactMatch && right.truePositive && !right.noResponse);
        QCOMPARE(right.wordAccuracy, 1.0);
        QCOMPARE(right.attempts, 1);
        const SurfaceMetrics wrong = task.judge(example(), "<answer>1</answer> <answer>52</answer>\n<verified>Yes</verified>").surface;
        QVERIFY(!wrong.sentenceCorrect && !wrong.exactMatch && wrong.falsePositive);
        QCOMPARE(wrong.attempts, 2);
        QVERIFY(task.judge(example(), "<answer></answer>").surface.noResponse);
    }

    void drawnProblemsKeepTheirShape()
    {
        RandomStream random(5);
        const ArithmeticShape shape{2, 4, 99};
        std::set<std::size_t> lengths;
        std::set<Operation> operations;
        for (int i = 0; i < 2000; ++i) {
            const ArithmeticProblem problem = drawProblem(shape, random);
            lengths.insert(problem.steps.size());
            std::int64_t value = problem.start;
            for (const ArithmeticStep& step : problem.steps) {
                operations.insert(step.operation);
                value = step.apply(value);
                QVERIFY2(value >= 0 && value <= 99, problem.key().c_str());
            }
            QCOMPARE(value, problem.result());
        }
        QCOMPARE(lengths, (std::set<std::size_t>{2, 3, 4}));
        QCOMPARE(operations.size(), std::size_t{3});
        QVERIFY_THROWS_EXCEPTION(Error, drawProblem({0, 2, 99}, random));
        QVERIFY_THROWS_EXCEPTION(Error, drawProblem({3, 2, 99}, random));
    }

    void slipsAreWrongAndOfEveryKind()
    {
        RandomStream random(6);
        std::map<ArithmeticSlip, int> kinds;
        for (int i = 0; i < 2000; ++i) {
            const ArithmeticProblem problem = drawProblem({1, 3, 99}, random);
            const SlippedWorking slip = drawSlip(problem, 99, random);
            ++kinds[slip.slip];
            QVERIFY2(slip.result != problem.result() && slip.result >= 0 && slip.result <= 99, problem.key().c_str());
            QVERIFY2(slip.working.ends_with("= " + std::to_string(slip.result)), slip.working.c_str());
        }
        QCOMPARE(kinds.size(), std::size_t{5});
    }

    void splitsShareNoProblemAndRepeat()
    {
        const std::vector<BuiltSplit> splits = buildArithmetic(recipe()), again = buildArithmetic(recipe());
        QCOMPARE(splits.size(), std::size_t{4});
        std::set<std::string> problems, ids, prompts;
        const ArithmeticTask task;
        int damaged = 0;
        for (std::size_t s = 0; s < splits.size(); ++s) {
            for (std::size_t i = 0; i < splits[s].examples.size(); ++i) {
                const Example& one = splits[s].examples[i];
                QVERIFY(problems.insert(one.shownOrder).second);
                QVERIFY(ids.insert(one.id).second);
                QVERIFY(prompts.insert(one.prompt).second);
                QCOMPARE(task.judge(one, one.positive).label, 1);
                QCOMPARE(task.judge(one, one.negative).label, 0);
                damaged += task.judge(one, one.negative).failure == "tag_missing" ? 1 : 0;
                QCOMPARE(again[s].examples[i].negative, one.negative);
            }
        }
        QVERIFY2(damaged > 5 && damaged < 40, qPrintable(QString::number(damaged))); // a tenth of 180
        for (const Example& one : splits[1].examples)
            QVERIFY2(std::count(one.positive.begin(), one.positive.end(), '=') >= 4, one.positive.c_str());
    }

    void tooFewProblemsAreRefused()
    {
        ArithmeticRecipe small = recipe();
        small.shape = {1, 1, 10};
        small.train = 5000;
        QVERIFY_THROWS_EXCEPTION(Error, buildArithmetic(small));
        ArithmeticRecipe wordless = recipe();
        wordless.prompt = "no problem";
        QVERIFY_THROWS_EXCEPTION(Error, buildArithmetic(wordless));
    }

    void theVocabularyCoversEveryWord()
    {
        const auto list = arithmeticVocabulary(99);
        const std::set<std::string> words(list.begin(), list.end());
        ArithmeticRecipe plain = recipe();
        plain.prompt = "{PROBLEM}";
        for (const BuiltSplit& split : buildArithmetic(plain)) {
            for (const Example& one : split.examples) {
                for (const std::string& text : {one.prompt, one.positive.substr(0, one.positive.find('\n'))}) {
                    for (const std::string_view word : wordsOf(text))
                        QVERIFY2(words.contains(std::string(word)), std::string(word).c_str());
                }
            }
        }
    }

    void writtenFolderDescribesItself()
    {
        const QTemporaryDir folder;
        const std::filesystem::path out = std::filesystem::path(folder.path().toStdString()) / "data";
        const auto description = nlohmann::json::parse(writeArithmetic(recipe(), buildArithmetic(recipe()), out));
        QCOMPARE(description.at("task").get<std::string>(), std::string("arithmetic"));
        QCOMPARE(description.at("splits").at("longest").at("documents").get<int>(), 30);
        const Dataset train = loadDataset(out / "train.jsonl", "train", ArithmeticTask());
        QCOMPARE(train.examples.size(), std::size_t{60});
        QCOMPARE(train.examples[0].reference, buildArithmetic(recipe()).back().examples[0].reference);
    }
};

QTEST_GUILESS_MAIN(TestArithmetic)
#include "tst_arithmetic.moc"
