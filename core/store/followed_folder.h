#pragma once

#include <filesystem>
#include <optional>

namespace sdm::store {

/// A folder that is found again when it, or one above it, was moved.
class FollowedFolder {
public:
    /// Follows nothing when there is no such folder.
    explicit FollowedFolder(const std::filesystem::path& folder);
    ~FollowedFolder();
    FollowedFolder(const FollowedFolder&) = delete;
    FollowedFolder& operator=(const FollowedFolder&) = delete;

    /// Where it is now; nothing once it is removed.
    std::optional<std::filesystem::path> now() const;

private:
    int m_descriptor;
};

} // namespace sdm::store
