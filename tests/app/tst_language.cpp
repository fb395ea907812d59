#include "app/dock_area.h"
#include "app/language.h"
#include "app/page_list.h"
#include "app/settings_dialog.h"
#include "tests/app/window_frame.h"
#include "tests/app/window_texts.h"
#include "tests/core/report/compared_project.h"
#include "widgets/composer/config_draft.h"
#include "widgets/composer/run_composer.h"
#include "widgets/help/manual.h"
#include "widgets/parts/shortcut_sheet.h"
#include "widgets/text/core_words.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFontDatabase>
#include <QGlyphRun>
#include <QLocale>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTextLayout>
#include <QXmlStreamReader>

using namespace sdm;

namespace {

struct Translation {
    QString source, text;
};

std::vector<Translation> translationsOf(const QString& language)
{
    QFile file(QStringLiteral(SDM_SOURCE_DIR "/i18n/sdm_workbench_%1.ts").arg(language));
    std::vector<Translation> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("source"))
            found.push_back({xml.readElementText(), {}});
        else if (xml.name() == QLatin1String("translation"))
            found.back().text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return found;
}

qsizetype wordsIn(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    qsizetype count = 0;
    for (auto words = word.globalMatch(text); words.hasNext(); words.next())
        ++count;
    return count;
}

/// A source as a pattern of what English would show in its place: anything where its arguments stand.
QString patternOf(const QString& source)
{
    static const QRegularExpression argument(QStringLiteral("%(?:L?[1-9]|n)"));
    QStringList pieces;
    for (const QString& piece : source.split(argument))
        pieces << QRegularExpression::escape(piece);
    return QStringLiteral("\\A") + pieces.join(QStringLiteral(".*")) + QStringLiteral("\\z");
}

/// Words that hold English sentences together and are no words of the other languages; what shows two of them was never translated.
bool readsEnglish(const QString& text)
{
    static const QSet<QString> kEnglish{QStringLiteral("the"),   QStringLiteral("of"),   QStringLiteral("and"),   QStringLiteral("is"),
                                        QStringLiteral("are"),   QStringLiteral("with"), QStringLiteral("which"), QStringLiteral("that"),
                                        QStringLiteral("their"), QStringLiteral("from"), QStringLiteral("every"), QStringLiteral("its"),
                                        QStringLiteral("has"),   QStringLiteral("have"), QStringLiteral("this"),  QStringLiteral("to"),
                                        QStringLiteral("by"),    QStringLiteral("or"),   QStringLiteral("for"),   QStringLiteral("not")};
    static const QRegularExpression word(QStringLiteral("\\b[a-z]+\\b"));
    QSet<QString> seen;
    for (auto words = word.globalMatch(text); words.hasNext();) {
        const QString one = words.next().captured();
        if (kEnglish.contains(one))
            seen.insert(one);
    }
    return seen.size() >= 2;
}

} // namespace

/// The whole window in one language, that of SDM_TEST_LANGUAGE: many texts are looked up once, so a program has one.
class TestLanguage : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch, m_project;
    std::unique_ptr<test::WindowFrame> m_frame;
    QString m_language = qEnvironmentVariable("SDM_TEST_LANGUAGE", QStringLiteral("de"));
    std::vector<Translation> m_translations;
    std::vector<QRegularExpression> m_english; ///< what would be seen of sources that the language says otherwise

    bool isEnglish(const QString& text) const
    {
        return readsEnglish(text) ||
               std::ranges::any_of(m_english, [&text](const QRegularExpression& source) { return source.match(text).hasMatch(); });
    }

    /// What of a window is still English.
    QStringList englishOf(QWidget& window) const
    {
        QStringList found;
        for (const auto& [where, text] : test::textsOf(window)) {
            if (!text.contains(QStringLiteral("tag:paper")) && isEnglish(text)) // the filter's own language has its words in every language
                found << QStringLiteral("%1: \"%2\"").arg(where, text);
        }
        found.removeDuplicates();
        return found;
    }

    QAction* command(const QString& id)
    {
        for (QAction* each : m_frame->workbench.keys().actions()) {
            if (each->objectName() == id)
                return each;
        }
        return nullptr;
    }

    static QString list(const QStringList& found) { return found.join(QLatin1Char('\n')); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        app::speak(*qApp, m_language);
        QCOMPARE(app::spokenLanguage().code, m_language);
        m_theme.install(*qApp);
        m_translations = translationsOf(m_language);
        QVERIFY(m_translations.size() > 1000);
        for (const Translation& one : m_translations) {
            if (one.text != one.source && wordsIn(one.source) > 2)
                m_english.emplace_back(patternOf(one.source), QRegularExpression::DotMatchesEverythingOption);
        }
        QVERIFY(m_english.size() > 500);
        samples::makeComparedProject(m_project.path().toStdString());
        m_frame = std::make_unique<test::WindowFrame>(m_theme, m_scratch.filePath(QStringLiteral("settings.ini")));
        m_frame->open(m_project.path(), QStringLiteral("home"));
        m_frame->window().resize(1280, 800);
        QTRY_COMPARE(m_frame->workbench.session().runs().size(), std::size_t{2});
        m_frame->workbench.selection().selectRun(QString::fromLatin1(samples::kFirstRun));
        QTRY_VERIFY(!m_frame->workbench.session().record().evaluations().empty());
    }
    void cleanupTestCase() { m_frame.reset(); }

    void pages_areSaidInTheLanguage_data()
    {
        QTest::addColumn<QString>("page");
        for (const ui::PageEntry& entry : app::workbenchPages())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
    }
    void pages_areSaidInTheLanguage()
    {
        QFETCH(QString, page);
        m_frame->workbench.showPage(page);
        QTest::qWait(600); // questions, and layouts that settle in rounds
        QWidget* shown = m_frame->window().page(page);
        for (QTabWidget* tabs : shown->findChildren<QTabWidget*>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QTest::qWait(100);
                QVERIFY2(englishOf(*shown).isEmpty(), qPrintable(list(englishOf(*shown))));
            }
        }
        QVERIFY2(englishOf(m_frame->window()).isEmpty(), qPrintable(list(englishOf(m_frame->window()))));
        QCOMPARE(m_frame->window().width(), 1280);
        QVERIFY2(test::cutTexts(m_frame->window()).isEmpty(), qPrintable(list(test::cutTexts(m_frame->window()))));
    }

    void menus_haveALetterEach()
    {
        QStringList letters;
        for (const QAction* menu : m_frame->window().menuBar()->actions())
            letters << QKeySequence::mnemonic(menu->text()).toString();
        QVERIFY2(!letters.contains(QString()), qPrintable(letters.join(QLatin1Char(' '))));
        QCOMPARE(letters.removeDuplicates(), 0);
    }

    void docks_areSaidInTheLanguage()
    {
        for (QAction* action : m_frame->window().docks().actions()) {
            if (!action->isChecked())
                action->trigger();
            QTest::qWait(150);
        }
        QVERIFY2(englishOf(m_frame->window()).isEmpty(), qPrintable(list(englishOf(m_frame->window()))));
        command(QStringLiteral("window.reset-layout"))->trigger();
    }

    void theFormOfANewRun_isSaidInTheLanguage()
    {
        m_frame->workbench.newRun();
        ui::RunComposer* composer = m_frame->workbench.composer();
        QVERIFY(QTest::qWaitForWindowExposed(composer));
        QVERIFY2(englishOf(*composer).isEmpty(), qPrintable(list(englishOf(*composer))));
        QVERIFY2(test::cutTexts(*composer).isEmpty(), qPrintable(list(test::cutTexts(*composer))));
        composer->close();
    }

    void settingsAndKeys_areSaidInTheLanguage()
    {
        m_frame->window().showSettings();
        auto* dialog = m_frame->window().findChild<app::SettingsDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY2(englishOf(*dialog).isEmpty(), qPrintable(list(englishOf(*dialog))));
        dialog->close();
    }

    void faultsOfSettings_areSaidInTheLanguage()
    {
        ui::ConfigDraft draft;
        const auto faultOf = [&draft](const char* path, const char* text) {
            draft.setText(*findSetting(path), QString::fromLatin1(text));
            return draft.fault(path);
        };
        for (const auto& [path, text] :
             {std::pair("optimiser.epochs", "ten"), std::pair("optimiser.epochs", "-3"), std::pair("sdm_layer.alpha", "7.5"),
              std::pair("task.kind", "poems"), std::pair("optimiser.betas", "[1]")}) {
            const QString fault = faultOf(path, text);
            QVERIFY2(!fault.isEmpty() && !fault.contains(QStringLiteral("must")), qPrintable(fault));
            QVERIFY2(!isEnglish(fault), qPrintable(fault));
            QVERIFY2(!fault.contains(QLatin1Char('%')), qPrintable(fault));
        }
        QVERIFY(faultOf("sdm_layer.alpha", "7.5").contains(QStringLiteral("7") + QLocale().decimalPoint() + QStringLiteral("5")));
        // What goes into files is not the window's: points, and English.
        faultOf("sdm_layer.alpha", "0.9");
        QVERIFY(draft.json().contains(QStringLiteral("0.9")));
    }

    void everyTextOfCore_hasATranslation()
    {
        QSet<QString> sources;
        for (const Translation& one : m_translations)
            sources.insert(one.source);
        for (const Setting& setting : runSettings()) {
            QVERIFY2(sources.contains(QString::fromStdString(setting.help)), setting.path.c_str());
            QVERIFY2(ui::settingHelp(setting) != QString::fromStdString(setting.help), setting.path.c_str());
        }
        for (const Preset& preset : presets())
            QVERIFY2(ui::presetSummary(preset) != QString::fromStdString(preset.summary), preset.name.c_str());
        QVERIFY(!ui::definitions().empty());
        for (const ui::Definition& definition : ui::definitions())
            QVERIFY2(!readsEnglish(definition.text), qPrintable(definition.text));
    }

    void phrases_takeTheirArgumentsOnceAndNumbersTheirPoint()
    {
        const QString point = QLocale().decimalPoint();
        const Phrase range = phrase("Comparison", "%1 to %2 %").with({numberPhrase("40.0"), numberPhrase("45.5")});
        QVERIFY(ui::phraseText(range).contains(QStringLiteral("40") + point + QStringLiteral("0")));
        QCOMPARE(range.text(), std::string("40.0 to 45.5 %"));
        // A run that is called like a place stays what it is called.
        const Phrase named = phrase("RunNote", "%1 on %2").with({std::string("%2 of %1"), std::string("wiki")});
        QCOMPARE(named.text(), std::string("%2 of %1 on wiki"));
        QVERIFY(ui::phraseText(named).contains(QStringLiteral("%2 of %1")));
    }

    void everyCharacter_hasAGlyph()
    {
        QString characters;
        QSet<QChar> seen;
        for (const Translation& one : m_translations) {
            for (const QChar character : one.text) {
                if (character.isPrint() && !character.isSpace() && !character.isSurrogate() && !seen.contains(character)) {
                    seen.insert(character);
                    characters += character;
                }
            }
        }
        if (m_language == QLatin1String("zh_CN"))
            QVERIFY2(!QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty(),
                     "./run.sh installs a font that has Chinese characters");
        QTextLayout layout(characters, m_theme.body());
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        qsizetype glyphs = 0;
        for (const QGlyphRun& run : layout.glyphRuns()) {
            const QList<quint32> indexes = run.glyphIndexes();
            glyphs += indexes.size();
            QVERIFY2(!indexes.contains(0), qPrintable(characters));
        }
        QVERIFY(glyphs > 0);
    }

    void aLanguage_isChosenInTheMenuAndKept()
    {
        for (const app::Language& language : app::languages())
            QVERIFY(command(QStringLiteral("language.") + language.code) != nullptr);
        QVERIFY(command(QStringLiteral("language.system"))->isChecked());
        const QString other = m_language == QLatin1String("fr") ? QStringLiteral("es") : QStringLiteral("fr");
        command(QStringLiteral("language.") + other)->trigger();
        QCOMPARE(m_frame->settings.language(), other);
        QVERIFY2(m_frame->bannerText().contains(app::languageOf(other).name), qPrintable(m_frame->bannerText()));
        QSignalSpy reopened(&m_frame->workbench, &app::Workbench::reopenWanted);
        const QString words = QCoreApplication::translate("sdm::app::Workbench", "Open it again now");
        const auto buttons = m_frame->window().banner().findChildren<QPushButton*>();
        const auto again = std::ranges::find_if(buttons, [&words](const QPushButton* each) { return each->text() == words; });
        QVERIFY(again != buttons.end());
        (*again)->click();
        QCOMPARE(reopened.size(), 1);
        // Back to the one that is spoken: nothing to be told.
        m_frame->window().showSettings();
        auto* dialog = m_frame->window().findChild<app::SettingsDialog*>();
        for (auto* box : dialog->findChildren<QComboBox*>()) {
            if (const int index = box->findData(m_language); index >= 0 && box->findData(QStringLiteral("es")) >= 0) {
                box->setCurrentIndex(index);
                Q_EMIT box->activated(index);
            }
        }
        dialog->close();
        QCOMPARE(m_frame->settings.language(), m_language);
        QVERIFY(m_frame->bannerText().isEmpty());
    }

    void theDesktopsLanguages_areAskedInTheirOrder()
    {
        const auto code = [](const QStringList& desktop) { return app::languageOf(app::kSystemLanguage, desktop).code; };
        QCOMPARE(code({QStringLiteral("de-AT"), QStringLiteral("en-US")}), QStringLiteral("de"));
        QCOMPARE(code({QStringLiteral("it-IT"), QStringLiteral("fr-FR")}), QStringLiteral("fr"));
        QCOMPARE(code({QStringLiteral("en-GB"), QStringLiteral("de-DE")}), QStringLiteral("en"));
        QCOMPARE(code({QStringLiteral("zh-Hans-CN")}), QStringLiteral("zh_CN"));
        QCOMPARE(code({QStringLiteral("zh-TW")}), QStringLiteral("en")); // other characters
        QCOMPARE(code({}), QStringLiteral("en"));
        QCOMPARE(app::languageOf(QStringLiteral("es"), {QStringLiteral("de-DE")}).code, QStringLiteral("es"));
        QVERIFY(app::isLanguageChoice(app::kSystemLanguage) && !app::isLanguageChoice(QStringLiteral("klingon")));
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
