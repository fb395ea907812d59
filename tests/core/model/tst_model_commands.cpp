#include "core/base/atomic_file.h"
#include "tests/core/model/golden_rows.h"
#include "tests/core/model/tensor_compare.h"

#include <c10/core/GradMode.h>
#include <nlohmann/json.hpp>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace fs = std::filesystem;
using nlohmann::json;
using sdm::test::difference;

/// The model commands of sdm-runner, as another program would call them.
class TestModelCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void forward_writesWhatTheReferenceComputes_data() { sdm::test::addGoldenRows(); }
    void forward_writesWhatTheReferenceComputes();
    void generate_writesTheReferenceIds_data() { sdm::test::addGoldenRows(); }
    void generate_writesTheReferenceIds();
    void generate_leavesOutAByteOrderMarkAndBlankLines();
    void check_printsFactsAsJson();
    void check_saysWhichFactWasFollowed();
    void convert_refusesNumbersThatOverflow();
    void merge_writesTheWholeModel();
    void statesThatOverflow_areRefused();
    void faults_endWithTheirExitCode_data();
    void faults_endWithTheirExitCode();

private:
    struct Outcome {
        int exitCode = -1;
        QString out, errors;
    };
    static Outcome run(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(SDM_RUNNER_PATH), arguments);
        process.waitForFinished(100'000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    /// phi3_partial, whose head is tied, with some tensors replaced or added.
    fs::path editedModel(const char* name, const std::map<std::string, at::Tensor>& changes) const
    {
        const fs::path golden = sdm::test::ourGoldenModels() / "phi3_partial";
        const sdm::engine::SafetensorsFile stored(golden / "model.safetensors");
        std::map<std::string, at::Tensor> tensors = changes;
        for (const std::string& tensor : stored.names())
            tensors.emplace(tensor, stored.tensor(tensor));
        fs::create_directories(file(name));
        fs::copy_file(golden / "config.json", file(name) / "config.json", fs::copy_options::overwrite_existing);
        sdm::engine::writeSafetensors(file(name) / "model.safetensors", tensors);
        return file(name);
    }
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    fs::path file(const char* name) const { return path(name).toStdString(); }
    QTemporaryDir m_folder;
};

void TestModelCommands::forward_writesWhatTheReferenceComputes()
{
    const auto golden = sdm::test::goldenOfRow();
    if (!golden)
        QSKIP("the large golden set is not here");
    sdm::test::copyModelFolder(*golden, file("model"));
    std::map<std::string, at::Tensor> inputs{{"beta", golden->beta}};
    for (std::size_t k = 0; k < golden->documents.size(); ++k) {
        inputs.emplace("ids." + std::to_string(k), at::tensor(golden->documents[k]));
        inputs.emplace("labels." + std::to_string(k), at::tensor(golden->labels[k]));
    }
    sdm::engine::writeSafetensors(file("in.safetensors"), inputs);
    const Outcome outcome = run({QStringLiteral("model"), QStringLiteral("forward"), QStringLiteral("--model"), path("model"),
                                 QStringLiteral("--inputs"), path("in.safetensors"), QStringLiteral("--out"), path("out.safetensors"),
                                 QStringLiteral("--dtype"), QStringLiteral("f32"), QStringLiteral("--gradients")});
    QCOMPARE(outcome.errors, QString());
    QCOMPARE(outcome.exitCode, 0);

    const sdm::engine::SafetensorsFile out(file("out.safetensors"));
    for (std::size_t k = 0; k < golden->documents.size(); ++k) {
        const std::string suffix = std::to_string(k);
        QCOMPARE(difference(out.tensor("hidden." + suffix), golden->hidden[k], 2e-4), std::string());
        QCOMPARE(difference(out.tensor("logits." + suffix), golden->logits[k], 2e-4), std::string());
        QCOMPARE(difference(out.tensor("feature." + suffix), golden->features[k], 2e-4), std::string());
        QCOMPARE(difference(out.tensor("loss." + suffix), golden->losses[k], 5e-5, 1e-5), std::string());
    }
    QCOMPARE(difference(out.tensor("loss"), golden->loss, 5e-5, 1e-5), std::string());
    for (const auto& [name, gradient] : golden->gradients)
        QVERIFY2(sdm::test::relativeError(out.tensor("grad." + name), gradient) < 1e-4, name.c_str());
}

void TestModelCommands::generate_writesTheReferenceIds()
{
    const auto golden = sdm::test::goldenOfRow();
    if (!golden)
        QSKIP("the large golden set is not here");
    sdm::test::copyModelFolder(*golden, file("model"));
    std::string prompts;
    for (std::size_t j = 0; j < golden->prompts.size(); ++j)
        prompts += json{{"id", j}, {"ids", golden->prompts[j]}}.dump() + "\n";
    sdm::writeFileAtomically(file("prompts.jsonl"), prompts);
    const Outcome outcome =
        run({QStringLiteral("--quiet"), QStringLiteral("model"), QStringLiteral("generate"), QStringLiteral("--model"), path("model"),
             QStringLiteral("--prompts"), path("prompts.jsonl"), QStringLiteral("--out"), path("generated.jsonl"),
             QStringLiteral("--raw-ids"), QStringLiteral("--max-new-tokens"), QString::number(golden->generated.front().size())});
    QCOMPARE(outcome.errors, QString());
    QCOMPARE(outcome.exitCode, 0);
    std::istringstream lines(sdm::readFile(file("generated.jsonl")));
    std::string line;
    for (std::size_t j = 0; j < golden->prompts.size(); ++j) {
        QVERIFY(std::getline(lines, line));
        const json result = json::parse(line);
        QCOMPARE(result["id"].get<std::size_t>(), j);
        QCOMPARE(result["generated_ids"].get<std::vector<sdm::engine::TokenId>>(), golden->generated[j]);
    }
}

void TestModelCommands::generate_leavesOutAByteOrderMarkAndBlankLines()
{
    const QString model = QString::fromStdString((sdm::test::ourGoldenModels() / "llama_biased").string());
    const auto generated = [&](const std::string& prompts) {
        sdm::writeFileAtomically(file("marked.jsonl"), prompts);
        const Outcome outcome =
            run({QStringLiteral("--quiet"), QStringLiteral("model"), QStringLiteral("generate"), QStringLiteral("--model"), model,
                 QStringLiteral("--prompts"), path("marked.jsonl"), QStringLiteral("--out"), path("answers.jsonl"),
                 QStringLiteral("--raw-ids"), QStringLiteral("--max-new-tokens"), QStringLiteral("3")});
        return outcome.exitCode == 0 ? sdm::readFile(file("answers.jsonl")) : outcome.errors.toStdString();
    };
    const std::string first = "{\"ids\":[3,4,5]}\n", second = "{\"ids\":[6]}\n";
    const std::string expected = generated(first + second);
    QVERIFY2(expected.find("generated_ids") != std::string::npos, expected.c_str());
    QCOMPARE(generated("\xef\xbb\xbf" + first + "\n \r\n" + second), expected);
    QCOMPARE(generated(first + "\xef\xbb\xbf" + second), expected); // of two files, one put after the other
}

void TestModelCommands::check_printsFactsAsJson()
{
    const QString folder = QString::fromStdString((sdm::test::ourGoldenModels() / "llama_biased").string());
    const Outcome outcome = run({QStringLiteral("--json"), QStringLiteral("model"), QStringLiteral("check"), folder});
    QCOMPARE(outcome.exitCode, 0);
    const json facts = json::parse(outcome.out.toStdString());
    QCOMPARE(facts["architecture"].get<std::string>(), std::string("LlamaForCausalLM"));
    QCOMPARE(facts["parameters"].get<int>(), 5680);
    QVERIFY(facts["tokenizer"].is_null());
}

void TestModelCommands::check_saysWhichFactWasFollowed()
{
    const fs::path model = editedModel("noted", {{"lm_head.weight", at::ones({48, 16})}});
    const Outcome outcome = run({QStringLiteral("model"), QStringLiteral("check"), QString::fromStdString(model.string())});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains(QStringLiteral("note: the weights have a lm_head.weight")), qPrintable(outcome.out));
    QVERIFY(outcome.out.contains(QStringLiteral("tied_embeddings: false")));
}

void TestModelCommands::merge_writesTheWholeModel()
{
    const fs::path golden = sdm::test::ourGoldenModels().parent_path() / "adapters" / "qwen3_tied";
    const QString adapter = QString::fromStdString(golden.string());
    const auto merge = [&](const QStringList& more) {
        return run(QStringList{QStringLiteral("model"), QStringLiteral("merge"), QStringLiteral("--out"), path("merged")} + more);
    };
    const Outcome done = merge({QStringLiteral("--model"), adapter});
    QCOMPARE(done.errors, QString());
    QCOMPARE(done.exitCode, 0);
    const sdm::test::GoldenModel expected = sdm::test::readOurGoldenModel(golden);
    const auto model = sdm::engine::CausalLm::load(file("merged"), {});
    QVERIFY(!model.adapter());
    const c10::NoGradGuard noGrad;
    const auto batch = sdm::engine::PackedBatch::of(expected.documents, c10::kCPU);
    QCOMPARE(difference(model.hidden(batch), at::cat(expected.hidden), 2e-4), std::string());
    // With the base named, wherever the adapter says it is.
    fs::create_directories(file("elsewhere"));
    for (const char* name : {"adapter_config.json", "adapter_model.safetensors"})
        fs::copy_file(golden / name, file("elsewhere") / name);
    const Outcome lost = merge({QStringLiteral("--model"), path("elsewhere")});
    QCOMPARE(lost.exitCode, 3);
    QVERIFY2(lost.errors.contains(QStringLiteral("'../../models/qwen3_tied' is no folder here")), qPrintable(lost.errors));
    const QString base = QString::fromStdString((sdm::test::ourGoldenModels() / "qwen3_tied").string());
    QCOMPARE(merge({QStringLiteral("--model"), path("elsewhere"), QStringLiteral("--base"), base}).exitCode, 0);
    const Outcome whole = merge({QStringLiteral("--model"), base});
    QCOMPARE(whole.exitCode, 2);
    QVERIFY2(whole.errors.contains(QStringLiteral("holds no adapter")), qPrintable(whole.errors));
    const Outcome facts = run({QStringLiteral("--json"), QStringLiteral("model"), QStringLiteral("check"), adapter});
    QCOMPARE(facts.exitCode, 0);
    const json told = json::parse(facts.out.toStdString());
    QCOMPARE(told.at("adapter").at("rank").get<int>(), 4);
    QCOMPARE(told.at("adapter").at("parameters").get<int>(), 832);
    QVERIFY(told.at("parameters").get<int>() > 832);
}

void TestModelCommands::convert_refusesNumbersThatOverflow()
{
    const fs::path model = editedModel("large", {{"model.layers.1.mlp.down_proj.weight", at::full({16, 24}, -7e4)}});
    const QString out = path("converted");
    const QStringList convert{QStringLiteral("model"),   QStringLiteral("convert"),
                              QStringLiteral("--model"), QString::fromStdString(model.string()),
                              QStringLiteral("--out"),   out,
                              QStringLiteral("--dtype")};
    const Outcome refused = run(convert + QStringList{QStringLiteral("f16")});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.errors.contains(QStringLiteral("'model.layers.1.mlp.down_proj.weight' reaches 70000")), qPrintable(refused.errors));
    QCOMPARE(refused.errors.trimmed().count(QLatin1Char('\n')), 0);
    QVERIFY(!fs::exists(out.toStdString()));
    QCOMPARE(run(convert + QStringList{QStringLiteral("bf16")}).exitCode, 0);
}

void TestModelCommands::statesThatOverflow_areRefused()
{
    // Finite weights whose products are not.
    const fs::path model = editedModel("huge", {{"model.layers.0.mlp.down_proj.weight", at::full({16, 24}, 3e38)},
                                                {"model.layers.0.mlp.gate_up_proj.weight", at::full({48, 16}, 1e30)}});
    sdm::engine::writeSafetensors(file("ids.safetensors"), {{"ids.0", at::tensor({3, 4, 5}, at::kLong)}});
    sdm::writeFileAtomically(file("ids.jsonl"), "{\"ids\":[3,4,5]}\n");
    const QString folder = QString::fromStdString(model.string());
    const Outcome forward = run({QStringLiteral("model"), QStringLiteral("forward"), QStringLiteral("--model"), folder,
                                 QStringLiteral("--inputs"), path("ids.safetensors"), QStringLiteral("--out"), path("huge.safetensors")});
    const Outcome generate =
        run({QStringLiteral("model"), QStringLiteral("generate"), QStringLiteral("--model"), folder, QStringLiteral("--prompts"),
             path("ids.jsonl"), QStringLiteral("--out"), path("huge.jsonl"), QStringLiteral("--raw-ids")});
    for (const Outcome& outcome : {forward, generate}) {
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains(QStringLiteral("not finite although the weights are")), qPrintable(outcome.errors));
    }
    QVERIFY(!fs::exists(file("huge.safetensors")) && !fs::exists(file("huge.jsonl")));
}

void TestModelCommands::faults_endWithTheirExitCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("says");
    const QString model = QString::fromStdString((sdm::test::ourGoldenModels() / "llama_biased").string());
    const auto words = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    QTest::newRow("no such model") << words("model check /nonexistent") << 3 << "/nonexistent";
    QTest::newRow("no inputs") << words("model forward --inputs /nonexistent.safetensors --out x --model") + QStringList{model} << 3
                               << "nonexistent.safetensors";
    QTest::newRow("not a safetensors file") << words("model forward --out x --model") +
                                                   QStringList{model, QStringLiteral("--inputs"), model + QStringLiteral("/config.json")}
                                            << 2 << "config.json";
    QTest::newRow("unknown dtype") << words("model forward --dtype f8 --inputs x --out x --model") + QStringList{model} << 2
                                   << "model.dtype";
    QTest::newRow("missing option") << words("model forward --out x") << 2 << "--model";
}

void TestModelCommands::faults_endWithTheirExitCode()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, says);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY2(outcome.errors.contains(says), qPrintable(outcome.errors));
}

QTEST_GUILESS_MAIN(TestModelCommands)
#include "tst_model_commands.moc"
