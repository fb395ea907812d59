#pragma once

#include "widgets/instruments/run_view.h"
#include "widgets/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QLabel;

namespace sdm::ui {

class BoardView;
class HrTile;
class BoardBar;
class RunsBeside;
template <typename Result>
class LatestQuery;
class ProblemLine;
class TileLayout;

/// The selected run as it goes: guarded tiles and the live board. Redraws at most twenty times a second and only while shown, or while a
/// plot of it stands in a window of its own. GUI thread only.
class LivePage final : public Page {
    Q_OBJECT
public:
    explicit LivePage(const PageContext& context, QWidget* parent = nullptr);

    void shown() override;
    void hidden() override;
    QWidget* firstFocus() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray& state) override;

    const BoardView& board() const { return *m_board; }

private:
    QWidget* makeEmpty();
    void scheduleRefresh();
    void refresh();
    void refreshTiles();
    void fetchAnswers();
    void writeNote(qint64 step);
    void chooseSteps(const std::optional<StepRange>& steps);
    std::vector<RunView> views() const;
    void followOthers();
    const RunSummary* baseline() const;

    PageContext m_context;
    QWidget* m_content;
    QWidget* m_empty;
    QLabel* m_error;
    ProblemLine* m_problem;
    TileLayout* m_tileRow;
    std::vector<HrTile*> m_tiles;
    BoardView* m_board;
    BoardBar* m_bar;
    RunsBeside* m_beside;
    LatestQuery<Answers>* m_answersQuery;
    Answers m_answers;
    QString m_answersOf;    ///< the evaluation they are of
    QString m_answersAsked; ///< the evaluation whose answers are wanted
    QTimer m_refreshTimer;  ///< coalesces changes
    QElapsedTimer m_sinceRefresh;
    QTimer m_clock; ///< the running phase grows
    bool m_visible = false;
};

} // namespace sdm::ui
