#include "compared_project.h"
#include "core/base/error.h"
#include "core/report/calibration_points.h"
#include "core/report/distance_curves.h"
#include "core/report/judged_sets.h"
#include "core/report/thresholds_at.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace sdm;

namespace {

/// What is thrown, as people read it.
QString refusal(const std::filesystem::path& project, const LayerRecord& layer)
{
    try {
        report::calibrationPoints(project, samples::kFirstRun, layer);
    } catch (const Error& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

/// The points of a layer's folder, read without torch.
class TestCalibrationPoints : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    LayerRecord m_layer;
    QByteArray m_bytes;

    std::filesystem::path project() const { return m_folder.path().toStdString(); }
    QString file() const
    {
        return m_folder.filePath(QStringLiteral("runs/%1/layers/final-0/layer.safetensors").arg(QLatin1String(samples::kFirstRun)));
    }
    void write(const QByteArray& bytes) const
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        samples::makeComparedProject(project());
        const store::StoreReader reader = store::StoreReader::open(project());
        m_layer = report::judgedSets(reader, reader.findRun(samples::kFirstRun)).front().layer;
        QFile in(file());
        QVERIFY(in.open(QIODevice::ReadOnly));
        m_bytes = in.readAll();
    }
    void init() { write(m_bytes); }

    void points_areThoseOfTheLayer()
    {
        const auto points = report::calibrationPoints(project(), samples::kFirstRun, m_layer);
        const auto expected = samples::calibrationOfTheFirst();
        QCOMPARE(points.size(), expected.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            QCOMPARE(points[i].label, expected[i].label);
            QCOMPARE(points[i].output, expected[i].output);
            QCOMPARE(points[i].rescaled, expected[i].rescaled);
        }
    }

    void anotherAlpha_isSearchedOverThem()
    {
        const auto points = report::calibrationPoints(project(), samples::kFirstRun, m_layer);
        QCOMPARE(searchRegion(points, 2, 0.9).qrMin, 10.0);
        QCOMPARE(searchRegion(points, 2, 0.95).qrMin, 100.0);
    }

    void distances_areThoseOfTheLayer()
    {
        const auto curves = report::distanceCurves(project(), samples::kFirstRun, m_layer);
        QCOMPARE(curves.size(), std::size_t{2});
        QCOMPARE(curves[0].distances, (std::vector<double>{0.5, 1, 2, 2.5}));
        QCOMPARE(curves[1].distances, (std::vector<double>{1, 2, 3}));
        LayerRecord changed = m_layer;
        changed.qrMin = 99;
        QVERIFY_THROWS_EXCEPTION(Error, report::distanceCurves(project(), samples::kFirstRun, changed));
        write(QByteArray(m_bytes).replace("cdf_calibration.1", "cdf_calibration.2"));
        QVERIFY_THROWS_EXCEPTION(Error, report::distanceCurves(project(), samples::kFirstRun, m_layer));
    }

    void aDistancesQuantile_isTheShareNotNearer_data()
    {
        QTest::addColumn<double>("distance");
        QTest::addColumn<double>("ofTheFirst");
        QTest::addColumn<double>("ofTheSecond");
        QTest::newRow("none is nearer than 0") << 0.0 << 1.0 << 1.0;
        QTest::newRow("equal ones are not nearer") << 0.5 << 1.0 << 1.0 / 3;
        QTest::newRow("between") << 0.75 << 0.75 << 1.0 / 3;
        QTest::newRow("copies count each") << 1.5 << 0.25 << 1.0 / 3;
        QTest::newRow("the last") << 3.0 << 0.0 << 1.0 / 3;
        QTest::newRow("beyond all") << 3.5 << 0.0 << 0.0;
    }

    void aDistancesQuantile_isTheShareNotNearer()
    {
        QFETCH(double, distance);
        QFETCH(double, ofTheFirst);
        QFETCH(double, ofTheSecond);
        const report::DistanceCurve first{0, {0.5, 1, 1, 2}}, second{1, {0.25, 0.375, 3}}, none{2, {}};
        QVERIFY(std::abs(first.quantile(distance) - ofTheFirst) < 1e-12);
        QVERIFY(std::abs(second.quantile(distance) - ofTheSecond) < 1e-12);
        QCOMPARE(none.quantile(distance), 0.0);
    }

    void aChangedLayer_isRefused()
    {
        LayerRecord layer = m_layer;
        layer.qrMin = 99;
        QVERIFY(refusal(project(), layer).contains(QStringLiteral("was changed since it judged")));
    }

    void aDamagedFile_isRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        const auto replaced = [this](const char* from, const char* to) { return QByteArray(m_bytes).replace(from, to); };
        QTest::newRow("empty") << QByteArray() << QStringLiteral("cut off");
        QTest::newRow("a header longer than the file") << QByteArray("\xff\xff\0\0\0\0\0\0{}", 10) << QStringLiteral("header");
        QTest::newRow("no JSON") << QByteArray("\2\0\0\0\0\0\0\0{]", 10) << QStringLiteral("layer.safetensors");
        QTest::newRow("cut in its tensors") << m_bytes.left(m_bytes.size() - 32) << QStringLiteral("does not lie in the file");
        QTest::newRow("another dtype") << replaced("\"F32\"", "\"F16\"") << QStringLiteral("F32");
        QTest::newRow("another name") << replaced("calibration_sdm", "calibration_sdx") << QStringLiteral("calibration_sdm");
        QTest::newRow("an extent below zero") << replaced("[18]", "[-8]") << QStringLiteral("shape");
        QTest::newRow("rows that do not fit") << replaced("[18,2]", "[2,18]") << QStringLiteral("do not fit each other");
    }
    void aDamagedFile_isRefusedWithItsPlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, what);
        write(bytes);
        const QString said = refusal(project(), m_layer);
        QVERIFY2(said.contains(what) && said.contains(QStringLiteral("layer.safetensors")), qPrintable(said));
    }

    void aMissingFile_isNamed()
    {
        QVERIFY(QFile::remove(file()));
        QVERIFY(refusal(project(), m_layer).contains(QStringLiteral("layer.safetensors")));
    }
};

QTEST_GUILESS_MAIN(TestCalibrationPoints)
#include "tst_calibration_points.moc"
