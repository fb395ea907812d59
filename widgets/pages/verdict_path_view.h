#pragma once

#include "widgets/models/verdict_path.h"

#include <QRectF>
#include <QWidget>

#include <vector>

namespace sdm::ui {

class Theme;

/// The steps of one answer in a row (in several where the window is narrow or the text large), each with its value, its threshold
/// and whether it was passed; the one that stopped the answer stands out by a heavy edge and the words "stops here". GUI thread only.
class VerdictPathView final : public QWidget {
    Q_OBJECT
public:
    explicit VerdictPathView(const Theme& theme, QWidget* parent = nullptr);

    void setPath(const VerdictPath& path, Verdict verdict);
    void clear();
    const VerdictPath& path() const { return m_path; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    /// Where the boxes stand, the verdict's last: for painting and for tests.
    std::vector<QRectF> boxes() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int boxHeight() const;
    int columnsAt(int width) const;
    qreal leastBoxWidth() const;
    QString thresholdText(int gate) const;
    void paintGate(QPainter& painter, const QRectF& box, int index) const;
    void paintVerdictBox(QPainter& painter, const QRectF& box) const;

    const Theme& m_theme;
    VerdictPath m_path;
    Verdict m_verdict = Verdict::Ood;
};

} // namespace sdm::ui
