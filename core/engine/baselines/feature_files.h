#pragma once

#include "core/engine/sdm/sdm_layer.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace sdm::engine {

/// Which rows a final layer was made of, and in which half each was.
struct LayerSample {
    std::vector<std::int64_t> rows;   ///< into the features
    std::vector<std::int64_t> labels; ///< one a row
    std::vector<Membership> halves;   ///< one a row
};

/// The features that the final layers of a run stand on: those of every text once, and each draw's sample of them. Kept so that other
/// ways of abstaining can be held against the layers on the same halves without the language model.
struct LayerFeatures {
    at::Tensor features; ///< [U, D] float32
    std::vector<LayerSample> draws;

    /// Rows of one half of a draw, in the order the layer saw them.
    LabelledFeatures half(std::size_t draw, Membership wanted) const;
};

/// `features`, and for draw k `draw.<k>.rows`, `draw.<k>.labels` int64 and `draw.<k>.is_support` uint8; the origin as metadata.
void writeLayerFeatures(const std::filesystem::path& file, const LayerFeatures& features, const LayerOrigin& origin);
/// \throws Error (NotFound, BadInput) naming file and tensor
LayerFeatures readLayerFeatures(const std::filesystem::path& file);

/// `features` [N, D] float32 and `labels` [N] int64 of judged answers, as `layer apply` reads them; the origin as metadata.
void writeAnswerFeatures(const std::filesystem::path& file, const LabelledFeatures& rows, const LayerOrigin& origin);
/// \throws Error (NotFound, BadInput) naming file and tensor
LabelledFeatures readAnswerFeatures(const std::filesystem::path& file);

/// Where a run keeps them, below its own folder.
std::filesystem::path layerFeatureFile(const std::filesystem::path& runFolder);
std::filesystem::path answerFeatureFile(const std::filesystem::path& runFolder, const std::string& split);

} // namespace sdm::engine
