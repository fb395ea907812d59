#include "widgets/pages/home/hero_card.h"

#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sdm::ui {

HeroCard::HeroCard(const PageContext& context, QWidget* parent)
    : Panel(context.theme, parent), m_context(context), m_title(fontLabel(context.theme, &Theme::headline, {}, this)),
      m_text(new QLabel(this)), m_demo(new QPushButton(tr("Run the demo"), this)), m_newRun(new QPushButton(tr("New run"), this)),
      m_open(new QPushButton(tr("Open project…"), this))
{
    m_demo->setProperty("primary", true);
    m_demo->setDefault(true);
    m_demo->setAutoDefault(true);
    m_demo->setIcon(themedIcon(context.theme, QStringLiteral("play"), IconTone::OnAccent));
    m_newRun->setIcon(themedIcon(context.theme, QStringLiteral("plus")));
    m_open->setIcon(themedIcon(context.theme, QStringLiteral("folder")));
    m_demo->setToolTip(tr("A real run of a small model on this machine's CPU: about three minutes"));
    m_text->setProperty("secondary", true);
    m_text->setWordWrap(true);

    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_text);
    row->addLayout(words, 1);
    row->addSpacing(24);
    for (QPushButton* button : {m_demo, m_newRun, m_open}) {
        button->setIconSize({16, 16});
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    content()->setContentsMargins(4, 0, 4, 0);
    content()->addLayout(row);

    RunCommands& commands = context.commands;
    connect(m_demo, &QPushButton::clicked, this, [&commands] { commands.runDemo(); });
    connect(m_newRun, &QPushButton::clicked, this, [&commands] { commands.newRun(); });
    connect(m_open, &QPushButton::clicked, this, [&commands] { commands.chooseProject(); });
    refresh();
}

void HeroCard::refresh()
{
    if (m_context.session.state() == ProjectSession::State::Ready) {
        m_title->setText(m_context.session.name());
        m_text->setText(tr("%n run(s) · %1", nullptr, static_cast<int>(m_context.session.runs().size()))
                            .arg(QDir::toNativeSeparators(m_context.session.folder())));
        return;
    }
    m_title->setText(tr("See what a language model knows it knows"));
    m_text->setText(tr("The demo fine-tunes a small model on this machine, builds its reliability estimate, and shows for every answer "
                       "whether it can be trusted and why. It takes about three minutes and is a run like any other."));
}

} // namespace sdm::ui
