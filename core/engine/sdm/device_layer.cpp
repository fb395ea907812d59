#include "core/engine/sdm/device_layer.h"

#include "core/engine/kernels/kernels.h"
#include "core/engine/sdm/empirical_cdf.h"
#include "core/engine/sdm/sdm_activation.h"
#include "core/engine/sdm/sdm_layer.h"

#include <ATen/ops/where.h>
#include <c10/core/GradMode.h>

namespace sdm::engine {
namespace {

std::vector<at::Tensor> copied(const std::vector<at::Tensor>& lists, c10::Device device)
{
    std::vector<at::Tensor> copies;
    for (const at::Tensor& list : lists)
        copies.push_back(list.to(device));
    return copies;
}

} // namespace

DeviceLayer::DeviceLayer(const SdmLayer& layer, c10::Device device)
    : m_weights(layer.m_weights.to(device)), m_scale(layer.m_scale),
      m_points(layer.m_supportExemplars.to(device), layer.m_supportLabels, layer.m_supportPredictions, layer.classCount(),
               layer.m_maxNeighbours),
      m_cdfTrain(copied(layer.m_cdfTrain, device)), m_cdfCalibration(copied(layer.m_cdfCalibration, device))
{
}

at::Tensor DeviceLayer::sdm(const at::Tensor& features, const at::Tensor& isMember) const
{
    const c10::NoGradGuard noGradient;
    const at::Tensor exemplars = m_weights.exemplars(m_scale.apply(features));
    const at::Tensor logits = m_weights.logits(exemplars); // [N, C]
    const Neighbours found =
        kernelsFor({features.device(), at::kFloat, {}, {}}).supportSearch(m_points, {exemplars, logits.argmax(1), {}, 0, isMember});
    const at::Tensor distance = at::where(isMember, distanceQuantileBeside(m_cdfTrain, found.nearestDistanceSquared),
                                          distanceQuantileBeside(m_cdfCalibration, found.nearestDistanceSquared));
    return sdmOfRows(logits, found.similarity, distance);
}

} // namespace sdm::engine
