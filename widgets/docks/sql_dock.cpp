#include "widgets/docks/sql_dock.h"

#include "core/report/grid_text.h"
#include "widgets/docks/saved_queries.h"
#include "widgets/models/sql_table_model.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/table_style.h"
#include "widgets/session/project_session.h"
#include "widgets/text/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSplitter>
#include <QTableView>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kWidestColumn = 400;

} // namespace

SqlDock::SqlDock(const DockContext& context, QWidget* parent)
    : Dock(parent), m_context(context), m_query(new SqlQuery(context.tasks, this)), m_model(new SqlTableModel(this)),
      m_saved(new QComboBox(this)), m_editor(new QPlainTextEdit(this)), m_table(new QTableView(this)), m_state(new PlainLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace, 4, Theme::kSpace, Theme::kSpace);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(makeEditor());
    split->addWidget(makeResult());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    column->addWidget(split, 1);
    connect(m_query, &SqlQuery::answered, this, &SqlDock::showResult);
    connect(m_query, &SqlQuery::refused, this, &SqlDock::showRefusal);
    connect(m_query, &SqlQuery::runningChanged, this, [this](bool running) {
        m_run->setEnabled(!running);
        m_stop->setEnabled(running);
        if (running)
            m_state->setText(tr("Asking the store…"));
    });
    fillSaved();
    choose(0);
}

QWidget* SqlDock::makeEditor()
{
    const Theme& theme = m_context.page.theme;
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* top = new QHBoxLayout;
    m_saved->setEditable(true);
    m_saved->setInsertPolicy(QComboBox::NoInsert);
    m_saved->setAccessibleName(tr("Saved queries; type a name to save this one"));
    m_saved->lineEdit()->setAccessibleName(m_saved->accessibleName());
    m_saved->setToolTip(m_saved->accessibleName());
    connect(m_saved, &QComboBox::activated, this, &SqlDock::choose);
    connect(m_saved, &QComboBox::editTextChanged, this, [this](const QString& name) {
        const int at = m_saved->findText(name);
        m_remove->setEnabled(at >= 0 && !m_saved->itemData(at, Qt::UserRole + 1).toBool());
    });
    top->addWidget(m_saved, 1);
    auto* keep = new QPushButton(tr("Save"), side);
    keep->setToolTip(tr("Keep this query under the name at the left"));
    connect(keep, &QPushButton::clicked, this, &SqlDock::save);
    top->addWidget(keep);
    m_remove = new QPushButton(tr("Remove"), side);
    m_remove->setToolTip(tr("Forget the saved query"));
    connect(m_remove, &QPushButton::clicked, this, &SqlDock::remove);
    top->addWidget(m_remove);
    column->addLayout(top);
    m_editor->setFont(theme.mono());
    m_editor->setTabChangesFocus(true);
    m_editor->setAccessibleName(tr("SQL statement"));
    m_editor->setPlaceholderText(tr("SELECT … (reading only; Ctrl+Enter runs it)"));
    connect(&theme, &Theme::changed, m_editor, [this, &theme] { m_editor->setFont(theme.mono()); });
    column->addWidget(m_editor, 1);
    auto* bottom = new QHBoxLayout;
    m_run = new QPushButton(themedIcon(theme, QStringLiteral("play")), tr("Run"), side);
    m_run->setToolTip(tr("Run the statement (Ctrl+Enter)"));
    connect(m_run, &QPushButton::clicked, this, &SqlDock::run);
    m_stop = new QPushButton(themedIcon(theme, QStringLiteral("stop")), tr("Stop"), side);
    m_stop->setEnabled(false);
    connect(m_stop, &QPushButton::clicked, m_query, &SqlQuery::stop);
    bottom->addWidget(m_run);
    bottom->addWidget(m_stop);
    bottom->addStretch(1);
    column->addLayout(bottom);
    auto* key = new QAction(tr("Run the statement"), side);
    key->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Return")), QKeySequence(QStringLiteral("Ctrl+Enter"))});
    key->setShortcutContext(Qt::WidgetShortcut);
    connect(key, &QAction::triggered, this, &SqlDock::run);
    m_editor->addAction(key);
    return side;
}

QWidget* SqlDock::makeResult()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* top = new QHBoxLayout;
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    top->addWidget(m_state, 1);
    for (const bool markdown : {false, true}) {
        auto* button =
            new QPushButton(themedIcon(m_context.page.theme, QStringLiteral("copy")), markdown ? tr("Markdown") : tr("TSV"), side);
        button->setAccessibleName(markdown ? tr("Copy the result as Markdown") : tr("Copy the result as TSV"));
        button->setToolTip(button->accessibleName());
        button->setEnabled(false);
        connect(button, &QPushButton::clicked, this, [this, markdown] { copy(markdown); });
        m_copies.append(button);
        top->addWidget(button);
    }
    column->addLayout(top);
    m_table->setModel(m_model);
    styleTable(m_context.page.theme, m_table, tr("Result of the query"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setMinimumHeight(60);
    column->addWidget(m_table, 1);
    return side;
}

bool SqlDock::focusFilter()
{
    m_editor->setFocus(Qt::ShortcutFocusReason);
    return true;
}

QWidget* SqlDock::firstFocus()
{
    return m_editor;
}

QString SqlDock::stateText() const
{
    return m_state->text();
}

void SqlDock::fillSaved(const QString& current)
{
    m_saved->clear();
    for (const SavedQuery& query : savedQueries()) {
        m_saved->addItem(query.name, query.sql);
        m_saved->setItemData(m_saved->count() - 1, query.isExample, Qt::UserRole + 1);
    }
    if (!current.isEmpty())
        m_saved->setCurrentText(current);
}

void SqlDock::choose(int at)
{
    if (at >= 0)
        m_editor->setPlainText(m_saved->itemData(at).toString());
}

void SqlDock::save()
{
    const QString name = m_saved->currentText().trimmed();
    if (!saveQuery(name, m_editor->toPlainText())) {
        m_state->setText(tr("Type a name of its own for the query at the left first."));
        m_saved->setFocus();
        return;
    }
    fillSaved(name);
    m_state->setText(tr("Saved as %1.").arg(name));
}

void SqlDock::remove()
{
    removeQuery(m_saved->currentText());
    fillSaved();
}

void SqlDock::run()
{
    setStyleProperty(m_state, "problem", false);
    m_query->run(m_context.page.session.folder(), m_editor->toPlainText());
}

void SqlDock::showResult(const SqlQuery::Table& table, double seconds)
{
    m_model->setTable(table);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), kWidestColumn));
    for (QPushButton* button : m_copies)
        button->setEnabled(true);
    const QString rows = countText(static_cast<qint64>(table->rows.size()));
    const QString time = seconds < 1 ? tr("%1 ms").arg(countText(qRound64(seconds * 1000))) : durationText(seconds);
    m_state->setText(table->cut ? tr("The first %1 rows; there are more. Add a LIMIT or a WHERE to choose others. %2").arg(rows, time)
                                : tr("%1 rows, %2").arg(rows, time));
}

void SqlDock::showRefusal(const QString& why)
{
    setStyleProperty(m_state, "problem", true);
    m_state->setText(why);
    // The keyboard goes to the fault.
    static const QRegularExpression place(QStringLiteral("line (\\d+), column (\\d+)"));
    if (const auto match = place.match(why); match.hasMatch()) {
        const QTextBlock block = m_editor->document()->findBlockByNumber(match.captured(1).toInt() - 1);
        QTextCursor cursor(m_editor->document());
        cursor.setPosition(block.position() + std::min(match.captured(2).toInt() - 1, block.length() - 1));
        cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
        m_editor->setFocus();
    }
}

void SqlDock::copy(bool markdown)
{
    const store::SqlTable* table = m_model->table();
    if (table == nullptr)
        return;
    const report::Grid grid{table->columns, table->rows, table->isNumber};
    QApplication::clipboard()->setText(QString::fromStdString(markdown ? report::gridMarkdown(grid) : report::gridTsv(grid)));
}

} // namespace sdm::ui
