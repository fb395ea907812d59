#include "core/statistics/guard.h"

#include <array>
#include <cstddef>

namespace sdm {
namespace {

struct Words {
    const char* name;
    const char* meaning;
};

Words wordsOf(Guard guard)
{
    constexpr std::array<Words, 5> kWords{{{"none", "all rejected"},
                                           {"too_few", "too few to say"},
                                           {"holds", "at least alpha"},
                                           {"straddles", "straddles alpha"},
                                           {"below", "below alpha"}}};
    return kWords.at(static_cast<std::size_t>(guard));
}

} // namespace

Guard guardOf(std::int64_t correct, std::int64_t admitted, double alpha)
{
    return guardOf(proportionInterval(correct, admitted), admitted, alpha);
}

Guard guardOf(const Interval& interval, std::int64_t admitted, double alpha)
{
    if (admitted <= 0)
        return Guard::None;
    if (admitted < kFewestForAClaim)
        return Guard::TooFew;
    if (interval.upper < alpha)
        return Guard::Below;
    return interval.lower >= alpha ? Guard::Holds : Guard::Straddles;
}

const char* guardName(Guard guard)
{
    return wordsOf(guard).name;
}

const char* guardWords(Guard guard)
{
    return wordsOf(guard).meaning;
}

} // namespace sdm
