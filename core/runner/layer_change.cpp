#include "core/runner/layer_change.h"

#include "core/base/error.h"
#include "core/protocol/codec.h"
#include "core/runner/unwritten_records.h"
#include "core/runs/run_lock.h"
#include "core/store/run_store.h"
#include "core/store/store_reader.h"

namespace sdm::runner {
namespace {

LayerRecord recordOf(LayerRecord record, const engine::SdmLayer& layer)
{
    record.alpha = layer.region().alpha;
    record.qrMin = layer.region().qrMin;
    record.supportSize = layer.supportSize();
    for (std::size_t c = 0; c < record.classes.size(); ++c)
        record.classes[c].psi = layer.region().psi.at(c);
    return record;
}

void requireEnded(const RunLayer& owner, const std::filesystem::path& folder)
{
    const auto reader = store::StoreReader::open(owner.project);
    if (store::isActive(reader.findRun(owner.run.text()).state))
        throw Error(ErrorCode::InvalidArgument, "belongs to run " + owner.run.text() + ", which is at work", folder.string(),
                    "wait until it has ended, or change a copy of the folder");
}

} // namespace

std::optional<RunLayer> saveChanged(const engine::SdmLayer& layer, const std::filesystem::path& folder, const std::string& change)
{
    auto owner = runLayerIn(folder);
    if (!owner) {
        layer.save(folder);
        return owner;
    }
    auto store = store::RunStore::open(owner->project);
    store.markInterrupted();
    requireEnded(*owner, folder);
    const runs::RunLock lock(owner->project, owner->run);
    writeUnwritten(owner->project, owner->run); // the change comes after the run's own story
    const protocol::EventBody event = protocol::LayerChanged{change, recordOf(owner->record, layer)};
    store::RunStore::Batch batch(store);
    store.appendEvent(owner->run, protocol::kindOf(event), protocol::encodePayload(event));
    layer.save(folder);
    batch.commit();
    return owner;
}

} // namespace sdm::runner
