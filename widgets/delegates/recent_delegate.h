#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace sdm::ui {

class Theme;

/// What a two-line list row shows; filled from the index by the list's owner.
struct RecentRow {
    QString icon;
    QColor iconColor;
    QString title;
    QString caption;
    QString right;
};

/// A list row of two lines with an icon at the left and a short text at the right.
class RecentDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    RecentDelegate(const Theme& theme, std::function<RecentRow(const QModelIndex&)> rowOf, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    std::function<RecentRow(const QModelIndex&)> m_rowOf;
};

} // namespace sdm::ui
