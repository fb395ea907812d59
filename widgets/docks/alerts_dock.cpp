#include "widgets/docks/alerts_dock.h"

#include "widgets/data/alert_watch.h"
#include "widgets/docks/alert_rules_dialog.h"
#include "widgets/models/alert_model.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/problem_line.h"
#include "widgets/parts/table_style.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr int kCalmMs = 1000;

class LevelDelegate final : public QStyledItemDelegate {
public:
    LevelDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool error = index.data(AlertModel::IsErrorRole).toBool();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {14, 14};
        option->icon =
            themedIcon(m_theme, error ? QStringLiteral("cross") : QStringLiteral("warning"), error ? IconTone::Danger : IconTone::Warning);
    }

private:
    const Theme& m_theme;
};

} // namespace

AlertsDock::AlertsDock(const DockContext& context, QWidget* parent)
    : Dock(parent), m_context(context), m_model(new AlertModel(this)), m_table(new QTableView(this)),
      m_none(captionLabel(context.page.theme, {}, this)), m_problem(new ProblemLine(this)),
      m_query(new LatestQuery<Alerts>(context.page.session.tail(), this))
{
    const Theme& theme = context.page.theme;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace, 4, Theme::kSpace, Theme::kSpace);
    column->setSpacing(4);
    column->addWidget(makeBar());
    column->addWidget(m_problem);
    m_table->setModel(m_model);
    styleTable(theme, m_table, tr("Alerts of all runs"));
    m_table->setItemDelegateForColumn(AlertModel::Level, new LevelDelegate(theme, m_table));
    setColumnCharacters(theme, m_table, {18, 14, 28, 10});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setToolTip(tr("Enter or a click goes to the run and its log"));
    column->addWidget(m_table, 1);
    connect(m_table, &QTableView::clicked, this, &AlertsDock::open);
    connect(m_table, &QTableView::activated, this, &AlertsDock::open);
    m_calm.setSingleShot(true);
    m_calm.setInterval(kCalmMs);
    connect(&m_calm, &QTimer::timeout, this, &AlertsDock::ask);
    const auto showAgain = [this] {
        if (m_visible)
            showAlerts();
    };
    connect(&context.alerts, &AlertWatch::changed, this, showAgain);
    connect(&context.page.selection, &SelectionContext::stepsChanged, this, showAgain);
    connect(&context.page.session, &ProjectSession::runsChanged, this, [this] {
        if (m_visible && !m_calm.isActive())
            m_calm.start();
    });
}

QWidget* AlertsDock::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_none->setWordWrap(true);
    row->addWidget(m_none, 1);
    auto* rules = new QPushButton(tr("Rules…"), bar);
    rules->setObjectName(QStringLiteral("alertRules"));
    rules->setAccessibleName(tr("Rules for alerts"));
    rules->setToolTip(tr("What raises an alert, how serious it is, and whether the desktop tells you"));
    connect(rules, &QPushButton::clicked, this, &AlertsDock::openRules);
    row->addWidget(rules);
    return bar;
}

void AlertsDock::openRules()
{
    auto* dialog = new AlertRulesDialog(m_context.page.theme, m_context.alerts.settings(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AlertRulesDialog::changed, &m_context.alerts, &AlertWatch::setSettings);
    dialog->open();
}

void AlertsDock::shown()
{
    m_visible = true;
    ask();
}

void AlertsDock::hidden()
{
    m_visible = false;
    m_calm.stop();
}

QWidget* AlertsDock::firstFocus()
{
    return m_table;
}

void AlertsDock::ask()
{
    if (m_context.page.session.runs().empty()) { // no store, or none with runs
        m_events.clear();
        return showAlerts();
    }
    m_query->ask([](store::StoreReader& reader) { return store::alertsOf(reader); },
                 [this](const Alerts& alerts) {
                     m_problem->clear();
                     m_events = alerts;
                     showAlerts();
                 },
                 [this](const QString& why) { m_problem->showProblem(tr("The alerts cannot be read."), why, [this] { ask(); }); });
}

/// Of all runs; where steps were chosen, of their run there.
void AlertsDock::showAlerts()
{
    Alerts events = m_events;
    std::vector<report::RaisedAlert> raised = m_context.alerts.alerts();
    const SelectionContext& selection = m_context.page.selection;
    if (selection.steps()) {
        const auto isElsewhere = [&selection](const RunId& run, const std::optional<std::int64_t>& step) {
            return QString::fromStdString(run) != selection.runId() || !step || !selection.steps()->holds(*step);
        };
        std::erase_if(events, [&](const store::AlertRow& alert) { return isElsewhere(alert.event.runId, alert.step); });
        std::erase_if(raised, [&](const report::RaisedAlert& alert) { return isElsewhere(alert.run, alert.step); });
    }
    QHash<QString, QString> names;
    for (const RunSummary& run : m_context.page.session.runs())
        names.insert(run.id(), run.name());
    m_model->setAlerts(events, raised, names);
    m_none->setText(m_model->rowCount() > 0 ? tr("Alerts: %1").arg(m_model->rowCount())
                    : selection.steps()     ? tr("Nothing to look at in these steps.")
                                            : tr("Nothing to look at. Failures and warnings of every run of this project appear here."));
    if (!m_context.alerts.problem().isEmpty())
        m_problem->showProblem(tr("The rules cannot be held against the runs."), m_context.alerts.problem(), [this] { ask(); });
}

void AlertsDock::open(const QModelIndex& index)
{
    const QString run = m_model->runId(index.row());
    const qint64 moment = m_model->timeMs(index.row());
    if (m_context.page.session.run(run) == nullptr)
        return;
    m_context.page.commands.openRun(run);
    Q_EMIT momentChosen(run, moment);
}

} // namespace sdm::ui
