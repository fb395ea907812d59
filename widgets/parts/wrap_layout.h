#pragma once

#include <QLayout>
#include <QWidget>

#include <memory>
#include <vector>

namespace sdm::ui {

/// Items side by side at their own size, on as many lines as the width needs; what comes after setBreak() stands at the right while
/// everything fits on one line. Nothing is squeezed below its smallest size and nothing is painted over.
class WrapLayout final : public QLayout {
public:
    /// \param gap  between items and between lines, pixels
    explicit WrapLayout(int gap, QWidget* parent = nullptr);
    ~WrapLayout() override;

    /// Items added from now on keep to the right.
    void setBreak() { m_break = static_cast<int>(m_items.size()); }

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Line {
        std::vector<int> items;
        int width = 0, height = 0;
    };
    std::vector<Line> linesAt(int width) const;
    QSize sizeOf(const QLayoutItem& item, int width) const;
    int arrange(const QRect& rect, bool move) const; ///< \return the height it takes

    int m_gap;
    int m_break = -1;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

/// A widget with a WrapLayout that keeps the height its lines need, also where what holds it (a splitter, a scrolled page) does not
/// ask for a height by width.
class WrapBar final : public QWidget {
public:
    explicit WrapBar(int gap, QWidget* parent = nullptr);
    WrapLayout* items() const { return m_items; }

protected:
    bool event(QEvent* event) override;

private:
    WrapLayout* m_items;
};

/// Items in columns of equal width, in as many columns as leave each the width it would like; rows as high as their highest item.
class TileLayout final : public QLayout {
public:
    explicit TileLayout(int gap, QWidget* parent = nullptr);
    ~TileLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    std::vector<QLayoutItem*> shown() const;
    int arrange(const QRect& rect, bool move) const;

    int m_gap;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace sdm::ui
