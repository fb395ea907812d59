#pragma once

#include "core/engine/sdm/sdm_layer.h"

#include <nlohmann/json_fwd.hpp>

namespace sdm::engine {

/// The layer folder: `layer.safetensors` holds every array, `layer.json` what a person or a script wants to read. The folder is
/// written under another name and renamed, so a reader sees the old layer or the new one.
struct SdmLayerFile {
    static constexpr int kVersion = 2; ///< 2: tells what the layer was made from

    static void save(const SdmLayer& layer, const std::filesystem::path& folder);
    /// \throws Error (NotFound), (BadInput) naming file and tensor or key, (Unsupported) for a newer version
    static SdmLayer load(const std::filesystem::path& folder);
    /// What the layer of a folder was made from, without reading its arrays. \throws Error as load
    static LayerOrigin readOrigin(const std::filesystem::path& folder);

    struct Shape {
        std::int64_t classes = 0, features = 0, exemplars = 0, support = 0, calibration = 0;
    };
    /// The most bytes a folder of this shape takes: its distance lists hold each row once, its numbers are written out in full.
    /// \param idBytes  characters of the document ids of both halves together
    static std::int64_t mostBytes(const Shape& shape, std::int64_t idBytes);

private:
    /// Calls `use` with the folder's facts; what it finds amiss in them names the file.
    template <typename Use>
    static void withFacts(const std::filesystem::path& folder, Use use);
    static void readFacts(SdmLayer& layer, Shape& shape, const nlohmann::ordered_json& facts);
    static void readTensors(SdmLayer& layer, const Shape& shape, const std::filesystem::path& path);
};

/// A number as JSON; infinity, which JSON lacks, as the string "inf".
nlohmann::ordered_json jsonNumber(double value);

} // namespace sdm::engine
