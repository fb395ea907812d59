#include "core/runner/answer_service.h"

#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/engine/forward/text_forward.h"
#include "core/engine/generate/generator.h"
#include "core/engine/job/checkpoint.h"
#include "core/engine/judge/judged_row.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/provenance/run_origin.h"
#include "core/engine/sdm/sdm_layer_file.h"
#include "core/engine/task/registry.h"
#include "core/engine/text/document_encoder.h"
#include "core/runner/layer_finder.h"
#include "core/runs/run_folder.h"
#include "core/store/store_reader.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;
using engine::CausalLm;
using engine::DocumentEncoder;
using engine::SdmLayer;

/// The files a verdict depends on, as they are now: a layer that was recalibrated, or a checkpoint that was replaced, is another one.
std::vector<std::pair<fs::path, fs::file_time_type>> stampsOf(const fs::path& named)
{
    std::vector<std::pair<fs::path, fs::file_time_type>> stamps;
    for (const fs::path& folder : std::set<fs::path>{named, engine::wholeModelFolder(named)})
        for (const fs::directory_entry& entry : fs::directory_iterator(folder))
            if (entry.is_regular_file())
                stamps.emplace_back(entry.path(), entry.last_write_time());
    std::sort(stamps.begin(), stamps.end());
    return stamps;
}

/// Where model and layer of a request come from, and every setting a verdict depends on. Two requests share what is loaded only when all
/// of it is equal.
struct Source {
    fs::path model, layer;
    std::string run;                       ///< id; empty when model and layer were named
    std::optional<std::int64_t> modelStep; ///< of the run's weights; empty without a run
    RunConfig::Model settings;
    FeatureTail tail = FeatureTail::VerifiedTag;
    std::string task; ///< empty without a run: nothing says what the prompt is
    std::int64_t maxNewTokens = 0;
    bool forced = false;
    std::vector<std::pair<fs::path, fs::file_time_type>> modelFiles, layerFiles;

    bool operator==(const Source& other) const
    {
        const auto key = [](const Source& s) {
            return std::tie(s.model, s.layer, s.run, s.settings.device, s.settings.dtype, s.settings.maxLength, s.settings.chatTemplate,
                            s.tail, s.task, s.maxNewTokens, s.forced, s.modelFiles, s.layerFiles);
        };
        return key(*this) == key(other);
    }
};

struct ModelOfRun {
    fs::path folder;
    std::int64_t step = 0; ///< 0: the model as it came
};

ModelOfRun modelOfRun(const store::StoreReader& reader, const fs::path& project, const store::RunRow& run, const RunConfig& config,
                      std::optional<std::int64_t> step)
{
    if (step) {
        const fs::path folder = runs::pathInRun(project, run.id, engine::checkpointFolder(runs::runFolder(project, run.id), *step));
        if (!fs::exists(folder))
            throw Error(ErrorCode::NotFound, "no checkpoint of step " + std::to_string(*step), folder.string());
        return {folder, *step};
    }
    const auto checkpoints = reader.checkpoints(run.id);
    for (auto checkpoint = checkpoints.rbegin(); checkpoint != checkpoints.rend(); ++checkpoint) {
        if (checkpoint->isBest)
            return {runs::pathInRun(project, run.id, checkpoint->path), checkpoint->step};
    }
    if (config.optimiser.epochs > 0)
        throw Error(ErrorCode::NotFound, "the run has no best checkpoint yet", run.name, "name one with \"checkpoint\"");
    return {config.model.path, 0}; // an untuned run judges the model as it came
}

fs::path layerOfRun(const store::StoreReader& reader, const fs::path& project, const store::RunRow& run)
{
    for (const LayerRecord& layer : reader.layers(run.id)) {
        if (layer.role == LayerRole::Final && layer.draw == 0)
            return findLayerFolder(project, layer.id);
    }
    throw Error(ErrorCode::NotFound, "the run has no final layer yet", run.name, "wait for its end, or name a layer folder with \"layer\"");
}

/// Settings of a layer that is used without a run: those it was made with, so that its verdicts mean the same here.
void takeSettings(Source& source, const engine::LayerOrigin& origin)
{
    if (!origin.features.tail.empty())
        source.tail = engine::featureTailOf(origin.features.tail);
    if (!origin.features.chatTemplate.empty())
        source.settings.chatTemplate = origin.features.chatTemplate;
    if (origin.features.maxLength > 0)
        source.settings.maxLength = origin.features.maxLength;
}

template <typename Request>
Source sourceOf(const fs::path& project, const Request& request)
{
    Source source;
    RunConfig config;
    if (request.run.empty()) {
        if (request.layer.empty())
            throw Error(ErrorCode::BadInput, "is missing: a model alone gives no verdict", "layer", "name a layer folder");
        source.model = project / request.model;
    } else {
        const auto reader = store::StoreReader::open(project);
        const store::RunRow run = reader.findRun(request.run);
        config = parseRunConfig(run.configJson, run.name);
        source.run = run.id;
        source.task = config.task.kind;
        const ModelOfRun model = modelOfRun(reader, project, run, config, request.checkpoint);
        source.model = model.folder;
        source.modelStep = model.step;
        if (request.layer.empty())
            source.layer = layerOfRun(reader, project, run);
    }
    if (source.layer.empty())
        source.layer = findLayerFolder(project, request.layer);
    source.settings = config.model;
    if constexpr (requires { request.device; })
        if (!request.device.empty())
            source.settings.device = request.device;
    source.tail = config.sdmLayer.featureTail;
    source.maxNewTokens = config.negatives.maxNewTokens;
    source.forced = request.force;
    if (source.run.empty())
        takeSettings(source, engine::SdmLayerFile::readOrigin(source.layer));
    source.layerFiles = stampsOf(source.layer);
    if (fs::is_directory(source.model))
        source.modelFiles = stampsOf(source.model);
    return source;
}

/// Texts of that many bytes are no prompts: they are not even made into tokens.
constexpr std::size_t kLongestText = std::size_t{1} << 20;

void requireTextLength(const std::string& text, const char* field)
{
    if (text.size() > kLongestText)
        throw Error(ErrorCode::BadInput,
                    "has " + std::to_string(text.size()) + " bytes, at most " + std::to_string(kLongestText) + " are read", field,
                    "shorten it");
}

/// A prompt longer than the model, or than any document of a run, leaves no room for an answer with a verdict.
void requirePromptLength(std::size_t tokens, const RunConfig::Model& settings, const engine::ModelConfig& model)
{
    const std::int64_t bound = std::min(settings.maxLength, model.maxPositions);
    if (static_cast<std::int64_t>(tokens) >= bound)
        throw Error(ErrorCode::BadInput,
                    "has " + std::to_string(tokens) + " tokens, fewer than " + std::to_string(bound) + " are answered (the model has " +
                        std::to_string(model.maxPositions) + " positions, model.max_length is " + std::to_string(settings.maxLength) + ")",
                    "text", "shorten it");
}

/// How many tokens an answer may have: as asked, or as in the run where that leaves the model positions enough.
std::int64_t newTokensOf(const protocol::Generate& request, std::int64_t ofRun, std::size_t promptTokens, const engine::ModelConfig& model)
{
    const std::int64_t most = model.maxPositions - static_cast<std::int64_t>(promptTokens);
    if (!request.maxNewTokens)
        return std::min(ofRun, most);
    if (*request.maxNewTokens < 1 || *request.maxNewTokens > most)
        throw Error(ErrorCode::BadInput,
                    "must be from 1 to " + std::to_string(most) + " (the model has " + std::to_string(model.maxPositions) +
                        " positions, the prompt " + std::to_string(promptTokens) + " tokens), is " + std::to_string(*request.maxNewTokens),
                    "max_new_tokens");
    return *request.maxNewTokens;
}

/// Length of the part of a UTF-8 text that no later token can change: an unfinished character decodes as U+FFFD for now.
std::size_t settledLength(std::string_view text)
{
    constexpr std::string_view kUnfinished = "\xEF\xBF\xBD";
    while (text.ends_with(kUnfinished))
        text.remove_suffix(kUnfinished.size());
    return text.size();
}

} // namespace

struct AnswerService::Loaded {
    explicit Loaded(Source from)
        : source(std::move(from)), layer(SdmLayer::load(source.layer)),
          model(CausalLm::load(
              source.model,
              engine::choosePlacement(source.settings.device, source.settings.dtype, engine::ModelConfig::load(source.model).hiddenSize),
              engine::HeldAs::Compute)),
          encoder(DocumentEncoder::forModel(source.model, source.tail, source.settings.chatTemplate))
    {
        const std::int64_t width = 2 * model.config().hiddenSize;
        if (layer.featureSize() != width)
            throw Error(ErrorCode::BadInput,
                        "judges features of width " + std::to_string(layer.featureSize()) + ", the model gives " + std::to_string(width),
                        source.layer.string(), "name a layer that was trained on this model");
        engine::LayerOrigin use = engine::originOfSettings(source.settings, source.tail, encoder, source.model);
        if (!source.task.empty()) {
            use.task = source.task;
            use.verifier = engine::findTask(source.task).verifier();
        }
        modelStep = source.modelStep;
        const engine::LayerOrigin& made = layer.origin();
        if (!modelStep && made.modelStep >= 0 && made.modelDigest == use.modelDigest)
            modelStep = made.modelStep;
        warnings = requireOrigin(made, use, engine::Unknown::Conflicts, source.layer.string(), source.forced);
    }

    Source source;
    SdmLayer layer;
    CausalLm model;
    DocumentEncoder encoder;
    std::optional<std::int64_t> modelStep; ///< of the weights, where run or layer say it
    std::vector<std::string> warnings;     ///< conflicts that the request insisted on passing over
};

AnswerService::AnswerService(fs::path projectFolder, std::function<void(const std::string&)> onWarning)
    : m_folder(std::move(projectFolder)), m_onWarning(std::move(onWarning))
{
}

AnswerService::~AnswerService() = default;

template <typename Request>
AnswerService::Loaded& AnswerService::load(const Request& request)
{
    Source source = sourceOf(m_folder, request);
    if (!m_loaded || !(m_loaded->source == source)) {
        m_loaded.reset(); // two models at once may not fit
        m_loaded = std::make_unique<Loaded>(std::move(source));
    }
    for (const std::string& warning : m_loaded->warnings)
        m_onWarning("the verdict means nothing: " + warning);
    return *m_loaded;
}

protocol::Judgement AnswerService::judged(Loaded& loaded, const std::string& prompt, std::string answer) const
{
    auto text = std::make_shared<engine::EncodedDocument>();
    text->featureIds = loaded.encoder.featureIds(prompt, answer);
    if (text->length() > loaded.source.settings.maxLength)
        return {std::move(answer), engine::unjudged(), loaded.modelStep};
    const at::Tensor features = engine::extractFeatures(loaded.model, {std::move(text)}, {});
    GenerationRecord record = engine::JudgedRows(loaded.layer, loaded.layer.judge(features)).row(0);
    record.label = -1;
    return {std::move(answer), std::move(record), loaded.modelStep};
}

protocol::Judgement AnswerService::generate(const protocol::Generate& request, const std::function<void(std::string_view)>& onText)
{
    requireTextLength(request.text, "text");
    Loaded& loaded = load(request);
    std::vector<engine::TokenId> prompt = loaded.encoder.promptIds(request.text);
    requirePromptLength(prompt.size(), loaded.source.settings, loaded.model.config());
    const std::int64_t newTokens = newTokensOf(request, loaded.source.maxNewTokens, prompt.size(), loaded.model.config());
    std::vector<engine::TokenId> ids;
    std::size_t told = 0;
    engine::GenerationSettings settings{newTokens, 1, loaded.encoder.stopIds()};
    settings.onToken = [&](std::size_t, engine::TokenId token) {
        ids.push_back(token);
        const std::string text = loaded.encoder.decodeAnswer(ids);
        const std::size_t settled = settledLength(text);
        onText(settled > told ? std::string_view(text).substr(told, settled - told) : std::string_view());
        told = std::max(told, settled);
    };
    const auto answers = engine::generateGreedy(loaded.model, {std::move(prompt)}, settings);
    protocol::Judgement judgement = judged(loaded, request.text, loaded.encoder.decodeAnswer(answers.front()));
    // An end token would have taken a place without being in the ids.
    judgement.record.cut = static_cast<std::int64_t>(answers.front().size()) >= settings.maxNewTokens;
    return judgement;
}

protocol::Judgement AnswerService::score(const protocol::Score& request)
{
    requireTextLength(request.prompt, "prompt");
    requireTextLength(request.answer, "answer");
    return judged(load(request), request.prompt, request.answer);
}

} // namespace sdm::runner
