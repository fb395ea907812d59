#pragma once

#include <QHeaderView>

namespace sdm::ui {

class Theme;

/// Column titles of two levels: where the model's title has a line break, what stands before it is drawn once over all neighbouring
/// columns that share it, with a rule below; what stands after it is broken between words to keep columns narrow.
class GroupedHeader final : public QHeaderView {
    Q_OBJECT
public:
    GroupedHeader(const Theme& theme, QWidget* parent);

protected:
    QSize sectionSizeFromContents(int section) const override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString group(int section) const;
    QString name(int section) const; ///< with a line break between words
    bool hasGroups() const;
    int lineHeight() const;
    int nameLines() const;

    const Theme& m_theme;
};

} // namespace sdm::ui
