#pragma once

#include "core/base/phrase.h"
#include "core/report/table.h"
#include "core/store/store_reader.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// A run that was begun again exactly, held against the one it repeats: what came out equal bit for bit, and what did not.
namespace sdm::report {

/// One kind of result of both runs.
struct DriftItem {
    enum class Kind { Metric, Texts, Judgements, Layers, WrongAnswers };
    Kind kind = Kind::Metric;
    std::string name;                  ///< a metric's key, or the test set and layer
    std::int64_t compared = 0;         ///< pairs, those included of which one run has only one
    std::int64_t equal = 0;            ///< of those, to the last bit
    std::optional<double> largest;     ///< greatest distance of two numbers of a metric
    std::optional<std::int64_t> first; ///< step of the first pair that is not equal
    bool isEqual() const { return equal == compared; }
};

/// Something around the computation that was otherwise, with what it was for the original and for the repetition.
struct DriftCause {
    Phrase what, original, repetition;
};

struct RunDrift {
    store::RunRow original, repetition;
    std::vector<DriftItem> items;
    std::vector<DriftCause> causes; ///< engine, device, threads, inputs, settings: why numbers may differ
    std::vector<Phrase> unrepeated; ///< what could not be repeated or was not compared, in sentences

    bool isEqual() const;
    std::int64_t compared() const;
    std::int64_t equal() const;
};

/// The run that this one was begun to repeat; nothing for one that repeats none.
std::optional<RunId> repeatedBy(const store::StoreReader& reader, const RunId& run);
/// The kind of the event that says so, and its payload.
inline constexpr const char* kRepeatsEvent = "repeats";
std::string repeatsPayload(const RunId& original);

/// Compares all that both runs stored, but for times, speed and memory, which are of the machine. Ids do not count.
RunDrift driftOf(const store::StoreReader& reader, const std::filesystem::path& project, const store::RunRow& original,
                 const store::RunRow& repetition);

/// "train/loss", "answers to wikipedia, layer 0".
std::string driftItemName(const DriftItem& item);
std::string driftText(const RunDrift& drift);
/// In one line: how much of it is equal.
std::string driftSentence(const RunDrift& drift);
/// Every kind of result, those that differ first.
Table driftTable(const RunDrift& drift);
/// One JSON object.
std::string driftJson(const RunDrift& drift);

} // namespace sdm::report
