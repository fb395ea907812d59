#pragma once

#include <QStyledItemDelegate>

namespace sdm::ui {

class Theme;

/// The state of a run in a table cell: its icon in the state's colour, and the word.
class RunStateDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    RunStateDelegate(const Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

/// An HR share in a table cell: a thin bar, the number, and the guard's glyph.
class HrShareDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    HrShareDelegate(const Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

/// The course of a quantity in a table cell: a line from its lowest to its highest value, and a disc at its end. The numbers are in the
/// cell's tip and for screen readers.
class TrendDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    TrendDelegate(const Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace sdm::ui
