#include "core/runner/layer_finder.h"

#include "core/base/error.h"
#include "core/store/store_reader.h"

namespace sdm::runner {

namespace fs = std::filesystem;

fs::path findLayerFolder(const fs::path& projectFolder, const std::string& folderOrId)
{
    if (fs::exists(projectFolder / folderOrId / "layer.json"))
        return projectFolder / folderOrId;
    const auto reader = store::StoreReader::open(projectFolder);
    for (const store::RunRow& run : reader.runs()) {
        for (const LayerRecord& layer : reader.layers(run.id)) {
            if (layer.id == folderOrId && layer.role == LayerRole::Final)
                return projectFolder / "runs" / run.id.text() / "layers" / ("final-" + std::to_string(layer.draw));
        }
    }
    throw Error(ErrorCode::NotFound, "no layer folder and no final layer of this id", folderOrId, "training layers are not kept");
}

} // namespace sdm::runner
