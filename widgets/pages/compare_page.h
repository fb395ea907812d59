#pragma once

#include "widgets/data/chosen_runs.h"
#include "widgets/page.h"
#include "widgets/pages/compare/compare_tab.h"

#include <QTimer>

class QTabWidget;

namespace sdm::ui {

class AblationsTab;
class ConfigTab;
class CurvesTab;
class FlipsTab;
class ReliabilityTab;
class RepetitionTab;
class RunPicker;
class StatisticsTab;

/// The chosen runs held against the first of them: tables, settings, curves, reliability, document by document, and whether any of it is
/// more than chance. What a tab shows it reads itself, while it is in front. GUI thread only.
class ComparePage final : public Page {
    Q_OBJECT
public:
    explicit ComparePage(const PageContext& context, QWidget* parent = nullptr);

    void shown() override;
    void hidden() override;
    QWidget* firstFocus() override;
    bool focusFilter() override;
    void showRuns(const QStringList& runIds) override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray& state) override;

    QStringList runsShown() const override { return chosenRuns(); }

    QStringList chosenRuns() const;
    RunPicker* picker() const { return m_picker; }
    QTabWidget* tabs() const { return m_tabs; }
    AblationsTab* ablations() const { return m_ablations; }
    ConfigTab* config() const { return m_config; }
    CurvesTab* curves() const { return m_curves; }
    ReliabilityTab* reliability() const { return m_reliability; }
    FlipsTab* flips() const { return m_flips; }
    StatisticsTab* statistics() const { return m_statistics; }
    RepetitionTab* repetition() const { return m_repetition; }

private:
    void scheduleShow();
    void showTab();
    void makeRoom();
    RunChoice choice() const;
    QString emptyText() const;

    PageContext m_context;
    CompareSources m_sources;
    RunPicker* m_picker;
    QTabWidget* m_tabs;
    AblationsTab* m_ablations;
    ConfigTab* m_config;
    CurvesTab* m_curves;
    ReliabilityTab* m_reliability;
    FlipsTab* m_flips;
    StatisticsTab* m_statistics;
    RepetitionTab* m_repetition;
    QTimer m_debounce;
    bool m_visible = false;
};

} // namespace sdm::ui
