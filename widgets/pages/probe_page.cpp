#include "widgets/pages/probe_page.h"

#include "widgets/pages/probe/probe_column.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/table_style.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr int kPromptLines = 3, kHistoryRows = 5;
constexpr int kCharactersForTwo = 110; ///< of the body font across the page: below that the checkpoints stand one over the other

} // namespace

ProbePage::ProbePage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_model(new ProbeModel(this)),
      m_empty(
          new EmptyState(context.theme, tr("No run to ask"), tr("A finished run has a checkpoint that answers and a layer that judges."))),
      m_content(new QWidget), m_prompt(new QPlainTextEdit),
      m_ask(new QPushButton(themedIcon(context.theme, QStringLiteral("play"), IconTone::OnAccent), tr("Ask"))),
      m_stop(new QPushButton(themedIcon(context.theme, QStringLiteral("stop")), tr("Stop"))), m_note(captionLabel(context.theme)),
      m_columns(new QSplitter(Qt::Horizontal)), m_first(new ProbeColumn(context, tr("Answer"), ProbeColumn::Optional::No)),
      m_second(new ProbeColumn(context, tr("Beside it"), ProbeColumn::Optional::Yes)), m_table(new QTableView)
{
    m_empty->addAction(
        tr("Run the demo"), [this] { m_context.commands.runDemo(); }, true);
    m_columns->addWidget(m_first);
    m_columns->addWidget(m_second);
    m_columns->setSizes({5000, 5000}); // shares: the splitter scales them to its width
    m_columns->setHandleWidth(Theme::kSpace);
    m_columns->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    column->addWidget(makeQuestion());
    column->addWidget(m_columns, 1);
    column->addWidget(makeHistory());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_content, 1);

    connect(&m_history, &ProbeHistory::changed, this, [this] { m_model->setAnswers(m_history.answers()); });
    connect(&m_history, &ProbeHistory::failed, this,
            [this](const QString& why) { m_note->setText(tr("The history is not kept: %1").arg(why)); });
    for (ProbeColumn* one : {m_first, m_second}) {
        connect(one, &ProbeColumn::answered, &m_history, [this](const ProbedAnswer& answer) { m_history.add(answer); });
        connect(one, &ProbeColumn::busyChanged, this, &ProbePage::refresh);
    }
    connect(&m_context.session, &ProjectSession::runsChanged, this, &ProbePage::refresh);
    connect(&m_context.session, &ProjectSession::projectOpened, this, &ProbePage::follow);
    connect(&m_context.selection, &SelectionContext::runChanged, this, [this](const QString& run) { m_first->chooseRun(run); });
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &ProbePage::refresh);
    follow();
    m_first->chooseRun(m_context.selection.runId());
    refresh();
}

QWidget* ProbePage::makeQuestion()
{
    auto* panel = new Panel(m_context.theme, tr("Prompt"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setPlaceholderText(tr("What a person asks, as the documents of the run ask it. Ctrl+Return asks."));
    m_prompt->setTabChangesFocus(true);
    m_ask->setProperty("primary", true);
    m_ask->setToolTip(tr("Answer and judge it, on the processor (Ctrl+Return)"));
    m_stop->setToolTip(tr("Give up the answer that is being written"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_ask);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_note, 1);
    panel->content()->addWidget(m_prompt);
    panel->content()->addLayout(buttons);
    const auto fit = [this] { m_prompt->setFixedHeight(kPromptLines * QFontMetrics(m_context.theme.body()).lineSpacing() + 16); };
    connect(&m_context.theme, &Theme::changed, this, fit);
    fit();
    connect(m_ask, &QPushButton::clicked, this, &ProbePage::ask);
    connect(m_stop, &QPushButton::clicked, this, &ProbePage::stop);
    for (const QKeySequence& key : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto* shortcut = new QShortcut(key, m_prompt);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, &ProbePage::ask);
    }
    return panel;
}

QWidget* ProbePage::makeHistory()
{
    auto* panel = new Panel(m_context.theme, tr("Asked before"));
    panel->setCaption(tr("In probes.jsonl of the project. A row shows its answer again."));
    m_table->setModel(m_model);
    styleTable(m_context.theme, m_table, tr("Prompts that were asked before"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setColumnCharacters(m_context.theme, m_table, {16, 18, 16, 16, 36, 36});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter); // as the cells
    m_table->horizontalHeader()->setSectionResizeMode(ProbeModel::AnswerColumn, QHeaderView::Stretch);
    const auto fit = [this] { m_table->setFixedHeight(kHistoryRows * m_context.theme.rowHeight()); };
    connect(&m_context.theme, &Theme::changed, this, fit);
    fit();
    auto* copy = new QAction(tr("Copy the table"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(m_model->asText()); });
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { showOld(index.row()); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) { showOld(index.row()); });
    panel->content()->addWidget(m_table);
    return panel;
}

void ProbePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool narrow = width() < QFontMetrics(m_context.theme.body()).averageCharWidth() * kCharactersForTwo;
    m_columns->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
}

void ProbePage::shown()
{
    refresh();
}

QWidget* ProbePage::firstFocus()
{
    return m_prompt;
}

/// Another project: its runs, its history, and engines of its own when next asked.
void ProbePage::follow()
{
    for (ProbeColumn* one : {m_first, m_second}) {
        one->stop();
        one->releaseEngine();
    }
    m_note->clear();
    m_history.setProject(m_context.session.folder());
}

void ProbePage::refresh()
{
    m_first->refreshRuns();
    m_second->refreshRuns();
    const bool any = m_first->isReady();
    m_empty->setVisible(!any);
    m_content->setVisible(any);
    m_ask->setEnabled(any && !m_prompt->toPlainText().trimmed().isEmpty());
    m_stop->setEnabled(m_first->isBusy() || m_second->isBusy());
}

void ProbePage::ask()
{
    if (!m_ask->isEnabled())
        return;
    const QString text = m_prompt->toPlainText();
    m_first->ask(text);
    if (m_second->isReady())
        m_second->ask(text);
}

void ProbePage::stop()
{
    m_first->stop();
    m_second->stop();
}

void ProbePage::showOld(int row)
{
    const ProbedAnswer answer = m_model->at(row);
    stop();
    m_prompt->setPlainText(QString::fromStdString(answer.prompt));
    m_first->chooseRun(QString::fromStdString(answer.runId));
    m_first->show(answer);
}

} // namespace sdm::ui
