#include "widgets/parts/language_line.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>

#include <utility>

namespace sdm::ui {
namespace {

/// How many characters the first `bytes` of a text's UTF-8 are.
qsizetype charactersOf(const QByteArray& utf8, std::size_t bytes)
{
    return QString::fromUtf8(utf8.left(static_cast<qsizetype>(bytes))).size();
}

} // namespace

LanguageLine::LanguageLine(QWidget* parent)
    : QLineEdit(parent), m_completer(new QCompleter(this)), m_offered(new QStringListModel(this)), m_underline(*this)
{
    m_completer->setModel(m_offered);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this); // not setCompleter: a candidate takes the place of a word, not of the whole line
    m_completer->popup()->setAccessibleName(tr("What may stand here"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &LanguageLine::insertCandidate);
    connect(this, &QLineEdit::textChanged, this, &LanguageLine::readAgain);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
}

QStringList LanguageLine::candidates() const
{
    return m_offered->stringList();
}

bool LanguageLine::isOffering() const
{
    return m_completer->popup()->isVisible();
}

bool LanguageLine::asksForMore(const QByteArray&) const
{
    return false;
}

void LanguageLine::readAgain()
{
    const QByteArray utf8 = text().toUtf8();
    const auto fault = take({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    if (fault) {
        const qsizetype from = charactersOf(utf8, fault->position);
        const qsizetype length = charactersOf(utf8, fault->position + fault->length) - from;
        m_underline.show(from, length);
    } else {
        m_underline.clear();
    }
    const QString problem = fault ? fault->sentence : QString();
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged(problem);
}

void LanguageLine::offer(bool asked)
{
    const QByteArray before = text().left(cursorPosition()).toUtf8(), utf8 = text().toUtf8();
    const auto completion = complete({utf8.constData(), static_cast<std::size_t>(utf8.size())}, static_cast<std::size_t>(before.size()));
    QStringList candidates;
    for (const std::string& candidate : completion.candidates)
        candidates.append(QString::fromStdString(candidate));
    const bool begun = completion.from < completion.to, asksMore = asksForMore(before);
    const QString word =
        QString::fromUtf8(utf8.mid(static_cast<qsizetype>(completion.from), before.size() - static_cast<qsizetype>(completion.from)));
    const bool complete = candidates.size() == 1 && candidates.front() == word;
    if (candidates.isEmpty() || complete || !(asked || begun || asksMore)) {
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

void LanguageLine::insertCandidate(const QString& candidate)
{
    const QByteArray before = text().left(cursorPosition()).toUtf8(), utf8 = text().toUtf8();
    const auto completion = complete({utf8.constData(), static_cast<std::size_t>(utf8.size())}, static_cast<std::size_t>(before.size()));
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

void LanguageLine::keyPressEvent(QKeyEvent* event)
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

bool LanguageLine::focusNextPrevChild(bool next)
{
    return !isOffering() && QLineEdit::focusNextPrevChild(next);
}

void LanguageLine::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT namesWanted();
}

void LanguageLine::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_completer->popup()->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace sdm::ui
