#include "core/base/error.h"
#include "core/engine/parallel/byte_list.h"
#include "core/engine/parallel/share_out.h"

#include <algorithm>
#include <numeric>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;

using Numbers = std::vector<std::int64_t>;

class TestShareOut : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyItem_belongsToOneProcess_data();
    void everyItem_belongsToOneProcess();
    void heavyItems_areSpread();
    void part_isItsRanksShare();
    void packedPieces_comeApartAgain();
    void otherBytes_areRefused();
};

void TestShareOut::everyItem_belongsToOneProcess_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("world");
    QTest::newRow("none") << 0 << 3;
    QTest::newRow("fewer than processes") << 2 << 5;
    QTest::newRow("alone") << 7 << 1;
    QTest::newRow("many") << 101 << 4;
}

void TestShareOut::everyItem_belongsToOneProcess()
{
    QFETCH(int, items);
    QFETCH(int, world);
    Numbers weights;
    for (int i = 0; i < items; ++i)
        weights.push_back(i * 37 % 11); // some weigh nothing
    const auto shares = sharesOf(weights, world);
    QCOMPARE(static_cast<int>(shares.size()), world);
    Numbers all;
    for (const Numbers& share : shares) {
        QVERIFY(std::ranges::is_sorted(share));
        all.insert(all.end(), share.begin(), share.end());
    }
    std::ranges::sort(all);
    Numbers expected(static_cast<std::size_t>(items));
    std::iota(expected.begin(), expected.end(), std::int64_t{0});
    QCOMPARE(all, expected);
    QCOMPARE(sharesOf(weights, world), shares);
}

void TestShareOut::heavyItems_areSpread()
{
    // 9 | 7 2 | 4 3 1, by hand.
    QCOMPARE(sharesOf({1, 2, 3, 4, 7, 9}, 3), (std::vector<Numbers>{{5}, {1, 4}, {0, 2, 3}}));
    // Nobody has two of what weighs nothing before all have one.
    QCOMPARE(sharesOf({0, 0, 0}, 3), (std::vector<Numbers>{{0}, {1}, {2}}));
}

void TestShareOut::part_isItsRanksShare()
{
    QCOMPARE(BatchPart{}.of({5, 1, 9}), (Numbers{0, 1, 2}));
    QCOMPARE((BatchPart{1, 2, {}}.of({5, 1, 9})), (Numbers{0, 1}));
    int calls = 0;
    BatchPart{}.lastBackwardComes(); // nobody waits for it
    BatchPart{0, 2, [&] { ++calls; }}.lastBackwardComes();
    QCOMPARE(calls, 1);
}

void TestShareOut::packedPieces_comeApartAgain()
{
    const std::vector<std::string> pieces{"", std::string("a\0b", 3), std::string(300, 'x'), ""};
    QCOMPARE(unpacked(packed(pieces)), pieces);
    QCOMPARE(unpacked(packed({})), std::vector<std::string>());
}

void TestShareOut::otherBytes_areRefused()
{
    const std::string whole = packed({"some", "pieces"});
    for (const std::size_t length : {std::size_t{3}, whole.size() - 1}) {
        bool isRefused = false;
        try {
            unpacked(whole.substr(0, length));
        } catch (const Error& error) {
            isRefused = error.code() == ErrorCode::Failed;
        }
        QVERIFY(isRefused);
    }
}

QTEST_GUILESS_MAIN(TestShareOut)
#include "tst_share_out.moc"
