#pragma once

#include "widgets/text/word_diff.h"

#include <QStyledItemDelegate>

class QTextLayout;

namespace sdm::ui {

class Theme;

/// Paints words with their changes: moved underlined, added boxed, missing struck through; never by colour alone.
/// \return the x where the text ended
qreal paintDiff(QPainter* painter, const QRectF& rect, const std::vector<DiffWord>& diff, const QFont& font, const Theme& theme);

/// A table cell with an answer's diff against its reference, elided at the right.
class DiffDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    DiffDelegate(const Theme& theme, int diffRole, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    int m_role;
};

} // namespace sdm::ui
