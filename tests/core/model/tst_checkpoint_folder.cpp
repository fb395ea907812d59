#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/model/decoder_checkpoint.h"
#include "core/engine/runtime/finite.h"
#include "tests/core/model/golden_case.h"

#include <cmath>
#include <functional>
#include <QTemporaryDir>
#include <QTest>

namespace fs = std::filesystem;
using sdm::engine::countNonFinite;
using sdm::engine::DecoderCheckpoint;

/// Folders that are not what they were taken for are called what they are.
class TestCheckpointFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wrongFolders_areNamed_data();
    void wrongFolders_areNamed();
    void shards_areReadThroughTheirIndex();
    void singleFileBesideAnIndex_isReadAndNoted();
    void nonFiniteNumbers_areCountedInEveryDtype();
};

namespace {

constexpr const char* kPointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 5368709120\n";

void write(const fs::path& path, const std::string& text)
{
    sdm::writeFileAtomically(path, text);
}

std::string golden(const char* name)
{
    return sdm::readFile(sdm::test::ourGoldenModels() / "llama_biased" / name);
}

void writeIndex(const fs::path& folder, const std::string& weightMap)
{
    write(folder / "model.safetensors.index.json", R"({"weight_map":{)" + weightMap + "}}");
}

using Make = std::function<void(const fs::path&)>;

} // namespace

Q_DECLARE_METATYPE(Make)

void TestCheckpointFolder::wrongFolders_areNamed_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char* name, const Make& make, int exitCode, const QStringList& says) {
        QTest::newRow(name) << make << exitCode << says;
    };
    const auto config = [](const fs::path& folder) { write(folder / "config.json", golden("config.json")); };
    row("empty", [](const fs::path&) {}, 3, {QStringLiteral("no config.json")});
    row("config only", config, 3, {QStringLiteral("neither model.safetensors nor")});
    row("adapter without a base", [](const fs::path& f) { write(f / "adapter_config.json", "{}"); }, 3,
        {QStringLiteral("names no base model"), QStringLiteral("--base")});
    row("adapter beside a config", [=](const fs::path& f) { config(f), write(f / "adapter_model.safetensors", ""); }, 2,
        {QStringLiteral("adapter")});
    row("parts without their index",
        [=](const fs::path& f) {
            config(f);
            write(f / "model-00001-of-00002.safetensors", "x"), write(f / "model-00002-of-00002.safetensors", "x");
        },
        3, {QStringLiteral("but model-00001-of-00002.safetensors and 1 more"), QStringLiteral("download model.safetensors.index.json")});
    row("one of the parts", [=](const fs::path& f) { config(f), write(f / "model-00001-of-00002.safetensors", "x"); }, 3,
        {QStringLiteral("but model-00001-of-00002.safetensors ("), QStringLiteral("download model.safetensors.index.json")});
    row("a single file of another name",
        [=](const fs::path& f) { config(f), write(f / "model.fp16.safetensors", "x"), write(f / "pytorch_model.bin", "PK"); }, 3,
        {QStringLiteral("but model.fp16.safetensors"), QStringLiteral("rename the file")});
    row("pickle", [=](const fs::path& f) { config(f), write(f / "pytorch_model.bin", "PK"); }, 2,
        {QStringLiteral("pytorch_model.bin"), QStringLiteral("safe_serialization")});
    row("pickle in parts", [=](const fs::path& f) { config(f), write(f / "pytorch_model-00001-of-00002.bin", "PK"); }, 2,
        {QStringLiteral("pytorch_model-00001-of-00002.bin")});
    row("original release", [](const fs::path& f) { write(f / "consolidated.00.pth", "PK"); }, 2, {QStringLiteral("consolidated.00.pth")});
    row("gguf", [](const fs::path& f) { write(f / "model-q4_k_m.gguf", "GGUF"); }, 2, {QStringLiteral("GGUF")});
    row("pointer for weights", [=](const fs::path& f) { config(f), write(f / "model.safetensors", kPointer); }, 2,
        {QStringLiteral("model.safetensors"), QStringLiteral("Git LFS pointer"), QStringLiteral("git lfs pull")});
    row("pointer for config", [](const fs::path& f) { write(f / "config.json", kPointer); }, 2,
        {QStringLiteral("config.json"), QStringLiteral("Git LFS pointer")});
    row("pointer for a shard",
        [=](const fs::path& f) {
            config(f), writeIndex(f, R"("model.norm.weight":"a.safetensors")"), write(f / "a.safetensors", kPointer);
        },
        2, {QStringLiteral("a.safetensors"), QStringLiteral("Git LFS pointer")});
    row("pointer for the index", [=](const fs::path& f) { config(f), write(f / "model.safetensors.index.json", kPointer); }, 2,
        {QStringLiteral("model.safetensors.index.json"), QStringLiteral("Git LFS pointer")});
    row("absent shards",
        [=](const fs::path& f) {
            config(f), writeIndex(f, R"("a":"1.safetensors","b":"2.safetensors","c":"3.safetensors")");
            write(f / "2.safetensors", golden("model.safetensors"));
        },
        3, {QStringLiteral("names 3 files of weights, 2 of them are not in the folder: 1.safetensors")});
    row("a shard outside the folder", [=](const fs::path& f) { config(f), writeIndex(f, R"("a":"../1.safetensors")"); }, 2,
        {QStringLiteral("outside the folder")});
    row("the folder above as a shard", [=](const fs::path& f) { config(f), writeIndex(f, R"("a":"..")"); }, 2,
        {QStringLiteral("outside the folder")});
    row("a name its shard lacks",
        [=](const fs::path& f) {
            config(f), writeIndex(f, R"("a":"1.safetensors")"), write(f / "1.safetensors", golden("model.safetensors"));
        },
        2, {QStringLiteral("lists tensor 'a' in 1.safetensors")});
}

void TestCheckpointFolder::wrongFolders_areNamed()
{
    QFETCH(const Make, make);
    QFETCH(const int, exitCode);
    QFETCH(const QStringList, says);
    const QTemporaryDir folder;
    make(folder.path().toStdString());
    try {
        const DecoderCheckpoint checkpoint(folder.path().toStdString());
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(sdm::exitCode(error.code()), exitCode);
        for (const QString& part : says)
            QVERIFY2(QString::fromUtf8(error.what()).contains(part), error.what());
    }
}

void TestCheckpointFolder::shards_areReadThroughTheirIndex()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    write(folder / "config.json", golden("config.json"));
    const sdm::engine::SafetensorsFile file(sdm::test::ourGoldenModels() / "llama_biased" / "model.safetensors");
    std::map<std::string, at::Tensor> shards[2];
    std::string map;
    for (const std::string& name : file.names()) {
        const int shard = name.find("layers.0") == std::string::npos ? 1 : 0;
        shards[shard].emplace(name, file.tensor(name));
        map += (map.empty() ? "" : ",") + ("\"" + name + "\":\"" + std::to_string(shard) + ".safetensors\"");
    }
    for (const int shard : {0, 1})
        sdm::engine::writeSafetensors(folder / (std::to_string(shard) + ".safetensors"), shards[shard]);
    writeIndex(folder, map);
    const DecoderCheckpoint checkpoint(folder);
    for (const std::string& name : file.names())
        QVERIFY2(at::equal(checkpoint.tensor(name), file.tensor(name)), name.c_str());
    QCOMPARE(checkpoint.pathOf("model.layers.0.self_attn.q_proj.weight").filename(), fs::path("0.safetensors"));
}

void TestCheckpointFolder::singleFileBesideAnIndex_isReadAndNoted()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    for (const char* name : {"config.json", "model.safetensors"})
        write(folder / name, golden(name));
    const std::vector<std::string> before = DecoderCheckpoint(folder).config().notes;
    writeIndex(folder, R"("a":"1.safetensors")"); // its parts are not even there
    const std::vector<std::string> notes = DecoderCheckpoint(folder).config().notes;
    QCOMPARE(notes.size(), before.size() + 1);
    QVERIFY2(notes.front().find("the single file is read") != std::string::npos, notes.front().c_str());
}

void TestCheckpointFolder::nonFiniteNumbers_areCountedInEveryDtype()
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    for (const at::ScalarType dtype : {at::kBFloat16, at::kHalf, at::kFloat, at::kDouble}) {
        const at::Tensor numbers = at::tensor({0.0, -0.0, 1.0, -65504.0, 1e-7}, at::kDouble).to(dtype);
        QCOMPARE(countNonFinite(numbers), std::int64_t{0});
        const at::Tensor some = at::tensor({kInfinity, 1.0, std::nan(""), -kInfinity, 0.0}, at::kDouble).to(dtype);
        QCOMPARE(countNonFinite(some), std::int64_t{3});
        QCOMPARE(countNonFinite(at::stack({some, numbers}).t()), std::int64_t{3}); // not contiguous
        QCOMPARE(countNonFinite(at::full({1'000'000}, kInfinity, dtype)), std::int64_t{1'000'000});
        QCOMPARE(countNonFinite(at::empty({0}, dtype)), std::int64_t{0});
    }
    QVERIFY_EXCEPTION_THROWN(countNonFinite(at::zeros({1}, at::kLong)), sdm::Error);
}

QTEST_GUILESS_MAIN(TestCheckpointFolder)
#include "tst_checkpoint_folder.moc"
