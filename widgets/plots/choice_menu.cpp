#include "widgets/plots/choice_menu.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr std::array kAxes{XAxis::Step, XAxis::Epoch, XAxis::Work, XAxis::Share};

QString axisChoice(XAxis axis)
{
    switch (axis) {
    case XAxis::Step:
        break;
    case XAxis::Epoch:
        return ChoiceMenu::tr("Epochs");
    case XAxis::Work:
        return ChoiceMenu::tr("Hours at work, stops left out");
    case XAxis::Share:
        return ChoiceMenu::tr("Share of the run's steps");
    }
    return ChoiceMenu::tr("Steps");
}

/// The next of `all` after `now`, round and round.
template <typename Value, std::size_t count>
Value nextOf(const std::array<Value, count>& all, const Value& now)
{
    const auto found = std::find(all.begin(), all.end(), now);
    return found == all.end() || std::next(found) == all.end() ? all.front() : *std::next(found);
}

} // namespace

ChoiceMenu::ChoiceMenu(QMenu& menu)
    : QObject(&menu), m_axisMenu(menu.addMenu(tr("X axis") + QStringLiteral("\tX"))),
      m_smoothingMenu(menu.addMenu(tr("Smoothing") + QStringLiteral("\tS"))), m_axes(new QActionGroup(this)),
      m_spans(new QActionGroup(this))
{
    for (const XAxis axis : kAxes) {
        QAction* action = m_axisMenu->addAction(axisChoice(axis), this, [this, axis] {
            DrawingChoices choices = m_choices;
            choices.x = axis;
            choose(choices);
        });
        action->setCheckable(true);
        m_axes->addAction(action);
    }
    for (const double span : kSpans) {
        const QString text = span <= 1 ? tr("Off") : tr("Mean of %1 steps, each step kept faint").arg(span);
        QAction* action = m_smoothingMenu->addAction(text, this, [this, span] {
            DrawingChoices choices = m_choices;
            choices.smoothing = span;
            choose(choices);
        });
        action->setCheckable(true);
        m_spans->addAction(action);
    }
    choose(m_choices);
}

void ChoiceMenu::choose(const DrawingChoices& choices)
{
    for (std::size_t i = 0; i < kAxes.size(); ++i)
        m_axes->actions().at(static_cast<qsizetype>(i))->setChecked(kAxes.at(i) == choices.x);
    for (std::size_t i = 0; i < kSpans.size(); ++i)
        m_spans->actions().at(static_cast<qsizetype>(i))->setChecked(kSpans.at(i) == choices.smoothing);
    if (choices == m_choices)
        return;
    m_choices = choices;
    Q_EMIT chosen(m_choices);
}

void ChoiceMenu::nextXAxis()
{
    if (!m_axisMenu->isEnabled())
        return;
    DrawingChoices choices = m_choices;
    choices.x = nextOf(kAxes, choices.x);
    choose(choices);
}

void ChoiceMenu::nextSmoothing()
{
    if (!m_smoothingMenu->isEnabled())
        return;
    DrawingChoices choices = m_choices;
    choices.smoothing = nextOf(kSpans, choices.smoothing);
    choose(choices);
}

void ChoiceMenu::offer(bool xAxis, bool smoothing)
{
    m_axisMenu->setEnabled(xAxis);
    m_smoothingMenu->setEnabled(smoothing);
}

} // namespace sdm::ui
