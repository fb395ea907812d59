#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sdm {

enum class LossKind { Sdm, CrossEntropy, Dpo };
enum class AdapterKind { None, Lora };
/// How the model under an adapter is held: as the run computes, or narrower (int8: a scale for each row of a weight).
enum class BaseWeights { Auto, BFloat16, Int8 };
enum class FeatureTail { VerifiedTag, EndOfTurn };
/// In what the optimiser keeps its moments.
enum class MomentDtype { Float32, BFloat16 };
/// Whether a weight held in bfloat16 has a float32 copy that the optimiser updates.
enum class MasterWeights { Float32, None };
/// What a checkpoint holds: the weights and all that resuming needs, the weights alone, the adapter alone; or none is written.
enum class CheckpointState { Full, Weights, Adapter, None };

/// More than any machine has; a number beyond it is a slip.
inline constexpr int kMostThreads = 4096;

/// The whole configuration of a run. `base` runs tune nothing (`optimiser.epochs` is 0).
struct RunConfig {
    std::string name;
    std::string preset = "sdm_cm_hn";
    std::uint64_t seed = 0;

    struct TestSet {
        std::string name;
        std::string file;
        bool shifted = false;
        bool operator==(const TestSet&) const = default;
    };
    struct Task {
        std::string kind = "word_ordering";
        std::string train;
        std::string calibration;
        std::vector<TestSet> tests;
        std::string monitor; ///< answers watched while the run trains; empty: documents of the calibration data
    } task;

    struct Model {
        std::string path;
        std::string device = "auto";
        std::string dtype = "auto";
        std::int64_t threads = 0; ///< of the processor; 0: as many as the process may use
        std::int64_t maxLength = 2048;
        std::string chatTemplate = "auto"; ///< auto, phi3, chatml, llama3, compact (the demo's)
    } model;

    struct Adapter {
        AdapterKind kind = AdapterKind::None;
        std::int64_t rank = 16;
        double alpha = 32;
        std::string targets = "all-linear"; ///< or names separated by commas, or an expression between slashes
        BaseWeights base = BaseWeights::Auto;
    } adapter;

    struct Loss {
        LossKind kind = LossKind::Sdm;
        std::optional<double> fixedBase;
        double dpoBeta = 0.1;
        bool dpoReference = true;
    } loss;

    struct Negatives {
        double gammaPlus = 0.5;
        double gammaGen = 0.5;
        double gammaDiversity = 0.5;
        bool resetEachEpoch = true;
        std::int64_t maxNewTokens = 512;
    } negatives;

    struct SdmLayer {
        std::int64_t epochs = 200;
        std::int64_t batchSize = 50;
        double learningRate = 1e-5;
        std::int64_t exemplarSize = 1000;
        double alpha = 0.95;
        std::int64_t maxNeighbours = 2048;
        bool normalise = true;
        std::int64_t iterations = 1;
        FeatureTail featureTail = FeatureTail::VerifiedTag;
    } sdmLayer;

    struct Optimiser {
        std::int64_t epochs = 10;
        std::int64_t batchDocuments = 64;
        double learningRate = 5e-5;
        double weightDecay = 0.01;
        double beta1 = 0.9, beta2 = 0.999;
        double eps = 1e-8;
        double warmupFraction = 0.1;
        double clipNorm = 1.0;
        std::int64_t microBatchTokens = 0; ///< 0: as many as the memory plan allows
        MomentDtype states = MomentDtype::Float32;
        MasterWeights master = MasterWeights::Float32;
    } optimiser;

    struct Evaluation {
        std::int64_t perEpoch = 2;
        std::int64_t monitorDocuments = 200; ///< decoded and judged at every evaluation (live HR); 0 turns it off
        bool watchTests = false;             ///< as many of every test set as well
        std::int64_t lossDraws = 1;          ///< V-layers an evaluation draws; the first gives its loss, all of them the loss's spread
        std::int64_t batchDocuments = 64;    ///< rows decoded or embedded together
    } evaluation;

    struct Final {
        std::int64_t layers = 1;
        std::int64_t layerEpochs = 0; ///< 0: as sdm_layer.epochs
    } finalLayers;

    struct Checkpoint {
        std::int64_t keep = 2;
        CheckpointState state = CheckpointState::Full;
    } checkpoint;

    /// Whether the run trains an adapter, and leaves the model's own weights as they are.
    bool trainsAdapter() const { return adapter.kind == AdapterKind::Lora && optimiser.epochs > 0; }
};

} // namespace sdm
