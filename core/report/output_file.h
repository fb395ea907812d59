#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

namespace sdm::report {

/// A file too large to hold in memory, written atomically: under a temporary name beside its place, which it takes in commit().
/// Without commit() nothing remains. A device or a pipe is written to as it stands. \throws Error (Failed) naming the path
class OutputFile {
public:
    explicit OutputFile(const std::filesystem::path& path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view bytes);
    void commit();

private:
    [[noreturn]] void fail(const char* what) const;

    std::filesystem::path m_path, m_temporary;
    std::ofstream m_stream;
    bool m_committed = false;
};

} // namespace sdm::report
