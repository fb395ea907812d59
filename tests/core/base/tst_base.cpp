#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/random_source.h"
#include "core/base/ulid.h"
#include "tests/support/no_descriptors.h"

#include <QTemporaryDir>
#include <QTest>
#include <set>
#include <stdexcept>

namespace fs = std::filesystem;

class TestBase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void streams_dependOnlyOnSeedNameAndIndices();
    void below_staysInRangeAndReachesEveryValue();
    void writeFileAtomically_replacesTheWholeFile();
    void writeFileAtomically_namesTheFolderItCannotWriteTo();
    void writeFolderAtomically_leavesTheOldFolderWhenFillThrows();
    void writeFolderAtomically_replacesNothingButAFolder();
    void sha256_matchesThePublishedVector();
    void sha256OfFile_isThatOfItsBytes();
    void aReadThatFails_isNoEndOfTheFile_data();
    void aReadThatFails_isNoEndOfTheFile();
    void aMachineWithoutDescriptors_isNoMissingFile();
    void ulids_sortByTimeAndDiffer();
    void ulids_ofOneMillisecondSortByTheirMaking();
    void error_saysWhatWhereAndRemedy();
};

void TestBase::streams_dependOnlyOnSeedNameAndIndices()
{
    const sdm::RandomSource source(7);
    auto first = source.stream("coins", {3});
    first.next();
    QCOMPARE(source.stream("coins", {3}).next(), sdm::RandomSource(7).stream("coins", {3}).next());
    QVERIFY(source.stream("coins", {3}).next() != source.stream("coins", {4}).next());
    QVERIFY(source.stream("coins").next() != source.stream("order").next());
    QVERIFY(source.stream("coins").next() != sdm::RandomSource(8).stream("coins").next());
}

void TestBase::below_staysInRangeAndReachesEveryValue()
{
    auto stream = sdm::RandomSource(1).stream("x");
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 200; ++i)
        seen.insert(stream.below(5));
    QCOMPARE(seen.size(), std::size_t{5});
    QCOMPARE(*seen.rbegin(), std::uint64_t{4});
}

void TestBase::writeFileAtomically_replacesTheWholeFile()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "a.txt";
    sdm::writeFileAtomically(path, "a much longer first content");
    sdm::writeFileAtomically(path, "short");
    QCOMPARE(sdm::readFile(path), std::string("short"));
    QCOMPARE(std::distance(fs::directory_iterator(path.parent_path()), fs::directory_iterator()), 1);
}

void TestBase::writeFileAtomically_namesTheFolderItCannotWriteTo()
{
    try {
        sdm::writeFileAtomically("/nonexistent/folder/file", "x");
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::Failed);
        QVERIFY(std::string(error.what()).find("/nonexistent/folder/file") != std::string::npos);
    }
}

void TestBase::writeFolderAtomically_leavesTheOldFolderWhenFillThrows()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "checkpoint";
    sdm::writeFolderAtomically(path, [](const fs::path& to) { sdm::writeFileAtomically(to / "a", "old"); });
    QVERIFY_EXCEPTION_THROWN(sdm::writeFolderAtomically(path,
                                                        [](const fs::path& to) {
                                                            sdm::writeFileAtomically(to / "a", "new");
                                                            throw std::runtime_error("disk full");
                                                        }),
                             std::runtime_error);
    QCOMPARE(sdm::readFile(path / "a"), std::string("old"));
    sdm::writeFolderAtomically(path, [](const fs::path& to) { sdm::writeFileAtomically(to / "b", "new"); });
    QVERIFY(!fs::exists(path / "a"));
    QCOMPARE(std::distance(fs::directory_iterator(path.parent_path()), fs::directory_iterator()), 1);
}

void TestBase::writeFolderAtomically_replacesNothingButAFolder()
{
    const QTemporaryDir folder;
    const fs::path place = fs::path(folder.path().toStdString()) / "out";
    sdm::writeFileAtomically(place, "kept");
    QVERIFY_THROWS_EXCEPTION(sdm::Error, sdm::writeFolderAtomically(place, [](const fs::path&) {}));
    QCOMPARE(sdm::readFile(place), std::string("kept"));
}

void TestBase::sha256_matchesThePublishedVector()
{
    QCOMPARE(sdm::sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestBase::sha256OfFile_isThatOfItsBytes()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "a";
    for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 200000U}) {
        const std::string bytes(size, 'x');
        sdm::writeFileAtomically(path, bytes);
        QCOMPARE(sdm::sha256OfFile(path), sdm::sha256(bytes));
    }
}

void TestBase::aReadThatFails_isNoEndOfTheFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("an input/output error") << QStringLiteral("/proc/self/mem"); // a regular file whose first page is not there
    QTest::newRow("a folder") << QStringLiteral("/proc/self");
}

void TestBase::aReadThatFails_isNoEndOfTheFile()
{
    QFETCH(QString, path);
    const fs::path file = path.toStdString();
    QVERIFY_THROWS_EXCEPTION(sdm::Error, sdm::readFile(file));
    QVERIFY_THROWS_EXCEPTION(sdm::Error, sdm::sha256OfFile(file));
    QVERIFY_THROWS_EXCEPTION(sdm::Error, sdm::readFileInPieces(file, [](std::string_view) {}));
}

void TestBase::aMachineWithoutDescriptors_isNoMissingFile()
{
    const QTemporaryDir folder;
    const fs::path file = fs::path(folder.path().toStdString()) / "there";
    sdm::writeFileAtomically(file, "bytes");
    const auto codeOfReading = [](const fs::path& path) {
        try {
            sdm::readFile(path);
        } catch (const sdm::Error& error) {
            return error.code();
        }
        return sdm::ErrorCode::Cancelled;
    };
    const auto isFailed = [&] {
        const NoDescriptors none;
        return codeOfReading(file) == sdm::ErrorCode::Failed;
    }();
    QVERIFY(isFailed);
    QVERIFY(codeOfReading(file.string() + " not there") == sdm::ErrorCode::NotFound);
    QVERIFY(codeOfReading(file / "below a file") == sdm::ErrorCode::NotFound);
}

void TestBase::ulids_sortByTimeAndDiffer()
{
    const std::string a = sdm::newUlid();
    QTest::qWait(3);
    const std::string b = sdm::newUlid();
    QCOMPARE(a.size(), std::size_t{26});
    QVERIFY(a < b);
}

void TestBase::ulids_ofOneMillisecondSortByTheirMaking()
{
    std::vector<std::string> made(20'000);
    std::ranges::generate(made, sdm::newUlid);
    QVERIFY(made.front().substr(0, 10) == made[1].substr(0, 10) || made[1].substr(0, 10) == made[2].substr(0, 10)); // of one millisecond
    QVERIFY(std::ranges::adjacent_find(made, std::ranges::greater_equal()) == made.end());
    QVERIFY(std::ranges::all_of(made, sdm::isUlid));
}

void TestBase::error_saysWhatWhereAndRemedy()
{
    const sdm::Error error(sdm::ErrorCode::BadInput, "unknown key", "optimiser.epoch", "did you mean optimiser.epochs?");
    QCOMPARE(std::string(error.what()), std::string("optimiser.epoch: unknown key (did you mean optimiser.epochs?)"));
    QCOMPARE(sdm::exitCode(error.code()), 2);
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
