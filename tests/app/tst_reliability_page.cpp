#include "../core/report/compared_project.h"
#include "../core/store/store_samples.h"
#include "core/protocol/codec.h"
#include "core/report/judged_sets.h"
#include "core/report/reliability_report.h"
#include "tests/app/window_frame.h"
#include "widgets/drawing/drawing.h"
#include "widgets/models/conditional_grid_model.h"
#include "widgets/pages/reliability/alpha_explorer.h"
#include "widgets/pages/reliability/answer_line.h"
#include "widgets/pages/reliability/conditional_grid.h"
#include "widgets/pages/reliability/context_line.h"
#include "widgets/pages/reliability/layer_card.h"
#include "widgets/pages/reliability/layer_cell.h"
#include "widgets/pages/reliability/layer_multiples.h"
#include "widgets/pages/reliability_page.h"
#include "widgets/parts/hr_tile.h"
#include "widgets/plots/line_panel.h"
#include "widgets/plots/scatter_panel.h"
#include "widgets/plots/share_panel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace sdm;

namespace {

constexpr const char* kBaseRun = "01JD0000000000000000000003";
constexpr const char* kYoungRun = "01JD0000000000000000000004";

/// A shifted set of the first run: layer 0 admits ten, two of them wrong; layer 1 admits one.
void addShiftedSet(store::RunStore& store)
{
    for (int draw = 0; draw < 2; ++draw) {
        std::vector<GenerationRecord> answers;
        const int admitted = draw == 0 ? 10 : 1;
        for (int i = 0; i < 40; ++i) {
            const bool inside = i < admitted;
            answers.push_back(samples::generation("far" + std::to_string(i), i < 2 ? 0 : 1, 1, inside ? 0.97 : 0.6, inside ? 120 + i : 0,
                                                  inside ? Reason::Admitted : Reason::Ood, Reason::Ood));
            answers.back().effectiveSamples = {900, 800};
        }
        EvaluationRecord evaluation = samples::evaluation(
            "shifted-" + std::to_string(draw), samples::kFirstRun + std::string("-LAYER") + std::to_string(draw), "elsewhere", 20);
        evaluation.shifted = true;
        evaluation.datasetId = "data-elsewhere";
        evaluation.documents = 40;
        evaluation.plain = {admitted, std::max(0, admitted - 2), std::nullopt, std::nullopt};
        evaluation.lower = {0, 0, std::nullopt, std::nullopt};
        store.addEvaluation(samples::kFirstRun, evaluation, answers);
    }
}

/// A base model's layer: it found no region.
void addBaseRun(store::RunStore& store)
{
    store::RunRow row = samples::run(kBaseRun, "untuned");
    row.state = store::RunState::Finished;
    store.createRun(row);
    LayerRecord layer = samples::layer("base-layer", LayerRole::Final, 0, 0);
    layer.qrMin = kNoRegion;
    for (ClassFacts& facts : layer.classes)
        facts.psi = kNoRegion;
    store.addLayer(kBaseRun, layer);
    std::vector<GenerationRecord> answers;
    for (int i = 0; i < 30; ++i)
        answers.push_back(samples::generation("b" + std::to_string(i), 1, 1, 0.7, i < 12 ? 0 : 9, i < 12 ? Reason::Ood : Reason::Similarity,
                                              i < 12 ? Reason::Ood : Reason::Similarity));
    EvaluationRecord evaluation = samples::evaluation("base-wiki", "base-layer", "wiki", 0);
    evaluation.documents = 30;
    evaluation.plain = evaluation.lower = {0, 0, std::nullopt, std::nullopt};
    store.addEvaluation(kBaseRun, evaluation, answers);
    row = samples::run(kYoungRun, "young");
    row.state = store::RunState::Stopped;
    store.createRun(row);
}

} // namespace

/// The page on reliability as a person works it, on a store and a layer's folder written as runs write them.
class TestReliabilityPage : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch, m_project;
    std::unique_ptr<test::WindowFrame> m_frame;

    std::filesystem::path project() const { return m_project.path().toStdString(); }
    ui::ReliabilityPage* page() { return qobject_cast<ui::ReliabilityPage*>(m_frame->window().page(QStringLiteral("reliability"))); }
    ui::SelectionContext& selection() { return m_frame->workbench.selection(); }
    /// What the command prints of the same set.
    report::ReliabilityReport reportOf(const std::string& split, Bound bound) const
    {
        const store::StoreReader reader = store::StoreReader::open(project());
        for (const report::JudgedSet& set : report::judgedSets(reader, reader.findRun(samples::kFirstRun))) {
            if (set.split == split)
                return reliabilityReport(set, bound);
        }
        return {};
    }
    QComboBox* chooser(const QString& name)
    {
        for (QComboBox* combo : page()->findChildren<QComboBox*>()) {
            if (combo->accessibleName() == name)
                return combo;
        }
        return nullptr;
    }
    void pick(const QString& chooserName, int index)
    {
        QComboBox* combo = chooser(chooserName);
        QVERIFY(combo && index >= 0);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }
    void open(const char* run, const QString& split = QStringLiteral("wiki"))
    {
        selection().selectRun(QLatin1String(run));
        selection().selectSplit(split);
        m_frame->workbench.showPage(QStringLiteral("reliability"));
        QTRY_COMPARE(m_frame->workbench.session().record().runId(), QLatin1String(run));
        QTRY_VERIFY(m_frame->workbench.session().record().loaded());
    }
    void openFirst()
    {
        open(samples::kFirstRun);
        QTRY_VERIFY2(page()->contextLine()->contextText().startsWith(QStringLiteral("before · wiki · ")),
                     qPrintable(page()->contextLine()->contextText()));
        QTRY_COMPARE(page()->scatter()->drawing().scatter.marks.size(), std::size_t{200});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
        samples::makeComparedProject(project());
        {
            store::RunStore store = store::RunStore::open(project());
            addShiftedSet(store);
            addBaseRun(store);
        }
        m_frame = std::make_unique<test::WindowFrame>(m_theme, m_scratch.filePath(QStringLiteral("settings.ini")));
        m_frame->open(m_project.path());
        QTRY_COMPARE(m_frame->workbench.session().runs().size(), std::size_t{4});
    }
    void init()
    {
        selection().setBound(Bound::Plain);
        selection().selectEvaluation({}, QStringLiteral("wiki"));
    }
    void cleanupTestCase() { m_frame.reset(); }

    void theContext_saysWhoseNumbersTheseAre()
    {
        openFirst();
        const QString text = page()->contextLine()->contextText();
        for (const char* word : {"before", "wiki", "model of step 19", "final layer 1 of 2", "plain estimate", "α 0.95", "n 200"})
            QVERIFY2(text.contains(QString::fromUtf8(word)), qPrintable(text));
        QVERIFY(page()->contextLine()->stalenessText().contains(QStringLiteral("model of step 19")));
        QVERIFY(!page()->contextLine()->isStale());
        QCOMPARE(page()->rejectedText(), QString());
    }

    void numbers_areThoseOfTheCommand()
    {
        openFirst();
        const report::ReliabilityReport report = reportOf("wiki", Bound::Plain);
        const auto& bars = page()->reasons()->drawing().shares;
        QCOMPARE(bars.size(), std::size_t{5}); // every set
        QCOMPARE(bars.front().name, QStringLiteral("wiki"));
        QCOMPARE(bars.front().parts.front().count, qint64{report.reasons.of(Reason::Admitted).n});
        QCOMPARE(page()->grid()->model()->grid().inside.back().metric.n, report.grid.inside.back().metric.n);
        QCOMPARE(page()->grid()->model()->rowCount(), 5);
        const QAbstractItemModelTester tester(page()->grid()->model());
        QVERIFY(page()->diagram()->drawing().caption.contains(QStringLiteral("n 200")));
        const auto& series = page()->risk()->series();
        const auto region = std::ranges::find(series, QStringLiteral("region"), &ui::Series::name);
        QVERIFY(region != series.end());
        QCOMPARE(region->points.front().x, *report.regionPoint.coverage);
        QCOMPARE(region->points.front().y, *report.regionPoint.risk);
        QVERIFY(page()->layerCard()->text().contains(QStringLiteral("support\t500")));
        const auto tiles = page()->findChildren<ui::HrTile*>();
        QVERIFY(std::ranges::any_of(tiles, [](const ui::HrTile* tile) { return tile->accessibleName().contains(QStringLiteral("0.40")); }));
    }

    void theBound_isFollowed()
    {
        openFirst();
        selection().setBound(Bound::Lower);
        QTRY_VERIFY(page()->contextLine()->contextText().contains(QStringLiteral("lower estimate")));
        QCOMPARE(page()->grid()->model()->grid().inside.back().metric.n, reportOf("wiki", Bound::Lower).grid.inside.back().metric.n);
        QCOMPARE(page()->grid()->model()->grid().inside.back().metric.n, std::int64_t{40});
    }

    void aSet_isChosenAndStandsBesideTheShiftedOne()
    {
        openFirst();
        QTRY_COMPARE(page()->besideScatter()->drawing().scatter.marks.size(), std::size_t{40}); // the shifted one by itself
        QVERIFY(page()->besideScatter()->isVisible());
        const auto* apart = page()->findChild<QLabel*>(QStringLiteral("setsApart"));
        QVERIFY(apart && apart->isVisible() && apart->text().contains(QStringLiteral("in q′")));
        // One scale for both: what lies at one q' stands at one x.
        QCOMPARE(page()->scatter()->isLogarithmicInX(), page()->besideScatter()->isLogarithmicInX());
        pick(QStringLiteral("Test set"), chooser(QStringLiteral("Test set"))->findData(QStringLiteral("odd")));
        QTRY_VERIFY(page()->contextLine()->contextText().contains(QStringLiteral("before · odd")));
        QCOMPARE(selection().split(), QStringLiteral("odd"));
        pick(QStringLiteral("Test set beside it"), 0);
        QTRY_VERIFY(!page()->besideScatter()->isVisible());
        pick(QStringLiteral("Test set beside it"), chooser(QStringLiteral("Test set beside it"))->findData(QStringLiteral("elsewhere")));
        QTRY_VERIFY(page()->besideScatter()->isVisible());
    }

    void aClickedAnswer_isSelectedAndToldOf()
    {
        open(samples::kFirstRun, QStringLiteral("elsewhere"));
        QTRY_COMPARE(page()->scatter()->drawing().scatter.marks.size(), std::size_t{40});
        ui::ScatterPanel* scatter = page()->scatter();
        scatter->setLogarithmicInX(false); // neighbours are less than a pixel apart on the other scale
        const auto& marks = scatter->drawing().scatter.marks;
        const ui::AnswerMark& last = marks.back();
        QTest::mouseClick(scatter->surface(), Qt::LeftButton, {}, scatter->pixelOf(last).toPoint());
        QTRY_COMPARE(selection().answer(), last.document);
        QVERIFY2(page()->answerLine()->text().startsWith(last.document), qPrintable(page()->answerLine()->text()));
        scatter->setLogarithmicInX(true);
        // The next wrong one inside the region, by key.
        QTest::keyClick(scatter->surface(), Qt::Key_N);
        QTRY_COMPARE(selection().answer(), QStringLiteral("far0"));
        QVERIFY(page()->answerLine()->text().contains(QStringLiteral("wrong")));
        auto* button = page()->answerLine()->findChild<QPushButton*>();
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_frame->window().currentPageId(), QStringLiteral("generations"));
        QCOMPARE(selection().answer(), QStringLiteral("far0"));
        QCOMPARE(selection().evaluationId(), QStringLiteral("shifted-0"));
    }

    void anotherAlpha_isPreviewedAndTakenBack()
    {
        openFirst();
        QSlider* slider = page()->explorer()->slider();
        QTRY_VERIFY(slider->isEnabled());
        QCOMPARE(slider->value(), 95);
        slider->setFocus();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(slider->value(), 90);
        QTRY_VERIFY2(page()->explorer()->statusText().contains(QStringLiteral("Preview at α 0.9")),
                     qPrintable(page()->explorer()->statusText()));
        // 100 of 200, as `reliability --alpha 0.9` says.
        QCOMPARE(page()->explorer()->table()->item(0, 2)->text(), QStringLiteral("0.50"));
        QCOMPARE(page()->explorer()->table()->item(0, 1)->text(), QStringLiteral("0.40"));
        QVERIFY(page()->scatter()->drawing().scatter.preview);
        QCOMPARE(page()->scatter()->drawing().scatter.preview->similarity, 10.0);
        QCOMPARE(page()->scatter()->drawing().scatter.region.similarity, 100.0); // what was judged stays
        for (QPushButton* button : page()->explorer()->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Copy command"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        const QString command = QApplication::clipboard()->text();
        QVERIFY2(command.startsWith(QStringLiteral("sdm-runner layer calibrate --layer '")) &&
                     command.endsWith(QStringLiteral("--alpha 0.9")),
                 qPrintable(command));
        QVERIFY(command.contains(QStringLiteral("/layers/final-0'")));
        page()->explorer()->reset();
        QVERIFY(!page()->scatter()->drawing().scatter.preview);
        QCOMPARE(slider->value(), 95);
    }

    void aLayerWithoutItsFolder_hasNoPreviewAndSaysWhy()
    {
        open(samples::kSecondRun);
        QTRY_VERIFY(page()->contextLine()->contextText().startsWith(QStringLiteral("after")));
        QTRY_VERIFY2(page()->explorer()->statusText().contains(QStringLiteral("layer.safetensors")),
                     qPrintable(page()->explorer()->statusText()));
        QVERIFY(!page()->explorer()->slider()->isEnabled());
    }

    void everyFinalLayer_isShownAndCanBeChosen()
    {
        openFirst();
        QTRY_COMPARE(page()->multiples()->cells().size(), std::size_t{2});
        QVERIFY2(page()->multiples()->sentence().contains(QStringLiteral("0.40 to 0.45")), qPrintable(page()->multiples()->sentence()));
        QVERIFY2(page()->multiples()->sentence().contains(QStringLiteral("elsewhere (shifted) (0.03 to 0.25) is larger than the draw")),
                 qPrintable(page()->multiples()->sentence()));
        QVERIFY(page()->multiples()->sentence().contains(QStringLiteral("odd"))); // by one layer: not known
        QTest::mouseClick(page()->multiples()->cells()[1], Qt::LeftButton);
        QTRY_VERIFY(page()->contextLine()->contextText().contains(QStringLiteral("final layer 2 of 2")));
        QCOMPARE(page()->grid()->model()->grid().inside.back().metric.n, std::int64_t{90});
        QTRY_VERIFY(page()->multiples()->cells()[1]->isChecked());
    }

    void allRejected_isAnAnswerAndNotAnEmptyPlot()
    {
        open(kBaseRun);
        QTRY_VERIFY(page()->rejectedText().contains(QStringLiteral("This is the correct answer when no region reaches α = 0.95")));
        QVERIFY2(page()->rejectedText().contains(QStringLiteral("12 out of distribution, 18 too little similarity")),
                 qPrintable(page()->rejectedText()));
        QCOMPARE(page()->scatter()->drawing().scatter.marks.size(), std::size_t{30});
        QVERIFY(!page()->besideScatter()->isVisible()); // it has one set, whatever stood beside another run's
        QTRY_VERIFY(page()->multiples()->sentence().contains(QStringLiteral("not known")));
    }

    void aRunWithoutAnEvaluation_saysWhatToDo()
    {
        open(kYoungRun);
        const auto texts = [this] {
            QStringList all;
            for (const QLabel* label : page()->findChildren<QLabel*>()) {
                if (label->isVisible())
                    all << label->text();
            }
            return all.join(QLatin1Char('\n'));
        };
        QTRY_VERIFY2(texts().contains(QStringLiteral("young has judged no answers")), qPrintable(texts()));
        QVERIFY(!page()->scatter()->isVisible());
    }

    void aLayerThatWasChangedSince_makesTheNumbersStale()
    {
        {
            const store::StoreReader reader = store::StoreReader::open(project());
            LayerRecord layer = reader.layers(samples::kSecondRun).front();
            layer.alpha = 0.9;
            store::RunStore store = store::RunStore::open(project());
            const protocol::EventBody event = protocol::LayerChanged{"calibrated", layer};
            store.appendEvent(samples::kSecondRun, protocol::kindOf(event), protocol::encodePayload(event));
        }
        open(kBaseRun);
        open(samples::kSecondRun);
        QTRY_VERIFY2(page()->contextLine()->stalenessText().contains(QStringLiteral("calibrated again")),
                     qPrintable(page()->contextLine()->stalenessText()));
        QVERIFY(page()->contextLine()->isStale());
    }

    void everyPlot_hasANameAndASentence()
    {
        openFirst();
        for (const ui::PlotPanel* panel : page()->findChildren<ui::PlotPanel*>()) {
            QVERIFY(!panel->accessibleName().isEmpty());
            QVERIFY2(panel->accessibleDescription().size() > 40, qPrintable(panel->accessibleName()));
        }
        QVERIFY(page()->scatter()->accessibleDescription().contains(QStringLiteral("80 of 200 judged answers are in the region")));
    }
};

QTEST_MAIN(TestReliabilityPage)
#include "tst_reliability_page.moc"
