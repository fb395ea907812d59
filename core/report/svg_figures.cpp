#include "core/report/svg_figures.h"

#include "core/base/number_text.h"
#include "core/report/markup_text.h"

#include <algorithm>

namespace sdm::report {
namespace {

std::string pixels(double value)
{
    return fixedNumber(value, 1);
}

std::string svgLine(double x1, double y1, double x2, double y2, const char* style)
{
    return "<line x1=\"" + pixels(x1) + "\" y1=\"" + pixels(y1) + "\" x2=\"" + pixels(x2) + "\" y2=\"" + pixels(y2) + "\" " + style +
           "/>\n";
}

std::string svgText(double x, double y, const char* anchor, const std::string& text)
{
    return "<text x=\"" + pixels(x) + "\" y=\"" + pixels(y) + "\" text-anchor=\"" + anchor + "\">" + htmlText(text) + "</text>\n";
}

std::string svgBegin(double width, double height, const std::string& title)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + pixels(width) + "\" height=\"" + pixels(height) +
           "\" viewBox=\"0 0 " + pixels(width) + " " + pixels(height) + "\" font-size=\"11\" fill=\"currentColor\">\n<title>" +
           htmlText(title) + "</title>\n";
}

constexpr const char* kFaint = R"(stroke="currentColor" stroke-opacity="0.2")";
constexpr const char* kPlain = R"(stroke="currentColor" stroke-width="1.5")";
constexpr const char* kWide = R"(stroke="currentColor" stroke-opacity="0.25" stroke-width="8")";
constexpr const char* kDashed = R"(stroke="currentColor" stroke-opacity="0.5" stroke-dasharray="4 3")";

} // namespace

std::string sharesSvg(const std::vector<ShareLine>& lines, const std::string& title)
{
    constexpr double kLeft = 260, kAxis = 320, kRow = 24, kTop = 8, kRight = 130;
    const double bottom = kTop + kRow * static_cast<double>(lines.size());
    std::string text = svgBegin(kLeft + kAxis + kRight, bottom + 22, title);
    for (const double tick : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        text += svgLine(kLeft + kAxis * tick, kTop, kLeft + kAxis * tick, bottom, kFaint);
        text += svgText(kLeft + kAxis * tick, bottom + 15, "middle", fixedNumber(tick, 2));
    }
    double y = kTop + kRow / 2;
    for (const ShareLine& line : lines) {
        text += svgText(kLeft - 8, y + 4, "end", line.label);
        if (line.shares.empty()) {
            text += svgText(kLeft + 4, y + 4, "start", "nothing judged");
            y += kRow;
            continue;
        }
        const auto [least, most] = std::ranges::minmax(line.shares);
        text += svgLine(kLeft + kAxis * least, y, kLeft + kAxis * most, y, kWide);
        for (const double share : line.shares)
            text += svgLine(kLeft + kAxis * share, y - 6, kLeft + kAxis * share, y + 6, kPlain);
        text += "<circle cx=\"" + pixels(kLeft + kAxis * line.shares.front()) + "\" cy=\"" + pixels(y) + "\" r=\"4\"/>\n";
        text += svgText(kLeft + kAxis + 10, y + 4, "start",
                        fixedNumber(line.shares.front(), 2) +
                            (line.shares.size() > 1 ? " (" + fixedNumber(least, 2) + "–" + fixedNumber(most, 2) + ")" : ""));
        y += kRow;
    }
    return text + "</svg>\n";
}

std::string reliabilitySvg(const ReliabilityDiagram& diagram, const std::string& title)
{
    constexpr double kLeft = 44, kTop = 10, kSide = 240, kBelow = 34;
    std::string text = svgBegin(kLeft + kSide + 16, kTop + kSide + kBelow, title);
    double lowest = 1;
    for (const ReliabilityBin& bin : diagram.bins)
        lowest = std::min(lowest, bin.from);
    const double from = lowest < 0.5 ? 0 : 0.5;
    const auto x = [&](double p) { return kLeft + kSide * (p - from) / (1 - from); };
    const auto y = [&](double share) { return kTop + kSide * (1 - share); };
    for (const double tick : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        text += svgLine(kLeft, y(tick), kLeft + kSide, y(tick), kFaint) + svgText(kLeft - 6, y(tick) + 4, "end", fixedNumber(tick, 2));
        if (tick >= from)
            text += svgText(x(tick), kTop + kSide + 15, "middle", fixedNumber(tick, 2));
    }
    text += svgText(kLeft + kSide / 2, kTop + kSide + 30, "middle", "predicted probability");
    text += svgLine(x(from), y(from), x(1), y(1), kDashed);
    for (const ReliabilityBin& bin : diagram.bins) {
        if (!bin.predicted || !bin.observed)
            continue;
        if (bin.interval)
            text += svgLine(x(*bin.predicted), y(bin.interval->lower), x(*bin.predicted), y(bin.interval->upper), kPlain);
        text += "<circle cx=\"" + pixels(x(*bin.predicted)) + "\" cy=\"" + pixels(y(*bin.observed)) + "\" r=\"4\"><title>" +
                std::to_string(bin.happened) + " of " + std::to_string(bin.n) + "</title></circle>\n";
    }
    return text + "</svg>\n";
}

} // namespace sdm::report
