#include "widgets/models/ablation_model.h"
#include "widgets/models/example_model.h"
#include "widgets/models/hard_negative_model.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QSignalSpy>
#include <QTest>

#include <limits>
#include <numeric>

using namespace sdm;
using namespace sdm::ui;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

store::GenerationView answer(const std::string& reference, const std::string& sentence)
{
    store::GenerationView view;
    view.reference = reference;
    view.generated = "<sentence>" + sentence + "</sentence> <verified>No</verified>";
    view.record.key.id = "doc-1";
    view.record.prediction = 1;
    view.record.plain = {0.5, 0.97, 40, true, Reason::Admitted};
    view.record.lower = {0.25, 0.91, 12, false, Reason::Similarity};
    view.record.similarity = 41;
    view.record.verdict = Verdict::High;
    return view;
}

HardNegativeRecord negative(std::int64_t epoch, const std::string& text)
{
    HardNegativeRecord record;
    record.epoch = epoch;
    record.key = {"data", "doc-1"};
    record.text = text;
    record.kind = NegativeKind::Permutation;
    record.origin = NegativeOrigin::Train;
    return record;
}

QString textAt(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

report::AblationTable ablationTable()
{
    report::AblationTable table;
    table.columns = {{"wikipedia", "accuracy", false}, {"wikipedia", "share", true}};
    report::AblationRow first;
    first.model = "FT(CM)";
    first.cells.resize(2);
    first.cells[0].text = "0.88";
    first.cells[0].guard = Guard::Below;
    first.cells[1].text = "0.01";
    report::AblationRow median = first;
    median.kind = report::AblationRow::Kind::Median;
    median.layers = 3;
    table.rows = {first, median};
    return table;
}

} // namespace

class TestItemModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void examples_askForTheirPagesAndShowWhatArrives()
    {
        ExampleModel model;
        QAbstractItemModelTester tester(&model, kFatal);
        QSignalSpy asked(&model, &ExampleModel::pageNeeded);
        std::vector<std::int64_t> ids(ExampleModel::kPageRows + 10);
        std::iota(ids.begin(), ids.end(), 1);
        LayerRecord layer;
        layer.qrMin = 30;
        model.setRows(ids, layer);
        QCOMPARE(model.rowCount(), ExampleModel::kPageRows + 10);

        QVERIFY(!model.index(ExampleModel::kPageRows + 3, 0).data(ExampleModel::LoadedRole).toBool());
        QVERIFY(!asked.isEmpty());
        const auto ticket = asked.last().at(0).toULongLong();
        const int page = asked.last().at(1).toInt();
        QCOMPARE(page, 1);
        QCOMPARE(asked.last().at(2).value<std::vector<std::int64_t>>().size(), std::size_t{10});
        model.setPage(ticket, page, std::vector<store::GenerationView>(10, answer("a b c", "a c b")));
        QCOMPARE(textAt(model, ExampleModel::kPageRows, ExampleModel::AnswerColumn), QStringLiteral("a c b"));

        // Rows that were asked for under an earlier listing belong to other answers.
        model.setRows({7, 8}, layer);
        model.setPage(ticket, 0, std::vector<store::GenerationView>(2, answer("old", "old")));
        QVERIFY(!model.index(0, 0).data(ExampleModel::LoadedRole).toBool());
    }

    void examples_followTheChosenBound()
    {
        ExampleModel model;
        QAbstractItemModelTester tester(&model, kFatal);
        QSignalSpy asked(&model, &ExampleModel::pageNeeded);
        LayerRecord layer;
        layer.qrMin = 30;
        model.setRows({1}, layer);
        QVERIFY(model.view(0) == nullptr);
        model.setPage(asked.last().at(0).toULongLong(), 0, {answer("a b", "a b")});
        model.setBound(Bound::Lower);
        QCOMPARE(textAt(model, 0, ExampleModel::ProbabilityColumn), QStringLiteral("0.910"));
        QVERIFY(textAt(model, 0, ExampleModel::ReasonColumn).contains(QStringLiteral("12.0 < 30.0")));
        model.setBound(Bound::Plain);
        QCOMPARE(textAt(model, 0, ExampleModel::ProbabilityColumn), QStringLiteral("0.970"));
        QCOMPARE(textAt(model, 0, ExampleModel::ReasonColumn), QStringLiteral("admitted"));
    }

    void hardNegatives_standNewestFirst()
    {
        HardNegativeModel model;
        QAbstractItemModelTester tester(&model, kFatal);
        model.append({negative(2, "<sentence>first</sentence>"), negative(2, "<sentence>second</sentence>")});
        model.append({negative(3, "<sentence>third</sentence>")});
        QCOMPARE(textAt(model, 0, HardNegativeModel::AnswerColumn), QStringLiteral("third"));
        QCOMPARE(textAt(model, 2, HardNegativeModel::AnswerColumn), QStringLiteral("first"));
        QCOMPARE(model.documentsMissing(), (std::vector<DocumentKey>{{"data", "doc-1"}}));
        model.setDocuments({{{"data", "doc-1"}, "Please order.", "third word", ""}});
        QVERIFY(model.documentsMissing().empty());
        const auto diff = model.index(0, HardNegativeModel::AnswerColumn).data(HardNegativeModel::DiffRole).value<std::vector<DiffWord>>();
        QCOMPARE(diffSummary(diff), QStringLiteral("1 word missing"));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void hardness_saysWhomTheAnswerFooled()
    {
        QCOMPARE(hardnessOf(0.6), Hardness::Fooled);
        QCOMPARE(hardnessOf(0.5), Hardness::Unsure);
        QCOMPARE(hardnessOf(0.4), Hardness::Caught);
        QCOMPARE(hardnessOf(std::numeric_limits<double>::quiet_NaN()), Hardness::NotJudged);
    }

    void ablations_markWhatMissesAlpha()
    {
        AblationModel model;
        QAbstractItemModelTester tester(&model, kFatal);
        model.setTable(ablationTable());
        QCOMPARE(model.columnCount(), AblationModel::kLeadColumns + 2);
        QCOMPARE(textAt(model, 0, 0), QStringLiteral("FT(CM)"));
        QCOMPARE(textAt(model, 1, 0), QString());
        QCOMPARE(textAt(model, 1, 1), QStringLiteral("median of 3"));
        QCOMPARE(textAt(model, 0, AblationModel::kLeadColumns), QStringLiteral("0.88 !"));
        QVERIFY(model.index(0, AblationModel::kLeadColumns).data(AblationModel::BelowAlphaRole).toBool());
        QCOMPARE(textAt(model, 0, AblationModel::kLeadColumns + 1), QStringLiteral("0.01"));
        QCOMPARE(model.headerData(AblationModel::kLeadColumns, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("wikipedia\naccuracy"));
        model.clear();
        QCOMPARE(model.columnCount(), 0);
    }

    void settingDifferences_standOutAgainstTheBaseline()
    {
        SettingDifferenceModel model;
        QAbstractItemModelTester tester(&model, kFatal);
        model.setDifferences({{"loss.kind", {"\"sdm\"", "\"cross_entropy\"", "\"sdm\""}}}, {"A", "B", "C"});
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(textAt(model, 0, 0), QStringLiteral("loss.kind"));
        QCOMPARE(textAt(model, 0, 2), QStringLiteral("cross_entropy"));
        QVERIFY(!model.index(0, 1).data(Qt::FontRole).isValid());
        QVERIFY(model.index(0, 2).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!model.index(0, 3).data(Qt::FontRole).isValid());
    }
};

QTEST_MAIN(TestItemModels)
#include "tst_item_models.moc"
