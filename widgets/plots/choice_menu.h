#pragma once

#include "widgets/drawing/choices.h"

#include <QObject>

#include <array>

class QActionGroup;
class QMenu;

namespace sdm::ui {

/// The part of a plot's menu in which a reader chooses the x axis and the smoothing. GUI thread only.
class ChoiceMenu final : public QObject {
    Q_OBJECT
public:
    static constexpr std::array<double, 5> kSpans{1, 5, DrawingChoices::kUsualSmoothing, 50, 200};

    explicit ChoiceMenu(QMenu& menu);

    const DrawingChoices& choices() const { return m_choices; }
    void choose(const DrawingChoices& choices);
    void nextXAxis(); ///< where there is a choice of them
    void nextSmoothing();
    /// What there is to choose in the drawing that is shown.
    void offer(bool xAxis, bool smoothing);

Q_SIGNALS:
    void chosen(const sdm::ui::DrawingChoices& choices);

private:
    QMenu* m_axisMenu;
    QMenu* m_smoothingMenu;
    QActionGroup* m_axes;
    QActionGroup* m_spans;
    DrawingChoices m_choices;
};

} // namespace sdm::ui
