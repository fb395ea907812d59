#include "core/runner/commands/calibration_points.h"

#include "core/base/contained_path.h"
#include "core/base/error.h"
#include "core/engine/runtime/safetensors.h"
#include "core/report/thresholds_at.h"
#include "core/runs/run_folder.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;

constexpr double kRounding = 1e-6; // of thresholds that went through float32

at::Tensor readRows(const engine::SafetensorsFile& file, const std::string& name, at::ScalarType dtype, std::int64_t dimensions)
{
    const at::Tensor tensor = file.tensor(name);
    if (tensor.scalar_type() != dtype || tensor.dim() != dimensions)
        throw Error(ErrorCode::BadInput, "has an unexpected shape or dtype", file.path().string() + ": " + name,
                    "the layer folder is damaged; fit the layer again");
    return tensor.contiguous();
}

std::vector<CalibrationPoint> readPoints(const fs::path& path, std::size_t classes)
{
    const engine::SafetensorsFile file(path);
    const at::Tensor labels = readRows(file, "calibration_labels", at::kLong, 1);
    const at::Tensor outputs = readRows(file, "calibration_sdm", at::kFloat, 2);
    const at::Tensor rescaled = readRows(file, "calibration_rescaled_similarity", at::kFloat, 1);
    if (outputs.size(0) != labels.size(0) || rescaled.size(0) != labels.size(0) || static_cast<std::size_t>(outputs.size(1)) != classes)
        throw Error(ErrorCode::BadInput, "holds calibration rows that do not fit each other, or the layer's classes", path.string(),
                    "the layer folder is damaged; fit the layer again");
    std::vector<CalibrationPoint> points;
    for (std::int64_t i = 0; i < labels.size(0); ++i) {
        const auto label = labels.const_data_ptr<std::int64_t>()[i];
        if (label < 0)
            continue;
        if (static_cast<std::size_t>(label) >= classes)
            throw Error(ErrorCode::BadInput, "holds " + std::to_string(label) + ", which is no class",
                        path.string() + ": calibration_labels", "the layer folder is damaged; fit the layer again");
        points.push_back(
            {static_cast<int>(label), outputs.const_data_ptr<float>()[i * outputs.size(1) + label], rescaled.const_data_ptr<float>()[i]});
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

std::vector<CalibrationPoint> calibrationPoints(const fs::path& projectFolder, const RunId& run, const LayerRecord& layer)
{
    const fs::path runFolder = runs::runFolder(projectFolder, run);
    requireNoLinksOut(runFolder);
    const fs::path path = runFolder / "layers" / ("final-" + std::to_string(layer.draw)) / "layer.safetensors";
    std::vector<CalibrationPoint> points = readPoints(path, layer.classes.size());
    const RegionThresholds recorded = report::thresholdsOf(layer);
    if (!isSameRegion(searchRegion(points, static_cast<int>(layer.classes.size()), layer.alpha), recorded))
        throw Error(ErrorCode::BadInput, "was changed since it judged the run's answers", path.parent_path().string(),
                    "a preview needs the layer as it was; see `sdm-runner layer show` for what it is now");
    return points;
}

} // namespace sdm::runner
