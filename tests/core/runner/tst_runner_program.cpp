#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/store/store_reader.h"
#include "runner_process.h"
#include "tests/core/train/tiny_project.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <functional>
#include <map>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <set>
#include <sstream>

using namespace sdm;
using store::RunState;

namespace {

/// A tiny project with a configuration file beside its data.
struct Fixture {
    Fixture() { project.writeConfig(4); }
    QString folder() const { return QString::fromStdString(project.folder().string()); }
    QString configFile() const { return folder() + QStringLiteral("/run.json"); }
    QStringList run(const QString& name) const
    {
        return {QStringLiteral("--json"), QStringLiteral("run"), QStringLiteral("--config"), configFile(), QStringLiteral("--name"), name};
    }
    store::RunRow row(const QString& name) const { return store::StoreReader::open(project.folder()).findRun(name.toStdString()); }

    TinyProject project;
    RunnerProcess runner{folder()};
};

/// What must not depend on how a run came to its end: everything but ids.
QByteArray numbersOf(const QJsonObject& result)
{
    const auto withoutIds = [](const QJsonValue& list) {
        QJsonArray kept;
        for (const QJsonValue& value : list.toArray()) {
            QJsonObject object = value.toObject();
            for (const char* key : {"id", "layer_id", "generation_set_id"})
                object.remove(QLatin1String(key));
            kept.append(object);
        }
        return kept;
    };
    return QJsonDocument(QJsonObject{{QStringLiteral("layers"), withoutIds(result[QStringLiteral("final_layers")])},
                                     {QStringLiteral("evaluations"), withoutIds(result[QStringLiteral("evaluations")])}})
        .toJson();
}

/// True as soon as `happened` is, false when the process ends first. Errors of a store that is not there yet are waited out.
bool waitFor(const QProcess& process, const std::function<bool()>& happened)
{
    while (process.state() == QProcess::Running) {
        try {
            if (happened())
                return true;
        } catch (const Error&) {
        }
        QTest::qWait(5);
    }
    return false;
}

} // namespace

class TestRunnerProgram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void run_endsWithAllRowsAndRepeatsBitForBit();
    void killedRun_isInterruptedAndResumesToTheSameNumbers();
    void stopFromAnotherProcess_savesAndResumesToTheSameNumbers();
    void resumeWithOtherThreads_isASegmentThatMarksTheRun();
    void threads_areASettingThatTheEnvironmentGoesBefore();
    void signalledRun_stopsWithExitCode4_data();
    void signalledRun_stopsWithExitCode4();
    void outputThatNobodyCanHaveRead_isAFailure();
    void dryRun_printsConfigurationAndChecksAndWritesNothing();
    void documentsOfEqualIds_areKeptApart();
    void serve_answersEveryRequestOnceAndHarmsNothing();
    void serve_generatesAndScoresAsTheRunDid();
    void serve_holdsALayerAgainstWhatItWasMadeFrom();
    void serve_finishesItsQueueWhenStdinEnds();
    void serve_goesOnWithoutAReader();
    void serve_cancelsWhatWaitsAndWhatGenerates();
    void serve_refusesAnswersLongerThanTheModel();

private:
    Fixture m_fixture;
    QByteArray m_expected; ///< numbers of an undisturbed run
};

void TestRunnerProgram::initTestCase()
{
    const RunnerResult result = m_fixture.runner.call(m_fixture.run(QStringLiteral("undisturbed")));
    QVERIFY2(result.exitCode == 0, result.err);
    m_expected = numbersOf(result.json());
}

void TestRunnerProgram::run_endsWithAllRowsAndRepeatsBitForBit()
{
    const RunnerResult result = m_fixture.runner.call(m_fixture.run(QStringLiteral("repeated")));
    QCOMPARE(result.exitCode, 0);
    const QJsonObject json = result.json();
    QCOMPARE(json[QStringLiteral("state")].toString(), QStringLiteral("finished"));
    QCOMPARE(json[QStringLiteral("final_layers")].toArray().size(), 2);
    QVERIFY(json[QStringLiteral("evaluations")].toArray().size() >= 4);
    QCOMPARE(numbersOf(json), m_expected);
    QVERIFY2(result.err.contains("evaluation"), "progress goes to stderr");
}

void TestRunnerProgram::killedRun_isInterruptedAndResumesToTheSameNumbers()
{
    const QString name = QStringLiteral("killed");
    QProcess process;
    m_fixture.runner.start(process, m_fixture.run(name));
    const auto hasCheckpoint = [&] {
        const auto reader = store::StoreReader::open(m_fixture.project.folder());
        return !reader.checkpoints(reader.findRun(name.toStdString()).id).empty();
    };
    QVERIFY2(waitFor(process, hasCheckpoint), process.readAllStandardError());
    process.kill();
    process.waitForFinished();
    const RunnerResult list = m_fixture.runner.call({QStringLiteral("ls")});
    QVERIFY2(list.out.contains("interrupted"), list.out + list.err);
    const RunnerResult resumed = m_fixture.runner.call({QStringLiteral("--json"), QStringLiteral("resume"), name});
    QVERIFY2(resumed.exitCode == 0, resumed.err);
    QCOMPARE(numbersOf(resumed.json()), m_expected);
}

void TestRunnerProgram::stopFromAnotherProcess_savesAndResumesToTheSameNumbers()
{
    const QString name = QStringLiteral("stopped");
    QProcess process;
    m_fixture.runner.start(process, m_fixture.run(name));
    QVERIFY2(waitFor(process, [&] { return m_fixture.row(name).state == RunState::Running; }), process.readAllStandardError());
    ::kill(static_cast<pid_t>(process.processId()), SIGSTOP); // a run of a second must not be over before the request is there
    const RunnerResult stop = m_fixture.runner.call({QStringLiteral("stop"), name, QStringLiteral("--now")});
    ::kill(static_cast<pid_t>(process.processId()), SIGCONT);
    const RunnerResult ended = RunnerProcess::finish(process);
    QVERIFY2(stop.exitCode == 0, stop.err);
    QVERIFY2(ended.exitCode == 4, ended.err);
    QCOMPARE(m_fixture.row(name).state, RunState::Stopped);
    const RunnerResult resumed = m_fixture.runner.call({QStringLiteral("--json"), QStringLiteral("resume"), name});
    QVERIFY2(resumed.exitCode == 0, resumed.err);
    QCOMPARE(numbersOf(resumed.json()), m_expected);
}

void TestRunnerProgram::resumeWithOtherThreads_isASegmentThatMarksTheRun()
{
    const QString name = QStringLiteral("other threads");
    QProcess process;
    m_fixture.runner.start(process, m_fixture.run(name));
    QVERIFY2(waitFor(process, [&] { return m_fixture.row(name).state == RunState::Running; }), process.readAllStandardError());
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QCOMPARE(RunnerProcess::finish(process).exitCode, 4);

    const RunnerProcess other = m_fixture.runner.with(QStringLiteral("SDM_THREADS"), QStringLiteral("2"));
    const RunnerResult resumed = other.call({QStringLiteral("resume"), name});
    QVERIFY2(resumed.exitCode == 0, resumed.err);
    QVERIFY2(resumed.err.contains("threads 1 -> 2"), resumed.err);
    QVERIFY(m_fixture.row(name).mixed);

    const QJsonObject shown = m_fixture.runner.call({QStringLiteral("--json"), QStringLiteral("show"), name}).json();
    const QJsonArray segments = shown[QStringLiteral("segments")].toArray();
    QCOMPARE(segments.size(), 2);
    QCOMPARE(segments[0][QStringLiteral("threads")].toInt(), 1);
    QCOMPARE(segments[0][QStringLiteral("changes")].toString(), QString());
    QCOMPARE(segments[1][QStringLiteral("threads")].toInt(), 2);
    QCOMPARE(segments[1][QStringLiteral("changes")].toString(), QStringLiteral("threads 1 -> 2"));
    const auto reader = store::StoreReader::open(m_fixture.project.folder());
    const auto alerts = reader.eventsOfKind(m_fixture.row(name).id, "alert");
    QVERIFY(std::ranges::any_of(alerts, [](const store::EventRow& event) {
        return event.payloadJson.find("segment_changed") != std::string::npos &&
               event.payloadJson.find("threads 1 -> 2") != std::string::npos;
    }));
    const QByteArray table = m_fixture.runner.call({QStringLiteral("compare"), name}).out;
    QVERIFY2(table.contains("is mixed (from step ") && table.contains("threads 1 -> 2"), table);
}

void TestRunnerProgram::threads_areASettingThatTheEnvironmentGoesBefore()
{
    const auto threadsOf = [this](const RunnerProcess& runner, const QString& name) {
        const RunnerResult result =
            runner.call(m_fixture.run(name) + QStringList{QStringLiteral("--set"), QStringLiteral("model.threads=3")});
        const QJsonObject shown = runner.call({QStringLiteral("--json"), QStringLiteral("show"), name}).json();
        const int stored = shown[QStringLiteral("config")][QStringLiteral("model")][QStringLiteral("threads")].toInt();
        return stored == 3 ? shown[QStringLiteral("segments")][0][QStringLiteral("threads")].toInt() : -1;
    };
    QCOMPARE(threadsOf(m_fixture.runner.with(QStringLiteral("SDM_THREADS"), {}), QStringLiteral("three")), 3);
    QCOMPARE(threadsOf(m_fixture.runner, QStringLiteral("one after all")), 1);
}

void TestRunnerProgram::signalledRun_stopsWithExitCode4_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("terminated") << SIGTERM;
    QTest::newRow("terminal closed") << SIGHUP;
}

void TestRunnerProgram::signalledRun_stopsWithExitCode4()
{
    QFETCH(int, number);
    const QString name = QStringLiteral("signal %1").arg(number);
    QProcess process;
    process.setChildProcessModifier([] { std::signal(SIGHUP, SIG_DFL); }); // whoever runs the tests may have had it ignored
    m_fixture.runner.start(process, m_fixture.run(name));
    QVERIFY2(waitFor(process, [&] { return m_fixture.row(name).state == RunState::Running; }), process.readAllStandardError());
    ::kill(static_cast<pid_t>(process.processId()), number);
    const RunnerResult ended = RunnerProcess::finish(process);
    QVERIFY2(ended.exitCode == 4, ended.err);
    QVERIFY2(ended.err.contains("resume"), "says how to go on");
    QCOMPARE(m_fixture.row(name).state, RunState::Stopped);
}

void TestRunnerProgram::outputThatNobodyCanHaveRead_isAFailure()
{
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    m_fixture.runner.start(process, {QStringLiteral("ls")});
    const RunnerResult result = RunnerProcess::finish(process);
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.err.contains("stdout"), result.err);
}

void TestRunnerProgram::dryRun_printsConfigurationAndChecksAndWritesNothing()
{
    const Fixture fresh;
    const RunnerResult result = fresh.runner.call(fresh.run(QStringLiteral("dry")) << QStringLiteral("--dry-run"));
    QVERIFY2(result.exitCode == 0, result.out + result.err);
    const QJsonObject json = result.json();
    QCOMPARE(json[QStringLiteral("config")][QStringLiteral("name")].toString(), QStringLiteral("dry"));
    QCOMPARE(json[QStringLiteral("estimate")][QStringLiteral("optimiser_steps")].toInt(), 24);
    QVERIFY(!std::filesystem::exists(fresh.project.folder() / "store.sqlite"));
}

void TestRunnerProgram::documentsOfEqualIds_areKeptApart()
{
    // Every file is numbered from 0, as published data often is: an id alone would name four documents.
    const Fixture numbered;
    std::map<std::string, std::map<std::string, std::string>> references; // by split and id
    for (const char* split : {"train", "calibration", "near", "far"}) {
        const std::filesystem::path file = numbered.project.folder() / (std::string(split) + ".jsonl");
        QByteArray lines;
        int number = 0;
        for (const QByteArray& text : QByteArray::fromStdString(readFile(file)).trimmed().split('\n')) {
            QJsonObject line = QJsonDocument::fromJson(text).object();
            line[QStringLiteral("id")] = QString::number(number);
            references[split][std::to_string(number++)] = line[QStringLiteral("original_document")].toString().toStdString();
            lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        }
        writeFileAtomically(file, lines.toStdString());
    }
    const RunnerResult result = numbered.runner.call(numbered.run(QStringLiteral("numbered")));
    QVERIFY2(result.exitCode == 0, result.err);

    const auto reader = store::StoreReader::open(numbered.project.folder());
    const RunId run = numbered.row(QStringLiteral("numbered")).id;
    std::set<std::string> judged;
    for (const EvaluationRecord& evaluation : reader.evaluations(run)) {
        const std::string split = evaluation.split == "monitor" ? "calibration" : evaluation.split;
        for (const store::GenerationView& view :
             reader.generations(reader.generationIds(evaluation.id, {}, store::GenerationOrder::Document, false))) {
            judged.insert(split);
            QCOMPARE(view.reference, references.at(split).at(view.record.key.id));
            QCOMPARE(view.nearestReference, references.at("calibration").at(view.record.nearest.id));
        }
    }
    QCOMPARE(judged, (std::set<std::string>{"calibration", "far", "near"}));

    std::set<std::string> mined;
    for (const HardNegativeRecord& negative : reader.hardNegatives(run)) {
        const std::string split = negative.origin == NegativeOrigin::Train ? "train" : "calibration";
        mined.insert(split);
        QCOMPARE(reader.document(negative.key)->reference, references.at(split).at(negative.key.id));
    }
    QCOMPARE(mined, (std::set<std::string>{"calibration", "train"}));

    for (const char* split : {"calibration", "near", "far"}) {
        std::istringstream lines(
            readFile(numbered.project.folder() / "runs" / run.text() / "generations" / (std::string(split) + ".jsonl")));
        std::size_t count = 0;
        for (std::string text; std::getline(lines, text); ++count) {
            const QJsonObject line = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
            QCOMPARE(line[QStringLiteral("original_document")].toString().toStdString(),
                     references.at(split).at(line[QStringLiteral("id")].toString().toStdString()));
        }
        QCOMPARE(count, references.at(split).size());
    }
}

void TestRunnerProgram::serve_answersEveryRequestOnceAndHarmsNothing()
{
    // A byte order mark before the first line is the sender's editor, not the request.
    const QByteArray requests = "\xef\xbb\xbf{\"id\":\"0\",\"kind\":\"ping\"}\n"
                                "garbage\n"
                                "{\"id\":\"1\",\"kind\":\"ping\"}\n"
                                "{\"id\":\"2\",\"kind\":\"dance\"}\n"
                                "{\"id\":\"3\",\"kind\":\"stop_run\",\"run\":\"no-such-run\"}\n"
                                "{\"id\":\"4\",\"kind\":\"preflight\",\"config\":{\"optimiser\":{\"epochs\":-3}}}\n"
                                "{\"id\":\"5\",\"kind\":\"recalibrate\",\"layer\":\"nowhere\",\"alpha\":0.9}\n"
                                "\xff\xfe\n"
                                "{\"id\":\"6\",\"kind\":\"shutdown\"}\n";
    QProcess process;
    m_fixture.runner.start(process, {QStringLiteral("serve")});
    process.write(requests);
    const RunnerResult result = RunnerProcess::finish(process);
    QCOMPARE(result.exitCode, 0);
    QStringList story;
    for (const QByteArray& line : result.out.trimmed().split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        story << event[QStringLiteral("request")].toString() + u':' + event[QStringLiteral("kind")].toString() + u':' +
                     event[QStringLiteral("code")].toString() + u':' + event[QStringLiteral("field")].toString();
    }
    QCOMPARE(story.first(), QStringLiteral(":hello::"));
    QStringList expected = QStringLiteral(":hello::\n0:finished::\n:failed:bad_request:\n1:finished::\n2:failed:bad_request:kind\n"
                                          "3:failed:not_found:no-such-run\n4:failed:bad_input:optimiser.epochs\n"
                                          "5:failed:not_found:nowhere\n:failed:bad_request:\n6:finished::")
                               .split(u'\n');
    story.sort(); // 4 and 5 wait for each other only, and nobody for them
    expected.sort();
    QCOMPARE(story, expected);
}

void TestRunnerProgram::serve_generatesAndScoresAsTheRunDid()
{
    const auto reader = store::StoreReader::open(m_fixture.project.folder());
    const store::RunRow run = m_fixture.row(QStringLiteral("undisturbed"));
    const auto evaluations = reader.evaluations(run.id);
    const auto final = std::find_if(evaluations.rbegin(), evaluations.rend(), [](const EvaluationRecord& e) { return e.split == "near"; });
    QVERIFY(final != evaluations.rend());
    const auto known = reader.generations({reader.generationIds(final->id, {}, store::GenerationOrder::Document, false).front()}).front();

    const auto line = [](QJsonObject request) { return QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n'; };
    const QString prompt = QString::fromStdString(known.prompt), id = QString::fromStdString(run.id);
    QProcess process;
    m_fixture.runner.start(process, {QStringLiteral("serve")});
    const QString layer = QString::fromStdString(final->layerId);
    process.write(line({{QStringLiteral("id"), QStringLiteral("g")},
                        {QStringLiteral("kind"), QStringLiteral("generate")},
                        {QStringLiteral("text"), prompt},
                        {QStringLiteral("run"), id},
                        {QStringLiteral("layer"), layer}}));
    process.write(line({{QStringLiteral("id"), QStringLiteral("s")},
                        {QStringLiteral("kind"), QStringLiteral("score")},
                        {QStringLiteral("prompt"), prompt},
                        {QStringLiteral("answer"), QString::fromStdString(known.generated)},
                        {QStringLiteral("run"), id},
                        {QStringLiteral("layer"), layer}}));
    process.write(line({{QStringLiteral("id"), QStringLiteral("x")},
                        {QStringLiteral("kind"), QStringLiteral("score")},
                        {QStringLiteral("prompt"), prompt},
                        {QStringLiteral("answer"), QStringLiteral("a")},
                        {QStringLiteral("model"), QString::fromStdString(m_fixture.project.model().string())}}));
    const RunnerResult result = RunnerProcess::finish(process);
    QCOMPARE(result.exitCode, 0);

    QString streamed;
    QHash<QString, QJsonObject> ends;
    for (const QByteArray& text : result.out.trimmed().split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(text).object();
        if (event[QStringLiteral("kind")] == QStringLiteral("token"))
            streamed += event[QStringLiteral("text")].toString();
        else
            ends.insert(event[QStringLiteral("request")].toString(), event);
    }
    QVERIFY2(ends[QStringLiteral("g")][QStringLiteral("kind")] == QStringLiteral("finished"), result.out);
    QCOMPARE(streamed, QString::fromStdString(known.generated));
    for (const char* request : {"g", "s"}) {
        const QJsonObject judgement = ends[QLatin1String(request)][QStringLiteral("judgement")].toObject();
        QCOMPARE(judgement[QStringLiteral("answer")].toString(), QString::fromStdString(known.generated));
        QCOMPARE(judgement[QStringLiteral("label")].toInt(), -1);
        QCOMPARE(judgement[QStringLiteral("model_step")].toInteger(-1), final->modelStep);
        // Only who generates knows where an answer ended.
        QCOMPARE(judgement[QStringLiteral("cut")].toBool(), *request == 'g' && known.record.cut);
        QCOMPARE(judgement[QStringLiteral("prediction")].toInt(), known.record.prediction);
        // Neighbours may tie in the last bit of a feature, which depends on how many rows were computed together; logits do not.
        QVERIFY(std::abs(judgement[QStringLiteral("logits")].toArray().at(1).toDouble() - known.record.logits.at(1)) < 1e-4);
        QVERIFY(std::abs(judgement[QStringLiteral("nearest_distance")].toDouble() - known.record.nearestDistance) < 1e-3);
    }
    QCOMPARE(ends[QStringLiteral("x")][QStringLiteral("kind")].toString(), QStringLiteral("failed"));
    QCOMPARE(ends[QStringLiteral("x")][QStringLiteral("field")].toString(), QStringLiteral("layer"));
}

void TestRunnerProgram::serve_holdsALayerAgainstWhatItWasMadeFrom()
{
    const auto reader = store::StoreReader::open(m_fixture.project.folder());
    const store::RunRow run = m_fixture.row(QStringLiteral("undisturbed"));
    const QString id = QString::fromStdString(run.id), base = QString::fromStdString(m_fixture.project.model().string());
    QString tuned;
    for (const CheckpointRecord& checkpoint : reader.checkpoints(run.id)) {
        if (checkpoint.isBest)
            tuned = QString::fromStdString((m_fixture.project.folder() / checkpoint.path).string());
    }
    const QString layer = QStringLiteral("runs/%1/layers/final-0").arg(id);
    // The same layer as if another rule had told right from wrong.
    const std::filesystem::path rules = m_fixture.project.folder() / "other-rule";
    std::filesystem::copy(m_fixture.project.folder() / layer.toStdString(), rules);
    QJsonObject facts = QJsonDocument::fromJson(QByteArray::fromStdString(readFile(rules / "layer.json"))).object();
    QJsonObject made = facts[QStringLiteral("made_from")].toObject();
    QVERIFY(!made[QStringLiteral("verifier")].toString().isEmpty());
    made[QStringLiteral("verifier")] = QStringLiteral("coin");
    facts[QStringLiteral("made_from")] = made;
    writeFileAtomically(rules / "layer.json", QJsonDocument(facts).toJson().toStdString());
    const auto score = [&](const QString& request, const QJsonObject& more) {
        QJsonObject line{{QStringLiteral("id"), request},
                         {QStringLiteral("kind"), QStringLiteral("score")},
                         {QStringLiteral("prompt"), QStringLiteral("a b c")},
                         {QStringLiteral("answer"), QStringLiteral("<sentence>a c b</sentence>")},
                         {QStringLiteral("layer"), layer}};
        for (auto entry = more.begin(); entry != more.end(); ++entry)
            line.insert(entry.key(), entry.value());
        return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    };
    const QJsonObject byRun{{QStringLiteral("run"), id}}, byFolder{{QStringLiteral("model"), tuned}},
        byBase{{QStringLiteral("model"), base}};
    const QJsonObject insisting{{QStringLiteral("model"), base}, {QStringLiteral("force"), true}};
    QProcess process;
    m_fixture.runner.start(process, {QStringLiteral("serve")});
    process.write(
        score(QStringLiteral("1"), byRun) + score(QStringLiteral("2"), byFolder) + score(QStringLiteral("3"), byBase) +
        score(QStringLiteral("4"), insisting) + score(QStringLiteral("5"), byFolder) + score(QStringLiteral("6"), byBase) +
        score(QStringLiteral("7"), {{QStringLiteral("run"), id}, {QStringLiteral("layer"), QString::fromStdString(rules.string())}}));
    const RunnerResult result = RunnerProcess::finish(process);
    QCOMPARE(result.exitCode, 0);

    QHash<QString, QJsonObject> ends;
    QStringList warned;
    for (const QByteArray& text : result.out.trimmed().split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(text).object();
        if (event[QStringLiteral("kind")] == QStringLiteral("log"))
            warned << event[QStringLiteral("request")].toString();
        else
            ends.insert(event[QStringLiteral("request")].toString(), event);
    }
    const auto judgement = [&](const char* request) { return ends[QLatin1String(request)][QStringLiteral("judgement")].toObject(); };
    QVERIFY2(!judgement("1").isEmpty(), result.out);
    // The run and its best checkpoint's folder are the same model under the same settings, whatever was asked before.
    QCOMPARE(judgement("2"), judgement("1"));
    QCOMPARE(judgement("5"), judgement("1"));
    for (const char* request : {"3", "6"}) {
        const QJsonObject end = ends[QLatin1String(request)];
        QCOMPARE(end[QStringLiteral("kind")].toString(), QStringLiteral("failed"));
        QVERIFY2(end[QStringLiteral("message")].toString().contains(QStringLiteral("model: the layer was made with")), result.out);
    }
    QVERIFY(!judgement("4").isEmpty());
    QVERIFY(judgement("1").contains(QStringLiteral("model_step")) && !judgement("4").contains(QStringLiteral("model_step")));
    QVERIFY2(ends[QStringLiteral("7")][QStringLiteral("message")].toString().contains(
                 QStringLiteral("verifier: the layer was made with 'coin'")),
             result.out);
    QCOMPARE(warned, QStringList{QStringLiteral("4")});
}

void TestRunnerProgram::serve_finishesItsQueueWhenStdinEnds()
{
    const QByteArray config = QByteArray::fromStdString(readFile(m_fixture.project.folder() / "run.json")).simplified();
    QProcess process;
    m_fixture.runner.start(process, {QStringLiteral("serve")});
    for (const char* id : {"first", "second"})
        process.write("{\"id\":\"" + QByteArray(id) + "\",\"kind\":\"start_run\",\"config\":" + config + "}\n");
    const RunnerResult result = RunnerProcess::finish(process);
    QCOMPARE(result.exitCode, 0);
    for (const char* id : {"first", "second"}) {
        int accepted = 0, finished = 0;
        for (const QByteArray& line : result.out.split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            if (event[QStringLiteral("request")].toString() != QLatin1String(id))
                continue;
            accepted += event[QStringLiteral("kind")] == QStringLiteral("accepted");
            finished += event[QStringLiteral("kind")] == QStringLiteral("finished");
            QVERIFY2(event[QStringLiteral("kind")] != QStringLiteral("failed"), line);
        }
        QCOMPARE(accepted, 1);
        QCOMPARE(finished, 1);
    }
}

void TestRunnerProgram::serve_goesOnWithoutAReader()
{
    QProcess process;
    QByteArray config = QByteArray::fromStdString(readFile(m_fixture.project.folder() / "run.json")).simplified();
    config.replace("\"name\": \"\"", "\"name\": \"unwatched\"");
    m_fixture.runner.start(process, {QStringLiteral("serve")});
    process.write("{\"id\":\"1\",\"kind\":\"start_run\",\"config\":" + config + "}\n");
    process.waitForBytesWritten();
    process.closeReadChannel(QProcess::StandardOutput);
    const RunnerResult result = RunnerProcess::finish(process);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(m_fixture.row(QStringLiteral("unwatched")).state, RunState::Finished);
}

void TestRunnerProgram::serve_cancelsWhatWaitsAndWhatGenerates()
{
    const QByteArray config = QByteArray::fromStdString(readFile(m_fixture.project.folder() / "run.json")).simplified();
    QVERIFY(config.contains("\"epochs\": 4"));
    const auto named = [&config](const char* name) { // ends when it is told to
        return QByteArray(config)
            .replace("\"name\": \"\"", "\"name\": \"" + QByteArray(name) + '"')
            .replace("\"epochs\": 4", "\"epochs\": 1000");
    };
    const QByteArray generate = "\"kind\":\"generate\",\"text\":\"a b\",\"run\":\"undisturbed\",\"max_new_tokens\":200}\n";
    QProcess process;
    QByteArray out;
    const auto readUntil = [&](const QByteArray& text, int times) {
        while (out.count(text) < times && process.waitForReadyRead(60'000))
            out += process.readAllStandardOutput();
    };
    m_fixture.runner.start(process, {QStringLiteral("serve")});
    process.write("{\"id\":\"alone\"," + generate);
    readUntil("\"token\"", 1);
    process.write("{\"id\":\"c0\",\"kind\":\"cancel\",\"request\":\"alone\"}\n");
    for (const char* name : {"in-progress", "waiting"})
        process.write("{\"id\":\"" + QByteArray(name) + "\",\"kind\":\"start_run\",\"config\":" + named(name) + "}\n");
    readUntil("\"accepted\"", 2);
    process.write("{\"id\":\"g\"," + generate);
    for (const char* id : {"waiting", "g", "nobody"})
        process.write("{\"id\":\"c-" + QByteArray(id) + "\",\"kind\":\"cancel\",\"request\":\"" + id + "\"}\n");
    process.write("{\"id\":\"stop\",\"kind\":\"stop_run\",\"run\":\"in-progress\",\"now\":true}\n");
    const RunnerResult result = RunnerProcess::finish(process);
    out += result.out;
    QCOMPARE(result.exitCode, 0);
    QHash<QString, QJsonObject> ends;
    for (const QByteArray& line : out.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        const QString kind = event[QStringLiteral("kind")].toString();
        if (kind == QStringLiteral("finished") || kind == QStringLiteral("failed"))
            ends.insert(event[QStringLiteral("request")].toString(), event);
    }
    const auto endOf = [&ends](const char* id) {
        const QJsonObject end = ends[QLatin1String(id)];
        return end[QStringLiteral("kind")].toString() + u' ' + end[QStringLiteral("code")].toString() +
               end[QStringLiteral("state")].toString();
    };
    // Too quick an answer cannot be cancelled any more: then it is there, and cancel says that nothing waits.
    const bool wasInTime = endOf("c0") == QStringLiteral("finished ");
    QCOMPARE(endOf("c0"), wasInTime ? QStringLiteral("finished ") : QStringLiteral("failed not_found"));
    QCOMPARE(endOf("alone"), wasInTime ? QStringLiteral("failed cancelled") : QStringLiteral("finished "));
    QCOMPARE(endOf("in-progress"), QStringLiteral("finished stopped"));
    QCOMPARE(endOf("waiting"), QStringLiteral("finished stopped"));
    QCOMPARE(m_fixture.row(QStringLiteral("waiting")).state, RunState::Stopped);
    QCOMPARE(endOf("c-waiting"), QStringLiteral("finished "));
    QCOMPARE(endOf("g"), QStringLiteral("failed cancelled"));
    QCOMPARE(endOf("c-g"), QStringLiteral("finished "));
    QCOMPARE(endOf("c-nobody"), QStringLiteral("failed not_found"));
}

void TestRunnerProgram::serve_refusesAnswersLongerThanTheModel()
{
    QProcess process;
    m_fixture.runner.start(process, {QStringLiteral("serve")});
    for (const char* count : {"0", "-1", "256", "1000000000"})
        process.write("{\"id\":\"" + QByteArray(count) +
                      "\",\"kind\":\"generate\",\"text\":\"a b\",\"run\":\"undisturbed\",\"max_new_tokens\":" + count + "}\n");
    QByteArray tooLong; // for the model, though far below the bound on the text
    for (int i = 0; i < 300; ++i)
        tooLong += "w1 ";
    process.write("{\"id\":\"long\",\"kind\":\"generate\",\"text\":\"" + tooLong + "\",\"run\":\"undisturbed\"}\n");
    const RunnerResult result = RunnerProcess::finish(process);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out.count("\"failed\""), 5);
    QVERIFY2(result.out.count("\"bad_input\"") == 5, result.out.right(600));
    QCOMPARE(result.out.count("\"field\":\"max_new_tokens\""), 4);
    QCOMPARE(result.out.count("the model has 256 positions"), 5);
    QVERIFY2(result.out.contains("tokens, fewer than 256 are answered (the model has 256 positions, model.max_length is 2048)"),
             result.out.right(600));
}

QTEST_GUILESS_MAIN(TestRunnerProgram)
#include "tst_runner_program.moc"
