#include "widgets/drawing/drawing.h"
#include "widgets/plots/answer_glyphs.h"
#include "widgets/plots/scatter_margins.h"
#include "widgets/plots/scatter_panel.h"
#include "widgets/plots/share_panel.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPixmap>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace sdm;

namespace {

ui::AnswerMark mark(const char* document, double similarity, double probability, bool inside, bool right, int label)
{
    ui::AnswerMark of;
    of.document = QString::fromLatin1(document);
    of.similarity = similarity;
    of.probability = probability;
    of.inside = inside;
    of.verdict = inside ? Verdict::Highest : similarity < 1 ? Verdict::Ood : Verdict::Low;
    of.correctness = right ? ui::Correctness::Right : ui::Correctness::Wrong;
    of.reason = inside ? Reason::Admitted : similarity < 1 ? Reason::Ood : Reason::Similarity;
    of.label = label;
    of.prediction = right ? label : 1 - label;
    return of;
}

ui::Drawing drawing()
{
    ui::Drawing all;
    all.x.title = QStringLiteral("q'");
    all.scatter.marks = {mark("far", 0, 0.6, false, false, 0), mark("near", 40, 0.8, false, true, 1),
                         mark("wrong", 120, 0.98, true, false, 0), mark("right", 200, 0.97, true, true, 1),
                         mark("late", 250, 0.99, true, false, 0)};
    all.scatter.region = {0.95, 100, {0.96, 0.95}};
    return all;
}

} // namespace

/// The scatter as a reader works it.
class TestScatterPanel : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    std::unique_ptr<ui::ScatterPanel> m_panel;

    QPoint pixelOf(const char* document) const
    {
        const auto& marks = m_panel->drawing().scatter.marks;
        return m_panel->pixelOf(*std::ranges::find(marks, QString::fromLatin1(document), &ui::AnswerMark::document)).toPoint();
    }

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }
    void init()
    {
        m_panel = std::make_unique<ui::ScatterPanel>(m_theme, QStringLiteral("Answers"));
        m_panel->resize(640, 420);
        m_panel->setDrawing(drawing());
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void aClick_choosesTheAnswerUnderIt()
    {
        QSignalSpy chosen(m_panel.get(), &ui::ScatterPanel::answerChosen);
        QTest::mouseClick(m_panel->surface(), Qt::LeftButton, {}, pixelOf("near"));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toString(), QStringLiteral("near"));
        QCOMPARE(m_panel->chosen(), QStringLiteral("near"));
        QTest::mouseClick(m_panel->surface(), Qt::LeftButton, {}, pixelOf("near") + QPoint(0, 60)); // nothing there
        QCOMPARE(chosen.size(), 1);
    }

    void altDrag_enclosesAnswersAndDoesNotPan()
    {
        QSignalSpy enclosed(m_panel.get(), &ui::ScatterPanel::answersEnclosed);
        const QPoint before = pixelOf("far");
        const QPoint a = pixelOf("wrong") + QPoint(-15, -15), c = pixelOf("right") + QPoint(15, 15);
        QWidget* surface = m_panel->surface();
        QTest::mousePress(surface, Qt::LeftButton, Qt::AltModifier, a);
        for (const QPoint& corner : {QPoint(c.x(), a.y()), c, QPoint(a.x(), c.y())}) {
            QMouseEvent move(QEvent::MouseMove, corner, surface->mapToGlobal(corner), Qt::NoButton, Qt::LeftButton, Qt::AltModifier);
            QApplication::sendEvent(surface, &move);
        }
        QTest::mouseRelease(surface, Qt::LeftButton, Qt::AltModifier, QPoint(a.x(), c.y()));
        QCOMPARE(enclosed.size(), 1);
        QCOMPARE(enclosed.front().front().toStringList(), (QStringList{QStringLiteral("wrong"), QStringLiteral("right")}));
        QCOMPARE(pixelOf("far"), before);
    }

    void aDrag_enclosesWithoutAltWhereThatWasChosen()
    {
        for (QAction* action : m_panel->findChildren<QAction*>()) {
            if (action->text().startsWith(QStringLiteral("Drag encloses")))
                action->trigger();
        }
        QSignalSpy enclosed(m_panel.get(), &ui::ScatterPanel::answersEnclosed);
        QSignalSpy chosen(m_panel.get(), &ui::ScatterPanel::answerChosen);
        QTest::mousePress(m_panel->surface(), Qt::LeftButton, {}, QPoint(5, 5));
        QTest::mouseRelease(m_panel->surface(), Qt::LeftButton, {}, QPoint(9, 9));
        QCOMPARE(enclosed.size(), 1);
        QVERIFY(enclosed.front().front().toStringList().isEmpty());
        // A click chooses all the same.
        QTest::mouseClick(m_panel->surface(), Qt::LeftButton, {}, pixelOf("near"));
        QCOMPARE(chosen.size(), 1);
    }

    void keys_stepThroughTheAnswers()
    {
        QWidget* surface = m_panel->surface();
        QTest::keyClick(surface, Qt::Key_N);
        QCOMPARE(m_panel->chosen(), QStringLiteral("wrong")); // the first wrong one inside
        QTest::keyClick(surface, Qt::Key_N);
        QCOMPARE(m_panel->chosen(), QStringLiteral("late"));
        QTest::keyClick(surface, Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(m_panel->chosen(), QStringLiteral("wrong"));
        QTest::keyClick(surface, Qt::Key_J);
        QCOMPARE(m_panel->chosen(), QStringLiteral("right"));
        QTest::keyClick(surface, Qt::Key_K);
        QTest::keyClick(surface, Qt::Key_K);
        QCOMPARE(m_panel->chosen(), QStringLiteral("near"));
    }

    void labels_areSplitByKey()
    {
        QSignalSpy changed(m_panel.get(), &ui::ScatterPanel::labelChanged);
        QTest::keyClick(m_panel->surface(), Qt::Key_1);
        QCOMPARE(m_panel->shownMarks().size(), std::size_t{2});
        QTest::keyClick(m_panel->surface(), Qt::Key_0);
        QCOMPARE(m_panel->shownMarks().size(), std::size_t{3});
        QTest::keyClick(m_panel->surface(), Qt::Key_A);
        QCOMPARE(m_panel->shownMarks().size(), std::size_t{5});
        QCOMPARE(changed.size(), 3);
    }

    void theScale_keepsTheOrderAndMovesThePlaces()
    {
        QVERIFY(m_panel->isLogarithmicInX());
        const auto gaps = [this] { return std::pair(pixelOf("near").x() - pixelOf("far").x(), pixelOf("late").x() - pixelOf("near").x()); };
        QVERIFY(gaps().first > gaps().second);
        QTest::keyClick(m_panel->surface(), Qt::Key_X);
        QVERIFY(!m_panel->isLogarithmicInX());
        QVERIFY(gaps().first < gaps().second && gaps().first > 0);
    }

    void alignedPanels_shareTheirEnds()
    {
        ui::ScatterPanel other(m_theme, QStringLiteral("Beside"));
        other.resize(m_panel->size());
        ui::Drawing small = drawing();
        small.scatter.marks.resize(2); // q' 0 and 40
        other.setDrawing(small);
        other.show();
        QVERIFY(other.pixelOf(small.scatter.marks[1]).toPoint() != pixelOf("near"));
        other.alignWith(m_panel->ends());
        QVERIFY(QTest::qWaitForWindowExposed(&other));
        QTRY_COMPARE(other.pixelOf(small.scatter.marks[1]).toPoint(), pixelOf("near"));
    }

    void aPreview_staysUntilItIsTakenAway()
    {
        const ui::RegionLines ghost{0.9, 30, {0.9, 0.9}};
        m_panel->setPreview(ghost);
        m_panel->setDrawing(drawing());
        QCOMPARE(m_panel->drawing().scatter.preview, std::optional(ghost));
        m_panel->setPreview(std::nullopt);
        QVERIFY(!m_panel->drawing().scatter.preview);
    }

    void everyPoint_isExported()
    {
        std::size_t points = 0;
        for (const ui::Series& series : m_panel->exportedSeries())
            points += series.points.size();
        QCOMPARE(points, std::size_t{5});
        m_panel->setLabel(1);
        QCOMPARE(m_panel->csv().count(QLatin1Char('\n')), 6); // what is hidden is exported too
    }

    void margins_countWhatMarksHide()
    {
        std::vector<ui::AnswerMark> marks(30, mark("same", 250, 1, true, true, 1));
        marks.push_back(mark("wrong", 250, 1, true, false, 0));
        marks.push_back(mark("far", 0, 0.5, false, false, 0));
        std::vector<const ui::AnswerMark*> shown;
        for (const ui::AnswerMark& each : marks)
            shown.push_back(&each);
        const ui::ScatterMargins margins(
            shown, [](double similarity) { return similarity; }, 250, 0.5);
        QCOMPARE(margins.along().size(), std::size_t{ui::ScatterMargins::kAlong});
        QCOMPARE(margins.along().back().right, 30);
        QCOMPARE(margins.along().back().wrong, 1);
        QCOMPARE(margins.along().front().wrong, 1);
        QCOMPARE(margins.up().back().right, 30);
        QCOMPARE(margins.up().front().wrong, 1);
    }

    void rightAndWrong_differWithoutColour()
    {
        const auto grey = [this](ui::Correctness correctness) {
            return ui::answerPixmap(Verdict::Low, correctness, 1, m_theme).toImage().convertToFormat(QImage::Format_Grayscale8);
        };
        QVERIFY(grey(ui::Correctness::Right) != grey(ui::Correctness::Wrong));
        QVERIFY(grey(ui::Correctness::Right) != grey(ui::Correctness::NotKnown));
    }

    void shares_tellEveryPart()
    {
        ui::SharePanel panel(m_theme, QStringLiteral("Reasons"));
        panel.resize(640, 220);
        ui::Drawing bars;
        bars.shares = {{QStringLiteral("wiki"),
                        10,
                        {{Reason::Admitted, QStringLiteral("admitted"), 6, 5, 1}, {Reason::Ood, QStringLiteral("far"), 4, 1, 3}}},
                       {QStringLiteral("shifted"), 4, {{Reason::Ood, QStringLiteral("far"), 4, 0, 0}}}};
        panel.setDrawing(bars);
        const auto series = panel.exportedSeries();
        QCOMPARE(series.size(), std::size_t{2});
        QCOMPARE(series[0].points.front().y, 0.6);
        QCOMPARE(series[1].points.size(), std::size_t{2});
        QVERIFY2(series[0].points.front().note.contains(QStringLiteral("5 of 6 predicted right")),
                 qPrintable(series[0].points.front().note));
        QVERIFY(series[1].points[1].note.contains(QStringLiteral("no known label")));
        QTemporaryDir out;
        const QString svg = out.filePath(QStringLiteral("reasons.svg"));
        QVERIFY(panel.writeTo(svg) && QFile::exists(svg));
    }
};

QTEST_MAIN(TestScatterPanel)
#include "tst_scatter_panel.moc"
