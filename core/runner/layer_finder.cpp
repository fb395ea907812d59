#include "core/runner/layer_finder.h"

#include "core/base/error.h"
#include "core/runs/run_folder.h"
#include "core/store/store_reader.h"

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;

/// Where a run keeps its final layers.
fs::path finalLayerFolder(const fs::path& project, const RunId& run, int draw)
{
    return runs::pathInRun(project, run, runs::runFolder(project, run) / "layers" / ("final-" + std::to_string(draw)));
}

std::optional<RunLayer> finalLayerAt(const store::StoreReader& reader, const fs::path& project, const fs::path& folder)
{
    for (const store::RunRow& run : reader.runs()) {
        for (const LayerRecord& layer : reader.layers(run.id)) {
            if (layer.role == LayerRole::Final && finalLayerFolder(project, run.id, layer.draw) == folder)
                return RunLayer{project, run.id, layer};
        }
    }
    return std::nullopt;
}

} // namespace

fs::path findLayerFolder(const fs::path& projectFolder, const std::string& folderOrId)
{
    if (fs::exists(projectFolder / folderOrId / "layer.json"))
        return projectFolder / folderOrId;
    const auto reader = store::StoreReader::open(projectFolder);
    for (const store::RunRow& run : reader.runs()) {
        for (const LayerRecord& layer : reader.layers(run.id)) {
            if (layer.id == folderOrId && layer.role == LayerRole::Final)
                return finalLayerFolder(projectFolder, run.id, layer.draw);
        }
    }
    throw Error(ErrorCode::NotFound, "no layer folder and no final layer of this id", folderOrId, "training layers are not kept");
}

std::optional<RunLayer> runLayerIn(const fs::path& folder)
{
    std::error_code failure;
    const fs::path plain = fs::canonical(folder, failure); // project/runs/RUN/layers/final-N, whatever links lead there
    const fs::path project = plain.parent_path().parent_path().parent_path().parent_path();
    if (failure || !fs::exists(project / "store.sqlite"))
        return std::nullopt;
    return finalLayerAt(store::StoreReader::open(project), project, plain);
}

} // namespace sdm::runner
