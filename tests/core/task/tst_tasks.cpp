#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/config/schema.h"
#include "core/engine/task/data_line.h"
#include "core/engine/task/dataset_check.h"
#include "core/engine/task/registry.h"
#include "core/records/vocabulary.h"

#include <filesystem>
#include <QTemporaryDir>
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

    void linesAreReadByTheTask_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("fault"); // none: it is read
        const QString whole =
            QStringLiteral(R"({"id":"a","prompt":"p","original_document":"o","genai_document":"g","default_negative":"n","multiset":"m"})");
        const auto row = [&](const char* name, const char* from, const char* to, const char* fault) {
            QString line = whole;
            QTest::newRow(name) << line.replace(QLatin1String(from), QLatin1String(to)) << QString::fromLatin1(fault);
        };
        row("whole", "", "", "");
        row("of a test set", ",\"default_negative\":\"n\"", "", "");
        row("nulls", "\"m\"", "null", "");
        row("no id", "\"id\":\"a\",", "", "key 'id' is missing");
        row("empty prompt", "\"p\"", "\"\"", "key 'prompt' is empty");
        row("a number", "\"o\"", "5", "key 'original_document' must be a string, is number");
        row("a list", "\"m\"", "[]", "key 'multiset' must be a string, is array");
        row("twice", "\"id\"", "\"prompt\"", "the key 'prompt' stands twice");
        row("deep", "\"o\"", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "column");
    }
    void linesAreReadByTheTask()
    {
        QFETCH(QString, line);
        QFETCH(QString, fault);
        for (const Task* task : allTasks()) {
            try {
                const Example example = task->parse(DataLine(line.toStdString()));
                QVERIFY2(fault.isEmpty(), "read");
                QCOMPARE(example.id, std::string("a"));
                QCOMPARE(example.prompt, std::string("p"));
                QCOMPARE(example.reference, std::string("o"));
                QCOMPARE(example.positive, std::string("g"));
            } catch (const Error& error) {
                QVERIFY2(!fault.isEmpty() && QString::fromStdString(error.fault()).contains(fault), error.what());
            }
        }
    }

    void buildOptionsAreToldApart()
    {
        std::set<std::string> names;
        for (const Task* task : allTasks()) {
            const auto builder = task->builder();
            for (const BuildOption& option : builder->options()) {
                QVERIFY2(names.insert(option.name).second, option.name.c_str());
                QVERIFY2(option.name.starts_with("--") && !option.help.empty(), option.name.c_str());
                if (auto* const* number = std::get_if<std::int64_t*>(&option.value))
                    QVERIFY2(**number >= option.range.first && **number <= option.range.second, option.name.c_str());
            }
        }
        QVERIFY(names.size() > 6);
    }

    /// What a task builds, its own verifier and reader find without a fault.
    void everyTaskBuildsDataThatPassesItsCheck()
    {
        const QTemporaryDir folder;
        const std::filesystem::path sentences = folder.filePath(QStringLiteral("sentences.txt")).toStdString();
        std::string text;
        for (int i = 0; i < 40; ++i)
            text += "The " + std::to_string(i) + " brown foxes see " + std::to_string(2 * i) + " lazy dogs.\n";
        writeFileAtomically(sentences, text);
        for (const Task* task : allTasks()) {
            const auto builder = task->builder();
            for (const BuildOption& option : builder->options())
                if (option.name == "--sentences")
                    *std::get<std::string*>(option.value) = sentences;
            BuildRequest request;
            request.train = request.calibration = 8;
            request.test = 4;
            request.longest = 3;
            request.seed = 7;
            request.folder = std::filesystem::path(folder.path().toStdString()) / task->name();
            const BuiltData built = builder->build(request);
            QCOMPARE(built.splits.size(), std::size_t{4});
            std::vector<DataFile> files;
            std::size_t documents = 0;
            for (const BuiltData::Split& split : built.splits) {
                files.push_back({request.folder / (split.name + ".jsonl"), DataRole::Tuning});
                documents += split.documents;
                QCOMPARE(loadDataset(files.back().path, split.name, *task).examples.size(), split.documents);
            }
            QCOMPARE(documents, std::size_t{23});
            const auto faults = checkDatasets(files, *task).faults;
            QVERIFY2(faults.empty(), faults.empty() ? "" : (faults.front().where + ": " + faults.front().what).c_str());
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
