#pragma once

#include <QStyledItemDelegate>

namespace sdm::ui {

class Theme;

/// Paints a share and its draw: the number, how it stands against alpha, and over an axis from 0 to 1 a tick a final layer with a disc for
/// the first.
class ShareDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ShareDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace sdm::ui
