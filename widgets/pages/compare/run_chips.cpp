#include "widgets/pages/compare/run_chips.h"

#include "widgets/parts/elided_label.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kMostLines = 3;
constexpr int kChipStroke = 20;
constexpr int kMostCharacters = 34;

} // namespace

/// One run: a stroke as its lines are drawn, its name, and a cross.
class RunChip final : public QFrame {
public:
    RunChip(const Theme& theme, const RunChips::Run& run, int place, QWidget* parent) : QFrame(parent), m_theme(theme), m_place(place)
    {
        setProperty("panel", true);
        setProperty("interactive", true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::OpenHandCursor);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(kChipStroke + 14, 0, 2, 0);
        row->setSpacing(6);
        auto* name = withFont(new PlainLabel(this), theme, &Theme::body);
        const QFontMetrics metrics(theme.body());
        name->setText(metrics.elidedText(run.text, Qt::ElideMiddle, metrics.averageCharWidth() * kMostCharacters));
        row->addWidget(name);
        if (place == 0)
            row->addWidget(captionLabel(theme, RunChips::tr("baseline"), this));
        m_remove = new QToolButton(this);
        m_remove->setProperty("quiet", true);
        m_remove->setIcon(themedIcon(theme, QStringLiteral("cross"), IconTone::Secondary));
        m_remove->setIconSize({12, 12});
        m_remove->setFocusPolicy(Qt::NoFocus); // Delete on the chip does the same
        m_remove->setCursor(Qt::ArrowCursor);
        m_remove->setAccessibleName(RunChips::tr("Take %1 out").arg(run.text));
        m_remove->setToolTip(RunChips::tr("Take out (Delete)"));
        row->addWidget(m_remove);
        setAccessibleName(place == 0 ? RunChips::tr("%1, baseline").arg(run.text)
                                     : RunChips::tr("%1, run %2").arg(run.text).arg(place + 1));
        setToolTip(RunChips::tr("%1\nDrag, or Ctrl+Left and Ctrl+Right, to another place; Ctrl+Home makes it the baseline").arg(run.tip));
        setFixedHeight(std::max(Theme::kControlHeight, metrics.height() + 8));
    }

    QToolButton* removeButton() const { return m_remove; }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QFrame::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // As the curves are: the baseline thick and dashed.
        QPen pen(m_theme.series(m_place), m_place == 0 ? 3 : 2, Qt::SolidLine, Qt::FlatCap);
        if (m_place == 0)
            pen.setDashPattern({1.6, 1.0});
        painter.setPen(pen);
        painter.drawLine(QPointF(8, height() / 2.0), QPointF(8 + kChipStroke, height() / 2.0));
    }

private:
    const Theme& m_theme;
    int m_place;
    QToolButton* m_remove;
};

RunChips::RunChips(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_scroll(new QScrollArea(this)), m_bar(new WrapBar(6))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_scroll->setWidget(m_bar);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_bar->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, [this] {
        const std::vector<Run> runs = m_runs;
        m_runs.clear();
        setRuns(runs);
    });
}

QWidget* RunChips::chip(int place) const
{
    return m_chips[static_cast<std::size_t>(place)];
}

void RunChips::setRuns(const std::vector<Run>& runs)
{
    if (m_runs == runs && m_chips.size() == runs.size())
        return;
    m_runs = runs;
    m_pressed = -1;
    for (RunChip* chip : m_chips) {
        m_bar->items()->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // the press that changed the order may still be on its way through it
    }
    m_chips.clear();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto* chip = new RunChip(m_theme, runs[i], static_cast<int>(i), m_bar);
        chip->installEventFilter(this);
        connect(chip->removeButton(), &QToolButton::clicked, this, [this, i] { takeOut(static_cast<int>(i)); });
        m_bar->items()->addWidget(chip);
        chip->show();
        m_chips.push_back(chip);
    }
    if (m_focusNext >= 0 && !m_chips.empty())
        chip(std::min(m_focusNext, count() - 1))->setFocus(Qt::OtherFocusReason);
    m_focusNext = -1;
    fit();
}

/// As high as its lines, up to three.
void RunChips::fit()
{
    setVisible(!m_chips.empty());
    if (m_chips.empty())
        return;
    const int line = m_chips.front()->height() + 6;
    m_scroll->setFixedHeight(std::min(m_bar->items()->heightForWidth(std::max(width(), 1)), kMostLines * line));
}

void RunChips::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

std::optional<int> RunChips::placeAt(const QPoint& global) const
{
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->rect().contains(m_chips[i]->mapFromGlobal(global)))
            return static_cast<int>(i);
    }
    return std::nullopt;
}

void RunChips::move(int place, int to)
{
    to = std::clamp(to, 0, count() - 1);
    if (to == place)
        return;
    m_focusNext = to;
    Q_EMIT moved(m_runs[static_cast<std::size_t>(place)].id, to);
}

void RunChips::takeOut(int place)
{
    m_focusNext = chip(place)->hasFocus() ? place : -1;
    Q_EMIT removed(m_runs[static_cast<std::size_t>(place)].id);
}

bool RunChips::keyPressed(int place, int key, Qt::KeyboardModifiers modifiers)
{
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    const auto focus = [this](int to) { chip(std::clamp(to, 0, count() - 1))->setFocus(Qt::TabFocusReason); };
    switch (key) {
    case Qt::Key_Left:
        control ? move(place, place - 1) : focus(place - 1);
        return true;
    case Qt::Key_Right:
        control ? move(place, place + 1) : focus(place + 1);
        return true;
    case Qt::Key_Home:
        control ? move(place, 0) : focus(0);
        return true;
    case Qt::Key_End:
        control ? move(place, count() - 1) : focus(count() - 1);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        takeOut(place);
        return true;
    default:
        return false;
    }
}

bool RunChips::eventFilter(QObject* watched, QEvent* event)
{
    const auto found = std::ranges::find(m_chips, watched);
    if (found == m_chips.end())
        return QWidget::eventFilter(watched, event);
    const auto place = static_cast<int>(found - m_chips.begin());
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        return keyPressed(place, key->key(), key->modifiers());
    }
    if (event->type() == QEvent::MouseButtonPress) {
        m_pressed = place;
        m_pressedAt = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
    }
    if (event->type() == QEvent::MouseMove && m_pressed >= 0)
        chip(m_pressed)->setCursor(Qt::ClosedHandCursor);
    if (event->type() == QEvent::MouseButtonRelease && m_pressed >= 0) {
        const int pressed = std::exchange(m_pressed, -1);
        const QPoint at = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        chip(pressed)->setCursor(Qt::OpenHandCursor);
        if ((at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
            return false;
        if (const auto target = placeAt(at)) {
            move(pressed, *target);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sdm::ui
