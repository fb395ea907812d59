#pragma once

#include <cstdint>
#include <filesystem>

/// What is being written has a name of its own until it is whole, and holds a lock for as long as its process lives. So what a killed
/// process left behind can be told from what is at work, by anybody and on every machine that shares the folder.
namespace sdm {

/// A place beside `path` for what is to become `path`: `.<name>.tmp-<ULID>`, never given twice.
std::filesystem::path temporaryNameFor(const std::filesystem::path& path);
/// A place beside `path` for what was `path` while something else takes its name: `.<name>.old-<ULID>`.
std::filesystem::path steppedAsideNameFor(const std::filesystem::path& path);

/// A file or folder under such a name, locked under flock(2) until this object goes; moving or renaming what it stands for keeps the
/// lock. Where the file system has no such locks it is not locked, and then nobody takes it for a leftover either.
class ClaimedPath {
public:
    /// Makes a new file for writing. \throws Error (Failed) naming `path`
    static ClaimedPath newFileFor(const std::filesystem::path& path);
    /// Makes a new folder, and those above it. \throws Error (Failed) naming `path`
    static ClaimedPath newFolderFor(const std::filesystem::path& path);
    /// Locks what is there. Waits for nobody.
    static ClaimedPath existing(const std::filesystem::path& path);

    ClaimedPath(ClaimedPath&& other) noexcept;
    ClaimedPath& operator=(ClaimedPath&&) = delete;
    ~ClaimedPath();

    const std::filesystem::path& path() const { return m_path; }
    int descriptor() const { return m_descriptor; }

private:
    ClaimedPath(std::filesystem::path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    bool claim() const;

    std::filesystem::path m_path;
    int m_descriptor;
};

/// Removes what processes that are gone left below a folder, in `depth` levels of folders at the most and following no links. A folder
/// that had stepped aside and whose place is empty goes back there: its successor was not in place yet. \return bytes that were freed
std::int64_t removeLeftovers(const std::filesystem::path& folder, int depth) noexcept;
/// Bytes that removeLeftovers would free.
std::int64_t leftoverBytes(const std::filesystem::path& folder, int depth) noexcept;

} // namespace sdm
