#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/runner/control_file.h"
#include "core/runner/final_summary.h"
#include "core/runner/run_controller.h"
#include "core/runs/stop_request.h"
#include "core/store/store_reader.h"
#include "recording_sink.h"
#include "told_story.h"

#include <QTest>

using namespace sdm;
using namespace sdm::runner;
using engine::RunOutcome;
using store::RunState;

namespace fs = std::filesystem;

class TestRunController : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishedRun_isWhollyInTheStore();
    void storedEvents_haveTheSeqTheyHadOnTheWire();
    void configurationAndInputs_areKeptWithRelativePaths();
    void emptyName_followsPresetAndSeedAndIsNotGivenTwice();
    void failedEngine_endsInOneFailedEvent();
    void stopWhileQueued_endsStoppedWithoutTheEngine();
    void stopRequestOfAnotherProcess_reachesTheEngine();
    void badConfiguration_writesNothing();

private:
    RecordingSink m_sink;
    StopSignal m_stop;
};

void TestRunController::finishedRun_isWhollyInTheStore()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop, storyTo(2));
    const RunResult result = controller.execute(controller.create(configOf(project)));
    QCOMPARE(result.state, RunState::Finished);

    const auto reader = store::StoreReader::open(project.folder());
    const store::RunRow row = reader.findRun(result.id);
    QCOMPARE(row.state, RunState::Finished);
    QVERIFY(row.startedMs && row.finishedMs && row.device.find("cpu, f32") == 0);
    QCOMPARE(reader.metrics(row.id, "train/loss").size(), std::size_t{1});
    QVERIFY(std::isnan(reader.metrics(row.id, "hr/near/accuracy").at(0).point.value));
    QCOMPARE(reader.evaluations(row.id).size(), std::size_t{1});
    QCOMPARE(reader.hardNegatives(row.id).size(), std::size_t{1});
    QCOMPARE(reader.checkpoints(row.id).size(), std::size_t{1});
    QVERIFY(finalTable(reader, row).find("found no high-reliability region") != std::string::npos);
    QVERIFY(finalTable(reader, row).find("1, 1 too long") != std::string::npos);
    QVERIFY(finalTable(reader, row).find(" R ") == std::string::npos); // nobody rejected an answer that nobody judged
    QVERIFY(finalTable(reader, row).find("plain estimate") != std::string::npos);
    QVERIFY(finalTable(reader, row).find("model of step 0") != std::string::npos);
    QVERIFY(finalJson(reader, row).find("\"too_long\":1") != std::string::npos);
    QVERIFY(finalJson(reader, row).find("\"qr_min\":\"inf\"") != std::string::npos);
    QVERIFY(!readFile(project.folder() / "runs" / row.id.text() / "log.txt").empty());
}

void TestRunController::storedEvents_haveTheSeqTheyHadOnTheWire()
{
    const TinyProject project;
    RecordingSink sink;
    StorePatience patient;
    patient.recorder.checkpoint = std::chrono::minutes(1); // one that is recorded later is announced later
    RunController controller(project.folder(), sink, m_stop, storyTo(2), patient);
    const RunResult result = controller.execute(controller.create(configOf(project), "request"));
    const auto stored = store::StoreReader::open(project.folder()).eventsAfter(result.id, 0);
    std::size_t next = 0;
    for (const protocol::Event& event : sink.events()) {
        QCOMPARE(event.request, std::string("request"));
        if (event.seq == 0)
            continue;
        QVERIFY(next < stored.size());
        QCOMPARE(event.seq, stored[next].seq);
        QCOMPARE(std::string(protocol::kindOf(event.body)), stored[next].kind);
        ++next;
    }
    QCOMPARE(next, stored.size());
    QCOMPARE(stored.front().kind, std::string("accepted"));
    QCOMPARE(stored.back().kind, std::string("finished"));
    QCOMPARE(stored.back().seq, static_cast<std::int64_t>(stored.size()));
}

void TestRunController::configurationAndInputs_areKeptWithRelativePaths()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop, storyTo(2));
    const std::string id = controller.execute(controller.create(configOf(project))).id;
    const auto row = store::StoreReader::open(project.folder()).findRun(id);
    QCOMPARE(parseRunConfig(row.configJson).task.train, std::string("train.jsonl"));
    const std::string inputs = readFile(project.folder() / "runs" / id / "inputs.json");
    QVERIFY(inputs.find("\"model/model.safetensors\"") != std::string::npos);
    QVERIFY(inputs.find("\"far.jsonl\"") != std::string::npos);
}

void TestRunController::emptyName_followsPresetAndSeedAndIsNotGivenTwice()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop, storyTo(2));
    const RunConfig config = configOf(project);
    const std::string name = defaultRunName(config);
    controller.execute(controller.create(config));
    QCOMPARE(store::StoreReader::open(project.folder()).runs().front().name, name);
    QCOMPARE(controller.create(config).config.name, name + "-2");
    RunConfig typed = config;
    typed.name = name;
    QCOMPARE(controller.create(typed).config.name, name + "-3"); // a typed one is not given twice either
}

void TestRunController::failedEngine_endsInOneFailedEvent()
{
    const TinyProject project;
    RecordingSink sink;
    RunController controller(project.folder(), sink, m_stop, [](const auto&, const auto&, auto, auto&, auto&, const auto&) -> RunOutcome {
        throw Error(ErrorCode::Failed, "loss is not finite", "step 31", "lower the learning rate");
    });
    const RunResult result = controller.execute(controller.create(configOf(project)));
    QCOMPARE(result.state, RunState::Failed);
    QCOMPARE(sink.of<protocol::Failed>().size(), std::size_t{1});
    QCOMPARE(sink.of<protocol::Finished>().size(), std::size_t{0});
    const auto row = store::StoreReader::open(project.folder()).findRun(result.id);
    QCOMPARE(row.state, RunState::Failed);
    QCOMPARE(row.errorCode.value(), std::string("failed"));
    QCOMPARE(row.errorMessage.value(), std::string("step 31: loss is not finite (lower the learning rate)"));
}

void TestRunController::stopWhileQueued_endsStoppedWithoutTheEngine()
{
    const TinyProject project;
    bool ran = false;
    RunController controller(project.folder(), m_sink, m_stop, [&ran](const auto&, const auto&, auto, auto&, auto&, const auto&) {
        ran = true;
        return RunOutcome::Finished;
    });
    PreparedRun run = controller.create(configOf(project));
    runs::writeStopRequest(run.paths.runFolder, engine::StopRequest::AfterCheckpoint);
    QCOMPARE(controller.execute(std::move(run)).state, RunState::Stopped);
    QVERIFY(!ran);
}

void TestRunController::stopRequestOfAnotherProcess_reachesTheEngine()
{
    const TinyProject project;
    engine::StopRequest seen = engine::StopRequest::None;
    RunController controller(project.folder(), m_sink, m_stop,
                             [&seen](const auto&, const engine::RunPaths& paths, auto, auto&, engine::StopSource& stop, const auto&) {
                                 runs::writeStopRequest(paths.runFolder, engine::StopRequest::Now);
                                 runs::writeStopRequest(paths.runFolder,
                                                        engine::StopRequest::AfterCheckpoint); // asks for less: changes nothing
                                 while (seen == engine::StopRequest::None)
                                     seen = stop.requested();
                                 return RunOutcome::Stopped;
                             });
    const RunResult result = controller.execute(controller.create(configOf(project)));
    QCOMPARE(seen, engine::StopRequest::Now);
    QCOMPARE(store::StoreReader::open(project.folder()).findRun(result.id).state, RunState::Stopped);
}

void TestRunController::badConfiguration_writesNothing()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop, storyTo(2));
    RunConfig config = configOf(project);
    config.task.calibration = config.task.train;
    QVERIFY_EXCEPTION_THROWN(controller.create(config), Error);
    QVERIFY(!fs::exists(project.folder() / "runs"));
    QVERIFY(!fs::exists(project.folder() / "store.sqlite"));
}

QTEST_GUILESS_MAIN(TestRunController)
#include "tst_run_controller.moc"
