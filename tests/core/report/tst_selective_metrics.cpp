#include "core/report/selective_metrics.h"
#include "golden_metrics.h"

#include <QTest>

using namespace sdm::report;

namespace {

const GroupMetric& group(const std::vector<EstimatorMetrics>& metrics, const std::string& estimator, const std::string& name)
{
    for (const EstimatorMetrics& row : metrics)
        if (row.estimator == estimator)
            for (const GroupMetric& candidate : row.groups)
                if (candidate.group == name)
                    return candidate;
    throw std::out_of_range(estimator + " " + name);
}

JudgedItem item(int label, int prediction, double probability, double similarity, bool inRegion)
{
    JudgedItem judged;
    judged.label = label;
    judged.prediction = prediction;
    judged.probability = probability;
    judged.rescaledSimilarity = similarity;
    judged.inRegion = inRegion;
    return judged;
}

const std::vector<JudgedItem> kItems = {item(1, 1, 0.99, 12.5, true), item(0, 1, 0.97, 12.9, true), item(0, 0, 0.55, 3, false),
                                        item(1, 0, 0.5, 0, false),    item(-1, 1, 0.99, 20, true),  item(-99, 0, 0.9, 0, false)};

} // namespace

class TestSelectiveMetrics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rates_areShownByTheTablesRule_data();
    void rates_areShownByTheTablesRule();
    void percentages_areTruncatedAndNeverCertain();
    void probabilities_fallIntoTwentyBins();
    void conditionalShares_divideByAllItems();
    void marginalShare_dividesByKnownLabels();
    void nothingAdmitted_isShownAsRejected();
    void leftOutItems_areSplitIntoLowAndOutOfDistribution();
    void similarityRows_listOccupiedFloorsOnly();
    void tables_equalTheReference_data();
    void tables_equalTheReference();
};

void TestSelectiveMetrics::rates_areShownByTheTablesRule_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<std::string>("shown");
    const std::vector<std::pair<double, const char*>> cells = {{0, "0."},        {1, "1."},       {0.0049, "<0.01"}, {0.005, "0.01"},
                                                               {0.0051, "0.01"}, {0.995, "0.99"}, {0.9999, "1.00"},  {0.945, "0.94"}};
    for (const auto& [value, shown] : cells)
        QTest::newRow(shown) << value << std::string(shown);
}

void TestSelectiveMetrics::rates_areShownByTheTablesRule()
{
    QFETCH(double, value);
    QTEST(shownRate(value), "shown");
}

void TestSelectiveMetrics::percentages_areTruncatedAndNeverCertain()
{
    QCOMPARE(shownPercent(0.949999), 94);
    QCOMPARE(shownPercent(1.0), 99);
    QCOMPARE(shownPercent(0.0), 1);
    QCOMPARE(shownPercent(0.29), 28); // 0.29 * 100 is 28.999… in binary
}

void TestSelectiveMetrics::probabilities_fallIntoTwentyBins()
{
    const std::vector<std::pair<double, int>> bins = {{0, 0}, {0.05, 1}, {0.5, 10}, {0.949, 18}, {0.95, 19}, {1.0, 19}};
    for (const auto& [probability, bin] : bins)
        QCOMPARE(probabilityBinOf(probability), bin);
}

void TestSelectiveMetrics::conditionalShares_divideByAllItems()
{
    const auto metrics = selectiveMetrics(kItems, 2, 0.95);
    const GroupMetric& predictedRight = group(metrics, "hr", "yhat=1");
    QCOMPARE(predictedRight.n, std::int64_t{2});
    QCOMPARE(predictedRight.denominator, std::int64_t{6});
    QCOMPARE(predictedRight.accuracy(), 0.5);
    QCOMPARE(group(metrics, "hr", "y=0").correct, std::int64_t{0});
}

void TestSelectiveMetrics::marginalShare_dividesByKnownLabels()
{
    const auto metrics = selectiveMetrics(kItems, 2, 0.95);
    QCOMPARE(group(metrics, "hr", "marginal").proportion(), 0.5);
    QCOMPARE(group(metrics, "no_reject", "marginal").shownProportion(), std::string("1."));
    QCOMPARE(group(metrics, "sdm_at_alpha", "marginal").n, std::int64_t{2});
}

void TestSelectiveMetrics::nothingAdmitted_isShownAsRejected()
{
    const auto metrics = selectiveMetrics(kItems, 2, 0.95);
    QCOMPARE(group(metrics, "hr_lower", "marginal").shownAccuracy(), std::string("R"));
    QVERIFY(group(metrics, "hr_lower", "marginal").pointReaches(0.95));
    QCOMPARE(group(metrics, "hr", "y=0").shownAccuracy(), std::string("0."));
    QVERIFY(!group(metrics, "hr", "y=0").pointReaches(0.95));
}

void TestSelectiveMetrics::leftOutItems_areSplitIntoLowAndOutOfDistribution()
{
    const auto metrics = rejectedMetrics(kItems, 2);
    QCOMPARE(group(metrics, "not_hr_not_ood", "y=0").n, std::int64_t{1});
    QCOMPARE(group(metrics, "ood", "y=1").n, std::int64_t{1});
    QCOMPARE(group(metrics, "ood", "y=0").n, std::int64_t{0});
}

void TestSelectiveMetrics::similarityRows_listOccupiedFloorsOnly()
{
    const auto rows = similarityRows(kItems, 2);
    QCOMPARE(rows.size(), std::size_t{7});
    QCOMPARE(rows.back().floorSimilarity, std::int64_t{12});
    QCOMPARE(rows.back().tally.n, std::int64_t{2});
    QVERIFY(rows.back().byPrediction);
    QCOMPARE(rows.back().tally.accuracy().value(), 0.5);
}

void TestSelectiveMetrics::tables_equalTheReference_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("alpha");
    for (const char* name : {"metrics_c2", "metrics_c3", "metrics_special_labels"})
        QTest::newRow(name) << QString::fromLatin1(name) << QString();
    for (const char* name : {"fixed_weights", "fixed_weights_c3"})
        for (const char* alpha : {"0.8", "0.9", "0.95"})
            QTest::addRow("%s@%s", name, alpha) << QString::fromLatin1(name) << QString::fromLatin1(alpha);
}

void TestSelectiveMetrics::tables_equalTheReference()
{
    QFETCH(QString, name);
    QFETCH(QString, alpha);
    const auto folder = golden::sdmLayerCase(name.toStdString());
    if (!exists(folder / "case.json"))
        QSKIP("the big golden set is not here (set SDM_GOLDEN_DIR)");
    const auto reference = golden::loadMetrics(folder, alpha.toStdString());
    QVERIFY2(reference, "no such alpha in this case");
    auto metrics = selectiveMetrics(reference->items, reference->classCount, reference->alpha);
    std::ranges::move(rejectedMetrics(reference->items, reference->classCount), std::back_inserter(metrics));
    for (const auto& [estimator, groups] : reference->expected.at("estimators").items())
        for (const auto& [groupName, cell] : groups.items()) {
            const GroupMetric& actual = group(metrics, golden::ourName(estimator), groupName);
            QCOMPARE(actual.n, cell.at("n").get<std::int64_t>());
            QVERIFY(std::abs(actual.accuracy() - cell.at("accuracy").get<double>()) < 1e-12);
            QVERIFY(std::abs(actual.proportion() - cell.at("proportion").get<double>()) < 1e-12);
            if (!cell.contains("shown"))
                continue;
            QCOMPARE(actual.shownAccuracy(), cell.at("shown").at("accuracy").get<std::string>());
            QCOMPARE(actual.shownProportion(), cell.at("shown").at("proportion").get<std::string>());
            QCOMPARE(actual.pointReaches(reference->alpha), cell.at("shown").at("meets_alpha").get<bool>());
        }
    QVERIFY(golden::asJson(probabilityBins(reference->items, reference->classCount)) == reference->expected.at("bins"));
    QVERIFY(golden::asJson(similarityRows(reference->items, reference->classCount)) == reference->expected.at("by_floor_qr"));
}

QTEST_GUILESS_MAIN(TestSelectiveMetrics)
#include "tst_selective_metrics.moc"
