#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/task/dataset_check.h"
#include "core/engine/task/registry.h"
#include "core/runner/demo_project.h"
#include "core/runner/resource_folder.h"

#include <QTemporaryDir>
#include <QTest>

namespace fs = std::filesystem;
using namespace sdm::runner;

class TestDemoProject : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void configuration_pointsIntoTheProject();
    void dataSets_loadAndHaveNoFaults();
    void secondPreparation_writesNothingAgain();
    void presetAndSeed_areTaken();
    void resources_areFoundThroughTheEnvironment();
};

void TestDemoProject::configuration_pointsIntoTheProject()
{
    const QTemporaryDir project;
    const sdm::RunConfig config = prepareDemo(resourceFolder("demo"), project.path().toStdString(), {}, {});
    QCOMPARE(config.preset, std::string("sdm_cm_hn"));
    QCOMPARE(config.model.path, project.path().toStdString() + "/demo/model");
    QVERIFY(fs::exists(fs::path(config.model.path) / "model.safetensors"));
    QCOMPARE(config.task.tests.size(), std::size_t{3});
    QVERIFY(!config.task.tests[0].shifted && config.task.tests[1].shifted && config.task.tests[2].shifted);
}

void TestDemoProject::dataSets_loadAndHaveNoFaults()
{
    const QTemporaryDir project;
    const sdm::RunConfig config = prepareDemo(resourceFolder("demo"), project.path().toStdString(), {}, {});
    std::vector<fs::path> files = {config.task.train, config.task.calibration};
    for (const auto& test : config.task.tests)
        files.emplace_back(test.file);
    std::vector<sdm::engine::DataFile> wanted;
    for (const auto& file : files)
        wanted.push_back({file, sdm::engine::DataRole::Tuning});
    const auto faults = sdm::engine::checkDatasets(wanted, sdm::engine::findTask("word_ordering")).faults;
    QVERIFY2(faults.empty(), faults.empty() ? "" : (faults[0].where + ": " + faults[0].what).c_str());
    QCOMPARE(sdm::engine::loadDataset(files[0], "train", sdm::engine::findTask("word_ordering")).examples.size(), std::size_t{1000});
}

void TestDemoProject::secondPreparation_writesNothingAgain()
{
    const QTemporaryDir project;
    const auto prepare = [&] { return prepareDemo(resourceFolder("demo"), project.path().toStdString(), {}, {}); };
    const fs::path train = prepare().task.train;
    const auto written = fs::last_write_time(train);
    prepare();
    QVERIFY(fs::last_write_time(train) == written);
    const std::string whole = sdm::readFile(train);
    sdm::writeFileAtomically(train, "damaged");
    prepare();
    QCOMPARE(sdm::readFile(train), whole);
}

void TestDemoProject::presetAndSeed_areTaken()
{
    const QTemporaryDir project;
    const auto base = prepareDemo(resourceFolder("demo"), project.path().toStdString(), "base", {});
    QCOMPARE(base.optimiser.epochs, std::int64_t{0});
    const auto baseline = prepareDemo(resourceFolder("demo"), project.path().toStdString(), "ce_cm", 7);
    QVERIFY(baseline.loss.kind == sdm::LossKind::CrossEntropy);
    QCOMPARE(baseline.seed, std::uint64_t{7});
    QVERIFY_THROWS_EXCEPTION(sdm::Error, prepareDemo(resourceFolder("demo"), project.path().toStdString(), "nonsense", {}));
}

void TestDemoProject::resources_areFoundThroughTheEnvironment()
{
    const QTemporaryDir resources;
    fs::create_directories(fs::path(resources.path().toStdString()) / "demo");
    qputenv("SDM_RESOURCES", resources.path().toUtf8());
    QCOMPARE(resourceFolder("demo").parent_path().string(), resources.path().toStdString());
    QVERIFY_THROWS_EXCEPTION(sdm::Error, resourceFolder("absent"));
    qunsetenv("SDM_RESOURCES");
}

QTEST_GUILESS_MAIN(TestDemoProject)
#include "tst_demo_project.moc"
