#include "widgets/pages/compare/reliability_tab.h"

#include "widgets/instruments/aligned.h"
#include "widgets/instruments/draw.h"
#include "widgets/instruments/instrument_list.h"
#include "widgets/parts/busy_line.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/plots/plot_panel.h"
#include "widgets/session/project_session.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kCharactersForRow = 40; ///< of the body font that a pane needs to stand beside three others

} // namespace

ReliabilityTab::ReliabilityTab(const PageContext& context, const CompareSources& sources, QWidget* parent)
    : CompareTab(context, sources, 1, parent), m_instrument(new QComboBox), m_set(new QComboBox), m_aligned(new QCheckBox(tr("Same axes"))),
      m_holder(new QWidget), m_grid(new QGridLayout(m_holder)),
      m_query(new LatestQuery<std::vector<ComparedRun>>(context.session.tail(), this))
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(Theme::kSpace);
    for (const Instrument& instrument : sdm::ui::instruments()) {
        if (instrument.needs == Needs::FactsAndAnswers)
            m_instrument->addItem(instrument.title, instrument.id);
    }
    m_instrument->setAccessibleName(tr("What is drawn"));
    m_instrument->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_instrument->setVisible(m_instrument->count() > 1);
    m_set->setAccessibleName(tr("Test set"));
    m_set->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_aligned->setChecked(true);
    m_aligned->setToolTip(tr("Every pane over the same range, so that heights can be compared"));
    auto* tools = new WrapBar(Theme::kSpace);
    tools->items()->addWidget(m_instrument);
    tools->items()->addWidget(m_set);
    tools->items()->addWidget(m_aligned);
    tools->items()->setBreak();
    tools->items()->addWidget(busyLine(context.theme, *m_query, tr("Reading the answers…")));
    tools->items()->addWidget(captionLabel(context.theme, tr("The first four runs, by their first final layer")));
    column->addWidget(tools);
    column->addWidget(m_holder, 1);
    setContent(content);
    connect(m_instrument, &QComboBox::currentIndexChanged, this, &ReliabilityTab::draw);
    connect(m_aligned, &QCheckBox::toggled, this, &ReliabilityTab::draw);
    connect(m_set, &QComboBox::currentIndexChanged, this, [this] { read(); });
}

QWidget* ReliabilityTab::firstFocus()
{
    return m_set;
}

/// Of all the runs that are drawn, in-distribution first as everywhere; the one that was shown stays.
void ReliabilityTab::fillSets()
{
    QStringList sets;
    for (const ChosenRun& chosen : choice().runs) {
        const RunSummary* run = m_context.session.run(chosen.id());
        if (run == nullptr)
            continue;
        for (const SplitSummary& split : run->splits) {
            const QString name = QString::fromStdString(split.evaluation.split);
            if (!sets.contains(name))
                sets << name;
        }
    }
    const QString kept = m_set->currentText();
    const QSignalBlocker blocker(m_set);
    m_set->clear();
    m_set->addItems(sets);
    m_set->setCurrentIndex(std::max(0, static_cast<int>(sets.indexOf(kept))));
}

void ReliabilityTab::read()
{
    fillSets();
    showContent();
    std::vector<store::RunRow> rows = choice().rows();
    rows.resize(std::min(rows.size(), kMostPanes));
    m_query->ask([rows, split = m_set->currentText().toStdString(),
                  cache = m_sources.facts](store::StoreReader& reader) { return cache->read(reader, rows, split); },
                 [this](const std::vector<ComparedRun>& runs) {
                     m_compared = runs;
                     draw();
                 },
                 [this](const QString& why) { showProblem(tr("The answers cannot be read."), why); });
}

/// Each instrument draws into panels of its own kind, so another one needs other panels.
void ReliabilityTab::makePanes()
{
    const QString id = m_instrument->currentData().toString();
    if (id == m_drawn && m_panes.size() == m_compared.size())
        return;
    for (const InstrumentPanel& pane : m_panes) {
        if (PlotPanel* plot = pane.plot())
            plot->setInWindow(false);
        delete pane.widget();
    }
    m_panes.clear();
    m_drawn = id;
    const Instrument* instrument = findInstrument(id);
    for (std::size_t i = 0; instrument != nullptr && i < m_compared.size(); ++i)
        m_panes.emplace_back(m_context.theme, *instrument, m_holder);
    arrange();
}

void ReliabilityTab::arrange()
{
    const auto count = static_cast<int>(m_panes.size());
    const int characters = m_holder->width() / QFontMetrics(m_context.theme.body()).averageCharWidth();
    const int columns = count > 2 && characters < count * kCharactersForRow ? 2 : std::max(count, 1);
    for (int i = 0; i < count; ++i) {
        QWidget* widget = m_panes[static_cast<std::size_t>(i)].standIn();
        m_grid->removeWidget(widget);
        m_grid->addWidget(widget, i / columns, i % columns);
        widget->show();
    }
    for (int column = 0; column < static_cast<int>(kMostPanes); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void ReliabilityTab::resizeEvent(QResizeEvent* event)
{
    CompareTab::resizeEvent(event);
    arrange();
}

void ReliabilityTab::draw()
{
    makePanes();
    std::vector<Drawing> drawings;
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        const ComparedRun& compared = m_compared[i];
        RunView view = runView(*compared.facts, m_context.session.run(compared.facts->runId()), choice().bound);
        view.answers = compared.answers;
        view.evaluation = compared.standing ? &*compared.standing : nullptr;
        drawings.push_back(drawingOf(m_panes[i].instrument(), {view}, m_panes[i].choices()));
        const QString legend = choice().legends.value(static_cast<qsizetype>(i));
        drawings.back().caption = drawings.back().caption.isEmpty() ? legend : tr("%1 · %2").arg(legend, drawings.back().caption);
    }
    if (m_aligned->isChecked())
        alignAxes(drawings);
    for (std::size_t i = 0; i < m_panes.size(); ++i)
        m_panes[i].show(drawings[i]);
}

} // namespace sdm::ui
