#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/report/event_record.h"
#include "core/report/run_export.h"
#include "core/report/tensorboard_file.h"
#include "report_project.h"

#include <bit>
#include <cstring>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sstream>

using namespace sdm;
using namespace sdm::report;
namespace fs = std::filesystem;

namespace {

struct Scalar {
    std::string tag;
    std::int64_t step = 0;
    float value = 0;
};

/// Reads an event file the long way round: every length and checksum is checked, with a checksum of its own.
class EventFileReader {
public:
    explicit EventFileReader(std::string bytes) : m_bytes(std::move(bytes)) {}

    std::vector<Scalar> scalars()
    {
        std::vector<Scalar> found;
        for (bool first = true; m_at < m_bytes.size(); first = false) {
            const std::string length = take(8);
            checkSum(length);
            const std::string event = take(static_cast<std::size_t>(integer<std::uint64_t>(length)));
            checkSum(event);
            if (first)
                m_version = event.substr(11); // wall time, header and length of the string before it
            else
                found.push_back(parse(event));
        }
        return found;
    }
    const std::string& version() const { return m_version; }

private:
    template <typename T>
    static T integer(const std::string& bytes)
    {
        T value = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i)
            value |= static_cast<T>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        return value;
    }

    std::string take(std::size_t count)
    {
        if (m_at + count > m_bytes.size())
            throw std::runtime_error("the file ends within a record");
        m_at += count;
        return m_bytes.substr(m_at - count, count);
    }

    void checkSum(const std::string& data)
    {
        std::uint32_t crc = 0xFFFFFFFFu;
        for (const char c : data) {
            crc ^= static_cast<unsigned char>(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ (0x82F63B78u & (0u - (crc & 1u)));
        }
        crc ^= 0xFFFFFFFFu;
        if (integer<std::uint32_t>(take(4)) != ((crc >> 15 | crc << 17) + 0xA282EAD8u))
            throw std::runtime_error("checksum");
    }

    static std::uint64_t varint(const std::string& bytes, std::size_t& at)
    {
        std::uint64_t value = 0;
        for (int shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes.at(at++));
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
    }

    static Scalar parse(const std::string& event)
    {
        std::size_t at = 10; // header of wall time, wall time, header of step
        if (event.at(0) != 0x09 || event.at(9) != 0x10)
            throw std::runtime_error("not wall time and step");
        Scalar scalar;
        scalar.step = static_cast<std::int64_t>(varint(event, at));
        std::uint64_t length = 0;
        for (const char expected : {'\x2A', '\x0A', '\x0A'}) { // summary, in it the value, in it the tag
            if (event.at(at++) != expected)
                throw std::runtime_error("not a scalar");
            length = varint(event, at);
            if (at + length > event.size())
                throw std::runtime_error("length");
        }
        scalar.tag = event.substr(at, length);
        at += scalar.tag.size();
        if (event.at(at++) != 0x15 || event.size() != at + 4)
            throw std::runtime_error("not a simple value");
        scalar.value = std::bit_cast<float>(integer<std::uint32_t>(event.substr(at)));
        return scalar;
    }

    std::string m_bytes, m_version;
    std::size_t m_at = 0;
};

std::int64_t lineCount(const std::string& text)
{
    return std::count(text.begin(), text.end(), '\n');
}

/// Records of a CSV file, quoted line breaks not counted.
std::int64_t csvRecords(const std::string& text)
{
    std::int64_t records = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        else if (c == '\n' && !quoted)
            ++records;
    }
    return records;
}

} // namespace

class TestRunExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyExportHasAsManyRowsAsTheStore_data();
    void everyExportHasAsManyRowsAsTheStore();
    void supersededRowsAreMarked();
    void predictions_haveTheReferenceFieldNames();
    void predictions_canBeNarrowed();
    void hardNegatives_haveTheReferenceFieldNames();
    void infiniteThresholdsAreWords();
    void tensorboard_recordsCheckOutAndSupersededPointsLieApart();
    void crc32c_matchesThePublishedVectors();
    void aFailingExportLeavesNothing();
    void aRunWithoutPredictionsIsSaidSo();
    void anUnknownKindIsRefused();

private:
    std::int64_t stored(const char* sql) const;
    ExportResult exportTo(ExportKind kind, const fs::path& out, const char* run = samples::kTunedRun) const;
    std::vector<nlohmann::json> lines(const fs::path& file) const;
    fs::path out(const char* name) const { return fs::path(m_out.path().toStdString()) / name; }

    QTemporaryDir m_folder, m_out;
};

void TestRunExport::initTestCase()
{
    samples::makeReportProject(m_folder.path().toStdString());
}

std::int64_t TestRunExport::stored(const char* sql) const
{
    SQLite::Database database((fs::path(m_folder.path().toStdString()) / "store.sqlite").string(), SQLite::OPEN_READONLY);
    return database.execAndGet(sql).getInt64();
}

ExportResult TestRunExport::exportTo(ExportKind kind, const fs::path& file, const char* run) const
{
    const auto reader = store::StoreReader::open(m_folder.path().toStdString());
    return exportRun(reader, reader.findRun(run), kind, file);
}

std::vector<nlohmann::json> TestRunExport::lines(const fs::path& file) const
{
    std::istringstream stream(readFile(file));
    std::vector<nlohmann::json> all;
    for (std::string line; std::getline(stream, line);)
        all.push_back(nlohmann::json::parse(line));
    return all;
}

void TestRunExport::everyExportHasAsManyRowsAsTheStore_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("metrics") << int(ExportKind::Metrics) << QByteArray("SELECT count(*) FROM metric WHERE run_id = '01TUNED'");
    QTest::newRow("generations") << int(ExportKind::Generations)
                                 << QByteArray("SELECT count(*) FROM v_generation WHERE run_id = '01TUNED'");
    QTest::newRow("hard negatives") << int(ExportKind::HardNegatives)
                                    << QByteArray("SELECT count(*) FROM hard_negative WHERE run_id = '01TUNED'");
}

void TestRunExport::everyExportHasAsManyRowsAsTheStore()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, sql);
    const std::int64_t rows = stored(sql.constData());
    QVERIFY(rows > 1);
    QCOMPARE(exportTo(static_cast<ExportKind>(kind), out("rows.jsonl")).rows, rows);
    QCOMPARE(lineCount(readFile(out("rows.jsonl"))), rows);
    QCOMPARE(exportTo(static_cast<ExportKind>(kind), out("rows.csv")).rows, rows);
    QCOMPARE(csvRecords(readFile(out("rows.csv"))), rows + 1);
}

void TestRunExport::supersededRowsAreMarked()
{
    exportTo(ExportKind::Metrics, out("metrics.jsonl"));
    const auto metrics = lines(out("metrics.jsonl"));
    QCOMPARE(metrics.size(), std::size_t(5));
    QVERIFY(metrics[0]["superseded"] == true && metrics[1]["value"].is_null());
    QVERIFY(metrics[2]["superseded"] == false && metrics[2]["value"] == 2.0 && metrics[2]["key"] == "train/loss");
    exportTo(ExportKind::Generations, out("generations.jsonl"));
    const auto generations = lines(out("generations.jsonl"));
    QCOMPARE(std::count_if(generations.begin(), generations.end(), [](const auto& g) { return g["superseded"] == true; }),
             std::ptrdiff_t(720));
    QVERIFY(generations[0]["reference"] == "Reference.");
}

void TestRunExport::predictions_haveTheReferenceFieldNames()
{
    QCOMPARE(exportTo(ExportKind::Predictions, out("p.jsonl")).rows, std::int64_t(3 * 720 + 20));
    const auto prediction = lines(out("p.jsonl")).front();
    for (const char* key : {"id",
                            "label",
                            "prediction",
                            "q",
                            "d",
                            "d_lower",
                            "d0",
                            "f",
                            "sdm_output",
                            "sdm_output_d_lower",
                            "rescaled_similarity",
                            "floor_rescaled_similarity",
                            "is_high_reliability_region",
                            "is_high_reliability_region_lower",
                            "is_ood",
                            "cumulative_effective_sample_sizes",
                            "hr_output_thresholds",
                            "q_prime_min",
                            "generated_response",
                            "own_verdict",
                            "forced_verdict",
                            "prompt",
                            "original_document"})
        QVERIFY2(prediction.contains(key), key);
    QVERIFY(prediction["d0"] == 2.25);
    QVERIFY(prediction["sdm_output"][1] == 0.97);
    QVERIFY(std::abs(prediction["sdm_output"][0].get<double>() - 0.03) < 1e-12);
    QVERIFY(prediction["f"] == (nlohmann::json::array({-2.0, 2.125})));
    QVERIFY(prediction["is_high_reliability_region"] == true);
}

void TestRunExport::predictions_canBeNarrowed()
{
    const auto reader = store::StoreReader::open(m_folder.path().toStdString());
    const store::RunRow run = reader.findRun(samples::kTunedRun);
    QCOMPARE(exportRun(reader, run, ExportKind::Predictions, out("one.jsonl"), {"harvard", 1}).rows, std::int64_t(720));
    QVERIFY(lines(out("one.jsonl")).back()["layer_draw"] == 1);
    QVERIFY_THROWS_EXCEPTION(Error, exportRun(reader, run, ExportKind::Predictions, out("two.jsonl"), {"nowhere", std::nullopt}));
}

void TestRunExport::hardNegatives_haveTheReferenceFieldNames()
{
    exportTo(ExportKind::HardNegatives, out("h.jsonl"));
    const auto negative = lines(out("h.jsonl")).back();
    QVERIFY(negative["id"] == "d2");
    QVERIFY(negative["hard_negatives"] == nlohmann::json::array({"wrong order"}));
    QVERIFY(negative["epoch"] == 2);
}

void TestRunExport::infiniteThresholdsAreWords()
{
    const auto reader = store::StoreReader::open(m_folder.path().toStdString());
    exportRun(reader, reader.findRun(samples::kTunedRun), ExportKind::Predictions, out("inf.jsonl"), {std::nullopt, 2});
    const auto last = lines(out("inf.jsonl")).back(); // the third layer has no region
    QVERIFY(last["q_prime_min"] == "inf");
    QVERIFY(last["hr_output_thresholds"][0] == "inf");
}

void TestRunExport::tensorboard_recordsCheckOutAndSupersededPointsLieApart()
{
    const ExportResult result = exportTo(ExportKind::Tensorboard, out("board"));
    QCOMPARE(result.rows, std::int64_t(5));
    QCOMPARE(result.files.size(), std::size_t(2));
    QVERIFY(result.files[0].filename().string().rfind("events.out.tfevents.", 0) == 0);
    EventFileReader current(readFile(result.files[0]));
    const auto scalars = current.scalars();
    QCOMPARE(current.version(), std::string("brain.Event:2"));
    QCOMPARE(scalars.size(), std::size_t(3));
    QVERIFY(scalars[0].tag == "train/loss" && scalars[0].step == 11 && scalars[0].value == 2.0f);
    QVERIFY(scalars[2].tag == "eval/loss" && scalars[2].value == 0.25f);
    QCOMPARE(result.files[1].parent_path(), out("board") / "superseded");
    QCOMPARE(EventFileReader(readFile(result.files[1])).scalars().size(), std::size_t(2));
}

void TestRunExport::crc32c_matchesThePublishedVectors()
{
    QCOMPARE(crc32c("123456789"), 0xE3069283u);
    QCOMPARE(crc32c(std::string(32, '\0')), 0x8A9136AAu);
    QCOMPARE(crc32c(std::string(32, '\xff')), 0x62A8AB43u);
    QCOMPARE(crc32c(""), 0u);
}

void TestRunExport::aFailingExportLeavesNothing()
{
    const fs::path folder = out("empty");
    fs::create_directories(folder);
    QVERIFY_THROWS_EXCEPTION(Error, exportTo(ExportKind::Metrics, folder));
    QVERIFY_THROWS_EXCEPTION(Error, exportTo(ExportKind::Metrics, fs::path("/proc/nowhere/file.csv")));
    QVERIFY_THROWS_EXCEPTION(Error, exportTo(ExportKind::Predictions, folder / "p.jsonl", samples::kBaseRun));
    QVERIFY(fs::is_empty(folder));
}

void TestRunExport::aRunWithoutPredictionsIsSaidSo()
{
    try {
        exportTo(ExportKind::Predictions, out("none.jsonl"), samples::kBaseRun);
        QFAIL("no error");
    } catch (const Error& error) {
        QVERIFY(error.code() == ErrorCode::BadInput);
        QVERIFY(std::string(error.what()).find("final layer") != std::string::npos);
    }
}

void TestRunExport::anUnknownKindIsRefused()
{
    QVERIFY_THROWS_EXCEPTION(Error, exportKindFromName("weights"));
    QVERIFY(exportKindFromName("hard_negatives") == ExportKind::HardNegatives);
}

QTEST_GUILESS_MAIN(TestRunExport)
#include "tst_run_export.moc"
