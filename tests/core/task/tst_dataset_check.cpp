#include "core/base/atomic_file.h"
#include "core/engine/task/dataset_check.h"
#include "core/engine/task/registry.h"

#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;

namespace {

nlohmann::json document(const std::string& id, const std::string& sentence)
{
    return {{"id", id},
            {"prompt", "order " + sentence},
            {"original_document", sentence},
            {"genai_document", "<sentence>" + sentence + "</sentence>\n<verified>Yes</verified>"},
            {"default_negative", "<sentence>" + sentence + " not</sentence>\n<verified>No</verified>"}};
}

std::vector<nlohmann::json> documents(const std::string& prefix, int count)
{
    std::vector<nlohmann::json> list;
    for (int i = 0; i < count; ++i)
        list.push_back(document(prefix + std::to_string(i), prefix + " number " + std::to_string(i)));
    return list;
}

} // namespace

class TestDatasetCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFaultIsListed()
    {
        const auto train = writeText("train.jsonl", document("a", "one").dump() + "\nnonsense\n" + document("b", "two").dump() + "\n");
        const auto tests = write("tests.jsonl", {document("c", "three"), document("a", "two"), document("c", "four")});
        const auto faults = checkDatasets({{train, DataRole::Tuning}, {tests, DataRole::Testing}}, m_task).faults;
        QCOMPARE(faults.size(), std::size_t{3});
        QCOMPARE(faults[0].where, train.string() + ":2");
        QCOMPARE(faults[1].where, tests.string() + ":2"); // the prompt; not the id, which is another file's
        QVERIFY2(faults[1].what.find("the same prompt is in another file") != std::string::npos, faults[1].what.c_str());
        QCOMPARE(faults[2].where, tests.string() + ":3"); // the id, twice in one file
        QVERIFY2(faults[2].what.find("duplicate id 'c'") != std::string::npos, faults[2].what.c_str());
        QVERIFY(checkDatasets({{write("clean.jsonl", documents("x", 6))}}, m_task).faults.empty());
    }

    void repeatsWithinTuningDataAreFaults()
    {
        auto twice = documents("x", 6);
        twice.push_back(document("again", "x number 2"));
        twice.push_back(document("reworded", "x number 3"));
        twice.back()["prompt"] = "another wording";
        const auto file = write("twice.jsonl", twice);
        for (const DataRole role : {DataRole::Tuning, DataRole::Unknown}) {
            const auto faults = checkDatasets({{file, role}}, m_task).faults;
            QCOMPARE(faults.size(), std::size_t{2});
            QCOMPARE(faults[0].where, file.string() + ":7");
            QVERIFY2(faults[0].what.find("same prompt again") != std::string::npos && faults[0].what.ends_with(file.string() + ":3"),
                     faults[0].what.c_str());
            QVERIFY2(faults[1].what.find("same reference sentence again") != std::string::npos, faults[1].what.c_str());
        }
        QVERIFY(checkDatasets({{file, DataRole::Testing}}, m_task).faults.empty());
    }

    void theVerifierIsAskedAboutEveryAnswer()
    {
        auto list = documents("x", 8);
        list[2]["genai_document"] = "<sentence>number x 2</sentence>\n<verified>Yes</verified>";
        list[4]["genai_document"] = "x number 4\n<verified>Yes</verified>";
        list[5]["default_negative"] = "<sentence>x number 5</sentence>\n<verified>No</verified>";
        list[6]["default_negative"] = "x  number 6\n<verified>No</verified>"; // no tags: wrong, as a damaged negative is
        const auto file = write("wrong.jsonl", list);
        for (const DataRole role : {DataRole::Tuning, DataRole::Testing}) {
            const auto report = checkDatasets({{file, role}}, m_task);
            QVERIFY(report.warnings.empty());
            QCOMPARE(report.faults.size(), std::size_t{3});
            QCOMPARE(report.faults[0].where, file.string() + ":3");
            QVERIFY2(report.faults[0].what.find("'genai_document' wrong (permutation)") != std::string::npos,
                     report.faults[0].what.c_str());
            QCOMPARE(report.faults[1].where, file.string() + ":5");
            QVERIFY2(report.faults[1].what.find("tag_missing") != std::string::npos, report.faults[1].what.c_str());
            QCOMPARE(report.faults[2].where, file.string() + ":6");
            QVERIFY2(report.faults[2].what.find("'default_negative' right") != std::string::npos, report.faults[2].what.c_str());
        }
    }

    void aReferenceColumnThatIsAnotherText()
    {
        auto list = documents("x", 6);
        for (std::size_t i = 0; i < list.size(); ++i)
            list[i]["original_document"] = "source " + std::to_string(i) + ": " + list[i]["original_document"].get<std::string>();
        const auto file = write("sources.jsonl", list);
        const auto report = checkDatasets({{file, DataRole::Tuning}}, m_task);
        QVERIFY2(report.faults.empty(), report.faults.empty() ? "" : report.faults[0].what.c_str());
        QCOMPARE(report.warnings.size(), std::size_t{1});
        QCOMPARE(report.warnings[0].where, file.string() + ":1");

        Dataset dataset = loadDataset(file, "train", m_task);
        QVERIFY(adoptReferences(dataset.examples, m_task));
        QCOMPARE(dataset.examples[3].reference, std::string("x number 3"));
        QVERIFY(!adoptReferences(dataset.examples, m_task)); // now they agree

        // One that agrees, and the others are faults; so are all of a file too short to show a rule.
        list[0] = document("x0", "x number 0");
        QCOMPARE(checkDatasets({{write("one.jsonl", list)}}, m_task).faults.size(), std::size_t{5});
        list.erase(list.begin());
        list.pop_back();
        QCOMPARE(checkDatasets({{write("short.jsonl", list)}}, m_task).faults.size(), std::size_t{4});
        // Answers without a sentence are no rule either.
        for (auto& one : list)
            one["genai_document"] = "no tags <verified>Yes</verified>";
        list.push_back(list[0]);
        list.back()["id"] = "more";
        list.back()["prompt"] = "more";
        list.back()["original_document"] = "more";
        QCOMPARE(checkDatasets({{write("untagged.jsonl", list)}}, m_task).faults.size(), std::size_t{5});
    }

    void resultsOfArithmeticRepeatProblemsDoNot()
    {
        const auto sum = [](const std::string& id, const std::string& problem, const std::string& key) {
            return nlohmann::json{{"id", id},
                                  {"prompt", problem},
                                  {"original_document", "5"},
                                  {"genai_document", "2 + 3 = 5\n<answer>5</answer>\n<verified>Yes</verified>"},
                                  {"default_negative", "2 + 3 = 6\n<answer>6</answer>\n<verified>No</verified>"},
                                  {"multiset", key}};
        };
        const Task& task = findTask("arithmetic");
        QVERIFY(checkDatasets({{write("sums.jsonl", {sum("a", "2 and 3", "2+3"), sum("b", "1 and 4", "1+4")})}}, task).faults.empty());
        QCOMPARE(
            checkDatasets({{write("again.jsonl", {sum("a", "2 and 3", "2+3"), sum("b", "3 more than 2", "2+3")})}}, task).faults.size(),
            std::size_t{1});
        QCOMPARE(
            checkDatasets({{write("here.jsonl", {sum("a", "2 and 3", "2+3")})}, {write("there.jsonl", {sum("b", "other", "2+3")})}}, task)
                .faults.size(),
            std::size_t{1});
    }

private:
    std::filesystem::path writeText(const std::string& name, const std::string& text) const
    {
        const std::filesystem::path file = std::filesystem::path(m_folder.path().toStdString()) / name;
        writeFileAtomically(file, text);
        return file;
    }
    std::filesystem::path write(const std::string& name, const std::vector<nlohmann::json>& list) const
    {
        std::string text;
        for (const nlohmann::json& one : list)
            text += one.dump() + "\n";
        return writeText(name, text);
    }

    QTemporaryDir m_folder;
    const Task& m_task = findTask("word_ordering");
};

QTEST_GUILESS_MAIN(TestDatasetCheck)
#include "tst_dataset_check.moc"
