#pragma once

#include <filesystem>
#include <string>

namespace sdm::runs {

/// A file under flock(2), held for as long as the process lives: the kernel lets go of it however the process ends.
class FileLock {
public:
    /// Makes the file's folder if need be.
    /// \param taken  what is told when another process holds it: fault, where, remedy \throws Error (Failed)
    struct Taken {
        std::string fault, where, remedy;
    };
    FileLock(const std::filesystem::path& file, const Taken& taken);
    ~FileLock();
    FileLock(FileLock&&) noexcept;
    FileLock& operator=(FileLock&&) noexcept;
    static bool isHeld(const std::filesystem::path& file);

private:
    int m_descriptor = -1;
};

} // namespace sdm::runs
