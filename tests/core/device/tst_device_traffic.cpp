#include "core/engine/generate/generator.h"
#include "core/engine/job/pretrainer.h"
#include "core/engine/job/train_step.h"
#include "core/engine/judge/layer_builder.h"
#include "core/engine/objective/fixed_base.h"
#include "core/engine/objective/sdm_base.h"
#include "tests/core/model/golden_case.h"
#include "tests/core/model/small_model.h"
#include "tests/core/train/recording_observer.h"
#include "tests/core/train/tiny_project.h"
#include "tests/support/pretend_device/pretend_device.h"

#include <ATen/ATen.h>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;
using sdm::test::pretendDevice;
using sdm::test::pretendPlacement;
using sdm::test::Traffic;
using sdm::test::TrafficWatch;

/// How often the host and the device may speak to each other. A card does a token of a small model in the time of a few transfers, so these
/// numbers are its speed.
class TestDeviceTraffic : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void decodedToken_data();
    void decodedToken();
    void guessedTokens();
    void trainStep_data();
    void trainStep();
    void layerEpoch();
    void pretrainStep();

private:
    TinyProject m_project;
    RunData m_data;
};

namespace {

/// What happens while `work` is done.
struct Measured {
    explicit Measured(const std::function<void()>& work)
    {
        const TrafficWatch watch;
        work();
        traffic = watch.seen();
        origins = watch.origins();
    }
    Traffic traffic;
    std::string origins;
};

} // namespace

/// Fails with the origins of all transfers unless one unit of work, `times` of which lie between the two measurements, keeps to its budget.
#define VERIFY_BUDGET(more, less, times, mostUploads, mostDownloads)                                                                       \
    do {                                                                                                                                   \
        const Traffic between = (more).traffic - (less).traffic;                                                                           \
        const std::string text = std::to_string(between.uploads) + " uploads and " + std::to_string(between.downloads) +                   \
                                 " downloads in " + std::to_string(times) + ":\n" + (more).origins;                                        \
        QVERIFY2(between.kernels > 0, text.c_str());                                                                                       \
        QVERIFY2(between.uploads <= (times) * (mostUploads), text.c_str());                                                                \
        QVERIFY2(between.downloads <= (times) * (mostDownloads), text.c_str());                                                            \
    } while (false)

void TestDeviceTraffic::initTestCase()
{
    const DocumentEncoder encoder = m_project.encoder();
    m_data = loadRunData(m_project.config(), m_project.paths("none"), encoder, [](std::int64_t, std::int64_t) {});
}

void TestDeviceTraffic::decodedToken_data()
{
    QTest::addColumn<bool>("longRope");
    QTest::addColumn<bool>("rowsEnd");
    QTest::newRow("rows that go on") << false << false;
    QTest::newRow("rows that end") << false << true;
    QTest::newRow("long and short factors side by side") << true << false;
}

void TestDeviceTraffic::decodedToken()
{
    QFETCH(const bool, longRope);
    QFETCH(const bool, rowsEnd);
    const CausalLm model = longRope ? CausalLm::load(sdm::test::ourGoldenModels() / "phi3_longrope", pretendPlacement())
                                    : sdm::test::smallModel(pretendPlacement());
    // With longrope the first is beyond the border at 16 from the beginning, the second never gets there.
    const auto prompts = longRope ? sdm::test::documentsOf({20, 2}, 48) : sdm::test::documentsOf({5, 21, 3, 9, 9, 14, 1, 30});
    GenerationSettings settings{.maxNewTokens = 2, .batchRows = 8, .stopIds = {}};
    if (rowsEnd) {
        settings.maxNewTokens = 12;
        const auto free = generateGreedy(model, prompts, settings);
        settings.stopIds = {free[0][3], free[1][4], free[2][5], free[3][6], free[4][7]};
        settings.maxNewTokens = 2;
    }
    const Measured few([&] { generateGreedy(model, prompts, settings); });
    settings.maxNewTokens = 12;
    const Measured many([&] { generateGreedy(model, prompts, settings); });
    VERIFY_BUDGET(many, few, 10, 2, 1);
}

/// Whatever the guesses: a pass sends its tokens with their places, the block they make, and who stays once rows have ended. All passes
/// together stay far below what the same tokens may cost one by one.
void TestDeviceTraffic::guessedTokens()
{
    const CausalLm model = sdm::test::smallModel(pretendPlacement());
    const auto prompts = sdm::test::documentsOf({5, 21, 3, 9, 9, 14, 1, 30});
    sdm::engine::GenerationWork work;
    GenerationSettings settings{.maxNewTokens = 40, .batchRows = 8, .stopIds = {}, .work = &work};
    settings.guesses = generateGreedy(model, prompts, settings);
    for (std::size_t i = 0; i < settings.guesses.size(); ++i)
        settings.guesses[i][5 + 3 * i] = 1;
    settings.maxNewTokens = 1;
    const Measured few([&] { generateGreedy(model, prompts, settings); });
    settings.maxNewTokens = 40;
    work = {};
    const Measured many([&] { generateGreedy(model, prompts, settings); });
    QVERIFY(work.passes > 2 && work.passes < 30);
    VERIFY_BUDGET(many, few, work.passes, 3, 1);
    VERIFY_BUDGET(many, few, 39, 1, 1);
}

void TestDeviceTraffic::trainStep_data()
{
    QTest::addColumn<bool>("judged");
    QTest::newRow("bases of a layer") << true;
    QTest::newRow("one base for all") << false;
}

void TestDeviceTraffic::trainStep()
{
    QFETCH(const bool, judged);
    const RunConfig config = m_project.config();
    CausalLm model = CausalLm::load(m_project.model(), pretendPlacement());
    const auto sample = sampleForLayer(m_data.train, {}, 0.5, RandomSource(3).stream("classes"));
    std::vector<DocumentText> texts;
    for (const SampledDocument& document : sample)
        texts.push_back(document.text);
    LayerRequest request;
    request.settings = config.sdmLayer;
    request.halves = drawHalves(m_data.train.size(), RandomSource(3).stream("halves"));
    ScriptedStop source;
    StopLadder stop(source);
    const BuiltLayer layer = buildLayer(m_data.train, sample, extractFeatures(model, texts, {}), request, stop);
    const DeviceLayer beside(layer.layer, pretendDevice());
    SampledBatch batch;
    batch.documents.assign(sample.begin(), sample.begin() + 7); // of several lengths: attention works on blocks

    std::unique_ptr<Objective> objective;
    if (judged)
        objective = std::make_unique<SdmBaseObjective>(config.sdmLayer, config.negatives, 7, 0);
    else
        objective = std::make_unique<FixedBaseObjective>(2.5, config.negatives, 7, 0);
    ShardedAdamW optimiser(model.parameters(), {});
    const auto step = [&] {
        const TrainStep done = engine::trainStep(*objective, model, batch, {&layer.layer, &layer.halves, &beside}, optimiser, 0.01, 1e-3);
        QVERIFY(done.isFinite());
        QVERIFY(done.gradientNorm > 0.01); // clipped
        QCOMPARE(done.loss.bases.size(0), 7);
        QCOMPARE(done.loss.positiveProbability.defined(), judged);
    };
    step();
    const Measured none([] {}), one(step);
    VERIFY_BUDGET(one, none, 1, 3, 1);
}

void TestDeviceTraffic::layerEpoch()
{
    at::manual_seed(5);
    const auto rows = [](std::int64_t count) {
        const at::Tensor labels = at::randint(0, 2, {count}, at::kLong);
        return LabelledFeatures{(at::randn({count, 12}) + labels.to(at::kFloat).unsqueeze(1)).to(pretendDevice()), labels, {}};
    };
    const LabelledFeatures support = rows(60), calibration = rows(50);
    const auto fit = [&](std::int64_t epochs) {
        LayerFitOptions options;
        options.settings.epochs = epochs;
        options.settings.batchSize = 8;
        options.settings.exemplarSize = 6;
        return Measured([&] { fitSdmLayer(support, calibration, options); });
    };
    const Measured few = fit(2), many = fit(12);
    VERIFY_BUDGET(many, few, 10, 1, 1);
}

void TestDeviceTraffic::pretrainStep()
{
    PretrainSettings settings;
    settings.tokensPerStep = 60;
    settings.clipNorm = 0.01;
    const auto document = [](RandomStream& random) {
        std::vector<TokenId> ids{static_cast<TokenId>(random.below(40))};
        for (std::size_t length = 4 + random.below(20); ids.size() < length;)
            ids.push_back((ids.back() * 7 + 3) % 40);
        return ids;
    };
    const auto train = [&](std::int64_t steps) {
        CausalLm model = sdm::test::smallModel(pretendPlacement());
        initialiseByWidth(model, 3);
        settings.steps = steps;
        return Measured([&] { pretrain(model, settings, document, [](const PretrainStep&) {}); });
    };
    const Measured few = train(1), many = train(6);
    VERIFY_BUDGET(many, few, 5, 3, 1);
}

QTEST_GUILESS_MAIN(TestDeviceTraffic)
#include "tst_device_traffic.moc"
