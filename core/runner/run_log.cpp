#include "core/runner/run_log.h"

#include "core/base/visible_text.h"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/spdlog.h>

namespace sdm::runner {

RunLog::RunLog(const std::filesystem::path& file)
{
    try {
        auto sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(file.string());
        m_logger = std::make_shared<spdlog::logger>("run", std::move(sink));
        m_logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %-7l %v");
        m_logger->flush_on(spdlog::level::info);
    } catch (const spdlog::spdlog_ex& error) {
        spdlog::warn("no log file for this run: {}", error.what());
    }
}

RunLog::~RunLog() = default;

void RunLog::write(const std::string& level, const std::string& text) noexcept
{
    if (!m_logger)
        return;
    const auto severity = level == "error" ? spdlog::level::err : level == "warning" ? spdlog::level::warn : spdlog::level::info;
    m_logger->log(severity, visibleText(text));
}

} // namespace sdm::runner
