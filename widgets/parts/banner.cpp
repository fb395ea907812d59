#include "widgets/parts/banner.h"

#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

const char* kindName(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Warning:
        return "warning";
    case Banner::Kind::Error:
        return "error";
    default:
        return "note";
    }
}

} // namespace

Banner::Banner(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_icon(new PlainLabel(this)), m_what(new PlainLabel(this)), m_why(new PlainLabel(this)),
      m_actions(new QHBoxLayout), m_detailsButton(new QToolButton(this)), m_details(new QPlainTextEdit(this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_what);
    text->addWidget(m_why);
    row->addLayout(text, 1);
    m_actions->setSpacing(Theme::kSpace);
    row->addLayout(m_actions);
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setProperty("quiet", true);
    row->addWidget(m_detailsButton);
    auto* close = new QToolButton(this);
    close->setIcon(themedIcon(theme, QStringLiteral("cross"), IconTone::Secondary));
    close->setIconSize({12, 12});
    close->setProperty("quiet", true);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss message"));
    row->addWidget(close);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 8);
    column->addLayout(row);
    column->addWidget(m_details);
    m_details->setReadOnly(true);
    m_details->setMaximumHeight(160);
    m_details->setAccessibleName(tr("Details of the message"));
    m_details->hide();
    for (QLabel* label : {m_what, m_why}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_why->setProperty("secondary", true);
    connect(m_detailsButton, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(close, &QToolButton::clicked, this, &Banner::dismiss);
    connect(&theme, &Theme::changed, this, &Banner::applyFonts);
    applyFonts();
    hide();
}

void Banner::showMessage(Kind kind, const QString& what, const QString& why, const QString& details)
{
    m_kind = kind;
    setStyleProperty(this, "banner", QLatin1String(kindName(kind)));
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_details->setPlainText(details);
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(!details.isEmpty());
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    setAccessibleName(what);
    applyFonts();
    show();
    Q_EMIT shown();
    if (!details.isEmpty())
        addAction(tr("Copy"), [this] {
            QApplication::clipboard()->setText(
                QStringList{m_what->text(), m_why->text(), m_details->toPlainText()}.join(QLatin1Char('\n')));
        });
}

void Banner::addAction(const QString& text, const std::function<void()>& action, bool primary)
{
    auto* button = new QPushButton(text, this);
    button->setProperty("primary", primary);
    connect(button, &QPushButton::clicked, this, action);
    m_actions->addWidget(button);
}

void Banner::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

void Banner::applyFonts()
{
    m_what->setFont(m_theme.strong());
    m_details->setFont(m_theme.mono());
    const QString name = m_kind == Kind::Note ? QStringLiteral("info") : QStringLiteral("warning");
    const IconTone tone = m_kind == Kind::Error ? IconTone::Danger : m_kind == Kind::Warning ? IconTone::Warning : IconTone::Accent;
    m_icon->setPixmap(themedIcon(m_theme, name, tone).pixmap(QSize(18, 18), devicePixelRatio()));
}

} // namespace sdm::ui
