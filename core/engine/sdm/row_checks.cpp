#include "core/engine/sdm/row_checks.h"

#include "core/base/error.h"

#include <ATen/ops/isfinite.h>

namespace sdm::engine {

void requireFiniteRows(const at::Tensor& features, const std::string& name)
{
    if (!features.defined() || features.dim() != 2 || features.scalar_type() != at::kFloat)
        throw Error(ErrorCode::InvalidArgument, "must be a matrix [rows, features] of float32", name);
    if (at::isfinite(features.sum()).item<bool>())
        return;
    const at::Tensor finite = at::isfinite(features).all(1).to(at::kCPU);
    for (std::int64_t i = 0; i < finite.size(0); ++i) {
        if (!finite.const_data_ptr<bool>()[i])
            throw Error(ErrorCode::BadInput, "row " + std::to_string(i) + " holds a value that is not finite", name);
    }
}

void requireClassCount(std::int64_t classCount, const std::string& name)
{
    if (classCount < 2 || classCount > kMostClasses)
        throw Error(ErrorCode::BadInput, "a layer has 2 to " + std::to_string(kMostClasses) + " classes, not " + std::to_string(classCount),
                    name);
}

void requireLabels(const LabelledFeatures& rows, const std::string& name, std::int64_t classCount)
{
    if (!rows.labels.defined() || rows.labels.dim() != 1 || rows.labels.scalar_type() != at::kLong ||
        rows.labels.size(0) != rows.features.size(0))
        throw Error(ErrorCode::InvalidArgument, "labels must be int64, one for each row of the features", name);
    if (!rows.ids.empty() && static_cast<std::int64_t>(rows.ids.size()) != rows.labels.size(0))
        throw Error(ErrorCode::InvalidArgument, "ids must be none, or one for each row", name);
    const at::Tensor labels = rows.labels.to(at::kCPU).contiguous();
    for (std::int64_t i = 0; i < labels.size(0); ++i) {
        const std::int64_t label = labels.const_data_ptr<std::int64_t>()[i];
        if (label >= classCount || (label < 0 && label != -1 && label != -99))
            throw Error(ErrorCode::BadInput, "label " + std::to_string(label) + " of row " + std::to_string(i) + " is no class", name,
                        "use 0 to " + std::to_string(classCount - 1) + ", -1 (unlabelled) or -99 (out of distribution)");
    }
}

} // namespace sdm::engine
