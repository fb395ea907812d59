#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/inspect/run_inspection.h"
#include "core/engine/job/run_job.h"
#include "core/engine/judge/answer_judge.h"
#include "recording_observer.h"
#include "tiny_project.h"

#include <algorithm>
#include <ATen/ops/arange.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/tensor.h>
#include <cmath>
#include <QTest>
#include <set>
#include <string>

using namespace sdm;
using namespace sdm::engine;

namespace {

void keepLines(const std::filesystem::path& file, int lines)
{
    const std::string text = readFile(file);
    std::size_t end = 0;
    for (int i = 0; i < lines; ++i)
        end = text.find('\n', end) + 1;
    writeFileAtomically(file, text.substr(0, end));
}

DocumentText textOfLength(std::size_t tokens)
{
    EncodedDocument document;
    document.ids.assign(tokens, 1);
    document.featureIds.assign(tokens - 1, 1);
    return std::make_shared<const EncodedDocument>(std::move(document));
}

} // namespace

/// Texts that do not fit and data that is too small: what a run refuses, leaves out, and manages all the same.
class TestLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void documents_areMeasuredWholeHoweverShortTheLimit();
    void faultyData_isMeasuredAllTheSame();
    void refusals_comeBeforeAnythingIsWritten();
    void smallestData_fillsTheHalvesWhateverTheSeed();
    void repeatedDraws_beginWithThePublishedOne();
    void halvesOfChosenTexts_areDrawnUntilBothAreFilled();
    void generatedAnswersThatDoNotFit_areNeitherKeptNorUsed();
    void runWithLongAnswers_usesOfflineOnesAndCounts();
    void testAnswersThatDoNotFit_getNoVerdict();
    void setWithoutAFittingAnswer_isCountedAllTheSame();

private:
    static RunOutcome run(const TinyProject& project, const RunConfig& config, const std::string& name, RecordingObserver& observer)
    {
        ScriptedStop stop;
        return executeRun(config, project.paths(name), std::nullopt, observer, stop);
    }
};

void TestLimits::documents_areMeasuredWholeHoweverShortTheLimit()
{
    const TinyProject project;
    RunConfig config = project.config();
    const RunInspection roomy = inspectRun(config, project.paths("a"));
    requireSound(roomy);
    config.model.maxLength = 16;
    const RunInspection narrow = inspectRun(config, project.paths("a"));
    QCOMPARE(narrow.lengths.front().longest, roomy.lengths.front().longest);
    QCOMPARE(narrow.lengths.front().tooLong, std::int64_t{TinyProject::kTrain});
    const RunRefusal& refusal = narrow.findings.refusals.front();
    QCOMPARE(QString::fromStdString(refusal.check), QStringLiteral("lengths"));
    const std::int64_t longest = std::max(roomy.lengths[0].longest, roomy.lengths[1].longest);
    const std::string remedy = "set model.max_length to " + std::to_string(longest);
    QVERIFY2(std::string(refusal.error.what()).find(remedy) != std::string::npos, refusal.error.what());

    // What it names is enough for every document, and one less is not.
    config.model.maxLength = longest;
    QVERIFY(inspectRun(config, project.paths("a")).findings.refusals.empty());
    config.model.maxLength = longest - 1;
    QCOMPARE(inspectRun(config, project.paths("a")).findings.refusals.size(), std::size_t{1});
}

void TestLimits::faultyData_isMeasuredAllTheSame()
{
    const TinyProject project;
    const std::string text = readFile(project.folder() / "train.jsonl");
    std::string again = text.substr(0, text.find('\n') + 1); // one document twice, under two ids
    again.replace(again.find("train-0"), 7, "again");
    writeFileAtomically(project.folder() / "train.jsonl", text + again);
    RunConfig config = project.config();
    config.model.maxLength = 16;
    std::set<std::string> checks;
    for (const RunRefusal& refusal : inspectRun(config, project.paths("faulty")).findings.refusals)
        checks.insert(refusal.check);
    QCOMPARE(checks, (std::set<std::string>{"data", "lengths"}));
}

void TestLimits::refusals_comeBeforeAnythingIsWritten()
{
    const TinyProject project;
    RunConfig config = project.config();
    config.model.maxLength = 16;
    const RunInspection inspection = inspectRun(config, project.paths("refused"));
    RecordingObserver observer;
    std::string said;
    try {
        run(project, config, "refused", observer);
    } catch (const Error& error) {
        said = error.what();
    }
    QCOMPARE(QString::fromStdString(said), QString::fromUtf8(inspection.findings.refusals.front().error.what()));
    QVERIFY(!std::filesystem::exists(project.paths("refused").runFolder));
}

void TestLimits::smallestData_fillsTheHalvesWhateverTheSeed()
{
    const TinyProject project;
    keepLines(project.folder() / "train.jsonl", kFewestForLayer);
    keepLines(project.folder() / "calibration.jsonl", kFewestForLayer);
    RunConfig config = project.config();
    config.optimiser.epochs = 1;
    config.evaluation.monitorDocuments = 0;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        config.seed = seed;
        RecordingObserver observer;
        QCOMPARE(run(project, config, "small-" + std::to_string(seed), observer), RunOutcome::Finished);
    }
    keepLines(project.folder() / "calibration.jsonl", kFewestForLayer - 1);
    const RunInspection inspection = inspectRun(config, project.paths("fewer"));
    QCOMPARE(inspection.findings.refusals.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(inspection.findings.refusals.front().field), QStringLiteral("task.calibration"));
}

void TestLimits::repeatedDraws_beginWithThePublishedOne()
{
    const TinyProject project;
    const RunInspection inspection = inspectRun(project.config(), project.paths("draws"));
    const PreparedDataset& train = inspection.inputs->data.train;
    const RandomSource random(3);
    const std::vector<Membership> halves = drawHalves(train.size(), random.stream("halves", {0}));
    const auto labelsOf = [](const std::vector<SampledDocument>& sample) {
        std::vector<int> labels;
        for (const SampledDocument& document : sample)
            labels.push_back(document.label);
        return labels;
    };
    for (std::int64_t draw = 0; draw < 20; ++draw)
        QCOMPARE(labelsOf(sampleForHalves(train, {}, 0.5, halves, repeatedStreams(random, "classes", draw))),
                 labelsOf(sampleForLayer(train, {}, 0.5, random.stream("classes", {draw}))));
}

void TestLimits::halvesOfChosenTexts_areDrawnUntilBothAreFilled()
{
    const RandomSource random(3);
    const auto sampleWith = [](std::int64_t wrong) {
        std::vector<SampledDocument> sample;
        for (std::int64_t i = 0; i < 20; ++i)
            sample.push_back({i, i < wrong ? 0 : 1, nullptr});
        return sample;
    };
    for (std::int64_t draw = 0; draw < 50; ++draw) {
        const RepeatedStreams streams = repeatedStreams(random, "halves", draw);
        const auto halves = halvesFor(sampleWith(3), streams);
        QVERIFY(halves.has_value());
        QCOMPARE(halves->size(), std::size_t{20});
        QCOMPARE(std::count(halves->begin(), halves->begin() + 3, Membership::SupportMember), 2);
        QCOMPARE(std::count(halves->begin(), halves->end(), Membership::SupportMember), 10);
        QVERIFY(!halvesFor(sampleWith(2), streams)); // one half would lack the class whatever the draw
        QVERIFY(!halvesFor(sampleWith(0), streams));
    }
}

void TestLimits::generatedAnswersThatDoNotFit_areNeitherKeptNorUsed()
{
    const TinyProject project;
    const RunInspection inspection = inspectRun(project.config(), project.paths("mined"));
    const PreparedDataset& train = inspection.inputs->data.train;
    BatchDraw draw{{0, 1}, {0, 0}, 1.0, 1.0};
    HardNegativeStore store;
    RandomStream random = RandomSource(2).stream("batch");
    const SampledBatch batch = sampleBatch(train, draw, store, random, [](const std::vector<std::int64_t>&) {
        return std::vector<MinedNegative>{{0, "w1", "w1", textOfLength(40), false, false}, {1, "w2", "w2", textOfLength(400), false, true}};
    });
    QCOMPARE(batch.tooLong(), std::int64_t{1});
    QVERIFY(batch.mined[0].used && !batch.mined[1].used);
    QVERIFY(store.of(1).empty() && store.of(0).size() == 1);
    QVERIFY(batch.documents[1].text == train[1].negative);
}

void TestLimits::runWithLongAnswers_usesOfflineOnesAndCounts()
{
    const TinyProject project;
    RunConfig config = project.config();
    const RunInspection inspection = inspectRun(config, project.paths("long"));
    config.model.maxLength = std::max(inspection.lengths[0].longest, inspection.lengths[1].longest);
    config.negatives.maxNewTokens = 80; // a model of random weights does not stop by itself
    config.negatives.gammaPlus = 0;     // every document is answered
    config.negatives.gammaGen = 1;
    config.negatives.gammaDiversity = 1;
    config.optimiser.epochs = 3;
    config.optimiser.learningRate = 1e-9; // and is not to learn it
    RecordingObserver observer;
    QCOMPARE(run(project, config, "long", observer), RunOutcome::Finished);
    const std::vector<double> tooLong = observer.values("hard_negatives/too_long"), wrong = observer.values("hard_negatives/wrong"),
                              used = observer.values("hard_negatives/used");
    QVERIFY(!tooLong.empty() && tooLong.back() > 0);
    QVERIFY(used.back() + tooLong.back() <= wrong.back());
    for (const HardNegativeRecord& negative : observer.hardNegatives)
        QVERIFY(!negative.used || negative.text.size() < 150);
}

namespace {

/// Holds an evaluation's counts against its records. \return how many of them have no verdict
std::int64_t checkedUnjudged(const EvaluationRecord& evaluation, const std::vector<GenerationRecord>& records)
{
    std::int64_t unjudged = 0;
    for (const GenerationRecord& record : records) {
        if (record.judged())
            continue;
        ++unjudged;
        [&] {
            QCOMPARE(record.verdict, Verdict::Unjudged);
            QVERIFY(!record.similarity && record.logits.empty() && record.nearest.id.empty());
            for (const Bound bound : allOf<Bound>()) {
                QCOMPARE(record.at(bound).reason, Reason::TooLong);
                QVERIFY(!record.at(bound).inRegion && std::isnan(record.at(bound).probability));
            }
        }();
    }
    [&] {
        QCOMPARE(*evaluation.tooLong, unjudged);
        QCOMPARE(evaluation.documents, static_cast<std::int64_t>(records.size()));
        QVERIFY(*evaluation.plain.admitted <= evaluation.documents - unjudged);
    }();
    return unjudged;
}

} // namespace

void TestLimits::testAnswersThatDoNotFit_getNoVerdict()
{
    const TinyProject project;
    RunConfig config = project.config();
    const RunInspection inspection = inspectRun(config, project.paths("judged"));
    config.model.maxLength = std::max(inspection.lengths[0].longest, inspection.lengths[1].longest);
    config.negatives.maxNewTokens = 80;
    config.optimiser.epochs = 1;
    RecordingObserver observer;
    QCOMPARE(run(project, config, "judged", observer), RunOutcome::Finished);
    std::int64_t unjudged = 0;
    for (std::size_t i = 0; i < observer.evaluations.size(); ++i)
        if (!observer.generations[i].empty())
            unjudged += checkedUnjudged(observer.evaluations[i], observer.generations[i]);
    QVERIFY(unjudged > 0);
}

void TestLimits::setWithoutAFittingAnswer_isCountedAllTheSame()
{
    const TinyProject project;
    const RunInspection inspection = inspectRun(project.config(), project.paths("none"));
    const PreparedDataset& tests = inspection.inputs->data.tests.front();
    DecodedSet decoded;
    decoded.dataset = &tests;
    decoded.texts = {"w1 w2", "w2 w1"};
    decoded.cut = {true, false};
    decoded.tooLong = {true, true};
    decoded.features = at::empty({0, 4});
    const LabelledFeatures rows{at::arange(16, at::kFloat).reshape({4, 4}), at::tensor({0, 1, 0, 1}, at::kLong), {}};
    LayerFitOptions options;
    options.settings.epochs = 0;
    const BuiltLayer layer{fitSdmLayer(rows, rows, options), {}, {}};
    const JudgedSet judged = judgeAnswers(decoded, layer, EvaluationPurpose::Monitor, {});
    QCOMPARE(checkedUnjudged(judged.evaluation, judged.generations), std::int64_t{2});
    QCOMPARE(*judged.evaluation.cutAnswers, std::int64_t{1});
    QCOMPARE(judged.generations[1].key.id, tests[1].example.id);
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
