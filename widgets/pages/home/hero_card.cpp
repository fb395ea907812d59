#include "widgets/pages/home/hero_card.h"

#include "core/config/presets.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/text/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sdm::ui {
namespace {

constexpr const char* kBaselinePreset = "ce_cm";

} // namespace

HeroCard::HeroCard(const PageContext& context, QWidget* parent)
    : Panel(context.theme, parent), m_context(context), m_row(new QBoxLayout(QBoxLayout::LeftToRight)), m_title(new PlainLabel(this)),
      m_text(new PlainLabel(this)), m_demo(new QPushButton(tr("Run the demo"), this)),
      m_baseline(new QPushButton(tr("Run its baseline"), this)), m_newRun(new QPushButton(tr("New run"), this)),
      m_open(new QPushButton(tr("Open project…"), this))
{
    m_baseline->setIcon(themedIcon(context.theme, QStringLiteral("play")));
    m_baseline->setToolTip(tr("The same data and model with plain cross-entropy, %1: what the demo is to be compared with")
                               .arg(QString::fromStdString(presetDisplayName(kBaselinePreset))));
    m_newRun->setIcon(themedIcon(context.theme, QStringLiteral("plus")));
    m_open->setIcon(themedIcon(context.theme, QStringLiteral("folder")));
    m_demo->setToolTip(tr("A real run of a small model on this machine's CPU: a minute or two"));
    m_text->setProperty("secondary", true);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);

    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_title);
    words->addWidget(m_text);
    m_row->setSpacing(16);
    m_row->addLayout(words, 1);
    auto* buttons = new WrapLayout(Theme::kSpace);
    for (QPushButton* button : {m_demo, m_baseline, m_newRun, m_open}) {
        button->setIconSize({16, 16});
        buttons->addWidget(button);
    }
    m_row->addLayout(buttons);
    content()->addLayout(m_row);

    RunCommands& commands = context.commands;
    connect(m_demo, &QPushButton::clicked, this, [&commands] { commands.runDemo(); });
    connect(m_baseline, &QPushButton::clicked, this, [&commands] { commands.runDemo(QString::fromLatin1(kBaselinePreset)); });
    connect(m_newRun, &QPushButton::clicked, this, [&commands] { commands.newRun(); });
    connect(m_open, &QPushButton::clicked, this, [&commands] { commands.chooseProject(); });
    connect(&context.theme, &Theme::changed, this, &HeroCard::refresh);
    refresh();
}

void HeroCard::refresh()
{
    const bool ready = m_context.session.state() == ProjectSession::State::Ready;
    m_row->setDirection(ready ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    content()->setContentsMargins(4, ready ? 0 : 12, 4, ready ? 0 : 12);
    setStyleProperty(m_demo, "primary", !ready); // in a project with runs the one obvious thing is New run, in the bar above
    m_demo->setIcon(themedIcon(m_context.theme, QStringLiteral("play"), ready ? IconTone::Text : IconTone::OnAccent));
    m_newRun->setVisible(!ready);
    m_title->setFont(ready ? m_context.theme.panelTitle() : m_context.theme.headline());
    if (ready) {
        m_title->setText(m_context.session.name());
        m_text->setText(tr("Runs: %1 · %2")
                            .arg(countText(static_cast<std::int64_t>(m_context.session.runs().size())),
                                 QDir::toNativeSeparators(m_context.session.folder())));
        return;
    }
    m_title->setText(tr("See what a language model knows it knows"));
    m_text->setText(tr("The demo fine-tunes a small model on this machine, builds its reliability estimate, and shows for every answer "
                       "whether it can be trusted and why. It takes a minute or two and is a run like any other."));
}

} // namespace sdm::ui
