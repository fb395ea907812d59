#include "core/engine/sdm/sdm_weights.h"

#include "core/base/error.h"
#include "core/engine/runtime/finite.h"

#include <algorithm>
#include <ATen/ops/addmm.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/sum.h>
#include <cmath>

namespace sdm::engine {
namespace {

at::Tensor uniformTensor(at::IntArrayRef shape, std::int64_t inputs, RandomStream& stream)
{
    const double bound = 1.0 / std::sqrt(static_cast<double>(inputs));
    at::Tensor tensor = at::empty(shape, at::kFloat);
    float* data = tensor.mutable_data_ptr<float>();
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
        data[i] = static_cast<float>((2 * stream.uniform() - 1) * bound);
    return tensor;
}

/// The shape and dtype it must have, and finite numbers.
void requireWeights(const at::Tensor& tensor, const char* name, at::IntArrayRef shape)
{
    if (tensor.scalar_type() != at::kFloat || tensor.sizes() != shape)
        throw Error(ErrorCode::BadInput, "has another shape or dtype than the layer's float32 tensors", name,
                    "adaptor [M, D] and [M], linear [C, M] and [C]");
    requireFinite(tensor, name, "give weights that training did not lose");
}

} // namespace

SdmWeights SdmWeights::random(std::int64_t features, std::int64_t exemplars, std::int64_t classes, RandomStream stream)
{
    SdmWeights weights;
    weights.adaptorWeight = uniformTensor({exemplars, features}, features, stream);
    weights.adaptorBias = uniformTensor({exemplars}, features, stream);
    weights.linearWeight = uniformTensor({classes, exemplars}, exemplars, stream);
    weights.linearBias = uniformTensor({classes}, exemplars, stream);
    return weights;
}

SdmWeights SdmWeights::fromTensors(const std::vector<at::Tensor>& tensors)
{
    if (tensors.size() != 4)
        throw Error(ErrorCode::InvalidArgument, "a layer has four weight tensors, not " + std::to_string(tensors.size()));
    if (tensors[0].dim() != 2 || tensors[2].dim() != 2)
        throw Error(ErrorCode::BadInput, "must be matrices", "adaptor.weight, linear.weight");
    const std::int64_t exemplars = tensors[0].size(0), classes = tensors[2].size(0);
    if (exemplars < 1 || tensors[0].size(1) < 1 || classes < 2)
        throw Error(ErrorCode::BadInput, "must have at least one feature, one exemplar and two classes", "adaptor.weight, linear.weight");
    requireWeights(tensors[0], "adaptor.weight", {exemplars, tensors[0].size(1)});
    requireWeights(tensors[1], "adaptor.bias", {exemplars});
    requireWeights(tensors[2], "linear.weight", {classes, exemplars});
    requireWeights(tensors[3], "linear.bias", {classes});
    const SdmWeights given{tensors[0].contiguous(), tensors[1].contiguous(), tensors[2].contiguous(), tensors[3].contiguous()};
    return given.clone();
}

SdmWeights SdmWeights::clone() const
{
    return {adaptorWeight.clone(), adaptorBias.clone(), linearWeight.clone(), linearBias.clone()};
}

SdmWeights SdmWeights::to(c10::Device device) const
{
    return {adaptorWeight.to(device), adaptorBias.to(device), linearWeight.to(device), linearBias.to(device)};
}

at::Tensor SdmWeights::exemplars(const at::Tensor& rows) const
{
    return at::addmm(adaptorBias, rows, adaptorWeight.t());
}

at::Tensor SdmWeights::logits(const at::Tensor& exemplars) const
{
    return at::addmm(linearBias, exemplars, linearWeight.t());
}

at::Tensor predictedClasses(const at::Tensor& logits)
{
    if (!logits.is_cpu())
        return logits.argmax(1);
    const std::int64_t classes = logits.size(1);
    at::Tensor predictions = at::empty({logits.size(0)}, at::kLong);
    for (std::int64_t i = 0; i < logits.size(0); ++i) {
        const float* row = logits.const_data_ptr<float>() + i * classes;
        predictions.mutable_data_ptr<std::int64_t>()[i] = std::max_element(row, row + classes) - row;
    }
    return predictions;
}

FeatureScale FeatureScale::of(const at::Tensor& features)
{
    const auto count = static_cast<double>(features.numel());
    FeatureScale scale;
    scale.mean = static_cast<float>(at::sum(features, at::kDouble).item<double>() / count);
    const double squares = at::sum(features.sub(scale.mean).square_(), at::kDouble).item<double>();
    scale.standardDeviation = static_cast<float>(std::sqrt(squares / (count - 1)));
    if (!(scale.standardDeviation > 0))
        throw Error(ErrorCode::BadInput, "all features of the support half are equal", "features", "check how they were made");
    return scale;
}

at::Tensor FeatureScale::apply(const at::Tensor& features) const
{
    return features.sub(mean).div_(standardDeviation);
}

} // namespace sdm::engine
