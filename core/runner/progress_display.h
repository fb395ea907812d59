#pragma once

#include "core/protocol/event_sink.h"

#include <chrono>
#include <cstdio>
#include <mutex>
#include <string>

namespace sdm::runner {

/// Shows a run on stderr: on a terminal one live line with phase, rate and time left; elsewhere a plain line every few
/// seconds. Evaluations and messages get a line of their own either way. Thread-safe.
class ProgressDisplay : public protocol::EventSink {
public:
    enum class Style { Live, Plain };
    /// Live when `stream` is a terminal.
    static Style styleOf(std::FILE* stream);

    ProgressDisplay(std::FILE* stream, Style style) : m_stream(stream), m_style(style) {}
    ~ProgressDisplay() override;
    void emit(const protocol::Event& event) override;

private:
    void show(const protocol::Progress& progress);
    void showLine(const std::string& text);
    void clearLive();

    std::FILE* m_stream;
    Style m_style;
    std::mutex m_mutex;
    bool m_isLiveShown = false;
    std::chrono::steady_clock::time_point m_nextPlain{};
};

/// "train_layer  epoch 2  120/200  58/s  2 s left"; the live line, without the bar.
std::string progressText(const protocol::Progress& progress);
/// "3 s", "2 min 5 s", "1 h 7 min".
std::string durationText(double seconds);

} // namespace sdm::runner
