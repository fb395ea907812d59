#include "widgets/parts/plain_label.h"
#include "widgets/parts/plain_tips.h"

#include <QAction>
#include <QDirIterator>
#include <QFile>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace sdm::ui;

namespace {

const QString kHostile = QStringLiteral("<img src=/etc/hostname><b>run</b>");
const QString kShown = QStringLiteral("<qt>&lt;img src=/etc/hostname&gt;&lt;b&gt;run&lt;/b&gt;</qt>");

QString tipAt(QWidget& widget, const QPoint& at)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QApplication::sendEvent(&widget, &event);
    return QToolTip::text();
}

} // namespace

/// What a store of a stranger holds is shown as text, wherever the window shows it.
class TestPlainText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLabelShowsMarkupAsItIs()
    {
        const PlainLabel label(kHostile);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), kHostile);
        QCOMPARE(PlainLabel().textFormat(), Qt::PlainText);
    }

    void tooltipsOfWidgets()
    {
        const PlainTips tips;
        QWidget widget;
        widget.resize(100, 100);
        widget.setToolTip(kHostile);
        widget.show();
        QCOMPARE(tipAt(widget, {5, 5}), kShown);
        widget.setToolTip(QStringLiteral("two\nlines, a < b"));
        QCOMPARE(tipAt(widget, {5, 5}), QStringLiteral("two\nlines, a < b"));
    }

    void tooltipsOfItemsAndHeaders()
    {
        const PlainTips tips;
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), kHostile, Qt::ToolTipRole);
        model.setHeaderData(0, Qt::Horizontal, kHostile, Qt::ToolTipRole);
        QTableView view;
        view.setModel(&model);
        view.resize(300, 200);
        view.show();
        QCOMPARE(tipAt(*view.viewport(), view.visualRect(model.index(0, 0)).center()), kShown);
        QCOMPARE(tipAt(*view.horizontalHeader()->viewport(), {10, 5}), kShown);
        model.setData(model.index(0, 0), QStringLiteral("plain"), Qt::ToolTipRole);
        QCOMPARE(tipAt(*view.viewport(), view.visualRect(model.index(0, 0)).center()), QStringLiteral("plain"));
    }

    void tooltipsOfMenus()
    {
        const PlainTips tips;
        QMenu menu;
        menu.setToolTipsVisible(true);
        QAction* action = menu.addAction(QStringLiteral("run"));
        action->setToolTip(kHostile);
        menu.popup({0, 0});
        QCOMPARE(tipAt(menu, menu.actionGeometry(action).center()), kShown);
    }

    void withoutTheFilterQtWouldRenderThem()
    {
        QWidget widget;
        widget.resize(100, 100);
        widget.setToolTip(kHostile);
        widget.show();
        QCOMPARE(tipAt(widget, {5, 5}), kHostile); // what the others would see if they tested nothing
    }

    void theWindowHasNoOtherLabelsAndTips()
    {
        const QRegularExpression forbidden(QStringLiteral("new "
                                                          "QLabel\\b|QToolTip::showText|QTextBrowser|QTextEdit\\b(?<!QPlainTextEdit)|"
                                                          "setHtml|QMessageBox::(warning|critical|information|question)"));
        // The manual's pages are the program's own, and so is the report's, whose writer escapes all texts of a project.
        const QStringList allowed{QStringLiteral("plain_label.h"), QStringLiteral("plain_tips.cpp"), QStringLiteral("manual_view.h"),
                                  QStringLiteral("manual_view.cpp"), QStringLiteral("report_pdf.cpp")};
        int seen = 0;
        for (const char* folder : {"/widgets", "/app"}) {
            QDirIterator files(QStringLiteral(SDM_SOURCE_DIR) + QLatin1String(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                ++seen;
                if (allowed.contains(files.fileName()))
                    continue;
                const auto match = forbidden.match(QString::fromUtf8(file.readAll()));
                QVERIFY2(!match.hasMatch(), qPrintable(files.filePath() + QStringLiteral(": ") + match.captured()));
            }
        }
        QVERIFY(seen > 100);
    }
};

QTEST_MAIN(TestPlainText)
#include "tst_plain_text.moc"
