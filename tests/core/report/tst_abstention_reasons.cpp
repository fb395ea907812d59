#include "core/report/abstention_reasons.h"
#include "judged_answer.h"

#include <QTest>

using namespace sdm;
using namespace sdm::report;
using samples::judgedAnswer;

class TestAbstentionReasons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyAnswerHasOneReason();
    void theBoundChoosesWhoseReason();
    void unlabelledAnswers_areNeitherRightNorWrong();
    void nothing_hasNoShares();
};

void TestAbstentionReasons::everyAnswerHasOneReason()
{
    std::vector<GenerationRecord> answers;
    int n = 0; // 1 admitted, 2 ood, 3 similarity, ... the first of each is predicted wrong
    for (const Reason reason : allOf<Reason>()) {
        if (reason == Reason::TooLong)
            continue;
        for (int i = 0; i <= n; ++i)
            answers.push_back(judgedAnswer("d" + std::to_string(answers.size()), 1, i == 0 ? 0 : 1, 0.9, reason));
        ++n;
    }
    answers.push_back(samples::unjudgedAnswer("long", 1));
    const AbstentionReasons reasons = abstentionReasons(answers, Bound::Plain);
    QCOMPARE(reasons.answers, std::int64_t(22));
    std::int64_t total = 0, expected = 1;
    for (const Reason reason : allOf<Reason>()) {
        const ReasonTally& tally = reasons.of(reason);
        total += tally.n;
        if (reason == Reason::TooLong) {
            QCOMPARE(tally.n, std::int64_t(1));
            QCOMPARE(tally.right + tally.wrong, std::int64_t(0));
            continue;
        }
        QCOMPARE(tally.n, expected);
        QCOMPARE(tally.wrong, std::int64_t(1));
        QCOMPARE(tally.right, expected - 1);
        ++expected;
    }
    QCOMPARE(total, reasons.answers);
    QCOMPARE(reasons.share(Reason::Ood), 2.0 / 22);
}

void TestAbstentionReasons::theBoundChoosesWhoseReason()
{
    const std::vector<GenerationRecord> answers{judgedAnswer("a", 1, 1, 0.97, Reason::Admitted, Reason::Null)};
    QCOMPARE(abstentionReasons(answers, Bound::Plain).of(Reason::Admitted).right, std::int64_t(1));
    QCOMPARE(abstentionReasons(answers, Bound::Lower).of(Reason::Admitted).n, std::int64_t(0));
    QCOMPARE(abstentionReasons(answers, Bound::Lower).of(Reason::Null).right, std::int64_t(1));
}

void TestAbstentionReasons::unlabelledAnswers_areNeitherRightNorWrong()
{
    const AbstentionReasons reasons =
        abstentionReasons({judgedAnswer("a", -1, 1, 0.9), judgedAnswer("b", -99, 0, 0.9), judgedAnswer("c", 0, 1, 0.9)}, Bound::Plain);
    QCOMPARE(reasons.of(Reason::Similarity).n, std::int64_t(3));
    QCOMPARE(reasons.of(Reason::Similarity).right, std::int64_t(0));
    QCOMPARE(reasons.of(Reason::Similarity).wrong, std::int64_t(1));
}

void TestAbstentionReasons::nothing_hasNoShares()
{
    const AbstentionReasons reasons = abstentionReasons({}, Bound::Lower);
    QCOMPARE(reasons.answers, std::int64_t(0));
    QCOMPARE(reasons.share(Reason::Admitted), 0.0);
}

QTEST_APPLESS_MAIN(TestAbstentionReasons)
#include "tst_abstention_reasons.moc"
