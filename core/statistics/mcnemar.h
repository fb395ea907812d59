#pragma once

#include <cstdint>

namespace sdm {

/// How the p-value of McNemar's test is computed.
enum class McNemarP {
    Exact, ///< binomial, conditional on the discordant pairs: never too small, often too large
    MidP,  ///< the same with half of the observed outcome's probability: close to its level, at times slightly above
};

/// Whether two judges of the same items differ: the two-sided p-value of McNemar's test (McNemar 1947).
/// \param onlyFirst   pairs that the first alone has (b)
/// \param onlySecond  pairs that the second alone has (c)
/// \return p in (0, 1]; 1 when no pair is discordant
/// Source of the mid-p form: Fagerland, Lydersen and Laake, "The McNemar test for binary matched-pairs data" (2013).
/// \throws Error (InvalidArgument) for a negative count
double mcNemarP(std::int64_t onlyFirst, std::int64_t onlySecond, McNemarP kind = McNemarP::Exact);

} // namespace sdm
