#include "core/report/layer_history.h"
#include "tests/support/temporary_project.h"
#include "widgets/models/layer_course_model.h"
#include "widgets/models/run_tree_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

/// Layers of a run from training to training, and how the window lists them.
class TestLayerHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void layers_standInTheOrderOfTheirTrainingsWithWhatTheyJudged()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("layers", store::RunState::Finished);
        project.addEvaluation(run, "longer", true, 20, 8, 0, 0, LayerRole::Monitor);
        project.addEvaluation(run, "monitor", false, 20, 8, 4, 4, LayerRole::Monitor);
        project.addEvaluation(run, "monitor", false, 10, 8, 4, 4, LayerRole::Monitor);
        project.addEvaluation(run, "monitor", false, 10, 8, 4, 4, LayerRole::Validation);
        const auto reader = store::StoreReader::open(project.path().toStdString());
        auto layers = reader.layers(run);
        for (LayerRecord& layer : layers) {
            layer.classes = {{0.4, 1, 0.9, 7}, {kNoRegion, 1, 0.8, 9}};
            layer.qrMin = layer.step == 20 ? kNoRegion : 3;
        }
        LayerHistoryReader history;
        const auto points = history.read(reader, layers, reader.evaluations(run), LayerRole::Monitor);
        QCOMPARE(points.size(), std::size_t{2});
        QCOMPARE(points[0].step, std::int64_t{10});
        QCOMPARE(points[1].effectiveSamples, (std::vector<double>{20, 30}));
        QCOMPARE(points[1].meanSimilarity, (std::vector<double>{7, 9}));
        const auto again = history.read(reader, layers, reader.evaluations(run), LayerRole::Monitor);
        QCOMPARE(again[1].effectiveSamples, points[1].effectiveSamples);
        QVERIFY(history.read(reader, layers, {}, LayerRole::Monitor)[0].effectiveSamples.empty());
        QVERIFY(history.read(reader, layers, {}, LayerRole::Final).empty());

        ui::LayerCourseModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPoints(points);
        // q of two classes, q'min of one layer of two, psi of the class that has one, samples of two classes.
        QCOMPARE(model.rowCount(), 6);
        const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, ui::LayerCourseModel::Last), QStringLiteral("7.0"));
        QCOMPARE(text(2, ui::LayerCourseModel::Range), QStringLiteral("3.0 to 3.0, without: 1"));
        QVERIFY(model.index(2, 0).data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("step 20: none")));
        QCOMPARE(model.index(4, ui::LayerCourseModel::Course).data(ui::RunTreeModel::TrendRole).value<QList<double>>(),
                 (QList<double>{20, 20}));
        model.setPoints({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_APPLESS_MAIN(TestLayerHistory)
#include "tst_layer_history.moc"
