#pragma once

#include "core/store/store_reader.h"
#include "widgets/session/run_summary.h"
#include "widgets/text/word_diff.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QTabWidget;

namespace sdm::ui {

class Theme;
class VerdictPathView;

/// Everything about one answer: its path through the gates, its diff against the reference, prompt and raw numbers. GUI thread only.
class GenerationDetail final : public QWidget {
    Q_OBJECT
public:
    explicit GenerationDetail(const Theme& theme, QWidget* parent = nullptr);

    /// \param region  the evaluation's counts under `bound`, where it has them
    void setGeneration(const store::GenerationView& view, const LayerRecord& layer, Bound bound, const std::optional<RegionCounts>& region);
    QString conclusion() const;
    QString nearestText() const;
    void clear();

private:
    class DiffLine;
    void showHeadings(bool show);

    const Theme& m_theme;
    QTabWidget* m_tabs;
    VerdictPathView* m_path;
    std::vector<QLabel*> m_headings; ///< of what only a selected answer has
    QLabel* m_conclusion;
    QLabel* m_id;
    QLabel* m_reference;
    DiffLine* m_answer;
    QLabel* m_summary;
    QLabel* m_nearest;
    QPlainTextEdit* m_prompt;
    QPlainTextEdit* m_raw;
};

} // namespace sdm::ui
