#include "widgets/composer/run_composer.h"

#include "core/client/engine_process.h"
#include "core/client/run_command_text.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "widgets/composer/config_draft.h"
#include "widgets/composer/draft_file.h"
#include "widgets/composer/preflight_panel.h"
#include "widgets/composer/schema_form.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
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
    connect(m_preflight, &PreflightPanel::settingClicked, m_form, &SchemaForm::showSetting);
    connect(m_preflight, &PreflightPanel::verdictChanged, this, &RunComposer::refresh);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this), &QShortcut::activated, this, &RunComposer::start);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Enter")), this), &QShortcut::activated, this, &RunComposer::start);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+F")), this), &QShortcut::activated, m_form, &SchemaForm::focusSearch);
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
    tabs->addTab(m_json, tr("Config (JSON)"));
    tabs->addTab(m_command, tr("Command"));
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
    m_start = new QPushButton(themedIcon(m_theme, QStringLiteral("play"), IconTone::OnAccent), tr("Start"), footer);
    m_start->setProperty("primary", true);
    m_start->setToolTip(tr("Start the run (Ctrl+Enter)"));
    connect(m_start, &QPushButton::clicked, this, &RunComposer::start);
    row->addWidget(m_start);
    return footer;
}

void RunComposer::setProject(const QString& folder)
{
    m_project = folder;
    m_preflight->setFolder(folder);
    refresh();
}

void RunComposer::setConfig(const RunConfig& config)
{
    m_draft->setConfig(config);
}

void RunComposer::restoreDraft()
{
    if (isVisible())
        return;
    if (const auto kept = loadDraft())
        m_draft->setConfig(*kept);
}

void RunComposer::saveDraft()
{
    m_autosave.stop();
    storeDraft(m_draft->config());
}

void RunComposer::start()
{
    if (!m_draft->runnable()) {
        m_form->showSetting(m_draft->obstacles().front().path);
        return;
    }
    const RunConfig config = m_draft->config();
    saveDraft();
    close();
    Q_EMIT startRequested(config);
}

QString RunComposer::commandText() const
{
    QStringList refused; // what was typed is no value
    for (const Setting& setting : runSettings()) {
        if (!m_draft->fault(setting.path).isEmpty())
            refused << QString::fromStdString(setting.path);
    }
    return client::runCommandText(m_draft->config(), m_project, refused);
}

void RunComposer::refresh()
{
    const QString json = m_draft->json();
    if (m_json->toPlainText() != json)
        m_json->setPlainText(json);
    m_command->setPlainText(commandText());
    const int changed = m_draft->changedCount();
    const QString preset = QString::fromStdString(presetDisplayName(m_draft->config().preset));
    const QString state = changed == 0 ? tr("%1, unchanged").arg(preset) : tr("%1 · changed: %2").arg(preset).arg(changed);
    m_summary->setText(
        m_draft->runnable() ? state : tr("%1 · still needed: %2").arg(state, QString::fromStdString(m_draft->obstacles().front().path)));
    m_start->setEnabled(m_draft->runnable() && !m_preflight->hasErrors());
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
