#include "widgets/pages/compare/config_tab.h"

#include "core/report/ablation_format.h"
#include "widgets/parts/export_menu.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/table_style.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr int kKeyCharacters = 34, kBaselineCharacters = 34, kValueCharacters = 26;

} // namespace

ConfigTab::ConfigTab(const PageContext& context, const CompareSources& sources, QWidget* parent)
    : CompareTab(context, sources, 1, parent), m_model(new SettingModel(this)), m_count(fontLabel(context.theme, &Theme::strong)),
      m_only(new QCheckBox(tr("Only differences"))), m_search(new QLineEdit), m_fixed(new QTableView), m_others(new QTableView)
{
    auto* panel = new Panel(context.theme);
    auto* tools = new WrapBar(Theme::kSpace);
    m_only->setChecked(true);
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(220);
    tools->items()->addWidget(m_count);
    tools->items()->addWidget(m_only);
    tools->items()->addWidget(m_search);
    tools->items()->setBreak();
    tools->items()->addWidget(new ExportMenu(QStringLiteral("settings"), [this](report::TableFormat format) {
        std::vector<std::string> runs;
        for (const QString& legend : choice().legends)
            runs.push_back(legend.toStdString());
        return report::writeTables({report::settingsTable(m_count->text().toStdString(), m_model->shown(), runs)}, format);
    }));
    panel->content()->addWidget(tools);

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    styleTable(context.theme, m_fixed, tr("Differing settings"));
    styleTable(context.theme, m_others, tr("Differing settings of the other runs"));
    for (QTableView* table : {m_fixed, m_others}) {
        table->setModel(m_model);
        table->setFrameShape(QFrame::NoFrame);
        table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    }
    m_others->setSelectionModel(m_fixed->selectionModel());
    m_fixed->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_fixed->verticalScrollBar(), &QScrollBar::valueChanged, m_others->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_others->verticalScrollBar(), &QScrollBar::valueChanged, m_fixed->verticalScrollBar(), &QScrollBar::setValue);
    // As high as the others, who may need a bar below.
    m_fixed->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* below = new QWidget;
    below->hide();
    auto* fixed = new QVBoxLayout;
    fixed->setSpacing(0);
    fixed->addWidget(m_fixed, 1);
    fixed->addWidget(below);
    QScrollBar* bar = m_others->horizontalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, below, [below, bar](int, int most) {
        below->setFixedHeight(bar->sizeHint().height());
        below->setVisible(most > 0);
    });
    row->addLayout(fixed);
    row->addWidget(m_others, 1);
    panel->content()->addLayout(row, 1);
    setContent(panel);
    connect(m_only, &QCheckBox::toggled, this, [this](bool only) {
        m_model->setOnlyDifferences(only);
        fit();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setSearch(text);
        fit();
    });
    connect(&context.theme, &Theme::changed, this, &ConfigTab::fit);
}

QWidget* ConfigTab::firstFocus()
{
    return m_fixed;
}

void ConfigTab::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

/// The configurations are in the list of runs: nothing is asked.
void ConfigTab::read()
{
    m_model->setSettings(report::settingValues(choice().rows()), choice().legends, report::environmentValues(choice().rows()));
    m_count->setText(tr("%1 of %2 settings differ").arg(m_model->differing()).arg(m_model->count()));
    m_only->setEnabled(choice().runs.size() > 1);
    m_model->setOnlyDifferences(choice().runs.size() > 1 && m_only->isChecked());
    fit();
    showContent();
}

void ConfigTab::fit()
{
    const int character = QFontMetrics(m_context.theme.body()).averageCharWidth();
    int fixed = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool stays = column < SettingModel::FirstOtherColumn;
        const int characters = column == SettingModel::SettingColumn    ? kKeyCharacters
                               : column == SettingModel::BaselineColumn ? kBaselineCharacters
                                                                        : kValueCharacters;
        const int width = characters * character;
        m_fixed->setColumnHidden(column, !stays);
        m_others->setColumnHidden(column, stays);
        (stays ? m_fixed : m_others)->setColumnWidth(column, width);
        fixed += stays ? width : 0;
    }
    m_fixed->setFixedWidth(fixed + 2);
    m_others->setVisible(m_model->columnCount() > SettingModel::FirstOtherColumn);
}

} // namespace sdm::ui
