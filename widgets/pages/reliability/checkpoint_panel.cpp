#include "widgets/pages/reliability/checkpoint_panel.h"

#include "core/report/checkpoint_candidates.h"
#include "widgets/models/report_table_model.h"
#include "widgets/parts/export_menu.h"
#include "widgets/parts/table_style.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kMostShownRows = 10;

} // namespace

CheckpointPanel::CheckpointPanel(const Theme& theme, QWidget* parent)
    : Panel(theme, tr("Which checkpoint"), parent), m_theme(theme), m_model(new ReportTableModel(this)), m_table(new QTableView),
      m_other(new QPushButton(tr("Final layers from this one…")))
{
    m_other->setObjectName(QStringLiteral("otherCheckpoint"));
    m_other->setToolTip(
        tr("A new run that tunes nothing: it answers and trains final layers with the chosen row's checkpoint as its model. "
           "What this run has chosen stays as it is."));
    header()->addWidget(m_other);
    header()->addWidget(new ExportMenu(QStringLiteral("checkpoints"),
                                       [this](report::TableFormat format) { return report::writeTables({m_model->table()}, format); }));
    styleTable(theme, m_table, tr("Checkpoints to choose from"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(false);
    content()->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CheckpointPanel::showCurrent);
    connect(m_other, &QPushButton::clicked, this, [this] {
        const int row = m_table->currentIndex().row();
        if (row >= 0)
            Q_EMIT finalLayersWanted(m_candidates[static_cast<std::size_t>(row)].step);
    });
    connect(&theme, &Theme::changed, this, &CheckpointPanel::fit);
    hide();
}

CheckpointPanel::~CheckpointPanel() = default;

void CheckpointPanel::show(const RunFacts& facts, double alpha, Bound bound)
{
    m_candidates = report::checkpointCandidates(facts.evaluations(), facts.checkpoints(), bound);
    const int current = m_table->currentIndex().row();
    m_model->setTable(report::checkpointTable(m_candidates, alpha, bound));
    const auto chosen = std::ranges::find_if(m_candidates, &report::CheckpointCandidate::isChosen);
    setVisible(!m_candidates.empty());
    if (m_candidates.empty())
        return;
    setCaption(tr("The lowest evaluation loss is chosen, the earlier of equals: step %1 · share and accuracy by the %2 of what was judged "
                  "along the way. Once a run has gone on with it, that cannot be changed; more candidates come from more evaluations an "
                  "epoch.")
                   .arg(countText(chosen->step), boundWord(bound)));
    const int row = current >= 0 && current < m_model->rowCount() ? current : static_cast<int>(chosen - m_candidates.begin());
    m_table->setCurrentIndex(m_model->index(row, 0));
    fit();
    showCurrent();
}

void CheckpointPanel::showCurrent()
{
    const int row = m_table->currentIndex().row();
    m_other->setEnabled(row >= 0 && m_candidates[static_cast<std::size_t>(row)].path.has_value());
}

void CheckpointPanel::fit()
{
    m_table->resizeColumnsToContents();
    const int rows = std::min(m_model->rowCount(), kMostShownRows);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_theme.rowHeight() + 4);
}

} // namespace sdm::ui
