#pragma once

#include "widgets/drawing/phase_span.h"

#include <QFrame>
#include <QString>

#include <vector>

namespace sdm::ui {

class Theme;

/// The pipeline of a run as one strip over wall time: a colour and a hatch per kind of work, epochs numbered, times on hover.
/// GUI thread only.
class PhaseStrip final : public QFrame {
    Q_OBJECT
public:
    explicit PhaseStrip(const Theme& theme, QWidget* parent = nullptr);

    void setSpans(std::vector<PhaseSpan> spans);
    const std::vector<PhaseSpan>& spans() const { return m_spans; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF track() const;
    void paintLegend(QPainter& painter, double left) const;
    double totalSeconds() const;

    const Theme& m_theme;
    std::vector<PhaseSpan> m_spans;
};

} // namespace sdm::ui
