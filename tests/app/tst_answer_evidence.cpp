#include "core/store/store_reader.h"
#include "tests/app/window_frame.h"
#include "tests/core/report/compared_project.h"
#include "widgets/models/example_model.h"
#include "widgets/pages/generation_detail.h"
#include "widgets/pages/generations/answer_scope.h"
#include "widgets/pages/generations/answer_table.h"
#include "widgets/pages/generations_page.h"
#include "widgets/plots/line_panel.h"

#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;

/// What stands around one answer, on a store and a layer's folder written as runs write them.
class TestAnswerEvidence : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch, m_project;
    std::unique_ptr<test::WindowFrame> m_frame;
    ui::GenerationsPage* m_page = nullptr;

    void showEvaluation(const QString& id, const QString& split)
    {
        m_frame->workbench.selection().selectEvaluation(id, split);
        QTRY_COMPARE(m_page->scope()->evaluationId(), id);
        QTRY_COMPARE(m_page->model()->rowCount(), 200);
    }
    ui::LinePanel* distance() const { return m_page->detail()->distancePanel(); }
    bool says(const QString& text) const
    {
        const auto labels = distance()->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(text); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
        samples::makeComparedProject(m_project.path().toStdString());
        m_frame = std::make_unique<test::WindowFrame>(m_theme, m_scratch.filePath(QStringLiteral("settings.ini")));
        m_frame->open(m_project.path());
        m_frame->window().resize(1700, 1000);
        QTRY_COMPARE(m_frame->workbench.session().runs().size(), std::size_t{2});
        m_frame->workbench.selection().selectRun(QLatin1String(samples::kFirstRun));
        QTRY_VERIFY(!m_frame->workbench.session().record().evaluations().empty());
        m_frame->workbench.showPage(QStringLiteral("generations"));
        m_page = qobject_cast<ui::GenerationsPage*>(m_frame->window().page(QStringLiteral("generations")));
        QVERIFY(m_page);
        m_page->scope()->setReach(ui::AnswerScope::Reach::Evaluation);
        m_frame->workbench.selection().setBound(Bound::Plain);
    }
    void cleanupTestCase() { m_frame.reset(); }

    void anAnswer_standsOnItsLayersCurve()
    {
        showEvaluation(QLatin1String(samples::kFirstRun) + QStringLiteral("-wiki0"), QStringLiteral("wiki"));
        QTRY_COMPARE(distance()->series().size(), std::size_t{4}); // two classes, the answer's place and its marks
        const ui::Series& no = distance()->series()[0];
        QCOMPARE(no.points.size(), std::size_t{8}); // up at each of four distances
        QCOMPARE(no.points[3].x, 1.0);
        QCOMPARE(no.points[3].y, 0.5);
        QVERIFY(no.band && no.points[3].lower < 0.5 && no.points[3].upper > 0.5);
        const ui::Series& marks = distance()->series()[3];
        QCOMPARE(marks.points[0].x, 1.5); // the answers' distance
        QCOMPARE(marks.points[0].y, 0.5);
        QVERIFY(std::abs(marks.points[1].y - 1.0 / 3) < 1e-12);
        QVERIFY(says(QStringLiteral("labelled wrong 2 of 4, 50.0 %; labelled right 1 of 3, 33.3 %")));
        QVERIFY(says(QStringLiteral("that of those labelled wrong: d = 0.500.")));
        m_frame->workbench.selection().setBound(Bound::Lower);
        QTRY_VERIFY(says(QStringLiteral("0.250 by the lower estimate")));
        m_frame->workbench.selection().setBound(Bound::Plain);
    }

    void withoutTheLayersFolder_itSaysSo()
    {
        showEvaluation(QLatin1String(samples::kFirstRun) + QStringLiteral("-wiki1"), QStringLiteral("wiki"));
        QTRY_VERIFY(says(QStringLiteral("cannot be read")));
        QVERIFY(distance()->series().empty());
    }
};

QTEST_MAIN(TestAnswerEvidence)
#include "tst_answer_evidence.moc"
