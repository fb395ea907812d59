#pragma once

#include <QWidget>

namespace sdm::ui {

class BoardView;
class SeedBar;
class Theme;

/// What a reader may set of a whole board: how seeds are drawn, and metrics of their own. GUI thread only.
class BoardBar final : public QWidget {
    Q_OBJECT
public:
    /// \param board  outlives this
    BoardBar(const Theme& theme, BoardView& board, QWidget* parent = nullptr);

    SeedBar& seeds() const { return *m_seeds; }

private:
    SeedBar* m_seeds;
};

} // namespace sdm::ui
