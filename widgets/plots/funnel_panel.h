#pragma once

#include "widgets/drawing/stage.h"
#include "widgets/parts/panel.h"

#include <vector>

namespace sdm::ui {

class Theme;

/// Horizontal bars from the widest gate to the narrowest, each with its name and count at the left. GUI thread only.
class FunnelPanel final : public Panel {
    Q_OBJECT
public:
    FunnelPanel(const Theme& theme, const QString& title, QWidget* parent = nullptr);

    void setEmptyText(const QString& text);
    void setStages(std::vector<FunnelStage> stages);
    const std::vector<FunnelStage>& stages() const { return m_stages; }

private:
    class Bars;

    Bars* m_bars;
    std::vector<FunnelStage> m_stages;
};

} // namespace sdm::ui
