#pragma once

#include "core/engine/model/causal_lm.h"
#include "core/engine/runtime/safetensors.h"

#include <ATen/ATen.h>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace sdm::test {

/// A model with expected numbers: one of ours (tests/golden/models, always there) or of the large set (may be absent).
struct GoldenModel {
    std::filesystem::path folder;
    std::string configFile = "config.json";

    std::vector<std::vector<engine::TokenId>> documents;
    std::vector<std::vector<engine::TokenId>> labels;
    std::vector<at::Tensor> hidden, logits, features, losses; ///< losses [T]: position t predicts token t, 0 where masked
    at::Tensor beta, loss;
    std::map<std::string, at::Tensor> gradients;
    std::vector<std::vector<engine::TokenId>> prompts, generated;
};

inline std::filesystem::path ourGoldenModels()
{
    return std::filesystem::path(SDM_TEST_DATA_DIR) / "golden" / "models";
}

/// Folder of the large set; need not exist.
inline std::filesystem::path largeGoldenModels()
{
    if (const char* folder = std::getenv("SDM_GOLDEN_DIR"))
        return std::filesystem::path(folder) / "lm";
    return std::filesystem::path(SDM_SOURCE_DIR) / "no-golden-files";
}

inline std::vector<engine::TokenId> toIds(const at::Tensor& tensor)
{
    const auto* values = tensor.const_data_ptr<std::int64_t>();
    return {values, values + tensor.numel()};
}

/// What both sets spell alike.
inline void readCommonPart(const engine::SafetensorsFile& file, GoldenModel& golden)
{
    for (const std::string& name : file.names()) {
        if (name.starts_with("grad."))
            golden.gradients.emplace(name.substr(5), file.tensor(name));
    }
    golden.beta = file.tensor("beta");
    golden.loss = file.tensor("loss");
}

inline GoldenModel readOurGoldenModel(const std::filesystem::path& folder)
{
    const engine::SafetensorsFile file(folder / "expected.safetensors");
    GoldenModel golden;
    golden.folder = folder;
    for (int k = 0; file.contains("ids." + std::to_string(k)); ++k) {
        const std::string suffix = std::to_string(k);
        golden.documents.push_back(toIds(file.tensor("ids." + suffix)));
        golden.labels.push_back(toIds(file.tensor("labels." + suffix)));
        golden.hidden.push_back(file.tensor("hidden." + suffix));
        golden.logits.push_back(file.tensor("logits." + suffix));
        golden.features.push_back(file.tensor("feature." + suffix));
        golden.losses.push_back(file.tensor("loss." + suffix));
    }
    for (int j = 0; file.contains("prompt." + std::to_string(j)); ++j) {
        golden.prompts.push_back(toIds(file.tensor("prompt." + std::to_string(j))));
        golden.generated.push_back(toIds(file.tensor("generated." + std::to_string(j))));
    }
    readCommonPart(file, golden);
    return golden;
}

/// The large set lists the loss of every next token, masked or not, at the predicting position.
inline GoldenModel readLargeGoldenModel(const std::filesystem::path& folder, const std::string& configFile)
{
    const engine::SafetensorsFile file(folder / "expected.safetensors");
    GoldenModel golden;
    golden.folder = folder;
    golden.configFile = configFile;
    for (int i = 0; file.contains("seq" + std::to_string(i) + ".ids"); ++i) {
        const std::string prefix = "seq" + std::to_string(i) + ".";
        const at::Tensor labels = file.tensor(prefix + "labels");
        golden.documents.push_back(toIds(file.tensor(prefix + "ids")));
        golden.labels.push_back(toIds(labels));
        golden.hidden.push_back(file.tensor(prefix + "hidden"));
        golden.logits.push_back(file.tensor(prefix + "logits"));
        golden.features.push_back(file.tensor(prefix + "embedding"));
        at::Tensor losses = at::zeros(labels.sizes());
        losses.narrow(0, 1, labels.size(0) - 1).copy_(file.tensor(prefix + "sdm"));
        golden.losses.push_back(losses.masked_fill(labels == -100, 0.0));
    }
    for (int j = 0; file.contains("gen" + std::to_string(j) + ".prompt"); ++j) {
        golden.prompts.push_back(toIds(file.tensor("gen" + std::to_string(j) + ".prompt")));
        golden.generated.push_back(toIds(file.tensor("gen" + std::to_string(j) + ".new_cache")));
    }
    readCommonPart(file, golden);
    return golden;
}

} // namespace sdm::test
