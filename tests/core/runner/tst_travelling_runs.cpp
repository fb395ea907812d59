#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/store/run_bundle.h"
#include "core/store/store_reader.h"
#include "runner_process.h"
#include "tests/core/train/tiny_project.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <functional>
#include <map>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace sdm;
namespace fs = std::filesystem;

namespace {

QString text(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

/// A project with data, model and settings of its own.
struct Place {
    Place() { project.writeConfig(4); }
    fs::path folder() const { return project.folder(); }
    QStringList run(const QString& name) const
    {
        return {QStringLiteral("--json"),    QStringLiteral("run"),    QStringLiteral("--config"),
                text(folder() / "run.json"), QStringLiteral("--name"), name};
    }
    store::RunRow row(const QString& name) const { return store::StoreReader::open(folder()).findRun(name.toStdString()); }
    /// Every stored row that a run exports, of any kind.
    QByteArray rowsOf(const QString& name) const
    {
        QByteArray all;
        for (const char* what : {"metrics", "generations", "hard_negatives", "predictions"}) {
            const fs::path out = folder() / (std::string(what) + ".jsonl");
            const RunnerResult result = runner.call(
                {QStringLiteral("export"), name, QStringLiteral("--what"), QString::fromLatin1(what), QStringLiteral("--out"), text(out)});
            if (result.exitCode != 0)
                return result.err;
            all += QByteArray::fromStdString(readFile(out));
        }
        return all;
    }

    TinyProject project;
    RunnerProcess runner{text(project.folder())};
};

/// The run's numbers without the ids of what another process made.
QByteArray numbersOf(const QJsonObject& result)
{
    QJsonArray kept;
    for (const QJsonValue& value : result[QStringLiteral("evaluations")].toArray()) {
        QJsonObject object = value.toObject();
        for (const char* key : {"id", "layer_id", "generation_set_id", "dataset_id"})
            object.remove(QLatin1String(key));
        kept.append(object);
    }
    return QJsonDocument(kept).toJson();
}

bool stopsAtItsFirstCheckpoint(const Place& place, const QString& name)
{
    QProcess process;
    place.runner.start(process, place.run(name));
    for (bool asked = false; !process.waitForFinished(5);) {
        try {
            const auto reader = store::StoreReader::open(place.folder());
            if (!asked && !reader.checkpoints(reader.findRun(name.toStdString()).id).empty())
                asked = ::kill(static_cast<pid_t>(process.processId()), SIGTERM) == 0;
        } catch (const Error&) { // no store, or no run of that name yet
        }
    }
    return process.exitCode() == 4;
}

} // namespace

/// Runs that go from one project into another, through the program itself.
class TestTravellingRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aBundleHoldsEveryRow();
    void aRunIsResumedElsewhere();
    void aBundleIsOnlyLookedAt();
    void aDamagedBundleIsOneError_data();
    void aDamagedBundleIsOneError();
    void aRunIsBroughtInOnce();
    void aRunAtWorkIsNotBundled();
    void ownExportsComeBackAsTheyWere();
    void ownEventFilesComeBackAsTheyWere();
    void aTrainersStateIsARun();
    void whatIsNoRunIsRefused();
    void aRunIsRepeatedBitForBit();
    void whatCouldNotBeRepeatedIsSaid();

private:
    fs::path exported(const QString& run, const char* what, const fs::path& out) const;
    RunnerResult call(const QStringList& arguments) const { return m_place.runner.call(arguments); }
    fs::path bundle(const QString& run, bool checkpoints = false) const;

    Place m_place;
    QByteArray m_expected; ///< numbers of an undisturbed run
};

void TestTravellingRuns::initTestCase()
{
    const RunnerResult result = call(m_place.run(QStringLiteral("made here")));
    QVERIFY2(result.exitCode == 0, result.err);
    m_expected = numbersOf(result.json());
    QVERIFY(!m_expected.isEmpty());
    QCOMPARE(call({QStringLiteral("tag"), QStringLiteral("made here"), QStringLiteral("--add"), QStringLiteral("paper")}).exitCode, 0);
    QCOMPARE(call({QStringLiteral("note"), QStringLiteral("made here"), QStringLiteral("--text"), QStringLiteral("the first")}).exitCode,
             0);
    QCOMPARE(call({QStringLiteral("baseline"), QStringLiteral("made here")}).exitCode, 0);
}

fs::path TestTravellingRuns::bundle(const QString& run, bool checkpoints) const
{
    const fs::path file = m_place.folder() / (run.toStdString() + (checkpoints ? ".whole.sdmrun" : ".sdmrun"));
    QStringList arguments{QStringLiteral("bundle"), run, QStringLiteral("--out"), text(file)};
    if (checkpoints)
        arguments << QStringLiteral("--checkpoints");
    const RunnerResult result = call(arguments);
    if (result.exitCode != 0)
        qWarning("%s", result.err.constData());
    return file;
}

void TestTravellingRuns::aBundleHoldsEveryRow()
{
    const fs::path file = bundle(QStringLiteral("made here"));
    const RunnerResult checked = call({QStringLiteral("--json"), QStringLiteral("unbundle"), text(file), QStringLiteral("--check")});
    QVERIFY2(checked.exitCode == 0, checked.err);
    QCOMPARE(checked.json()[QStringLiteral("runs")][0][QStringLiteral("name")].toString(), QStringLiteral("made here"));
    QCOMPARE(checked.json()[QStringLiteral("checkpoints")].toBool(), false);

    const Place other; // with rows of its own before, so that all numbers move
    QVERIFY(stopsAtItsFirstCheckpoint(other, QStringLiteral("made here")));
    const RunnerResult brought = other.runner.call({QStringLiteral("unbundle"), text(file)});
    QVERIFY2(brought.exitCode == 0, brought.err);
    const QString id = QString::fromStdString(m_place.row(QStringLiteral("made here")).id.text());
    QVERIFY2(brought.out.contains("made here-2"), brought.out); // the other has its name
    QCOMPARE(other.rowsOf(id), m_place.rowsOf(id));
    const auto reader = store::StoreReader::open(other.folder());
    const RunId run = m_place.row(QStringLiteral("made here")).id;
    const RunAnnotations said = reader.annotationsOf(run);
    QCOMPARE(said.tags, std::vector<std::string>{"paper"});
    QCOMPARE(said.note, std::string("the first"));
    QVERIFY(!said.baseline);
    const auto events = reader.eventsOfKind(run, "imported");
    QCOMPARE(events.size(), std::size_t(1));
    QVERIFY(events.front().payloadJson.find(sha256OfFile(file)) != std::string::npos);
    const fs::path folder = other.folder() / "runs" / run.text(), origin = m_place.folder() / "runs" / run.text();
    QCOMPARE(readFile(folder / "log.txt"), readFile(origin / "log.txt"));
    QVERIFY(!fs::exists(folder / "checkpoints"));
    // A search finds the answers, and undo has nothing to take back.
    const auto evaluations = reader.evaluations(run);
    AnswerQuery query;
    query.evaluations = {evaluations.back().id};
    QCOMPARE(reader.answerCount(query), static_cast<std::int64_t>(evaluations.back().documents));
    QVERIFY(other.runner.call({QStringLiteral("undo")}).exitCode != 0 || reader.edits().empty());
}

void TestTravellingRuns::aRunIsResumedElsewhere()
{
    QVERIFY(stopsAtItsFirstCheckpoint(m_place, QStringLiteral("half")));
    const fs::path file = bundle(QStringLiteral("half"), true);
    {
        const Place without;
        QCOMPARE(without.runner.call({QStringLiteral("unbundle"), text(bundle(QStringLiteral("half")))}).exitCode, 0);
        const RunnerResult refused = without.runner.call({QStringLiteral("resume"), QStringLiteral("half")});
        QVERIFY2(refused.exitCode == 2 && refused.err.contains("without its checkpoints"), refused.err);
    }
    const Place other;
    const RunnerResult first = other.runner.call(other.run(QStringLiteral("there before")));
    QVERIFY2(first.exitCode == 0, first.err);
    QVERIFY2(other.runner.call({QStringLiteral("unbundle"), text(file)}).exitCode == 0, "not brought in");
    const RunnerResult resumed = other.runner.call({QStringLiteral("--json"), QStringLiteral("resume"), QStringLiteral("half")});
    QVERIFY2(resumed.exitCode == 0, resumed.err);
    QCOMPARE(numbersOf(resumed.json()), m_expected);
}

void TestTravellingRuns::aBundleIsOnlyLookedAt()
{
    const fs::path file = bundle(QStringLiteral("made here")), folder = m_place.folder() / "looked at";
    store::openBundle(file, folder);
    const RunnerProcess looker(text(folder));
    const RunnerResult list = looker.call({QStringLiteral("ls")});
    QVERIFY2(list.exitCode == 0 && list.out.contains("made here"), list.err);
    for (const QStringList& edit :
         {QStringList{QStringLiteral("note"), QStringLiteral("made here"), QStringLiteral("--text"), QStringLiteral("other")},
          QStringList{QStringLiteral("rename"), QStringLiteral("made here"), QStringLiteral("other")},
          QStringList{QStringLiteral("trash"), QStringLiteral("made here")}, QStringList{QStringLiteral("undo")},
          QStringList{QStringLiteral("resume"), QStringLiteral("made here")}, QStringList{QStringLiteral("unbundle"), text(file)}}) {
        const RunnerResult refused = looker.call(edit);
        QVERIFY2(refused.exitCode == 2, qPrintable(edit.join(u' ') + QString::fromUtf8(refused.err)));
        QVERIFY2(refused.err.contains("only looked at") && refused.err.contains(file.filename().string()), refused.err);
    }
    QCOMPARE(store::StoreReader::open(folder).annotationsOf(m_place.row(QStringLiteral("made here")).id).note, std::string("the first"));
}

void TestTravellingRuns::aDamagedBundleIsOneError_data()
{
    using Damage = std::function<void(std::string&)>;
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, Damage damage, const char* said) { QTest::newRow(name) << damage << QByteArray(said); };
    row(
        "empty", [](std::string& bytes) { bytes.clear(); }, "no bundle");
    row(
        "cut in its head", [](std::string& bytes) { bytes.resize(60); }, "bundle");
    row(
        "cut in half", [](std::string& bytes) { bytes.resize(bytes.size() / 2); }, "damaged or cut short");
    row(
        "without its last byte", [](std::string& bytes) { bytes.pop_back(); }, "bundle");
    row(
        "one bit of a file", [](std::string& bytes) { bytes[bytes.size() / 3] ^= 1; }, "bundle");
    row(
        "another file", [](std::string& bytes) { bytes = std::string(5000, 'x'); }, "no bundle");
    row(
        "newer", [](std::string& bytes) { bytes[63] = 9; }, "knows up to");
}

void TestTravellingRuns::aDamagedBundleIsOneError()
{
    QFETCH(const std::function<void(std::string&)>, damage);
    QFETCH(const QByteArray, said);
    std::string bytes = readFile(bundle(QStringLiteral("made here")));
    damage(bytes);
    const fs::path file = m_place.folder() / "damaged.sdmrun";
    writeFileAtomically(file, bytes);
    const fs::path project = m_place.folder() / "untouched";
    const RunnerProcess runner(text(project));
    const RunnerResult refused = runner.call({QStringLiteral("unbundle"), text(file)});
    QVERIFY2(refused.exitCode == 2, refused.err);
    QVERIFY2(refused.err.contains(said) && refused.err.trimmed().count('\n') == 0, refused.err);
    QVERIFY(!fs::exists(project / "store.sqlite") || store::StoreReader::open(project).runs().empty());
    QVERIFY(!fs::exists(project / "runs") || fs::is_empty(project / "runs"));
}

void TestTravellingRuns::aRunIsBroughtInOnce()
{
    const fs::path file = bundle(QStringLiteral("made here"));
    const RunnerResult again = call({QStringLiteral("unbundle"), text(file)});
    QVERIFY2(again.exitCode == 2 && again.err.contains("has this run already"), again.err);
    // A path that leads out of a run's folder is no file of a run.
    const fs::path strange = m_place.folder() / "strange.sdmrun";
    fs::copy_file(file, strange, fs::copy_options::overwrite_existing);
    {
        SQLite::Database database(strange.string(), SQLite::OPEN_READWRITE);
        database.exec("UPDATE file SET path = replace(path, '/log.txt', '/../../../out') WHERE path LIKE '%/log.txt'");
    }
    const RunnerResult refused = call({QStringLiteral("unbundle"), text(strange), QStringLiteral("--check")});
    QVERIFY2(refused.exitCode == 2 && refused.err.contains("bundle"), refused.err);
    QVERIFY(!fs::exists(m_place.folder() / "out"));
}

void TestTravellingRuns::aRunAtWorkIsNotBundled()
{
    QProcess process;
    m_place.runner.start(process, m_place.run(QStringLiteral("at work")));
    bool refused = false;
    while (!refused && !process.waitForFinished(5)) {
        try {
            if (m_place.row(QStringLiteral("at work")).state != store::RunState::Running)
                continue;
        } catch (const Error&) {
            continue;
        }
        ::kill(static_cast<pid_t>(process.processId()), SIGSTOP);
        const RunnerResult result =
            call({QStringLiteral("bundle"), QStringLiteral("at work"), QStringLiteral("--out"), text(m_place.folder() / "never.sdmrun")});
        ::kill(static_cast<pid_t>(process.processId()), SIGCONT);
        QVERIFY2(result.exitCode == 2 && result.err.contains("the run is running"), result.err);
        refused = true;
    }
    process.kill();
    process.waitForFinished();
    QVERIFY(refused);
    QVERIFY(!fs::exists(m_place.folder() / "never.sdmrun"));
}

fs::path TestTravellingRuns::exported(const QString& run, const char* what, const fs::path& out) const
{
    const RunnerResult result =
        call({QStringLiteral("export"), run, QStringLiteral("--what"), QString::fromLatin1(what), QStringLiteral("--out"), text(out)});
    if (result.exitCode != 0)
        qWarning("%s", result.err.constData());
    return out;
}

void TestTravellingRuns::ownExportsComeBackAsTheyWere()
{
    const QString run = QStringLiteral("made here"), name = QStringLiteral("came back");
    const fs::path folder = m_place.folder() / "came back", again = m_place.folder() / "again";
    for (const char* what : {"metrics", "predictions", "hard_negatives"})
        exported(run, what, folder / (std::string(what) + ".jsonl"));
    const RunnerResult imported = call({QStringLiteral("--json"), QStringLiteral("import"), text(folder)});
    QVERIFY2(imported.exitCode == 0, imported.err);
    QCOMPARE(imported.json()[QStringLiteral("name")].toString(), name);
    QCOMPARE(imported.json()[QStringLiteral("files")].toArray().size(), 3);
    QCOMPARE(readFile(exported(name, "metrics", again / "metrics.jsonl")), readFile(folder / "metrics.jsonl"));
    const auto before = QByteArray::fromStdString(readFile(folder / "predictions.jsonl")).trimmed().split('\n');
    const auto after =
        QByteArray::fromStdString(readFile(exported(name, "predictions", again / "predictions.jsonl"))).trimmed().split('\n');
    QCOMPARE(after.size(), before.size());
    QVERIFY(before.size() > 1);
    for (qsizetype i = 0; i < before.size(); ++i) {
        QJsonObject was = QJsonDocument::fromJson(before[i]).object(), is = QJsonDocument::fromJson(after[i]).object();
        const double squared = was.take(QStringLiteral("d0")).toDouble(); // kept as its root
        QVERIFY(std::abs(is.take(QStringLiteral("d0")).toDouble() - squared) <= 1e-12 * std::abs(squared));
        QCOMPARE(is, was);
    }
    const auto reader = store::StoreReader::open(m_place.folder());
    const store::RunRow original = m_place.row(run), back = m_place.row(name);
    QVERIFY(back.origin == RunOrigin::Imported && back.state == store::RunState::Finished);
    // Reasons and counts are worked out from the lines, and come to what the layer said.
    const auto finals = [&](const RunId& id) {
        std::map<std::pair<std::string, int>, EvaluationRecord> found;
        const auto layers = reader.layers(id);
        for (const EvaluationRecord& one : reader.evaluations(id))
            if (one.purpose == EvaluationPurpose::Final)
                found[{one.split, std::ranges::find(layers, one.layerId, &LayerRecord::id)->draw}] = one;
        return found;
    };
    const auto was = finals(original.id), is = finals(back.id);
    QCOMPARE(is.size(), was.size());
    for (const auto& [key, one] : was) {
        QVERIFY(is.at(key).plain == one.plain && is.at(key).lower == one.lower);
        const auto answers = reader.generationRecords(one.id), copies = reader.generationRecords(is.at(key).id);
        for (std::size_t i = 0; i < answers.size(); ++i) {
            QCOMPARE(copies[i].plain.reason, answers[i].plain.reason);
            QCOMPARE(copies[i].lower.reason, answers[i].lower.reason);
            QCOMPARE(copies[i].verdict, answers[i].verdict);
        }
    }
    QCOMPARE(reader.hardNegatives(back.id).size(), reader.hardNegatives(original.id).size());
    const RunnerResult refused = call({QStringLiteral("resume"), name});
    QVERIFY2(refused.exitCode == 2, refused.err);
}

void TestTravellingRuns::ownEventFilesComeBackAsTheyWere()
{
    const fs::path folder = exported(QStringLiteral("made here"), "tensorboard", m_place.folder() / "board");
    const RunnerResult imported =
        call({QStringLiteral("import"), text(folder), QStringLiteral("--name"), QStringLiteral("from the board")});
    QVERIFY2(imported.exitCode == 0, imported.err);
    const auto reader = store::StoreReader::open(m_place.folder());
    const auto was = reader.metricsAfter(m_place.row(QStringLiteral("made here")).id, 0);
    const auto is = reader.metricsAfter(m_place.row(QStringLiteral("from the board")).id, 0);
    QCOMPARE(is.size(), was.size());
    QVERIFY(was.size() > 20);
    for (std::size_t i = 0; i < was.size(); ++i) {
        QCOMPARE(is[i].point.key, was[i].point.key);
        QCOMPARE(is[i].point.step, was[i].point.step);
        QCOMPARE(is[i].timeMs, was[i].timeMs);
        // An event file's numbers are float32.
        const double value = static_cast<double>(static_cast<float>(was[i].point.value));
        QVERIFY(is[i].point.value == value || (std::isnan(value) && std::isnan(is[i].point.value)));
    }
}

void TestTravellingRuns::aTrainersStateIsARun()
{
    const fs::path folder = m_place.folder() / "trained elsewhere";
    fs::create_directories(folder / "checkpoint-3");
    fs::create_directories(folder / "checkpoint-12");
    writeFileAtomically(folder / "checkpoint-3" / "trainer_state.json", R"({"global_step": 3, "max_steps": 9, "log_history": []})");
    writeFileAtomically(folder / "checkpoint-12" / "trainer_state.json",
                        R"({"best_metric": 0.5, "epoch": 2.0, "global_step": 12, "max_steps": 20, "log_history": [
                            {"epoch": 0.5, "grad_norm": 1.25, "learning_rate": 4.5e-05, "loss": 2.75, "step": 3},
                            {"epoch": 1.0, "eval_loss": 1.5, "eval_runtime": 2.0, "step": 6},
                            {"epoch": 2.0, "loss": NaN, "step": 12}]})");
    const RunnerResult refused = call({QStringLiteral("import"), text(folder)});
    QVERIFY2(refused.exitCode == 2 && refused.err.contains("NaN"), refused.err); // Python's spelling is no JSON
    std::string state = readFile(folder / "checkpoint-12" / "trainer_state.json");
    state.replace(state.find("NaN"), 3, "1.0");
    writeFileAtomically(folder / "checkpoint-12" / "trainer_state.json", state);
    const RunnerResult imported = call({QStringLiteral("import"), text(folder)});
    QVERIFY2(imported.exitCode == 0, imported.err);
    const store::RunRow run = m_place.row(QStringLiteral("trained elsewhere"));
    QCOMPARE(run.state, store::RunState::Stopped); // 12 of 20 steps
    const auto reader = store::StoreReader::open(m_place.folder());
    const auto loss = reader.metrics(run.id, "train/loss");
    QCOMPARE(loss.size(), std::size_t(2));
    QVERIFY(loss[0].point.value == 2.75 && loss[0].point.epoch == 0.5 && loss[1].point.step == 12);
    QCOMPARE(reader.metrics(run.id, "eval/loss").size(), std::size_t(1));
    QCOMPARE(reader.metrics(run.id, "train/grad_norm").front().point.value, 1.25);
    // And that of a checkpoint of our own.
    const store::RunRow own = m_place.row(QStringLiteral("made here"));
    const fs::path checkpoint = m_place.folder() / reader.checkpoints(own.id).back().path;
    QVERIFY2(call({QStringLiteral("import"), text(checkpoint), QStringLiteral("--name"), QStringLiteral("state alone")}).exitCode == 0,
             "own");
    QVERIFY(!reader.metrics(m_place.row(QStringLiteral("state alone")).id, "train/loss").empty());
}

void TestTravellingRuns::whatIsNoRunIsRefused()
{
    const fs::path folder = m_place.folder() / "odd";
    fs::create_directories(folder);
    writeFileAtomically(folder / "one.jsonl", "{\"id\": \"a\", \"label\": 1, \"prediction\": 1, \"f\": [0, 1]}\n{\"other\": 1}\n");
    const auto refusal = [this](const fs::path& path) { return call({QStringLiteral("import"), text(path)}); };
    const RunnerResult line = refusal(folder / "one.jsonl");
    QVERIFY2(line.exitCode == 2 && line.err.contains("one.jsonl:2"), line.err);
    QCOMPARE(refusal(folder / "nowhere").exitCode, 3);
    const fs::path events = m_place.folder() / "board";
    fs::path file;
    for (const auto& entry : fs::directory_iterator(exported(QStringLiteral("made here"), "tensorboard", events)))
        file = entry.path();
    std::string bytes = readFile(file);
    bytes[bytes.size() / 2] ^= 0x10;
    const fs::path damaged = folder / file.filename();
    writeFileAtomically(damaged, bytes);
    const RunnerResult broken = refusal(damaged);
    QVERIFY2(broken.exitCode == 2 && broken.err.contains("byte "), broken.err);
    // A writer that was killed leaves half an event: the others are taken, and it is said.
    bytes[bytes.size() / 2] ^= 0x10;
    bytes.resize(bytes.size() - 5);
    writeFileAtomically(damaged, bytes);
    const RunnerResult cut = call({QStringLiteral("import"), text(damaged), QStringLiteral("--name"), QStringLiteral("cut")});
    QVERIFY2(cut.exitCode == 0 && cut.err.contains("incomplete"), cut.err);
}

void TestTravellingRuns::aRunIsRepeatedBitForBit()
{
    const RunnerResult again = call({QStringLiteral("--json"), QStringLiteral("again"), QStringLiteral("made here")});
    QVERIFY2(again.exitCode == 0, again.err);
    const QJsonObject drift = again.json()[QStringLiteral("drift")].toObject();
    QVERIFY2(drift[QStringLiteral("equal")].toBool(), QJsonDocument(drift).toJson());
    QVERIFY(drift[QStringLiteral("results")].toInt() > 100);
    QCOMPARE(drift[QStringLiteral("results_equal")].toInt(), drift[QStringLiteral("results")].toInt());
    QVERIFY(drift[QStringLiteral("otherwise")].toArray().isEmpty());
    QSet<QString> kinds;
    for (const QJsonValue& item : drift[QStringLiteral("items")].toArray())
        kinds.insert(item[QStringLiteral("kind")].toString());
    QCOMPARE(kinds, (QSet<QString>{QStringLiteral("metric"), QStringLiteral("texts"), QStringLiteral("judgements"),
                                   QStringLiteral("layers"), QStringLiteral("wrong_answers")}));
    const RunnerResult told = call({QStringLiteral("drift"), QStringLiteral("made here again")});
    QVERIFY2(told.out.contains("made here again repeats made here: all ") && told.out.contains("bit for bit"), told.out);
    QVERIFY2(!told.out.contains("cannot be compared"), told.out);
}

void TestTravellingRuns::whatCouldNotBeRepeatedIsSaid()
{
    const RunnerResult threads =
        m_place.runner.with(QStringLiteral("SDM_THREADS"), QStringLiteral("2"))
            .call({QStringLiteral("again"), QStringLiteral("made here"), QStringLiteral("--name"), QStringLiteral("by two threads")});
    QVERIFY2(threads.exitCode == 0, threads.err);
    QVERIFY2(threads.out.contains("threads: 1 -> 2"), threads.out);
    // Without a word of the environment it takes those that the original had.
    QCOMPARE(
        m_place.runner.with(QStringLiteral("SDM_THREADS"), {})
            .call({QStringLiteral("again"), QStringLiteral("by two threads"), QStringLiteral("--name"), QStringLiteral("by two again")})
            .exitCode,
        0);
    const auto reader = store::StoreReader::open(m_place.folder());
    QCOMPARE(reader.segments(m_place.row(QStringLiteral("by two again")).id).front().threads, std::int64_t(2));

    const fs::path data = m_place.folder() / "train.jsonl";
    const std::string before = readFile(data);
    writeFileAtomically(data, before.substr(before.find('\n') + 1)); // without its first document
    const RunnerResult refused = call({QStringLiteral("again"), QStringLiteral("made here")});
    const RunnerResult anyway = call({QStringLiteral("again"), QStringLiteral("made here"), QStringLiteral("--name"),
                                      QStringLiteral("other data"), QStringLiteral("--anyway")});
    writeFileAtomically(data, before);
    QVERIFY2(refused.exitCode == 2 && refused.err.contains("train.jsonl has changed"), refused.err);
    QVERIFY2(anyway.exitCode == 0, anyway.err);
    QVERIFY2(anyway.out.contains("these are not") && anyway.out.contains("train/loss") && anyway.out.contains("file train.jsonl"),
             anyway.out);
    const RunnerResult none = call({QStringLiteral("drift"), QStringLiteral("made here")});
    QVERIFY2(none.exitCode == 2 && none.err.contains("--of"), none.err);
}

QTEST_GUILESS_MAIN(TestTravellingRuns)
#include "tst_travelling_runs.moc"
