#include "core/runner/commands/model_forward.h"

#include "core/base/error.h"
#include "core/engine/forward/next_token_loss.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/provenance/layer_origin.h"
#include "core/engine/provenance/model_digest.h"
#include "core/engine/runtime/finite.h"
#include "core/engine/runtime/safetensors.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <map>
#include <numbers>
#include <torch/csrc/autograd/autograd.h>

namespace sdm::runner {
namespace {

using engine::CausalLm;
using engine::PackedBatch;
using engine::SafetensorsFile;
using Tensors = std::map<std::string, at::Tensor>;

constexpr std::int64_t kMasked = -100;

struct Inputs {
    std::vector<std::vector<engine::TokenId>> documents;
    std::vector<at::Tensor> labels; ///< [T_k] each; empty without labels
    at::Tensor beta;                ///< [K] float32
};

std::vector<engine::TokenId> toVector(const at::Tensor& tensor)
{
    const auto* values = tensor.const_data_ptr<std::int64_t>();
    return {values, values + tensor.numel()};
}

at::Tensor integers(const SafetensorsFile& file, const std::string& name)
{
    const at::Tensor tensor = file.tensor(name);
    if (tensor.dim() != 1 || tensor.scalar_type() != at::kLong)
        throw Error(ErrorCode::BadInput, "tensor '" + name + "' must be int64 with one dimension", file.path().string());
    return tensor;
}

void checkIds(const at::Tensor& ids, const std::string& name, std::int64_t vocabularySize, bool maskAllowed, const SafetensorsFile& file)
{
    const at::Tensor isWrong = (ids < 0) | (ids >= vocabularySize);
    if ((maskAllowed ? isWrong & (ids != kMasked) : isWrong).any().item<bool>())
        throw Error(ErrorCode::BadInput, "tensor '" + name + "' has ids outside the vocabulary of " + std::to_string(vocabularySize),
                    file.path().string());
}

Inputs readInputs(const std::string& path, std::int64_t vocabularySize)
{
    const SafetensorsFile file(path);
    file.requireSupportedDtypes();
    Inputs inputs;
    for (std::size_t k = 0; file.contains("ids." + std::to_string(k)); ++k) {
        const std::string suffix = std::to_string(k);
        const at::Tensor ids = integers(file, "ids." + suffix);
        if (ids.numel() == 0)
            throw Error(ErrorCode::BadInput, "tensor 'ids." + suffix + "' is empty", path);
        checkIds(ids, "ids." + suffix, vocabularySize, false, file);
        inputs.documents.push_back(toVector(ids));
        if (!file.contains("labels.0"))
            continue;
        const at::Tensor labels = integers(file, "labels." + suffix);
        if (labels.numel() != ids.numel())
            throw Error(ErrorCode::BadInput, "tensor 'labels." + suffix + "' must be as long as its ids", path);
        checkIds(labels, "labels." + suffix, vocabularySize, true, file);
        inputs.labels.push_back(labels);
    }
    if (inputs.documents.empty())
        throw Error(ErrorCode::BadInput, "has no tensor 'ids.0'", path);
    const auto count = static_cast<std::int64_t>(inputs.documents.size());
    inputs.beta = file.contains("beta") ? file.tensor("beta").to(at::kFloat) : at::full({count}, std::numbers::e, at::kFloat);
    if (inputs.beta.dim() != 1 || inputs.beta.size(0) != count || !(inputs.beta > 1.0).all().item<bool>())
        throw Error(ErrorCode::BadInput, "tensor 'beta' must hold one base above 1 per document", path);
    engine::requireFinite(inputs.beta, path + ": beta", "a base is a number");
    return inputs;
}

/// Rows whose next token counts in the loss, and what they must predict.
struct Targets {
    std::vector<std::int64_t> rows;     ///< packed row of the predicting position
    std::vector<std::int64_t> ids;      ///< token to predict
    std::vector<std::int64_t> document; ///< its document
};

Targets targetsOf(const Inputs& inputs, const PackedBatch& batch)
{
    Targets targets;
    for (std::size_t k = 0; k < inputs.labels.size(); ++k) {
        const auto labels = toVector(inputs.labels[k]);
        for (std::size_t t = 1; t < labels.size(); ++t) {
            if (labels[t] == kMasked)
                continue;
            targets.rows.push_back(batch.starts[k] + static_cast<std::int64_t>(t) - 1);
            targets.ids.push_back(labels[t]);
            targets.document.push_back(static_cast<std::int64_t>(k));
        }
    }
    return targets;
}

at::Tensor onDevice(const std::vector<std::int64_t>& values, c10::Device device)
{
    return at::tensor(at::ArrayRef<std::int64_t>(values), at::kLong).to(device);
}

/// Adds loss.<k>, loss and grad.<parameter>.
void addLosses(const CausalLm& model, const Inputs& inputs, const PackedBatch& batch, const at::Tensor& hidden, bool gradients,
               Tensors& out)
{
    const c10::Device device = model.placement().device;
    const Targets targets = targetsOf(inputs, batch);
    if (targets.rows.empty())
        throw Error(ErrorCode::BadInput, "every label is masked");
    const auto count = static_cast<std::int64_t>(targets.rows.size());
    const at::Tensor rows = onDevice(targets.rows, device);
    const at::Tensor beta = inputs.beta.to(device).index_select(0, onDevice(targets.document, device));
    const auto loss = engine::nextTokenLoss(hidden.index_select(0, rows), model.headWeight(), onDevice(targets.ids, device), beta, count,
                                            model.placement().computeDtype);
    out["loss"] = loss.total.detach().reshape({1});
    at::Tensor perPosition = at::zeros({batch.ids.size(0) + 1}, loss.perRow.options());
    perPosition.index_copy_(0, rows + 1, loss.perRow); // position t holds the loss of predicting token t
    for (std::size_t k = 0; k < batch.lengths.size(); ++k)
        out["loss." + std::to_string(k)] = perPosition.narrow(0, batch.starts[k], batch.lengths[k]);
    if (!gradients)
        return;
    std::vector<at::Tensor> parameters;
    std::vector<std::string> names;
    for (const engine::Parameter& parameter : model.parameters()) {
        if (!parameter.trainable)
            continue;
        parameters.push_back(parameter.tensor);
        names.push_back("grad." + parameter.name);
    }
    const auto computed = torch::autograd::grad({loss.total}, parameters);
    for (std::size_t i = 0; i < names.size(); ++i)
        out[names[i]] = computed[i];
}

/// Features and losses of NaN would be written as if they were numbers.
void checkFinite(const at::Tensor& hidden, const PackedBatch& batch)
{
    for (std::size_t k = 0; k < batch.lengths.size(); ++k) {
        if (!at::isfinite(hidden.narrow(0, batch.starts[k], batch.lengths[k])).all().item<bool>())
            throw Error(ErrorCode::Failed, "the hidden states of ids." + std::to_string(k) + " are not finite although the weights are", {},
                        "the weights are too large for this dtype: try --dtype f32, or an earlier checkpoint");
    }
}

} // namespace

int forward(const ForwardOptions& options, const engine::Placement& placement)
{
    const CausalLm model =
        CausalLm::load(options.model.model, placement, options.gradients ? engine::HeldAs::Master : engine::HeldAs::Compute);
    const Inputs inputs = readInputs(options.inputs, model.config().vocabularySize);
    if (options.gradients && inputs.labels.empty())
        throw Error(ErrorCode::BadInput, "gradients need labels.<k>", options.inputs);
    const PackedBatch batch = PackedBatch::of(inputs.documents, placement.device);
    const c10::AutoGradMode gradMode(options.gradients);
    const at::Tensor hidden = model.hidden(batch);
    checkFinite(hidden, batch);
    Tensors out;
    {
        const at::NoGradGuard noGrad;
        const at::Tensor features = CausalLm::features(hidden, batch, batch.lengths);
        for (std::size_t k = 0; k < batch.lengths.size(); ++k) {
            const std::string suffix = std::to_string(k);
            const at::Tensor rows = hidden.narrow(0, batch.starts[k], batch.lengths[k]).detach();
            out["hidden." + suffix] = rows;
            out["logits." + suffix] = model.logits(rows);
            out["feature." + suffix] = features.select(0, static_cast<std::int64_t>(k));
        }
    }
    if (!inputs.labels.empty())
        addLosses(model, inputs, batch, hidden, options.gradients, out);
    engine::LayerOrigin origin;
    origin.features.layers = engine::kFinalNorm;
    origin.features.poolings = engine::kMeanAndLast;
    origin.modelDigest = engine::modelDigest(options.model.model);
    origin.engineVersion = SDM_VERSION;
    engine::writeSafetensors(options.out, out, engine::factsOf(origin));
    return 0;
}

} // namespace sdm::runner
