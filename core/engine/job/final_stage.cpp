#include "core/engine/job/final_stage.h"

#include "core/engine/baselines/feature_files.h"
#include "core/engine/job/final_layer_plan.h"
#include "core/engine/judge/greedy_decoder.h"
#include "core/engine/judge/layer_builder.h"
#include "core/engine/judge/monitor.h"
#include "core/engine/judge/prediction_file.h"
#include "core/engine/runtime/index_tensor.h"
#include "core/engine/sample/hard_negative_report.h"

#include <ATen/ops/tensor.h>
#include <numeric>
#include <unordered_map>

namespace sdm::engine {
namespace {

// In the final layer a document with a generated wrong answer always uses it.
constexpr double kAlwaysGenerated = 1.0;

} // namespace

FinalStage::FinalStage(const RunContext& context, const CausalLm& model, const RunPosition& position, LayerOrigin origin)
    : m_context(context), m_model(model), m_position(position), m_origin(std::move(origin))
{
}

void FinalStage::run()
{
    m_context.stop.expectNoMoreCheckpoints();
    m_context.stop.throwIfNow();
    decode();
    drawSamples();
    reportNegatives();
    buildLayers();
    if (m_context.group.isFirst()) // there is nothing left to share
        evaluate();
}

void FinalStage::decode()
{
    const PreparedDataset& calibration = m_context.data.calibration;
    std::int64_t total = calibration.size();
    for (const PreparedDataset& tests : m_context.data.tests)
        total += tests.size();
    PhaseScope phase(m_context.observer, PhaseKind::Decode, m_position, total);
    std::int64_t before = 0;
    const auto progress = [&](std::int64_t done) { phase.progress(before + done); };

    std::vector<std::int64_t> all(static_cast<std::size_t>(calibration.size()));
    std::iota(all.begin(), all.end(), std::int64_t{0});
    const GreedyDecoder decoder(m_model, m_context.encoder, m_context.config, m_context.stop, m_context.group);
    mineCalibrationNegatives(decoder.answers(calibration, all, progress));
    before += calibration.size();

    for (const PreparedDataset& tests : m_context.data.tests) {
        m_tests.push_back(decodeTestSet(m_model, tests, tests.size(), m_context, progress));
        before += tests.size();
        m_context.observer.onGenerationTexts(m_tests.back().generationSetId, m_tests.back().records());
        writePredictions(tests, m_tests.back().texts, m_tests.back().cut);
    }
}

void FinalStage::mineCalibrationNegatives(std::vector<DecodedAnswer> decoded)
{
    const PreparedDataset& calibration = m_context.data.calibration;
    for (std::int64_t i = 0; i < calibration.size(); ++i) {
        const std::string& answer = decoded[static_cast<std::size_t>(i)].text;
        const Example& example = calibration[i].example;
        const auto wrong = calibration.task->hardNegative(example, answer, Stage::FinalLayer);
        if (!wrong)
            continue;
        auto encoded = std::make_shared<const EncodedDocument>(m_context.encoder.encode(example.prompt, *wrong));
        const bool tooLong = encoded->length() > m_context.config.model.maxLength;
        if (!tooLong)
            m_negatives.add(i, *wrong, encoded);
        m_mined.mined.push_back({i, answer, *wrong, std::move(encoded), false, tooLong});
    }
    reportTooLong(m_context.observer, calibration, m_mined);
    std::vector<std::string> answers;
    std::vector<bool> cut;
    for (DecodedAnswer& answer : decoded) {
        answers.push_back(std::move(answer.text));
        cut.push_back(answer.cut);
    }
    writePredictions(calibration, answers, cut);
}

void FinalStage::drawSamples()
{
    const RandomSource& random = m_context.random;
    for (std::int64_t draw = 0; draw < m_context.config.finalLayers.layers; ++draw) {
        const PreparedDataset& calibration = m_context.data.calibration;
        std::vector<Membership> halves = drawHalves(calibration.size(), random.stream("final-layer-halves", {draw}));
        std::vector<SampledDocument> sample =
            sampleForHalves(calibration, m_negatives, kAlwaysGenerated, halves, repeatedStreams(random, "final-layer-classes", draw));
        m_draws.push_back({std::move(sample), std::move(halves), finalLayerSeed(random, draw)});
    }
}

void FinalStage::reportNegatives()
{
    const std::vector<SampledDocument>& published = m_draws.front().sample;
    for (MinedNegative& answer : m_mined.mined)
        answer.used = !answer.tooLong && published[static_cast<std::size_t>(answer.document)].label == 0;
    reportHardNegatives(m_context.observer, m_context.data.calibration, m_mined, {}, m_position, NegativeOrigin::Final);
}

void FinalStage::buildLayers()
{
    const PreparedDataset& calibration = m_context.data.calibration;
    const RunConfig::SdmLayer settings = finalLayerSettings(m_context.config);
    PhaseScope phase(m_context.observer, PhaseKind::FinalLayer, m_position, static_cast<std::int64_t>(m_draws.size()) * settings.epochs);

    // The draws use the same few texts of a document: each is forwarded once.
    std::unordered_map<const EncodedDocument*, std::int64_t> rowOfText;
    std::vector<DocumentText> texts;
    for (const Draw& draw : m_draws)
        for (const SampledDocument& document : draw.sample)
            if (rowOfText.emplace(document.text.get(), static_cast<std::int64_t>(texts.size())).second)
                texts.push_back(document.text);
    const at::Tensor features =
        extractFeatures(m_model, texts, {m_context.config.evaluation.batchDocuments, {}, &m_context.stop, &m_context.group});

    LayerFeatures kept{features.cpu(), {}};
    for (std::size_t i = 0; i < m_draws.size(); ++i) {
        const Draw& draw = m_draws[i];
        std::vector<std::int64_t> rows, labels;
        for (const SampledDocument& document : draw.sample) {
            rows.push_back(rowOfText.at(document.text.get()));
            labels.push_back(document.label);
        }
        LayerRequest request{LayerRole::Final, static_cast<int>(i), m_position, settings, draw.seed, draw.halves, {}, {}};
        request.redrawHalves = [&](std::int64_t iteration) {
            return drawHalves(calibration.size(), m_context.random.stream("final-layer-halves", {static_cast<std::int64_t>(i), iteration}));
        };
        request.progress = [&](std::int64_t epoch) { phase.progress(static_cast<std::int64_t>(i) * settings.epochs + epoch); };
        m_layers.push_back(buildLayerOnce(calibration, draw.sample, features.index_select(0, indexTensor(rows, features.device())), request,
                                          m_context.stop, m_context.group));
        if (!m_context.group.isFirst())
            continue;
        m_layers.back().layer.setOrigin(m_origin);
        m_layers.back().layer.save(m_context.paths.runFolder / "layers" / ("final-" + std::to_string(i)));
        reportLayer(m_context.observer, m_layers.back().record, m_position);
        kept.draws.push_back({std::move(rows), std::move(labels), m_layers.back().halves});
    }
    if (m_context.group.isFirst())
        writeLayerFeatures(layerFeatureFile(m_context.paths.runFolder), kept, m_origin);
}

void FinalStage::evaluate()
{
    PhaseScope phase(m_context.observer, PhaseKind::Evaluate, m_position, static_cast<std::int64_t>(m_tests.size() * m_layers.size()));
    for (const DecodedSet& tests : m_tests) {
        keepFeatures(tests);
        for (const BuiltLayer& layer : m_layers) {
            m_context.stop.throwIfNow();
            reportJudgedSet(m_context.observer, judgeAnswers(tests, layer, EvaluationPurpose::Final, m_position));
            phase.advance();
        }
    }
}

void FinalStage::keepFeatures(const DecodedSet& tests) const
{
    std::vector<std::int64_t> labels;
    for (std::size_t i = 0; i < tests.texts.size(); ++i)
        if (!tests.tooLong[i])
            labels.push_back(tests.dataset->task->judge(tests.dataset->documents[i].example, tests.texts[i]).label);
    writeAnswerFeatures(answerFeatureFile(m_context.paths.runFolder, tests.dataset->name),
                        {tests.features.cpu(), at::tensor(labels, at::kLong), {}}, m_origin);
}

void FinalStage::writePredictions(const PreparedDataset& dataset, const std::vector<std::string>& answers,
                                  const std::vector<bool>& cut) const
{
    if (m_context.group.isFirst())
        writePredictionFile(m_context.paths.runFolder / "generations" / (dataset.name + ".jsonl"), dataset, answers, cut,
                            m_position.modelStep);
}

} // namespace sdm::engine
