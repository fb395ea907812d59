#include "core/engine/runtime/safetensors.h"
#include "runner_process.h"

#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using sdm::engine::SafetensorsFile;
using sdm::engine::writeSafetensors;

namespace {

constexpr int kPatienceMs = 240'000;

/// A case that is driven line by line, as experiments/benchmarks does.
class DrivenCase {
public:
    DrivenCase(const RunnerProcess& runner, const QStringList& arguments)
    {
        runner.start(m_process, QStringList{QStringLiteral("bench"), QStringLiteral("--driven")} + arguments);
    }

    QJsonObject line()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(kPatienceMs)) {
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }
    QJsonObject sample(const QByteArray& request = "{}")
    {
        m_process.write(request + '\n');
        return line();
    }
    RunnerResult finish() { return RunnerProcess::finish(m_process); }

private:
    QProcess m_process;
};

/// What does not depend on the moment.
QJsonObject values(QJsonObject sample)
{
    for (const char* key : {"seconds", "processor_seconds", "peak_bytes"})
        sample.remove(QLatin1String(key));
    return sample;
}

std::vector<std::int64_t> integers(const SafetensorsFile& file, const char* name)
{
    const at::Tensor tensor = file.tensor(name);
    const auto* data = tensor.const_data_ptr<std::int64_t>();
    return {data, data + tensor.numel()};
}

} // namespace

/// `sdm-runner bench` from outside, on inputs of a few rows. Nothing here looks at how long anything took.
class TestBench : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void driven_givesOneSampleForEachLine_data();
    void driven_givesOneSampleForEachLine();
    void counted_leavesTheWarmUpOut();
    void step_learns();
    void writtenDocuments_areTheOnesItTakes();
    void generate_writesAsManyIdsAsAskedFor();
    void search_countsByHand();
    void layer_takesGivenWeightsAndOrders();
    void badInput_isRefusedByItsName_data();
    void badInput_isRefusedByItsName();
    void ratioStatistics_checkThemselves();

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    RunnerProcess runner() const { return RunnerProcess(path("project")); }
    QString written(const char* name, const QByteArray& content) const;
    QString exemplars(const char* name, const std::vector<std::int64_t>& labels, std::int64_t queryWidth = 1) const;

    QTemporaryDir m_folder;
};

QString TestBench::written(const char* name, const QByteArray& content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", name);
    return path(name);
}

// Points 0, 1, ... on a line, each predicted as class 0; two queries at 0.4 and at 3.4.
QString TestBench::exemplars(const char* name, const std::vector<std::int64_t>& labels, std::int64_t queryWidth) const
{
    std::vector<float> places;
    for (std::size_t i = 0; i < labels.size(); ++i)
        places.push_back(static_cast<float>(i));
    const at::Tensor queries = at::tensor({0.4F, 3.4F}).unsqueeze(1).repeat({1, queryWidth});
    writeSafetensors(path(name).toStdString(), {{"support.exemplars", at::tensor(places).unsqueeze(1)},
                                                {"support.labels", at::tensor(labels)},
                                                {"support.predictions", at::zeros({static_cast<std::int64_t>(labels.size())}, at::kLong)},
                                                {"queries.exemplars", queries},
                                                {"queries.labels", at::tensor({0, 1}, at::kLong)},
                                                {"queries.predictions", at::zeros({2}, at::kLong)}});
    return path(name);
}

void TestBench::driven_givesOneSampleForEachLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("value"); // one that tells two computations apart
    const auto row = [](const char* name, const char* rest, const char* value) {
        QTest::newRow(name) << QStringLiteral("%1 %2").arg(QLatin1String(name), QLatin1String(rest)).split(QLatin1Char(' '))
                            << QString::fromLatin1(value);
    };
    row("step", "--count 3", "loss");
    row("embed", "--count 3", "digest");
    row("generate", "--count 3 --new-tokens 4", "digest");
    row("layer", "--rows 60 --features 12 --exemplar-size 5", "train_loss");
    row("search", "--rows 60 --exemplar-size 5", "similarity_digest");
}

void TestBench::driven_givesOneSampleForEachLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, value);
    DrivenCase first(runner(), arguments), second(runner(), arguments);
    const QJsonObject facts = first.line();
    QCOMPARE(facts, second.line());
    QCOMPARE(facts[QLatin1String("ready")], QJsonValue(true));
    QCOMPARE(facts[QLatin1String("case")].toString(), arguments.first());
    QCOMPARE(facts[QLatin1String("threads")], QJsonValue(1)); // as SDM_THREADS of the tests says
    for (const char* key : {"device", "dtype", "engine", "torch", "processor", "processor_flags", "peak_of"})
        QVERIFY2(facts.contains(QLatin1String(key)), key);

    for (int number = 1; number <= 2; ++number) {
        const QJsonObject sample = first.sample(), again = second.sample();
        QCOMPARE(sample[QLatin1String("sample")].toInt(), number);
        QVERIFY(sample[QLatin1String("seconds")].toDouble() > 0);
        QVERIFY(sample[QLatin1String("processor_seconds")].isDouble());
        QVERIFY(sample[QLatin1String("peak_bytes")].toDouble() > 1e6);
        QVERIFY2(sample.contains(value), QJsonDocument(sample).toJson());
        QCOMPARE(values(sample), values(again)); // to the last bit, in two processes
    }
    const RunnerResult end = first.finish();
    QVERIFY2(end.exitCode == 0 && end.out.isEmpty(), end.err);
    second.finish();
}

void TestBench::counted_leavesTheWarmUpOut()
{
    const RunnerResult result = runner().call(
        {QStringLiteral("--json"), QStringLiteral("bench"), QStringLiteral("search"), QStringLiteral("layer"), QStringLiteral("--rows"),
         QStringLiteral("40"), QStringLiteral("--features"), QStringLiteral("8"), QStringLiteral("--exemplar-size"), QStringLiteral("4"),
         QStringLiteral("--warm-up"), QStringLiteral("1"), QStringLiteral("--samples"), QStringLiteral("2")});
    QVERIFY2(result.exitCode == 0, result.err);
    const QJsonArray lines = QJsonDocument::fromJson(result.out).array();
    QCOMPARE(lines.size(), 6);
    for (const int begin : {0, 3}) {
        QCOMPARE(lines[begin][QLatin1String("case")].toString(), begin == 0 ? QStringLiteral("search") : QStringLiteral("layer"));
        QCOMPARE(lines[begin + 1][QLatin1String("sample")].toInt(), 2);
        QCOMPARE(lines[begin + 2][QLatin1String("sample")].toInt(), 3);
    }
    QVERIFY2(result.err.contains("search") && result.err.contains("median"), result.err);
}

void TestBench::step_learns()
{
    DrivenCase step(runner(), {QStringLiteral("step"), QStringLiteral("--count"), QStringLiteral("4")});
    const QJsonObject facts = step.line();
    QCOMPARE(facts[QLatin1String("documents")].toInt(), 4);
    QVERIFY(facts[QLatin1String("loss_tokens")].toInt() > 0);
    const double before = step.sample()[QLatin1String("loss")].toDouble();
    double after = before;
    for (int i = 0; i < 5; ++i)
        after = step.sample()[QLatin1String("loss")].toDouble();
    QVERIFY2(after < before, QByteArray::number(after) + " after " + QByteArray::number(before));
    step.finish();
}

void TestBench::writtenDocuments_areTheOnesItTakes()
{
    const QStringList count{QStringLiteral("--count"), QStringLiteral("5")};
    const RunnerResult wrote =
        runner().call(QStringList{QStringLiteral("bench"), QStringLiteral("--write-documents"), path("documents.jsonl")} + count);
    QVERIFY2(wrote.exitCode == 0 && wrote.out.isEmpty(), wrote.err);
    for (const char* name : {"step", "embed"}) {
        DrivenCase own(runner(), QStringList{QLatin1String(name)} + count);
        DrivenCase given(runner(), {QLatin1String(name), QStringLiteral("--documents"), path("documents.jsonl")});
        QCOMPARE(own.line(), given.line());
        QCOMPARE(values(own.sample()), values(given.sample()));
        own.finish();
        given.finish();
    }
}

void TestBench::generate_writesAsManyIdsAsAskedFor()
{
    DrivenCase generate(runner(), {QStringLiteral("generate"), QStringLiteral("--count"), QStringLiteral("3"),
                                   QStringLiteral("--new-tokens"), QStringLiteral("5")});
    generate.line();
    const QString out = path("ids.safetensors");
    const QJsonObject sample = generate.sample("{\"out\": \"" + out.toUtf8() + "\"}");
    QCOMPARE(sample[QLatin1String("tokens")].toInt(), 15);
    const SafetensorsFile file(out.toStdString());
    QCOMPARE(file.tensor("ids").sizes().vec(), (std::vector<std::int64_t>{3, 5}));
    for (const std::int64_t id : integers(file, "ids"))
        QVERIFY(id >= 0);
    generate.finish();
}

void TestBench::search_countsByHand()
{
    // Point 2 is mislabelled: it ends a run. From 0.4 the order is 0, 1, 2, ...; from 3.4 it is 3, 4, 2, 5.
    const QString out = path("found.safetensors");
    DrivenCase search(runner(),
                      {QStringLiteral("search"), QStringLiteral("--exemplars"), exemplars("line.safetensors", {0, 0, 1, 0, 0, 0})});
    QCOMPARE(search.line()[QLatin1String("support")].toInt(), 6);
    const QJsonObject sample = search.sample("{\"out\": \"" + out.toUtf8() + "\"}");
    QCOMPARE(sample[QLatin1String("similarity_sum")].toInt(), 4);
    const SafetensorsFile file(out.toStdString());
    QCOMPARE(integers(file, "similarity"), (std::vector<std::int64_t>{2, 2}));
    QCOMPARE(integers(file, "nearest_index"), (std::vector<std::int64_t>{0, 3}));
    search.finish();
}

void TestBench::layer_takesGivenWeightsAndOrders()
{
    at::Tensor rows = at::zeros({8, 2}), labels = at::zeros({8}, at::kLong);
    for (std::int64_t i = 0; i < 8; ++i) {
        rows[i][0] = static_cast<float>(i % 2) + 0.125F * static_cast<float>(i);
        rows[i][1] = static_cast<float>(i);
        labels[i] = i % 2;
    }
    writeSafetensors(path("half.safetensors").toStdString(), {{"features", rows}, {"labels", labels}});
    writeSafetensors(path("weights.safetensors").toStdString(), {{"adaptor.weight", at::tensor({1.0F, 0.0F, 0.0F, 1.0F}).view({2, 2})},
                                                                 {"adaptor.bias", at::zeros({2})},
                                                                 {"linear.weight", at::zeros({2, 2})},
                                                                 {"linear.bias", at::zeros({2})}});
    writeSafetensors(path("orders.safetensors").toStdString(),
                     {{"perm", at::tensor({0, 1, 2, 3, 4, 5, 6, 7, 7, 6, 5, 4, 3, 2, 1, 0}, at::kLong).view({2, 8})}});
    DrivenCase layer(runner(), {QStringLiteral("layer"), QStringLiteral("--support"), path("half.safetensors"),
                                QStringLiteral("--calibration"), path("half.safetensors"), QStringLiteral("--initial-weights"),
                                path("weights.safetensors"), QStringLiteral("--row-orders"), path("orders.safetensors")});
    QCOMPARE(layer.line()[QLatin1String("exemplar_size")].toInt(), 2);
    // Weights of zero say nothing of either class, and the first epoch is cross-entropy: ln 2.
    QVERIFY(std::abs(layer.sample()[QLatin1String("train_loss")].toDouble() - std::log(2.0)) < 1e-6);
    QCOMPARE(layer.sample()[QLatin1String("epoch")].toInt(), 2);
    layer.sample(); // a third epoch has no order
    const RunnerResult end = layer.finish();
    QCOMPARE(end.exitCode, 2);
    QVERIFY2(end.err.contains("orders.safetensors") && end.err.contains("2 epochs"), end.err);
}

void TestBench::badInput_isRefusedByItsName_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QStringList& arguments, const char* request, int exitCode, const char* says) {
        QTest::newRow(name) << arguments << QByteArray(request) << exitCode << QString::fromUtf8(says);
    };
    const QStringList search{QStringLiteral("search"), QStringLiteral("--rows"), QStringLiteral("8"), QStringLiteral("--exemplar-size"),
                             QStringLiteral("2")};
    row("no such case", {QStringLiteral("sleep")}, "{}", 2, "there is no case 'sleep'");
    row("two at once", {QStringLiteral("step"), QStringLiteral("embed")}, "{}", 2, "one case at a time");
    row("no JSON", search, "{}\n\nnonsense", 2, "stdin:3");
    row("no object", search, "[1]", 2, "stdin:1");
    row("unknown key", search, "{\"ouT\": \"x\"}", 2, "unknown key 'ouT'");
    row("no path", search, "{\"out\": 3}", 2, "'out' must be the path of a file");
    row("nowhere to write", search, R"({"out": "/nowhere/x.safetensors"})", 1, "/nowhere");
    row("more than the demo has", {QStringLiteral("step"), QStringLiteral("--count"), QStringLiteral("1001")}, "{}", 2,
        "1000 training documents, not 1001");
    row("no model", {QStringLiteral("step"), QStringLiteral("--model"), path("nothing")}, "{}", 3, "nothing");

    const auto documents = [&](const char* name, const QByteArray& line) -> QStringList {
        return {QStringLiteral("step"), QStringLiteral("--documents"), written(name, line + '\n')};
    };
    row("no documents", documents("empty.jsonl", "\n"), "{}", 2, "has no documents");
    row("a key is missing", documents("a.jsonl", R"({"ids":[1,2],"masked":1,"prompt_ids":[1]})"), "{}", 2,
        "a.jsonl:1: needs a non-empty list 'feature_ids'");
    row("an id too large", documents("b.jsonl", R"({"ids":[1,673],"masked":1,"prompt_ids":[1],"feature_ids":[1]})"), "{}", 2,
        "token ids below 673, holds 673");
    row("a fraction", documents("c.jsonl", R"({"ids":[1,2.5],"masked":1,"prompt_ids":[1],"feature_ids":[1]})"), "{}", 2, "holds 2.5");
    row("a long mask", documents("d.jsonl", R"({"ids":[1,2],"masked":3,"prompt_ids":[1],"feature_ids":[1]})"), "{}", 2, "'masked' must be");

    const auto given = [&](const QString& file) -> QStringList { return {QStringLiteral("search"), QStringLiteral("--exemplars"), file}; };
    row("a third class", given(exemplars("classes.safetensors", {0, 2})), "{}", 2, "support.labels");
    row("another width", given(exemplars("widths.safetensors", {0, 1}, 2)), "{}", 2, "queries.exemplars");
    writeSafetensors(path("half_only.safetensors").toStdString(), {{"support.exemplars", at::zeros({2, 2})}});
    row("a tensor is missing", given(path("half_only.safetensors")), "{}", 2, "support.labels");
}

void TestBench::badInput_isRefusedByItsName()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, request);
    QFETCH(int, exitCode);
    QFETCH(QString, says);
    QProcess process;
    runner().start(process, QStringList{QStringLiteral("bench"), QStringLiteral("--driven")} + arguments);
    process.write(request + '\n');
    const RunnerResult result = RunnerProcess::finish(process);
    QVERIFY2(result.exitCode == exitCode, QByteArray::number(result.exitCode) + ": " + result.err);
    QVERIFY2(result.err.count('\n') == 1 && QString::fromUtf8(result.err).contains(says), result.err);
}

void TestBench::ratioStatistics_checkThemselves()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    QVERIFY2(!python.isEmpty(), "./test.sh installs python3");
    QProcess process;
    process.start(python, {QStringLiteral(SDM_SOURCE_DIR "/experiments/benchmarks/ratio_statistics.py"), QStringLiteral("--check")});
    QVERIFY(process.waitForFinished(kPatienceMs));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
}

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
