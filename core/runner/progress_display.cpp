#include "core/runner/progress_display.h"

#include "core/base/number_text.h"
#include "core/base/visible_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace sdm::runner {
namespace {

using namespace protocol;

constexpr std::chrono::seconds kPlainInterval{5};
constexpr int kBarWidth = 24;

std::string number(double value)
{
    return fixedNumber(value, value < 10 ? 1 : 0);
}

std::string bar(const PhaseProgress& progress)
{
    const double share = progress.total > 0 ? static_cast<double>(progress.done) / static_cast<double>(progress.total) : 0;
    const int filled = static_cast<int>(std::clamp(share, 0.0, 1.0) * kBarWidth);
    return "[" + std::string(static_cast<std::size_t>(filled), '#') + std::string(static_cast<std::size_t>(kBarWidth - filled), '.') + "] ";
}

std::size_t columnsOf(std::FILE* stream)
{
    winsize size{};
    return ::ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 100;
}

std::string decimals(double value)
{
    return fixedNumber(value, 3);
}

std::string rate(std::int64_t part, std::int64_t whole)
{
    return decimals(whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0);
}

std::string evaluationText(const EvaluationRecord& record)
{
    std::string text = "evaluation  step " + std::to_string(record.step) + "  " + record.split + (record.shifted ? " (shifted)" : "");
    if (record.loss)
        text += "  loss " + decimals(*record.loss);
    const std::int64_t tooLong = record.tooLong.value_or(0);
    if (record.plain.admitted)
        text += "  HR share (" + std::string(nameOf(Bound::Plain)) + " estimate) " + rate(*record.plain.admitted, record.documents);
    if (record.plain.admitted && record.plain.admittedCorrect)
        text += *record.plain.admitted > 0   ? " accuracy " + rate(*record.plain.admittedCorrect, *record.plain.admitted)
                : tooLong < record.documents ? " (R)"
                                             : " (too long)";
    if (record.plain.accepted)
        text += "  accepted " + rate(*record.plain.accepted, record.documents);
    return text + "  n " + std::to_string(record.documents) + (tooLong > 0 ? ", " + std::to_string(tooLong) + " too long" : "");
}

} // namespace

std::string durationText(double seconds)
{
    const auto whole = static_cast<std::int64_t>(std::llround(std::max(seconds, 0.0)));
    if (whole < 60)
        return std::to_string(whole) + " s";
    if (whole < 3600)
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

std::string progressText(const Progress& event)
{
    const PhaseProgress& progress = event.progress;
    std::string text(nameOf(progress.phase));
    if (progress.epoch > 0)
        text += "  epoch " + std::to_string(progress.epoch);
    if (progress.total > 0)
        text += "  " + std::to_string(progress.done) + "/" + std::to_string(progress.total);
    if (event.perSecond && *event.perSecond > 0)
        text += "  " + (*event.perSecond >= 1 ? number(*event.perSecond) + "/s" : number(1 / *event.perSecond) + " s each");
    if (event.remainingSeconds)
        text += "  " + durationText(*event.remainingSeconds) + " left";
    return text;
}

ProgressDisplay::Style ProgressDisplay::styleOf(std::FILE* stream)
{
    const char* terminal = std::getenv("TERM");
    const bool isDumb = terminal != nullptr && std::string(terminal) == "dumb";
    return ::isatty(fileno(stream)) != 0 && !isDumb ? Style::Live : Style::Plain;
}

ProgressDisplay::~ProgressDisplay()
{
    clearLive();
}

void ProgressDisplay::emit(const Event& event)
{
    const std::lock_guard lock(m_mutex);
    if (const auto* progress = std::get_if<Progress>(&event.body))
        show(*progress);
    else if (const auto* evaluation = std::get_if<Evaluation>(&event.body))
        showLine(evaluationText(evaluation->evaluation));
    else if (const auto* log = std::get_if<Log>(&event.body))
        showLine(log->level == "info" ? log->text : log->level + ": " + log->text);
    else if (const auto* alert = std::get_if<Alert>(&event.body))
        showLine(alert->level + ": " + alert->text);
    else if (const auto* accepted = std::get_if<Accepted>(&event.body))
        showLine("run " + event.run + "  " + accepted->runName);
}

void ProgressDisplay::show(const Progress& event)
{
    const std::string text = progressText(event);
    if (m_style == Style::Live) {
        std::string line = bar(event.progress) + text;
        line.resize(std::min(line.size(), columnsOf(m_stream) - 1));
        std::fprintf(m_stream, "\r\x1b[K%s", line.c_str());
        std::fflush(m_stream);
        m_isLiveShown = true;
        return;
    }
    const auto now = std::chrono::steady_clock::now();
    if (now < m_nextPlain)
        return;
    m_nextPlain = now + kPlainInterval;
    showLine(text);
}

void ProgressDisplay::showLine(const std::string& text)
{
    clearLive();
    std::fprintf(m_stream, "%s\n", visibleText(text).c_str());
    std::fflush(m_stream);
}

void ProgressDisplay::clearLive()
{
    if (!m_isLiveShown)
        return;
    std::fprintf(m_stream, "\r\x1b[K");
    std::fflush(m_stream);
    m_isLiveShown = false;
}

} // namespace sdm::runner
