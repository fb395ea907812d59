#include "core/store/bundle_file.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/running_digest.h"
#include "core/base/ulid.h"
#include "core/json/record_json.h"
#include "core/runs/run_name.h"
#include "core/store/schema_check.h"
#include "core/store/sqlite_session.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>

namespace sdm::store {

void fields(auto& v, Is<BundledRun> auto& r)
{
    v("id", r.id);
    v("name", r.name);
}
void fields(auto& v, Is<BundleContents> auto& r)
{
    v("runs", r.runs);
    v("checkpoints", r.withCheckpoints);
    v("created_ms", r.createdMs);
}

namespace {

namespace fs = std::filesystem;

// "SDMB": a bundle is told from a project's store, which is SQLite as well.
constexpr int kBundleId = 0x53444D42;
constexpr int kBundleFormat = 1;
constexpr std::size_t kPieceBytes = std::size_t{1} << 20;

constexpr std::array<const char*, 1> kBundleSchema{R"sql(
CREATE TABLE bundle (header TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT;
CREATE TABLE file (path TEXT PRIMARY KEY NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE piece (path TEXT NOT NULL, part INTEGER NOT NULL, content BLOB NOT NULL, UNIQUE (path, part)) STRICT;
)sql"};

[[noreturn]] void refuseBundle(const fs::path& file, const std::string& what)
{
    throw Error(ErrorCode::BadInput, what, file.string(), "copy the bundle again from where it was made");
}

/// Whatever SQLite finds wrong in the file itself is one fault to a person: it is not what was written.
template <typename Work>
decltype(auto) readingBundle(const fs::path& file, Work&& work)
{
    try {
        return std::forward<Work>(work)();
    } catch (const SQLite::Exception& exception) {
        switch (exception.getErrorCode()) {
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_NOMEM:
        case SQLITE_BUSY:
            throw Error(ErrorCode::Failed, std::string("the bundle cannot be read (") + exception.what() + ")", file.string(),
                        "check its permissions");
        case SQLITE_NOTADB:
            refuseBundle(file, "this is no bundle of runs");
        default:
            refuseBundle(file, std::string("the bundle is damaged or cut short (") + exception.what() + ")");
        }
    }
}

/// Of the header and the list of files, so that none can be missing.
std::string digestOf(const std::string& header, const std::vector<BundledFile>& files)
{
    RunningDigest digest;
    digest.add(header);
    for (const BundledFile& file : files)
        digest.add("\n" + file.sha256 + " " + std::to_string(file.bytes) + " " + file.path);
    return digest.hex();
}

std::string headerOf(const BundleContents& contents)
{
    json::Json object;
    json::FieldWriter writer(object);
    fields(writer, contents);
    return json::dumped(object);
}

bool isPlainPart(const std::string& part)
{
    return !part.empty() && part != "." && part != ".." && part.find('\0') == std::string::npos && part.size() < 256;
}

/// What a stranger's bundle may put on a disk: its store, and files in the folders of its own runs.
bool isPathOfBundle(const std::string& path, const std::vector<BundledRun>& runs)
{
    if (path == kBundledStore)
        return true;
    const auto owner =
        std::find_if(runs.begin(), runs.end(), [&](const BundledRun& run) { return path.starts_with("runs/" + run.id.text() + "/"); });
    if (owner == runs.end() || path.ends_with('/'))
        return false;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        if (!isPlainPart(path.substr(begin, end - begin)))
            return false;
        begin = end + 1;
    }
    return true;
}

} // namespace

std::int64_t BundleContents::bytes() const
{
    std::int64_t sum = 0;
    for (const BundledFile& file : files)
        sum += file.bytes;
    return sum;
}

BundleFileWriter::BundleFileWriter(const fs::path& file)
    : m_path(file), m_database(std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE))
{
    // A part of a bundle is thrown away: it needs no journal.
    m_database->exec("PRAGMA page_size = 16384");
    m_database->exec("PRAGMA journal_mode = OFF");
    m_database->exec("PRAGMA synchronous = OFF");
    m_database->exec("PRAGMA application_id = " + std::to_string(kBundleId));
    m_database->exec(kBundleSchema.front());
}

BundleFileWriter::~BundleFileWriter() = default;

void BundleFileWriter::add(const std::string& path, const fs::path& file)
{
    SQLite::Transaction transaction(*m_database);
    SQLite::Statement insert(*m_database, "INSERT INTO piece (path, part, content) VALUES (?, ?, ?)");
    RunningDigest digest;
    BundledFile added{path, 0, {}};
    std::int64_t part = 0;
    std::string piece;
    const auto flush = [&] {
        insert.bind(1, path);
        insert.bind(2, part++);
        insert.bind(3, piece.data(), static_cast<int>(piece.size()));
        insert.exec();
        insert.reset();
        piece.clear();
    };
    readFileInPieces(file, [&](std::string_view bytes) {
        digest.add(bytes);
        added.bytes += static_cast<std::int64_t>(bytes.size());
        piece += bytes;
        if (piece.size() >= kPieceBytes)
            flush();
    });
    if (!piece.empty())
        flush();
    added.sha256 = digest.hex();
    transaction.commit();
    m_contents.files.push_back(std::move(added));
}

void BundleFileWriter::writeHeader(const std::string& header, const std::string& digest)
{
    SQLite::Transaction transaction(*m_database);
    SQLite::Statement file(*m_database, "INSERT INTO file (path, bytes, sha256) VALUES (?, ?, ?)");
    for (const BundledFile& one : m_contents.files)
        runWith(file, one.path, one.bytes, one.sha256);
    SQLite::Statement head(*m_database, "INSERT INTO bundle (header, sha256) VALUES (?, ?)");
    runWith(head, header, digest);
    m_database->exec("PRAGMA user_version = " + std::to_string(kBundleFormat));
    transaction.commit();
}

BundleContents BundleFileWriter::finish(std::vector<BundledRun> runs, bool withCheckpoints)
{
    m_contents.runs = std::move(runs);
    m_contents.withCheckpoints = withCheckpoints;
    m_contents.createdMs = nowMilliseconds();
    std::sort(m_contents.files.begin(), m_contents.files.end(), [](const BundledFile& a, const BundledFile& b) { return a.path < b.path; });
    const std::string header = headerOf(m_contents);
    writeHeader(header, digestOf(header, m_contents.files));
    m_database.reset();
    return m_contents;
}

BundleFileReader::BundleFileReader(const fs::path& file) : m_path(file)
{
    requireRegularFile(file);
    readingBundle(file, [&] {
        m_database = std::make_unique<SQLite::Database>(openForReading(file, std::chrono::milliseconds(0)));
        if (m_database->execAndGet("PRAGMA application_id").getInt() != kBundleId)
            throw Error(ErrorCode::BadInput, "this is no bundle of runs", file.string(),
                        "choose a file that `sdm-runner bundle` wrote (.sdmrun)");
        if (const int format = m_database->execAndGet("PRAGMA user_version").getInt(); format > kBundleFormat)
            throw Error(ErrorCode::Unsupported,
                        "the bundle has format " + std::to_string(format) + ", this program knows up to " + std::to_string(kBundleFormat),
                        file.string(), "use a newer SDM Workbench");
        requireSchema(*m_database, kBundleSchema);
        readContents();
    });
}

BundleFileReader::~BundleFileReader() = default;

void BundleFileReader::readContents()
{
    SQLite::Statement head(*m_database, "SELECT header, sha256 FROM bundle");
    if (!head.executeStep())
        refuseBundle(m_path, "the bundle is damaged or cut short: it has no header");
    const std::string header = head.getColumn(0).getString(), digest = head.getColumn(1).getString();
    SQLite::Statement list(*m_database, "SELECT path, bytes, sha256 FROM file ORDER BY path");
    while (list.executeStep())
        m_contents.files.push_back({list.getColumn(0).getString(), list.getColumn(1).getInt64(), list.getColumn(2).getString()});
    if (digestOf(header, m_contents.files) != digest)
        refuseBundle(m_path, "the bundle is damaged: its header or list of files is not what was written");
    const auto object = readJsonLine<json::Json>(header, m_path.string());
    try {
        json::FieldReader reader(object);
        fields(reader, m_contents);
    } catch (const Error& error) {
        refuseBundle(m_path, "the bundle's header: " + error.where() + " " + error.fault());
    }
    for (const BundledRun& run : m_contents.runs)
        if (!isUlid(run.id.text()) || runs::runNameFault(run.name))
            refuseBundle(m_path, "the bundle names a run that this program could not have made");
    for (const BundledFile& file : m_contents.files)
        if (!isPathOfBundle(file.path, m_contents.runs))
            refuseBundle(m_path, "the bundle holds \"" + file.path + "\", which is not a run's");
}

void BundleFileReader::extractAll(const fs::path& folder) const
{
    for (const BundledFile& file : m_contents.files)
        readingBundle(m_path, [&] { extract(file, folder / file.path); });
}

void BundleFileReader::extract(const BundledFile& file, const fs::path& to) const
{
    fs::create_directories(to.parent_path());
    RunningDigest digest;
    std::int64_t bytes = 0;
    streamFileAtomically(to, [&](const auto& write) {
        SQLite::Statement pieces(*m_database, "SELECT content FROM piece WHERE path = ? ORDER BY part");
        bindAll(pieces, file.path);
        while (pieces.executeStep()) {
            const SQLite::Column content = pieces.getColumn(0);
            const std::string_view piece(static_cast<const char*>(content.getBlob()), static_cast<std::size_t>(content.getBytes()));
            digest.add(piece);
            bytes += static_cast<std::int64_t>(piece.size());
            write(piece);
        }
    });
    if (bytes != file.bytes || digest.hex() != file.sha256)
        refuseBundle(m_path, "the bundle is damaged: " + file.path + " is not what was put in");
}

} // namespace sdm::store
