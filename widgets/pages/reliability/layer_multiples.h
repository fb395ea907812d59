#pragma once

#include "widgets/pages/reliability/page_pictures.h"
#include "widgets/parts/panel.h"

namespace sdm::ui {

class LayerCell;
class TileLayout;

/// All final layers of a run on one test set, side by side on the same axes: the draw of their halves made visible. GUI thread only.
class LayerMultiples final : public Panel {
    Q_OBJECT
public:
    LayerMultiples(const Theme& theme, QWidget* parent = nullptr);

    /// \param sentence  what the spread comes to
    void setPictures(std::vector<LayerPicture> pictures, const EvaluationId& shown, const QString& sentence);
    void setShown(const EvaluationId& shown);
    const std::vector<LayerCell*>& cells() const { return m_cells; }
    QString sentence() const;

Q_SIGNALS:
    void evaluationChosen(const QString& evaluationId);

private:
    const Theme& m_theme;
    QLabel* m_sentence;
    TileLayout* m_row;
    std::vector<LayerCell*> m_cells;
};

} // namespace sdm::ui
