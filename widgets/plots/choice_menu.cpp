#include "widgets/plots/choice_menu.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace sdm::ui {
namespace {

constexpr std::array kAxes{XAxis::Step, XAxis::Epoch, XAxis::Work, XAxis::Share};
constexpr std::array kKinds{SmoothingKind::Exponential, SmoothingKind::Centred, SmoothingKind::Gaussian};

QString kindChoice(SmoothingKind kind)
{
    switch (kind) {
    case SmoothingKind::Exponential:
        break;
    case SmoothingKind::Centred:
        return ChoiceMenu::tr("Centred mean: as many steps before as after");
    case SmoothingKind::Gaussian:
        return ChoiceMenu::tr("Gaussian mean: the nearest steps weigh most");
    }
    return ChoiceMenu::tr("Exponential mean: of what came before, without bias at the start");
}

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

QString markChoice(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Epoch:
        break;
    case MarkKind::Layer:
        return ChoiceMenu::tr("Layers trained");
    case MarkKind::Checkpoint:
        return ChoiceMenu::tr("Checkpoints");
    case MarkKind::Resume:
        return ChoiceMenu::tr("Resumes");
    case MarkKind::Alert:
        return ChoiceMenu::tr("Alerts");
    case MarkKind::Note:
        return ChoiceMenu::tr("Notes");
    }
    return ChoiceMenu::tr("Ends of epochs");
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
      m_smoothingMenu(menu.addMenu(tr("Smoothing") + QStringLiteral("\tS"))),
      m_marksMenu(menu.addMenu(tr("Marks") + QStringLiteral("\tM"))), m_axes(new QActionGroup(this)), m_spans(new QActionGroup(this)),
      m_kinds(new QActionGroup(this))
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
            choices.smoothing.span = span;
            choose(choices);
        });
        action->setCheckable(true);
        m_spans->addAction(action);
    }
    m_smoothingMenu->addSection(tr("Kind") + QStringLiteral("\tShift+S"));
    for (const SmoothingKind kind : kKinds) {
        QAction* action = m_smoothingMenu->addAction(kindChoice(kind), this, [this, kind] {
            DrawingChoices choices = m_choices;
            choices.smoothing.kind = kind;
            choose(choices);
        });
        action->setCheckable(true);
        m_kinds->addAction(action);
    }
    for (const MarkKind kind : kMarkKinds) {
        QAction* action = m_marksMenu->addAction(markChoice(kind));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, kind](bool on) {
            DrawingChoices choices = m_choices;
            choices.marks = choices.marks.with(kind, on);
            choose(choices);
        });
        m_marks.push_back(action);
    }
    choose(m_choices);
}

void ChoiceMenu::choose(const DrawingChoices& choices)
{
    for (std::size_t i = 0; i < kAxes.size(); ++i)
        m_axes->actions().at(static_cast<qsizetype>(i))->setChecked(kAxes.at(i) == choices.x);
    for (std::size_t i = 0; i < kSpans.size(); ++i)
        m_spans->actions().at(static_cast<qsizetype>(i))->setChecked(kSpans.at(i) == choices.smoothing.span);
    for (std::size_t i = 0; i < kKinds.size(); ++i)
        m_kinds->actions().at(static_cast<qsizetype>(i))->setChecked(kKinds.at(i) == choices.smoothing.kind);
    for (std::size_t i = 0; i < kMarkKinds.size(); ++i)
        m_marks[i]->setChecked(choices.marks.has(kMarkKinds.at(i)));
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

void ChoiceMenu::nextSpan()
{
    if (!m_smoothingMenu->isEnabled())
        return;
    DrawingChoices choices = m_choices;
    choices.smoothing.span = nextOf(kSpans, choices.smoothing.span);
    choose(choices);
}

void ChoiceMenu::nextSmoothingKind()
{
    if (!m_smoothingMenu->isEnabled())
        return;
    DrawingChoices choices = m_choices;
    choices.smoothing.kind = nextOf(kKinds, choices.smoothing.kind);
    choose(choices);
}

void ChoiceMenu::toggleMarks()
{
    if (!m_marksMenu->isEnabled())
        return;
    DrawingChoices choices = m_choices;
    if (choices.marks.isEmpty())
        choices.marks = m_hiddenMarks;
    else
        m_hiddenMarks = std::exchange(choices.marks, MarkKinds());
    choose(choices);
}

void ChoiceMenu::offer(bool xAxis, bool smoothing)
{
    m_axisMenu->setEnabled(xAxis);
    m_marksMenu->setEnabled(xAxis);
    m_smoothingMenu->setEnabled(smoothing);
}

} // namespace sdm::ui
