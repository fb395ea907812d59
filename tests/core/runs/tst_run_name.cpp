#include "core/runs/run_name.h"

#include <QTest>
#include <set>

using namespace sdm::runs;

class TestRunName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTakenNameGetsTheFirstFreeNumber()
    {
        std::set<std::string> taken;
        const auto free = [&taken] { return freeRunName("a", [&](const std::string& one) { return taken.contains(one); }); };
        QCOMPARE(free(), std::string("a"));
        taken = {"a"};
        QCOMPARE(free(), std::string("a-2"));
        taken = {"a", "a-2", "a-4"};
        QCOMPARE(free(), std::string("a-3"));
    }

    void faultsAreFound()
    {
        for (const char* name : {"a", "a-", "a b", "a!", "ä"})
            QVERIFY2(!runNameFault(name), name);
        for (const char* name : {"", " a", "a ", "-a", "a\nb", "a\tb", "a\x7f", "a\x1f", "a\xff"})
            QVERIFY2(runNameFault(name).has_value(), name);
        QVERIFY(!runNameFault(std::string(200, 'x')).has_value());
        QVERIFY(runNameFault(std::string(201, 'x')).has_value());
    }
};

QTEST_APPLESS_MAIN(TestRunName)
#include "tst_run_name.moc"
