#include "app/report_pieces.h"

#include <QTest>
#include <QTextDocument>

using sdm::app::Piece;

/// What a page break must not come between in a report.
class TestReportPieces : public QObject {
    Q_OBJECT

    static QStringList firstLines(const QString& html)
    {
        QTextDocument document;
        document.setPageSize({400, 10'000});
        document.setHtml(html);
        QStringList lines;
        for (const Piece& piece : sdm::app::piecesOf(document)) {
            if (piece.bottom <= piece.top)
                return {QStringLiteral("a piece without height")};
            lines.append(piece.first.text());
        }
        return lines;
    }

private Q_SLOTS:
    void headingsStayWithTheirTable_alsoBelowOneAnother()
    {
        QCOMPARE(firstLines(QStringLiteral("<p>before</p><h2>Tables</h2><h3>one</h3><p>what it is</p><table><tr><td>1</td></tr></table>"
                                           "<h3>two</h3><table><tr><td>2</td></tr></table><p>after</p>")),
                 (QStringList{QStringLiteral("before"), QStringLiteral("Tables"), QStringLiteral("two"), QStringLiteral("after")}));
    }

    void aFigureStaysWithItsCaption_andNoLonger()
    {
        const QString figure(QChar::ObjectReplacementCharacter);
        QCOMPARE(firstLines(QStringLiteral("<h2>Figures</h2><p>%1</p><p>of the first</p><p>%1</p><p>of the second</p>"
                                           "<h2>Tables</h2><table><tr><td>1</td></tr></table>")
                                .arg(figure)),
                 (QStringList{QStringLiteral("Figures"), figure, QStringLiteral("Tables")}));
    }
};

QTEST_MAIN(TestReportPieces)
#include "tst_report_pieces.moc"
