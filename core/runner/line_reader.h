#pragma once

#include <functional>
#include <string>

namespace sdm::runner {

/// Lines of a descriptor, read without ever blocking for long, so that a signal is noticed while nothing comes.
class LineReader {
public:
    enum class Status { Line, End, Interrupted };

    explicit LineReader(int descriptor) : m_descriptor(descriptor) {}

    /// Waits for the next line (without its newline). A line longer than 16 MiB is cut: it is no request of ours anyway. What stands
    /// after the last newline counts as a line.
    /// \param interrupted  looked at every 100 ms; true ends the wait
    Status next(std::string& line, const std::function<bool()>& interrupted);

private:
    bool takeLine(std::string& line);

    int m_descriptor;
    std::string m_buffer;
    bool m_isAtEnd = false;
    bool m_isSkipping = false; ///< the rest of a line that was cut
};

} // namespace sdm::runner
