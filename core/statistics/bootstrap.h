#pragma once

#include "core/statistics/interval.h"

#include <optional>
#include <vector>

namespace sdm {

/// What one final layer did with one document of a test set.
enum class Admission : std::uint8_t { Rejected, AdmittedWrong, AdmittedRight };

/// A percentile interval of the median over layers of the accuracy inside their regions, by resampling documents (Efron 1979). All
/// layers judge the same answers, so a document is drawn for all of them together and counts once, however many layers admit it.
/// Layers that admit nothing of a sample do not enter its median, as they do not enter the table's.
/// \param byLayer  one list a layer, the documents in the same order in each; at least one layer
/// \return nothing when no layer admits anything; the same for the same arguments on every machine
std::optional<Interval> bootstrapMedianAccuracy(const std::vector<std::vector<Admission>>& byLayer, double confidence = 0.95,
                                                std::int64_t samples = 1000, std::uint64_t seed = 0);

/// What two ways say of one document: whether each takes it.
struct TakenBy {
    bool first = false, second = false;
};

/// A percentile interval of the second's share less the first's, over the same documents: both answers of a document are drawn together,
/// so what makes documents easy or hard for both cancels out.
/// \return nothing without documents; the same for the same arguments on every machine
std::optional<Interval> bootstrapShareDifference(const std::vector<TakenBy>& documents, double confidence = 0.95,
                                                 std::int64_t samples = 10000, std::uint64_t seed = 0);

/// The same of several questions about the same documents, with one drawing for all: as many samples cost once. Each interval is what
/// bootstrapShareDifference gives of it.
/// \param questions  lists of one length
std::vector<Interval> bootstrapShareDifferences(const std::vector<std::vector<TakenBy>>& questions, double confidence = 0.95,
                                                std::int64_t samples = 10000, std::uint64_t seed = 0);

} // namespace sdm
