#include "app/page_list.h"
#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"
#include "widgets/pages/verdict_path_view.h"
#include "widgets/parts/hr_tile.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QStandardPaths>
#include <QTest>

using namespace sdm;

namespace {

/// Texts of a widget's children that stand on one another, named; empty when none do.
QStringList overlaps(QWidget* root)
{
    QStringList found;
    QList<QWidget*> texts;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        const bool text = (qobject_cast<QLabel*>(widget) && !static_cast<QLabel*>(widget)->text().isEmpty()) ||
                          qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget);
        if (text && widget->isVisible() && !widget->visibleRegion().isEmpty())
            texts << widget;
    }
    // What of it is seen: the rest is scrolled out.
    const auto placeOf = [root](QWidget* widget) {
        const QRect seen = widget->visibleRegion().boundingRect();
        return QRect(widget->mapTo(root, seen.topLeft()), seen.size());
    };
    const auto nameOf = [](QWidget* widget) {
        const auto* label = qobject_cast<QLabel*>(widget);
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        return label ? label->text().left(40) : button ? button->text().left(40) : QString::fromLatin1(widget->metaObject()->className());
    };
    for (int i = 0; i < texts.size(); ++i) {
        for (int j = 0; j < i; ++j) {
            if (texts[i]->isAncestorOf(texts[j]) || texts[j]->isAncestorOf(texts[i]))
                continue;
            const QRect common = placeOf(texts[i]) & placeOf(texts[j]);
            if (common.width() > 1 && common.height() > 1)
                found << QStringLiteral("\"%1\" and \"%2\"").arg(nameOf(texts[i]), nameOf(texts[j]));
        }
    }
    return found;
}

} // namespace

/// Nothing is painted over anything else, at any text size and in the smallest window.
class TestLayout : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    test::TemporaryProject m_project;
    std::unique_ptr<test::WindowFrame> m_frame;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
        const RunId run =
            m_project.addRun("a run with a name that is as long as somebody in a hurry would make it", store::RunState::Finished);
        for (int draw = 0; draw < 3; ++draw) {
            m_project.addEvaluation(run, "wikipedia", false, 1280, 256, 200 - draw, 196 - draw, LayerRole::Final, draw);
            m_project.addEvaluation(run, "longer than the longest name of a test set", true, 1280, 100, draw == 2 ? 0 : 30,
                                    draw == 2 ? 0 : 20, LayerRole::Final, draw);
        }
        m_project.addRun("second", store::RunState::Finished, "ce_cm");
        m_frame = std::make_unique<test::WindowFrame>(m_theme, m_scratch.filePath(QStringLiteral("settings.ini")));
        m_frame->open(m_project.path());
        QTRY_COMPARE(m_frame->workbench.session().runs().size(), std::size_t{2});
        m_frame->workbench.selection().selectRun(QString::fromStdString(run.text()));
        QTRY_VERIFY(!m_frame->workbench.session().record().evaluations().empty());
    }
    void cleanupTestCase()
    {
        m_frame.reset();
        m_theme.setTextScale(1.0);
    }

    void noText_standsOnAnother_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("size");
        for (const double scale : {1.0, 1.5, 2.0}) {
            for (const QSize& size : {m_frame->window().minimumSize(), QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%d %% at %dx%d", static_cast<int>(scale * 100), size.width(), size.height()) << scale << size;
        }
    }

    void noText_standsOnAnother()
    {
        QFETCH(double, scale);
        QFETCH(QSize, size);
        m_theme.setTextScale(scale);
        m_frame->window().resize(size);
        for (const ui::PageEntry& entry : app::workbenchPages()) {
            m_frame->workbench.showPage(entry.id);
            QTest::qWait(250); // queries, and layouts that settle in rounds
            QCOMPARE(m_frame->window().size(), size);
            const QStringList found = overlaps(&m_frame->window());
            QVERIFY2(found.isEmpty(), qPrintable(entry.id + QStringLiteral(": ") + found.join(QStringLiteral("; "))));
            for (const auto* path : m_frame->window().page(entry.id)->findChildren<ui::VerdictPathView*>())
                QVERIFY2(!path->isVisible() || path->height() >= path->heightForWidth(path->width()), qPrintable(entry.id));
            for (QWidget* part : m_frame->window().findChild<QWidget*>(QStringLiteral("topBar"))->findChildren<QWidget*>()) {
                if (part->isVisible())
                    QVERIFY2(part->visibleRegion().boundingRect() == part->rect(), qPrintable(part->accessibleName()));
            }
            for (const ui::HrTile* tile : m_frame->window().page(entry.id)->findChildren<ui::HrTile*>()) {
                if (!tile->isVisible())
                    continue;
                const auto texts = tile->placedTexts();
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    QVERIFY2(tile->rect().contains(texts[i].rect), qPrintable(entry.id + QLatin1Char(' ') + texts[i].text));
                    for (std::size_t j = 0; j < i; ++j)
                        QVERIFY2(!texts[i].rect.intersects(texts[j].rect),
                                 qPrintable(texts[i].text + QStringLiteral(" on ") + texts[j].text));
                }
                QVERIFY2(tile->height() >= tile->heightForWidth(tile->width()), qPrintable(entry.id));
            }
        }
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
