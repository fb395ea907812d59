#include "widgets/help/help_page.h"
#include "widgets/help/manual.h"
#include "widgets/help/manual_view.h"
#include "widgets/help/manual_window.h"
#include "widgets/help/term.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>

using namespace sdm::ui;

namespace {

struct Link {
    QString page, target;
};

std::vector<Link> allLinks()
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
    std::vector<Link> found;
    for (const ManualPage& page : manualPages()) {
        auto links = link.globalMatch(page.markdown);
        while (links.hasNext())
            found.push_back({page.id, links.next().captured(1)});
    }
    return found;
}

QStringList headingsOf(const ManualPage& page)
{
    QStringList ids;
    for (const QString& line : page.markdown.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("## ")))
            ids.append(headingId(line.mid(3)));
    }
    return ids;
}

} // namespace

/// The manual that comes with the window: complete, linked, searchable, and the one home of its definitions.
class TestManual : public QObject {
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }

    void everyFileOfTheManual_isInTheProgram()
    {
        for (const QString& file : QDir(QStringLiteral(SDM_SOURCE_DIR "/resources/help")).entryList({QStringLiteral("*.md")}))
            QVERIFY2(findManualPage(file.chopped(3)) != nullptr, qPrintable(file));
        for (const ManualPage& page : manualPages()) {
            QVERIFY2(page.markdown.startsWith(QLatin1String("# ")), qPrintable(page.id));
            QVERIFY2(page.title != page.id, qPrintable(page.id));
        }
    }

    void everyLink_leadsSomewhere()
    {
        QSet<QString> reached{QStringLiteral("index")};
        QVERIFY(allLinks().size() > 40);
        for (const Link& link : allLinks()) {
            const QString where = link.page + QStringLiteral(" -> ") + link.target;
            const QString file = link.target.section(QLatin1Char('#'), 0, 0);
            QVERIFY2(!link.target.contains(QLatin1String("://")), qPrintable(where + QStringLiteral(": the manual needs no network")));
            const QString id = file.isEmpty() ? link.page : file.chopped(3);
            QVERIFY2(file.isEmpty() || file.endsWith(QLatin1String(".md")), qPrintable(where));
            const ManualPage* page = findManualPage(id);
            QVERIFY2(page != nullptr, qPrintable(where));
            reached.insert(id);
            if (link.target.contains(QLatin1Char('#')))
                QVERIFY2(headingsOf(*page).contains(link.target.section(QLatin1Char('#'), 1)), qPrintable(where));
        }
        for (const ManualPage& page : manualPages())
            QVERIFY2(reached.contains(page.id), qPrintable(page.id));
    }

    void everyLink_isFollowedInTheWindow()
    {
        ManualWindow window(m_theme);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* view = window.findChild<ManualView*>();
        QSet<QString> followed;
        for (const Link& link : allLinks()) {
            if (followed.contains(link.target))
                continue;
            followed.insert(link.target);
            window.showPage(link.page);
            Q_EMIT view->anchorClicked(QUrl(link.target));
            const QString id =
                link.target.startsWith(QLatin1Char('#')) ? link.page + link.target : QString(link.target).remove(QStringLiteral(".md"));
            QCOMPARE(window.currentPage(), id);
        }
        window.showPage(QStringLiteral("runs"));
        Q_EMIT view->anchorClicked(QUrl(QStringLiteral("files.md")));
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window.currentPage(), QStringLiteral("runs"));
        QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(window.currentPage(), QStringLiteral("files"));
    }

    void aHeading_isScrolledTo()
    {
        ManualWindow window(m_theme);
        window.resize(700, 400);
        window.show();
        window.showPage(QStringLiteral("terms#alpha"));
        auto* view = window.findChild<ManualView*>();
        QCOMPARE(view->textCursor().block().text(), QStringLiteral("α · wanted accuracy"));
        QVERIFY(view->rect().contains(view->cursorRect().center()));
        QVERIFY(!view->goTo(QStringLiteral("nowhere")));
    }

    void search_findsPagesWithAllWords()
    {
        QCOMPARE(searchManual(QString()).size(), manualPages().size());
        const auto hits = searchManual(QStringLiteral("lottery draw"));
        QVERIFY(!hits.empty());
        QCOMPARE(hits.front().page->id, QStringLiteral("lottery"));
        QVERIFY(hits.front().excerpt.contains(QStringLiteral("lottery"), Qt::CaseInsensitive) || hits.front().excerpt.isEmpty());
        QVERIFY(searchManual(QStringLiteral("lottery xylophone")).empty());
        ManualWindow window(m_theme);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        auto* line = window.findChild<QLineEdit*>();
        QVERIFY(line->hasFocus());
        QTest::keyClicks(line, QStringLiteral("nvidia"));
        auto* list = window.findChild<QListWidget*>();
        QCOMPARE(list->count(), 1);
        list->setCurrentRow(0);
        QCOMPARE(window.currentPage(), QStringLiteral("dock-resources"));
        QVERIFY(!window.findChild<ManualView*>()->extraSelections().isEmpty());
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(!window.isVisible());
    }

    void everyTerm_isDefined()
    {
        for (const char* id : {"q", "d", "q-prime", "s", "psi", "hr", "alpha", "bound", "ood", "q-primemin", "beta", "n", "cm", "hn"}) {
            const auto definition = definitionOf(QLatin1String(id));
            QVERIFY2(definition.has_value(), id);
            QVERIFY2(definition->text.size() > 40 && !definition->title.isEmpty(), id);
            QVERIFY2(!definition->text.contains(QLatin1String("](")), id);
        }
    }

    void aTerm_showsItsDefinitionByKeyAndClick()
    {
        QString opened;
        QWidget window;
        setManualOpener(&window, [&opened](const QString& page) { opened = page; });
        auto* label = new TermLabel(m_theme, QStringLiteral("q'"), QStringLiteral("q-prime"), &window);
        window.resize(300, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        label->setFocus();
        QCOMPARE(helpPageOf(label, {}), QStringLiteral("terms#q-prime"));
        QVERIFY(label->toolTip().contains(QStringLiteral("rescaled similarity")));
        QTest::keyClick(label, Qt::Key_Return);
        auto* popover = label->findChild<QFrame*>(QStringLiteral("definition"));
        QVERIFY(popover != nullptr && popover->isVisible());
        bool said = false;
        for (const QLabel* text : popover->findChildren<QLabel*>())
            said = said || text->text() == definitionOf(QStringLiteral("q-prime"))->text;
        QVERIFY(said);
        popover->findChild<QPushButton*>()->click();
        QCOMPARE(opened, QStringLiteral("terms#q-prime"));
        QTRY_VERIFY(label->findChild<QFrame*>(QStringLiteral("definition")) == nullptr);
        QTest::mouseClick(label, Qt::LeftButton);
        QVERIFY(label->findChild<QFrame*>(QStringLiteral("definition")) != nullptr);
        label->findChild<QFrame*>(QStringLiteral("definition"))->close();
    }

    void everyRowOfTheReference_isListed()
    {
        const ManualPage* features = findManualPage(QStringLiteral("features"));
        QVERIFY(features != nullptr);
        static const QRegularExpression row(QStringLiteral("^\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$"),
                                            QRegularExpression::MultilineOption);
        auto rows = row.globalMatch(features->markdown);
        int last = 0;
        while (rows.hasNext()) {
            const auto match = rows.next();
            QCOMPARE(match.captured(1).toInt(), ++last);
            const QString place = match.captured(3).trimmed(), test = match.captured(4).trimmed();
            QVERIFY2((place == QLatin1String("not there")) == (test == QLatin1String("-")), qPrintable(match.captured()));
            if (test == QLatin1String("-"))
                continue;
            for (const QString& name : test.split(QStringLiteral(", "))) {
                bool found = false;
                QDirIterator files(QStringLiteral(SDM_SOURCE_DIR "/tests"), {name + QStringLiteral(".cpp"), name + QStringLiteral(".py")},
                                   QDir::Files, QDirIterator::Subdirectories);
                found = files.hasNext();
                QVERIFY2(found, qPrintable(match.captured(1) + QStringLiteral(": ") + name));
            }
        }
        QCOMPARE(last, 126);
    }
};

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
