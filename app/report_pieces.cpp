#include "app/report_pieces.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>
#include <QTextFrame>

#include <algorithm>

namespace sdm::app {

std::vector<Piece> piecesOf(const QTextDocument& document)
{
    const QAbstractTextDocumentLayout& layout = *document.documentLayout();
    std::vector<Piece> pieces;
    bool open = false;  // a heading was met, and nothing below it that stands alone
    bool drawn = false; // a figure was met: its caption is next
    const auto extend = [&](const QTextBlock& first, const QRectF& rect, bool goesOn) {
        if (!open)
            pieces.push_back({first, rect.top(), rect.bottom()});
        pieces.back().bottom = std::max(pieces.back().bottom, rect.bottom());
        open = goesOn;
    };
    for (auto at = document.rootFrame()->begin(); at != document.rootFrame()->end(); ++at) {
        if (const QTextFrame* frame = at.currentFrame()) {
            extend(frame->firstCursorPosition().block(), layout.frameBoundingRect(at.currentFrame()), false);
            drawn = false;
        } else if (const QTextBlock block = at.currentBlock(); !block.text().isEmpty()) {
            const bool figure = block.text().contains(QChar::ObjectReplacementCharacter);
            extend(block, layout.blockBoundingRect(block), figure || block.blockFormat().headingLevel() > 0 || (open && !drawn));
            drawn = figure;
        }
    }
    return pieces;
}

} // namespace sdm::app
