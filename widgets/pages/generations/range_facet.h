#pragma once

#include "core/store/answer_rows.h"

#include <QWidget>

namespace sdm::ui {

class Theme;

/// A number's histogram with two handles that bound it, moved with the pointer or the keys: left and right for the lower end, with Shift
/// for the upper one, Home to let go of both. GUI thread only.
class RangeFacet final : public QWidget {
    Q_OBJECT
public:
    RangeFacet(const Theme& theme, AnswerMeasure measure);

    void setHistogram(const store::AnswerHistogram& histogram);
    void setRange(const NumberRange& range);
    NumberRange range() const;
    void setStale(bool stale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void changed(sdm::AnswerMeasure measure, const sdm::NumberRange& range);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int bins() const { return static_cast<int>(m_histogram.answers.size()); }
    QRectF plot() const;
    qreal xOf(int edge) const;
    int edgeAt(qreal x) const;
    void moveTo(int from, int to);
    void say();
    QString words() const;

    const Theme& m_theme;
    AnswerMeasure m_measure;
    store::AnswerHistogram m_histogram;
    NumberRange m_asked;      ///< as it was set: kept while no handle is moved, also between edges
    int m_from = 0, m_to = 0; ///< edges; all of them: no bound
    bool m_moved = false;
    bool m_upper = false; ///< which handle the pointer holds
    bool m_stale = false;
};

} // namespace sdm::ui
