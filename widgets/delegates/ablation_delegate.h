#pragma once

#include <QStyledItemDelegate>

namespace sdm::ui {

class Theme;

/// A cell of an ablation table: accuracies below alpha in the danger colour, a hairline above the first row of each model.
class AblationDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    AblationDelegate(const Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace sdm::ui
