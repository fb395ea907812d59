#include "core/base/random_source.h"
#include "core/engine/forward/loss_rows.h"
#include "core/engine/forward/text_forward.h"
#include "core/engine/judge/layer_builder.h"
#include "core/engine/objective/batch_backward.h"
#include "recording_observer.h"
#include "tiny_project.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <cmath>
#include <numbers>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;

class TestBatchBackward : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void gradient_isTheReferenceFormulas_data();
    void gradient_isTheReferenceFormulas();
    void microBatches_addUpToTheWholeBatch();
    void features_areTheSameInEveryBatch();
    void separateFeaturePass_givesTheSameBases();
    void bases_lieBetweenTwoAndThreeAndKnowTheClass();
    void evaluationLosses_equalTheTrainingLoss();

private:
    std::vector<at::Tensor> gradients(const std::vector<SampledDocument>& batch, const BaseSource& source, std::int64_t microBatchTokens,
                                      BatchLoss* result = nullptr);

    TinyProject m_project;
    std::optional<DocumentEncoder> m_encoder;
    std::optional<CausalLm> m_model;
    RunData m_data;
    std::vector<SampledDocument> m_batch;
    std::optional<BuiltLayer> m_layer;
};

void TestBatchBackward::initTestCase()
{
    m_encoder.emplace(m_project.encoder());
    m_model.emplace(m_project.loadModel());
    m_data = loadRunData(m_project.config(), m_project.paths("none"), *m_encoder, [](std::int64_t, std::int64_t) {});
    const auto sample = sampleForLayer(m_data.train, {}, 0.5, RandomSource(3).stream("classes"));
    m_batch.assign(sample.begin(), sample.begin() + 6);

    std::vector<DocumentText> texts;
    for (const SampledDocument& document : sample)
        texts.push_back(document.text);
    LayerRequest request;
    request.settings = m_project.config().sdmLayer;
    request.halves = drawHalves(m_data.train.size(), RandomSource(3).stream("halves"));
    ScriptedStop source;
    StopLadder stop(source);
    m_layer = buildLayer(m_data.train, sample, extractFeatures(*m_model, texts, {}), request, stop);
}

std::vector<at::Tensor> TestBatchBackward::gradients(const std::vector<SampledDocument>& batch, const BaseSource& source,
                                                     std::int64_t microBatchTokens, BatchLoss* result)
{
    std::vector<at::Tensor> found;
    for (const auto& parameter : m_model->parameters())
        at::Tensor(parameter.tensor).mutable_grad() = at::Tensor();
    const BatchLoss loss = backwardBatch(*m_model, batch, source, microBatchTokens);
    if (result)
        *result = loss;
    for (const auto& parameter : m_model->parameters())
        found.push_back(parameter.tensor.grad().clone());
    return found;
}

static bool close(const std::vector<at::Tensor>& a, const std::vector<at::Tensor>& b)
{
    bool all = a.size() == b.size();
    for (std::size_t i = 0; all && i < a.size(); ++i)
        all = at::allclose(a[i], b[i], 1e-4, 1e-6);
    return all;
}

void TestBatchBackward::gradient_isTheReferenceFormulas_data()
{
    QTest::addColumn<int>("microBatchTokens");
    QTest::newRow("one batch") << 0;
    QTest::newRow("two documents at once") << 60;
    QTest::newRow("one document at once") << 1;
}

void TestBatchBackward::gradient_isTheReferenceFormulas()
{
    QFETCH(const int, microBatchTokens);
    const BaseSource source{std::nullopt, &m_layer->layer, &m_layer->halves};
    BatchLoss result;
    const auto fused = gradients(m_batch, source, microBatchTokens, &result);

    // The formula written out: one document at a time, all logits, -log_beta softmax_beta(u)[target], mean over all unmasked tokens.
    for (const auto& parameter : m_model->parameters())
        at::Tensor(parameter.tensor).mutable_grad() = at::Tensor();
    at::Tensor sum = at::zeros({});
    std::int64_t tokens = 0;
    for (std::size_t b = 0; b < m_batch.size(); ++b) {
        const EncodedDocument& text = *m_batch[b].text;
        const double logBase = std::log(static_cast<double>(result.bases[static_cast<std::int64_t>(b)].item<float>()));
        const at::Tensor u = m_model->logits(m_model->hidden(PackedBatch::of({text.ids}, at::kCPU))); // [T, V]
        for (std::size_t t = static_cast<std::size_t>(text.masked); t < text.ids.size(); ++t) {
            const at::Tensor scaled = u[static_cast<std::int64_t>(t) - 1] * logBase;
            sum = sum + (scaled.logsumexp(0) - scaled[text.ids[t]]) / logBase;
            ++tokens;
        }
    }
    const at::Tensor mean = sum / static_cast<double>(tokens);
    mean.backward();
    std::vector<at::Tensor> reference;
    for (const auto& parameter : m_model->parameters())
        reference.push_back(parameter.tensor.grad().clone());
    QVERIFY(std::abs(mean.item<double>() - result.value()) < 1e-5);
    QVERIFY(close(fused, reference));
}

void TestBatchBackward::microBatches_addUpToTheWholeBatch()
{
    // With a base that is the same for all: which neighbours a document agrees with may hang on the last bit of a feature, and the last
    // bits of a product depend on how many rows it has.
    const BaseSource source{2.7, nullptr, nullptr};
    BatchLoss whole, pieces;
    const auto together = gradients(m_batch, source, 0, &whole);
    const auto apart = gradients(m_batch, source, 50, &pieces);
    QVERIFY(std::abs(whole.value() - pieces.value()) < 1e-5);
    QCOMPARE(whole.tokens, pieces.tokens);
    QVERIFY(close(together, apart));
}

void TestBatchBackward::features_areTheSameInEveryBatch()
{
    std::vector<DocumentText> texts;
    for (const SampledDocument& document : m_batch)
        texts.push_back(document.text);
    const at::Tensor together = extractFeatures(*m_model, texts, {});
    for (std::size_t i = 0; i < texts.size(); ++i)
        QVERIFY(at::allclose(extractFeatures(*m_model, {texts[i]}, {})[0], together[static_cast<std::int64_t>(i)], 1e-5, 1e-6));
}

void TestBatchBackward::separateFeaturePass_givesTheSameBases()
{
    // The same texts, said not to be prefixes: features then come from a pass of their own.
    std::vector<SampledDocument> apart = m_batch;
    for (SampledDocument& document : apart) {
        QVERIFY(document.text->featureIsPrefix);
        EncodedDocument copy = *document.text;
        copy.featureIsPrefix = false;
        document.text = std::make_shared<const EncodedDocument>(std::move(copy));
    }
    const BaseSource source{std::nullopt, &m_layer->layer, &m_layer->halves};
    BatchLoss one, two;
    const auto first = gradients(m_batch, source, 0, &one);
    const auto second = gradients(apart, source, 0, &two);
    QVERIFY(at::allclose(one.bases, two.bases, 0, 1e-4));
    QVERIFY(std::abs(one.value() - two.value()) < 1e-4);
    QVERIFY(close(first, second));
}

void TestBatchBackward::bases_lieBetweenTwoAndThreeAndKnowTheClass()
{
    const BaseSource source{std::nullopt, &m_layer->layer, &m_layer->halves};
    BatchLoss result;
    gradients(m_batch, source, 0, &result);
    for (std::size_t b = 0; b < m_batch.size(); ++b) {
        const auto row = static_cast<std::int64_t>(b);
        const double base = result.bases[row].item<double>(), positive = result.positiveProbability[row].item<double>();
        QVERIFY(base >= 2 && base <= 3);
        QVERIFY(std::abs(base - 2 - (m_batch[b].label == 1 ? positive : 1 - positive)) < 1e-6);
    }
}

void TestBatchBackward::evaluationLosses_equalTheTrainingLoss()
{
    BatchLoss result;
    gradients(m_batch, {std::numbers::e, nullptr, nullptr}, 0, &result);
    std::vector<DocumentText> texts;
    for (const SampledDocument& document : m_batch)
        texts.push_back(document.text);
    const TextStates states = forwardTexts(*m_model, texts, std::vector<bool>(texts.size(), true), {4, {}, nullptr});
    TextLoss total;
    for (const TextLoss& loss :
         textLosses(*m_model, states.lossBlocks, at::full({static_cast<std::int64_t>(texts.size())}, std::numbers::e, at::kFloat))) {
        total.sum += loss.sum;
        total.tokens += loss.tokens;
    }
    QVERIFY(std::abs(total.sum / static_cast<double>(total.tokens) - result.value()) < 1e-5);
}

QTEST_GUILESS_MAIN(TestBatchBackward)
#include "tst_batch_backward.moc"
