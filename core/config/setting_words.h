#pragma once

#include "core/base/error.h"
#include "core/config/run_config.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace sdm {

/// The words of an enumeration in the order of a form.
template <typename Enum>
struct Words;
template <typename Enum, std::size_t N>
using WordList = std::array<std::pair<Enum, const char*>, N>;

template <>
struct Words<LossKind> {
    static constexpr WordList<LossKind, 3> all{{{LossKind::Sdm, "sdm"}, {LossKind::CrossEntropy, "cross_entropy"}, {LossKind::Dpo, "dpo"}}};
};
template <>
struct Words<AdapterKind> {
    static constexpr WordList<AdapterKind, 2> all{{{AdapterKind::None, "none"}, {AdapterKind::Lora, "lora"}}};
};
template <>
struct Words<BaseWeights> {
    static constexpr WordList<BaseWeights, 3> all{
        {{BaseWeights::Auto, "auto"}, {BaseWeights::BFloat16, "bf16"}, {BaseWeights::Int8, "int8"}}};
};
template <>
struct Words<MomentDtype> {
    static constexpr WordList<MomentDtype, 2> all{{{MomentDtype::Float32, "f32"}, {MomentDtype::BFloat16, "bf16"}}};
};
template <>
struct Words<MasterWeights> {
    static constexpr WordList<MasterWeights, 2> all{{{MasterWeights::Float32, "f32"}, {MasterWeights::None, "none"}}};
};
template <>
struct Words<CheckpointState> {
    static constexpr WordList<CheckpointState, 4> all{{{CheckpointState::Full, "full"},
                                                       {CheckpointState::Weights, "weights"},
                                                       {CheckpointState::Adapter, "adapter"},
                                                       {CheckpointState::None, "none"}}};
};
template <>
struct Words<FeatureTail> {
    static constexpr WordList<FeatureTail, 2> all{{{FeatureTail::VerifiedTag, "verified_tag"}, {FeatureTail::EndOfTurn, "end_of_turn"}}};
};

template <typename Enum>
std::string nameOf(Enum value)
{
    const auto& words = Words<Enum>::all;
    return std::find_if(words.begin(), words.end(), [value](const auto& entry) { return entry.first == value; })->second;
}

template <typename Enum>
Enum enumOf(const std::string& name)
{
    const auto& words = Words<Enum>::all;
    const auto found = std::find_if(words.begin(), words.end(), [&name](const auto& entry) { return name == entry.second; });
    if (found == words.end())
        throw Error(ErrorCode::InvalidArgument, "unknown word '" + name + "'");
    return found->first;
}

template <typename Enum>
std::vector<std::string> wordsOf()
{
    std::vector<std::string> words;
    for (const auto& entry : Words<Enum>::all)
        words.emplace_back(entry.second);
    return words;
}

} // namespace sdm
