#include "core/base/error.h"
#include "core/config/schema.h"
#include "core/engine/task/registry.h"
#include "core/records/vocabulary.h"

#include <QTest>
#include <set>

using namespace sdm;
using namespace sdm::engine;

/// What every task promises, whatever it is.
class TestTasks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreDistinctAndFound()
    {
        std::set<std::string_view> names, verifiers;
        for (const Task* task : allTasks()) {
            QVERIFY(names.insert(task->name()).second);
            QVERIFY(verifiers.insert(task->verifier()).second);
            QVERIFY(!task->answerNoun().empty());
            QCOMPARE(&findTask(std::string(task->name())), task);
        }
        QVERIFY(names.size() >= 2);
    }

    void unknownKindsAreRefusedByName()
    {
        try {
            findTask("chess");
            QFAIL("found");
        } catch (const Error& error) {
            QVERIFY2(error.where() == "task.kind" && error.remedy().find("word_ordering, arithmetic") != std::string::npos, error.what());
        }
    }

    void settingsOfferEveryTask()
    {
        const Setting& setting = *findSetting("task.kind");
        QCOMPARE(setting.choices.size(), allTasks().size());
        for (std::size_t i = 0; i < setting.choices.size(); ++i)
            QCOMPARE(setting.choices[i], std::string(allTasks()[i]->name()));
    }

    /// Every answer that would be learnt from as a wrong one has a kind of the records' vocabulary.
    void whatIsTakenAsWrongHasAKind()
    {
        Example sentence, problem;
        sentence.reference = "Neat plans fail without luck.";
        sentence.positive = positiveAnswer(sentence.reference);
        problem.reference = "42";
        problem.positive = "6 x 7 = 42\n<answer>42</answer>\n<verified>Yes</verified>";
        const std::vector<std::string> answers{"",
                                               " \n",
                                               "yes",
                                               "<verified>Yes</verified>",
                                               "<verified>No</verified>",
                                               sentence.reference,
                                               sentence.positive,
                                               sentence.positive + " I hope this helps.",
                                               "Sure: " + sentence.positive,
                                               "<sentence></sentence>\n<verified>Yes</verified>",
                                               "<sentence>" + sentence.reference + "</sentence>",
                                               "<sentence>Neat plans fail without luck luck.</sentence>",
                                               "<sentence>Neat plans without fail luck.</sentence>\n<verified>Yes</verified>",
                                               "<sentence>Neat plans",
                                               "<answer>",
                                               "<answer></answer>",
                                               "<answer>41</answer>",
                                               "<answer>41</answer>\n<verified>Yes</verified>",
                                               "<answer>42</answer>",
                                               problem.positive,
                                               problem.positive + "!",
                                               "<answer>forty-two</answer>\n<verified>Yes</verified>",
                                               "<answer>1/0</answer>\n<verified>Yes</verified>",
                                               "<answer>4 2</answer>\n<verified>No</verified>"};
        int taken = 0;
        for (const Task* task : allTasks()) {
            const Example& example = task->name() == "arithmetic" ? problem : sentence;
            for (const std::string& answer : answers) {
                for (const Stage stage : {Stage::Training, Stage::FinalLayer}) {
                    if (!task->hardNegative(example, answer, stage))
                        continue;
                    const std::string kind = task->judge(example, answer).failure;
                    QVERIFY2(findName<NegativeKind>(kind), (std::string(task->name()) + ", " + answer + ": '" + kind + "'").c_str());
                    ++taken;
                }
            }
        }
        QVERIFY(taken > 40);
    }

    void wordOrderingJudgesAsThePaperDoes()
    {
        Example example;
        example.reference = "Neat plans fail without luck.";
        example.positive = positiveAnswer(example.reference);
        const Task& task = findTask("word_ordering");
        QCOMPARE(task.judge(example, example.positive).label, 1);
        const std::string text = example.positive + " I hope this helps.";
        QCOMPARE(task.judge(example, text).label, 1);
        QVERIFY(task.hardNegative(example, text, Stage::Training)); // an exact answer while training
        QVERIFY(!task.hardNegative(example, text, Stage::FinalLayer));
        const Outcome wrong = task.judge(example, "<sentence>Neat plans without fail luck.</sentence>\n<verified>Yes</verified>");
        QCOMPARE(wrong.label, 0);
        QCOMPARE(wrong.failure, std::string("permutation"));
        QVERIFY(wrong.surface.falsePositive);
    }
};

QTEST_GUILESS_MAIN(TestTasks)
#include "tst_tasks.moc"
