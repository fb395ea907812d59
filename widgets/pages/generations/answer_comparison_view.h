#pragma once

#include "widgets/pages/generations/answer_evidence.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QTableWidget;

namespace sdm::ui {

class DiffLine;
class Theme;
class VerdictPathView;

/// The answer that was pinned beside the one that is looked at: how each came to its verdict, the words that differ, the numbers, and the
/// training documents next to both. GUI thread only.
class AnswerComparisonView final : public QWidget {
    Q_OBJECT
public:
    explicit AnswerComparisonView(const Theme& theme, QWidget* parent = nullptr);

    void pin(const AnswerEvidence& answer);
    void unpin();
    void setCurrent(const AnswerEvidence& answer, Bound bound);
    void clearCurrent();
    const std::optional<AnswerEvidence>& pinned() const { return m_pinned; }
    bool isComparing() const; ///< both are there, and are not the same answer
    QString asText() const;   ///< all of it, a tab-separated line a row
    QString differenceWords() const;
    QString neighbourWords() const;
    QTableWidget* numbers() const { return m_numbers; }
    QTableWidget* neighbours() const { return m_neighbours; }

Q_SIGNALS:
    void unpinAsked();
    void chosen(const sdm::store::AnswerView& answer); ///< the pinned one, to go back to

private:
    /// One of the two.
    struct Side {
        QLabel* title;
        VerdictPathView* path;
        QLabel* conclusion;
    };
    Side addSide(QGridLayout& grid, int column);
    void refresh();
    void showSide(const Side& side, const QString& title, const AnswerEvidence& answer);
    void showTexts();
    void showNumbers();
    void showNeighbours();

    const Theme& m_theme;
    std::optional<AnswerEvidence> m_pinned, m_current;
    Bound m_bound = kDefaultBound;
    QLabel* m_empty;
    QWidget* m_content;
    Side m_left, m_right;
    QLabel* m_pinnedText;
    DiffLine* m_currentText;
    QLabel* m_difference;
    QTableWidget* m_numbers;
    QLabel* m_shared;
    QTableWidget* m_neighbours;
};

} // namespace sdm::ui
