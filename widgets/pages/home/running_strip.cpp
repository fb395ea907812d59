#include "widgets/pages/home/running_strip.h"

#include "widgets/models/run_cells.h"
#include "widgets/parts/plain_label.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"
#include "widgets/text/progress_sentence.h"
#include "widgets/text/region_text.h"
#include "widgets/text/run_state_word.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr std::size_t kMostRows = 4;

struct StripWords {
    Q_DECLARE_TR_FUNCTIONS(RunningStrip)
};

QString reliabilitySentence(const RunSummary& run, Bound bound)
{
    QStringList parts;
    for (const SplitSummary& split : run.splits) {
        const auto region = regionCounts(split.evaluation, bound);
        if (!region)
            continue;
        parts.append(StripWords::tr("HR %1 %2").arg(QString::fromStdString(split.evaluation.split), shareFigure(*region)));
    }
    return parts.isEmpty() ? StripWords::tr("First evaluation pending")
                           : parts.join(QStringLiteral(" · ")) + QStringLiteral(" (") + boundWord(bound) + QLatin1Char(')');
}

} // namespace

RunningStrip::RunningStrip(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    hide();
}

RunningStrip::Row RunningStrip::makeRow()
{
    auto* panel = new Panel(m_context.theme, this);
    Row row{panel,
            new PlainLabel(panel),
            fontLabel(m_context.theme, &Theme::strong, {}, panel),
            captionLabel(m_context.theme, {}, panel),
            new PlainLabel(panel),
            new QPushButton(tr("Watch"), panel),
            new QToolButton(panel),
            {}};
    row.stop->setObjectName(QStringLiteral("commandButton"));
    row.stop->setText(tr("Stop"));
    row.stop->setIcon(themedIcon(m_context.theme, QStringLiteral("stop")));
    row.stop->setIconSize({14, 14});
    row.stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row.stop->setPopupMode(QToolButton::InstantPopup);
    row.stop->setFocusPolicy(Qt::TabFocus);
    row.stop->setMenu(new QMenu(row.stop));

    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(row.icon);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(row.name);
    words->addWidget(row.doing);
    line->addLayout(words, 1);
    line->addWidget(row.reliability);
    line->addSpacing(12);
    line->addWidget(row.open);
    line->addWidget(row.stop);
    panel->content()->setContentsMargins(0, 0, 0, 0);
    panel->content()->addLayout(line);
    layout()->addWidget(panel);

    const std::size_t at = m_rows.size();
    const auto command = [this, at](auto&& action) { return [this, at, action] { action(m_context.commands, m_rows[at].runId); }; };
    connect(row.open, &QPushButton::clicked, this, command([](RunCommands& c, const QString& id) { c.openRun(id); }));
    connect(row.stop->menu()->addAction(tr("Stop after the next checkpoint")), &QAction::triggered, this,
            command([](RunCommands& c, const QString& id) { c.stopRun(id, false); }));
    connect(row.stop->menu()->addAction(tr("Stop now: loses the steps since the last checkpoint")), &QAction::triggered, this,
            command([](RunCommands& c, const QString& id) { c.stopRun(id, true); }));
    return row;
}

void RunningStrip::showRun(Row& row, const RunSummary& run)
{
    row.runId = run.id();
    row.icon->setPixmap(themedIcon(m_context.theme, runStateIcon(run.state), IconTone::Accent).pixmap(QSize(20, 20), devicePixelRatio()));
    row.name->setText(run.name());
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    QString doing = runStateWord(run.state);
    if (const QString sentence = progressSentence(run, now); !sentence.isEmpty())
        doing += QStringLiteral(" · ") + sentence;
    if (const auto seconds = runSeconds(run, now))
        doing += tr(" · %1 so far").arg(durationText(*seconds));
    row.doing->setText(doing);
    row.reliability->setText(reliabilitySentence(run, m_context.selection.bound()));
    row.open->setAccessibleName(tr("Watch %1").arg(run.name()));
    row.stop->setAccessibleName(tr("Stop %1").arg(run.name()));
    row.panel->setAccessibleName(tr("%1: %2").arg(run.name(), doing));
}

void RunningStrip::refresh()
{
    const auto active = m_context.session.activeRuns();
    const std::size_t shown = std::min(active.size(), kMostRows);
    while (m_rows.size() < shown)
        m_rows.push_back(makeRow());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].panel->setVisible(i < shown);
        if (i < shown)
            showRun(m_rows[i], *active[i]);
    }
    setVisible(shown > 0);
}

} // namespace sdm::ui
