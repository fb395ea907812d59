#pragma once

#include "core/statistics/interval.h"

namespace sdm {

/// How an accuracy inside the region stands against alpha. Nothing else in the product compares the two: notes, marks, colours and
/// words all ask guardOf.
enum class Guard {
    None,      ///< nothing admitted: R
    TooFew,    ///< n < 30: no claim either way
    Holds,     ///< the 95 % interval's lower end reaches alpha
    Straddles, ///< alpha lies inside the interval
    Below,     ///< the interval's upper end lies below alpha
};

/// Fewer items than this support no claim.
inline constexpr std::int64_t kFewestForAClaim = 30;

Guard guardOf(std::int64_t correct, std::int64_t admitted, double alpha);
/// The same of an accuracy whose interval comes from elsewhere (a bootstrap). \param admitted  the items it is over
Guard guardOf(const Interval& interval, std::int64_t admitted, double alpha);
/// `none`, `too_few`, `holds`, `straddles`, `below`: for CSV and JSON.
const char* guardName(Guard guard);
/// The same for readers: "all rejected", "too few to say", "at least alpha", "straddles alpha", "below alpha".
const char* guardWords(Guard guard);

} // namespace sdm
