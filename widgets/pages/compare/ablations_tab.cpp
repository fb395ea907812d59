#include "widgets/pages/compare/ablations_tab.h"

#include "core/report/ablation_format.h"
#include "core/report/published_results.h"
#include "widgets/delegates/ablation_delegate.h"
#include "widgets/delegates/share_delegate.h"
#include "widgets/parts/busy_line.h"
#include "widgets/parts/export_menu.h"
#include "widgets/parts/grouped_header.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/table_style.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/text/core_words.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr int kNoteLines = 3;
constexpr int kLeastTableRows = 6; ///< headers included: below that the page is scrolled
constexpr int kMostShareRows = 7;

} // namespace

AblationsTab::AblationsTab(const PageContext& context, const CompareSources& sources, QWidget* parent)
    : CompareTab(context, sources, 1, parent), m_model(new AblationModel(this)), m_shares(new ShareModel(this)),
      m_shareTable(new QTableView), m_table(new QTableView), m_which(new QComboBox), m_published(new QCheckBox(tr("Published numbers"))),
      m_note(captionLabel(context.theme)), m_notes(new QScrollArea), m_query(new LatestQuery<Answer>(context.session.tail(), this))
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    column->addWidget(makeShares());
    column->addWidget(makeTables(), 1);
    setContent(content);
    connect(sources.comparisons, &RunComparisons::arrived, this, &AblationsTab::showComparisons);
}

QWidget* AblationsTab::makeShares()
{
    auto* panel = new Panel(m_context.theme, tr("Share inside, and how far the draw moves it"));
    panel->header()->addWidget(captionLabel(m_context.theme, tr("Disc: the first final layer. Ticks: every final layer.")));
    panel->header()->addWidget(new ExportMenu(QStringLiteral("shares"), [this](report::TableFormat format) {
        std::vector<std::pair<std::string, std::vector<report::SetShares>>> runs;
        for (const ShareModel::Run& run : m_shares->runs())
            runs.emplace_back(run.name.toStdString(), run.sets);
        return report::writeTables({report::sharesTable(runs, choice().bound)}, format);
    }));
    styleTable(m_context.theme, m_shareTable, tr("Share inside by final layer"));
    m_shareTable->setModel(m_shares);
    m_shareTable->setItemDelegate(new ShareDelegate(m_context.theme, m_shareTable));
    m_shareTable->setFrameShape(QFrame::NoFrame);
    m_shareTable->setSelectionMode(QAbstractItemView::SingleSelection);
    panel->content()->addWidget(m_shareTable);
    connect(&m_context.theme, &Theme::changed, this, &AblationsTab::fitShares);
    return panel;
}

QWidget* AblationsTab::makeTables()
{
    m_table->setHorizontalHeader(new GroupedHeader(m_context.theme, m_table));
    styleTable(m_context.theme, m_table, tr("Ablation table"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new AblationDelegate(m_context.theme, m_table));
    m_table->setProperty("dense", true);
    m_which->setAccessibleName(tr("Table"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_published->setToolTip(
        tr("Beside one's own what the paper printed for the same rows: %1").arg(QString::fromStdString(report::publishedResults().source)));
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignTop);
    m_notes->setWidget(m_note);
    m_notes->setWidgetResizable(true);
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->viewport()->setAutoFillBackground(false);
    m_note->setAutoFillBackground(false); // after setWidget, which turns it on
    m_notes->setAccessibleName(tr("Remarks on the table"));
    const auto fit = [this] {
        m_notes->setFixedHeight(kNoteLines * QFontMetrics(m_context.theme.caption()).lineSpacing() + 2);
        m_table->setMinimumHeight(kLeastTableRows * m_context.theme.rowHeight());
    };
    connect(&m_context.theme, &Theme::changed, this, fit);
    fit();
    m_export =
        new ExportMenu(QStringLiteral("ablations"), [this](report::TableFormat format) { return report::formatAblation(m_shown, format); });
    auto* panel = new Panel(m_context.theme);
    auto* tools = new WrapBar(Theme::kSpace);
    tools->items()->addWidget(m_which);
    tools->items()->addWidget(m_published);
    tools->items()->setBreak();
    tools->items()->addWidget(busyLine(m_context.theme, *m_query, tr("Reading the runs…")));
    tools->items()->addWidget(m_export);
    panel->content()->addWidget(tools);
    panel->content()->addWidget(m_table, 1);
    panel->content()->addWidget(m_notes);
    connect(m_which, &QComboBox::currentIndexChanged, this, &AblationsTab::showTable);
    connect(m_published, &QCheckBox::toggled, this, &AblationsTab::showAblation);
    return panel;
}

QWidget* AblationsTab::firstFocus()
{
    return m_shareTable;
}

void AblationsTab::read()
{
    m_query->ask(
        [runs = choice().runs, bound = choice().bound, results = m_sources.results](store::StoreReader& reader) {
            const std::vector<report::NamedRun> named = results->named(reader, runs);
            Answer answer{report::ablationOf(named, bound), {}};
            for (const report::NamedRun& run : named)
                answer.shares.push_back(report::setShares(run.results, bound));
            return answer;
        },
        [this](Answer answer) { take(std::move(answer)); },
        [this](const QString& why) { showProblem(tr("The runs cannot be compared."), why); });
}

void AblationsTab::again()
{
    m_sources.comparisons->want(pairs());
}

std::vector<RunComparisons::Pair> AblationsTab::pairs() const
{
    std::vector<RunComparisons::Pair> pairs;
    for (std::size_t i = 1; i < choice().runs.size(); ++i)
        pairs.push_back({choice().runs.front(), choice().runs[i], choice().bound});
    return pairs;
}

void AblationsTab::take(Answer answer)
{
    m_ablation = std::move(answer.ablation);
    std::vector<ShareModel::Run> runs;
    for (std::size_t i = 0; i < answer.shares.size(); ++i)
        runs.push_back({choice().legends.value(static_cast<qsizetype>(i)), choice().runs[i].row.id, std::move(answer.shares[i])});
    m_shares->setRuns(std::move(runs));
    m_sources.comparisons->want(pairs());
    showComparisons();
    fitShares();
    showAblation();
    showContent();
}

void AblationsTab::showComparisons()
{
    const std::vector<RunComparisons::Pair> wanted = pairs();
    if (m_shares->rowCount() != static_cast<int>(wanted.size()) + 1)
        return; // the shares of this choice are on their way
    for (std::size_t i = 0; i < wanted.size(); ++i)
        m_shares->setComparison(static_cast<int>(i) + 1, m_sources.comparisons->find(wanted[i]), m_sources.comparisons->problem(wanted[i]));
}

/// As high as its rows, up to a few; the words take the width that is left.
void AblationsTab::fitShares()
{
    const int row = m_context.theme.rowHeight();
    const int header = m_shareTable->horizontalHeader()->sizeHint().height();
    m_shareTable->setFixedHeight(header + row * std::clamp(m_shares->rowCount(), 1, kMostShareRows) + 2);
    const int character = QFontMetrics(m_context.theme.body()).averageCharWidth();
    m_shareTable->setColumnWidth(0, 28 * character);
    for (int column = 1; column < m_shares->columnCount(); ++column)
        m_shareTable->setColumnWidth(column, (m_shares->isShareColumn(column) ? 36 : 40) * character);
}

void AblationsTab::showAblation()
{
    m_shown = m_published->isChecked() ? report::withPublished(m_ablation, report::publishedResults()) : m_ablation;
    const int kept = std::max(0, m_which->currentIndex());
    const QSignalBlocker blocker(m_which);
    m_which->clear();
    for (const report::AblationTable& table : m_shown.tables)
        m_which->addItem(phraseText(table.title));
    m_which->setCurrentIndex(std::min(kept, m_which->count() - 1));
    showTable();
}

void AblationsTab::showTable()
{
    const int which = m_which->currentIndex();
    if (which < 0 || which >= static_cast<int>(m_shown.tables.size()))
        return;
    const report::AblationTable& table = m_shown.tables[static_cast<std::size_t>(which)];
    m_model->setTable(table);
    QStringList notes{phraseText(table.note)};
    notes << phraseTexts(m_shown.notes);
    notes.removeAll(QString());
    m_note->setText(notes.join(QLatin1Char('\n')).remove(QLatin1Char('`')));
    m_notes->setVisible(!notes.isEmpty());
    m_table->resizeColumnsToContents();
}

} // namespace sdm::ui
