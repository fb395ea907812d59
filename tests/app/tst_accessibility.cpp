#include "app/dock_area.h"
#include "app/dock_list.h"
#include "app/key_bindings.h"
#include "app/page_list.h"
#include "app/settings_dialog.h"
#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"
#include "widgets/composer/run_composer.h"
#include "widgets/help/manual_window.h"
#include "widgets/parts/command_palette.h"
#include "widgets/parts/shortcut_sheet.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QStandardPaths>
#include <QTabWidget>

#include <cmath>

using namespace sdm;

namespace {

QString nameOf(const QWidget* widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return face == nullptr ? QString() : face->text(QAccessible::Name);
}

QString described(const QWidget* widget)
{
    QStringList chain;
    for (const QWidget* at = widget; at != nullptr && chain.size() < 4; at = at->parentWidget())
        chain.append(QString::fromLatin1(at->metaObject()->className()) +
                     (at->objectName().isEmpty() ? QString() : QLatin1Char('#') + at->objectName()));
    return QStringLiteral("%1 \"%2\"").arg(chain.join(QStringLiteral(" in ")), nameOf(widget));
}

/// Qt's own parts of a control: the line in a box, the button that clears a line. Their control speaks for them.
bool isInner(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) || widget->focusProxy() ||
           widget->objectName().startsWith(QLatin1String("qt_"));
}

/// What the keyboard is to reach in a window, as it is now.
QList<QWidget*> controlsOf(QWidget& window)
{
    QList<QWidget*> controls;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->window() == &window && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !isInner(widget))
            controls.append(widget);
    }
    return controls;
}

QStringList nameless(QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : controlsOf(window)) {
        if (nameOf(widget).trimmed().isEmpty())
            found.append(described(widget));
    }
    return found;
}

/// Those that Tab never comes to, however often it is pressed.
QStringList unreached(QWidget& window)
{
    const QList<QWidget*> wanted = controlsOf(window);
    if (wanted.isEmpty())
        return {QStringLiteral("nothing can be reached")};
    QSet<const QWidget*> reached;
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {QStringLiteral("the window is not active")};
    wanted.first()->setFocus(Qt::TabFocusReason);
    for (qsizetype press = 0; press < 3 * wanted.size() + 30; ++press) {
        QWidget* at = QApplication::focusWidget();
        if (at == nullptr)
            break;
        reached.insert(at);
        // A chosen member stands for its group: the arrows go through the others.
        if (auto* button = qobject_cast<QAbstractButton*>(at); button && button->group())
            for (QAbstractButton* other : button->group()->buttons())
                reached.insert(other);
        QTest::keyClick(at, Qt::Key_Tab);
        if (QApplication::focusWidget() == at) // it takes Tab for itself: Ctrl+Tab leaves it
            QTest::keyClick(at, Qt::Key_Tab, Qt::ControlModifier);
    }
    QStringList missed;
    for (const QWidget* widget : wanted) {
        const bool within =
            std::any_of(reached.begin(), reached.end(), [widget](const QWidget* each) { return widget->isAncestorOf(each); });
        if (!reached.contains(widget) && !within && widget->isVisible() && widget->isEnabled())
            missed.append(described(widget));
    }
    return missed;
}

double luminance(const QColor& color)
{
    const auto linear = [](double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// Nothing may be in the list; what is, is said.
#define CHECK_NONE(list)                                                                                                                   \
    do {                                                                                                                                   \
        const QStringList found = (list);                                                                                                  \
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));                                                              \
    } while (false)

} // namespace

/// Somebody who sees nothing, uses no mouse, or needs strong contrast can use every part of the window.
class TestAccessibility : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    test::TemporaryProject m_project;
    std::unique_ptr<test::WindowFrame> m_frame;

    app::MainWindow& window() { return m_frame->window(); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
        const RunId run = m_project.addRun("named", store::RunState::Finished);
        m_project.addPhase(run, PhaseKind::FineTune, 1, 20, 3.0);
        m_project.store.appendMetrics(run, {{"train/loss", 1, 0.5, 0.3}, {"train/loss", 2, 1.0, 0.2}});
        m_project.addEvaluation(run, "test", false, 20, 60, 40, 39, LayerRole::Final);
        m_project.addEvaluation(run, "shifted", true, 20, 60, 4, 3, LayerRole::Final);
        const protocol::EventBody body = protocol::Alert{"warning", "code", "look"};
        m_project.store.appendEvent(run, "alert", protocol::encodePayload(body));
        m_project.addRun("other", store::RunState::Failed, "ce_cm");
        m_frame = std::make_unique<test::WindowFrame>(m_theme, m_scratch.filePath(QStringLiteral("settings.ini")));
        m_frame->open(m_project.path());
        QTRY_COMPARE(m_frame->workbench.session().runs().size(), std::size_t{2});
        m_frame->workbench.selection().selectRun(QString::fromStdString(run.text()));
        QTRY_VERIFY(!m_frame->workbench.session().record().evaluations().empty());
    }
    void cleanupTestCase() { m_frame.reset(); }

    void everyPage_data()
    {
        QTest::addColumn<QString>("page");
        for (const ui::PageEntry& entry : app::workbenchPages())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
    }
    void everyPage()
    {
        QFETCH(QString, page);
        m_frame->workbench.showPage(page);
        QTest::qWait(200); // questions to the store
        CHECK_NONE(nameless(window()));
        // Tab does not come to the menu of every plot that stands beside others.
        const bool hasPlots = page == QLatin1String("live") || page == QLatin1String("reliability");
        if (!hasPlots)
            CHECK_NONE(unreached(window()));
    }

    void everyDock_data()
    {
        QTest::addColumn<QString>("dock");
        for (const ui::DockEntry& entry : app::workbenchDocks())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
    }
    void everyDock()
    {
        QFETCH(QString, dock);
        m_frame->workbench.showPage(QStringLiteral("home"));
        window().docks().open(dock);
        QTRY_VERIFY(window().docks().isShown(dock));
        QTRY_COMPARE(window().docks().focused(), dock); // a dock that opens has the keyboard
        CHECK_NONE(nameless(window()));
        window().docks().reset();
        QTRY_VERIFY(!window().docks().isShown(dock));
    }

    void everyDialog()
    {
        window().showSettings();
        auto* settings = window().findChild<app::SettingsDialog*>();
        auto* tabs = settings->findChild<QTabWidget*>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            CHECK_NONE(nameless(*settings));
        }
        settings->close();
        window().showManual(QStringLiteral("index"));
        auto* manual = window().findChild<ui::ManualWindow*>();
        CHECK_NONE(nameless(*manual));
        manual->close();
        window().showPalette();
        auto* palette = window().findChild<ui::CommandPalette*>();
        CHECK_NONE(nameless(*palette));
        palette->close();
        window().showShortcuts();
        auto* sheet = window().findChild<ui::ShortcutSheet*>();
        CHECK_NONE(nameless(*sheet));
        sheet->close();
    }

    void theForm()
    {
        m_frame->workbench.newRun();
        ui::RunComposer* composer = m_frame->workbench.composer();
        QVERIFY(QTest::qWaitForWindowExposed(composer));
        for (auto* tabs : composer->findChildren<QTabWidget*>()) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                CHECK_NONE(nameless(*composer));
            }
        }
        CHECK_NONE(unreached(*composer));
        composer->close();
    }

    /// Every pair of colours in which the window writes. What is switched off is exempt, as WCAG has it.
    void texts_haveContrast_data()
    {
        QTest::addColumn<ui::Theme::Mode>("mode");
        QTest::newRow("light") << ui::Theme::Mode::Light;
        QTest::newRow("dark") << ui::Theme::Mode::Dark;
    }
    void texts_haveContrast()
    {
        QFETCH(ui::Theme::Mode, mode);
        m_theme.setMode(mode);
        const ui::ThemeColors c = m_theme.colors();
        const QColor warningTint = ui::blended(c.warning, c.panel, 0.14), dangerTint = ui::blended(c.danger, c.panel, 0.10);
        const std::tuple<const char*, QColor, QColor> pairs[] = {
            {"text on window", c.text, c.window},
            {"text on panel", c.text, c.panel},
            {"text under the pointer", c.text, c.hover},
            {"text chosen", c.text, c.selected},
            {"text of a warning", c.text, warningTint},
            {"text of an error", c.text, dangerTint},
            {"caption on window", c.secondary, c.window},
            {"caption on panel", c.secondary, c.panel},
            {"caption under the pointer", c.secondary, c.hover},
            {"caption chosen, and in a note", c.secondary, c.selected},
            {"caption of a warning", c.secondary, warningTint},
            {"caption of an error", c.secondary, dangerTint},
            {"quiet button on panel", c.accent, c.panel},
            {"quiet button on window", c.accent, c.window},
            {"quiet button under the pointer", c.accent, c.hover},
            {"chosen segment and page", c.accent, c.selected},
            {"button that acts", c.onAccent, c.accent},
            {"the same under the pointer", c.onAccent, ui::blended(c.text, c.accent, 0.12)},
            {"selected text", c.onAccent, c.accent},
            {"problem on panel", c.danger, c.panel},
            {"problem on window", c.danger, c.window},
            {"error line of a log, chosen", c.danger, c.selected},
        };
        QStringList weak;
        for (const auto& [what, text, ground] : pairs) {
            if (contrast(text, ground) < 4.5)
                weak.append(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(contrast(text, ground), 0, 'f', 2));
        }
        m_theme.setMode(ui::Theme::Mode::Light);
        QVERIFY2(weak.isEmpty(), qPrintable(weak.join(QStringLiteral("; "))));
    }

    void reducedMotion_holdsAtOnceAndLater()
    {
        QVERIFY(window().isAnimated());
        window().showSettings();
        auto* settings = window().findChild<app::SettingsDialog*>();
        QAbstractButton* motion = nullptr;
        for (auto* box : settings->findChildren<QAbstractButton*>())
            motion = box->accessibleName().startsWith(QStringLiteral("Reduced motion")) ? box : motion;
        QVERIFY(motion != nullptr);
        motion->click();
        QVERIFY(!window().isAnimated());
        QVERIFY(m_frame->settings.reducedMotion());
        settings->close();
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
