#pragma once

#include "core/records/records.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace sdm::ui {

class Theme;

/// "Why?": the verdict worked out line by line, where it stops, and what would have to change. Text that can be selected. GUI thread only.
class DerivationView final : public QWidget {
    Q_OBJECT
public:
    explicit DerivationView(const Theme& theme, QWidget* parent = nullptr);

    void setAnswer(const GenerationRecord& answer, const LayerRecord& layer, Bound bound);
    void clear();
    QString text() const; ///< all of it, a line a step

private:
    QLabel* line(const QString& text, int row, int column, int span);

    const Theme& m_theme;
    QGridLayout* m_grid;
    QStringList m_lines;
};

} // namespace sdm::ui
