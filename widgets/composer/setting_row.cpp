#include "widgets/composer/setting_row.h"

#include "widgets/composer/config_draft.h"
#include "widgets/composer/setting_editor.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/text/core_words.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace sdm::ui {
namespace {

constexpr int kLabelWidth = 26; // average characters

} // namespace

SettingRow::SettingRow(const Theme& theme, const Setting& setting, ConfigDraft& draft, const QString& folder, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_setting(setting), m_draft(draft), m_editor(makeSettingEditor(theme, setting, folder, this)),
      m_fault(fontLabel(theme, &Theme::caption, {}, this)), m_reset(new QToolButton(this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 4, 0, 6);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(1);
    grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * kLabelWidth);
    grid->setColumnStretch(1, 1);

    const QString name = settingLabel(setting);
    auto* label = new PlainLabel(setting.symbol.empty() ? name : tr("%1  %2").arg(name, QString::fromStdString(setting.symbol)), this);
    label->setBuddy(m_editor);
    label->setToolTip(settingHelp(setting));
    grid->addWidget(label, 0, 0, Qt::AlignTop | Qt::AlignLeft);
    label->setMinimumHeight(Theme::kControlHeight);

    const bool wide = setting.type == SettingType::File || setting.type == SettingType::Folder || setting.type == SettingType::Text ||
                      setting.type == SettingType::TestSets;
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_editor, wide ? 1 : 0);
    if (!setting.unit.empty())
        line->addWidget(captionLabel(theme, settingUnit(setting), this));
    m_reset->setIcon(themedIcon(theme, QStringLiteral("reset"), IconTone::Accent));
    m_reset->setIconSize({14, 14});
    m_reset->setProperty("quiet", true);
    m_reset->setAccessibleName(tr("Reset %1").arg(name));
    line->addWidget(m_reset, 0, Qt::AlignTop);
    if (!wide)
        line->addStretch(1);
    grid->addLayout(line, 0, 1);

    QLabel* help = captionLabel(theme, settingHelp(setting), this);
    help->setWordWrap(true);
    grid->addWidget(help, 1, 1);
    QLabel* key = fontLabel(theme, &Theme::caption, QString::fromStdString(setting.path), this);
    key->setProperty("secondary", true);
    key->setFont(theme.mono());
    key->setToolTip(tr("Key in the configuration and for --set"));
    key->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont small = theme.mono();
    small.setPointSizeF(theme.caption().pointSizeF());
    key->setFont(small);
    grid->addWidget(key, 1, 0, Qt::AlignTop);
    m_fault->setProperty("problem", true);
    m_fault->setWordWrap(true);
    m_fault->hide();
    grid->addWidget(m_fault, 2, 1);

    connect(m_editor, &SettingEditor::edited, this, [this](const QString& text) { m_draft.setText(m_setting, text); });
    connect(m_reset, &QToolButton::clicked, this, [this] { m_draft.reset(m_setting); });
    connect(&draft, &ConfigDraft::changed, this, &SettingRow::refreshState);
    connect(&draft, &ConfigDraft::replaced, this, &SettingRow::refresh);
    refresh();
}

bool SettingRow::mentions(const QString& words) const
{
    // By the English words as well: they are what the manual and the paper say.
    const QString all =
        QString::fromStdString(m_setting.label + ' ' + m_setting.path + ' ' + m_setting.symbol + ' ' + m_setting.help + ' ') +
        settingLabel(m_setting) + QLatin1Char(' ') + settingHelp(m_setting);
    for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!all.contains(word, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

void SettingRow::refresh()
{
    m_editor->setText(m_draft.text(m_setting));
    refreshState();
}

void SettingRow::focusEditor()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

void SettingRow::refreshState()
{
    const QString fault = m_draft.fault(m_setting.path);
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_editor->setInvalid(!fault.isEmpty());
    if (const QString placeholder = m_draft.placeholder(m_setting); !placeholder.isEmpty())
        m_editor->setPlaceholder(placeholder);
    m_changed = m_draft.isChanged(m_setting);
    m_reset->setVisible(m_changed);
    const QString preset = m_draft.presetText(m_setting);
    m_reset->setToolTip(preset.isEmpty() ? tr("Back to the preset: empty") : tr("Back to the preset's %1").arg(preset));
    update();
}

void SettingRow::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!m_changed)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 6, 3, height() - 12), m_theme.colors().accent);
}

} // namespace sdm::ui
