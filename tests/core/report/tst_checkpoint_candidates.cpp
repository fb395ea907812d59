#include "core/report/checkpoint_candidates.h"

#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

EvaluationRecord lossAt(std::int64_t step, std::optional<double> loss)
{
    EvaluationRecord evaluation;
    evaluation.purpose = EvaluationPurpose::Validation;
    evaluation.split = "calibration";
    evaluation.step = step;
    evaluation.epoch = static_cast<double>(step) / 10;
    evaluation.documents = 100;
    evaluation.loss = loss;
    return evaluation;
}

EvaluationRecord judgedAt(std::int64_t step, const std::string& split, bool shifted, std::int64_t admitted)
{
    EvaluationRecord evaluation;
    evaluation.purpose = EvaluationPurpose::Monitor;
    evaluation.split = split;
    evaluation.shifted = shifted;
    evaluation.step = step;
    evaluation.documents = 80;
    evaluation.plain = {admitted, admitted - 1, {}, {}};
    evaluation.lower = {admitted - 10, admitted - 11, {}, {}};
    return evaluation;
}

CheckpointRecord checkpoint(std::int64_t step, bool isBest)
{
    return {step, "runs/x/checkpoints/checkpoint-" + std::to_string(step), 0.1, isBest};
}

} // namespace

class TestCheckpointCandidates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void candidates_areTheEvaluationsWithALoss()
    {
        const std::vector evaluations{lossAt(20, 0.2),
                                      judgedAt(20, "longer", true, 5),
                                      judgedAt(20, "monitor", false, 40),
                                      lossAt(10, 0.3),
                                      lossAt(30, std::nullopt),
                                      lossAt(40, 0.2),
                                      judgedAt(50, "monitor", false, 40)};
        const auto candidates = checkpointCandidates(evaluations, {checkpoint(40, false)}, Bound::Lower);
        QCOMPARE(candidates.size(), std::size_t{3});
        QCOMPARE(candidates[0].step, std::int64_t{10});
        QVERIFY(!candidates[0].path && candidates[0].documents == 0);
        QVERIFY(candidates[1].isChosen); // the earlier of equals
        QVERIFY(!candidates[2].isChosen && candidates[2].path);
        QCOMPARE(candidates[1].split, std::string("monitor"));
        QCOMPARE(*candidates[1].counts.admitted, std::int64_t{30});
        QCOMPARE(*checkpointCandidates(evaluations, {}, Bound::Plain)[1].counts.admitted, std::int64_t{40});
    }

    void whatTheEngineChose_stands()
    {
        // Told by its record, whatever the losses in the store say.
        const auto candidates = checkpointCandidates({lossAt(10, 0.1), lossAt(20, 0.2)}, {checkpoint(20, true)}, Bound::Plain);
        QVERIFY(!candidates[0].isChosen && candidates[1].isChosen);
        QVERIFY(checkpointCandidates({}, {checkpoint(20, true)}, Bound::Plain).empty());
    }

    void theTable_saysShareAndAccuracyWithIntervals()
    {
        const auto candidates =
            checkpointCandidates({lossAt(10, 0.25), judgedAt(10, "monitor", false, 40), lossAt(20, 0.5)}, {}, Bound::Plain);
        const Table table = checkpointTable(candidates, 0.95, Bound::Plain);
        QCOMPARE(table.rows.size(), std::size_t{2});
        QCOMPARE(table.rows[0].label, std::string("10"));
        QCOMPARE(table.rows[0].cells[1].text, std::string("0.25000"));
        QCOMPARE(table.rows[0].cells[4].value, std::optional(0.5));
        QVERIFY(table.rows[0].cells[4].interval && table.rows[0].cells[5].interval);
        QVERIFY(table.rows[0].cells[5].guard == Guard::Straddles);
        QCOMPARE(table.rows[0].cells[6].text, std::string("chosen"));
        QVERIFY(!table.rows[1].cells[4].value && !table.rows[1].cells[5].value);
        QCOMPARE(table.rows[1].cells[6].text, std::string("not kept"));
    }
};

QTEST_APPLESS_MAIN(TestCheckpointCandidates)
#include "tst_checkpoint_candidates.moc"
