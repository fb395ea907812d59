#include "app/status_line.h"

#include "widgets/parts/elided_label.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
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

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>

namespace sdm::app {

StatusLine::StatusLine(const ui::Theme& theme, ui::ProjectSession& session, ui::SelectionContext& selection, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_session(session), m_selection(selection), m_icon(new ui::PlainLabel(this)),
      m_left(ui::withFont(new ui::ElidedLabel(this, 24), theme, &ui::Theme::caption)),
      m_right(ui::withFont(new ui::ElidedLabel(this), theme, &ui::Theme::caption))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_left, 1);
    row->addWidget(m_right);
    for (QLabel* label : {m_left, m_right})
        label->setProperty("secondary", true);
    connect(&theme, &ui::Theme::changed, this, &StatusLine::refresh);
    refresh();
}

const ui::RunSummary* StatusLine::subject() const
{
    const ui::RunSummary* selected = m_session.run(m_selection.runId());
    if (selected != nullptr && selected->active())
        return selected;
    const auto active = m_session.activeRuns();
    return active.empty() ? selected : active.front();
}

QString StatusLine::text() const
{
    return m_left->text() + QLatin1Char(' ') + m_right->text();
}

void StatusLine::refresh()
{
    const ui::RunSummary* run = subject();
    m_icon->setVisible(run != nullptr);
    if (run == nullptr) {
        m_left->setText(m_session.state() == ui::ProjectSession::State::Refused ? m_session.problem() : tr("No run selected"));
        m_right->clear();
        return;
    }
    m_icon->setPixmap(ui::themedIcon(m_theme, ui::runStateIcon(run->state), run->active() ? ui::IconTone::Accent : ui::IconTone::Secondary)
                          .pixmap(QSize(14, 14), devicePixelRatio()));
    const QString detail = run->active() ? ui::progressSentence(*run, QDateTime::currentMSecsSinceEpoch()) : QString();
    // What it does says that it is running; the short form leaves room for the facts at the right.
    m_left->setText(tr("%1 · %2").arg(run->name(), detail.isEmpty() ? ui::runStateWord(run->state) : detail));
    QStringList facts;
    for (const ui::SplitSummary& split : run->splits) {
        const auto region = ui::regionCounts(split.evaluation, m_selection.bound());
        if (!region)
            continue;
        const QString name = QString::fromStdString(split.evaluation.split);
        const Guard guard = guardOf(region->correct, region->admitted, run->alpha);
        const QString share = tr("HR %1, %2: %3").arg(name, ui::boundAdjective(m_selection.bound()), ui::shareFigure(*region));
        facts.append(region->admitted == 0 ? share : tr("%1 %2").arg(share, ui::guardWord(guard)));
    }
    if (run->step > 0)
        facts.append(tr("step %1").arg(ui::countText(run->step)));
    facts.append(tr("event %1").arg(ui::countText(run->seq)));
    m_right->setText(facts.join(QStringLiteral("     ")));
}

} // namespace sdm::app
