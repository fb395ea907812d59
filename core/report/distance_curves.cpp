#include "core/report/distance_curves.h"

#include "core/base/error.h"
#include "core/report/calibration_points.h"
#include "core/report/tensor_file.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sdm::report {

std::int64_t DistanceCurve::nearerThan(double distance) const
{
    return std::ranges::lower_bound(distances, distance) - distances.begin();
}

double DistanceCurve::quantile(double distance) const
{
    return distances.empty() ? 0 : 1 - static_cast<double>(nearerThan(distance)) / static_cast<double>(distances.size());
}

std::vector<DistanceCurve> distanceCurves(const std::filesystem::path& projectFolder, const RunId& run, const LayerRecord& layer)
{
    calibrationPoints(projectFolder, run, layer); // a layer that was changed since is refused: its curves are not the answers' either
    const TensorFile file(finalLayerFile(projectFolder, run, layer));
    std::vector<DistanceCurve> curves;
    for (std::size_t c = 0; c < layer.classes.size(); ++c) {
        const std::string name = "cdf_calibration." + std::to_string(c);
        DistanceCurve& curve = curves.emplace_back();
        curve.label = static_cast<int>(c);
        for (const float squared : file.floats(name).values)
            curve.distances.push_back(std::sqrt(static_cast<double>(squared))); // as the answers' own are made
        const bool known = std::ranges::all_of(curve.distances, [](double distance) { return !std::isnan(distance); });
        if (!known || !std::ranges::is_sorted(curve.distances))
            throw Error(ErrorCode::BadInput, "holds distances that are negative or in disorder", name,
                        "the layer folder is damaged; fit the layer again");
    }
    return curves;
}

} // namespace sdm::report
