#include "core/store/store_reader.h"
#include "runner_process.h"
#include "tests/core/train/tiny_project.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <QTest>

using nlohmann::json;

/// `evaluate --baselines` on a run that the real program made.
class TestEvaluateBaselines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyWayIsJudgedOnEveryTestSet();
    void theLayersOwnRowsAreTheRuns();
    void textNamesTheWays();
    void repeatsBitForBit();
    void aRunWithoutItsFilesIsRefused();

private:
    RunnerResult evaluate(const QStringList& more = {}) const
    {
        return m_runner.call(QStringList{QStringLiteral("evaluate"), QStringLiteral("--baselines"), QStringLiteral("tiny")} + more);
    }

    TinyProject m_project;
    RunnerProcess m_runner{QString::fromStdString(m_project.folder().string())};
    json m_tables;
};

void TestEvaluateBaselines::initTestCase()
{
    m_project.writeConfig(1);
    const QString config = QString::fromStdString((m_project.folder() / "run.json").string());
    const RunnerResult run =
        m_runner.call({QStringLiteral("--quiet"), QStringLiteral("run"), QStringLiteral("--config"), config, QStringLiteral("--name"),
                       QStringLiteral("tiny"), QStringLiteral("--set"), QStringLiteral("final.layers=2")});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const RunnerResult result = evaluate({QStringLiteral("--json")});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    m_tables = json::parse(result.out.toStdString());
}

void TestEvaluateBaselines::everyWayIsJudgedOnEveryTestSet()
{
    const auto reader = sdm::store::StoreReader::open(m_project.folder());
    QVERIFY(m_tables["run"] == reader.findRun("tiny").id.text());
    QVERIFY(!m_tables["test_sets"].empty());
    for (const json& set : m_tables["test_sets"]) {
        QCOMPARE(set["documents"].get<int>(), TinyProject::kTests);
        std::vector<std::string> names;
        for (const json& row : set["estimators"]) {
            names.push_back(row["estimator"]);
            QCOMPARE(row["draws"].size(), std::size_t{2});
            for (const json& draw : row["draws"]) {
                QCOMPARE(draw["y=0"]["n"].get<int>() + draw["y=1"]["n"].get<int>(), draw["marginal"]["n"].get<int>());
                QVERIFY(draw["marginal"]["guard"] == (draw["marginal"]["n"] == 0 ? "none" : "too_few"));
            }
        }
        QCOMPARE(names, (std::vector<std::string>{"hr", "hr_lower", "sdm_at_alpha", "softmax", "softmax_head", "temperature", "conformal",
                                                  "conformal_by_class"}));
    }
}

void TestEvaluateBaselines::theLayersOwnRowsAreTheRuns()
{
    const auto reader = sdm::store::StoreReader::open(m_project.folder());
    const sdm::RunId run = reader.findRun("tiny").id;
    int compared = 0;
    for (const sdm::EvaluationRecord& evaluation : reader.evaluations(run)) {
        if (evaluation.purpose != sdm::EvaluationPurpose::Final)
            continue;
        for (const sdm::LayerRecord& layer : reader.layers(run)) {
            if (layer.id != evaluation.layerId)
                continue;
            for (const json& set : m_tables["test_sets"]) {
                if (set["split"] != evaluation.split)
                    continue;
                const json& draws = set["estimators"][0]["draws"];
                QVERIFY(draws[static_cast<std::size_t>(layer.draw)]["marginal"]["n"] == evaluation.plain.admitted.value());
                QVERIFY(draws[static_cast<std::size_t>(layer.draw)]["marginal"]["correct"] == evaluation.plain.admittedCorrect.value());
                ++compared;
            }
        }
    }
    QVERIFY(compared >= 2);
}

void TestEvaluateBaselines::textNamesTheWays()
{
    const RunnerResult result = evaluate();
    QCOMPARE(result.exitCode, 0);
    for (const char* words : {"HR region, lower estimate", "softmax(z) >= ", "softmax head, temperature", "split conformal by class",
                              "median [range] of 2", "accuracy inside [95 %]"})
        QVERIFY2(result.out.contains(words), words);
}

void TestEvaluateBaselines::repeatsBitForBit()
{
    QVERIFY(json::parse(evaluate({QStringLiteral("--json")}).out.toStdString()) == m_tables);
}

void TestEvaluateBaselines::aRunWithoutItsFilesIsRefused()
{
    QCOMPARE(m_runner.call({QStringLiteral("evaluate"), QStringLiteral("--baselines"), QStringLiteral("nobody")}).exitCode, 3);
    QCOMPARE(evaluate({QStringLiteral("--answers"), QStringLiteral("-")}).exitCode, 2);
    QCOMPARE(evaluate({QStringLiteral("--format"), QStringLiteral("csv")}).exitCode, 2); // of predictions only
    const auto reader = sdm::store::StoreReader::open(m_project.folder());
    std::filesystem::remove_all(m_project.folder() / "runs" / reader.findRun("tiny").id.text() / "features");
    const RunnerResult result = evaluate();
    QCOMPARE(result.exitCode, 3);
    QVERIFY(result.err.contains("final-layers.safetensors"));
}

QTEST_GUILESS_MAIN(TestEvaluateBaselines)
#include "tst_evaluate_baselines.moc"
