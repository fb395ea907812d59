#include "app/report_pdf.h"

#include "app/report_pieces.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace sdm::app {
namespace {

constexpr int kDotsPerInch = 1200;
constexpr double kLayoutDotsPerInch = 96; ///< of the document, which counts in CSS pixels
constexpr double kMarginMm = 14;
constexpr double kFooterHeight = 26;  ///< CSS pixels
constexpr double kLeastToTurn = 1.15; ///< so many times wider than the page: it lies on its side

constexpr const char* kPageStyle =
    "body{font-family:sans-serif;font-size:9pt}h1{font-size:16pt}h2{font-size:12pt}h3{font-size:10pt;margin-top:14px;margin-bottom:2px}"
    "p{margin-top:2px;margin-bottom:2px}table{border-collapse:collapse}th,td{padding-right:9px;padding-top:1px;padding-bottom:1px;"
    "white-space:nowrap;font-size:8pt}th{border-bottom:1px solid #57606A;text-align:left}.n{text-align:right}"
    ".below{text-decoration:line-through}small{color:#57606A;font-size:7pt}";

/// A figure of the report in the text, as the vectors it is.
class Figures final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int kType = QTextFormat::UserObject + 1;
    static constexpr int kNumber = QTextFormat::UserProperty + 1;

    int add(const QByteArray& svg)
    {
        m_figures.push_back(std::make_unique<QSvgRenderer>(svg));
        return static_cast<int>(m_figures.size()) - 1;
    }
    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override { return renderer(format).defaultSize(); }
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) override
    {
        renderer(format).render(painter, rect);
    }

private:
    QSvgRenderer& renderer(const QTextFormat& format) const { return *m_figures.at(static_cast<std::size_t>(format.intProperty(kNumber))); }
    std::vector<std::unique_ptr<QSvgRenderer>> m_figures;
};

QString tokenOf(int number)
{
    return QStringLiteral("\uE000%1\uE001").arg(number); // private characters: no report has them
}

/// The page's style is a browser's; figures leave a token behind, which placeFigures finds.
QString textHtml(QString html, Figures& figures)
{
    static const QRegularExpression style(QStringLiteral("<style>.*?</style>"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression svg(QStringLiteral("<svg.*?</svg>"), QRegularExpression::DotMatchesEverythingOption);
    html.remove(style);
    html.replace(QLatin1String("currentColor"), QLatin1String("#1B1F24"));
    for (QRegularExpressionMatch match = svg.match(html); match.hasMatch(); match = svg.match(html))
        html.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral("<p>%1</p>").arg(tokenOf(figures.add(match.captured().toUtf8()))));
    return html;
}

void placeFigures(QTextDocument& document)
{
    static const QRegularExpression token(QStringLiteral("\uE000(\\d+)\uE001"));
    for (QTextCursor found = document.find(token); !found.isNull(); found = document.find(token)) {
        QTextCharFormat format;
        format.setObjectType(Figures::kType);
        format.setProperty(Figures::kNumber, token.match(found.selectedText()).captured(1).toInt());
        found.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
}

/// Pieces that would be cut begin a page, where a page can hold them.
void breakBetweenPieces(QTextDocument& document)
{
    const double height = document.pageSize().height();
    for (int after = -1;;) {
        const std::vector<Piece> pieces = piecesOf(document);
        const auto cut = std::ranges::find_if(pieces, [&](const Piece& piece) {
            return piece.first.position() > after && piece.bottom - piece.top < height &&
                   std::floor(piece.top / height) != std::floor((piece.bottom - 1) / height);
        });
        if (cut == pieces.end())
            return;
        after = cut->first.position();
        QTextCursor cursor(cut->first);
        if (QTextTable* table = cursor.currentTable()) {
            QTextTableFormat format = table->format();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            table->setFormat(format);
            continue;
        }
        QTextBlockFormat format = cursor.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
    }
}

QSizeF pixelsOf(const QPageLayout& layout)
{
    const QRectF points = layout.paintRect(QPageLayout::Point);
    return points.size() * (kLayoutDotsPerInch / 72.0) - QSizeF(0, kFooterHeight);
}

void drawPages(QPdfWriter& writer, QTextDocument& document, double scale, const QString& madeBy)
{
    const QSizeF page = document.pageSize();
    const int pages = document.pageCount();
    QPainter painter(&writer);
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            writer.newPage();
        painter.save();
        painter.scale(scale, scale);
        painter.translate(0, -number * page.height());
        document.drawContents(&painter, QRectF(QPointF(0, number * page.height()), page));
        painter.restore();
        painter.save();
        const double whole = kDotsPerInch / kLayoutDotsPerInch;
        painter.scale(whole, whole);
        const QSizeF body = pixelsOf(writer.pageLayout());
        QFont small = document.defaultFont();
        small.setPixelSize(9);
        painter.setFont(small);
        painter.setPen(QColor(0x57, 0x60, 0x6A));
        const QRectF footer(0, body.height() + 6, body.width(), kFooterHeight - 6);
        painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom, madeBy);
        painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                         QCoreApplication::translate("ReportPdf", "%1 of %2").arg(number + 1).arg(pages));
        painter.restore();
    }
}

} // namespace

QString writePdfReport(const report::RunReport& report, const QString& file)
{
    Figures figures;
    QTextDocument document;
    QFont font(QStringLiteral("sans-serif"));
    font.setPixelSize(12);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setDefaultStyleSheet(QLatin1String(kPageStyle));
    document.documentLayout()->registerHandler(Figures::kType, &figures);
    document.setHtml(textHtml(QString::fromStdString(report::htmlReport(report)), figures));
    placeFigures(document);

    QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm),
                       QPageLayout::Millimeter);
    document.setPageSize(pixelsOf(layout));
    const double widest = document.size().width();
    if (widest > kLeastToTurn * pixelsOf(layout).width())
        layout.setOrientation(QPageLayout::Landscape);
    const QSizeF page = pixelsOf(layout);
    const double smaller = std::max(1.0, widest / page.width());
    document.setPageSize(page * smaller);
    breakBetweenPieces(document);

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        writer.setPageLayout(layout);
        writer.setTitle(document.metaInformation(QTextDocument::DocumentTitle));
        writer.setCreator(QString::fromStdString(report.madeBy));
        drawPages(writer, document, kDotsPerInch / kLayoutDotsPerInch / smaller,
                  QString::fromStdString(report.madeBy + (report.madeAt.empty() ? "" : ", " + report.madeAt)));
    }
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return out.errorString();
    return {};
}

} // namespace sdm::app

#include "report_pdf.moc"
