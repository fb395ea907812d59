#pragma once

#include "core/engine/kernels/support_points.h"
#include "core/engine/sdm/sdm_weights.h"

#include <ATen/core/Tensor.h>
#include <vector>

// Shape legend: N rows, D feature width, C classes.
namespace sdm::engine {

class SdmLayer;

/// What bases need of a layer, copied to a device once, so that a training step computes them where its features are. The layer that
/// judges, with all it has to say, stays on the host. Immutable.
class DeviceLayer {
public:
    DeviceLayer(const SdmLayer& layer, c10::Device device);

    /// s of rows as SdmLayer::judge has it, but for the last bits of a product and an exponential; nothing is waited for, so features that
    /// are not finite are not noticed here.
    /// \param features  [N, D] float32, isMember [N] bool: which rows are documents of the support half; both on the device
    /// \return          [N, C] float32
    at::Tensor sdm(const at::Tensor& features, const at::Tensor& isMember) const;

private:
    SdmWeights m_weights;
    FeatureScale m_scale;
    SupportPoints m_points;
    std::vector<at::Tensor> m_cdfTrain, m_cdfCalibration; ///< C ascending lists of squared distances
};

} // namespace sdm::engine
