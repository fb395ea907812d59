#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace spdlog {
class logger;
}

namespace sdm::runner {

/// `runs/<id>/log.txt`, appended to by every process that executes the run. A log that cannot be written is done without.
/// Thread-safe; never throws.
class RunLog {
public:
    explicit RunLog(const std::filesystem::path& file);
    ~RunLog();

    /// \param level  info, warning, error; anything else counts as info
    void write(const std::string& level, const std::string& text) noexcept;

private:
    std::shared_ptr<spdlog::logger> m_logger;
};

} // namespace sdm::runner
