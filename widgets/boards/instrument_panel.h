#pragma once

#include "widgets/instruments/instrument.h"

#include <QWidget>

namespace sdm::ui {

class FunnelPanel;
class LinePanel;
class MarksPanel;
class PhaseStrip;
class PlotPanel;
class ScatterPanel;
class SharePanel;
class Theme;

/// The one place where an instrument gets a panel: title, empty text, words for a screen reader, and drawings of its kind. GUI thread only.
class InstrumentPanel final {
public:
    /// \param parent  owns the panel, which this must not outlive
    InstrumentPanel(const Theme& theme, const Instrument& instrument, QWidget* parent);

    const Instrument& instrument() const { return m_instrument; }
    QWidget* widget() const;
    QWidget* standIn() const;                    ///< what stands in its place: the widget, or the note that it is in a window of its own
    LinePanel* lines() const { return m_lines; } ///< nullptr for other kinds, as the next two
    ScatterPanel* scatter() const { return m_scatter; }
    MarksPanel* marks() const { return m_marks; }
    SharePanel* shares() const { return m_shares; }
    PlotPanel* plot() const; ///< one of these; nullptr for kinds that are no plot
    DrawingChoices choices() const;

    void show(const Drawing& drawing);

private:
    Instrument m_instrument;
    LinePanel* m_lines = nullptr;
    ScatterPanel* m_scatter = nullptr;
    SharePanel* m_shares = nullptr;
    MarksPanel* m_marks = nullptr;
    FunnelPanel* m_bars = nullptr;
    PhaseStrip* m_strip = nullptr;
};

} // namespace sdm::ui
