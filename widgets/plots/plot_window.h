#pragma once

#include <QPointer>
#include <QWidget>

namespace sdm::ui {

class PlotPanel;
class Theme;

/// A window of its own around a plot. While it is open a note stands where the plot was; closed, it puts the plot back there. It goes with
/// the note, and so with the page that has it. GUI thread only.
class PlotWindow final : public QWidget {
    Q_OBJECT
public:
    /// Whether a plot has a place that it can leave and find again.
    static bool canTake(const PlotPanel& panel);
    /// Takes the panel. \pre canTake
    PlotWindow(PlotPanel& panel, const Theme& theme);

    QWidget* note() const { return m_note; } ///< what stands in the panel's place
    void giveBack();                         ///< and goes

Q_SIGNALS:
    void gaveBack();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeNote(const Theme& theme);

    QPointer<PlotPanel> m_panel;
    QPointer<QWidget> m_note;
};

} // namespace sdm::ui
