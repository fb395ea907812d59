#include "core/base/error.h"
#include "core/engine/judge/layer_builder.h"
#include "core/engine/progress/training_plan.h"
#include "core/engine/sample/document_sampler.h"
#include "core/engine/sample/hard_negative_report.h"
#include "recording_observer.h"
#include "tiny_project.h"

#include <algorithm>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;

class TestSampling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void plan_evaluatesAtEvenDistancesAndAtTheEnd_data();
    void plan_evaluatesAtEvenDistancesAndAtTheEnd();
    void plan_generatesFromTheSecondBatchOfTheSecondEpoch();
    void halves_areOfEqualSizeAndDrawnAnew();
    void layerSample_takesStoredAnswersAtTheGivenShare_data();
    void layerSample_takesStoredAnswersAtTheGivenShare();
    void batch_decodesOnlyWrongOnesAndChoosesAmongThem();
    void batch_withoutGeneration_usesOfflineAnswers();
    void shards_makeTogetherWhatOneProcessMakes_data();
    void shards_makeTogetherWhatOneProcessMakes();
    void report_refusesAnAnswerWithoutAKind();
    void store_survivesItsFile();
    void store_refusesUnknownDocuments();

private:
    DocumentText someText(std::int64_t document, const std::string& answer) const
    {
        return std::make_shared<const EncodedDocument>(m_encoder->encode(m_data.train[document].example.prompt, answer));
    }

    TinyProject m_project;
    std::optional<DocumentEncoder> m_encoder;
    RunData m_data;
};

void TestSampling::initTestCase()
{
    m_encoder.emplace(m_project.encoder());
    m_data = loadRunData(m_project.config(), m_project.paths("none"), *m_encoder, [](std::int64_t, std::int64_t) {});
}

void TestSampling::plan_evaluatesAtEvenDistancesAndAtTheEnd_data()
{
    QTest::addColumn<int>("documents");
    QTest::addColumn<int>("perEpoch");
    QTest::addColumn<QList<int>>("steps");
    QTest::newRow("published") << 5000 << 2 << QList<int>{39, 79, 118, 158}; // 79 steps an epoch, the last batch smaller
    QTest::newRow("every epoch") << 640 << 1 << QList<int>{10, 20};
    QTest::newRow("three") << 640 << 3 << QList<int>{3, 6, 10, 13, 16, 20};
    QTest::newRow("more than steps") << 100 << 5 << QList<int>{1, 2, 3, 4};
}

void TestSampling::plan_evaluatesAtEvenDistancesAndAtTheEnd()
{
    QFETCH(int, documents);
    QFETCH(int, perEpoch);
    QFETCH(QList<int>, steps);
    RunConfig config;
    config.optimiser.epochs = 2;
    config.evaluation.perEpoch = perEpoch;
    const TrainingPlan plan(config, documents);
    QList<int> found;
    for (std::int64_t step = 0; step <= plan.totalSteps(); ++step)
        if (plan.evaluatesAfter(step))
            found.push_back(static_cast<int>(step));
    QCOMPARE(found, steps);
}

void TestSampling::plan_generatesFromTheSecondBatchOfTheSecondEpoch()
{
    RunConfig config;
    const TrainingPlan plan(config, 640); // ten steps an epoch
    QVERIFY(!plan.generatesAt(10));       // the epoch counter is exactly 1.0
    QVERIFY(plan.generatesAt(11));
    QVERIFY(!plan.generatesInEvaluation(11));
    QVERIFY(plan.generatesInEvaluation(12));
    config.negatives.gammaGen = 0;
    QVERIFY(!TrainingPlan(config, 640).generatesAt(50));
}

void TestSampling::halves_areOfEqualSizeAndDrawnAnew()
{
    const RandomSource random(1);
    const auto first = drawHalves(101, random.stream("halves", {1})), second = drawHalves(101, random.stream("halves", {2}));
    QCOMPARE(std::ranges::count(first, Membership::SupportMember), 51);
    QVERIFY(first != second);
    QVERIFY(first == drawHalves(101, random.stream("halves", {1})));
}

void TestSampling::layerSample_takesStoredAnswersAtTheGivenShare_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("never") << 0.0;
    QTest::newRow("half") << 0.5;
    QTest::newRow("always, as in the final layer") << 1.0;
}

void TestSampling::layerSample_takesStoredAnswersAtTheGivenShare()
{
    QFETCH(double, share);
    HardNegativeStore store;
    const std::string wrong = "<sentence>w1</sentence>\n<verified>No</verified>";
    for (std::int64_t i = 0; i < m_data.train.size(); ++i)
        store.add(i, wrong, someText(i, wrong));
    int negatives = 0, stored = 0;
    for (int draw = 0; draw < 50; ++draw)
        for (const SampledDocument& document : sampleForLayer(m_data.train, store, share, RandomSource(9).stream("classes", {draw}))) {
            if (document.label == 1) {
                QVERIFY(document.text == m_data.train[document.document].positive);
                continue;
            }
            ++negatives;
            stored += document.text == store.of(document.document).front().encoded ? 1 : 0;
        }
    QVERIFY(std::abs(negatives / (50.0 * TinyProject::kTrain) - 0.5) < 0.06);
    QVERIFY(std::abs(stored / static_cast<double>(negatives) - share) < (share == 0.5 ? 0.1 : 1e-9));
}

void TestSampling::batch_decodesOnlyWrongOnesAndChoosesAmongThem()
{
    BatchDraw draw{{0, 1, 2, 3}, {1, 0, 0, 1}, 1.0, 1.0};
    HardNegativeStore store;
    RandomStream random = RandomSource(2).stream("batch");
    std::vector<std::int64_t> decoded;
    const std::string wrong = "<sentence>w2</sentence>\n<verified>No</verified>";
    const SampledBatch batch = sampleBatch(m_data.train, draw, store, random, [&](const std::vector<std::int64_t>& documents) {
        decoded = documents;
        return std::vector<MinedNegative>{{2, "w2", wrong, someText(2, wrong), false}}; // document 1 was answered rightly
    });
    QCOMPARE(decoded, (std::vector<std::int64_t>{1, 2}));
    QCOMPARE(batch.generated, std::int64_t{2});
    QVERIFY(batch.documents[0].text == m_data.train[0].positive);
    QVERIFY(batch.documents[1].text == m_data.train[1].negative);
    QVERIFY(batch.documents[2].text == store.of(2).front().encoded);
    QVERIFY(batch.mined.front().used);
    QCOMPARE(store.documentCount(), std::int64_t{1});
}

void TestSampling::batch_withoutGeneration_usesOfflineAnswers()
{
    BatchDraw draw{{0, 1}, {0, 0}, 0.0, 1.0};
    HardNegativeStore store;
    RandomStream random = RandomSource(2).stream("batch");
    const SampledBatch batch = sampleBatch(m_data.train, draw, store, random, [](const std::vector<std::int64_t>&) {
        throw Error(ErrorCode::Failed, "nothing should be decoded");
        return std::vector<MinedNegative>();
    });
    QVERIFY(batch.documents[0].text == m_data.train[0].negative);
    QVERIFY(batch.documents[1].text == m_data.train[1].negative);
}

void TestSampling::shards_makeTogetherWhatOneProcessMakes_data()
{
    QTest::addColumn<int>("world");
    for (const int world : {1, 2, 3, 7, TinyProject::kTrain + 5})
        QTest::addRow("%d processes", world) << world;
}

void TestSampling::shards_makeTogetherWhatOneProcessMakes()
{
    QFETCH(int, world);
    // Every third document is answered rightly, and the answer depends on the batch: stores grow.
    int round = 0;
    const MineNegatives mine = [&](const std::vector<std::int64_t>& documents) {
        std::vector<MinedNegative> wrong;
        for (const std::int64_t document : documents) {
            const std::string text = "w" + std::to_string(document) + " " + std::to_string(round) + "\n<verified>No</verified>";
            if (document % 3 != 0)
                wrong.push_back({document, text, text, someText(document, text), false, document % 5 == 4});
        }
        return wrong;
    };
    struct Process {
        HardNegativeStore store;
        RandomStream random = RandomSource(11).stream("shards");
        std::vector<std::int64_t> decoded;
    };
    Process alone;
    std::vector<Process> processes(static_cast<std::size_t>(world));
    std::size_t decodedAlone = 0;
    for (round = 0; round < 6; ++round) {
        BatchDraw draw;
        for (std::int64_t i = 0; i < m_data.train.size(); ++i)
            draw.documents.push_back((i * 7 + round) % m_data.train.size());
        draw.generateShare = 0.7;
        draw.labels = drawLabels(draw.documents.size(), 0.3, alone.random);
        const SampledBatch expected = sampleBatch(m_data.train, draw, alone.store, alone.random, mine);
        decodedAlone += static_cast<std::size_t>(expected.generated);
        for (int rank = 0; rank < world; ++rank) {
            Process& process = processes[static_cast<std::size_t>(rank)];
            const Shard shard{rank, world};
            const MineNegatives own = [&](const std::vector<std::int64_t>& documents) {
                process.decoded.insert(process.decoded.end(), documents.begin(), documents.end());
                return mine(documents);
            };
            const ExchangeNegatives exchange = [&](std::vector<MinedNegative> answers) {
                for (int other = 0; other < world; ++other) {
                    if (other == rank)
                        continue;
                    for (MinedNegative& answer : mine(Shard{other, world}.of(draw.documents)))
                        if (std::ranges::find(expected.mined, answer.document, &MinedNegative::document) != expected.mined.end())
                            answers.push_back(std::move(answer));
                }
                return answers;
            };
            drawLabels(draw.documents.size(), 0.3, process.random); // every process draws all coins
            const SampledBatch batch = sampleBatch(m_data.train, draw, process.store, process.random, mineOwn(shard, own, exchange));
            QCOMPARE(batch.generated, expected.generated);
            QCOMPARE(batch.mined.size(), expected.mined.size());
            for (std::size_t i = 0; i < batch.mined.size(); ++i) {
                QCOMPARE(batch.mined[i].document, expected.mined[i].document);
                QCOMPARE(batch.mined[i].text, expected.mined[i].text);
                QCOMPARE(batch.mined[i].used, expected.mined[i].used);
            }
            for (std::size_t i = 0; i < batch.documents.size(); ++i) {
                QCOMPARE(batch.documents[i].document, expected.documents[i].document);
                QCOMPARE(batch.documents[i].label, expected.documents[i].label);
                QCOMPARE(batch.documents[i].text->ids, expected.documents[i].text->ids);
            }
            QCOMPARE(process.store.toJsonLines(m_data.train, 1), alone.store.toJsonLines(m_data.train, 1));
        }
    }
    // Each document is decoded by one process, and what each keeps is together the whole.
    std::size_t decoded = 0;
    std::string parts;
    const std::uint64_t next = alone.random.next();
    for (int rank = world - 1; rank >= 0; --rank) {
        Process& process = processes[static_cast<std::size_t>(rank)];
        decoded += process.decoded.size();
        QVERIFY(std::ranges::all_of(process.decoded, [&](std::int64_t document) { return Shard{rank, world}.owns(document); }));
        parts += process.store.toJsonLines(m_data.train, 1, {rank, world});
        QCOMPARE(process.random.next(), next);
    }
    QCOMPARE(decoded, decodedAlone);
    const HardNegativeStore whole = HardNegativeStore::fromJsonLines(parts, "parts", m_data.train, *m_encoder);
    QVERIFY(whole.documentCount() > 2);
    QCOMPARE(whole.toJsonLines(m_data.train, 1), alone.store.toJsonLines(m_data.train, 1));
}

void TestSampling::report_refusesAnAnswerWithoutAKind()
{
    RecordingObserver observer;
    SampledBatch batch;
    batch.mined.push_back({2, "Dogs <sentence>", "Dogs <sentence>\n<verified>No</verified>", someText(2, "Dogs"), false, false});
    reportHardNegatives(observer, m_data.train, batch, {}, {}, NegativeOrigin::Train);
    QCOMPARE(observer.hardNegatives.size(), std::size_t{1});
    QCOMPARE(observer.hardNegatives.front().kind, NegativeKind::TagMissing);
    batch.mined.front().generation = m_data.train[2].example.positive; // right: whoever took it as wrong must say why
    try {
        reportHardNegatives(observer, m_data.train, batch, {}, {}, NegativeOrigin::Train);
        QFAIL("recorded");
    } catch (const Error& error) {
        QVERIFY2(error.where() == "task word_ordering", error.what());
    }
    QCOMPARE(observer.hardNegatives.size(), std::size_t{1});
}

void TestSampling::store_survivesItsFile()
{
    HardNegativeStore store;
    for (const char* text : {"<verified>No</verified>", "\u00e9t\u00e9\n<verified>No</verified>", "<verified>No</verified>"})
        store.add(4, text, someText(4, text));
    const HardNegativeStore back = HardNegativeStore::fromJsonLines(store.toJsonLines(m_data.train, 2), "file", m_data.train, *m_encoder);
    QCOMPARE(back.documentCount(), std::int64_t{1});
    QCOMPARE(back.of(4).size(), std::size_t{2}); // the repeated one is kept once
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(back.of(4)[i].text, store.of(4)[i].text);
        QCOMPARE(back.of(4)[i].encoded->ids, store.of(4)[i].encoded->ids);
    }
}

void TestSampling::store_refusesUnknownDocuments()
{
    try {
        HardNegativeStore::fromJsonLines("{\"id\":\"other\",\"hard_negatives\":[]}\n", "file", m_data.train, *m_encoder);
        QFAIL("accepted");
    } catch (const Error& error) {
        QCOMPARE(QString::fromStdString(error.where()), QStringLiteral("file:1"));
    }
}

QTEST_GUILESS_MAIN(TestSampling)
#include "tst_sampling.moc"
