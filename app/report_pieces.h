#pragma once

#include <QTextBlock>

#include <vector>

class QTextDocument;

namespace sdm::app {

/// A stretch that belongs together: a heading, what it heads, and the table below; or a figure and its caption, with the heading before
/// them.
struct Piece {
    QTextBlock first;
    double top = 0, bottom = 0; ///< in the document's pixels
};

/// Of a laid-out document, from top to bottom; a figure is a block with an object in it.
std::vector<Piece> piecesOf(const QTextDocument& document);

} // namespace sdm::app
