#include "widgets/pages/hard_negatives_page.h"

#include "core/base/atomic_file.h"
#include "core/report/negative_patch.h"
#include "widgets/boards/instrument_panel.h"
#include "widgets/data/edit_desk.h"
#include "widgets/data/latest_query.h"
#include "widgets/delegates/diff_delegate.h"
#include "widgets/instruments/draw.h"
#include "widgets/instruments/hard_negatives.h"
#include "widgets/instruments/instrument_list.h"
#include "widgets/models/hard_negative_model.h"
#include "widgets/pages/negatives/negative_detail.h"
#include "widgets/pages/negatives/offenders_panel.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/problem_line.h"
#include "widgets/parts/table_style.h"
#include "widgets/plots/funnel_panel.h"
#include "widgets/plots/line_panel.h"
#include "widgets/plots/marks_panel.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

namespace sdm::ui {
namespace {

constexpr int kCharactersForColumns = 115; ///< of the body font across the page: below that, feed and detail stand one over the other
constexpr int kLeastRows = 7;

} // namespace

HardNegativesPage::HardNegativesPage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_model(new HardNegativeModel(this)),
      m_funnel(new FunnelPanel(context.theme, tr("Hard negatives"))), m_table(new QTableView), m_count(captionLabel(context.theme)),
      m_empty(captionLabel(context.theme)), m_problem(new ProblemLine), m_tabs(new QTabWidget), m_all(new QToolButton),
      m_offenders(new OffendersPanel(context)),
      m_map(std::make_unique<InstrumentPanel>(context.theme, *findInstrument(QStringLiteral("hardness_map")), this)),
      m_kinds(std::make_unique<InstrumentPanel>(context.theme, *findInstrument(QStringLiteral("negative_kinds")), this)),
      m_detail(new NegativeDetail(context.theme)), m_documents(new LatestQuery<std::vector<DocumentRecord>>(context.session.tail(), this)),
      m_choices(new LatestQuery<std::vector<NegativeChoices>>(context.session.tail(), this)),
      m_patch(new LatestQuery<std::string>(context.session.tail(), this))
{
    m_funnel->setEmptyText(tr("Runs with hard negatives generate from the second epoch on."));
    m_funnel->setFixedHeight(132);
    auto* side = new QWidget;
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(Theme::kSpace);
    sideLayout->addWidget(m_funnel);
    sideLayout->addWidget(m_map->widget(), 4);
    sideLayout->addWidget(m_detail, 5);
    m_columns = new QSplitter(Qt::Horizontal);
    QSplitter* columns = m_columns;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeFeed(), tr("Feed"));
    m_tabs->addTab(m_offenders, tr("Stay wrong"));
    m_tabs->addTab(m_kinds->widget(), tr("Kinds"));
    columns->addWidget(m_tabs);
    columns->addWidget(side);
    columns->setSizes({5000, 3000}); // shares: the splitter scales them to its width
    columns->setStretchFactor(0, 5);
    columns->setStretchFactor(1, 3);
    columns->setHandleWidth(Theme::kSpace);
    columns->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    layout->addWidget(columns, 1);

    RunRecord& record = m_context.session.record();
    connect(&record, &RunRecord::reset, this, &HardNegativesPage::reload);
    connect(&record, &RunRecord::hardNegativesAppended, this, &HardNegativesPage::appendFrom);
    connect(&record, &RunRecord::updated, this, &HardNegativesPage::refreshFunnel);
    connectParts();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HardNegativesPage::showCurrent);
    connect(m_model, &HardNegativeModel::dataChanged, this, &HardNegativesPage::showCurrent);
}

HardNegativesPage::~HardNegativesPage() = default;

void HardNegativesPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool narrow = width() < QFontMetrics(m_context.theme.body()).averageCharWidth() * kCharactersForColumns;
    m_columns->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    m_table->setMinimumHeight(narrow ? kLeastRows * m_context.theme.rowHeight() : 0);
    m_detail->setMinimumHeight(narrow ? kLeastRows * m_context.theme.rowHeight() : 0);
}

QWidget* HardNegativesPage::makeFeed()
{
    m_table->setModel(m_model);
    styleTable(m_context.theme, m_table, tr("Hard negatives"));
    m_table->setItemDelegateForColumn(HardNegativeModel::AnswerColumn,
                                      new DiffDelegate(m_context.theme, HardNegativeModel::DiffRole, m_table));
    setColumnCharacters(m_context.theme, m_table, {9, 43, 17, 17, 14, 14, 10});
    m_table->horizontalHeader()->setSectionResizeMode(HardNegativeModel::AnswerColumn, QHeaderView::Stretch);
    auto* copy = new QAction(tr("Copy text"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &HardNegativesPage::copySelected);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    addChoices();

    auto* panel = new Panel(m_context.theme, tr("Wrong answers"));
    m_all->setText(tr("Show all"));
    m_all->setToolTip(tr("Ends the choice made in the map"));
    m_all->hide();
    auto* order = new QComboBox;
    order->addItems({tr("newest first"), tr("fooled first")});
    order->setAccessibleName(tr("Order of the wrong answers"));
    order->setToolTip(tr("Fooled first: those the layer took for right most surely stand on top"));
    connect(order, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model->setOrder(index == 0 ? NegativeOrder::Newest : NegativeOrder::FooledFirst); });
    for (QWidget* widget : {static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_all), static_cast<QWidget*>(order)})
        panel->header()->addWidget(widget);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    panel->content()->addWidget(m_problem);
    panel->content()->addWidget(m_empty, 1);
    panel->content()->addWidget(m_table, 1);
    return panel;
}

void HardNegativesPage::shown()
{
    m_visible = true;
    m_model->setSteps(m_context.selection.steps());
    fetchChoices();
    appendFrom(m_taken);
    refreshFunnel();
}

QWidget* HardNegativesPage::firstFocus()
{
    return m_table;
}

void HardNegativesPage::reload()
{
    m_model->clear();
    m_detail->clear();
    m_all->hide();
    m_taken = 0;
    appendFrom(0);
    m_offenders->refresh();
}

void HardNegativesPage::appendFrom(int)
{
    if (!m_visible)
        return;
    const auto& all = m_context.session.record().hardNegatives();
    if (static_cast<int>(all.size()) < m_taken) {
        m_model->clear();
        m_taken = 0;
    }
    m_model->append({all.begin() + m_taken, all.end()});
    m_taken = static_cast<int>(all.size());
    if (!m_model->documentsMissing().empty())
        fetchDocuments();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    refreshFunnel();
}

void HardNegativesPage::fetchDocuments()
{
    m_documents->ask(
        [keys = m_model->documentsMissing()](store::StoreReader& reader) {
            std::vector<DocumentRecord> documents;
            for (const DocumentKey& key : keys) {
                if (auto document = reader.document(key))
                    documents.push_back(std::move(*document));
            }
            return documents;
        },
        [this](const std::vector<DocumentRecord>& documents) {
            m_problem->clear();
            m_model->setDocuments(documents);
        },
        [this](const QString& why) {
            m_problem->showProblem(tr("The references cannot be read: answers stand without their changes."), why,
                                   [this] { fetchDocuments(); });
        });
}

void HardNegativesPage::refreshFunnel()
{
    if (!m_visible)
        return;
    const Funnel funnel = hardNegativeFunnel(m_context.session.record());
    m_funnel->setStages(funnel.stages);
    m_funnel->setCaption(funnel.stages.empty() ? QString()
                                               : tr("epoch %1 · %2 fooled the layer").arg(funnel.epoch).arg(countText(funnel.fooled)));
    drawInstruments();
    const bool any = m_model->count() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    const QString all = countText(static_cast<std::int64_t>(m_model->count()));
    m_count->setText(!any                                                   ? QString()
                     : m_model->isNarrowed() || m_context.selection.steps() ? tr("%1 of %2").arg(countText(m_model->rowCount()), all)
                                                                            : tr("%1 so far").arg(all));
    m_empty->setText(m_context.session.selectedRun()
                         ? tr("No wrong answers yet. Runs with hard negatives generate from the second epoch on; the others never do.")
                         : tr("No run is selected. Start one, or open one from the Runs page."));
}

void HardNegativesPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount())
        return;
    const HardNegativeRecord& record = m_model->record(current.row());
    m_detail->show(record, m_model->document(record.key), m_model->choice(current.row()));
    m_map->marks()->setChosen(m_model->number(current.row()));
}

/// The map's marks and the table's rows are the same numbers: the order in which the run made them.
void HardNegativesPage::drawInstruments()
{
    RunView view = runView(m_context.session.record(), m_context.session.selectedRun(), m_context.selection.bound());
    for (InstrumentPanel* panel : {m_map.get(), m_kinds.get()})
        panel->show(drawingOf(panel->instrument(), {view}, panel->choices()));
}

void HardNegativesPage::connectParts()
{
    connect(m_detail, &NegativeDetail::chosen, this, &HardNegativesPage::choose);
    connect(m_map->marks(), &MarksPanel::markChosen, this, &HardNegativesPage::selectNumber);
    connect(m_map->marks(), &MarksPanel::marksEnclosed, this, &HardNegativesPage::narrowTo);
    connect(m_map->marks(), &PlotPanel::chosen, this, &HardNegativesPage::drawInstruments);
    connect(m_offenders, &OffendersPanel::documentChosen, this, &HardNegativesPage::showDocument);
    connect(m_all, &QToolButton::clicked, this, [this] { narrowTo({}); });
    connect(m_model, &HardNegativeModel::modelReset, this, [this] {
        m_all->setVisible(m_model->isNarrowed());
        refreshFunnel();
    });
    connect(&m_context.selection, &SelectionContext::stepsChanged, this, [this] {
        m_model->setSteps(m_context.selection.steps());
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
    });
    connect(&m_context.edits, &EditDesk::logChanged, this, [this] {
        if (m_visible)
            fetchChoices();
    });
}

void HardNegativesPage::selectNumber(qint64 number)
{
    m_tabs->setCurrentIndex(0);
    if (m_model->rowOf(number) < 0)
        narrowTo({}); // chosen in the map, which shows all
    if (m_model->rowOf(number) < 0)
        m_context.selection.chooseSteps(std::nullopt); // likewise
    const int row = m_model->rowOf(number);
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void HardNegativesPage::narrowTo(const QList<qint64>& numbers)
{
    m_model->setOnly(numbers.isEmpty() ? std::nullopt : std::optional(std::set<qint64>(numbers.begin(), numbers.end())));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void HardNegativesPage::showDocument(const QString& document)
{
    const auto& all = m_context.session.record().hardNegatives();
    QList<qint64> numbers;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].key.id == document.toStdString())
            numbers << static_cast<qint64>(i);
    }
    m_tabs->setCurrentIndex(0);
    narrowTo(numbers);
    m_table->setFocus(Qt::OtherFocusReason);
}

void HardNegativesPage::addChoices()
{
    const std::tuple<QString, int, NegativeChoice> choices[] = {
        {tr("Keep"), Qt::SHIFT | Qt::Key_K, NegativeChoice::Kept},
        {tr("Ban"), Qt::SHIFT | Qt::Key_B, NegativeChoice::Banned},
        {tr("Promote to the offline negative"), Qt::SHIFT | Qt::Key_P, NegativeChoice::Promoted},
        {tr("Let go"), Qt::SHIFT | Qt::Key_U, NegativeChoice::None}};
    for (const auto& [text, key, choice] : choices) {
        auto* action = new QAction(text, m_table);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, choice = choice] { choose(choice); });
        m_table->addAction(action);
    }
    auto* patch = new QAction(tr("Export what was decided…"), m_table);
    connect(patch, &QAction::triggered, this, &HardNegativesPage::exportPatch);
    m_table->addAction(patch);
}

void HardNegativesPage::choose(NegativeChoice choice)
{
    std::vector<store::NegativeKey> chosen;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        const HardNegativeRecord& record = m_model->record(index.row());
        chosen.push_back({record.key, record.text});
    }
    if (!chosen.empty())
        m_context.edits.chooseNegatives(chosen, choice);
}

void HardNegativesPage::fetchChoices()
{
    if (m_context.session.runs().empty())
        return;
    m_choices->ask([](store::StoreReader& reader) { return reader.negativeChoices(); },
                   [this](const std::vector<NegativeChoices>& choices) {
                       m_model->setChoices(choices);
                       showCurrent();
                   },
                   [this](const QString& why) {
                       m_problem->showProblem(tr("What was decided on wrong answers cannot be read."), why, [this] { fetchChoices(); });
                   });
}

void HardNegativesPage::exportPatch()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export what was decided"), QStringLiteral("hard_negatives.jsonl"),
                                                      tr("JSON lines (*.jsonl)"));
    if (file.isEmpty())
        return;
    m_patch->ask(
        [path = file.toStdString()](store::StoreReader& reader) {
            writeFileAtomically(path, report::patchText(reader.negativePatch()));
            return path;
        },
        [this](const std::string&) { m_problem->clear(); },
        [this](const QString& why) { m_problem->showProblem(tr("The patch could not be written."), why, [this] { exportPatch(); }); });
}

void HardNegativesPage::copySelected()
{
    QStringList texts;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        texts << QString::fromStdString(m_model->record(index.row()).text);
    QApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

} // namespace sdm::ui
