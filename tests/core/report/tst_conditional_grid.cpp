#include "core/report/conditional_grid.h"
#include "published_table4.h"

#include <algorithm>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

void add(std::vector<JudgedItem>& items, int n, int label, int prediction, bool plain, bool lower)
{
    JudgedItem item;
    item.label = label;
    item.prediction = prediction;
    item.inRegion = plain;
    item.inRegionLower = lower;
    items.insert(items.end(), static_cast<std::size_t>(n), item);
}

const ConditionalCell& cell(const std::vector<ConditionalCell>& cells, const std::string& group)
{
    return *std::ranges::find(cells, group, [](const ConditionalCell& one) { return one.metric.group; });
}

} // namespace

class TestConditionalGrid : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void publishedRows_printDigitForDigit();
    void alphaIsClaimed_onlyFromThirtyAndOnlyOutsideTheInterval();
    void theBoundChoosesTheRegion();
    void edges();
};

void TestConditionalGrid::publishedRows_printDigitForDigit()
{
    for (const samples::PublishedRow& row : samples::kPublishedTable4) {
        std::vector<JudgedItem> items;
        add(items, row.zeroRight, 0, 0, row.inside, false);
        add(items, row.zeroWrong, 0, 1, row.inside, false);
        add(items, row.oneWrong, 1, 0, row.inside, false);
        add(items, row.oneRight, 1, 1, row.inside, false);
        add(items, row.items - static_cast<int>(items.size()), 1, 1, false, false);
        const ConditionalGrid grid = conditionalGrid(items, 2, 0.95, Bound::Plain);
        const std::vector<ConditionalCell>& cells = row.inside ? grid.inside : grid.all;
        QCOMPARE(cells.size(), std::size_t(5));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string name = std::string(row.data) + " " + std::string(row.model) + " " + cells[i].metric.group;
            QVERIFY2(cells[i].metric.shownAccuracy() == row.printed[2 * i], name.c_str());
            QVERIFY2(cells[i].metric.shownProportion() == row.printed[2 * i + 1], name.c_str());
        }
    }
}

void TestConditionalGrid::alphaIsClaimed_onlyFromThirtyAndOnlyOutsideTheInterval()
{
    std::vector<JudgedItem> items;
    add(items, 5, 0, 0, true, false);
    add(items, 24, 0, 1, true, false); // 5 of 29 of class 0: far below, but too few to say
    add(items, 400, 1, 1, true, false);
    ConditionalGrid grid = conditionalGrid(items, 2, 0.95, Bound::Plain);
    QCOMPARE(*cell(grid.inside, "y=0").guard, Guard::TooFew);
    QCOMPARE(cell(grid.inside, "y=0").interval->upper, proportionInterval(5, 29).upper);
    QCOMPARE(*cell(grid.inside, "y=1").guard, Guard::Holds);
    QCOMPARE(*cell(grid.inside, "yhat=1").guard, Guard::Straddles); // 400 of 424, 0.943: the point is below, the interval is not
    add(items, 1, 0, 1, true, false);
    grid = conditionalGrid(items, 2, 0.95, Bound::Plain);
    QCOMPARE(cell(grid.inside, "y=0").metric.n, std::int64_t(30));
    QCOMPARE(*cell(grid.inside, "y=0").guard, Guard::Below);
    QVERIFY(!cell(grid.all, "y=0").guard); // alpha promises nothing without selection
    QCOMPARE(cell(grid.all, "y=0").metric.correct, std::int64_t(5));
}

void TestConditionalGrid::theBoundChoosesTheRegion()
{
    std::vector<JudgedItem> items;
    add(items, 40, 1, 1, true, true);
    add(items, 20, 1, 1, true, false);
    QCOMPARE(cell(conditionalGrid(items, 2, 0.95, Bound::Plain).inside, "marginal").metric.n, std::int64_t(60));
    QCOMPARE(cell(conditionalGrid(items, 2, 0.95, Bound::Lower).inside, "marginal").metric.n, std::int64_t(40));
}

void TestConditionalGrid::edges()
{
    const ConditionalGrid none = conditionalGrid({}, 2, 0.95, Bound::Plain);
    QCOMPARE(none.inside.size(), std::size_t(5));
    QCOMPARE(*cell(none.inside, "marginal").guard, Guard::None);
    QVERIFY(!cell(none.inside, "marginal").interval);
    std::vector<JudgedItem> rejected;
    add(rejected, 50, 1, 1, false, false);
    const ConditionalGrid grid = conditionalGrid(rejected, 2, 0.95, Bound::Plain);
    QCOMPARE(cell(grid.inside, "y=1").metric.shownAccuracy(), std::string("R"));
    QCOMPARE(cell(grid.inside, "y=1").metric.shownProportion(), std::string("0."));
    QCOMPARE(cell(grid.all, "y=0").metric.n, std::int64_t(0)); // one class only
    QVERIFY(cell(grid.all, "y=1").interval.has_value());
}

QTEST_APPLESS_MAIN(TestConditionalGrid)
#include "tst_conditional_grid.moc"
