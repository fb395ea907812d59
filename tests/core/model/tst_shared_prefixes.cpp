#include "core/base/error.h"
#include "core/engine/forward/loss_rows.h"
#include "core/engine/forward/text_forward.h"
#include "core/engine/generate/generator.h"
#include "core/engine/model/kv_cache.h"
#include "core/engine/objective/batch_backward.h"
#include "tests/core/model/small_model.h"
#include "tests/core/model/tensor_compare.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <map>
#include <numbers>
#include <QTest>
#include <set>
#include <torch/csrc/autograd/autograd.h>

using namespace sdm::engine;
using sdm::test::difference;
using sdm::test::smallModel;

using Documents = std::vector<std::vector<TokenId>>;
Q_DECLARE_METATYPE(Documents)

/// Documents that begin alike are computed as if each stood alone: states, features, losses, gradients and answers.
class TestSharedPrefixes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPrefix_hasOneRow_data();
    void everyPrefix_hasOneRow();
    void documentsUnlike_keepRowsOfTheirOwn();
    void states_areThoseOfTheDocumentsAlone_data();
    void states_areThoseOfTheDocumentsAlone();
    void gradients_areThoseOfTheDocumentsAlone_data();
    void gradients_areThoseOfTheDocumentsAlone();
    void spreading_addsGradientsInTheOrderOfDocuments();
    void aStep_isTheSameInParts();
    void featuresAndLosses_areThoseOfTheTextsAlone();
    void answers_areThoseOfThePromptsAlone();
    void longDocuments_shareNothingWithShortOnes();
};

namespace {

constexpr double kClose = 2e-5;

/// A beginning of `common` tokens, then as many others as each length says.
Documents beginningAlike(std::int64_t common, const std::vector<std::int64_t>& lengths)
{
    Documents documents;
    for (const std::int64_t length : lengths) {
        std::vector<TokenId> document;
        for (std::int64_t t = 0; t < common + length; ++t)
            document.push_back((t < common ? 3 * t + 1 : 5 * t + 7 * static_cast<std::int64_t>(documents.size()) + 2) % 40);
        documents.push_back(std::move(document));
    }
    return documents;
}

Documents asATree()
{
    return {{1, 2, 3, 4, 5}, {1, 2, 3, 9}, {1, 2, 8, 8, 8, 8}, {1, 2, 3, 4, 6, 7}, {30, 2, 3}, {1, 2, 3, 4, 5}, {1}};
}

void eachWayToShare()
{
    QTest::addColumn<Documents>("documents");
    QTest::addColumn<std::int64_t>("rows");
    QTest::newRow("one beginning") << beginningAlike(12, {5, 1, 9, 3}) << std::int64_t{12 + 18};
    QTest::newRow("a tree") << asATree() << std::int64_t{15};
    QTest::newRow("twins") << Documents{{4, 5, 6, 7}, {4, 5, 6, 7}, {4, 5, 6, 7}} << std::int64_t{4};
    QTest::newRow("one is the beginning of another") << Documents{{4, 5, 6, 7, 8, 9}, {4, 5, 6}} << std::int64_t{6};
}

std::map<std::string, at::Tensor> gradientsOf(const CausalLm& model)
{
    std::map<std::string, at::Tensor> gradients;
    for (const Parameter& parameter : model.parameters()) {
        gradients[parameter.name] = parameter.tensor.grad().clone();
        parameter.tensor.mutable_grad().reset();
    }
    return gradients;
}

/// Every state of every document, each weighed by its place, so that no two rows may be taken for each other.
at::Tensor weighed(const at::Tensor& hidden, const PackedBatch& batch)
{
    IndexList rows;
    for (std::size_t b = 0; b < batch.lengths.size(); ++b)
        for (std::int64_t t = 0; t < batch.lengths[b]; ++t)
            rows.push_back(batch.row(b, t));
    const at::Tensor all = hidden.index_select(0, indexTensor(rows, c10::kCPU));
    return (all * at::arange(1, all.size(0) + 1, at::kFloat).sin().unsqueeze(1)).sin().sum();
}

DocumentText textOf(const std::vector<TokenId>& ids, std::int64_t masked, std::int64_t featureLength)
{
    auto text = std::make_shared<EncodedDocument>();
    text->ids = ids;
    text->masked = masked;
    text->featureIds.assign(ids.begin(), ids.begin() + featureLength);
    text->featureIsPrefix = true;
    return text;
}

std::vector<DocumentText> textsOf(const Documents& documents, std::int64_t masked)
{
    std::vector<DocumentText> texts;
    for (const auto& document : documents)
        texts.push_back(textOf(document, masked, std::ssize(document) - 1));
    return texts;
}

} // namespace

void TestSharedPrefixes::everyPrefix_hasOneRow_data()
{
    eachWayToShare();
}

void TestSharedPrefixes::everyPrefix_hasOneRow()
{
    QFETCH(const Documents, documents);
    QFETCH(const std::int64_t, rows);
    const PackedBatch batch = PackedBatch::sharing(documents, c10::kCPU);
    QCOMPARE(batch.ids.size(0), rows);
    QVERIFY(!batch.shared.isNone());
    std::map<std::vector<TokenId>, std::int64_t> rowOfPrefix;
    std::set<std::int64_t> used;
    std::int64_t tokens = 0;
    for (std::size_t b = 0; b < documents.size(); ++b) {
        QCOMPARE(batch.lengths[b], std::ssize(documents[b]));
        for (std::int64_t t = 0; t < batch.lengths[b]; ++t, ++tokens) {
            const std::int64_t row = batch.row(b, t);
            QCOMPARE(batch.ids[row].item<std::int64_t>(), documents[b][static_cast<std::size_t>(t)]);
            QCOMPARE(batch.positions[tokens].item<std::int64_t>(), t);
            const auto [found, isNew] = rowOfPrefix.try_emplace({documents[b].begin(), documents[b].begin() + t + 1}, row);
            QCOMPARE(found->second, row);
            QCOMPARE(used.insert(row).second, isNew);
        }
    }
    QCOMPARE(batch.tokens(), tokens);
    // There and back: each document's row is the computed one, and of equal ones the first counts.
    const at::Tensor numbers = at::arange(rows, at::kFloat).unsqueeze(1);
    const at::Tensor spread = batch.shared.spread(numbers);
    QCOMPARE(spread.size(0), tokens);
    QVERIFY(at::equal(batch.shared.gathered(spread), numbers));
    QVERIFY(at::equal(batch.shared.spread(batch.ids).narrow(0, 0, batch.lengths[0]), at::tensor(documents[0])));
}

void TestSharedPrefixes::documentsUnlike_keepRowsOfTheirOwn()
{
    for (const Documents& documents : {Documents{{1, 2, 3}, {4, 2, 3}}, Documents{{5}}, beginningAlike(1, {30, 30})}) {
        const PackedBatch batch = PackedBatch::sharing(documents, c10::kCPU);
        QVERIFY(batch.shared.isNone());
        QCOMPARE(batch.ids.size(0), batch.tokens());
        QCOMPARE(batch.row(documents.size() - 1, 0), batch.starts.back());
    }
    QVERIFY_EXCEPTION_THROWN(PackedBatch::sharing({{1, 2}, {}}, c10::kCPU), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(smallModel().hidden(PackedBatch::sharing({}, c10::kCPU)), sdm::Error);
}

void TestSharedPrefixes::states_areThoseOfTheDocumentsAlone_data()
{
    eachWayToShare();
}

void TestSharedPrefixes::states_areThoseOfTheDocumentsAlone()
{
    QFETCH(const Documents, documents);
    for (const at::ScalarType dtype : {at::kFloat, at::kBFloat16}) {
        Placement placement;
        placement.computeDtype = dtype;
        const CausalLm model = smallModel(placement);
        for (const bool withGradients : {false, true}) {
            const at::AutoGradMode mode(withGradients);
            const PackedBatch batch = PackedBatch::sharing(documents, c10::kCPU);
            const at::Tensor hidden = model.hidden(batch);
            QCOMPARE(hidden.size(0), batch.ids.size(0));
            for (std::size_t b = 0; b < documents.size(); ++b) {
                const at::Tensor alone = model.hidden(PackedBatch::of({documents[b]}, c10::kCPU));
                for (std::int64_t t = 0; t < batch.lengths[b]; ++t)
                    QCOMPARE(difference(hidden[batch.row(b, t)], alone[t], dtype == at::kFloat ? kClose : 0.06), std::string());
            }
        }
    }
}

void TestSharedPrefixes::gradients_areThoseOfTheDocumentsAlone_data()
{
    eachWayToShare();
}

void TestSharedPrefixes::gradients_areThoseOfTheDocumentsAlone()
{
    QFETCH(const Documents, documents);
    for (const at::ScalarType dtype : {at::kFloat, at::kBFloat16}) {
        Placement placement;
        placement.computeDtype = dtype;
        const CausalLm model = smallModel(placement);
        const auto backward = [&](const PackedBatch& batch) {
            weighed(model.hidden(batch), batch).backward();
            return gradientsOf(model);
        };
        const auto expected = backward(PackedBatch::of(documents, c10::kCPU));
        for (const auto& [name, gradient] : backward(PackedBatch::sharing(documents, c10::kCPU)))
            QVERIFY2(sdm::test::relativeError(gradient, expected.at(name)) < (dtype == at::kFloat ? 1e-5 : 0.05), name.c_str());
    }
}

/// The processor's sums are bit for bit those that every other device makes.
void TestSharedPrefixes::spreading_addsGradientsInTheOrderOfDocuments()
{
    const PackedBatch batch = PackedBatch::sharing(asATree(), c10::kCPU);
    for (const std::int64_t width : {1, 7, 8, 83}) {
        const at::Tensor rows = at::randn({batch.ids.size(0), width}).requires_grad_();
        const at::Tensor gradient = at::randn({batch.tokens(), width});
        batch.shared.spread(rows).backward(gradient);
        at::Tensor expected = at::zeros_like(rows);
        std::int64_t token = 0;
        for (std::size_t b = 0; b < batch.lengths.size(); ++b)
            for (std::int64_t t = 0; t < batch.lengths[b]; ++t)
                expected[batch.row(b, t)].add_(gradient[token++]);
        QVERIFY(at::equal(rows.grad(), expected));

        const at::Tensor tokens = at::randn({batch.tokens(), width}).requires_grad_();
        batch.shared.gathered(tokens).sum().backward();
        QCOMPARE(tokens.grad().sum().item<double>(), static_cast<double>(batch.ids.size(0) * width));
    }
}

/// Parts share less than the whole does; the step is the same.
void TestSharedPrefixes::aStep_isTheSameInParts()
{
    const CausalLm model = smallModel();
    std::vector<SampledDocument> batch;
    std::int64_t tokens = 0;
    for (const DocumentText& text : textsOf(beginningAlike(14, {5, 9, 4, 12, 6}), 10)) { // the last four common tokens are learnt
        batch.push_back({static_cast<std::int64_t>(batch.size()), 1, text});
        tokens += text->length();
    }
    const BaseSource source{std::numbers::e, nullptr, nullptr};
    const BatchLoss whole = backwardBatch(model, batch, source, 0);
    const auto expected = gradientsOf(model);
    QCOMPARE(whole.tokens, tokens);
    for (const std::int64_t limit : {1, 40}) {
        const BatchLoss parts = backwardBatch(model, batch, source, limit);
        QCOMPARE(parts.tokens, tokens);
        QVERIFY(std::abs(parts.value() - whole.value()) < 1e-5);
        for (const auto& [name, gradient] : gradientsOf(model))
            QVERIFY2(sdm::test::relativeError(gradient, expected.at(name)) < 1e-5, name.c_str());
    }
}

void TestSharedPrefixes::featuresAndLosses_areThoseOfTheTextsAlone()
{
    const CausalLm model = smallModel();
    const at::NoGradGuard noGrad;
    const std::vector<DocumentText> texts = textsOf(beginningAlike(11, {8, 3, 20, 8, 5, 1}), 9);
    const TextStates together = forwardTexts(model, texts, {true, false, true, true, false, true}, {});
    const std::vector<TextLoss> losses = textLosses(model, together.lossBlocks, at::full({6}, std::numbers::e, at::kFloat));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const bool hasLoss = i != 1 && i != 4;
        const TextStates alone = forwardTexts(model, {texts[i]}, {hasLoss}, {});
        QCOMPARE(difference(together.features[static_cast<std::int64_t>(i)], alone.features[0], kClose), std::string());
        const TextLoss loss = textLosses(model, alone.lossBlocks, at::full({1}, std::numbers::e, at::kFloat)).front();
        QCOMPARE(losses[i].tokens, hasLoss ? lossRowCount(*texts[i]) : 0);
        QCOMPARE(losses[i].tokens, loss.tokens);
        QVERIFY(std::abs(losses[i].sum - loss.sum) < 1e-4);
    }
}

void TestSharedPrefixes::answers_areThoseOfThePromptsAlone()
{
    const CausalLm model = smallModel();
    Documents prompts = beginningAlike(10, {4, 2, 7, 4, 1});
    prompts.push_back(prompts.front()); // asked twice
    GenerationSettings settings;
    settings.maxNewTokens = 12;
    const Documents together = generateGreedy(model, prompts, settings);
    for (std::size_t i = 0; i < prompts.size(); ++i)
        QCOMPARE(together[i], generateGreedy(model, {prompts[i]}, settings).front());
    QCOMPARE(together.front(), together.back());

    const at::NoGradGuard noGrad;
    const PackedBatch shared = PackedBatch::sharing(prompts, c10::kCPU), own = PackedBatch::of(prompts, c10::kCPU);
    QVERIFY(!shared.shared.isNone());
    const auto one = model.makeCache(std::ssize(prompts), 40), other = model.makeCache(std::ssize(prompts), 40);
    QCOMPARE(difference(model.prefill(shared, *one), model.prefill(own, *other), kClose), std::string());
    for (std::int64_t layer = 0; layer < model.config().layerCount; ++layer) {
        QCOMPARE(difference(one->keys(layer), other->keys(layer), kClose), std::string());
        QCOMPARE(difference(one->values(layer), other->values(layer), kClose), std::string());
    }
}

/// Where long documents are rotated by other factors than short ones the same beginning has two states.
void TestSharedPrefixes::longDocuments_shareNothingWithShortOnes()
{
    ModelConfig config = sdm::test::smallConfig();
    config.rope.kind = RopeConfig::Kind::LongRope;
    config.rope.originalMaxPositions = 16;
    config.rope.shortFactor.assign(static_cast<std::size_t>(config.rotarySize() / 2), 1.0);
    config.rope.longFactor.assign(config.rope.shortFactor.size(), 3.0);
    const CausalLm model = smallModel({}, config);
    const at::NoGradGuard noGrad;
    const auto statesAreOwn = [&](const Documents& documents, const PackedBatch& batch) {
        const at::Tensor hidden = model.hidden(batch);
        for (std::size_t b = 0; b < documents.size(); ++b) {
            const at::Tensor alone = model.hidden(PackedBatch::of({documents[b]}, c10::kCPU));
            for (std::int64_t t = 0; t < batch.lengths[b]; ++t)
                QCOMPARE(difference(hidden[batch.row(b, t)], alone[t], kClose), std::string());
        }
    };
    for (const bool areLong : {false, true}) {
        const Documents alike = beginningAlike(9, areLong ? std::vector<std::int64_t>{20, 9} : std::vector<std::int64_t>{3, 5});
        const PackedBatch batch = model.packed(alike);
        QVERIFY(!batch.shared.isNone());
        statesAreOwn(alike, batch);
    }
    const Documents mixed = beginningAlike(9, {3, 20, 5});
    QVERIFY(model.packed(mixed).shared.isNone());
    statesAreOwn(mixed, model.packed(mixed));
    QVERIFY_EXCEPTION_THROWN(model.hidden(PackedBatch::sharing(mixed, c10::kCPU)), sdm::Error);
}

QTEST_GUILESS_MAIN(TestSharedPrefixes)
#include "tst_shared_prefixes.moc"
