#include "core/records/vocabulary.h"

#include "core/base/error.h"

#include <string>

namespace sdm {

void refuseName(std::string_view what, std::string_view name)
{
    throw Error(ErrorCode::BadInput, "unknown " + std::string(what) + " '" + std::string(name) + "'");
}

Verdict verdictOf(bool inRegion, bool inRegionLower, bool outOfDistribution, double probability)
{
    if (inRegionLower)
        return Verdict::Highest;
    if (inRegion)
        return Verdict::High;
    if (outOfDistribution)
        return Verdict::Ood;
    return probability < kNearChanceBelow ? Verdict::NearChance : Verdict::Low;
}

} // namespace sdm
