#include "core/engine/inspect/memory_plan.h"
#include "core/engine/model/families/family.h"
#include "core/engine/model/weights.h"
#include "core/engine/objective/batch_backward.h"
#include "core/engine/optimise/adamw.h"
#include "tests/support/counting_allocator.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <numbers>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;
using sdm::test::CountingAllocator;

/// What a plan says is what an allocator counts, and at the shape of a real model its numbers are those of arithmetic.
class TestMemoryPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); } // each more sums norms' gradients in a row of its own
    void keptActivations_areCounted_data();
    void keptActivations_areCounted();
    void step_takesWhatWasPlanned_data();
    void step_takesWhatWasPlanned();
    void phi_whole_onCardsOfManySizes_data();
    void phi_whole_onCardsOfManySizes();
    void phi_adapter_trainsOnTheSmallestCard();
    void phi_frozen_isHeldInItsProductsDtype();
    void limitThatWasSet_isKept();
    void plannedTokens_areWhatTheRunFollows();
};

namespace {

constexpr std::int64_t kGiga = 1'000'000'000;

ModelConfig smallModel(bool hasHeadNorms = false)
{
    ModelConfig config;
    config.family = findFamily(hasHeadNorms ? "qwen3" : "llama");
    config.vocabularySize = 500;
    config.hiddenSize = 128;
    config.intermediateSize = 320;
    config.layerCount = 6;
    config.headCount = 4;
    config.keyValueHeadCount = 2;
    config.headSize = 32;
    config.maxPositions = 512;
    config.queryKeyNorm = hasHeadNorms;
    return config;
}

DecoderSpec phiShape()
{
    DecoderSpec spec;
    spec.vocabularySize = 32064;
    spec.hiddenSize = 3072;
    spec.intermediateSize = 8192;
    spec.layerCount = 32;
    spec.headCount = 32;
    spec.keyValueHeadCount = 32;
    spec.headSize = 96;
    spec.names.queryKeyValue = {"self_attn.qkv_proj"};
    spec.names.gateUp = {"mlp.gate_up_proj"};
    return spec;
}

Placement placementOf(bool onCpu, at::ScalarType product)
{
    Placement placement;
    placement.device = onCpu ? c10::Device(c10::kCPU) : c10::Device(c10::kCUDA, 0);
    placement.computeDtype = product;
    return placement;
}

LoraSettings lora(std::int64_t rank)
{
    RunConfig::Adapter settings;
    settings.kind = AdapterKind::Lora;
    settings.rank = rank;
    return LoraSettings::of(settings);
}

/// Documents of the lengths, whose last third is learnt.
/// \param common  so many tokens are the same in all of them
std::vector<SampledDocument> documentsOf(const std::vector<std::int64_t>& lengths, std::int64_t common = 0)
{
    std::vector<SampledDocument> documents;
    for (const std::int64_t length : lengths) {
        auto text = std::make_shared<EncodedDocument>();
        for (std::int64_t t = 0; t < length; ++t)
            text->ids.push_back((7 * t + (t < common ? 0 : length)) % 500);
        text->masked = length - length / 3;
        text->featureIds = text->ids;
        text->featureIsPrefix = true;
        documents.push_back({static_cast<std::int64_t>(documents.size()), 1, text});
    }
    return documents;
}

/// Sixty-four documents of a step, as the published data's.
MemoryDemand phiDemand(HeldAs held = HeldAs::Master)
{
    constexpr std::int64_t length = 163;
    MemoryDemand demand = MemoryDemand::ofModel(phiShape(), placementOf(false, at::kBFloat16), held, at::kBFloat16);
    demand.texts.assign(2500, {length, length / 2});
    demand.textsPerStep = 64;
    demand.prompts.assign(2500, length / 2);
    demand.layerRows = 2500;
    return demand;
}

DeviceMemory card(std::int64_t gigabytes)
{
    return {gigabytes * kGiga, gigabytes * kGiga};
}

bool isWithin(double share, std::int64_t planned, std::int64_t counted)
{
    return std::abs(static_cast<double>(planned - counted)) <= share * static_cast<double>(counted);
}

QByteArray told(const char* what, std::int64_t planned, std::int64_t counted)
{
    return QStringLiteral("%1: %2 planned, %3 counted").arg(QLatin1String(what)).arg(planned).arg(counted).toUtf8();
}

void eachWay()
{
    QTest::addColumn<bool>("narrow");
    QTest::addColumn<bool>("adapter");
    QTest::addColumn<bool>("headNorms");
    QTest::addColumn<bool>("evenLengths");
    for (const bool narrow : {false, true})
        for (const bool adapter : {false, true})
            for (const bool headNorms : {false, true})
                for (const bool even : {false, true})
                    QTest::addRow("%s, %s%s%s", narrow ? "bf16" : "f32", adapter ? "adapter" : "whole", headNorms ? ", head norms" : "",
                                  even ? ", even lengths" : "")
                        << narrow << adapter << headNorms << even;
}

std::vector<std::int64_t> lengthsOf(bool even)
{
    return even ? std::vector<std::int64_t>(10, 32) : std::vector<std::int64_t>{20, 37, 26, 32, 40, 35, 24, 33, 29, 43};
}

} // namespace

void TestMemoryPlan::keptActivations_areCounted_data()
{
    eachWay();
}

void TestMemoryPlan::keptActivations_areCounted()
{
    QFETCH(bool, narrow);
    QFETCH(bool, adapter);
    QFETCH(bool, headNorms);
    QFETCH(bool, evenLengths);
    const Placement placement = placementOf(true, narrow ? at::kBFloat16 : at::kFloat);
    const ModelConfig config = smallModel(headNorms);
    CausalLm model = CausalLm::random(config, placement, 3);
    MemoryDemand demand = MemoryDemand::ofModel(config, placement, HeldAs::Master);
    if (adapter) {
        model.adapt(lora(8), RandomSource(1));
        demand.put(*model.adapter());
    }
    std::vector<std::vector<TokenId>> ids;
    std::int64_t tokens = 0;
    for (const SampledDocument& document : documentsOf(lengthsOf(evenLengths))) {
        ids.push_back(document.text->ids);
        tokens += static_cast<std::int64_t>(ids.back().size());
    }
    const PackedBatch batch = PackedBatch::of(ids, c10::kCPU);
    (void)model.hidden(batch); // the copies of the weights, and the tables of the rotation
    const CountingAllocator counting;
    const at::Tensor hidden = model.hidden(batch);
    const ActivationBytes bytes = ActivationBytes::of(config, true, placement.computeDtype, demand.inputs);
    const std::int64_t planned =
        tokens *
        (config.layerCount * (bytes.kept + static_cast<std::int64_t>(c10::elementSize(placement.computeDtype)) * demand.adapterRows) +
         bytes.ends);
    // Torch's attention pads documents of several lengths, more or less.
    QVERIFY2(isWithin(narrow ? 0.08 : 0.02, planned, CountingAllocator::live()), told("kept", planned, CountingAllocator::live()));
}

void TestMemoryPlan::step_takesWhatWasPlanned_data()
{
    QTest::addColumn<bool>("narrow");
    QTest::addColumn<bool>("adapter");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("common");
    for (const bool narrow : {false, true})
        for (const bool adapter : {false, true})
            for (const int limit : {0, 100})
                for (const int common : {0, 12})
                    QTest::addRow("%s, %s, %s, %d in common", narrow ? "bf16" : "f32", adapter ? "adapter" : "whole",
                                  limit ? "in parts" : "all together", common)
                        << narrow << adapter << limit << common;
}

void TestMemoryPlan::step_takesWhatWasPlanned()
{
    QFETCH(bool, narrow);
    QFETCH(bool, adapter);
    QFETCH(int, limit);
    QFETCH(int, common);
    const Placement placement = placementOf(true, narrow ? at::kBFloat16 : at::kFloat);
    const ModelConfig config = smallModel();
    const std::vector<SampledDocument> batch = documentsOf(lengthsOf(false), common);
    RunConfig run;
    run.optimiser.microBatchTokens = limit;
    MemoryDemand demand = MemoryDemand::ofModel(config, placement, HeldAs::Master);
    for (const SampledDocument& document : batch)
        demand.texts.push_back({document.text->length(), document.text->length() - document.text->masked});
    demand.textsPerStep = static_cast<std::int64_t>(batch.size());
    demand.commonTokens = common;

    const CountingAllocator counting;
    CausalLm model = CausalLm::random(config, placement, 3);
    if (adapter) {
        model.adapt(lora(8), RandomSource(1));
        demand.put(*model.adapter());
    }
    AdamW optimiser(model.parameters(), {});
    const BaseSource source{std::numbers::e, nullptr, nullptr};
    const auto step = [&] {
        optimiser.zeroGrad();
        (void)backwardBatch(model, batch, source, limit);
        optimiser.clipGradients(1.0);
        optimiser.step(1e-4);
        model.weightsChanged();
    };
    step(); // the first one draws the initial weights and makes tables
    CountingAllocator::forget();
    step();
    const MemoryPlan plan = planMemory(run, demand, std::nullopt);
    const std::int64_t planned = plan.certain() - plan.rest + plan.tuning;
    QVERIFY2(isWithin(0.1, planned, CountingAllocator::most()), told("a step", planned, CountingAllocator::most()));
}

void TestMemoryPlan::phi_whole_onCardsOfManySizes_data()
{
    QTest::addColumn<int>("gigabytes");
    QTest::addColumn<bool>("narrowMoments");
    QTest::addColumn<bool>("masters");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<bool>("inParts");
    QTest::newRow("24 GB") << 24 << false << true << false << true;
    QTest::newRow("24 GB, nothing in float32") << 24 << true << false << false << true;
    QTest::newRow("80 GB") << 80 << false << true << true << true;
    QTest::newRow("80 GB, moments in bf16") << 80 << true << true << true << false;
    QTest::newRow("80 GB, nothing in float32") << 80 << true << false << true << false;
    QTest::newRow("141 GB") << 141 << false << true << true << false;
}

void TestMemoryPlan::phi_whole_onCardsOfManySizes()
{
    QFETCH(int, gigabytes);
    QFETCH(bool, narrowMoments);
    QFETCH(bool, masters);
    QFETCH(bool, fits);
    QFETCH(bool, inParts);
    RunConfig config;
    config.optimiser.states = narrowMoments ? MomentDtype::BFloat16 : MomentDtype::Float32;
    const MemoryDemand demand = phiDemand(masters ? HeldAs::Master : HeldAs::Compute);
    QCOMPARE(demand.parameters, std::int64_t{3'821'079'552});
    const MemoryPlan plan = planMemory(config, demand, card(gigabytes));
    const std::int64_t vectors = 2 * (2 * 32 + 1) * 3072; // bytes by which norms are wider than what is multiplied
    QCOMPARE(plan.weights, masters ? 4 * demand.parameters : 2 * demand.parameters + vectors);
    QCOMPARE(plan.gradients, plan.weights);
    QCOMPARE(plan.moments, (narrowMoments ? 4 : 8) * demand.parameters);
    QCOMPARE(plan.copies, masters ? 2 * (demand.parameters - vectors / 2 - std::int64_t{32064} * 3072) : 0); // the embedding is looked up
    QCOMPARE(plan.fits(), fits);
    QCOMPARE(plan.stepGroups > 1, inParts);
    RunFindings findings;
    checkMemory(config, plan, c10::Device(c10::kCUDA, 0), findings);
    QCOMPARE(findings.refusals.empty(), fits);
    if (!fits) {
        const std::string text = findings.refusals.front().error.what();
        for (const char* part : {"cuda:0 has 24.00 GB", "adapter.kind lora"})
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
    } else {
        QVERIFY(plan.certain() + plan.tuning <= gigabytes * kGiga);
        QVERIFY(plan.stepTokens >= 163);
    }
}

void TestMemoryPlan::phi_adapter_trainsOnTheSmallestCard()
{
    RunConfig config;
    config.adapter.kind = AdapterKind::Lora;
    const DecoderWeights shapes(phiShape(), c10::kMeta);
    const LoraAdapter adapter = LoraAdapter::chosen(lora(16), shapes.projections(), c10::kMeta);
    MemoryDemand demand = phiDemand(HeldAs::Compute), demand8 = phiDemand(HeldAs::Int8);
    demand.put(adapter);
    demand8.put(adapter);
    const MemoryPlan plan = planMemory(config, demand, card(24));
    QVERIFY(plan.fits());
    QVERIFY(plan.gradients < kGiga / 4);
    QVERIFY(plan.stepTokens > 1000);
    const MemoryPlan narrower = planMemory(config, demand8, card(24));
    QVERIFY(narrower.weights < plan.weights - 3 * kGiga);
    QVERIFY(narrower.stepTokens > plan.stepTokens);
}

void TestMemoryPlan::phi_frozen_isHeldInItsProductsDtype()
{
    RunConfig config;
    config.optimiser.epochs = 0;
    config.evaluation.batchDocuments = 1;
    MemoryDemand demand = phiDemand(HeldAs::Compute);
    demand.freeze();
    const MemoryPlan plan = planMemory(config, demand, card(24));
    QVERIFY(isWithin(0.01, plan.weights, 7'640'000'000));
    QCOMPARE(plan.copies + plan.moments + plan.gradients + plan.tuning + plan.snapshot, std::int64_t{0});
    QVERIFY2(plan.certain() <= 8'500'000'000, plan.sentence().c_str());
}

void TestMemoryPlan::limitThatWasSet_isKept()
{
    RunConfig config;
    config.optimiser.microBatchTokens = 400;
    const MemoryPlan plan = planMemory(config, phiDemand(), card(141));
    QCOMPARE(plan.microBatchTokens, std::int64_t{400});
    QCOMPARE(plan.stepTokens, std::int64_t{400});
    config.optimiser.microBatchTokens = 1; // no text is cut
    QCOMPARE(planMemory(config, phiDemand(), card(141)).stepTokens, std::int64_t{163});
    QCOMPARE(planMemory(config, phiDemand(), card(141)).stepGroups, std::int64_t{64});
}

void TestMemoryPlan::plannedTokens_areWhatTheRunFollows()
{
    RunConfig config;
    const MemoryPlan small = planMemory(config, phiDemand(), card(80)), large = planMemory(config, phiDemand(), card(141)),
                     unknown = planMemory(config, phiDemand(), std::nullopt);
    QCOMPARE(followed(config, small).optimiser.microBatchTokens, small.stepTokens);
    QVERIFY(followed(config, large).optimiser.microBatchTokens >= 64 * 163); // the whole step, and longer ones
    QCOMPARE(followed(config, unknown).optimiser.microBatchTokens, std::int64_t{0});
    config.optimiser.microBatchTokens = 99;
    QCOMPARE(followed(config, small).optimiser.microBatchTokens, std::int64_t{99});
}

QTEST_GUILESS_MAIN(TestMemoryPlan)
#include "tst_memory_plan.moc"
