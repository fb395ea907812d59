#pragma once

#include "core/store/answer_rows.h"
#include "widgets/pages/generations/answer_evidence.h"
#include "widgets/session/run_summary.h"
#include "widgets/text/word_diff.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QTabWidget;

namespace sdm::ui {

class AnswerComparisonView;
class DerivationView;
class DiffLine;
class EvidenceTable;
class LinePanel;
class NeighbourTable;
class Theme;
class VerdictPathView;

/// Everything about one answer: its path through the gates, how the verdict came about and what would change it, its diff against the
/// reference, its neighbours, the same document at other times and in other runs, prompt and raw numbers. GUI thread only.
class GenerationDetail final : public QWidget {
    Q_OBJECT
public:
    explicit GenerationDetail(const Theme& theme, QWidget* parent = nullptr);

    /// \param region  the evaluation's counts under `bound`, where it has them
    void setGeneration(const store::GenerationView& view, const LayerRecord& layer, Bound bound, const std::optional<RegionCounts>& region);
    /// What the store has around the answer that is shown; comes later than the answer.
    void setEvidence(const AnswerEvidence& evidence, Bound bound);
    void setSearch(const QString& text); ///< whose words are marked
    void showThroughTime();              ///< the tab with all runs
    void pin();                          ///< the answer that is shown, to be compared with those chosen after it
    void unpin();
    void showComparison();
    void addTab(QWidget* page, const QString& title); ///< beside the answer's own
    void showTab(QWidget* page);
    QString conclusion() const;
    QString nearestText() const;
    QString derivation() const;
    const AnswerListModel& neighbours() const;
    const NeighbourModel& namedNeighbours() const; ///< training documents, in order
    const AnswerListModel& throughTime() const;
    AnswerComparisonView* comparison() const { return m_comparison; }
    FilmStrip* strip() const { return m_strip; }
    LinePanel* distancePanel() const { return m_distance; }
    void clear();

Q_SIGNALS:
    void chosen(const sdm::store::AnswerView& answer); ///< another one to look at

private:
    void showHeadings(bool show);
    void markSearch();
    void showDistance(const AnswerEvidence& evidence, Bound bound);

    const Theme& m_theme;
    QTabWidget* m_tabs;
    VerdictPathView* m_path;
    std::vector<QLabel*> m_headings; ///< of what only a selected answer has
    QLabel* m_conclusion;
    QLabel* m_id;
    QLabel* m_reference;
    DiffLine* m_answer;
    QLabel* m_summary;
    DerivationView* m_derivation;
    EvidenceTable* m_nearest;
    NeighbourTable* m_named;
    LinePanel* m_distance; ///< the answer's place among the calibration answers
    EvidenceTable* m_time;
    AnswerComparisonView* m_comparison;
    FilmStrip* m_strip;
    QScrollArea* m_stripArea;
    std::vector<store::AnswerView> m_frames; ///< of the strip, in order
    QPlainTextEdit* m_prompt;
    QPlainTextEdit* m_raw;
    std::optional<AnswerEvidence> m_evidence; ///< of the answer that is shown, once it is there
    bool m_pinWanted = false;
    std::vector<DiffWord> m_diff;
    QString m_generated; ///< the whole answer
    QString m_search;
};

} // namespace sdm::ui
