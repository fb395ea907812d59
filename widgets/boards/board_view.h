#pragma once

#include "widgets/boards/board.h"
#include "widgets/boards/instrument_panel.h"
#include "widgets/instruments/derived.h"

#include <QJsonObject>

#include <functional>

class QGridLayout;

namespace sdm::ui {

/// The panels of a board, drawn from whatever runs its source has now; with several they are laid over each other, the first as the
/// baseline. Panels over the same x axis share a crosshair, and the pointer's tip lists what all of them say there. Lays itself out by its
/// width. GUI thread only.
class BoardView final : public QWidget {
    Q_OBJECT
public:
    using Source = std::function<std::vector<RunView>()>;

    BoardView(const Theme& theme, const Board& board, Source source, QWidget* parent = nullptr);
    ~BoardView() override;

    void refresh();
    const std::vector<InstrumentPanel>& panels() const { return m_panels; }
    bool hasWindows() const;       ///< some of its plots stand in windows of their own
    LinePanel* firstLines() const; ///< nullptr on a board without any

    /// How runs of the same settings are drawn, here and in what choices() keeps.
    void setSeeds(const SeedsTogether& seeds);
    const SeedsTogether& seeds() const { return m_seeds; }
    /// The source's first run stands among the others, which are those of its settings; else all are laid over each other.
    void setAmongSeeds(bool among) { m_amongSeeds = among; }

    /// Panels behind the board's own, one a metric that somebody has made of others; their names differ.
    void setDerived(const std::vector<DerivedMetric>& metrics);
    const std::vector<DerivedMetric>& derived() const { return m_derived; }
    void askDerived(); ///< for another one

    /// What was chosen for its panels, to be remembered and brought back.
    QJsonObject choices() const;
    void choose(const QJsonObject& choices);
    /// Readers may write notes at steps: the panels then offer it, and noteWanted tells.
    void offerNotes();
    /// Readers may choose steps of the first run: the panels over steps then offer it, and stepsChosen tells.
    void offerSteps();

Q_SIGNALS:
    void runClicked(const QString& runId); ///< a line of that run, where there are several
    void noteWanted(qint64 step);
    void stepsChosen(const std::optional<sdm::ui::StepRange>& steps); ///< none: all of them
    void seedsChosen(const sdm::ui::SeedsTogether& seeds);            ///< also by what was brought back
    void derivedChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void arrange();
    void openWindows();
    void draw(std::size_t index, const std::vector<RunView>& runs);
    void link(LinePanel& lines);
    void point(const LinePanel& at, std::optional<double> x);
    void askNote(const LinePanel& at);
    void linkSteps(LinePanel& lines);
    void addPanel(const BoardPlace& place, const Instrument& instrument);
    void removeDerivedPanels();
    void changeDerived(const QString& name);
    void openDerived(const DerivedMetric& begin);
    std::size_t indexOf(const LinePanel& lines) const;
    void askSteps(const LinePanel& at);
    std::optional<StepRange> stepsIn(const LinePanel& at, const Stretch& stretch) const;
    QString tipAt(const LinePanel& at, double x) const;

    const Theme& m_theme;
    Board m_board;
    Source m_source;
    QGridLayout* m_grid;
    std::vector<InstrumentPanel> m_panels;
    struct Drawn;
    std::vector<Drawn> m_drawn;
    std::vector<DerivedMetric> m_derived;
    SeedsTogether m_seeds;
    QJsonObject m_windows; ///< to be opened once the board is on a screen: by instrument, as windowJson
    bool m_offersNotes = false, m_offersSteps = false;
    bool m_amongSeeds = false;
    int m_perRow = -1;
};

} // namespace sdm::ui
