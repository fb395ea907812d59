#include "widgets/parts/empty_state.h"

#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sdm::ui {

EmptyState::EmptyState(const Theme& theme, const QString& what, const QString& why, QWidget* parent)
    : QWidget(parent), m_what(fontLabel(theme, &Theme::panelTitle, what, this)), m_why(new PlainLabel(why, this)),
      m_actions(new QHBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addStretch(2);
    column->addWidget(m_what, 0, Qt::AlignHCenter);
    m_why->setProperty("secondary", true);
    m_why->setAlignment(Qt::AlignHCenter);
    m_why->setVisible(!why.isEmpty());
    column->addWidget(m_why, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    m_actions->addStretch(1);
    m_actions->addStretch(1);
    column->addLayout(m_actions);
    column->addStretch(3);
}

void EmptyState::setMessage(const QString& what, const QString& why)
{
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

void EmptyState::addAction(const QString& text, const std::function<void()>& action, bool primary)
{
    auto* button = new QPushButton(text, this);
    button->setProperty("primary", primary);
    button->setAutoDefault(primary);
    connect(button, &QPushButton::clicked, this, action);
    m_actions->insertWidget(m_actions->count() - 1, button);
}

} // namespace sdm::ui
