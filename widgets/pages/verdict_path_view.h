#pragma once

#include "widgets/models/verdict_path.h"

#include <QWidget>

namespace sdm::ui {

class Theme;

/// The gates of one answer in a row, each with its value, its threshold and whether it was passed; the one that stopped the answer
/// stands out by a heavy edge and the words "stops here". GUI thread only.
class VerdictPathView final : public QWidget {
    Q_OBJECT
public:
    explicit VerdictPathView(const Theme& theme, QWidget* parent = nullptr);

    void setPath(const VerdictPath& path, Verdict verdict);
    void clear();
    const VerdictPath& path() const { return m_path; }

    QSize sizeHint() const override { return {560, 72}; }
    QSize minimumSizeHint() const override { return {360, 72}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintGate(QPainter& painter, const QRectF& box, int index) const;
    void paintVerdictBox(QPainter& painter, const QRectF& box) const;

    const Theme& m_theme;
    VerdictPath m_path;
    Verdict m_verdict = Verdict::Ood;
};

} // namespace sdm::ui
