#pragma once

#include <QStyledItemDelegate>

namespace sdm::ui {

class Theme;

/// A cell of the conditional grid: a thin bar under an accuracy, hatched where it is below alpha, quiet where too few answers are behind
/// it.
class GridDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    GridDelegate(const Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace sdm::ui
