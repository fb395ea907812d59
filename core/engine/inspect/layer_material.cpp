#include "core/engine/inspect/layer_material.h"

#include "core/config/loss_base.h"
#include "core/engine/sample/document_sampler.h"

namespace sdm::engine {
namespace {

// A half has about this many documents of a class when a share of them can first be told from chance.
constexpr std::int64_t kFewOfAClass = 30;

void checkSplit(const PreparedDataset& dataset, const char* field, RunFindings& findings)
{
    const std::int64_t documents = dataset.size();
    if (documents < kFewestForLayer)
        findings.refuse(
            "layers",
            Error(ErrorCode::BadInput,
                  "has " + std::to_string(documents) + (documents == 1 ? " document" : " documents") +
                      ", which cannot fill the halves of a layer: one half needs two right and two wrong answers, the other one "
                      "of each",
                  dataset.file.string(), "give at least " + std::to_string(kFewestForLayer) + " documents"),
            field);
    else if (documents < 4 * kFewOfAClass)
        findings.warn("layers",
                      std::to_string(documents) + " documents of '" + dataset.name + "' leave about " + std::to_string(documents / 4) +
                          " of a class in each half of a layer: a region is hardly found, and shares mean little",
                      "give at least " + std::to_string(4 * kFewOfAClass) + " documents", field);
}

} // namespace

void checkLayerMaterial(const RunData& data, const RunConfig& config, RunFindings& findings)
{
    if (config.optimiser.epochs > 0 && takesBaseFromLayers(config))
        checkSplit(data.train, "task.train", findings);
    checkSplit(data.calibration, "task.calibration", findings);
}

} // namespace sdm::engine
