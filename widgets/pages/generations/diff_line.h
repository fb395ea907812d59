#pragma once

#include "widgets/text/word_diff.h"

#include <QWidget>

#include <vector>

namespace sdm::ui {

class Theme;

/// An answer with its changes marked, one line. GUI thread only.
class DiffLine final : public QWidget {
    Q_OBJECT
public:
    explicit DiffLine(const Theme& theme, QWidget* parent = nullptr);

    void setDiff(std::vector<DiffWord> diff);
    const std::vector<DiffWord>& diff() const { return m_diff; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::vector<DiffWord> m_diff;
};

} // namespace sdm::ui
