#include "widgets/pages/compare/statistics_tab.h"

#include "widgets/parts/busy_line.h"
#include "widgets/parts/export_menu.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/table_style.h"
#include "widgets/session/project_session.h"
#include "widgets/text/claim_words.h"
#include "widgets/text/core_words.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kLeastStatisticsRows = 4;

} // namespace

StatisticsTab::StatisticsTab(const PageContext& context, const CompareSources& sources, QWidget* parent)
    : CompareTab(context, sources, 1, parent), m_paired(new ReportTableModel(this)), m_seeds(new ReportTableModel(this)),
      m_pairedTable(new QTableView), m_seedTable(new QTableView), m_verdict(fontLabel(context.theme, &Theme::headline)),
      m_sentence(fontLabel(context.theme, &Theme::body)), m_state(captionLabel(context.theme)),
      m_query(new LatestQuery<std::vector<report::SeedSpread>>(context.session.tail(), this))
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    column->addWidget(makePaired(), 3);
    column->addWidget(makeSeeds(), 2);
    setContent(content);
    connect(sources.comparisons, &RunComparisons::arrived, this, &StatisticsTab::showPaired);
}

QWidget* StatisticsTab::makePaired()
{
    auto* panel = new Panel(m_context.theme, tr("Against the baseline, document by document"));
    panel->header()->addWidget(m_state);
    panel->header()->addWidget(
        new ExportMenu(QStringLiteral("paired"), [this](report::TableFormat format) { return report::writeTables({m_exported}, format); }));
    m_verdict->setWordWrap(true);
    m_sentence->setWordWrap(true);
    panel->content()->addWidget(m_verdict);
    panel->content()->addWidget(m_sentence);
    styleTable(m_context.theme, m_pairedTable, tr("Paired comparison"));
    m_pairedTable->setModel(m_paired);
    m_pairedTable->setFrameShape(QFrame::NoFrame);
    m_pairedTable->setSelectionMode(QAbstractItemView::SingleSelection);
    const auto fit = [this] { m_pairedTable->setMinimumHeight(kLeastStatisticsRows * m_context.theme.rowHeight()); };
    connect(&m_context.theme, &Theme::changed, this, fit);
    fit();
    panel->content()->addWidget(m_pairedTable, 1);
    connect(m_pairedTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StatisticsTab::showCurrent);
    return panel;
}

QWidget* StatisticsTab::makeSeeds()
{
    auto* panel = new Panel(m_context.theme, tr("Seeds and final layers"));
    panel->header()->addWidget(busyLine(m_context.theme, *m_query, tr("Reading the runs…")));
    panel->header()->addWidget(new ExportMenu(
        QStringLiteral("seeds"), [this](report::TableFormat format) { return report::writeTables({m_seeds->table()}, format); }));
    panel->setCaption(tr("Runs of the same settings stand in one row, whatever their seed. Mean ± standard deviation by the first final "
                         "layer of each run; median [lowest, highest] over every final layer of every run."));
    styleTable(m_context.theme, m_seedTable, tr("Seeds and final layers"));
    m_seedTable->setModel(m_seeds);
    m_seedTable->setFrameShape(QFrame::NoFrame);
    const auto fit = [this] { m_seedTable->setMinimumHeight(kLeastStatisticsRows * m_context.theme.rowHeight()); };
    connect(&m_context.theme, &Theme::changed, this, fit);
    fit();
    panel->content()->addWidget(m_seedTable, 1);
    return panel;
}

QWidget* StatisticsTab::firstFocus()
{
    return m_pairedTable;
}

QString StatisticsTab::verdict() const
{
    return m_verdict->text();
}

QString StatisticsTab::sentence() const
{
    return m_sentence->text();
}

std::vector<RunComparisons::Pair> StatisticsTab::pairs() const
{
    std::vector<RunComparisons::Pair> pairs;
    for (std::size_t i = 1; i < choice().runs.size(); ++i)
        pairs.push_back({choice().runs.front(), choice().runs[i], choice().bound});
    return pairs;
}

void StatisticsTab::read()
{
    m_query->ask([runs = choice().runs, bound = choice().bound, results = m_sources.results](
                     store::StoreReader& reader) { return report::seedSpreads(results->named(reader, runs), bound); },
                 [this](const std::vector<report::SeedSpread>& spreads) {
                     m_seeds->setTable(report::seedTable(spreads, choice().bound));
                     m_seedTable->resizeColumnsToContents();
                     showContent();
                 },
                 [this](const QString& why) { showProblem(tr("The runs cannot be compared."), why); });
    m_lines.clear();
    m_exported = {};
    m_paired->setTable({});
    again();
    showPaired();
}

void StatisticsTab::again()
{
    m_sources.comparisons->want(pairs());
}

/// The rows that are known so far, in the order of the runs.
void StatisticsTab::showPaired()
{
    const std::vector<RunComparisons::Pair> wanted = pairs();
    std::vector<Line> lines;
    report::Table table;
    std::size_t known = 0;
    QStringList problems;
    for (const RunComparisons::Pair& pair : wanted) {
        const QString problem = m_sources.comparisons->problem(pair);
        if (!problem.isEmpty())
            problems << problem;
        const RunComparisons::Comparison found = m_sources.comparisons->find(pair);
        known += found || !problem.isEmpty() ? 1 : 0;
        if (!found)
            continue;
        const std::vector<report::Table> tables = report::comparisonTables(*found);
        if (tables.empty())
            continue;
        if (table.columns.empty()) {
            table = tables.front();
            table.rows.clear();
            table.title = tr("Against %1, document by document").arg(choice().legends.value(0)).toStdString();
        }
        for (std::size_t set = 0; set < found->testSets.size(); ++set) {
            table.rows.push_back(tables.front().rows[set]);
            lines.push_back({found, set});
        }
    }
    m_state->setText(!problems.isEmpty()     ? problems.join(QLatin1Char(' '))
                     : known < wanted.size() ? tr("Comparing run %1 of %2…").arg(known + 1).arg(wanted.size())
                                             : QString());
    const bool same = lines.size() == m_lines.size() &&
                      std::equal(lines.begin(), lines.end(), m_lines.begin(),
                                 [](const Line& a, const Line& b) { return a.comparison == b.comparison && a.set == b.set; });
    if (same && !lines.empty())
        return;
    const int kept = std::max(m_pairedTable->currentIndex().row(), 0);
    m_lines = std::move(lines);
    m_exported = table;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const report::DifferenceClaim claim = m_lines[i].comparison->testSets[m_lines[i].set].paired.claim;
        table.rows[i].cells.back().text = claimWord(claim).toStdString();
        table.rows[i].cells.back().tooltip = claimMeaning(claim).toStdString();
    }
    m_paired->setTable(table);
    m_pairedTable->resizeColumnsToContents();
    if (!m_lines.empty())
        m_pairedTable->selectRow(std::min(kept, static_cast<int>(m_lines.size()) - 1));
    showCurrent();
}

void StatisticsTab::showCurrent()
{
    const int row = m_pairedTable->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_lines.size())) {
        m_verdict->setText(choice().runs.size() < 2 ? tr("One run: nothing to hold it against") : QString());
        m_sentence->setText(choice().runs.size() < 2
                                ? tr("Choose a second run above. How far seeds and final layers move the share stands below.")
                                : QString());
        return;
    }
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    const report::TestSetComparison& set = line.comparison->testSets[line.set];
    const QString word = claimWord(set.paired.claim);
    m_verdict->setText(set.paired.interval ? tr("%1, %2").arg(pointsText(set.paired.difference()), word) : word);
    m_sentence->setText(phraseText(line.comparison->sentences()[line.set]));
}

} // namespace sdm::ui
