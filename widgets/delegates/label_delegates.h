#pragma once

#include <QStyledItemDelegate>

namespace sdm::ui {

class Theme;

/// A star in a table cell: filled where the run has one, a quiet outline under the pointer.
class StarDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    StarDelegate(const Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

/// A run's name, and the word "baseline" beside the one that others are compared with.
class RunNameDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    RunNameDelegate(const Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override; ///< leaves a name that is being typed

private:
    const Theme& m_theme;
};

/// Tags as chips, as many as there is room for, and how many more there are.
class TagsDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    TagsDelegate(const Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace sdm::ui
