#include "widgets/parts/problem_line.h"

#include "widgets/parts/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace sdm::ui {

ProblemLine::ProblemLine(QWidget* parent) : QWidget(parent), m_text(new PlainLabel(this)), m_retry(new QPushButton(tr("Try again"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_text->setProperty("problem", true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_text, 1);
    row->addWidget(m_retry, 0, Qt::AlignTop);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        const auto action = m_action; // asking may clear this line
        if (action)
            action();
    });
    hide();
}

void ProblemLine::showProblem(const QString& what, const QString& why, std::function<void()> retry)
{
    m_text->setText(why.isEmpty() ? what : tr("%1 %2").arg(what, why));
    m_retry->setAccessibleName(tr("Try again: %1").arg(what));
    m_action = std::move(retry);
    m_retry->setVisible(static_cast<bool>(m_action));
    show();
}

void ProblemLine::clear()
{
    m_action = nullptr;
    m_text->clear();
    hide();
}

QString ProblemLine::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace sdm::ui
