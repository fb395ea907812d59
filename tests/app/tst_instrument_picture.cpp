#include "tests/support/temporary_project.h"
#include "widgets/instruments/instrument_list.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace sdm;

namespace {

struct Outcome {
    int code = -1;
    QString out, err;
};

Outcome workbench(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(SDM_WORKBENCH_PATH), arguments);
    process.waitForFinished(90'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// The program draws one instrument of a run without a window.
class TestInstrumentPicture : public QObject {
    Q_OBJECT

    test::TemporaryProject m_project;
    QTemporaryDir m_out;

    QString file(const QString& name) const { return m_out.filePath(name); }
    Outcome draw(const QString& instrument, const QString& run, const QString& to, const QStringList& more = {})
    {
        return workbench(QStringList{QStringLiteral("--project"), m_project.path(), QStringLiteral("--instrument"), instrument,
                                     QStringLiteral("--run"), run, QStringLiteral("--screenshot"), to} +
                         more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"first", "second"}) {
            const RunId run = m_project.addRun(name, store::RunState::Finished);
            m_project.addPhase(run, PhaseKind::FineTune, 1, 20, 3.0);
            const double loss = *name == 'f' ? 0.25 : 0.75;
            m_project.store.appendMetrics(run, {{"train/loss", 1, 0.5, loss}, {"train/loss", 2, 1.0, loss}});
            m_project.addEvaluation(run, "wikipedia", false, 20, 60, 40, 40, LayerRole::Final);
        }
    }

    void theList_namesEveryInstrument()
    {
        const Outcome listed = workbench({QStringLiteral("--list-instruments")});
        QCOMPARE(listed.code, 0);
        QCOMPARE(listed.out.count(QLatin1Char('\n')), static_cast<qsizetype>(ui::instruments().size()));
        for (const ui::Instrument& instrument : ui::instruments())
            QVERIFY2(listed.out.contains(instrument.id) && listed.out.contains(instrument.title), qPrintable(instrument.id));
    }

    void everyKind_isDrawnInTheSizeAskedFor()
    {
        for (const char* id : {"hr_share", "calibration", "hard_negatives", "phases", "answers_scatter", "abstention_reasons",
                               "reliability_diagram", "risk_coverage", "verdict_composition"}) {
            const QString to = file(QLatin1String(id) + QStringLiteral(".png"));
            const Outcome drawn =
                draw(QString::fromLatin1(id), QStringLiteral("first"), to, {QStringLiteral("--size"), QStringLiteral("500x300")});
            QVERIFY2(drawn.code == 0, qPrintable(QLatin1String(id) + drawn.err));
            const QImage image(to);
            QCOMPARE(image.size(), QSize(500, 300));
            QSet<QRgb> colours;
            for (int x = 0; x < image.width(); x += 2) {
                for (int y = 0; y < image.height(); y += 2)
                    colours.insert(image.pixel(x, y));
            }
            QVERIFY2(colours.size() > 3, id); // more than an empty panel
        }
    }

    void aPlotOfAnswers_isWrittenAsVectorsAndAsItsPoints()
    {
        for (const char* id : {"answers_scatter", "abstention_reasons"}) {
            const QString svg = file(QLatin1String(id) + QStringLiteral(".svg"));
            QCOMPARE(draw(QString::fromLatin1(id), QStringLiteral("first"), svg).code, 0);
            QFile vectors(svg);
            QVERIFY(vectors.open(QIODevice::ReadOnly));
            const QByteArray drawn = vectors.readAll();
            QVERIFY2(drawn.contains("<svg") && !drawn.contains("<image"), id); // no picture of pixels in it
        }
        const QString csv = file(QStringLiteral("answers.csv"));
        QCOMPARE(draw(QStringLiteral("answers_scatter"), QStringLiteral("first"), csv).code, 0);
        QFile points(csv);
        QVERIFY(points.open(QIODevice::ReadOnly));
        QCOMPARE(points.readAll().count('\n'), 1 + 60); // every judged answer, once
    }

    void theRunAskedFor_isTheOneDrawn()
    {
        for (const auto& [run, loss] : {std::pair{"first", "0.25"}, std::pair{"second", "0.75"}}) {
            const QString to = file(QStringLiteral("points.csv"));
            const Outcome drawn = draw(QStringLiteral("training_loss"), QString::fromLatin1(run), to);
            QVERIFY2(drawn.code == 0, qPrintable(drawn.err));
            QFile csv(to);
            QVERIFY(csv.open(QIODevice::ReadOnly));
            const QByteArray points = csv.readAll();
            QCOMPARE(points.count('\n'), 1 + 2 * 2);
            QVERIFY2(points.contains(QByteArray(",2,") + loss), points.constData());
        }
    }

    void anArgumentOfNoOption_isNotPassedOver()
    {
        const Outcome loose = workbench({QStringLiteral("--report"), QStringLiteral("first"), QStringLiteral("second"),
                                         QStringLiteral("--out"), file(QStringLiteral("report.pdf"))});
        QCOMPARE(loose.code, 2);
        QVERIFY2(loose.err.contains(QStringLiteral("\"second\"")) && loose.err.contains(QStringLiteral("--report")), qPrintable(loose.err));
        QVERIFY(!QFileInfo::exists(file(QStringLiteral("report.pdf"))));
    }

    void whatIsWrong_isSaidWithTheRemedy()
    {
        const Outcome unknown = draw(QStringLiteral("no_such"), QStringLiteral("first"), file(QStringLiteral("x.png")));
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.err.contains(QStringLiteral("hr_share")), qPrintable(unknown.err)); // those there are
        const Outcome alone = workbench({QStringLiteral("--instrument"), QStringLiteral("hr_share")});
        QCOMPARE(alone.code, 2);
        QVERIFY(alone.err.contains(QStringLiteral("--screenshot")));
        const Outcome noRun = draw(QStringLiteral("hr_share"), QStringLiteral("third"), file(QStringLiteral("x.png")));
        QCOMPARE(noRun.code, 1);
        QVERIFY2(noRun.err.contains(QStringLiteral("third")) && noRun.err.contains(QStringLiteral("sdm-runner")), qPrintable(noRun.err));
        const Outcome noFolder = draw(QStringLiteral("hr_share"), QStringLiteral("first"), file(QStringLiteral("no such folder/x.png")));
        QCOMPARE(noFolder.code, 1);
        QVERIFY(!QFileInfo::exists(file(QStringLiteral("x.png"))));
    }

    void aPage_isOpenedAtTheRunAskedFor()
    {
        const QString to = file(QStringLiteral("live.png"));
        const Outcome drawn = workbench({QStringLiteral("--project"), m_project.path(), QStringLiteral("--page"), QStringLiteral("live"),
                                         QStringLiteral("--run"), QStringLiteral("first"), QStringLiteral("--screenshot"), to,
                                         QStringLiteral("--size"), QStringLiteral("1280x800")});
        QVERIFY2(drawn.code == 0, qPrintable(drawn.err));
        QCOMPARE(QImage(to).size(), QSize(1280, 800));
    }
};

QTEST_MAIN(TestInstrumentPicture)
#include "tst_instrument_picture.moc"
