#pragma once

#include "widgets/pages/reliability/page_pictures.h"
#include "widgets/parts/panel.h"

#include <optional>

class QPushButton;
class QSlider;
class QTableWidget;

namespace sdm::ui {

/// What another alpha would give: thresholds, and share and accuracy inside of every test set beside those that were judged. A preview from
/// stored rows, marked as one; nothing is applied. GUI thread only.
class AlphaExplorer final : public Panel {
    Q_OBJECT
public:
    AlphaExplorer(const Theme& theme, QWidget* parent = nullptr);

    /// The numbers as judged; a preview that is shown stays until reset or another preview comes.
    void setJudged(const PagePictures& pictures);
    void setPreview(const AlphaPreview& preview);
    /// Why there is no preview of this layer; the slider is then of no use.
    void setUnavailable(const QString& why);
    /// \param layerFolder  what the command that applies another alpha is about
    void setAvailable(const QString& layerFolder);
    /// What makes the layer one of the previewed alpha, to be typed; empty without a preview.
    QString command() const;
    std::optional<double> alpha() const; ///< of the preview; nothing as judged
    QSlider* slider() const { return m_slider; }
    QTableWidget* table() const { return m_table; }
    QString statusText() const;

public Q_SLOTS:
    void reset(); ///< back to what was judged

Q_SIGNALS:
    void alphaChanged(std::optional<double> alpha);

private:
    void fill(int column, const std::vector<report::ReliabilityReport>& reports);
    void tell();

    const Theme& m_theme;
    QSlider* m_slider;
    QLabel* m_value;
    QLabel* m_watermark;
    QLabel* m_thresholds;
    QPushButton* m_reset;
    QPushButton* m_command;
    QTableWidget* m_table;
    double m_judgedAlpha = 0.95;
    RegionThresholds m_region;
    std::optional<RegionThresholds> m_previewRegion;
    QString m_unavailable, m_layerFolder;
};

} // namespace sdm::ui
