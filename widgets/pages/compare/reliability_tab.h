#pragma once

#include "widgets/boards/instrument_panel.h"
#include "widgets/pages/compare/compare_tab.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace sdm::ui {

/// One instrument of the answers for up to four runs side by side, over the same axes.
class ReliabilityTab final : public CompareTab {
    Q_OBJECT
public:
    static constexpr std::size_t kMostPanes = 4;

    ReliabilityTab(const PageContext& context, const CompareSources& sources, QWidget* parent = nullptr);

    const std::vector<InstrumentPanel>& panes() const { return m_panes; }
    QComboBox* instruments() const { return m_instrument; }
    QComboBox* testSets() const { return m_set; }
    QCheckBox* aligned() const { return m_aligned; }
    QWidget* firstFocus() override;

protected:
    void read() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillSets();
    void makePanes();
    void arrange();
    void draw();

    QComboBox* m_instrument;
    QComboBox* m_set;
    QCheckBox* m_aligned;
    QWidget* m_holder;
    QGridLayout* m_grid;
    LatestQuery<std::vector<ComparedRun>>* m_query;
    std::vector<ComparedRun> m_compared;
    std::vector<InstrumentPanel> m_panes;
    QString m_drawn; ///< the instrument the panes are of
};

} // namespace sdm::ui
