#pragma once

#include "core/store/bundle_contents.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

/// The container of runs that travel as one file: an SQLite database with a header and files in pieces, each with its SHA-256. Used inside
/// core/store only.
namespace sdm::store {

/// The store of the bundled runs, among its files.
inline constexpr const char* kBundledStore = "store.sqlite";

/// Fills a new container.
class BundleFileWriter {
public:
    /// \param file  is written as it stands: the caller gives it its name
    explicit BundleFileWriter(const std::filesystem::path& file);
    ~BundleFileWriter();
    BundleFileWriter(const BundleFileWriter&) = delete;
    BundleFileWriter& operator=(const BundleFileWriter&) = delete;

    void add(const std::string& path, const std::filesystem::path& file);
    /// Everything is in it: writes the header and closes it. \return what it holds
    BundleContents finish(std::vector<BundledRun> runs, bool withCheckpoints);

private:
    void writeHeader(const std::string& header, const std::string& digest);

    std::filesystem::path m_path;
    std::unique_ptr<SQLite::Database> m_database;
    BundleContents m_contents;
};

/// Reads one that may come from a stranger or a broken disk. Every call: \throws Error (BadInput) for one that is damaged, cut short or no
/// bundle, (Unsupported) for a newer one, (NotFound, Failed) for a file that cannot be read
class BundleFileReader {
public:
    explicit BundleFileReader(const std::filesystem::path& file);
    ~BundleFileReader();
    BundleFileReader(const BundleFileReader&) = delete;
    BundleFileReader& operator=(const BundleFileReader&) = delete;

    const BundleContents& contents() const { return m_contents; }
    /// Every file below `folder`, compared with its digest.
    void extractAll(const std::filesystem::path& folder) const;

private:
    void readContents();
    void extract(const BundledFile& file, const std::filesystem::path& to) const;

    std::filesystem::path m_path;
    std::unique_ptr<SQLite::Database> m_database;
    BundleContents m_contents;
};

} // namespace sdm::store
