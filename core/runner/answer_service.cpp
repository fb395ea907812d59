#include "core/runner/answer_service.h"

#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/engine/generate/generator.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/sdm/sdm_layer.h"
#include "core/engine/text/document_encoder.h"
#include "core/engine/train/checkpoint.h"
#include "core/engine/train/judged_row.h"
#include "core/engine/train/text_forward.h"
#include "core/runner/layer_finder.h"
#include "core/store/store_reader.h"

#include <optional>
#include <utility>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;
using engine::CausalLm;
using engine::DocumentEncoder;
using engine::SdmLayer;

/// Where model, layer and settings of a request come from.
struct Source {
    fs::path model, layer;
    RunConfig config;
    bool operator==(const Source& other) const { return model == other.model && layer == other.layer; }
};

fs::path modelOfRun(const store::StoreReader& reader, const fs::path& project, const store::RunRow& run, const RunConfig& config,
                    std::optional<std::int64_t> step)
{
    if (step) {
        const fs::path folder = engine::checkpointFolder(project / "runs" / run.id, *step);
        if (!fs::exists(folder))
            throw Error(ErrorCode::NotFound, "no checkpoint of step " + std::to_string(*step), folder.string());
        return folder;
    }
    const auto checkpoints = reader.checkpoints(run.id);
    for (auto checkpoint = checkpoints.rbegin(); checkpoint != checkpoints.rend(); ++checkpoint) {
        if (checkpoint->isBest)
            return project / checkpoint->path;
    }
    if (config.optimiser.epochs > 0)
        throw Error(ErrorCode::NotFound, "the run has no best checkpoint yet", run.name, "name one with \"checkpoint\"");
    return config.model.path; // an untuned run judges the model as it came
}

fs::path layerOfRun(const store::StoreReader& reader, const fs::path& project, const store::RunRow& run)
{
    for (const LayerRecord& layer : reader.layers(run.id)) {
        if (layer.role == "final" && layer.draw == 0)
            return findLayerFolder(project, layer.id);
    }
    throw Error(ErrorCode::NotFound, "the run has no final layer yet", run.name, "wait for its end, or name a layer folder with \"layer\"");
}

template <typename Request>
Source sourceOf(const fs::path& project, const Request& request)
{
    Source source;
    if (request.run.empty()) {
        if (request.layer.empty())
            throw Error(ErrorCode::BadInput, "is missing: a model alone gives no verdict", "layer", "name a layer folder");
        source.model = project / request.model;
    } else {
        const auto reader = store::StoreReader::open(project);
        const store::RunRow run = reader.findRun(request.run);
        source.config = parseRunConfig(run.configJson, run.name);
        source.model = modelOfRun(reader, project, run, source.config, request.checkpoint);
        if (request.layer.empty())
            source.layer = layerOfRun(reader, project, run);
    }
    if (source.layer.empty())
        source.layer = findLayerFolder(project, request.layer);
    return source;
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
        : source(std::move(from)),
          model(CausalLm::load(source.model, engine::choosePlacement(source.config.model.device, source.config.model.dtype,
                                                                     engine::ModelConfig::load(source.model).hiddenSize))),
          encoder(DocumentEncoder::forModel(source.model, source.config.sdmLayer.featureTail, source.config.model.maxLength,
                                            source.config.model.chatTemplate)),
          layer(SdmLayer::load(source.layer))
    {
        const std::int64_t width = 2 * model.config().hiddenSize;
        if (layer.featureSize() != width)
            throw Error(ErrorCode::BadInput,
                        "judges features of width " + std::to_string(layer.featureSize()) + ", the model gives " + std::to_string(width),
                        source.layer.string(), "name a layer that was trained on this model");
    }

    Source source;
    CausalLm model;
    DocumentEncoder encoder;
    SdmLayer layer;
};

AnswerService::AnswerService(fs::path projectFolder) : m_folder(std::move(projectFolder)) {}

AnswerService::~AnswerService() = default;

template <typename Request>
AnswerService::Loaded& AnswerService::load(const Request& request)
{
    Source source = sourceOf(m_folder, request);
    if (!m_loaded || !(m_loaded->source == source)) {
        m_loaded.reset(); // two models at once may not fit
        m_loaded = std::make_unique<Loaded>(std::move(source));
    }
    return *m_loaded;
}

protocol::Judgement AnswerService::judged(Loaded& loaded, const std::string& prompt, std::string answer) const
{
    auto text = std::make_shared<engine::EncodedDocument>();
    text->featureIds = loaded.encoder.featureIds(prompt, answer);
    const at::Tensor features = engine::extractFeatures(loaded.model, {std::move(text)}, {});
    GenerationRecord record = engine::JudgedRows(loaded.layer, loaded.layer.judge(features)).row(0);
    record.label = -1;
    return {std::move(answer), std::move(record)};
}

protocol::Judgement AnswerService::generate(const protocol::Generate& request, const std::function<void(std::string_view)>& onText)
{
    Loaded& loaded = load(request);
    std::vector<engine::TokenId> ids;
    std::size_t told = 0;
    engine::GenerationSettings settings{request.maxNewTokens.value_or(loaded.source.config.negatives.maxNewTokens), 1,
                                        loaded.encoder.stopIds()};
    settings.onToken = [&](std::size_t, engine::TokenId token) {
        ids.push_back(token);
        const std::string text = loaded.encoder.decodeAnswer(ids);
        const std::size_t settled = settledLength(text);
        onText(settled > told ? std::string_view(text).substr(told, settled - told) : std::string_view());
        told = std::max(told, settled);
    };
    const auto answers = engine::generateGreedy(loaded.model, {loaded.encoder.promptIds(request.text)}, settings);
    return judged(loaded, request.text, loaded.encoder.decodeAnswer(answers.front()));
}

protocol::Judgement AnswerService::score(const protocol::Score& request)
{
    return judged(load(request), request.prompt, request.answer);
}

} // namespace sdm::runner
