#pragma once

#include "core/records/vocabulary.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace sdm::ui {

class Theme;

/// One document through a run's evaluations: a frame each with the verdict's glyph, when, q′, and whether the answer is another than
/// before. Clicked, or chosen with the arrow keys and Enter. GUI thread only.
class FilmStrip final : public QWidget {
    Q_OBJECT
public:
    struct Frame {
        Verdict verdict = Verdict::Unjudged;
        QString when;  ///< "step 429"
        QString value; ///< "q′ 94.8"
        QString tip;
        bool changed = false; ///< another answer than in the frame before
        bool current = false;
    };

    explicit FilmStrip(const Theme& theme, QWidget* parent = nullptr);

    void setFrames(std::vector<Frame> frames);
    const std::vector<Frame>& frames() const { return m_frames; }
    QRect frameRect(int index) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QSize frameSize() const;
    int frameAt(const QPoint& point) const;
    void say();

    const Theme& m_theme;
    std::vector<Frame> m_frames;
    int m_marked = -1; ///< by the arrow keys
};

} // namespace sdm::ui
