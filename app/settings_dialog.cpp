#include "app/settings_dialog.h"

#include "app/app_settings.h"
#include "app/key_bindings.h"
#include "app/language.h"
#include "widgets/help/help_page.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/table_style.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace sdm::app {
namespace {

enum KeyColumn { KeyCommand, KeyNow, KeyUsual, KeyColumns };

QString keysText(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    texts.removeDuplicates();
    return texts.join(SettingsDialog::tr(" or "));
}

} // namespace

SettingsDialog::SettingsDialog(ui::Theme& theme, KeyBindings& keys, AppSettings& settings, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_keys(keys), m_settings(settings), m_table(new QTableWidget(0, KeyColumns, this)),
      m_filter(new QLineEdit(this)), m_edit(new QKeySequenceEdit(this)), m_told(new ui::PlainLabel(this))
{
    setWindowTitle(tr("Settings"));
    ui::setHelpPage(this, QStringLiteral("keyboard"));
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);
    auto* column = new QVBoxLayout(this);
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->tabBar()->setAccessibleName(tr("Kinds of settings"));
    tabs->addTab(makeKeyboard(), tr("Keyboard"));
    tabs->addTab(makeAppearance(), tr("Appearance"));
    column->addWidget(tabs, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(&m_keys, &KeyBindings::changed, this, &SettingsDialog::fillKeys);
    fillKeys();
    m_table->selectRow(0);
}

QWidget* SettingsDialog::makeKeyboard()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    m_filter->setPlaceholderText(tr("Search commands and keys"));
    m_filter->setAccessibleName(tr("Search commands and keys"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &SettingsDialog::filterKeys);
    column->addWidget(m_filter);
    ui::styleTable(m_theme, m_table, tr("Commands and their keys"));
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Keys"), tr("Usual keys")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(KeyCommand, QHeaderView::Stretch);
    ui::setColumnCharacters(m_theme, m_table, {40, 26, 26});
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &SettingsDialog::showCommand);
    column->addWidget(m_table, 1);
    auto* row = new QHBoxLayout;
    m_edit->setAccessibleName(tr("New key"));
    m_edit->setToolTip(tr("Press the key, then Assign"));
    row->addWidget(m_edit, 1);
    m_assign = new QPushButton(tr("Assign"), page);
    connect(m_assign, &QPushButton::clicked, this, [this] { assign(false); });
    row->addWidget(m_assign);
    m_none = new QPushButton(tr("No key"), page);
    connect(m_none, &QPushButton::clicked, this, [this] { assign(true); });
    row->addWidget(m_none);
    m_reset = new QPushButton(tr("Usual key"), page);
    m_reset->setToolTip(tr("Give the command its usual keys back"));
    connect(m_reset, &QPushButton::clicked, this, &SettingsDialog::reset);
    row->addWidget(m_reset);
    auto* all = new QPushButton(tr("All usual keys"), page);
    connect(all, &QPushButton::clicked, this, [this] {
        m_keys.resetAll();
        m_told->setText(tr("Every command has its usual keys."));
    });
    row->addWidget(all);
    column->addLayout(row);
    m_told->setWordWrap(true);
    column->addWidget(m_told);
    return page;
}

QWidget* SettingsDialog::makeAppearance()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 12, 0, 0);
    auto* mode = new QComboBox(page);
    mode->addItem(tr("As the system"), static_cast<int>(ui::Theme::Mode::System));
    mode->addItem(tr("Light"), static_cast<int>(ui::Theme::Mode::Light));
    mode->addItem(tr("Dark"), static_cast<int>(ui::Theme::Mode::Dark));
    mode->setAccessibleName(tr("Appearance"));
    auto* size = new QSpinBox(page);
    size->setRange(80, 200);
    size->setSingleStep(10);
    size->setSuffix(tr(" %"));
    size->setAccessibleName(tr("Text size in percent"));
    auto* motion = new QCheckBox(tr("Nothing slides or fades"), page);
    motion->setAccessibleName(tr("Reduced motion: nothing slides or fades"));
    const auto show = [this, mode, size] {
        mode->setCurrentIndex(mode->findData(static_cast<int>(m_theme.mode())));
        size->setValue(qRound(m_theme.textScale() * 100));
    };
    show();
    motion->setChecked(m_settings.reducedMotion());
    connect(&m_theme, &ui::Theme::changed, page, show);
    connect(mode, &QComboBox::activated, this,
            [this, mode] { m_theme.setMode(static_cast<ui::Theme::Mode>(mode->currentData().toInt())); });
    connect(size, &QSpinBox::valueChanged, this, [this](int percent) { m_theme.setTextScale(percent / 100.0); });
    connect(motion, &QCheckBox::toggled, this, [this](bool reduced) {
        m_settings.setReducedMotion(reduced);
        Q_EMIT motionChanged(reduced);
    });
    auto* language = new QComboBox(page);
    language->addItem(tr("As the system"), kSystemLanguage);
    for (const Language& one : languages())
        language->addItem(one.name, one.code);
    language->setCurrentIndex(language->findData(m_settings.language()));
    language->setAccessibleName(tr("Language"));
    language->setToolTip(tr("Holds when the window is opened again"));
    connect(language, &QComboBox::activated, this, [this, language] { Q_EMIT languageChosen(language->currentData().toString()); });
    form->addRow(tr("Colours"), mode);
    form->addRow(tr("Language"), language);
    form->addRow(tr("Text size"), size);
    form->addRow(tr("Motion"), motion);
    return page;
}

void SettingsDialog::fillKeys()
{
    const QString kept = current() ? current()->objectName() : QString();
    m_table->setRowCount(static_cast<int>(m_keys.actions().size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QAction* action = m_keys.actions()[row];
        auto* name = new QTableWidgetItem(commandName(action));
        name->setData(Qt::UserRole, row);
        auto* now = new QTableWidgetItem(keysText(action->shortcuts()));
        if (m_keys.isChanged(action)) {
            QFont bold = now->font();
            bold.setBold(true);
            now->setFont(bold);
        }
        m_table->setItem(row, KeyCommand, name);
        m_table->setItem(row, KeyNow, now);
        m_table->setItem(row, KeyUsual, new QTableWidgetItem(keysText(m_keys.usual(action))));
    }
    filterKeys();
    if (!kept.isEmpty())
        chooseCommand(kept);
}

void SettingsDialog::filterKeys()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool hit = false;
        for (const int column : {KeyCommand, KeyNow})
            hit = hit || m_table->item(row, column)->text().contains(m_filter->text(), Qt::CaseInsensitive);
        m_table->setRowHidden(row, !hit);
    }
}

void SettingsDialog::chooseCommand(const QString& id)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_keys.actions()[row]->objectName() == id)
            m_table->selectRow(row);
    }
}

QAction* SettingsDialog::current() const
{
    const QTableWidgetItem* item = m_table->item(m_table->currentRow(), KeyCommand);
    return item == nullptr ? nullptr : m_keys.actions()[item->data(Qt::UserRole).toInt()];
}

void SettingsDialog::showCommand()
{
    const QAction* action = current();
    for (QWidget* control : QList<QWidget*>{m_edit, m_assign, m_none})
        control->setEnabled(action != nullptr);
    m_reset->setEnabled(action != nullptr && m_keys.isChanged(action));
    m_edit->setKeySequence(action == nullptr ? QKeySequence() : action->shortcut());
}

void SettingsDialog::assign(bool none)
{
    if (QAction* action = current())
        tell(m_keys.assign(action, none ? QKeySequence() : m_edit->keySequence()));
}

void SettingsDialog::reset()
{
    if (QAction* action = current())
        tell(m_keys.reset(action));
}

void SettingsDialog::tell(const QString& refusedBy)
{
    ui::setStyleProperty(m_told, "problem", !refusedBy.isEmpty());
    m_told->setText(
        refusedBy.isEmpty()
            ? tr("%1: %2").arg(commandName(current()), current()->shortcuts().isEmpty() ? tr("no key") : keysText(current()->shortcuts()))
            : tr("“%1” has this key. Give it another one first.").arg(refusedBy));
}

} // namespace sdm::app
