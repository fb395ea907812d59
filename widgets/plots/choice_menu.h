#pragma once

#include "widgets/drawing/choices.h"

#include <QObject>

#include <array>
#include <vector>

class QAction;
class QActionGroup;
class QMenu;

namespace sdm::ui {

/// The part of a plot's menu in which a reader chooses the x axis, the span of the smoothing and its kind, and the
/// marks on the axis. GUI thread only.
class ChoiceMenu final : public QObject {
    Q_OBJECT
public:
    static constexpr std::array<double, 6> kSpans{1, 5, 12, 50, 200, 1000};

    explicit ChoiceMenu(QMenu& menu);

    const DrawingChoices& choices() const { return m_choices; }
    void choose(const DrawingChoices& choices);
    void nextXAxis(); ///< where there is a choice of them
    void nextSpan();  ///< of the smoothing, as the next
    void nextSmoothingKind();
    void toggleMarks(); ///< all of those chosen, off and on
    /// What there is to choose in the drawing that is shown.
    void offer(bool xAxis, bool smoothing);

Q_SIGNALS:
    void chosen(const sdm::ui::DrawingChoices& choices);

private:
    QMenu* m_axisMenu;
    QMenu* m_smoothingMenu;
    QMenu* m_marksMenu;
    QActionGroup* m_axes;
    QActionGroup* m_spans;
    QActionGroup* m_kinds;
    std::vector<QAction*> m_marks; ///< as kMarkKinds
    DrawingChoices m_choices;
    MarkKinds m_hiddenMarks = kUsualMarks; ///< what toggling brings back
};

} // namespace sdm::ui
