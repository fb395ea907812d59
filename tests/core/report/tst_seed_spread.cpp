#include "core/report/seed_spread.h"

#include <cmath>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

/// A run of some settings whose final layers admit these of 100 documents.
NamedRun runOf(const char* id, int seed, const char* settings, const std::vector<std::int64_t>& admitted)
{
    NamedRun run{id, {}};
    run.results.run.id = RunId(std::string(id));
    run.results.run.name = id;
    run.results.run.preset = "sdm_cm";
    run.results.run.configJson = R"({"name":")" + std::string(id) + R"(","seed":)" + std::to_string(seed) + "," + settings + "}";
    TestSetResult set;
    set.split = "wiki";
    set.documents = 100;
    for (const std::int64_t n : admitted) {
        LayerResult layer;
        layer.metrics = {{"hr_lower", {{"marginal", n, n, 100}}}, {"hr", {{"marginal", n + 1, n, 100}}}};
        set.layers.push_back(layer);
    }
    run.results.testSets = {set};
    return run;
}

} // namespace

class TestSeedSpread : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsThatDifferBySeedAlone_standTogether();
    void theBoundIsFollowed();
    void oneRun_hasNoDeviation();
    void runsWithoutATestSet_haveNoRow();
};

void TestSeedSpread::runsThatDifferBySeedAlone_standTogether()
{
    const std::vector<NamedRun> runs{runOf("a", 1, R"("loss":{"kind":"sdm"})", {60, 64}),
                                     runOf("x", 1, R"("loss":{"kind":"cross_entropy"})", {24}),
                                     runOf("b", 2, R"("loss":{"kind":"sdm"})", {66}), runOf("c", 3, R"("loss":{"kind":"sdm"})", {72, 50})};
    const std::vector<SeedSpread> spreads = seedSpreads(runs, Bound::Lower);
    QCOMPARE(spreads.size(), std::size_t(2));
    QCOMPARE(spreads[0].seedShares, (std::vector<double>{0.60, 0.66, 0.72}));
    QCOMPARE(spreads[0].layerShares, (std::vector<double>{0.60, 0.64, 0.66, 0.72, 0.50}));
    QVERIFY(std::abs(spreads[0].mean() - 0.66) < 1e-12);
    QVERIFY(std::abs(*spreads[0].deviation() - 0.06) < 1e-12); // of the sample: n - 1
    const Table table = seedTable(spreads, Bound::Lower);
    QCOMPARE(table.rows[0].cells[1].text, std::string("0.660 ± 0.060"));
    QCOMPARE(table.rows[0].cells[1].n, std::int64_t(3));
    QCOMPARE(table.rows[0].cells[3].text, std::string("0.640 [0.500, 0.720]"));
}

void TestSeedSpread::theBoundIsFollowed()
{
    const auto spreads = seedSpreads({runOf("a", 1, R"("loss":{"kind":"sdm"})", {60})}, Bound::Plain);
    QCOMPARE(spreads.front().seedShares, (std::vector<double>{0.61}));
}

void TestSeedSpread::oneRun_hasNoDeviation()
{
    const auto spreads = seedSpreads({runOf("a", 1, R"("loss":{"kind":"sdm"})", {60, 40})}, Bound::Lower);
    QVERIFY(!spreads.front().deviation());
    QCOMPARE(seedTable(spreads, Bound::Lower).rows[0].cells[1].text, std::string("0.600"));
}

void TestSeedSpread::runsWithoutATestSet_haveNoRow()
{
    NamedRun unjudged = runOf("a", 1, R"("loss":{"kind":"sdm"})", {});
    QVERIFY(seedSpreads({unjudged}, Bound::Lower).empty());
    unjudged.results.testSets.clear();
    QVERIFY(seedSpreads({unjudged}, Bound::Lower).empty());
}

QTEST_APPLESS_MAIN(TestSeedSpread)
#include "tst_seed_spread.moc"
