#pragma once

#include "core/records/records.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace sdm::report {

/// How far the calibration answers of one class lie from the training answers: what a distance is held against to give d.
struct DistanceCurve {
    int label = 0;
    std::vector<double> distances; ///< plain L2, ascending, of the answers of that true label with q > 0

    std::int64_t points() const { return static_cast<std::int64_t>(distances.size()); }
    std::int64_t nearerThan(double distance) const; ///< strictly
    /// The class's part of d: 1 less the share that lies nearer; 0 where there is no answer of the class. d is the least over the classes.
    double quantile(double distance) const;
};

/// The curves that a run's final layer keeps in its folder, one a class; read without torch. Any thread.
/// Source: Schmaltz, "Similarity-Distance-Magnitude Activations", class-wise empirical distribution functions of the distances.
/// \throws Error as calibrationPoints() does
std::vector<DistanceCurve> distanceCurves(const std::filesystem::path& projectFolder, const RunId& run, const LayerRecord& layer);

} // namespace sdm::report
