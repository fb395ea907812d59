#include "app/top_bar.h"

#include "widgets/models/run_shelf.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace sdm::app {
namespace {

constexpr int kCrumbCharacters = 28;

} // namespace

TopBar::TopBar(const ui::Theme& theme, const WindowActions& actions, ui::ProjectSession& session, ui::SelectionContext& selection,
               QWidget* parent)
    : QWidget(parent), m_theme(theme), m_actions(actions), m_session(session), m_selection(selection), m_bound(new QButtonGroup(this)),
      m_alpha(new ui::PlainLabel(this)), m_runMenu(new QMenu(this)), m_stepMenu(new QMenu(this)), m_splitMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new ui::WrapLayout(ui::Theme::kSpace, this);
    row->setContentsMargins(12, 6, 12, 7);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // Fixed would hold it to one line
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    auto* newRun = new QPushButton(ui::themedIcon(theme, QStringLiteral("plus"), ui::IconTone::OnAccent), tr("New run"), this);
    newRun->setProperty("primary", true);
    newRun->setIconSize({16, 16});
    newRun->setToolTip(actions[WindowActions::Id::NewRun]->toolTip());
    connect(newRun, &QPushButton::clicked, actions[WindowActions::Id::NewRun], &QAction::trigger);
    row->addWidget(newRun);

    auto* stopMenu = new QMenu(this);
    stopMenu->setToolTipsVisible(true);
    stopMenu->addAction(actions[WindowActions::Id::StopAfterCheckpoint]);
    stopMenu->addAction(actions[WindowActions::Id::StopNow]);
    m_stop = makeCommand(nullptr, tr("Stop"), Qt::ToolButtonTextBesideIcon);
    m_stop->setIcon(ui::themedIcon(theme, QStringLiteral("stop")));
    m_stop->setMenu(stopMenu);
    m_stop->setPopupMode(QToolButton::InstantPopup);
    m_stop->setToolTip(tr("Stop the selected run"));
    row->addWidget(m_stop);
    m_resume = makeCommand(actions[WindowActions::Id::Resume], tr("Resume"), Qt::ToolButtonTextBesideIcon);
    row->addWidget(m_resume);

    m_project = makeCrumb(nullptr, tr("Project"));
    m_run = makeCrumb(m_runMenu, tr("Run"));
    m_step = makeCrumb(m_stepMenu, tr("Evaluation"));
    m_split = makeCrumb(m_splitMenu, tr("Test set"));
    bool first = true;
    for (QToolButton* crumb : {m_project, m_run, m_step, m_split}) {
        if (!first) {
            auto* separator = new ui::PlainLabel(QStringLiteral("›"), this);
            separator->setProperty("secondary", true);
            m_separators.push_back(separator);
            row->addWidget(separator);
        }
        first = false;
        row->addWidget(crumb);
        if (crumb != m_project)
            continue;
        m_readOnly = new ui::PlainLabel(tr("Read only"), this);
        m_readOnly->setProperty("chip", true);
        m_readOnly->setToolTip(
            tr("A bundle of runs is only looked at. To change anything, bring its runs into a project: File, Bring in runs."));
        row->addWidget(m_readOnly);
    }
    connect(m_project, &QToolButton::clicked, actions[WindowActions::Id::RevealProject], &QAction::trigger);
    m_steps = new QToolButton(this);
    m_steps->setObjectName(QStringLiteral("commandButton"));
    m_steps->setFocusPolicy(Qt::TabFocus);
    connect(m_steps, &QToolButton::clicked, this, [this] {
        m_selection.chooseSteps(std::nullopt);
        m_selection.selectEvaluation({}, m_selection.split()); // the newest, as on a plot
    });
    row->addWidget(m_steps);
    row->setBreak();
    m_boundSwitch = makeBoundSwitch();
    row->addWidget(m_boundSwitch);
    m_alpha->setProperty("chip", true);
    row->addWidget(m_alpha);

    connect(m_runMenu, &QMenu::aboutToShow, this, &TopBar::fillRunMenu);
    connect(m_stepMenu, &QMenu::aboutToShow, this, &TopBar::fillStepMenu);
    connect(m_splitMenu, &QMenu::aboutToShow, this, &TopBar::fillSplitMenu);
    connect(&theme, &ui::Theme::changed, this, &TopBar::refresh);
    refresh();
}

QToolButton* TopBar::makeCommand(QAction* action, const QString& text, Qt::ToolButtonStyle style)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("commandButton"));
    if (action != nullptr)
        button->setDefaultAction(action);
    button->setText(text);
    button->setIconSize({16, 16});
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(text);
    return button;
}

QToolButton* TopBar::makeCrumb(QMenu* menu, const QString& accessibleName)
{
    auto* crumb = new QToolButton(this);
    crumb->setProperty("quiet", true);
    crumb->setToolButtonStyle(Qt::ToolButtonTextOnly);
    crumb->setFocusPolicy(Qt::TabFocus);
    crumb->setAccessibleName(accessibleName);
    crumb->setMenu(menu);
    if (menu != nullptr)
        crumb->setPopupMode(QToolButton::InstantPopup);
    return crumb;
}

QWidget* TopBar::makeBoundSwitch()
{
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const std::tuple<Bound, QString, QString, const char*> choices[] = {
        {Bound::Lower, tr("Lower estimate"), tr("In the region by the lower end of the estimate: the cautious count (B)"), "first"},
        {Bound::Plain, tr("Plain estimate"), tr("In the region by the published estimate (B)"), "last"},
    };
    for (const auto& [bound, text, tip, place] : choices) {
        auto* button = new QToolButton(holder);
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(text);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("segment", true);
        button->setProperty("place", QLatin1String(place));
        m_bound->addButton(button, static_cast<int>(bound));
        row->addWidget(button);
    }
    connect(m_bound, &QButtonGroup::idClicked, this, [this](int id) { m_selection.setBound(static_cast<Bound>(id)); });
    return holder;
}

void TopBar::refresh()
{
    const ui::RunSummary* run = m_session.run(m_selection.runId());
    refreshSteps();
    const bool active = run != nullptr && run->active();
    const bool resumable = run != nullptr && run->resumable();
    const bool stopping = run != nullptr && run->state == store::RunState::Stopping;
    m_stop->setVisible(active);
    m_resume->setVisible(resumable);
    m_actions[WindowActions::Id::Resume]->setEnabled(resumable);
    m_actions[WindowActions::Id::RenameRun]->setEnabled(run != nullptr);
    m_actions[WindowActions::Id::StopAfterCheckpoint]->setEnabled(active && !stopping);
    m_actions[WindowActions::Id::StopNow]->setEnabled(active);
    QString lost = tr("Loses the steps since the last checkpoint");
    if (active && run->checkpointStep)
        lost = tr("Loses what came after checkpoint-%1 (now at step %2)").arg(*run->checkpointStep).arg(run->step);
    else if (active)
        lost = tr("Loses everything: there is no checkpoint yet");
    m_actions[WindowActions::Id::StopNow]->setText(tr("Stop now: %1").arg(lost.left(1).toLower() + lost.mid(1)));
    m_actions[WindowActions::Id::StopNow]->setToolTip(lost);

    m_bound->button(static_cast<int>(m_selection.bound()))->setChecked(true);
    m_boundSwitch->setVisible(run != nullptr);
    m_alpha->setVisible(run != nullptr);
    m_alpha->setText(tr("α %1").arg(ui::fixedText(run == nullptr ? 0.95 : run->alpha, 2)));
    m_alpha->setToolTip(tr("The accuracy a region must hold on its calibration data: part of the run's configuration"));
    refreshCrumbs(run);
}

void TopBar::refreshSteps()
{
    const auto& steps = m_selection.steps();
    m_steps->setVisible(steps.has_value());
    if (!steps)
        return;
    const auto& evaluations = m_session.record().evaluations();
    const auto inside =
        std::ranges::count_if(evaluations, [&](const EvaluationRecord& evaluation) { return steps->holds(evaluation.step); });
    const QString text = tr("Steps %1 to %2").arg(ui::countText(steps->first), ui::countText(steps->last));
    m_steps->setText(text + QStringLiteral("  ✕"));
    m_steps->setAccessibleName(tr("%1: show all steps again").arg(text));
    m_steps->setToolTip(tr("Alerts, log and hard negatives are those of these steps, and the answers of an evaluation in them "
                           "(evaluations: %1).\nClick, or Esc in a plot, shows all steps again.")
                            .arg(ui::countText(inside)));
}

void TopBar::refreshCrumbs(const ui::RunSummary* run)
{
    m_project->setFont(m_theme.body());
    setCrumb(m_project, m_session.name(), m_session.bundle().isEmpty() ? m_session.folder() : m_session.bundle());
    m_readOnly->setVisible(!m_session.bundle().isEmpty());
    m_run->setFont(m_theme.strong());
    QString step, split = m_selection.split();
    if (run != nullptr) {
        setCrumb(m_run, run->name(), tr("%1 · %2").arg(run->name(), run->id()));
        if (split.isEmpty() && !run->splits.empty())
            split = QString::fromStdString(run->splits.front().evaluation.split);
        if (const EvaluationRecord* chosen = m_session.record().evaluation(m_selection.evaluationId().toStdString()))
            step = tr("model of step %1").arg(ui::countText(chosen->modelStep));
        else if (!run->splits.empty())
            step = tr("model of step %1").arg(ui::countText(run->splits.front().evaluation.modelStep));
        else
            step = tr("step %1").arg(ui::countText(run->step));
    }
    setCrumb(m_step, step, {});
    m_splitShown = split;
    setCrumb(m_split, split, split);
    m_run->setVisible(run != nullptr);
    m_step->setVisible(run != nullptr);
    m_split->setVisible(run != nullptr && !split.isEmpty());
    m_separators[0]->setVisible(run != nullptr);
    m_separators[1]->setVisible(run != nullptr);
    m_separators[2]->setVisible(run != nullptr && !split.isEmpty());
}

/// A crumb gives way before it fills the bar; its tooltip has the whole text. "&" is text, not a mnemonic.
void TopBar::setCrumb(QToolButton* crumb, const QString& text, const QString& toolTip)
{
    const QFontMetrics metrics(crumb->font());
    const QString shown = metrics.elidedText(text, Qt::ElideMiddle, metrics.averageCharWidth() * kCrumbCharacters);
    crumb->setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")));
    crumb->setToolTip(toolTip);
}

void TopBar::fillRunMenu()
{
    m_runMenu->clear();
    for (const ui::RunSummary& run : m_session.runs()) {
        // Runs put aside are found on the Runs page; the one that is shown stays named here.
        if (ui::shelfOf(run.annotations) != ui::RunShelf::Current && run.id() != m_selection.runId())
            continue;
        QAction* action = m_runMenu->addAction(ui::themedIcon(m_theme, ui::runStateIcon(run.state), ui::IconTone::Secondary),
                                               tr("%1 · %2").arg(run.name(), ui::startedText(run.row.createdMs)));
        connect(action, &QAction::triggered, this, [this, id = run.id()] { m_selection.selectRun(id); });
    }
}

void TopBar::fillStepMenu()
{
    m_stepMenu->clear();
    QAction* newest = m_stepMenu->addAction(tr("Newest"));
    connect(newest, &QAction::triggered, this, [this] { m_selection.selectEvaluation({}, m_selection.split()); });
    m_stepMenu->addSeparator();
    const std::string split = m_splitShown.toStdString();
    const auto& evaluations = m_session.record().evaluations();
    for (auto evaluation = evaluations.rbegin(); evaluation != evaluations.rend(); ++evaluation) {
        if (evaluation->split != split || (m_selection.steps() && !m_selection.steps()->holds(evaluation->step)))
            continue;
        const LayerRecord* layer = m_session.record().layer(evaluation->layerId);
        QString text = tr("Model of step %1").arg(ui::countText(evaluation->modelStep));
        if (layer != nullptr && layer->role == LayerRole::Final)
            text += tr(" · final layer %1").arg(layer->draw + 1);
        connect(m_stepMenu->addAction(text), &QAction::triggered, this,
                [this, id = QString::fromStdString(evaluation->id)] { m_selection.selectEvaluation(id, m_splitShown); });
    }
}

void TopBar::fillSplitMenu()
{
    m_splitMenu->clear();
    const ui::RunSummary* run = m_session.run(m_selection.runId());
    if (run == nullptr)
        return;
    for (const ui::SplitSummary& split : run->splits) {
        const QString name = QString::fromStdString(split.evaluation.split);
        connect(m_splitMenu->addAction(split.evaluation.shifted ? tr("%1 (shifted)").arg(name) : name), &QAction::triggered, this,
                [this, name] { m_selection.selectSplit(name); });
    }
}

} // namespace sdm::app
