#include "widgets/composer/schema_form.h"

#include "widgets/composer/config_draft.h"
#include "widgets/composer/preset_cards.h"
#include "widgets/composer/setting_row.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/text/core_words.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {

SchemaForm::SchemaForm(const Theme& theme, ConfigDraft& draft, const QString& folder, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_draft(draft), m_folder(folder), m_search(new QLineEdit(this)), m_level(new QTabBar(this)),
      m_nothing(new PlainLabel(tr("No setting mentions this."), this)), m_scroll(new QScrollArea(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace);
    column->addWidget(makeBar());
    m_scroll->setWidget(makeGroups());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the rows take the keyboard, and it follows them
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SchemaForm::applyFilter);
    connect(m_level, &QTabBar::currentChanged, this, &SchemaForm::applyFilter);
    connect(&draft, &ConfigDraft::replaced, this, [this] {
        m_presets->setCurrent(m_draft.config().preset);
        applyFilter();
    });
    applyFilter();
}

QWidget* SchemaForm::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setPlaceholderText(tr("Search settings (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search settings"));
    m_search->addAction(themedIcon(m_theme, QStringLiteral("search"), IconTone::Secondary), QLineEdit::LeadingPosition);
    const std::tuple<QString, SettingLevel, QString> levels[] = {
        {tr("Paper"), SettingLevel::Paper, tr("What the paper varies")},
        {tr("Common"), SettingLevel::Common, tr("What most runs change")},
        {tr("All"), SettingLevel::Expert, tr("Every setting there is")},
    };
    for (const auto& [name, level, tip] : levels) {
        const int tab = m_level->addTab(name);
        m_level->setTabData(tab, static_cast<int>(level));
        m_level->setTabToolTip(tab, tip);
    }
    m_level->setCurrentIndex(1);
    m_level->setDrawBase(false);
    m_level->setExpanding(false);
    m_level->setAccessibleName(tr("How many settings to show"));
    row->addWidget(m_level);
    row->addWidget(m_search, 1);
    return bar;
}

QWidget* SchemaForm::makeGroups()
{
    auto* content = new QWidget(this);
    content->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(Theme::kSpace);
    auto* presetPanel = new Panel(m_theme, tr("Preset"), content);
    presetPanel->setCaption(tr("The rows of the paper's tables, and preference training. Choosing one keeps what you changed by hand."));
    m_presets = new PresetCards(m_theme, presetPanel);
    m_presets->setCurrent(m_draft.config().preset);
    presetPanel->content()->addWidget(m_presets);
    connect(m_presets, &PresetCards::chosen, this, [this](const std::string& preset) { m_draft.setPreset(preset); });
    m_presetPanel = presetPanel;
    column->addWidget(presetPanel);

    Panel* panel = nullptr;
    for (const Setting& setting : runSettings()) {
        if (setting.path == "preset")
            continue; // the cards
        const QString group = settingGroup(setting);
        if (m_groups.empty() || m_groups.back().title != group) {
            panel = new Panel(m_theme, group, content);
            panel->content()->setContentsMargins(-12, 4, 0, 0);
            panel->content()->setSpacing(2);
            column->addWidget(panel);
            m_groups.push_back({group, panel, {}});
        }
        auto* row = new SettingRow(m_theme, setting, m_draft, m_folder, panel);
        panel->content()->addWidget(row);
        m_groups.back().rows.push_back(row);
        m_rows.push_back(row);
    }
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setProperty("secondary", true);
    column->addWidget(m_nothing);
    column->addStretch(1);
    return content;
}

std::vector<QString> SchemaForm::groups() const
{
    std::vector<QString> titles{tr("Preset")};
    for (const Group& group : m_groups)
        titles.push_back(group.title);
    return titles;
}

void SchemaForm::showGroup(const QString& title)
{
    QWidget* target = m_presetPanel;
    for (const Group& group : m_groups) {
        if (group.title != title)
            continue;
        if (group.panel->isHidden()) {
            m_search->clear();
            m_level->setCurrentIndex(2);
        }
        target = group.panel;
    }
    m_scroll->verticalScrollBar()->setValue(target->y());
}

void SchemaForm::showSetting(const std::string& path)
{
    const std::string row = path.substr(0, path.find('['));
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const SettingRow* r) { return r->setting().path == row; });
    if (found == m_rows.end())
        return;
    if ((*found)->isHidden()) {
        m_search->clear();
        m_level->setCurrentIndex(2);
    }
    m_scroll->ensureWidgetVisible(*found, 0, 80);
    (*found)->focusEditor();
}

void SchemaForm::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SchemaForm::applyFilter()
{
    const QString words = m_search->text();
    const auto level = static_cast<SettingLevel>(m_level->tabData(m_level->currentIndex()).toInt());
    bool any = false;
    for (const Group& group : m_groups) {
        bool groupShown = false;
        for (SettingRow* row : group.rows) {
            const bool touched = m_draft.isChanged(row->setting()) || !m_draft.fault(row->setting().path).isEmpty();
            const bool show = words.isEmpty() ? row->setting().level <= level || touched : row->mentions(words);
            row->setVisible(show);
            groupShown = groupShown || show;
        }
        group.panel->setVisible(groupShown);
        any = any || groupShown;
    }
    m_presetPanel->setVisible(words.isEmpty());
    m_nothing->setVisible(!any);
}

} // namespace sdm::ui
