#pragma once

#include "core/records/records.h"
#include "core/statistics/region_search.h"

#include <filesystem>
#include <vector>

namespace sdm::report {

/// Where a run's final layer keeps its numbers. \throws Error where the run's folder leads out of the project
std::filesystem::path finalLayerFile(const std::filesystem::path& projectFolder, const RunId& run, const LayerRecord& layer);

/// The calibration points that a run's final layer keeps in its folder, as the search of its region saw them: what another alpha is
/// searched over, by the command line and the window alike. Any thread.
/// \param layer  as the run recorded it; the points must give its region at its alpha
/// \throws Error (NotFound) without the layer's folder, (BadInput) when the file is not such a layer's, or the layer was changed since it
///         judged the run's answers: its points then say nothing of them
std::vector<CalibrationPoint> calibrationPoints(const std::filesystem::path& projectFolder, const RunId& run, const LayerRecord& layer);

} // namespace sdm::report
