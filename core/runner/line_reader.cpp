#include "core/runner/line_reader.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace sdm::runner {
namespace {

constexpr std::size_t kLongestLine = std::size_t{16} << 20;
constexpr int kLookMs = 100;

} // namespace

LineReader::Status LineReader::next(std::string& line, const std::function<bool()>& interrupted)
{
    char bytes[1 << 16];
    for (;;) {
        if (takeLine(line))
            return Status::Line;
        if (m_isAtEnd)
            return m_error == 0 ? Status::End : Status::Failed;
        if (interrupted())
            return Status::Interrupted;
        pollfd entry{m_descriptor, POLLIN, 0};
        if (::poll(&entry, 1, kLookMs) <= 0)
            continue;
        const ssize_t count = ::read(m_descriptor, bytes, sizeof bytes);
        if (count > 0)
            m_buffer.append(bytes, static_cast<std::size_t>(count));
        else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
            m_error = count == 0 ? 0 : errno;
            m_isAtEnd = true;
        }
    }
}

std::string LineReader::fault() const
{
    return std::strerror(m_error);
}

bool LineReader::takeLine(std::string& line)
{
    const auto end = m_buffer.find('\n');
    if (end == std::string::npos && m_buffer.size() > kLongestLine && !m_isSkipping) {
        line = m_buffer.substr(0, kLongestLine);
        m_buffer.clear();
        m_isSkipping = true;
        return true;
    }
    if (m_isSkipping) {
        m_buffer.erase(0, end == std::string::npos ? m_buffer.size() : end + 1);
        m_isSkipping = end == std::string::npos;
        return !m_isSkipping && takeLine(line);
    }
    if (end == std::string::npos && !(m_isAtEnd && !m_buffer.empty()))
        return false;
    line = m_buffer.substr(0, end);
    m_buffer.erase(0, end == std::string::npos ? m_buffer.size() : end + 1);
    return true;
}

} // namespace sdm::runner
