#include "core/config/schema.h"

#include "core/config/setting_words.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace sdm {
namespace {

// Far beyond any use, and near enough that no product of two of them leaves 64 bits or asks for memory no machine has: a slip of the
// finger is then refused by its name.
constexpr double kLargestBatch = 1 << 16, kWidestExemplar = 1 << 16, kMostLayers = 1000, kHighestRank = 1 << 14, kMostRounds = 1 << 20,
                 kLongestText = 1 << 24;

template <typename Field>
SettingValue valueOf(const Field& field)
{
    if constexpr (std::is_enum_v<Field>)
        return nameOf(field);
    else if constexpr (std::is_same_v<Field, std::uint64_t>)
        return static_cast<std::int64_t>(field);
    else if constexpr (std::is_same_v<Field, std::optional<double>>)
        return field ? SettingValue(*field) : SettingValue(std::monostate{});
    else
        return field;
}

template <typename Field>
void assign(Field& field, const SettingValue& value)
{
    if constexpr (std::is_enum_v<Field>)
        field = enumOf<Field>(std::get<std::string>(value));
    else if constexpr (std::is_same_v<Field, std::uint64_t>)
        field = static_cast<std::uint64_t>(std::get<std::int64_t>(value));
    else if constexpr (std::is_same_v<Field, std::optional<double>>)
        field = std::holds_alternative<std::monostate>(value) ? std::nullopt : std::optional(std::get<double>(value));
    else
        field = std::get<Field>(value);
}

/// Reads like the table it builds: one chain per setting.
class Entry {
public:
    Entry(std::string path, SettingType type, std::string label)
    {
        m_setting.path = std::move(path);
        m_setting.type = type;
        m_setting.label = std::move(label);
    }
    template <typename Field>
    Entry& in(Field RunConfig::*field)
    {
        m_setting.read = [field](const RunConfig& config) { return valueOf(config.*field); };
        m_setting.write = [field](RunConfig& config, const SettingValue& value) { assign(config.*field, value); };
        return *this;
    }
    template <typename Section, typename Field>
    Entry& in(Section RunConfig::*section, Field Section::*field)
    {
        m_setting.read = [=](const RunConfig& config) { return valueOf(config.*section.*field); };
        m_setting.write = [=](RunConfig& config, const SettingValue& value) { assign(config.*section.*field, value); };
        return *this;
    }
    Entry& by(std::function<SettingValue(const RunConfig&)> read, std::function<void(RunConfig&, const SettingValue&)> write)
    {
        m_setting.read = std::move(read);
        m_setting.write = std::move(write);
        return *this;
    }
    Entry& symbol(std::string text) { return set(m_setting.symbol, std::move(text)); }
    Entry& unit(std::string text) { return set(m_setting.unit, std::move(text)); }
    Entry& help(std::string text) { return set(m_setting.help, std::move(text)); }
    Entry& level(SettingLevel level) { return set(m_setting.level, level); }
    Entry& choices(std::vector<std::string> words) { return set(m_setting.choices, std::move(words)); }
    Entry& orNumbered(std::string prefix) { return set(m_setting.numberedChoice, std::move(prefix)); }
    Entry& atLeast(double bound) { return set(m_setting.range.minimum, std::optional(bound)); }
    Entry& atMost(double bound) { return set(m_setting.range.maximum, std::optional(bound)); }
    Entry& above(double bound)
    {
        m_setting.range.minimumExcluded = true;
        return atLeast(bound);
    }
    Entry& below(double bound)
    {
        m_setting.range.maximumExcluded = true;
        return atMost(bound);
    }
    Setting take() { return std::move(m_setting); }

private:
    template <typename T>
    Entry& set(T& member, T value)
    {
        member = std::move(value);
        return *this;
    }
    Setting m_setting;
};

using Level = SettingLevel;
using Type = SettingType;
using Config = RunConfig;

class SettingList {
public:
    void group(std::string name) { m_group = std::move(name); }
    void add(Entry& entry)
    {
        m_settings.push_back(entry.take());
        m_settings.back().group = m_group;
    }
    std::vector<Setting> take() { return std::move(m_settings); }

private:
    std::string m_group;
    std::vector<Setting> m_settings;
};

void addRun(SettingList& list)
{
    list.group("Run");
    list.add(Entry("name", Type::Text, "Name")
                 .in(&Config::name)
                 .help("Name of the run; made from preset, seed and loss when empty.")
                 .level(Level::Paper));
    list.add(Entry("preset", Type::Choice, "Preset")
                 .in(&Config::preset)
                 .choices({"base", "ce_cm", "ce_cm_hn", "sdm_cm", "sdm_cm_hn", "sdm_cm_hn_2nd", "dpo"})
                 .help("Row of the paper's tables this run stands for; sets the values below that were not changed.")
                 .level(Level::Paper));
    list.add(
        Entry("seed", Type::Integer, "Seed").in(&Config::seed).atLeast(0).level(Level::Paper).help("All random draws follow from it."));
}

void addTask(SettingList& list)
{
    using Task = Config::Task;
    list.group("Task");
    list.add(Entry("task.kind", Type::Choice, "Task")
                 .in(&Config::task, &Task::kind)
                 .choices({"word_ordering", "arithmetic"})
                 .level(Level::Expert)
                 .help("What the documents are, and so which verifier decides whether an answer is right."));
    list.add(Entry("task.train", Type::File, "Training data")
                 .in(&Config::task, &Task::train)
                 .symbol("D_tr")
                 .level(Level::Paper)
                 .help("JSONL file of the documents the language model is tuned on."));
    list.add(Entry("task.calibration", Type::File, "Calibration data")
                 .in(&Config::task, &Task::calibration)
                 .symbol("D_ca")
                 .level(Level::Paper)
                 .help("JSONL file of the documents the verification layers are trained on; more of them steady the region."));
    list.add(Entry("task.tests", Type::TestSets, "Test sets")
                 .in(&Config::task, &Task::tests)
                 .symbol("D_te")
                 .level(Level::Paper)
                 .help("Test files by name; mark those that are shifted away from the training data."));
    list.add(Entry("task.monitor", Type::File, "Monitoring data")
                 .in(&Config::task, &Task::monitor)
                 .level(Level::Expert)
                 .help("JSONL file whose answers are judged while the run trains; empty takes documents of the calibration data."));
}

void addModel(SettingList& list)
{
    using Model = Config::Model;
    list.group("Model");
    list.add(Entry("model.path", Type::Folder, "Model folder")
                 .in(&Config::model, &Model::path)
                 .level(Level::Paper)
                 .help("Hugging Face folder of the Phi-3, Llama, Qwen2 or Qwen3 family: config.json, safetensors, tokenizer.json."));
    list.add(Entry("model.device", Type::Choice, "Device")
                 .in(&Config::model, &Model::device)
                 .choices({"auto", "cpu", "cuda"})
                 .orNumbered("cuda:")
                 .help("Where the run computes; auto takes a GPU when there is one."));
    list.add(Entry("model.dtype", Type::Choice, "Number format")
                 .in(&Config::model, &Model::dtype)
                 .choices({"auto", "f32", "bf16"})
                 .help("Format of matrix products; norms, losses and distances are f32 always."));
    list.add(Entry("model.threads", Type::Integer, "Threads")
                 .in(&Config::model, &Model::threads)
                 .atLeast(0)
                 .atMost(kMostThreads)
                 .help("Processor threads; 0 takes every core the process may use. SDM_THREADS in the environment goes before it."));
    list.add(Entry("model.max_length", Type::Integer, "Longest document")
                 .in(&Config::model, &Model::maxLength)
                 .unit("tokens")
                 .atLeast(16)
                 .atMost(kLongestText)
                 .help("Prompt and answer together; longer documents are refused before the run."));
    list.add(Entry("model.chat_template", Type::Choice, "Chat template")
                 .in(&Config::model, &Model::chatTemplate)
                 .choices({"auto", "phi3", "chatml", "llama3", "compact"})
                 .level(Level::Expert)
                 .help("How conversations are rendered; auto: by the model folder's own template, the others replace it."));
}

void addAdapter(SettingList& list)
{
    using Adapter = Config::Adapter;
    list.group("Adapter");
    list.add(Entry("adapter.kind", Type::Choice, "Adapter")
                 .in(&Config::adapter, &Adapter::kind)
                 .choices(wordsOf<AdapterKind>())
                 .help("lora freezes the model and trains low-rank updates of its projections; none trains every weight."));
    list.add(Entry("adapter.rank", Type::Integer, "Rank")
                 .in(&Config::adapter, &Adapter::rank)
                 .symbol("r")
                 .atLeast(1)
                 .atMost(kHighestRank)
                 .help("Rank of each update; memory, disk and what can be learnt grow with it."));
    list.add(Entry("adapter.alpha", Type::Number, "Scale")
                 .in(&Config::adapter, &Adapter::alpha)
                 .symbol("a")
                 .above(0)
                 .level(Level::Expert)
                 .help("An update counts alpha / rank times."));
    list.add(Entry("adapter.targets", Type::Text, "Projections")
                 .in(&Config::adapter, &Adapter::targets)
                 .level(Level::Expert)
                 .help("Which projections have an update: all-linear, names like q_proj,v_proj, or an expression between slashes."));
    list.add(Entry("adapter.base", Type::Choice, "Model held as")
                 .in(&Config::adapter, &Adapter::base)
                 .choices(wordsOf<BaseWeights>())
                 .help("How the frozen model under the adapter lies in memory; auto: as the products are computed; int8: a byte a weight, "
                       "rounded row by row."));
}

void addLoss(SettingList& list)
{
    using Loss = Config::Loss;
    list.group("Loss");
    list.add(Entry("loss.kind", Type::Choice, "Loss")
                 .in(&Config::loss, &Loss::kind)
                 .choices(wordsOf<LossKind>())
                 .level(Level::Paper)
                 .help("sdm changes the logarithm's base per document to 2 + s_y; cross_entropy is the baseline; dpo prefers right answers "
                       "to wrong ones."));
    list.add(Entry("loss.fixed_base", Type::OptionalNumber, "Fixed base")
                 .in(&Config::loss, &Loss::fixedBase)
                 .symbol("β")
                 .above(1)
                 .level(Level::Expert)
                 .help("Ablation: one base for all documents in place of 2 + s_y."));
    list.add(Entry("loss.dpo_beta", Type::Number, "Preference strength")
                 .in(&Config::loss, &Loss::dpoBeta)
                 .symbol("b")
                 .above(0)
                 .level(Level::Expert)
                 .help("Of loss dpo: factor of the log-probability ratios of right and wrong answers."));
    list.add(Entry("loss.dpo_reference", Type::Switch, "Compare with the untuned model")
                 .in(&Config::loss, &Loss::dpoReference)
                 .level(Level::Expert)
                 .help("Of loss dpo: measure preferences against the model before training; off drops these terms."));
}

void addNegatives(SettingList& list)
{
    using Negatives = Config::Negatives;
    list.group("Hard negatives");
    list.add(Entry("negatives.gamma_plus", Type::Number, "Share of positives")
                 .in(&Config::negatives, &Negatives::gammaPlus)
                 .symbol("γ⁺")
                 .atLeast(0)
                 .atMost(1)
                 .help("Probability that a document is taken with its right answer."));
    list.add(Entry("negatives.gamma_gen", Type::Number, "Generation probability")
                 .in(&Config::negatives, &Negatives::gammaGen)
                 .symbol("γ_gen")
                 .atLeast(0)
                 .atMost(1)
                 .level(Level::Paper)
                 .help("Probability of decoding an own answer for a negative from epoch 2 on; 0 turns online hard negatives off."));
    list.add(Entry("negatives.gamma_diversity", Type::Number, "Use of generated negatives")
                 .in(&Config::negatives, &Negatives::gammaDiversity)
                 .symbol("γ_div")
                 .atLeast(0)
                 .atMost(1)
                 .help("Probability of a wrong generation replacing the offline negative."));
    list.add(Entry("negatives.reset_each_epoch", Type::Switch, "Forget each epoch")
                 .in(&Config::negatives, &Negatives::resetEachEpoch)
                 .level(Level::Expert)
                 .help("Empty the store of hard negatives after the training layer of each epoch was built from it."));
    list.add(Entry("negatives.max_new_tokens", Type::Integer, "Longest answer")
                 .in(&Config::negatives, &Negatives::maxNewTokens)
                 .unit("tokens")
                 .atLeast(1)
                 .atMost(kLongestText)
                 .help("Bound of every decoded answer, in training and in the test."));
}

void addSdmLayer(SettingList& list)
{
    using Layer = Config::SdmLayer;
    list.group("SDM layer");
    list.add(Entry("sdm_layer.epochs", Type::Integer, "Epochs")
                 .in(&Config::sdmLayer, &Layer::epochs)
                 .atLeast(0)
                 .atMost(kMostRounds)
                 .unit("epochs")
                 .help("Epochs of each layer's training."));
    list.add(Entry("sdm_layer.batch_size", Type::Integer, "Batch")
                 .in(&Config::sdmLayer, &Layer::batchSize)
                 .atLeast(1)
                 .atMost(kLargestBatch)
                 .unit("documents")
                 .level(Level::Expert)
                 .help("Documents in a step of the layer's training."));
    list.add(Entry("sdm_layer.learning_rate", Type::Number, "Learning rate")
                 .in(&Config::sdmLayer, &Layer::learningRate)
                 .atLeast(0)
                 .help("Adam step size of the layer; small layers need more than the paper's 1e-5."));
    list.add(Entry("sdm_layer.exemplar_size", Type::Integer, "Exemplar size")
                 .in(&Config::sdmLayer, &Layer::exemplarSize)
                 .symbol("M")
                 .atLeast(1)
                 .atMost(kWidestExemplar)
                 .help("Width of the exemplar vector distances are measured in."));
    list.add(Entry("sdm_layer.alpha", Type::Number, "Target accuracy")
                 .in(&Config::sdmLayer, &Layer::alpha)
                 .symbol("α")
                 .above(0.5)
                 .atMost(1)
                 .level(Level::Paper)
                 .help("Accuracy the high-reliability region must reach for every class."));
    list.add(Entry("sdm_layer.max_neighbours", Type::Integer, "Most neighbours")
                 .in(&Config::sdmLayer, &Layer::maxNeighbours)
                 .symbol("k_max")
                 .atLeast(1)
                 .level(Level::Expert)
                 .help("Depth to which Similarity is counted."));
    list.add(Entry("sdm_layer.normalise", Type::Switch, "Mean-centre features")
                 .in(&Config::sdmLayer, &Layer::normalise)
                 .level(Level::Expert)
                 .help("Subtract the support half's mean and divide by its deviation, two scalars."));
    list.add(Entry("sdm_layer.iterations", Type::Integer, "Iterations")
                 .in(&Config::sdmLayer, &Layer::iterations)
                 .symbol("J")
                 .atLeast(1)
                 .atMost(kMostLayers)
                 .level(Level::Expert)
                 .help("Trainings with other halves and weights, of which the one with the lowest calibration loss is kept."));
    list.add(Entry("sdm_layer.feature_tail", Type::Choice, "Feature ends at")
                 .in(&Config::sdmLayer, &Layer::featureTail)
                 .choices(wordsOf<FeatureTail>())
                 .level(Level::Expert)
                 .help("Last position of the text the feature is computed over: the paper's tag, or the reference code's end of turn."));
}

SettingValue readBetas(const RunConfig& config)
{
    return std::array{config.optimiser.beta1, config.optimiser.beta2};
}

void writeBetas(RunConfig& config, const SettingValue& value)
{
    const auto& pair = std::get<std::array<double, 2>>(value);
    config.optimiser.beta1 = pair[0];
    config.optimiser.beta2 = pair[1];
}

void addOptimiser(SettingList& list)
{
    using Optimiser = Config::Optimiser;
    list.group("Optimiser");
    list.add(Entry("optimiser.epochs", Type::Integer, "Epochs")
                 .in(&Config::optimiser, &Optimiser::epochs)
                 .atLeast(1)
                 .atMost(kMostRounds)
                 .unit("epochs")
                 .level(Level::Paper)
                 .help("Passes over the training data; 0 only with preset base."));
    list.add(Entry("optimiser.batch_documents", Type::Integer, "Batch")
                 .in(&Config::optimiser, &Optimiser::batchDocuments)
                 .atLeast(1)
                 .atMost(kLargestBatch)
                 .unit("documents")
                 .level(Level::Paper)
                 .help("Documents in an optimiser step."));
    list.add(Entry("optimiser.learning_rate", Type::Number, "Learning rate")
                 .in(&Config::optimiser, &Optimiser::learningRate)
                 .above(0)
                 .level(Level::Paper)
                 .help("Highest AdamW step size, reached after warm-up."));
    list.add(Entry("optimiser.weight_decay", Type::Number, "Weight decay")
                 .in(&Config::optimiser, &Optimiser::weightDecay)
                 .atLeast(0)
                 .help("Decoupled decay; norms and biases are exempt."));
    list.add(Entry("optimiser.betas", Type::NumberPair, "Betas")
                 .by(readBetas, writeBetas)
                 .symbol("β₁, β₂")
                 .atLeast(0)
                 .below(1)
                 .level(Level::Expert)
                 .help("AdamW's decay rates of the two moments."));
    list.add(Entry("optimiser.eps", Type::Number, "Epsilon")
                 .in(&Config::optimiser, &Optimiser::eps)
                 .above(0)
                 .level(Level::Expert)
                 .help("AdamW's guard against division by zero."));
    list.add(Entry("optimiser.warmup_fraction", Type::Number, "Warm-up")
                 .in(&Config::optimiser, &Optimiser::warmupFraction)
                 .atLeast(0)
                 .atMost(1)
                 .help("Share of all steps with a rising learning rate; linear decay follows."));
    list.add(Entry("optimiser.clip_norm", Type::Number, "Gradient clip")
                 .in(&Config::optimiser, &Optimiser::clipNorm)
                 .above(0)
                 .level(Level::Expert)
                 .help("Largest norm of the whole gradient."));
    list.add(
        Entry("optimiser.micro_batch_tokens", Type::Integer, "Tokens at once")
            .in(&Config::optimiser, &Optimiser::microBatchTokens)
            .atLeast(0)
            .unit("tokens")
            .level(Level::Expert)
            .help("Splits a step's forward passes to save memory; 0: as many as the device has room for, the batch whole where it fits."));
    list.add(Entry("optimiser.states", Type::Choice, "Moments held as")
                 .in(&Config::optimiser, &Optimiser::states)
                 .choices(wordsOf<MomentDtype>())
                 .level(Level::Expert)
                 .help("Precision of the optimiser's moments; bf16 takes half the memory and rounds at random."));
    list.add(
        Entry("optimiser.master", Type::Choice, "Master weights")
            .in(&Config::optimiser, &Optimiser::master)
            .choices(wordsOf<MasterWeights>())
            .level(Level::Expert)
            .help("f32 keeps an exact copy of weights that are multiplied in bf16; none updates the bf16 numbers, rounding at random."));
}

void addEvaluation(SettingList& list)
{
    using Evaluation = Config::Evaluation;
    list.group("Evaluation");
    list.add(Entry("evaluation.per_epoch", Type::Integer, "Evaluations per epoch")
                 .in(&Config::evaluation, &Evaluation::perEpoch)
                 .atLeast(1)
                 .atMost(kMostRounds)
                 .help("Evaluations in an epoch, evenly spaced; the last is at its end."));
    list.add(
        Entry("evaluation.monitor_documents", Type::Integer, "Documents watched live")
            .in(&Config::evaluation, &Evaluation::monitorDocuments)
            .atLeast(0)
            .unit("documents")
            .help("Answered and judged at every evaluation by a layer of its own, which is not made from them; of the calibration data "
                  "at most a quarter. 0 turns it off."));
    list.add(Entry("evaluation.watch_tests", Type::Switch, "Watch test sets")
                 .in(&Config::evaluation, &Evaluation::watchTests)
                 .level(Level::Expert)
                 .help("Judges as many documents of every test set as well. Who chooses by these curves has no test set left."));
    list.add(Entry("evaluation.loss_draws", Type::Integer, "Draws of the evaluation's layer")
                 .in(&Config::evaluation, &Evaluation::lossDraws)
                 .atLeast(1)
                 .level(Level::Expert)
                 .help("Layers over the calibration data at every evaluation, each with halves and weights of its own. The first gives the "
                       "loss that chooses the checkpoint; lowest and highest loss of all show how much of a difference is the draw's."));
    list.add(Entry("evaluation.batch_documents", Type::Integer, "Batch")
                 .in(&Config::evaluation, &Evaluation::batchDocuments)
                 .atLeast(1)
                 .atMost(kLargestBatch)
                 .unit("documents")
                 .level(Level::Expert)
                 .help("Documents decoded or embedded together."));

    list.group("Final layers");
    list.add(Entry("final.layers", Type::Integer, "Final layers")
                 .in(&Config::finalLayers, &Config::Final::layers)
                 .atLeast(1)
                 .atMost(kMostLayers)
                 .level(Level::Paper)
                 .help("Independent final layers; the first is the published procedure, the others show the spread."));
    list.add(Entry("final.layer_epochs", Type::Integer, "Epochs")
                 .in(&Config::finalLayers, &Config::Final::layerEpochs)
                 .atLeast(0)
                 .atMost(kMostRounds)
                 .unit("epochs")
                 .level(Level::Expert)
                 .help("Epochs of the final layers; 0 takes sdm_layer.epochs."));

    list.group("Checkpoints");
    list.add(Entry("checkpoint.keep", Type::Integer, "Checkpoints kept")
                 .in(&Config::checkpoint, &Config::Checkpoint::keep)
                 .atLeast(1)
                 .atMost(kMostRounds)
                 .help("Newest checkpoints kept beside the best one."));
    list.add(
        Entry("checkpoint.state", Type::Choice, "Checkpoints hold")
            .in(&Config::checkpoint, &Config::Checkpoint::state)
            .choices(wordsOf<CheckpointState>())
            .help("full: a stopped run goes on from the newest one, which alone has the optimiser's state. weights: the whole model, an "
                  "adapter merged into it. adapter: the adapter alone. none: only the best one, once training has ended. From the last "
                  "three a run that is stopped while it trains begins again."));
}

std::vector<Setting> buildSettings()
{
    SettingList list;
    addRun(list);
    addTask(list);
    addModel(list);
    addAdapter(list);
    addLoss(list);
    addNegatives(list);
    addSdmLayer(list);
    addOptimiser(list);
    addEvaluation(list);
    return list.take();
}

} // namespace

const std::vector<Setting>& runSettings()
{
    static const std::vector<Setting> settings = buildSettings();
    return settings;
}

const Setting* findSetting(std::string_view path)
{
    const auto& settings = runSettings();
    const auto found = std::find_if(settings.begin(), settings.end(), [path](const Setting& setting) { return setting.path == path; });
    return found == settings.end() ? nullptr : &*found;
}

std::vector<std::string> differingSettings(const RunConfig& a, const RunConfig& b)
{
    std::vector<std::string> paths;
    for (const Setting& setting : runSettings()) {
        if (settingText(setting, setting.read(a)) != settingText(setting, setting.read(b)))
            paths.push_back(setting.path);
    }
    return paths;
}

} // namespace sdm
