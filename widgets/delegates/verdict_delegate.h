#pragma once

#include <QStyledItemDelegate>

namespace sdm::ui {

class Theme;

/// A verdict cell: colour bar at the left edge, glyph, word. Reads the verdict from a role given at construction.
class VerdictDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    VerdictDelegate(const Theme& theme, int verdictRole, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    int m_role;
};

} // namespace sdm::ui
