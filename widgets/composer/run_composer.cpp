#include "widgets/composer/run_composer.h"

#include "core/client/engine_process.h"
#include "core/client/run_command_text.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "widgets/composer/config_draft.h"
#include "widgets/composer/draft_file.h"
#include "widgets/composer/first_batch_panel.h"
#include "widgets/composer/preflight_panel.h"
#include "widgets/composer/schema_form.h"
#include "widgets/help/help_page.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr int kAutosaveMs = 2000;

} // namespace

RunComposer::RunComposer(const Theme& theme, client::EngineProcess& engine, QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_draft(new ConfigDraft(this)), m_form(new SchemaForm(theme, *m_draft, QDir::homePath(), this)),
      m_preflight(new PreflightPanel(theme, *m_draft, engine, this))
{
    setObjectName(QStringLiteral("runComposer"));
    setHelpPage(this, QStringLiteral("composer"));
    setWindowTitle(tr("New run"));
    resize(1240, 780);
    setMinimumSize(900, 520);
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, 8);
    row->setSpacing(Theme::kSpace);
    row->addWidget(makeLeft());
    row->addWidget(m_form, 3);
    row->addWidget(makeRight(), 2);
    column->addLayout(row, 1);
    column->addWidget(makeFooter());
    setCentralWidget(body);

    m_autosave.setSingleShot(true);
    m_autosave.setInterval(kAutosaveMs);
    connect(&m_autosave, &QTimer::timeout, this, &RunComposer::saveDraft);
    connect(m_draft, &ConfigDraft::changed, this, &RunComposer::refresh);
    connect(m_draft, &ConfigDraft::changed, &m_autosave, qOverload<>(&QTimer::start));
    connect(m_draft, &ConfigDraft::changed, this, [this] { m_wantsStart = false; }); // that was another configuration
    connect(m_preflight, &PreflightPanel::settingClicked, m_form, &SchemaForm::showSetting);
    connect(m_preflight, &PreflightPanel::verdictChanged, this, [this] {
        refresh();
        const bool answered = m_preflight->verdict() != PreflightPanel::Verdict::Open;
        if (answered && std::exchange(m_wantsStart, false) && m_preflight->verdict() != PreflightPanel::Verdict::Refused)
            launch();
    });
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this), &QShortcut::activated, this, &RunComposer::start);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Enter")), this), &QShortcut::activated, this, &RunComposer::start);
    for (const char* keys : {"Ctrl+Shift+Return", "Ctrl+Shift+Enter"})
        connect(new QShortcut(QKeySequence(QString::fromLatin1(keys)), this), &QShortcut::activated, this, &RunComposer::queue);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+F")), this), &QShortcut::activated, m_form, &SchemaForm::focusSearch);
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this,
            [this] { Q_EMIT manualWanted(helpPageOf(QApplication::focusWidget(), QStringLiteral("composer"))); });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    refresh();
}

RunComposer::~RunComposer()
{
    if (m_autosave.isActive())
        saveDraft();
}

QWidget* RunComposer::makeLeft()
{
    m_groups = new QListWidget(this);
    m_groups->setProperty("sections", true);
    m_groups->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    m_groups->setFrameShape(QFrame::NoFrame);
    m_groups->setAccessibleName(tr("Groups of settings"));
    m_groups->viewport()->setAutoFillBackground(false);
    m_groups->setStyleSheet(QStringLiteral("background: transparent;"));
    for (const QString& group : m_form->groups())
        m_groups->addItem(group);
    m_groups->setCurrentRow(0);
    connect(m_groups, &QListWidget::currentTextChanged, m_form, &SchemaForm::showGroup);
    return m_groups;
}

QPlainTextEdit* RunComposer::makePreview(const QString& accessibleName)
{
    auto* edit = new QPlainTextEdit(this);
    edit->setReadOnly(true);
    edit->setFont(m_theme.mono());
    edit->setAccessibleName(accessibleName);
    edit->setTabChangesFocus(true);
    connect(&m_theme, &Theme::changed, edit, [this, edit] { edit->setFont(m_theme.mono()); });
    return edit;
}

QWidget* RunComposer::makeRight()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    column->addWidget(m_preflight, 2);

    auto* panel = new Panel(m_theme, side);
    auto* tabs = new QTabWidget(panel);
    m_json = makePreview(tr("Configuration as JSON"));
    m_command = makePreview(tr("Command line"));
    m_command->setWordWrapMode(QTextOption::WrapAnywhere);
    m_changes = makePreview(tr("What differs"));
    m_firstBatch = new FirstBatchPanel(m_theme, *m_draft, panel);
    tabs->addTab(m_json, tr("Config (JSON)"));
    tabs->addTab(m_command, tr("Command"));
    tabs->addTab(m_changes, tr("Changes"));
    tabs->addTab(m_firstBatch, tr("First batch"));
    tabs->tabBar()->setAccessibleName(tr("The run in other forms"));
    connect(tabs, &QTabWidget::currentChanged, tabs,
            [tabs, this] { tabs->cornerWidget()->setEnabled(tabs->currentWidget() != m_firstBatch); });
    tabs->setDocumentMode(true);
    auto* copy = new QToolButton(tabs);
    copy->setIcon(themedIcon(m_theme, QStringLiteral("copy"), IconTone::Secondary));
    copy->setToolTip(tr("Copy"));
    copy->setAccessibleName(tr("Copy what the tab shows"));
    copy->setProperty("quiet", true);
    tabs->setCornerWidget(copy);
    connect(copy, &QToolButton::clicked, this, [tabs] {
        if (const auto* edit = qobject_cast<QPlainTextEdit*>(tabs->currentWidget()))
            QApplication::clipboard()->setText(edit->toPlainText());
    });
    panel->content()->setContentsMargins(0, 0, 0, 0);
    panel->content()->addWidget(tabs);
    column->addWidget(panel, 3);
    return side;
}

QWidget* RunComposer::makeFooter()
{
    auto* footer = new QFrame(this);
    footer->setObjectName(QStringLiteral("composerFooter"));
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(Theme::kPageMargin, 8, Theme::kPageMargin, 12);
    m_summary = new PlainLabel(footer);
    m_summary->setProperty("secondary", true);
    row->addWidget(m_summary, 1);
    auto* clear = new QPushButton(tr("Start over"), footer);
    clear->setToolTip(tr("Back to the preset, all changes dropped"));
    connect(clear, &QPushButton::clicked, this, [this] { m_draft->setConfig(findPreset(m_draft->config().preset).config); });
    row->addWidget(clear);
    auto* matrix = new QPushButton(themedIcon(m_theme, QStringLiteral("columns")), tr("Matrix…"), footer);
    matrix->setToolTip(tr("These settings times presets and seeds: which runs there are, and the missing ones into the queue"));
    connect(matrix, &QPushButton::clicked, this, [this] { Q_EMIT matrixRequested(m_draft->config()); });
    row->addWidget(matrix);
    m_smoke = new QCheckBox(tr("Smoke test"), footer);
    m_smoke->setToolTip(
        tr("Every phase once or twice within minutes: 20 steps over 50 documents of each set. Its numbers stand for nothing; "
           "it shows that all works, and how long each phase takes."));
    connect(m_smoke, &QCheckBox::toggled, this, &RunComposer::refresh);
    row->addWidget(m_smoke);
    m_queue = new QPushButton(themedIcon(m_theme, QStringLiteral("clock")), tr("Queue"), footer);
    connect(m_queue, &QPushButton::clicked, this, &RunComposer::queue);
    row->addWidget(m_queue);
    m_start = new QPushButton(themedIcon(m_theme, QStringLiteral("play"), IconTone::OnAccent), tr("Start"), footer);
    m_start->setProperty("primary", true);
    m_start->setToolTip(tr("Start the run (Ctrl+Enter)"));
    connect(m_start, &QPushButton::clicked, this, &RunComposer::start);
    row->addWidget(m_start);
    return footer;
}

void RunComposer::setProject(const QString& folder)
{
    if (folder != m_project) {
        if (m_autosave.isActive())
            saveDraft(); // of the project before
        m_project = folder;
        m_originName.clear();
        m_draft->setConfig(loadDraft(folder).value_or(findPreset(RunConfig{}.preset).config));
        m_autosave.stop();
    }
    m_preflight->setFolder(folder);
    m_firstBatch->setFolder(folder);
    refresh();
}

void RunComposer::setTasks(TaskList* tasks)
{
    m_firstBatch->setTasks(tasks);
}

void RunComposer::setConfig(const RunConfig& config)
{
    m_originName.clear();
    m_draft->setConfig(config);
}

void RunComposer::setOrigin(const QString& name, const RunConfig& config)
{
    m_originName = name;
    m_origin = config;
    m_draft->setConfig(config);
}

void RunComposer::restoreDraft()
{
    if (isVisible())
        return;
    if (const auto kept = loadDraft(m_project))
        setConfig(*kept);
}

void RunComposer::saveDraft()
{
    m_autosave.stop();
    storeDraft(m_project, m_draft->config());
}

bool RunComposer::isSmoke() const
{
    return m_smoke->isChecked();
}

void RunComposer::start()
{
    begin(false);
}

void RunComposer::queue()
{
    begin(true);
}

void RunComposer::begin(bool queued)
{
    m_isForQueue = queued;
    if (!m_draft->runnable()) {
        m_form->showSetting(m_draft->obstacles().front().path);
        return;
    }
    switch (m_preflight->verdict()) {
    case PreflightPanel::Verdict::Open:
        m_wantsStart = true;
        refresh();
        return;
    case PreflightPanel::Verdict::Refused:
        return; // the panel says what is to settle
    case PreflightPanel::Verdict::Passed:
    case PreflightPanel::Verdict::Unavailable: // starting it says what is missing
        launch();
    }
}

void RunComposer::launch()
{
    const RunConfig config = m_draft->config();
    saveDraft();
    close();
    if (m_isForQueue)
        Q_EMIT queueRequested(config, isSmoke());
    else
        Q_EMIT startRequested(config, isSmoke());
}

QString RunComposer::commandText() const
{
    QStringList refused; // what was typed is no value
    for (const Setting& setting : runSettings()) {
        if (!m_draft->fault(setting.path).isEmpty())
            refused << QString::fromStdString(setting.path);
    }
    const QString command = client::runCommandText(m_draft->config(), m_project, refused);
    return isSmoke() ? command + QStringLiteral(" --smoke") : command;
}

/// A line a setting: what it was in the run it was cloned from, or is in the preset, and what it is now.
QString RunComposer::changesText() const
{
    const bool cloned = !m_originName.isEmpty();
    QStringList lines;
    for (const Setting& setting : runSettings()) {
        const QString before =
            !cloned ? m_draft->presetText(setting) : QString::fromStdString(settingText(setting, setting.read(m_origin)));
        const QString now = m_draft->text(setting);
        if (setting.path == "name" || now == before || (!cloned && setting.path == "preset"))
            continue;
        const QString nothing = tr("(empty)");
        lines << tr("%1: %2 → %3")
                     .arg(QString::fromStdString(setting.path), before.isEmpty() ? nothing : before, now.isEmpty() ? nothing : now);
    }
    const QString than =
        cloned ? m_originName : tr("the preset %1").arg(QString::fromStdString(presetDisplayName(m_draft->config().preset)));
    return lines.isEmpty() ? tr("No setting differs from %1.").arg(than)
                           : tr("Other than %1:").arg(than) + QLatin1Char('\n') + lines.join(QLatin1Char('\n'));
}

void RunComposer::refresh()
{
    const QString json = m_draft->json();
    if (m_json->toPlainText() != json)
        m_json->setPlainText(json);
    m_command->setPlainText(commandText());
    m_changes->setPlainText(changesText());
    setWindowTitle(m_originName.isEmpty() ? tr("New run") : tr("New run like %1").arg(m_originName));
    const int changed = m_draft->changedCount();
    const QString preset = QString::fromStdString(presetDisplayName(m_draft->config().preset));
    const QString state = changed == 0 ? tr("%1, unchanged").arg(preset) : tr("%1 · changed: %2").arg(preset).arg(changed);
    m_summary->setText(
        m_draft->runnable() ? state : tr("%1 · still needed: %2").arg(state, QString::fromStdString(m_draft->obstacles().front().path)));
    showButtons();
    if (m_wantsStart)
        m_summary->setText(m_isForQueue ? tr("Goes into the queue as soon as pre-flight has answered")
                                        : tr("Starts as soon as pre-flight has answered"));
}

void RunComposer::showButtons()
{
    const auto verdict = m_preflight->verdict();
    const bool open = verdict == PreflightPanel::Verdict::Open;
    const bool ready = m_draft->runnable() && !open && verdict != PreflightPanel::Verdict::Refused;
    m_start->setEnabled(ready);
    m_start->setText(isSmoke() ? tr("Start the test") : tr("Start"));
    m_start->setToolTip(open ? tr("Waits for pre-flight. Ctrl+Enter starts the run as soon as it has answered.")
                             : tr("Start the run (Ctrl+Enter)"));
    m_queue->setEnabled(ready);
    m_queue->setToolTip(open ? tr("Waits for pre-flight.") : tr("Behind the runs that wait for their turn (Ctrl+Shift+Enter)"));
}

void RunComposer::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    m_preflight->setActive(true);
}

void RunComposer::hideEvent(QHideEvent* event)
{
    m_preflight->setActive(false);
    if (m_autosave.isActive())
        saveDraft();
    QMainWindow::hideEvent(event);
}

} // namespace sdm::ui
