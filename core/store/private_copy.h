#pragma once

#include <filesystem>

namespace sdm::store {

/// A copy of a database together with what was committed into its write-ahead log, which SQLite does not read where it can make no index
/// beside it. One file in a folder of its own that no other user can look into, both gone with this object.
class PrivateCopy {
public:
    /// \param file  may lie on a read-only medium, and is left as it is
    /// \throws Error (Failed) naming the file that cannot be read, that changes all the while, or for which no temporary folder has room
    explicit PrivateCopy(const std::filesystem::path& file);
    ~PrivateCopy();
    PrivateCopy(const PrivateCopy&) = delete;
    PrivateCopy& operator=(const PrivateCopy&) = delete;

    std::filesystem::path file() const { return m_folder / "store.sqlite"; }

    /// Whether a log with something in it lies beside a database. One whose size cannot be asked for counts as one.
    static bool isWantedFor(const std::filesystem::path& file);

private:
    void fill(const std::filesystem::path& file) const;

    std::filesystem::path m_folder;
};

} // namespace sdm::store
