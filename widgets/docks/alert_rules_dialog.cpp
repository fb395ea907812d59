#include "widgets/docks/alert_rules_dialog.h"

#include "widgets/help/help_page.h"
#include "widgets/parts/panel.h"
#include "widgets/text/alert_words.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSystemTrayIcon>
#include <QVBoxLayout>

namespace sdm::ui {

using report::AlertLevel;
using report::AlertRule;

AlertRulesDialog::AlertRulesDialog(const Theme& theme, const AlertSettings& settings, QWidget* parent)
    : QDialog(parent), m_desktop(new QCheckBox(tr("Tell me on the desktop while no window of the workbench is in front")))
{
    setObjectName(QStringLiteral("alertRulesDialog"));
    setWindowTitle(tr("Rules for alerts"));
    setHelpPage(this, QStringLiteral("dock-alerts"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(makeRules(theme));
    column->addWidget(hairline(this));
    m_desktop->setObjectName(QStringLiteral("alertsOnDesktop"));
    m_desktop->setToolTip(tr("New alerts, and runs that fail or lose their process"));
    column->addWidget(m_desktop);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        column->addWidget(captionLabel(theme, tr("This desktop has no place for such notes just now: none will be seen."), this));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::RestoreDefaults, this);
    buttons->button(QDialogButtonBox::RestoreDefaults)->setText(tr("Usual rules"));
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        AlertSettings usual;
        usual.onDesktop = m_settings.onDesktop;
        show(usual);
        take();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_desktop, &QCheckBox::toggled, this, &AlertRulesDialog::take);
    m_settings = settings;
    show(settings);
}

QWidget* AlertRulesDialog::makeRules(const Theme& theme)
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(0, 1);
    for (const auto& word : Vocabulary<AlertRule>::words) {
        const AlertRule rule = word.value;
        const QString name = alertRuleName(rule);
        const int line = grid->rowCount();
        Row row{new QCheckBox(name, box), new QComboBox(box), nullptr};
        row.on->setToolTip(alertRuleHelp(rule));
        row.on->setAccessibleDescription(alertRuleHelp(rule));
        row.level->addItem(tr("Warning"));
        row.level->addItem(tr("Error"));
        row.level->setAccessibleName(tr("%1: how serious").arg(name));
        grid->addWidget(row.on, line, 0);
        grid->addWidget(row.level, line, 1);
        if (const report::AlertLimit limit = report::limitOf(rule); limit.exists()) {
            row.limit = new QDoubleSpinBox(box);
            row.limit->setDecimals(limit.digits);
            row.limit->setRange(limit.least, limit.most);
            row.limit->setSingleStep(limit.digits == 2 ? 0.05 : 1);
            row.limit->setPrefix(alertLimitPrefix(rule));
            row.limit->setSuffix(alertLimitSuffix(rule));
            row.limit->setAccessibleName(tr("%1: limit").arg(name));
            grid->addWidget(row.limit, line, 2);
            connect(row.limit, &QDoubleSpinBox::valueChanged, this, &AlertRulesDialog::take);
        }
        auto* help = captionLabel(theme, alertRuleHelp(rule), box);
        help->setWordWrap(true);
        grid->addWidget(help, line + 1, 0, 1, 3);
        connect(row.on, &QCheckBox::toggled, this, &AlertRulesDialog::take);
        connect(row.level, &QComboBox::currentIndexChanged, this, &AlertRulesDialog::take);
        m_rows.push_back(row);
    }
    return box;
}

void AlertRulesDialog::show(const AlertSettings& settings)
{
    const QScopedValueRollback showing(m_showing, true);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const report::AlertSetting& setting = settings.rules[i];
        m_rows[i].on->setChecked(setting.on);
        m_rows[i].level->setCurrentIndex(setting.level == AlertLevel::Error ? 1 : 0);
        m_rows[i].level->setEnabled(setting.on);
        if (m_rows[i].limit) {
            m_rows[i].limit->setValue(setting.limit);
            m_rows[i].limit->setEnabled(setting.on);
        }
    }
    m_desktop->setChecked(settings.onDesktop);
}

void AlertRulesDialog::take()
{
    if (m_showing)
        return;
    AlertSettings settings = m_settings;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        report::AlertSetting& setting = settings.rules[i];
        setting.on = m_rows[i].on->isChecked();
        setting.level = m_rows[i].level->currentIndex() == 1 ? AlertLevel::Error : AlertLevel::Warning;
        if (m_rows[i].limit)
            setting.limit = m_rows[i].limit->value();
    }
    settings.onDesktop = m_desktop->isChecked();
    if (settings == m_settings)
        return;
    m_settings = settings;
    show(settings);
    Q_EMIT changed(m_settings);
}

} // namespace sdm::ui
