#include "widgets/pages/hard_negatives_page.h"

#include "widgets/data/latest_query.h"
#include "widgets/delegates/diff_delegate.h"
#include "widgets/instruments/hard_negatives.h"
#include "widgets/models/hard_negative_model.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/problem_line.h"
#include "widgets/parts/table_style.h"
#include "widgets/plots/funnel_panel.h"
#include "widgets/session/project_session.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace sdm::ui {
namespace {

constexpr int kCharactersForColumns = 115; ///< of the body font across the page: below that, feed and detail stand one over the other
constexpr int kLeastRows = 7;

QString whyNotJudged(const HardNegativeRecord& record)
{
    if (record.origin == NegativeOrigin::Final)
        return HardNegativesPage::tr("not judged: the final layers learn from it");
    return record.used ? HardNegativesPage::tr("not judged: the loss had a common base")
                       : HardNegativesPage::tr("not judged: it was not in the loss");
}

} // namespace

/// Reference, the model's answer, and the offline negative of one document.
class HardNegativesPage::Detail final : public Panel {
public:
    explicit Detail(const Theme& theme) : Panel(theme, HardNegativesPage::tr("Generated beside the offline negative"))
    {
        auto* form = new QFormLayout;
        form->setLabelAlignment(Qt::AlignLeft);
        form->setHorizontalSpacing(16);
        const auto add = [&](const QString& name) {
            auto* value = new PlainLabel;
            value->setWordWrap(true);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            form->addRow(captionLabel(theme, name), value);
            return value;
        };
        m_reference = add(HardNegativesPage::tr("Reference"));
        m_generated = add(HardNegativesPage::tr("Generated"));
        m_change = add(HardNegativesPage::tr("Change"));
        m_offline = add(HardNegativesPage::tr("Offline negative"));
        m_judged = add(HardNegativesPage::tr("The layer"));
        m_document = add(HardNegativesPage::tr("Document"));
        auto* words = new QWidget;
        auto* column = new QVBoxLayout(words);
        column->setContentsMargins(0, 0, 0, 0);
        column->addLayout(form);
        column->addStretch(1);
        auto* scroll = new QScrollArea;
        scroll->setWidget(words);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->viewport()->setAutoFillBackground(false);
        words->setAutoFillBackground(false);
        content()->addWidget(scroll, 1);
        clear();
    }
    void clear()
    {
        for (QLabel* label : {m_reference, m_generated, m_change, m_offline, m_judged, m_document})
            label->clear();
        setCaption(HardNegativesPage::tr("Select a wrong answer to see it beside its reference."));
    }
    void show(const HardNegativeRecord& record, const DocumentRecord* document)
    {
        const QString reference = document ? QString::fromStdString(document->reference) : QString();
        const QString answer = taggedSentence(QString::fromStdString(record.text));
        m_reference->setText(reference);
        m_generated->setText(answer);
        m_change->setText(document ? diffSummary(wordDiff(reference, answer)) : QString());
        m_offline->setText(document ? taggedSentence(QString::fromStdString(document->negative)) : QString());
        m_judged->setText(std::isnan(record.probability)
                              ? whyNotJudged(record)
                              : HardNegativesPage::tr("%1: s of class 1 was %2")
                                    .arg(hardnessWord(hardnessOf(record.probability)), fixedText(record.probability, 3)));
        m_document->setText(QString::fromStdString(record.key.id));
        setCaption(HardNegativesPage::tr("epoch %1, step %2, model of step %4 · %3")
                       .arg(record.epoch)
                       .arg(record.step)
                       .arg(record.used ? HardNegativesPage::tr("used in the loss")
                                        : HardNegativesPage::tr("kept for the next layer, the offline negative was used"))
                       .arg(record.modelStep));
    }

private:
    QLabel* m_reference;
    QLabel* m_generated;
    QLabel* m_change;
    QLabel* m_offline;
    QLabel* m_judged;
    QLabel* m_document;
};

HardNegativesPage::HardNegativesPage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_model(new HardNegativeModel(this)),
      m_funnel(new FunnelPanel(context.theme, tr("Hard negatives"))), m_table(new QTableView), m_count(captionLabel(context.theme)),
      m_empty(captionLabel(context.theme)), m_problem(new ProblemLine), m_detail(new Detail(context.theme)),
      m_documents(new LatestQuery<std::vector<DocumentRecord>>(context.session.tail(), this))
{
    m_funnel->setEmptyText(tr("Runs with hard negatives generate from the second epoch on."));
    m_funnel->setFixedHeight(158);
    auto* side = new QWidget;
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(Theme::kSpace);
    sideLayout->addWidget(m_funnel);
    sideLayout->addWidget(m_detail, 1);
    m_columns = new QSplitter(Qt::Horizontal);
    QSplitter* columns = m_columns;
    columns->addWidget(makeFeed());
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
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HardNegativesPage::showCurrent);
    connect(m_model, &HardNegativeModel::dataChanged, this, &HardNegativesPage::showCurrent);
}

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
    setColumnCharacters(m_context.theme, m_table, {8, 43, 16, 16, 13, 14});
    m_table->horizontalHeader()->setSectionResizeMode(HardNegativeModel::AnswerColumn, QHeaderView::Stretch);
    auto* copy = new QAction(tr("Copy text"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &HardNegativesPage::copySelected);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* panel = new Panel(m_context.theme, tr("Feed, newest first"));
    panel->header()->addWidget(m_count);
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
    m_taken = 0;
    appendFrom(0);
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
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    m_count->setText(any ? tr("%1 so far").arg(countText(m_model->rowCount())) : QString());
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
    m_detail->show(record, m_model->document(record.key));
}

void HardNegativesPage::copySelected()
{
    QStringList texts;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        texts << QString::fromStdString(m_model->record(index.row()).text);
    QApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

} // namespace sdm::ui
