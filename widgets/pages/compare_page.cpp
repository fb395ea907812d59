#include "widgets/pages/compare_page.h"

#include "widgets/boards/board_view.h"
#include "widgets/instruments/legend.h"
#include "widgets/pages/compare/ablations_tab.h"
#include "widgets/pages/compare/config_tab.h"
#include "widgets/pages/compare/curves_tab.h"
#include "widgets/pages/compare/flips_tab.h"
#include "widgets/pages/compare/reliability_tab.h"
#include "widgets/pages/compare/repetition_tab.h"
#include "widgets/pages/compare/run_picker.h"
#include "widgets/pages/compare/statistics_tab.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/theme/theme.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kSettleMs = 150;

CompareSources makeSources(const PageContext& context, QObject* parent)
{
    CompareSources sources{std::make_shared<RunResultsCache>(), std::make_shared<ComparedRunCache>(), nullptr};
    sources.comparisons = new RunComparisons(context.session.tail(), sources.results, parent);
    return sources;
}

} // namespace

ComparePage::ComparePage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_sources(makeSources(context, this)), m_picker(new RunPicker(context)), m_tabs(new QTabWidget),
      m_ablations(new AblationsTab(context, m_sources)), m_config(new ConfigTab(context, m_sources)),
      m_curves(new CurvesTab(context, m_sources)), m_reliability(new ReliabilityTab(context, m_sources)),
      m_flips(new FlipsTab(context, m_sources)), m_statistics(new StatisticsTab(context, m_sources)),
      m_repetition(new RepetitionTab(context, m_sources))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    layout->setSpacing(Theme::kSpace);
    layout->addWidget(m_picker);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_ablations, tr("Ablations"));
    m_tabs->addTab(m_config, tr("Config"));
    m_tabs->addTab(m_curves, tr("Curves"));
    m_tabs->addTab(m_reliability, tr("Reliability"));
    m_tabs->addTab(m_flips, tr("Flips"));
    m_tabs->addTab(m_statistics, tr("Statistics"));
    m_tabs->addTab(m_repetition, tr("Repetition"));
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        makeRoom();
        showTab();
    });
    makeRoom();
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(kSettleMs);
    connect(&m_debounce, &QTimer::timeout, this, &ComparePage::showTab);
    connect(m_picker, &RunPicker::chosenChanged, this, &ComparePage::scheduleShow);
    connect(&m_context.session, &ProjectSession::runsChanged, this, [this] {
        if (!m_visible)
            return;
        m_picker->refresh();
        scheduleShow();
    });
    connect(&m_context.selection, &SelectionContext::boundChanged, this, &ComparePage::scheduleShow);
}

void ComparePage::shown()
{
    m_visible = true;
    m_picker->refresh();
    scheduleShow();
}

/// Pairs that are still to be compared would keep the store's thread from other pages.
void ComparePage::hidden()
{
    m_visible = false;
    m_sources.comparisons->want({});
}

/// The tab in front alone says how much room the page needs.
void ComparePage::makeRoom()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto policy = i == m_tabs->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_tabs->widget(i)->setSizePolicy(policy, policy);
    }
}

QWidget* ComparePage::firstFocus()
{
    return m_picker->firstFocus();
}

bool ComparePage::focusFilter()
{
    auto* tab = static_cast<CompareTab*>(m_tabs->currentWidget());
    if (tab->hasSearch())
        tab->focusSearch();
    else
        m_picker->focusFilter();
    return true;
}

void ComparePage::showRuns(const QStringList& runIds)
{
    m_picker->choose(runIds);
}

QByteArray ComparePage::saveState() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 1}, {QStringLiteral("curves"), m_curves->board().choices()}})
        .toJson(QJsonDocument::Compact);
}

void ComparePage::restoreState(const QByteArray& state)
{
    const QJsonObject kept = QJsonDocument::fromJson(state).object();
    if (kept[QLatin1String("version")].toInt() == 1)
        m_curves->board().choose(kept[QLatin1String("curves")].toObject());
}

QStringList ComparePage::chosenRuns() const
{
    return m_picker->chosen();
}

void ComparePage::scheduleShow()
{
    if (m_visible)
        m_debounce.start();
}

RunChoice ComparePage::choice() const
{
    RunChoice choice;
    choice.bound = m_context.selection.bound();
    for (const QString& id : m_picker->chosen()) {
        if (const RunSummary* run = m_context.session.run(id))
            choice.runs.push_back(chosenRun(*run));
    }
    choice.legends = legendTexts(choice.rows());
    return choice;
}

/// What to do where there is nothing to choose.
QString ComparePage::emptyText() const
{
    const RunList& runs = m_context.session.runs();
    if (runs.empty())
        return tr("No runs yet. Run the demo twice with different presets to have something to compare.");
    const bool anyFinished = std::ranges::any_of(runs, [](const RunSummary& run) { return run.state == store::RunState::Finished; });
    return anyFinished ? QString() : tr("The tables come from the final layers: they are here when a run has finished.");
}

void ComparePage::showTab()
{
    if (!m_visible)
        return;
    const RunChoice now = choice();
    m_picker->setLegends(now.legends);
    static_cast<CompareTab*>(m_tabs->currentWidget())->showChoice(now, now.runs.empty() ? emptyText() : QString());
}

} // namespace sdm::ui
