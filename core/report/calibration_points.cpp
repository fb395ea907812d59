#include "core/report/calibration_points.h"

#include "core/base/contained_path.h"
#include "core/base/error.h"
#include "core/report/tensor_file.h"
#include "core/report/thresholds_at.h"
#include "core/runs/run_folder.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sdm::report {
namespace {

namespace fs = std::filesystem;

constexpr double kRounding = 1e-6; // of thresholds that went through float32
constexpr const char* kFitAgain = "the layer folder is damaged; fit the layer again";

std::vector<CalibrationPoint> readPoints(const fs::path& path, std::size_t classes)
{
    const TensorFile file(path);
    const std::vector<std::int64_t> labels = file.integers("calibration_labels");
    const TensorFile::Floats outputs = file.floats("calibration_sdm");
    const TensorFile::Floats rescaled = file.floats("calibration_rescaled_similarity");
    const auto count = static_cast<std::int64_t>(labels.size());
    if (outputs.shape != std::vector<std::int64_t>{count, static_cast<std::int64_t>(classes)} ||
        rescaled.shape != std::vector<std::int64_t>{count})
        throw Error(ErrorCode::BadInput, "holds calibration rows that do not fit each other, or the layer's classes", path.string(),
                    kFitAgain);
    std::vector<CalibrationPoint> points;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] < 0)
            continue;
        const auto label = static_cast<std::size_t>(labels[i]);
        if (label >= classes)
            throw Error(ErrorCode::BadInput, "holds " + std::to_string(labels[i]) + ", which is no class",
                        path.string() + ": calibration_labels", kFitAgain);
        points.push_back({static_cast<int>(label), outputs.values[i * classes + label], rescaled.values[i]});
    }
    return points;
}

bool isSame(double one, double other)
{
    return one == other || std::abs(one - other) <= kRounding * std::max(1.0, std::abs(one));
}

bool isSameRegion(const RegionThresholds& one, const RegionThresholds& other)
{
    bool same = isSame(one.qrMin, other.qrMin);
    for (std::size_t c = 0; same && c < one.psi.size(); ++c)
        same = isSame(one.psi[c], other.psi[c]);
    return same;
}

} // namespace

fs::path finalLayerFile(const fs::path& projectFolder, const RunId& run, const LayerRecord& layer)
{
    const fs::path runFolder = runs::runFolder(projectFolder, run);
    requireNoLinksOut(runFolder);
    return runFolder / "layers" / ("final-" + std::to_string(layer.draw)) / "layer.safetensors";
}

std::vector<CalibrationPoint> calibrationPoints(const fs::path& projectFolder, const RunId& run, const LayerRecord& layer)
{
    const fs::path path = finalLayerFile(projectFolder, run, layer);
    std::vector<CalibrationPoint> points = readPoints(path, layer.classes.size());
    if (!isSameRegion(searchRegion(points, static_cast<int>(layer.classes.size()), layer.alpha), thresholdsOf(layer)))
        throw Error(ErrorCode::BadInput, "was changed since it judged the run's answers", path.parent_path().string(),
                    "a preview needs the layer as it was; see `sdm-runner layer show` for what it is now");
    return points;
}

} // namespace sdm::report
