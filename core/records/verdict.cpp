#include "core/records/verdict.h"

#include "core/base/error.h"

#include <array>
#include <string>
#include <utility>

namespace sdm {
namespace {

constexpr std::array<std::pair<Verdict, std::string_view>, 5> kVerdicts{{{Verdict::Highest, "highest"},
                                                                         {Verdict::High, "high"},
                                                                         {Verdict::Low, "low"},
                                                                         {Verdict::NearChance, "near_chance"},
                                                                         {Verdict::Ood, "ood"}}};
constexpr std::array<std::pair<Reason, std::string_view>, 6> kReasons{{{Reason::Admitted, "admitted"},
                                                                       {Reason::Ood, "ood"},
                                                                       {Reason::Similarity, "similarity"},
                                                                       {Reason::Null, "null"},
                                                                       {Reason::Multiple, "multiple"},
                                                                       {Reason::Mismatch, "mismatch"}}};

template <typename T, std::size_t N>
std::string_view nameOf(const std::array<std::pair<T, std::string_view>, N>& table, T value)
{
    for (const auto& [entry, name] : table) {
        if (entry == value)
            return name;
    }
    return {};
}

template <typename T, std::size_t N>
T valueOf(const std::array<std::pair<T, std::string_view>, N>& table, std::string_view name, const char* what)
{
    for (const auto& [entry, entryName] : table) {
        if (entryName == name)
            return entry;
    }
    throw Error(ErrorCode::BadInput, std::string("unknown ") + what + " '" + std::string(name) + "'");
}

} // namespace

std::string_view verdictName(Verdict verdict)
{
    return nameOf(kVerdicts, verdict);
}
std::string_view reasonName(Reason reason)
{
    return nameOf(kReasons, reason);
}
Verdict verdictFromName(std::string_view name)
{
    return valueOf(kVerdicts, name, "verdict");
}
Reason reasonFromName(std::string_view name)
{
    return valueOf(kReasons, name, "reason");
}

Verdict verdictOf(bool inRegion, bool inRegionLower, bool outOfDistribution, double probability)
{
    if (inRegionLower)
        return Verdict::Highest;
    if (inRegion)
        return Verdict::High;
    if (outOfDistribution)
        return Verdict::Ood;
    return probability < 0.6 ? Verdict::NearChance : Verdict::Low;
}

} // namespace sdm
