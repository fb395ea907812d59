#include "core/engine/baselines/feature_files.h"

#include "core/base/error.h"
#include "core/engine/runtime/safetensors.h"

#include <ATen/ops/tensor.h>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

at::Tensor checked(const SafetensorsFile& file, const std::string& name, at::ScalarType dtype, std::int64_t dimensions)
{
    const at::Tensor tensor = file.tensor(name);
    if (tensor.scalar_type() != dtype || tensor.dim() != dimensions)
        throw Error(ErrorCode::BadInput, "has an unexpected shape or dtype", file.path().string() + ": " + name,
                    "resume or repeat the run to write the file again");
    return tensor;
}

std::vector<std::int64_t> integersOf(const SafetensorsFile& file, const std::string& name, std::int64_t below)
{
    const at::Tensor tensor = checked(file, name, at::kLong, 1);
    const auto* values = tensor.const_data_ptr<std::int64_t>();
    std::vector<std::int64_t> list(values, values + tensor.numel());
    for (const std::int64_t value : list) {
        if (value < 0 || value >= below)
            throw Error(ErrorCode::BadInput, "holds " + std::to_string(value), file.path().string() + ": " + name);
    }
    return list;
}

LayerSample sampleOf(const SafetensorsFile& file, std::size_t draw, std::int64_t texts)
{
    constexpr std::int64_t kMostClasses = 1 << 16;
    const std::string prefix = "draw." + std::to_string(draw) + ".";
    LayerSample sample{integersOf(file, prefix + "rows", texts), integersOf(file, prefix + "labels", kMostClasses), {}};
    const at::Tensor isSupport = checked(file, prefix + "is_support", at::kByte, 1);
    for (std::int64_t i = 0; i < isSupport.numel(); ++i)
        sample.halves.push_back(isSupport.const_data_ptr<std::uint8_t>()[i] != 0 ? Membership::SupportMember : Membership::New);
    if (sample.labels.size() != sample.rows.size() || sample.halves.size() != sample.rows.size())
        throw Error(ErrorCode::BadInput, "rows, labels and halves differ in number", file.path().string() + ": " + prefix + "rows");
    return sample;
}

} // namespace

LabelledFeatures LayerFeatures::half(std::size_t draw, Membership wanted) const
{
    const LayerSample& sample = draws.at(draw);
    std::vector<std::int64_t> rows, labels;
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
        if (sample.halves[i] != wanted)
            continue;
        rows.push_back(sample.rows[i]);
        labels.push_back(sample.labels[i]);
    }
    return {features.index_select(0, at::tensor(rows, at::kLong)), at::tensor(labels, at::kLong), {}};
}

void writeLayerFeatures(const fs::path& file, const LayerFeatures& features, const LayerOrigin& origin)
{
    std::map<std::string, at::Tensor> tensors{{"features", features.features}};
    for (std::size_t k = 0; k < features.draws.size(); ++k) {
        const LayerSample& sample = features.draws[k];
        std::vector<std::int64_t> isSupport;
        for (const Membership half : sample.halves)
            isSupport.push_back(half == Membership::SupportMember ? 1 : 0);
        const std::string prefix = "draw." + std::to_string(k) + ".";
        tensors[prefix + "rows"] = at::tensor(sample.rows, at::kLong);
        tensors[prefix + "labels"] = at::tensor(sample.labels, at::kLong);
        tensors[prefix + "is_support"] = at::tensor(isSupport, at::kLong).to(at::kByte);
    }
    fs::create_directories(file.parent_path());
    writeSafetensors(file, tensors, factsOf(origin));
}

LayerFeatures readLayerFeatures(const fs::path& path)
{
    const SafetensorsFile file(path);
    LayerFeatures features{checked(file, "features", at::kFloat, 2), {}};
    while (file.contains("draw." + std::to_string(features.draws.size()) + ".rows"))
        features.draws.push_back(sampleOf(file, features.draws.size(), features.features.size(0)));
    if (features.draws.empty())
        throw Error(ErrorCode::BadInput, "is missing", path.string() + ": draw.0.rows");
    return features;
}

void writeAnswerFeatures(const fs::path& file, const LabelledFeatures& rows, const LayerOrigin& origin)
{
    fs::create_directories(file.parent_path());
    writeSafetensors(file, {{"features", rows.features}, {"labels", rows.labels}}, factsOf(origin));
}

LabelledFeatures readAnswerFeatures(const fs::path& path)
{
    const SafetensorsFile file(path);
    LabelledFeatures rows{checked(file, "features", at::kFloat, 2), checked(file, "labels", at::kLong, 1), {}};
    if (rows.labels.size(0) != rows.features.size(0))
        throw Error(ErrorCode::BadInput, "has not one label for each row of the features", path.string() + ": labels");
    return rows;
}

fs::path layerFeatureFile(const fs::path& runFolder)
{
    return runFolder / "features" / "final-layers.safetensors";
}

fs::path answerFeatureFile(const fs::path& runFolder, const std::string& split)
{
    return runFolder / "features" / ("test-" + split + ".safetensors");
}

} // namespace sdm::engine
