#include "core/engine/objective/batch_loss.h"

#include <ATen/ops/cat.h>
#include <vector>

namespace sdm::engine {

double BatchLoss::value() const
{
    return loss.item<double>();
}

double BatchLoss::fetchWith(const at::Tensor& scalar)
{
    at::Tensor fetchedScalar = scalar;
    std::vector<at::Tensor*> away;
    for (at::Tensor* tensor : {&loss, &bases, &positiveProbability, &margins, &fetchedScalar})
        if (tensor->defined() && !tensor->is_cpu())
            away.push_back(tensor);
    if (away.empty())
        return scalar.item<double>();
    std::vector<at::Tensor> flat;
    for (const at::Tensor* tensor : away)
        flat.push_back(tensor->flatten().to(at::kFloat));
    const at::Tensor all = at::cat(flat).cpu();
    std::int64_t start = 0;
    for (at::Tensor* tensor : away) {
        const std::int64_t count = tensor->numel();
        *tensor = all.narrow(0, start, count).view(tensor->sizes());
        start += count;
    }
    return fetchedScalar.item<double>();
}

} // namespace sdm::engine
