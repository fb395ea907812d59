#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/runtime/safetensors.h"
#include "tests/core/model/tensor_compare.h"
#include "tests/support/no_descriptors.h"

#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

namespace fs = std::filesystem;
using sdm::engine::CheckpointTensors;
using sdm::engine::SafetensorsFile;
using sdm::engine::writeSafetensors;

class TestSafetensors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDtype_comesBackBitForBit();
    void tensors_outliveTheFileObject();
    void conversion_happensWhileWriting();
    void unalignedTensors_areReadCorrectly();
    void damagedFiles_areRefusedByName_data();
    void damagedFiles_areRefusedByName();
    void dtypesWithoutATensorType_stopOnlyWhoAsksForThem();
    void headersOfManyNames_areReadWhole();
    void filesThatAreNone_areRefused();
    void aMachineWithoutDescriptors_isNoMissingFile();
    void missingTensor_isNamed();
    void everyTruncation_isRefused();
    void shards_areReadThroughTheIndex();
    void indexAndShardsThatDisagree_areRefused();

private:
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
    QTemporaryDir m_folder;
};

namespace {

std::string withHeader(const std::string& header, std::size_t dataBytes)
{
    std::string bytes(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        bytes[i] = static_cast<char>(header.size() >> 8 * i & 0xff);
    return bytes + header + std::string(dataBytes, '\1');
}

std::string messageOf(const std::function<void()>& act)
{
    try {
        act();
    } catch (const sdm::Error& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

void TestSafetensors::everyDtype_comesBackBitForBit()
{
    std::map<std::string, at::Tensor> tensors;
    for (const at::ScalarType dtype :
         {at::kDouble, at::kFloat, at::kHalf, at::kBFloat16, at::kLong, at::kInt, at::kShort, at::kChar, at::kByte, at::kBool})
        tensors.emplace(c10::toString(dtype), at::arange(3).to(dtype));
    tensors.emplace("scalar", at::tensor(2.5));
    tensors.emplace("empty", at::empty({0, 7}));
    tensors.emplace("strided", at::arange(6).view({2, 3}).t());
    writeSafetensors(path("all.safetensors"), tensors, {{"format", "pt"}});

    const SafetensorsFile file(path("all.safetensors"));
    QCOMPARE(file.names().size(), tensors.size());
    QCOMPARE(file.metadata().at("format"), std::string("pt"));
    for (const auto& [name, tensor] : tensors) {
        QCOMPARE(file.tensor(name).scalar_type(), tensor.scalar_type());
        QVERIFY2(at::equal(file.tensor(name), tensor), name.c_str());
    }
}

void TestSafetensors::tensors_outliveTheFileObject()
{
    writeSafetensors(path("a.safetensors"), {{"x", at::arange(1000)}});
    at::Tensor kept;
    {
        const SafetensorsFile file(path("a.safetensors"));
        kept = file.tensor("x");
    }
    writeSafetensors(path("a.safetensors"), {{"x", at::zeros({5})}});
    QCOMPARE(kept.sum().item<std::int64_t>(), std::int64_t{499500});
}

void TestSafetensors::conversion_happensWhileWriting()
{
    writeSafetensors(path("half.safetensors"), {{"x", at::full({2}, 0.1f)}}, {}, at::kHalf);
    QVERIFY(at::equal(SafetensorsFile(path("half.safetensors")).tensor("x"), at::full({2}, 0.1f).to(at::kHalf)));
}

void TestSafetensors::unalignedTensors_areReadCorrectly()
{
    // One byte before four-byte numbers, as writers may lay them out.
    std::string bytes =
        withHeader(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"I32","shape":[2],"data_offsets":[1,9]}})", 9);
    sdm::writeFileAtomically(path("odd.safetensors"), bytes);
    const at::Tensor b = SafetensorsFile(path("odd.safetensors")).tensor("b");
    QCOMPARE(b[1].item<int>(), 0x01010101);
}

void TestSafetensors::damagedFiles_areRefusedByName_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const std::string& content, const char* says) {
        QTest::newRow(name) << QByteArray(content.data(), static_cast<qsizetype>(content.size())) << QString::fromLatin1(says);
    };
    row("empty", "", "is empty");
    row("five bytes", "abcde", "too short");
    row("header beyond the end", withHeader("{}", 0).replace(0, 1, "\x50"), "announces a header");
    row("huge header", std::string(8, '\x7f') + "{}", "announces a header");
    row("not JSON", withHeader("{]", 0), "no JSON: ']' stands where a key in double quotes should, column 2");
    row("not an object", withHeader("[]", 0), "does not begin it with {");
    row("no dtype", withHeader(R"({"w":{"shape":[1],"data_offsets":[0,4]}})", 4), "'w': needs dtype");
    row("unknown dtype", withHeader(R"({"w":{"dtype":"F3","shape":[1],"data_offsets":[0,4]}})", 4), "unknown dtype F3");
    row("negative extent", withHeader(R"({"w":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", 4), "'w': shape");
    row("overflowing shape", withHeader(R"({"w":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4]}})", 4), "too large");
    row("size does not fit", withHeader(R"({"w":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", 4), "do not fit its 4 bytes");
    row("beyond the end", withHeader(R"({"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 4),
        "describes 8 bytes of data, 4 are there");
    row("reversed", withHeader(R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})", 4), "from byte 4 to 0");
    row("overlap",
        withHeader(R"({"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"w":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}})", 6),
        "'w': overlaps");
    row("gap",
        withHeader(R"({"v":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"w":{"dtype":"U8","shape":[1],"data_offsets":[2,3]}})", 3),
        "'w': leaves a gap");
    row("left over", withHeader(R"({"w":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 3), "2 bytes that belong to no tensor");
    row("twice",
        withHeader(R"({"w":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"w":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 1),
        "the key 'w' stands twice");
    using namespace std::string_literals;
    row("NUL and more", withHeader("{}\0{}"s, 0), "more stand after the end");
    row("NaN", withHeader(R"({"w":{"dtype":"U8","shape":[NaN],"data_offsets":[0,1]}})", 1), "NaN is no JSON number, column 29");
    row("fractional extent", withHeader(R"({"w":{"dtype":"U8","shape":[1.0],"data_offsets":[0,1]}})", 1), "'w': shape");
    row("nested header", withHeader("{\"__metadata__\":" + std::string(100, '[') + std::string(100, ']') + "}", 0), "nested too deeply");
    row("product wraps around to the size", withHeader(R"({"w":{"dtype":"U8","shape":[4294967296,4294967296,1],"data_offsets":[0,0]}})", 0),
        "too large");
    row("empty, with strides that wrap around",
        withHeader(R"({"w":{"dtype":"F32","shape":[0,4611686018427387904,4611686018427387904],"data_offsets":[0,0]}})", 0), "too large");
    row("half a byte too much", withHeader(R"({"w":{"dtype":"F4","shape":[3],"data_offsets":[0,1]}})", 1), "do not fit its 1 bytes");
    row("Git LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "run git lfs pull");
    row("web page", "<!DOCTYPE html><html></html>", "is a web page");
    row("PyTorch file", "PK\x03\x04"s + std::string(40, '\0'), "a zip archive");
    row("gzip", "\x1f\x8b\x08"s + std::string(40, '\x7f'), "gzip");
}

void TestSafetensors::damagedFiles_areRefusedByName()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    sdm::writeFileAtomically(path("damaged.safetensors"), {content.constData(), static_cast<std::size_t>(content.size())});
    try {
        const SafetensorsFile file(path("damaged.safetensors"));
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        const QString message = QString::fromUtf8(error.what());
        QCOMPARE(error.code(), sdm::ErrorCode::BadInput);
        QVERIFY2(message.contains(says), qPrintable(message));
        QVERIFY2(message.contains(QStringLiteral("damaged.safetensors")), qPrintable(message));
    }
}

void TestSafetensors::dtypesWithoutATensorType_stopOnlyWhoAsksForThem()
{
    const std::vector<std::pair<std::string, int>> others{{"F8_E4M3", 2}, {"F8_E5M2", 2}, {"F8_E8M0", 2}, {"F4", 1},   {"F6_E2M3", 2},
                                                          {"U16", 4},     {"U32", 8},     {"U64", 16},    {"C64", 16}, {"F8_E4M3FNUZ", 2}};
    for (const auto& [dtype, bytes] : others) {
        const std::string end = std::to_string(bytes + 1);
        sdm::writeFileAtomically(path("other.safetensors"),
                                 withHeader(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"x":{"dtype":")" + dtype +
                                                R"(","shape":[2],"data_offsets":[1,)" + end + "]}}",
                                            static_cast<std::size_t>(bytes) + 1));
        const SafetensorsFile file(path("other.safetensors"));
        QCOMPARE(file.tensor("a").numel(), 1);
        const std::string message = messageOf([&] { file.tensor("x"); });
        QVERIFY2(message.find("'x': dtype " + dtype + " is not supported") != std::string::npos, message.c_str());
        QVERIFY(message.find("damaged") == std::string::npos);
        QVERIFY(messageOf([&] { file.requireSupportedDtypes(); }) == message);
    }
}

void TestSafetensors::headersOfManyNames_areReadWhole()
{
    std::string header = "{";
    for (int i = 0; i < 40'000; ++i)
        header += R"("k)" + std::to_string(i) + R"(":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},)";
    header.back() = '}';
    sdm::writeFileAtomically(path("many.safetensors"), withHeader(header, 0));
    QCOMPARE(SafetensorsFile(path("many.safetensors")).names().size(), std::size_t{40'000});
}

void TestSafetensors::filesThatAreNone_areRefused()
{
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    QVERIFY(messageOf([&] { SafetensorsFile file(path("pipe")); }).find("is a pipe, a file is wanted") != std::string::npos);
    QVERIFY(messageOf([&] { SafetensorsFile file(path("")); }).find("is a folder, a file is wanted") != std::string::npos);
    QVERIFY(messageOf([] { SafetensorsFile file("/dev/zero"); }).find("is a device") != std::string::npos);
}

void TestSafetensors::aMachineWithoutDescriptors_isNoMissingFile()
{
    const fs::path file = path("there.safetensors");
    writeSafetensors(file, {{"a", at::ones({2})}});
    std::optional<sdm::ErrorCode> code;
    {
        const NoDescriptors none;
        try {
            SafetensorsFile opened(file);
        } catch (const sdm::Error& error) {
            code = error.code();
        }
    }
    QVERIFY(code == sdm::ErrorCode::Failed);
}

void TestSafetensors::missingTensor_isNamed()
{
    writeSafetensors(path("a.safetensors"), {{"x", at::zeros({1})}});
    const SafetensorsFile file(path("a.safetensors"));
    QVERIFY(messageOf([&] { file.tensor("y"); }).find("no tensor 'y'") != std::string::npos);
    try {
        const SafetensorsFile absent(path("absent.safetensors"));
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::NotFound);
    }
}

void TestSafetensors::everyTruncation_isRefused()
{
    writeSafetensors(path("whole.safetensors"), {{"a", at::arange(3)}, {"b", at::ones({2, 2})}});
    const std::string whole = sdm::readFile(path("whole.safetensors"));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        sdm::writeFileAtomically(path("cut.safetensors"), std::string_view(whole).substr(0, length));
        QVERIFY_EXCEPTION_THROWN(SafetensorsFile(path("cut.safetensors")), sdm::Error);
    }
}

void TestSafetensors::shards_areReadThroughTheIndex()
{
    const fs::path folder = path("sharded");
    fs::create_directories(folder);
    writeSafetensors(folder / "one.safetensors", {{"a", at::full({2}, 1)}});
    writeSafetensors(folder / "two.safetensors", {{"b", at::full({2}, 2)}, {"c", at::full({2}, 3)}});
    sdm::writeFileAtomically(folder / "model.safetensors.index.json",
                             R"({"weight_map":{"a":"one.safetensors","b":"two.safetensors","c":"two.safetensors"}})");
    const CheckpointTensors checkpoint(folder);
    QCOMPARE(checkpoint.names(), (std::vector<std::string>{"a", "b", "c"}));
    QCOMPARE(checkpoint.tensor("c")[0].item<int>(), 3);
    QCOMPARE(checkpoint.pathOf("a").filename().string(), std::string("one.safetensors"));
}

void TestSafetensors::indexAndShardsThatDisagree_areRefused()
{
    const fs::path folder = path("disagreeing");
    fs::create_directories(folder);
    QVERIFY(messageOf([&] { CheckpointTensors{folder}; }).find("neither") != std::string::npos);
    writeSafetensors(folder / "one.safetensors", {{"a", at::zeros({1})}, {"b", at::zeros({1})}});
    const auto indexSays = [&](const char* index) {
        sdm::writeFileAtomically(folder / "model.safetensors.index.json", index);
        return messageOf([&] { CheckpointTensors{folder}; });
    };
    QVERIFY(indexSays(R"({"weight_map":{"a":"one.safetensors"}})").find("'b', which the index does not list") != std::string::npos);
    QVERIFY(indexSays(R"({"weight_map":{"a":"one.safetensors","z":"one.safetensors"}})").find("'z'") != std::string::npos);
    QVERIFY(indexSays(R"({"weight_map":{"a":"../one.safetensors"}})").find("outside the folder") != std::string::npos);
    QVERIFY(indexSays(R"({"weight_map":3})").find("weight_map") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
