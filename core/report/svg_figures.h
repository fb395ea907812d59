#pragma once

#include "core/report/reliability_diagram.h"

#include <string>
#include <vector>

/// The simple figures of a report as SVG text, without a drawing library: what a command line can make. Colours follow the page's text
/// (`currentColor`), so they read on light and dark paper.
namespace sdm::report {

/// What the final layers of one run admit of a test set, the first layer's first.
struct ShareLine {
    std::string label;
    std::vector<double> shares;
};

/// One line a run over a common axis from 0 to 1: a tick a final layer, a disc for the first, a bar from the least to the most.
/// \param title  what it shows, for those who do not see it
std::string sharesSvg(const std::vector<ShareLine>& lines, const std::string& title);

/// Share that happened against predicted probability with 95 % intervals, beside the diagonal; empty bins stay empty.
std::string reliabilitySvg(const ReliabilityDiagram& diagram, const std::string& title);

} // namespace sdm::report
