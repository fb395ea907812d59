#pragma once

#include "core/records/records.h"
#include "core/store/store_reader.h"

#include <map>
#include <optional>
#include <vector>

/// How the layers of a run changed from one training to the next.
namespace sdm::report {

/// What one layer came to.
struct LayerPoint {
    std::int64_t step = 0;
    int draw = 0;
    std::vector<double> meanSimilarity; ///< q, by class
    std::vector<double> psi;            ///< by class; infinite without a region
    double qrMin = kNoRegion;
    /// Median over the answers it judged of their effective sample sizes, by class; empty where it judged none.
    std::vector<double> effectiveSamples;
};

/// Reads the answers of an evaluation once, however often it is asked.
class LayerHistoryReader {
public:
    /// The layers of a role in the order of their trainings. Of what a layer judged the first evaluation in distribution stands for it.
    /// \throws Error as StoreReader
    std::vector<LayerPoint> read(const store::StoreReader& reader, const std::vector<LayerRecord>& layers,
                                 const std::vector<EvaluationRecord>& evaluations, LayerRole role);

private:
    const std::vector<double>& effectiveSamples(const store::StoreReader& reader, const EvaluationId& evaluation);

    std::map<EvaluationId, std::vector<double>> m_known;
};

} // namespace sdm::report
