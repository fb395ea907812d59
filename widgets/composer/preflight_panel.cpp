#include "widgets/composer/preflight_panel.h"

#include "core/client/engine_process.h"
#include "widgets/composer/config_draft.h"
#include "widgets/parts/plain_label.h"
#include "widgets/text/core_words.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr int kDelayMs = 600;

} // namespace

PreflightPanel::PreflightPanel(const Theme& theme, ConfigDraft& draft, client::EngineProcess& engine, QWidget* parent)
    : Panel(theme, tr("Pre-flight"), parent), m_theme(theme), m_draft(draft), m_engine(engine), m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(4);
    content()->addLayout(m_rows);
    content()->addStretch(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &PreflightPanel::ask);
    connect(&draft, &ConfigDraft::changed, this, &PreflightPanel::schedule);
    connect(&engine, &client::EngineProcess::clientChanged, this, &PreflightPanel::watchClient);
    connect(&engine, &client::EngineProcess::unavailable, this, [this](const QString& what, const QString& details) {
        if (m_active)
            showNote(details.isEmpty() ? what : what + QLatin1Char('\n') + details, Verdict::Unavailable);
    });
    watchClient();
}

void PreflightPanel::setFolder(const QString& folder)
{
    m_folder = folder;
    schedule();
}

void PreflightPanel::setActive(bool active)
{
    m_active = active;
    if (active)
        schedule();
}

void PreflightPanel::schedule()
{
    m_request.clear();
    setVerdict(Verdict::Open); // what it said was of another configuration
    if (m_active)
        m_delay.start();
}

void PreflightPanel::watchClient()
{
    if (client::EngineClient* line = m_engine.client()) {
        connect(line, &client::EngineClient::eventReceived, this, &PreflightPanel::takeEvent);
        schedule();
    }
}

void PreflightPanel::ask()
{
    if (!m_active)
        return;
    const auto& obstacles = m_draft.obstacles();
    if (!obstacles.empty()) {
        // The schema's own faults need no engine: they are shown at once, and the rest is asked when they are gone.
        std::vector<protocol::Check> checks;
        checks.reserve(obstacles.size());
        for (const ConfigFault& fault : obstacles)
            checks.push_back(
                {fault.path, "refused", phraseText(fault.what).toStdString(), phraseText(fault.remedy).toStdString(), fault.path});
        showChecks(checks);
        return;
    }
    m_engine.ensureStarted();
    client::EngineClient* line = m_engine.client();
    if (line == nullptr)
        return;
    showNote(tr("Checking…"), Verdict::Open);
    m_request = line->submit(protocol::Preflight{m_draft.config(), m_folder.toStdString()});
}

void PreflightPanel::takeEvent(const QString& request, const protocol::Event& event)
{
    if (request.isEmpty() || request != m_request)
        return;
    if (const auto* finished = std::get_if<protocol::Finished>(&event.body)) {
        showChecks(finished->checks);
    } else if (const auto* failed = std::get_if<protocol::Failed>(&event.body)) {
        if (failed->code == "engine_lost") {
            showNote(QString::fromStdString(failed->message), Verdict::Unavailable);
            return;
        }
        showChecks({{failed->field, "refused", failed->message, {}, failed->field}});
    }
}

void PreflightPanel::setVerdict(Verdict verdict)
{
    if (verdict == m_verdict)
        return;
    m_verdict = verdict;
    Q_EMIT verdictChanged();
}

void PreflightPanel::showNote(const QString& note, Verdict verdict)
{
    clearRows();
    auto* label = new PlainLabel(note, this);
    label->setWordWrap(true);
    label->setProperty("secondary", true);
    m_rows->addWidget(label);
    setCaption({});
    setVerdict(verdict);
}

void PreflightPanel::showChecks(const std::vector<protocol::Check>& checks)
{
    clearRows();
    int errors = 0, warnings = 0;
    for (const protocol::Check& check : checks) {
        errors += check.status == "refused" ? 1 : 0;
        warnings += check.status == "warning" ? 1 : 0;
        addRow(check);
    }
    setCaption(errors > 0 ? tr("Still to settle: %1").arg(errors) : warnings > 0 ? tr("Ready · warnings: %1").arg(warnings) : tr("Ready"));
    setVerdict(errors > 0 ? Verdict::Refused : Verdict::Passed);
}

void PreflightPanel::clearRows()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void PreflightPanel::addRow(const protocol::Check& check)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const bool error = check.status == "refused", warning = check.status == "warning";
    const QString icon = error ? QStringLiteral("cross") : warning ? QStringLiteral("warning") : QStringLiteral("check");
    const IconTone tone = error ? IconTone::Danger : warning ? IconTone::Warning : IconTone::Accent;
    auto* mark = new PlainLabel(row);
    mark->setPixmap(themedIcon(m_theme, icon, tone).pixmap(QSize(14, 14), devicePixelRatio()));
    mark->setAccessibleName(error ? tr("refused") : warning ? tr("warning") : tr("right"));
    line->addWidget(mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    if (!check.name.empty())
        words->addWidget(captionLabel(m_theme, checkName(check.name), row));
    auto* text = new PlainLabel(QString::fromStdString(check.remedy.empty() ? check.value : check.value + "; " + check.remedy), row);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(text);
    line->addLayout(words, 1);
    if (!check.field.empty() && (error || warning)) {
        auto* go = new QToolButton(row);
        go->setIcon(themedIcon(m_theme, QStringLiteral("chevron-right"), IconTone::Secondary));
        go->setIconSize({14, 14});
        go->setProperty("quiet", true);
        go->setToolTip(tr("Go to the setting"));
        go->setAccessibleName(tr("Go to %1").arg(QString::fromStdString(check.field)));
        connect(go, &QToolButton::clicked, this, [this, path = check.field] { Q_EMIT settingClicked(path); });
        line->addWidget(go, 0, Qt::AlignTop);
    }
    m_rows->addWidget(row);
}

} // namespace sdm::ui
