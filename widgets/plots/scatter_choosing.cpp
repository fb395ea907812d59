#include "widgets/plots/qcustomplot.h"
#include "widgets/plots/scatter_panel.h"

#include <QAction>

#include <algorithm>

// What a reader does in a scatter: choosing, stepping, enclosing. How it is drawn is in scatter_panel.cpp.
namespace sdm::ui {

const AnswerMark* ScatterPanel::markAt(const QPointF& pixel) const
{
    constexpr double kReach = 12;
    double best = kReach * kReach;
    const AnswerMark* hit = nullptr;
    for (const AnswerMark& mark : m_drawing.scatter.marks) {
        if (!isShown(mark))
            continue;
        const QPointF away = pixelOf(mark) - pixel;
        const double distance = QPointF::dotProduct(away, away);
        if (distance < best) {
            best = distance;
            hit = &mark;
        }
    }
    return hit;
}

void ScatterPanel::chooseAt(const QPointF& pixel)
{
    if (const AnswerMark* mark = markAt(pixel))
        choose(*mark);
}

void ScatterPanel::choose(const AnswerMark& mark)
{
    setChosen(mark.document);
    Q_EMIT answerChosen(mark.document);
}

/// To the next answer along q', or to the next wrong one inside the region; round at the ends.
void ScatterPanel::step(int by, bool wrongInside)
{
    std::vector<const AnswerMark*> among = shownMarks();
    if (wrongInside)
        std::erase_if(among, [](const AnswerMark* mark) { return !mark->inside || mark->correctness != Correctness::Wrong; });
    if (among.empty())
        return;
    const auto now = std::ranges::find_if(among, [this](const AnswerMark* mark) { return mark->document == m_chosen; });
    const auto count = static_cast<std::ptrdiff_t>(among.size());
    const std::ptrdiff_t at = now == among.end() ? (by > 0 ? 0 : count - 1) : (now - among.begin() + by + count) % count;
    choose(*among[static_cast<std::size_t>(at)]);
}

void ScatterPanel::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    switch (event->key()) {
    case Qt::Key_X:
        return setLogarithmicInX(!m_logarithmicX);
    case Qt::Key_A:
        return setLabel(std::nullopt);
    case Qt::Key_0:
        return setLabel(0);
    case Qt::Key_1:
        return setLabel(1);
    case Qt::Key_J:
        return step(1, false);
    case Qt::Key_K:
        return step(-1, false);
    case Qt::Key_N:
        return step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1, true);
    default:
        PlotPanel::keyPressEvent(event);
    }
}

bool ScatterPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == plot() && takeLasso(*event))
        return true;
    return PlotPanel::eventFilter(watched, event);
}

/// Alt and the left button, or the button alone where that was chosen, draw a line around answers; nothing pans meanwhile.
bool ScatterPanel::takeLasso(QEvent& event)
{
    if (event.type() == QEvent::MouseButtonPress) {
        const auto& mouse = static_cast<QMouseEvent&>(event);
        if (mouse.button() != Qt::LeftButton || !(m_enclose->isChecked() || mouse.modifiers().testFlag(Qt::AltModifier)))
            return false;
        m_lasso = QPolygonF{mouse.position()};
        plot()->setFocus(Qt::MouseFocusReason);
        return true;
    }
    if (!m_lasso || (event.type() != QEvent::MouseMove && event.type() != QEvent::MouseButtonRelease))
        return false;
    m_lasso->append(static_cast<QMouseEvent&>(event).position());
    if (event.type() == QEvent::MouseButtonRelease) {
        if (m_lasso->boundingRect().width() < 3 && m_lasso->boundingRect().height() < 3) {
            m_lasso.reset(); // a click
            chooseAt(static_cast<QMouseEvent&>(event).position());
        } else {
            closeLasso();
        }
        return true;
    }
    QVector<double> x, y;
    for (const QPointF& corner : *m_lasso) {
        x.append(plot()->xAxis->pixelToCoord(corner.x()));
        y.append(plot()->yAxis->pixelToCoord(corner.y()));
    }
    m_lassoLine->setData(x, y);
    plot()->layer(QLatin1String(kOverlay))->replot();
    return true;
}

void ScatterPanel::closeLasso()
{
    QStringList documents;
    for (const AnswerMark* mark : shownMarks()) {
        if (m_lasso->containsPoint(pixelOf(*mark), Qt::OddEvenFill))
            documents << mark->document;
    }
    m_lasso.reset();
    m_lassoLine->setData(QVector<double>{}, QVector<double>{});
    plot()->layer(QLatin1String(kOverlay))->replot();
    Q_EMIT answersEnclosed(documents);
}

} // namespace sdm::ui
