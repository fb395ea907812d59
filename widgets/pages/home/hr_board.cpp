#include "widgets/pages/home/hr_board.h"

#include "widgets/models/run_shelf.h"
#include "widgets/parts/elided_label.h"
#include "widgets/parts/hr_tile.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"
#include "widgets/text/run_state_word.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr std::size_t kMostTiles = 4;

} // namespace

HrBoard::HrBoard(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    hide();
}

HrBoard::Row HrBoard::makeRow()
{
    Row row;
    auto* holder = new QWidget(this);
    row.header = holder;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    row.name = withFont(new ElidedLabel(holder), m_context.theme, &Theme::panelTitle);
    row.facts = withFont(new ElidedLabel(holder), m_context.theme, &Theme::caption);
    row.facts->setProperty("secondary", true);
    row.open = new QPushButton(tr("Open"), holder);
    row.open->setProperty("quiet", true);
    line->addWidget(row.name);
    line->addWidget(row.facts, 1);
    line->addWidget(row.open);
    column->addLayout(line);
    auto* tiles = new TileLayout(Theme::kSpace);
    for (std::size_t i = 0; i < kMostTiles; ++i) {
        row.tiles.push_back(new HrTile(m_context.theme, holder));
        tiles->addWidget(row.tiles.back());
    }
    column->addLayout(tiles);
    layout()->addWidget(holder);
    const std::size_t at = m_rows.size();
    connect(row.open, &QPushButton::clicked, this, [this, at] { m_context.commands.openRun(m_rows[at].runId); });
    return row;
}

void HrBoard::showRun(Row& row, const RunSummary& run)
{
    const Bound bound = m_context.selection.bound();
    row.runId = run.id();
    row.name->setText(run.name());
    QStringList facts{run.rowName(), runStateWord(run.state)};
    facts.append(tr("model of step %1").arg(countText(run.splits.front().evaluation.modelStep)));
    facts.append(run.splits.front().layerCount > 1 ? tr("first of %1 final layers").arg(run.splits.front().layerCount)
                                                   : tr("newest layer"));
    facts.append(boundWord(bound));
    facts.append(tr("α %1").arg(fixedText(run.alpha, 2)));
    row.facts->setText(facts.join(QStringLiteral(" · ")));
    row.open->setAccessibleName(tr("Open %1").arg(run.name()));
    for (std::size_t i = 0; i < row.tiles.size(); ++i) {
        row.tiles[i]->setVisible(i < run.splits.size());
        if (i < run.splits.size())
            row.tiles[i]->setContent(tileContent(run.splits[i], run.alpha, bound));
    }
}

void HrBoard::refresh()
{
    std::size_t shown = 0;
    for (const RunSummary& run : m_context.session.runs()) {
        // What is put aside, and what stands for nothing.
        if (run.splits.empty() || shelfOf(run.annotations) != RunShelf::Current || run.row.origin == RunOrigin::Smoke)
            continue;
        if (shown == m_rows.size())
            m_rows.push_back(makeRow());
        m_rows[shown].header->show();
        showRun(m_rows[shown], run);
        if (++shown == m_mostRuns)
            break;
    }
    for (std::size_t i = shown; i < m_rows.size(); ++i)
        m_rows[i].header->hide();
    setVisible(shown > 0);
}

void HrBoard::setMostRuns(int count)
{
    const auto most = static_cast<std::size_t>(count);
    if (most == m_mostRuns)
        return;
    m_mostRuns = most;
    refresh();
}

std::vector<const HrTile*> HrBoard::visibleTiles() const
{
    std::vector<const HrTile*> tiles;
    for (const Row& row : m_rows) {
        for (const HrTile* tile : row.tiles) {
            if (tile->isVisible())
                tiles.push_back(tile);
        }
    }
    return tiles;
}

} // namespace sdm::ui
