#include "widgets/boards/board_view.h"
#include "widgets/instruments/instrument_list.h"
#include "widgets/plots/funnel_panel.h"
#include "widgets/plots/line_panel.h"
#include "widgets/plots/phase_strip.h"
#include "widgets/plots/qcustomplot.h"
#include "widgets/plots/series_table.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace sdm;
using namespace sdm::ui;

namespace {

constexpr int kSteps = 40;

/// A run with a loss at every step, three evaluations and a start time.
RunFacts factsOf(const QString& id, double loss)
{
    RunDelta delta;
    delta.runId = id;
    delta.reset = true;
    delta.segments = std::vector<SegmentRecord>{SegmentRecord{}};
    for (int step = 1; step <= kSteps; ++step) {
        store::MetricRow row;
        row.point = {"train/loss", step, step / 10.0, loss / step};
        row.timeMs = step * 60'000;
        delta.metrics.push_back(row);
    }
    LayerRecord layer;
    layer.id = "layer";
    layer.role = LayerRole::Validation;
    delta.layers = std::vector{layer};
    delta.evaluations.emplace();
    for (const int step : {10, 20, 30}) {
        EvaluationRecord evaluation;
        evaluation.id = "evaluation-" + std::to_string(step);
        evaluation.layerId = layer.id;
        evaluation.generationSetId = "set";
        evaluation.split = "test";
        evaluation.step = step;
        evaluation.documents = 100;
        evaluation.plain = {40 + step, 39 + step, {}, {}};
        evaluation.lower = {30 + step, 29 + step, {}, {}};
        delta.evaluations->push_back(evaluation);
    }
    RunFacts facts;
    facts.apply(delta);
    return facts;
}

LinePanel* linesOf(const BoardView& board, const char* id)
{
    for (const InstrumentPanel& panel : board.panels()) {
        if (panel.instrument().id == QLatin1String(id))
            return panel.lines();
    }
    return nullptr;
}

QCustomPlot* plotOf(LinePanel* panel)
{
    return panel->findChild<QCustomPlot*>();
}

/// Where a point of a plot is on the screen.
QPoint pixelOf(LinePanel* panel, double x, double y)
{
    QCustomPlot* plot = plotOf(panel);
    return QPointF(plot->xAxis->coordToPixel(x), plot->yAxis->coordToPixel(y)).toPoint();
}

} // namespace

/// Boards as a person uses them: pointing, clicking, keys and menus.
class TestBoard : public QObject {
    Q_OBJECT

    Theme m_theme;
    RunFacts m_first = factsOf(QStringLiteral("run-a"), 2);
    RunFacts m_second = factsOf(QStringLiteral("run-b"), 4);

    std::vector<RunView> both() const
    {
        RunView a{m_first}, b{m_second};
        a.legend = QStringLiteral("seed 1");
        b.legend = QStringLiteral("seed 2");
        return {a, b};
    }
    std::unique_ptr<BoardView> open(const Board& board, const BoardView::Source& source)
    {
        auto view = std::make_unique<BoardView>(m_theme, board, source);
        view->resize(1200, 700);
        view->show();
        view->refresh();
        if (!QTest::qWaitForWindowExposed(view.get()))
            return nullptr;
        QTest::qWait(50); // queued drawing: axes know where they are
        return view;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }

    void everyBoard_isMadeOfInstrumentsThereAre()
    {
        for (const Board& board : {liveBoard(), compareBoard()}) {
            QVERIFY(!board.places.empty());
            for (const BoardPlace& place : board.places)
                QVERIFY2(findInstrument(place.instrument), qPrintable(place.instrument));
        }
    }

    void theLiveBoard_drawsTheRun()
    {
        const auto board = open(liveBoard(), [this] { return std::vector{RunView{m_first}}; });
        QVERIFY(board);
        QCOMPARE(linesOf(*board, "training_loss")->series().size(), std::size_t{2});
        QVERIFY(!linesOf(*board, "training_loss")->accessibleDescription().isEmpty());
        QVERIFY(board->findChild<FunnelPanel*>() && board->findChild<PhaseStrip*>());
    }

    void pointing_showsOneCrosshairAndTheValuesOfAllPanels()
    {
        const auto board = open(compareBoard(), [this] { return both(); });
        QVERIFY(board);
        LinePanel* loss = linesOf(*board, "training_loss");
        LinePanel* share = linesOf(*board, "hr_share");
        QTest::mouseMove(plotOf(loss), pixelOf(loss, 20, 1));
        QTRY_VERIFY(share->crosshair().has_value());
        QVERIFY(std::abs(*share->crosshair() - 20) < 0.5);
        QCOMPARE(loss->crosshair(), share->crosshair());
        QCOMPARE(linesOf(*board, "calibration")->crosshair(), std::nullopt); // its x is no step
        const QString tip = plotOf(loss)->toolTip();
        QVERIFY2(tip.contains(loss->title()) && tip.contains(share->title()) && tip.contains(QStringLiteral("60 of 100")), qPrintable(tip));
        const qsizetype values = tip.indexOf(loss->title());
        QVERIFY2(tip.indexOf(QStringLiteral("seed 2"), values) < tip.indexOf(QStringLiteral("seed 1"), values), qPrintable(tip)); // larger

        QVERIFY2(tip.contains(QStringLiteral("Baseline: step 20 · epoch 2.00 · fine-tuning")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("accuracy inside: ")), qPrintable(tip));

        DrawingChoices byEpoch = share->choices();
        byEpoch.x = XAxis::Epoch;
        share->choose(byEpoch);
        QTest::mouseMove(plotOf(loss), pixelOf(loss, 30, 1));
        QTRY_VERIFY(loss->crosshair() && std::abs(*loss->crosshair() - 30) < 0.5);
        QCOMPARE(share->crosshair(), std::nullopt); // counts something else now
    }

    void aClickOnALine_namesItsRun()
    {
        const auto board = open(compareBoard(), [this] { return both(); });
        QVERIFY(board);
        QSignalSpy clicked(board.get(), &BoardView::runClicked);
        LinePanel* share = linesOf(*board, "hr_accuracy");
        const Series& second = share->series().back();
        QCOMPARE(second.runId, QStringLiteral("run-b"));
        LinePanel* loss = linesOf(*board, "training_loss");
        const SeriesPoint& point = loss->series()[1].points[2];
        QTest::mouseClick(plotOf(loss), Qt::LeftButton, {}, pixelOf(loss, point.x, point.y));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].toString(), QStringLiteral("run-b"));
        QVERIFY(loss->isFollowing()); // a click is no drag
    }

    void keys_goThroughXAxesAndSmoothings()
    {
        const auto board = open(liveBoard(), [this] { return std::vector{RunView{m_first}}; });
        QVERIFY(board);
        LinePanel* loss = linesOf(*board, "training_loss");
        QTest::keyClick(plotOf(loss), Qt::Key_X);
        QCOMPARE(loss->choices().x, XAxis::Epoch);
        QCOMPARE(loss->series()[0].points.back().x, kSteps / 10.0);
        QVERIFY(plotOf(loss)->xAxis->range().upper < 5);
        QTest::keyClick(plotOf(loss), Qt::Key_X);
        QCOMPARE(loss->series()[0].points.back().x, kSteps / 60.0); // a step a minute
        QTest::keyClick(plotOf(loss), Qt::Key_S, Qt::ShiftModifier);
        QCOMPARE(loss->choices().smoothing.kind, SmoothingKind::Centred);
        while (loss->choices().smoothing.isOn())
            QTest::keyClick(plotOf(loss), Qt::Key_S);
        QCOMPARE(loss->series().size(), std::size_t{1});

        LinePanel* share = linesOf(*board, "hr_share");
        QVERIFY(!share->choices().smoothing.isOn()); // few points, each worth a look
        QTest::keyClick(plotOf(share), Qt::Key_S);
        QVERIFY(share->choices().smoothing.isOn());
        LinePanel* accuracy = linesOf(*board, "hr_accuracy");
        QTest::keyClick(plotOf(accuracy), Qt::Key_S); // has nothing to smooth
        QVERIFY(!accuracy->choices().smoothing.isOn());
    }

    void whatWasChosen_comesBackWithTheBoard()
    {
        const auto board = open(liveBoard(), [this] { return std::vector{RunView{m_first}}; });
        QVERIFY(board);
        LinePanel* loss = linesOf(*board, "training_loss");
        QTest::keyClick(plotOf(loss), Qt::Key_X);
        QTest::keyClick(plotOf(loss), Qt::Key_S, Qt::ShiftModifier);
        QTest::keyClick(plotOf(loss), Qt::Key_M);
        const DrawingChoices chosen = loss->choices();
        QVERIFY(chosen.marks.isEmpty());
        const auto later = open(liveBoard(), [this] { return std::vector{RunView{m_first}}; });
        QVERIFY(later && linesOf(*later, "training_loss")->choices() != chosen);
        later->choose(board->choices());
        QVERIFY(linesOf(*later, "training_loss")->choices() == chosen);
        later->choose(QJsonObject{}); // of a version that knew none of it
        QVERIFY(linesOf(*later, "training_loss")->choices() == usualChoices(*findInstrument(QStringLiteral("training_loss"))));
    }

    void marks_areHiddenShownAndRead()
    {
        const auto board = open(liveBoard(), [this] {
            RunView view{m_first};
            view.note = QStringLiteral("step 25: the rate was lowered");
            return std::vector{view};
        });
        QVERIFY(board);
        LinePanel* loss = linesOf(*board, "training_loss");
        QCOMPARE(loss->drawing().marks.size(), std::size_t{5}); // four epochs and a note
        QTest::mouseMove(plotOf(loss), pixelOf(loss, 25, 1));
        QTRY_VERIFY2(plotOf(loss)->toolTip().contains(QStringLiteral("the rate was lowered")), qPrintable(plotOf(loss)->toolTip()));
        QTest::keyClick(plotOf(loss), Qt::Key_M);
        QVERIFY(loss->drawing().marks.empty());
        QTest::keyClick(plotOf(loss), Qt::Key_M);
        QCOMPARE(loss->drawing().marks.size(), std::size_t{5});
        QSignalSpy wanted(board.get(), &BoardView::noteWanted);
        QTest::keyClick(plotOf(loss), Qt::Key_N); // not offered
        QCOMPARE(wanted.size(), 0);
        board->offerNotes();
        QTest::keyClick(plotOf(loss), Qt::Key_N);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(std::abs(wanted[0][0].toLongLong() - 25) <= 1);
    }

    void aLogarithmicAxis_showsWhatIsPositive()
    {
        const auto board = open(liveBoard(), [this] { return std::vector{RunView{m_first}}; });
        QVERIFY(board);
        LinePanel* loss = linesOf(*board, "training_loss");
        QTest::keyClick(plotOf(loss), Qt::Key_L);
        QVERIFY(loss->isLogarithmic());
        QCOMPARE(plotOf(loss)->yAxis->scaleType(), QCPAxis::stLogarithmic);
        const QCPRange range = plotOf(loss)->yAxis->range();
        QVERIFY2(range.lower > 0.03 && range.lower < 0.05 && range.upper > 2 && range.upper < 3, "0.05 to 2 with a margin");
        QTest::keyClick(plotOf(loss), Qt::Key_L);
        QCOMPARE(plotOf(loss)->yAxis->scaleType(), QCPAxis::stLinear);
    }

    void aLockedY_staysWhenTheDataGrow()
    {
        RunFacts facts = factsOf(QStringLiteral("run-a"), 2);
        const auto board = open(liveBoard(), [&facts] { return std::vector{RunView{facts}}; });
        QVERIFY(board);
        LinePanel* loss = linesOf(*board, "training_loss");
        const QCPRange before = plotOf(loss)->yAxis->range();
        QTest::keyClick(plotOf(loss), Qt::Key_Y);
        facts = factsOf(QStringLiteral("run-a"), 50);
        board->refresh();
        QCOMPARE(plotOf(loss)->yAxis->range(), before);
        QTest::keyClick(plotOf(loss), Qt::Key_Y);
        QVERIFY(plotOf(loss)->yAxis->range().upper > 40);
    }

    void aPanel_isWrittenAsPictureAndAsAllItsPoints()
    {
        const auto board = open(liveBoard(), [this] { return std::vector{RunView{m_first}}; });
        QVERIFY(board);
        const QTemporaryDir folder;
        LinePanel* loss = linesOf(*board, "training_loss");
        for (const char* name : {"loss.png", "loss.svg", "loss.pdf", "loss.csv"})
            QVERIFY2(loss->writeTo(folder.filePath(QString::fromLatin1(name))), name);
        QVERIFY(!loss->writeTo(folder.filePath(QStringLiteral("no such folder/loss.csv"))));
        QVERIFY(!loss->writeTo(folder.filePath(QStringLiteral("no such folder/loss.svg"))));
        QFile svg(folder.filePath(QStringLiteral("loss.svg")));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("<svg"));
        QFile csv(folder.filePath(QStringLiteral("loss.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll().count('\n'), 1 + 2 * kSteps); // the points and their mean
        QVERIFY(!QImage(folder.filePath(QStringLiteral("loss.png"))).isNull());
    }

    void theTable_hasDigitsThatCanBeRead()
    {
        QCOMPARE(readableNumber(20, 2), QStringLiteral("20"));
        QCOMPARE(readableNumber(2.0 / 3, 2), QLocale().toString(0.667));
        QCOMPARE(readableNumber(0.000012345, 2), QLocale().toString(1.23e-05, 'g', 3));
        QCOMPARE(readableNumber(std::nan(""), 2), QString());
        const auto board = open(liveBoard(), [this] { return std::vector{RunView{m_first}}; });
        QVERIFY(board);
        LinePanel* share = linesOf(*board, "hr_share");
        QTest::keyClick(plotOf(share), Qt::Key_D);
        auto* table = share->findChild<QTableWidget*>();
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(table->item(1, 1)->text(), QStringLiteral("20"));
        QVERIFY2(table->item(1, 2)->text().size() <= 5, qPrintable(table->item(1, 2)->text()));
        QCOMPARE(table->item(1, 5)->text(), QStringLiteral("60 of 100 in the region · accuracy inside: straddles α"));
    }

    void aNarrowBoard_putsItsPanelsUnderOneAnother()
    {
        QWidget page; // as on a page that is scrolled: nothing keeps the board wide
        page.resize(1200, 1600);
        BoardView board(
            m_theme, liveBoard(), [this] { return std::vector{RunView{m_first}}; }, &page);
        board.resize(page.size());
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        LinePanel* share = linesOf(board, "hr_share");
        LinePanel* accuracy = linesOf(board, "hr_accuracy");
        QTRY_COMPARE(share->y(), accuracy->y());
        QVERIFY(accuracy->x() > share->x());
        board.resize(360, 1600);
        QTRY_VERIFY(accuracy->y() > share->y());
        QCOMPARE(accuracy->x(), share->x());
    }
};

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
