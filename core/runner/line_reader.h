#pragma once

#include <functional>
#include <string>

namespace sdm::runner {

/// Lines of a descriptor, read without ever blocking for long, so that a signal is noticed while nothing comes.
class LineReader {
public:
    enum class Status { Line, End, Interrupted, Failed };

    explicit LineReader(int descriptor) : m_descriptor(descriptor) {}

    /// Waits for the next line (without its newline). A line longer than 16 MiB is cut: it is no request of ours anyway. What stands
    /// after the last newline counts as a line.
    /// A read that fails is told once what came before it is taken, and is no end.
    /// \param interrupted  looked at every 100 ms; true ends the wait
    Status next(std::string& line, const std::function<bool()>& interrupted);
    /// Why it failed, in the system's words.
    std::string fault() const;

private:
    bool takeLine(std::string& line);

    int m_descriptor;
    std::string m_buffer;
    bool m_isAtEnd = false;
    int m_error = 0;           ///< that ended the reading
    bool m_isSkipping = false; ///< the rest of a line that was cut
};

} // namespace sdm::runner
