#pragma once

#include "core/records/records.h"
#include "widgets/parts/panel.h"

#include <vector>

class QGridLayout;

namespace sdm::ui {

/// What the layer's own training says of it: a row of Table 5, and what it was made from. GUI thread only.
class LayerCard final : public Panel {
    Q_OBJECT
public:
    LayerCard(const Theme& theme, QWidget* parent = nullptr);

    /// \param finals  the run's final layers, for the spread of thresholds over them
    void setLayer(const LayerRecord& layer, const std::vector<LayerRecord>& finals);
    QString text() const; ///< all of it, for the clipboard and for tests

private:
    void addRow(int row, const QString& name, const QStringList& values);

    const Theme& m_theme;
    QWidget* m_facts = nullptr;
    QStringList m_lines;
};

} // namespace sdm::ui
