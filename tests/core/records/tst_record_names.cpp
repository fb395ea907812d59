#include "tests/support/distinct_record.h"
#include "tests/support/spelled_records.h"

#include <limits>
#include <QTest>

using namespace sdm;
using namespace sdm::test;

/// The records' own description of their fields against one written by hand.
class TestRecordNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFieldHasItsNameAndPlace();
    void recordsAnswerByTheirFields();
};

void TestRecordNames::everyFieldHasItsNameAndPlace()
{
    forEachRecord([](const char* name, const auto& empty) {
        for (const Filling& filling : allFillings()) {
            const auto record = distinct<std::decay_t<decltype(empty)>>(filling);
            const std::string found = difference(spelled(record), cellsOf(record));
            QVERIFY2(found.empty(), (std::string(name) + ", " + filling.words() + ": " + found).c_str());
        }
    });
}

void TestRecordNames::recordsAnswerByTheirFields()
{
    const auto generation = distinct<GenerationRecord>();
    QVERIFY(&generation.at(Bound::Plain) == &generation.plain && &generation.at(Bound::Lower) == &generation.lower);
    auto evaluation = distinct<EvaluationRecord>();
    QVERIFY(&evaluation.at(Bound::Plain) == &evaluation.plain && &evaluation.at(Bound::Lower) == &evaluation.lower);
    const EvaluationRecord& constant = evaluation;
    QVERIFY(&constant.at(Bound::Plain) == &constant.plain && &constant.at(Bound::Lower) == &constant.lower);

    struct Case {
        int label, prediction;
        bool judged, right, wrong;
    };
    for (const Case& one :
         {Case{1, 1, true, true, false}, Case{0, 0, true, true, false}, Case{0, 1, true, false, true}, Case{-1, 1, true, false, false},
          Case{-99, 0, true, false, false}, Case{1, kNoPrediction, false, false, false}, Case{-1, kNoPrediction, false, false, false}}) {
        GenerationRecord g;
        g.label = one.label;
        g.prediction = one.prediction;
        QCOMPARE(g.judged(), one.judged);
        QCOMPARE(g.predictedRight(), one.right);
        QCOMPARE(g.predictedWrong(), one.wrong);
    }

    auto layer = distinct<LayerRecord>();
    QVERIFY(layer.hasRegion());
    layer.qrMin = std::numeric_limits<double>::max();
    QVERIFY(layer.hasRegion());
    layer.qrMin = kNoRegion;
    QVERIFY(!layer.hasRegion());
    QVERIFY(!LayerRecord{}.hasRegion());
    for (int label = 0; label < 3; ++label)
        QCOMPARE(layer.psi(label), layer.classes[static_cast<std::size_t>(label)].psi);
    QCOMPARE(layer.psi(3), kNoRegion);
    QCOMPARE(layer.psi(-1), kNoRegion);
}

QTEST_APPLESS_MAIN(TestRecordNames)
#include "tst_record_names.moc"
