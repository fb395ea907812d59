#pragma once

#include "core/report/flip_matrix.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace sdm::ui {

class Theme;

/// Verdicts of one run against those of another: a cell a pair of verdicts, tinted by how many documents it holds, with how many of them
/// each run predicts right. Arrow keys move from cell to cell, Return or a click chooses one. GUI thread only.
class FlipMatrixView final : public QWidget {
    Q_OBJECT
public:
    explicit FlipMatrixView(const Theme& theme, QWidget* parent = nullptr);

    void setMatrix(const report::FlipMatrix& matrix, const QString& first, const QString& second);
    const report::FlipMatrix& matrix() const { return m_matrix; }
    const std::vector<Verdict>& scale() const { return m_scale; } ///< of rows and columns: what was not judged only where it was met

    struct Cell {
        Verdict first = Verdict::Highest, second = Verdict::Highest;
        bool operator==(const Cell&) const = default;
    };
    std::optional<Cell> chosen() const { return m_chosen; }
    Cell current() const { return m_current; }
    void choose(const Cell& cell);
    QRect cellRect(const Cell& cell) const;
    QString describe(const Cell& cell) const; ///< one sentence, as a screen reader says it

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cellChosen(Verdict first, Verdict second);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    int headWidth() const;
    int headHeight() const;
    int rowHeight() const;
    std::optional<Cell> cellAt(const QPoint& position) const;
    void moveTo(int row, int column);
    void announce();
    void paintCell(QPainter* painter, const Cell& cell) const;
    void paintHead(QPainter* painter) const;

    const Theme& m_theme;
    report::FlipMatrix m_matrix;
    QString m_first, m_second;
    std::vector<Verdict> m_scale;
    std::int64_t m_most = 0; ///< documents of the fullest cell
    Cell m_current;
    std::optional<Cell> m_chosen, m_hovered;
};

} // namespace sdm::ui
