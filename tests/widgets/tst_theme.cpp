#include "widgets/text/run_state_word.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace sdm;
using namespace sdm::ui;

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG's contrast ratio.
double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QImage glyph(Verdict verdict, const Theme& theme)
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(theme.colors().panel);
    QPainter painter(&image);
    paintVerdict(&painter, QRectF(0, 0, 32, 32), verdict, theme);
    return image;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }

    void texts_areReadableInBothThemes_data()
    {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::newRow("light") << Theme::Mode::Light;
        QTest::newRow("dark") << Theme::Mode::Dark;
    }
    void texts_areReadableInBothThemes()
    {
        QFETCH(Theme::Mode, mode);
        m_theme.setMode(mode);
        const ThemeColors& c = m_theme.colors();
        for (const QColor& ground : {c.window, c.panel, c.hover, c.selected}) {
            QVERIFY(contrast(c.text, ground) > 7);
            QVERIFY2(contrast(c.secondary, ground) >= 4.5, qPrintable(ground.name()));
        }
        QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
        QVERIFY(contrast(c.accent, c.panel) >= 4.5);
        QVERIFY(contrast(c.danger, c.panel) >= 4.5);
    }

    void aSwitch_changesPaletteSheetAndIcons()
    {
        m_theme.setMode(Theme::Mode::Light);
        const QIcon icon = themedIcon(m_theme, QStringLiteral("stop"));
        const QImage light = icon.pixmap(20, 20).toImage();
        QSignalSpy changed(&m_theme, &Theme::changed);
        m_theme.toggle();
        QVERIFY(m_theme.isDark());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), m_theme.colors().window);
        QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
        QVERIFY(icon.pixmap(20, 20).toImage() != light);
    }

    void systemMode_followsTheSystemPalette()
    {
        m_theme.setMode(Theme::Mode::Dark);
        m_theme.setMode(Theme::Mode::System); // the offscreen platform is light
        QVERIFY(!m_theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), m_theme.colors().window);
    }

    void everyIcon_drawsSomething()
    {
        m_theme.setMode(Theme::Mode::Light);
        for (const QString& file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")})) {
            const QImage image = themedIcon(m_theme, file.chopped(4)).pixmap(20, 20).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    inked += qAlpha(image.pixel(x, y)) > 40 ? 1 : 0;
            }
            QVERIFY2(inked > 15, qPrintable(file));
        }
        for (int state = 0; state <= static_cast<int>(store::RunState::Interrupted); ++state) {
            const QString icon = runStateIcon(static_cast<store::RunState>(state));
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(icon)), qPrintable(icon));
            QVERIFY(!runStateWord(static_cast<store::RunState>(state)).isEmpty());
        }
    }

    void verdicts_differInGreyscale()
    {
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            m_theme.setMode(mode);
            for (const Verdict a : kVerdicts) {
                for (const Verdict b : kVerdicts) {
                    if (a == b)
                        continue;
                    const QImage first = glyph(a, m_theme).convertToFormat(QImage::Format_Grayscale8);
                    const QImage second = glyph(b, m_theme).convertToFormat(QImage::Format_Grayscale8);
                    int different = 0;
                    for (int y = 0; y < 32; ++y) {
                        for (int x = 0; x < 32; ++x)
                            different += std::abs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y))) > 48 ? 1 : 0;
                    }
                    QVERIFY2(different > 60, qPrintable(verdictWord(a) + QLatin1Char('/') + verdictWord(b)));
                }
            }
        }
    }

    void textSize_changesTheFonts()
    {
        m_theme.setTextScale(1.0);
        const double before = m_theme.figure().pointSizeF();
        m_theme.setTextScale(1.5);
        QCOMPARE(m_theme.figure().pointSizeF(), before * 1.5);
        QCOMPARE(QApplication::font().pointSizeF(), m_theme.body().pointSizeF());
        m_theme.setTextScale(1.0);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
