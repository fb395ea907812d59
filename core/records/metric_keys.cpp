#include "core/records/metric_keys.h"

namespace sdm {

std::string betaMeanKey(int label)
{
    return "train/beta_mean/y" + std::to_string(label);
}

std::string splitMetricKey(SplitMetric metric, std::string_view split, EvaluationPurpose purpose)
{
    const std::string_view name = nameOf(metric);
    if (purpose == EvaluationPurpose::Final)
        return "final/" + std::string(split) + "/" + std::string(name);
    // `hr/<split>/share`: the split stands behind the family.
    const std::size_t slash = name.find('/');
    const std::string key = std::string(name.substr(0, slash)) + "/" + std::string(split);
    return slash == std::string_view::npos ? key : key + std::string(name.substr(slash));
}

std::string layerMetricKey(LayerMetric metric, LayerRole role)
{
    return "layer/" + std::string(nameOf(role)) + "/" + std::string(nameOf(metric));
}

std::string phaseSecondsKey(PhaseKind phase)
{
    return "time/" + std::string(nameOf(phase)) + "_seconds";
}

} // namespace sdm
