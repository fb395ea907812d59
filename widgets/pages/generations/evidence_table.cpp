#include "widgets/pages/generations/evidence_table.h"

#include "widgets/delegates/diff_delegate.h"
#include "widgets/delegates/verdict_delegate.h"
#include "widgets/models/example_model.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/table_style.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace sdm::ui {

EvidenceTable::EvidenceTable(const Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent), m_words(captionLabel(theme)), m_table(new QTableView), m_model(new AnswerListModel(this))
{
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setModel(m_model);
    styleTable(theme, m_table, name);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(AnswerListModel::VerdictColumn, new VerdictDelegate(theme, ExampleModel::VerdictRole, m_table));
    m_table->setItemDelegateForColumn(AnswerListModel::AnswerColumn, new DiffDelegate(theme, ExampleModel::DiffRole, m_table));
    setColumnCharacters(theme, m_table, {46, 19, 9, 10, 16, 11, 13, 40});
    m_table->horizontalHeader()->setSectionResizeMode(AnswerListModel::AnswerColumn, QHeaderView::Stretch);
    m_table->setMinimumHeight(3 * theme.rowHeight());
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(m_model->rows()[static_cast<std::size_t>(index.row())].view); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::kSpace, 0, 0);
    layout->setSpacing(Theme::kSpace);
    layout->addWidget(m_words);
    layout->addWidget(m_table, 1);
}

void EvidenceTable::setAnswers(const QString& words, std::vector<AnswerListModel::Row> rows, Bound bound)
{
    m_words->setText(words);
    const bool any = !rows.empty();
    int current = -1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].current)
            current = static_cast<int>(i);
    }
    m_model->setRows(std::move(rows), bound);
    m_table->setVisible(any);
    if (current >= 0)
        m_table->scrollTo(m_model->index(current, 0), QAbstractItemView::PositionAtCenter);
}

void EvidenceTable::addAbove(QWidget* widget)
{
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, widget, 1);
}

QString EvidenceTable::words() const
{
    return m_words->text();
}

} // namespace sdm::ui
