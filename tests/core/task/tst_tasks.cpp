#include "core/base/error.h"
#include "core/config/schema.h"
#include "core/engine/task/registry.h"

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
