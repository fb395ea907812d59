#include "widgets/models/ablation_model.h"
#include "widgets/models/answer_orders.h"
#include "widgets/models/example_model.h"
#include "widgets/models/facet_list.h"
#include "widgets/models/hard_negative_model.h"
#include "widgets/models/setting_model.h"
#include "widgets/text/format.h"
#include "widgets/text/search_marks.h"

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

store::AnswerView answer(std::int64_t rowId, const std::string& reference, const std::string& sentence, double qrMin = 30)
{
    store::AnswerView view;
    view.generation.rowId = rowId;
    view.generation.reference = reference;
    view.generation.generated = "<sentence>" + sentence + "</sentence> <verified>No</verified>";
    GenerationRecord& record = view.generation.record;
    record.key.id = "doc-1";
    record.prediction = 1;
    record.plain = {0.5, 0.97, 40, true, Reason::Admitted};
    record.lower = {0.25, 0.91, 12, false, Reason::Similarity};
    record.similarity = 41;
    record.verdict = Verdict::High;
    auto setting = std::make_shared<store::AnswerSetting>();
    setting->layer.qrMin = qrMin;
    view.setting = setting;
    return view;
}

std::vector<store::AnswerView> pageOf(const std::vector<std::int64_t>& ids, const std::string& sentence)
{
    std::vector<store::AnswerView> rows;
    for (const std::int64_t id : ids)
        rows.push_back(answer(id, "a b c", sentence));
    return rows;
}

using Ids = std::vector<std::int64_t>;

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
        Ids ids(ExampleModel::kPageRows + 10);
        std::iota(ids.begin(), ids.end(), 1);
        model.setRows(ids, static_cast<std::int64_t>(ids.size()));
        QCOMPARE(model.rowCount(), ExampleModel::kPageRows + 10);

        QVERIFY(!model.index(ExampleModel::kPageRows + 3, 0).data(ExampleModel::LoadedRole).toBool());
        QVERIFY(!asked.isEmpty());
        const auto ticket = asked.last().at(0).toULongLong();
        QCOMPARE(asked.last().at(1).toInt(), 1);
        const auto wanted = asked.last().at(2).value<Ids>();
        QCOMPARE(wanted.size(), std::size_t{10});
        model.setPage(ticket, 1, pageOf(wanted, "a c b"));
        QCOMPARE(textAt(model, ExampleModel::kPageRows, ExampleModel::AnswerColumn), QStringLiteral("a c b"));

        // Rows that were asked for under an earlier order belong to other answers.
        model.setRows({7, 8}, 2);
        model.setPage(ticket, 0, pageOf({7, 8}, "old"));
        QVERIFY(!model.index(0, 0).data(ExampleModel::LoadedRole).toBool());
    }

    void aLongOrder_hasItsLengthBeforeItsRows()
    {
        ExampleModel model;
        QAbstractItemModelTester tester(&model, kFatal);
        QSignalSpy asked(&model, &ExampleModel::pageNeeded), reset(&model, &ExampleModel::modelReset);
        Ids beginning(ExampleModel::kPageRows), whole(20'000);
        std::iota(beginning.begin(), beginning.end(), 1);
        std::iota(whole.begin(), whole.end(), 1);
        model.setRows(beginning, 20'000, pageOf(beginning, "first"));
        QCOMPARE(model.rowCount(), 20'000);
        QVERIFY(!model.isComplete());
        QCOMPARE(textAt(model, 0, ExampleModel::AnswerColumn), QStringLiteral("first"));
        QVERIFY(!model.index(18'000, 0).data(ExampleModel::LoadedRole).toBool());
        QVERIFY(asked.isEmpty()); // nobody knows yet which row that is
        QVERIFY(!model.rowId(18'000));
        const auto resets = reset.size();
        model.completeRows(whole);
        QVERIFY(model.isComplete());
        QCOMPARE(reset.size(), resets); // what is on the screen stays
        QCOMPARE(textAt(model, 0, ExampleModel::AnswerColumn), QStringLiteral("first"));
        QCOMPARE(model.rowOf(18'001), 18'000);
        QVERIFY(!model.index(18'000, 0).data(ExampleModel::LoadedRole).toBool());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.last().at(2).value<Ids>().front(), std::int64_t{18'000 / ExampleModel::kPageRows * ExampleModel::kPageRows + 1});

        whole.insert(whole.begin(), 5'000'000); // a run added answers meanwhile
        model.setRows(beginning, 20'000);
        model.completeRows(whole);
        QCOMPARE(model.rowCount(), 20'001);
        QCOMPARE(*model.rowId(0), std::int64_t{5'000'000});
    }

    void pages_areKeptByUse()
    {
        ExampleModel model;
        QSignalSpy asked(&model, &ExampleModel::pageNeeded);
        Ids ids(static_cast<std::size_t>(ExampleModel::kPageRows) * (ExampleModel::kPagesKept + 2));
        std::iota(ids.begin(), ids.end(), 1);
        model.setRows(ids, static_cast<std::int64_t>(ids.size()));
        for (int page = 0; page <= ExampleModel::kPagesKept + 1; ++page) {
            model.view(page * ExampleModel::kPageRows);
            model.setPage(asked.last().at(0).toULongLong(), page, pageOf(asked.last().at(2).value<Ids>(), "x"));
            model.view(0); // looked at again and again
        }
        QVERIFY(model.view(0) != nullptr);
        QVERIFY(model.view(ExampleModel::kPageRows) == nullptr); // not looked at since
    }

    void anAnswerThatIsGone_leavesItsRowEmpty()
    {
        ExampleModel model;
        model.setRows({1, 2, 3}, 3, pageOf({1, 3}, "x"));
        QVERIFY(model.view(0) != nullptr);
        QVERIFY(model.view(1) == nullptr);
        QCOMPARE(model.view(2)->generation.rowId, std::int64_t{3});
    }

    void refreshedPages_showTheOldUntilTheNewAreThere()
    {
        ExampleModel model;
        QAbstractItemModelTester tester(&model, kFatal);
        QSignalSpy asked(&model, &ExampleModel::pageNeeded);
        model.setRows({1}, 1, pageOf({1}, "old"));
        QCOMPARE(textAt(model, 0, ExampleModel::AnswerColumn), QStringLiteral("old"));
        model.refreshPages();
        QCOMPARE(textAt(model, 0, ExampleModel::AnswerColumn), QStringLiteral("old"));
        QVERIFY(!asked.isEmpty());
        model.setPage(asked.last().at(0).toULongLong(), 0, pageOf({1}, "new"));
        QCOMPARE(textAt(model, 0, ExampleModel::AnswerColumn), QStringLiteral("new"));
    }

    void examples_followTheChosenBound()
    {
        ExampleModel model;
        QAbstractItemModelTester tester(&model, kFatal);
        model.setRows({1}, 1, {answer(1, "a b", "a b")});
        model.setBound(Bound::Lower);
        QCOMPARE(textAt(model, 0, ExampleModel::ProbabilityColumn), QStringLiteral("0.910"));
        QVERIFY(textAt(model, 0, ExampleModel::ReasonColumn).contains(QStringLiteral("12.0 < 30.0")));
        model.setBound(Bound::Plain);
        QCOMPARE(textAt(model, 0, ExampleModel::ProbabilityColumn), QStringLiteral("0.970"));
        QCOMPARE(textAt(model, 0, ExampleModel::ReasonColumn), QStringLiteral("admitted"));
    }

    void outputsNearOne_areToldApart()
    {
        QCOMPARE(outputText(0.018), QStringLiteral("0.982"));
        QCOMPARE(outputText(1 - 0.9999), QStringLiteral("1−1.0·10⁻⁴"));
        QCOMPARE(outputText(1 - 0.99997), QStringLiteral("1−3.0·10⁻⁵"));
        QCOMPARE(outputText(9.96e-11), QStringLiteral("1−1.0·10⁻¹⁰"));
        QCOMPARE(outputText(0), QStringLiteral("1"));
        QCOMPARE(outputText(kNotKnown), QString());
    }

    void searchedWords_areMarkedInTheAnswer()
    {
        const auto found = [](const QString& search) {
            const QString answer = QStringLiteral("Yes <sentence> The wolves hunt, wolfish rabbits </sentence>");
            auto diff = wordDiff(QStringLiteral("the sheep"), taggedSentence(answer));
            markFound(diff, answer, search);
            QStringList words;
            for (const DiffWord& word : diff) {
                if (word.found)
                    words << word.text;
            }
            return words;
        };
        QCOMPARE(found(QStringLiteral("the")), QStringList{QStringLiteral("The")});
        QCOMPARE(found(QStringLiteral("wol*")), (QStringList{QStringLiteral("wolves"), QStringLiteral("wolfish")}));
        QCOMPARE(found(QStringLiteral("\"hunt wolfish\" -rabbits")), (QStringList{QStringLiteral("hunt,"), QStringLiteral("wolfish")}));
        QVERIFY(found(QStringLiteral("sheep wolf")).isEmpty()); // missing from the answer; no prefix
        QCOMPARE(found(QStringLiteral("/wol[fv]\\w+/")), (QStringList{QStringLiteral("wolves"), QStringLiteral("wolfish")}));
        QCOMPARE(found(QStringLiteral("/the wolves/i -/hunt/")), (QStringList{QStringLiteral("The"), QStringLiteral("wolves")}));
        QCOMPARE(found(QStringLiteral("/, w/")), (QStringList{QStringLiteral("hunt,"), QStringLiteral("wolfish")}));
        QVERIFY(found(QStringLiteral("/^The/")).isEmpty()); // the answer begins otherwise
        QVERIFY(found(QStringLiteral("/wol(/")).isEmpty());
        QCOMPARE(foundSpans(QStringLiteral("ü wolf wölfe"), QStringLiteral("/w.l/ wolf")),
                 (std::vector<FoundSpan>{{2, 4}, {2, 3}, {7, 3}}));
        QCOMPARE(foundSpans(QStringLiteral("a wolf, the WOLF"), QStringLiteral("wolf")), (std::vector<FoundSpan>{{2, 4}, {12, 4}}));
    }

    void orders_leaveOtherFiltersAlone()
    {
        const auto orders = quickOrders();
        AnswerQuery filters;
        filters.answerRight = false;
        const QuickOrder *hardest = &orders[2], *overconfident = &orders[4];
        applyOrder(filters, &orders[kDefaultOrder], *hardest);
        QCOMPARE(filters.reasons, std::vector{Reason::Admitted});
        applyOrder(filters, hardest, *overconfident);
        QVERIFY(filters.reasons.empty() && filters.verdictRight == false && filters.answerRight == false);
        filters.reasons = {Reason::Ood};
        applyOrder(filters, overconfident, orders[kDefaultOrder]);
        QVERIFY(!filters.verdictRight);
        QCOMPARE(filters.reasons, std::vector{Reason::Ood}); // chosen by a person
    }

    void chips_nameEveryCondition()
    {
        AnswerQuery query;
        query.text = "wolves";
        query.verdicts = {Verdict::Low, Verdict::Ood};
        query.answerRight = false;
        query.distance = {0.25, 0.5};
        query.tags = {"hard"};
        const auto chips = chipsOf(query, [](const EvaluationId&) { return QString(); });
        QStringList texts;
        for (const QueryChip& chip : chips)
            texts << chip.text;
        QCOMPARE(texts, (QStringList{QStringLiteral("Search: wolves"), QStringLiteral("Reliability: Low or Lowest (OOD)"),
                                     QStringLiteral("answer wrong"), QStringLiteral("0.25 ≤ d ≤ 0.5"), QStringLiteral("Tag: hard")}));
        for (const QueryChip& chip : chips)
            chip.remove(query);
        QCOMPARE(query, AnswerQuery{});
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

    void hardNegatives_standAsAskedAndOnlySome()
    {
        HardNegativeModel model;
        QAbstractItemModelTester tester(&model, kFatal);
        std::vector<HardNegativeRecord> made{negative(2, "a"), negative(2, "b"), negative(3, "c"), negative(3, "d")};
        made[0].probability = 0.5;
        made[1].probability = 0.9;
        made[3].probability = 0.7; // c was not judged
        model.append({made.begin(), made.begin() + 3});
        const auto order = [&model] {
            QString all;
            for (int row = 0; row < model.rowCount(); ++row)
                all += textAt(model, row, HardNegativeModel::AnswerColumn);
            return all;
        };
        QCOMPARE(order(), QStringLiteral("cba"));
        model.setOrder(NegativeOrder::FooledFirst);
        QCOMPARE(order(), QStringLiteral("bac"));
        model.append({made.back()});
        QCOMPARE(order(), QStringLiteral("bdac"));
        QCOMPARE(model.rowOf(3), 1);
        QCOMPARE(model.number(1), 3);
        model.setOnly(std::set<qint64>{0, 3});
        QCOMPARE(order(), QStringLiteral("da"));
        QCOMPARE(model.rowOf(1), -1);
        QCOMPARE(model.count(), std::size_t{4});
        model.setOrder(NegativeOrder::Newest);
        model.setOnly(std::nullopt);
        QCOMPARE(order(), QStringLiteral("dcba"));
        model.setChoices({{{"data", "doc-1"}, "d", {"b"}, {"a"}}});
        QCOMPARE(model.choice(0), NegativeChoice::Promoted);
        QCOMPARE(model.choice(1), NegativeChoice::None);
        QCOMPARE(textAt(model, 2, HardNegativeModel::ChoiceColumn), QStringLiteral("✓ kept"));
        QCOMPARE(textAt(model, 3, HardNegativeModel::ChoiceColumn), QStringLiteral("✕ banned"));
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

    void settings_standUnderTheirHeadingsAndDifferencesStandOut()
    {
        SettingModel model;
        QAbstractItemModelTester tester(&model, kFatal);
        model.setSettings(
            {{"loss.kind", {"\"sdm\"", "\"cross_entropy\"", "\"sdm\""}}, {"seed", {"7", "7", "7"}}, {"unheard.of", {"1", "-", "1"}}},
            {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.differing(), 2);
        QCOMPARE(model.count(), 3);
        QCOMPARE(model.rowCount(), 4); // two headings, two settings
        QVERIFY(model.index(0, 0).data(SettingModel::HeadingRole).toBool());
        QCOMPARE(textAt(model, 0, 0), QStringLiteral("Loss"));
        QCOMPARE(textAt(model, 1, 0), QStringLiteral("loss.kind"));
        QCOMPARE(textAt(model, 1, 2), QStringLiteral("cross_entropy"));
        QVERIFY(!model.index(1, 1).data(Qt::FontRole).isValid());
        QVERIFY(model.index(1, 2).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!model.index(1, 3).data(Qt::FontRole).isValid());
        QCOMPARE(textAt(model, 3, 0), QStringLiteral("unheard.of")); // of another version: last, under a heading of its own
        QVERIFY(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString().contains(QStringLiteral("baseline")));

        model.setOnlyDifferences(false);
        QCOMPARE(model.rowCount(), 6);
        model.setSearch(QStringLiteral("CROSS"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.shown().front().key, std::string("loss.kind"));
        model.setSettings({{"seed", {"1", "1"}}}, {QStringLiteral("A"), QStringLiteral("B")}, {{"device", {"cpu", "cuda:0"}}});
        QCOMPARE(model.count(), 1); // what they ran on is no setting
        QCOMPARE(model.differing(), 0);
        model.setSearch(QString());
        QCOMPARE(textAt(model, 3, 0), QStringLiteral("device"));
        model.setSearch(QStringLiteral("nothing has this"));
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestItemModels)
#include "tst_item_models.moc"
