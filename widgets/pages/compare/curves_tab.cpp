#include "widgets/pages/compare/curves_tab.h"

#include "widgets/boards/board_bar.h"
#include "widgets/boards/board_view.h"
#include "widgets/instruments/legend.h"
#include "widgets/parts/busy_line.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/theme/theme.h"

#include <QVBoxLayout>

namespace sdm::ui {

CurvesTab::CurvesTab(const PageContext& context, const CompareSources& sources, QWidget* parent)
    : CompareTab(context, sources, 1, parent), m_board(new BoardView(context.theme, compareBoard(), [this] { return views(); })),
      m_query(new LatestQuery<std::vector<ComparedRun>>(context.session.tail(), this))
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    column->addWidget(busyLine(context.theme, *m_query, tr("Reading the runs…")));
    column->addWidget(new BoardBar(context.theme, *m_board));
    column->addWidget(m_board, 1);
    setContent(content);
    connect(m_board, &BoardView::runClicked, &context.selection, &SelectionContext::selectRun);
}

void CurvesTab::read()
{
    showContent();
    m_query->ask([rows = choice().rows(), cache = m_sources.facts](store::StoreReader& reader) { return cache->read(reader, rows); },
                 [this, legends = choice().legends, rows = choice().rows()](const std::vector<ComparedRun>& runs) {
                     m_compared = runs;
                     m_legends = legends;
                     m_groupLegends = groupLegendsOf(rows);
                     m_board->refresh();
                 },
                 [this](const QString& why) {
                     m_compared.clear();
                     m_board->refresh();
                     showProblem(tr("The runs cannot be drawn."), why);
                 });
}

QStringList CurvesTab::groupLegendsOf(const std::vector<store::RunRow>& rows) const
{
    std::vector<std::string> settings;
    for (const store::RunRow& row : rows) {
        const RunSummary* run = m_context.session.run(QString::fromStdString(row.id));
        settings.push_back(run ? run->settings : std::string());
    }
    return groupLegends(rows, settings);
}

std::vector<RunView> CurvesTab::views() const
{
    std::vector<RunView> views;
    for (std::size_t i = 0; i < m_compared.size(); ++i) {
        const ComparedRun& compared = m_compared[i];
        RunView view = runView(*compared.facts, m_context.session.run(compared.facts->runId()), choice().bound);
        view.baseline = m_compared.front().facts;
        view.answers = compared.answers;
        view.evaluation = compared.standing ? &*compared.standing : nullptr;
        view.legend = m_legends.value(static_cast<qsizetype>(i));
        view.groupLegend = m_groupLegends.value(static_cast<qsizetype>(i));
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace sdm::ui
