#pragma once

#include "core/engine/judge/answer_judge.h"
#include "core/engine/judge/greedy_decoder.h"
#include "core/engine/judge/layer_builder.h"
#include "core/engine/sample/document_sampler.h"
#include "core/engine/sample/run_context.h"

#include <vector>

namespace sdm::engine {

/// What follows training (SDM LM paper, final layer and test): decode D_ca and the test sets with the chosen model, build the final
/// layers over D_ca with the model's own failures as wrong answers, judge every test set with every layer. Layer 0 is the published
/// procedure; the others differ in halves, classes and initialisation only, and show how much hangs on that draw.
class FinalStage {
public:
    /// \param position  the end of training, which the results are filed under
    /// \param origin    what the model's features are made from: it goes into every layer
    FinalStage(const RunContext& context, const CausalLm& model, const RunPosition& position, LayerOrigin origin);

    /// \throws Error (Cancelled) on any stop request: the stage is short and is done again on resume
    void run();

private:
    struct Draw {
        std::vector<SampledDocument> sample;
        std::vector<Membership> halves;
        std::uint64_t seed = 0;
    };

    void decode();
    void mineCalibrationNegatives(std::vector<DecodedAnswer> decoded);
    void drawSamples();
    void reportNegatives();
    void buildLayers();
    void evaluate();
    void keepFeatures(const DecodedSet& tests) const;
    void writePredictions(const PreparedDataset& dataset, const std::vector<std::string>& answers, const std::vector<bool>& cut) const;

    const RunContext& m_context;
    const CausalLm& m_model;
    RunPosition m_position;
    LayerOrigin m_origin;
    SampledBatch m_mined; // D_ca's failures, with the first draw's use of them
    HardNegativeStore m_negatives;
    std::vector<DecodedSet> m_tests;
    std::vector<Draw> m_draws;
    std::vector<BuiltLayer> m_layers;
};

} // namespace sdm::engine
