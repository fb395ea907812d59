#include "core/demo/pretrain_job.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/demo/demo_tokenizer.h"
#include "core/demo/grammar_text.h"
#include "core/engine/generate/generator.h"
#include "core/engine/text/document_encoder.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kGenerationBatch = 64;

/// A folder that goes away with its owner.
class ScratchFolder {
public:
    explicit ScratchFolder(fs::path path) : m_path(std::move(path)) { fs::create_directories(m_path); }
    ~ScratchFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

ModelConfig modelConfig(const PretrainConfig& config, std::int64_t vocabularySize)
{
    auto json = readJsonObject<nlohmann::ordered_json>(config.modelJson, "model");
    json["vocab_size"] = vocabularySize;
    return ModelConfig::parse(json.dump(2), "model");
}

/// \throws Error (BadInput) for a document the model has no positions for: none is ever cut
std::vector<TokenId> idsOf(const DemoDocument& document, const DocumentEncoder& encoder, std::int64_t positions)
{
    std::vector<TokenId> ids;
    if (document.isTask()) {
        ids = encoder.encode(document.prompt, document.text).ids;
    } else {
        ids = encoder.tokenizer().encode(document.text);
        ids.push_back(encoder.stopIds().back()); // end of sequence
    }
    if (static_cast<std::int64_t>(ids.size()) > positions)
        throw Error(ErrorCode::BadInput,
                    "a document takes " + std::to_string(ids.size()) + " tokens, the model has " + std::to_string(positions) + " positions",
                    "model", "give the model more positions");
    return ids;
}

HeldOutAccuracy measured(const CausalLm& model, const DocumentEncoder& encoder, const PretrainText& text, const BuiltSplit& split,
                         std::int64_t limit)
{
    const auto count = std::min(split.examples.size(), static_cast<std::size_t>(limit));
    const std::vector<Example> examples(split.examples.begin(), split.examples.begin() + static_cast<std::ptrdiff_t>(count));
    std::vector<std::vector<TokenId>> prompts;
    std::size_t longest = 0;
    for (const Example& example : examples) {
        prompts.push_back(encoder.promptIds(example.prompt));
        longest = std::max(longest, encoder.encode(example.prompt, example.positive).ids.size() - prompts.back().size());
    }
    const GenerationSettings settings{static_cast<std::int64_t>(longest) + 2, kGenerationBatch, encoder.stopIds()};
    const auto answers = generateGreedy(model, prompts, settings);

    HeldOutAccuracy accuracy{split.name, static_cast<std::int64_t>(count)};
    for (std::size_t i = 0; i < count; ++i) {
        const std::string answer = encoder.decodeAnswer(answers[i]);
        const SurfaceMetrics metrics = text.task().judge(examples[i], answer).surface;
        accuracy.right += metrics.sentenceCorrect;
        accuracy.lazy += text.isLazy(examples[i], answer);
        accuracy.honest += metrics.truePositive || metrics.trueNegative;
    }
    for (double* share : {&accuracy.right, &accuracy.lazy, &accuracy.honest})
        *share /= static_cast<double>(count);
    return accuracy;
}

std::vector<const BuiltSplit*> splitsNamed(const std::vector<std::string>& names, const std::vector<BuiltSplit>& splits)
{
    std::vector<const BuiltSplit*> chosen;
    for (const std::string& name : names) {
        const auto found = std::ranges::find(splits, name, &BuiltSplit::name);
        if (found == splits.end())
            throw Error(ErrorCode::BadInput, "the data has no split '" + name + "'", "measurement.splits");
        chosen.push_back(&*found);
    }
    return chosen;
}

std::unique_ptr<PretrainText> textOf(const PretrainConfig& config)
{
    if (config.arithmetic)
        return std::make_unique<ArithmeticText>(*config.arithmetic, config.arithmeticMixture);
    return std::make_unique<GrammarText>(config.data, config.mixture);
}

} // namespace

std::vector<HeldOutAccuracy> runPretraining(const PretrainConfig& config, const PretrainObserver& observer)
{
    const std::unique_ptr<PretrainText> text = textOf(config);
    const auto heldOut = splitsNamed(config.measuredSplits, text->heldOut());

    const ScratchFolder tokenizerFolder(fs::temp_directory_path() / ("sdm-tokenizer-" + newUlid()));
    const std::int64_t vocabularySize = writeDemoTokenizer(text->words(), text->tags(), tokenizerFolder.path());
    const ModelConfig shape = modelConfig(config, vocabularySize);
    const auto encoder = DocumentEncoder::forModel(tokenizerFolder.path(), FeatureTail::VerifiedTag);

    const Placement placement = choosePlacement(config.device, "f32", shape.hiddenSize);
    CausalLm model = CausalLm::random(shape, placement, config.training.seed);
    initialiseByWidth(model, config.training.seed);
    std::int64_t parameters = 0;
    for (const Parameter& parameter : model.parameters())
        parameters += parameter.tensor.numel();
    observer.onStart(std::to_string(parameters) + " parameters, " + std::to_string(vocabularySize) + " tokens, on " +
                     placement.device.str());

    std::vector<HeldOutAccuracy> last;
    pretrain(
        model, config.training, [&](RandomStream& random) { return idsOf(text->draw(random), encoder, shape.maxPositions); },
        [&](const PretrainStep& step) {
            observer.onStep(step);
            if (step.step % config.measureEvery != 0 && step.step != config.training.steps)
                return;
            last.clear();
            for (const BuiltSplit* split : heldOut)
                last.push_back(measured(model, encoder, *text, *split, config.measuredDocuments));
            observer.onMeasured(step.step, last);
        });
    model.save(config.output, tokenizerFolder.path(), at::kHalf);
    return last;
}

} // namespace sdm::engine
