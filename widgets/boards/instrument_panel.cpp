#include "widgets/boards/instrument_panel.h"

#include "widgets/plots/funnel_panel.h"
#include "widgets/plots/line_panel.h"
#include "widgets/plots/marks_panel.h"
#include "widgets/plots/phase_strip.h"
#include "widgets/plots/scatter_panel.h"
#include "widgets/plots/share_panel.h"

namespace sdm::ui {

InstrumentPanel::InstrumentPanel(const Theme& theme, const Instrument& instrument, QWidget* parent) : m_instrument(instrument)
{
    switch (instrument.kind) {
    case DrawingKind::Lines:
        m_lines = new LinePanel(theme, instrument.title, parent);
        m_lines->choose(usualChoices(instrument));
        break;
    case DrawingKind::Scatter:
        m_scatter = new ScatterPanel(theme, instrument.title, parent);
        break;
    case DrawingKind::Shares:
        m_shares = new SharePanel(theme, instrument.title, parent);
        break;
    case DrawingKind::Marks:
        m_marks = new MarksPanel(theme, instrument.title, parent);
        break;
    case DrawingKind::Bars:
        m_bars = new FunnelPanel(theme, instrument.title, parent);
        m_bars->setEmptyText(instrument.emptyText);
        break;
    case DrawingKind::Strip:
        m_strip = new PhaseStrip(theme, parent);
        break;
    }
    if (plot())
        plot()->setEmptyText(instrument.emptyText);
    widget()->setObjectName(QStringLiteral("instrument.") + instrument.id);
    widget()->setAccessibleDescription(instrument.description);
}

PlotPanel* InstrumentPanel::plot() const
{
    if (m_lines)
        return m_lines;
    if (m_scatter)
        return m_scatter;
    if (m_marks)
        return m_marks;
    return m_shares;
}

QWidget* InstrumentPanel::widget() const
{
    if (plot())
        return plot();
    if (m_bars)
        return m_bars;
    return m_strip;
}

QWidget* InstrumentPanel::standIn() const
{
    return plot() ? plot()->standIn() : widget();
}

DrawingChoices InstrumentPanel::choices() const
{
    if (m_marks)
        return m_marks->choices();
    return m_lines ? m_lines->choices() : usualChoices(m_instrument);
}

void InstrumentPanel::show(const Drawing& drawing)
{
    if (m_lines)
        m_lines->setDrawing(drawing, m_instrument.smooths != Smooths::Never);
    if (m_scatter)
        m_scatter->setDrawing(drawing);
    if (m_shares)
        m_shares->setDrawing(drawing);
    if (m_marks)
        m_marks->setDrawing(drawing);
    if (m_bars) {
        m_bars->setStages(drawing.stages);
        m_bars->setCaption(drawing.caption);
    }
    if (m_strip)
        m_strip->setSpans(drawing.phases);
}

} // namespace sdm::ui
