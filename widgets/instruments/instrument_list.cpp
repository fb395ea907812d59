#include "widgets/instruments/instrument_list.h"

#include <algorithm>

// The one list: a new instrument is a file with a function of this name, and a line here.
#define SDM_INSTRUMENTS(EACH)                                                                                                              \
    EACH(phases)                                                                                                                           \
    EACH(hrShare)                                                                                                                          \
    EACH(hrAccuracy)                                                                                                                       \
    EACH(verdictComposition)                                                                                                               \
    EACH(trainingLoss)                                                                                                                     \
    EACH(lossBase)                                                                                                                         \
    EACH(calibration)                                                                                                                      \
    EACH(answersScatter)                                                                                                                   \
    EACH(abstentionReasons)                                                                                                                \
    EACH(reliabilityDiagram)                                                                                                               \
    EACH(riskCoverage)                                                                                                                     \
    EACH(layerThresholds)                                                                                                                  \
    EACH(hardNegatives)                                                                                                                    \
    EACH(hardnessMap)                                                                                                                      \
    EACH(negativeKinds)                                                                                                                    \
    EACH(gradientNorm)                                                                                                                     \
    EACH(learningRate)                                                                                                                     \
    EACH(trainingSpeed)                                                                                                                    \
    EACH(preferenceAccuracy)

namespace sdm::ui {

#define SDM_DECLARE(name) Instrument name##Instrument();
SDM_INSTRUMENTS(SDM_DECLARE)
#undef SDM_DECLARE

const std::vector<Instrument>& instruments()
{
#define SDM_LIST(name) name##Instrument(),
    static const std::vector<Instrument> all{SDM_INSTRUMENTS(SDM_LIST)};
#undef SDM_LIST
    return all;
}

const Instrument* findInstrument(const QString& id)
{
    const auto& all = instruments();
    const auto found = std::find_if(all.begin(), all.end(), [&id](const Instrument& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace sdm::ui
