#include "widgets/parts/query_line.h"

#include "widgets/parts/panel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextCharFormat>

#include <algorithm>

namespace sdm::ui {
namespace {

/// How many characters the first `bytes` of a text's UTF-8 are.
qsizetype charactersOf(const QByteArray& utf8, std::size_t bytes)
{
    return QString::fromUtf8(utf8.left(static_cast<qsizetype>(bytes))).size();
}

} // namespace

QueryLine::QueryLine(QWidget* parent) : QLineEdit(parent), m_completer(new QCompleter(this)), m_offered(new QStringListModel(this))
{
    m_completer->setModel(m_offered);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this); // not setCompleter: a candidate takes the place of a word, not of the whole line
    m_completer->popup()->setAccessibleName(tr("What may stand here"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &QueryLine::insertCandidate);
    connect(this, &QLineEdit::textChanged, this, &QueryLine::read);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
    setToolTip(tr("Conditions with and, or, not: state:running, tag:paper, is:starred, seed=3, hr.test > 0.6, min(eval/loss) < 0.2. "
                  "Ctrl+Space says what may stand here"));
}

QStringList QueryLine::candidates() const
{
    return m_offered->stringList();
}

bool QueryLine::isOffering() const
{
    return m_completer->popup()->isVisible();
}

void QueryLine::read()
{
    const QByteArray utf8 = text().toUtf8();
    auto read = runs::parseRunQuery({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    QString problem;
    if (const auto* fault = std::get_if<runs::RunQueryFault>(&read)) {
        problem = fault->position >= static_cast<std::size_t>(utf8.size())
                      ? tr("The filter ends early: expected %1.").arg(QString::fromStdString(fault->expected))
                      : tr("Expected %1.").arg(QString::fromStdString(fault->expected));
        const qsizetype from = charactersOf(utf8, fault->position);
        const qsizetype length = charactersOf(utf8, fault->position + fault->length) - from;
        // Nothing stands at the end: the last character shows where something is missing.
        underline(length > 0 ? from : std::max<qsizetype>(from - 1, 0), std::max<qsizetype>(length, 1));
    } else {
        underline(0, 0);
        m_query = std::get<runs::RunQuery>(std::move(read));
        m_asksAll = text().trimmed().isEmpty();
        Q_EMIT queryChanged();
    }
    setStyleProperty(this, "invalid", !problem.isEmpty());
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged(problem);
}

/// QLineEdit has no formats of its own, but shows those of an input method.
void QueryLine::underline(qsizetype from, qsizetype length)
{
    if (length == 0 && !m_underlined)
        return;
    m_underlined = length > 0;
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_underlined) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(palette().color(QPalette::Text));
        attributes.append({QInputMethodEvent::TextFormat, static_cast<int>(from) - cursorPosition(), static_cast<int>(length), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

void QueryLine::offer(bool asked)
{
    const QByteArray before = text().left(cursorPosition()).toUtf8(), utf8 = text().toUtf8();
    const auto completion =
        runs::completeRunQuery({utf8.constData(), static_cast<std::size_t>(utf8.size())}, static_cast<std::size_t>(before.size()), m_names);
    QStringList candidates;
    for (const std::string& candidate : completion.candidates)
        candidates.append(QString::fromStdString(candidate));
    const bool begun = completion.from < completion.to, behindColon = before.endsWith(':');
    const QString word =
        QString::fromUtf8(utf8.mid(static_cast<qsizetype>(completion.from), before.size() - static_cast<qsizetype>(completion.from)));
    const bool complete = candidates.size() == 1 && candidates.front() == word;
    if (candidates.isEmpty() || complete || !(asked || begun || behindColon)) {
        m_offered->setStringList({});
        m_completer->popup()->hide();
        return;
    }
    m_offered->setStringList(candidates);
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + m_completer->popup()->verticalScrollBar()->sizeHint().width() + 24);
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex({}); // Return means the line, until one is chosen
}

void QueryLine::insertCandidate(const QString& candidate)
{
    const QByteArray before = text().left(cursorPosition()).toUtf8(), utf8 = text().toUtf8();
    const auto completion =
        runs::completeRunQuery({utf8.constData(), static_cast<std::size_t>(utf8.size())}, static_cast<std::size_t>(before.size()), m_names);
    const qsizetype from = charactersOf(utf8, completion.from), to = charactersOf(utf8, completion.to);
    const bool goesOn = candidate.endsWith(QLatin1Char(':')) || candidate.endsWith(QLatin1Char('('));
    const QString word = goesOn ? candidate : candidate + QLatin1Char(' ');
    QString whole = text();
    whole.replace(from, to - from, word);
    setText(whole);
    setCursorPosition(static_cast<int>(from + word.size()));
    m_completer->popup()->hide();
    if (goesOn)
        offer(true);
}

void QueryLine::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isOffering() && (isReturn || event->key() == Qt::Key_Tab)) {
        const QModelIndex chosen = m_completer->popup()->currentIndex();
        const QString candidate = chosen.isValid()              ? chosen.data().toString()
                                  : event->key() == Qt::Key_Tab ? m_offered->stringList().value(0)
                                                                : QString();
        m_completer->popup()->hide();
        if (!candidate.isEmpty())
            return insertCandidate(candidate);
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        return offer(true);
    if (event->key() == Qt::Key_Down && !isOffering())
        return offer(true);
    QLineEdit::keyPressEvent(event);
}

bool QueryLine::focusNextPrevChild(bool next)
{
    return !isOffering() && QLineEdit::focusNextPrevChild(next);
}

void QueryLine::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT namesWanted();
}

void QueryLine::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_completer->popup()->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace sdm::ui
