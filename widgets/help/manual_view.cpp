#include "widgets/help/manual_view.h"

#include "widgets/help/manual.h"
#include "widgets/theme/theme.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace sdm::ui {

ManualView::ManualView(const Theme& theme, QWidget* parent) : QTextBrowser(parent), m_theme(theme)
{
    setOpenLinks(false); // the window follows them
    setAccessibleName(tr("Page of the manual"));
    setFrameShape(QFrame::NoFrame);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(16);
    connect(&theme, &Theme::changed, this, &ManualView::restyle);
}

void ManualView::showText(const QString& markdown)
{
    m_markdown = markdown;
    restyle();
    verticalScrollBar()->setValue(0);
}

void ManualView::restyle()
{
    const int place = verticalScrollBar()->value();
    document()->setDefaultFont(m_theme.body());
    setMarkdown(m_markdown);
    // Room between lines and around tables; Markdown brings none. As one edit: laid out once.
    QTextCursor edit(document());
    edit.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        if (format.headingLevel() > 1)
            format.setTopMargin(14);
        cursor.setBlockFormat(format);
    }
    for (QTextFrame* frame : document()->rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setCellPadding(5);
        format.setCellSpacing(0);
        format.setBorder(0);
        format.setTopMargin(8);
        format.setBottomMargin(8);
        table->setFormat(format);
    }
    edit.endEditBlock();
    mark(m_marked);
    verticalScrollBar()->setValue(place);
}

bool ManualView::goTo(const QString& heading)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || headingId(block.text()) != heading)
            continue;
        setTextCursor(QTextCursor(block));
        verticalScrollBar()->setValue(cursorRect().top() + verticalScrollBar()->value() - 8);
        return true;
    }
    return false;
}

void ManualView::mark(const QString& words)
{
    m_marked = words;
    QList<ExtraSelection> marks;
    for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        for (QTextCursor found = document()->find(word); !found.isNull(); found = document()->find(word, found)) {
            ExtraSelection mark;
            mark.cursor = found;
            mark.format.setBackground(m_theme.colors().selected);
            mark.format.setFontUnderline(true);
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
}

QVariant ManualView::loadResource(int, const QUrl&)
{
    return {}; // pages have no pictures, and nothing from elsewhere is read
}

} // namespace sdm::ui
