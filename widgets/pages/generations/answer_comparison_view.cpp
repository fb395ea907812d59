#include "widgets/pages/generations/answer_comparison_view.h"

#include "widgets/models/answer_comparison.h"
#include "widgets/models/example_cells.h"
#include "widgets/pages/generations/diff_line.h"
#include "widgets/pages/verdict_path_view.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/table_style.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

QString titleOf(const AnswerEvidence& answer)
{
    return QString::fromStdString(answer.answer.generation.record.key.id) + QStringLiteral(" · ") + placeText(*answer.answer.setting, true);
}

QString sentenceIn(const AnswerEvidence& answer)
{
    return taggedSentence(QString::fromStdString(answer.answer.generation.generated));
}

QTableWidget* smallTable(const Theme& theme, const QString& name, const QStringList& heads)
{
    auto* table = new QTableWidget(0, static_cast<int>(heads.size()));
    styleTable(theme, table, name);
    table->setHorizontalHeaderLabels(heads);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setMinimumHeight(5 * theme.rowHeight());
    return table;
}

void addRow(QTableWidget& table, const QStringList& cells)
{
    const int row = table.rowCount();
    table.insertRow(row);
    for (int column = 0; column < cells.size(); ++column)
        table.setItem(row, column, new QTableWidgetItem(cells[column]));
}

QString rankText(const NeighbourModel::Row& row)
{
    return QStringLiteral("%1 %2").arg(row.agrees ? QStringLiteral("●") : QStringLiteral("○"), countText(row.rank));
}

QString linesOf(const QTableWidget& table)
{
    QString lines;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells << table.item(row, column)->text();
        lines += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return lines;
}

} // namespace

AnswerComparisonView::AnswerComparisonView(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_empty(captionLabel(theme)), m_content(new QWidget), m_pinnedText(new PlainLabel),
      m_currentText(new DiffLine(theme)), m_difference(captionLabel(theme)),
      m_numbers(smallTable(theme, tr("Numbers of both answers"), {tr("Number"), tr("Pinned"), tr("This"), tr("Difference")})),
      m_shared(captionLabel(theme)),
      m_neighbours(smallTable(theme, tr("Training documents next to both answers"),
                              {tr("Pinned"), tr("This"), tr("Document"), tr("At"), tr("Now at"), tr("Text")}))
{
    m_empty->setWordWrap(true);
    m_pinnedText->setWordWrap(true);
    m_pinnedText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_shared->setWordWrap(true);
    setColumnCharacters(theme, m_numbers, {13, 18, 18, 14});
    setColumnCharacters(theme, m_neighbours, {9, 9, 24, 12, 12, 30});
    m_neighbours->horizontalHeader()->setStretchLastSection(true);
    auto* grid = new QGridLayout(m_content);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    m_left = addSide(*grid, 0);
    m_right = addSide(*grid, 1);
    grid->addWidget(m_pinnedText, 3, 0, Qt::AlignTop);
    grid->addWidget(m_currentText, 3, 1);
    grid->addWidget(m_difference, 4, 1);
    grid->addWidget(m_shared, 5, 1);
    grid->addWidget(m_numbers, 6, 0);
    grid->addWidget(m_neighbours, 6, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(6, 1);

    auto* copy = new QPushButton(tr("Copy"));
    copy->setToolTip(tr("Copy both answers and what differs as text"));
    auto* unpin = new QPushButton(tr("Unpin"));
    unpin->setToolTip(tr("Shift+P"));
    auto* back = new QPushButton(tr("Go to the pinned answer"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {back, unpin, copy})
        buttons->addWidget(button);
    buttons->addStretch(1);
    grid->addLayout(buttons, 7, 0, 1, 2);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(asText()); });
    connect(unpin, &QPushButton::clicked, this, &AnswerComparisonView::unpinAsked);
    connect(back, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_pinned->answer); });

    auto* scroll = new QScrollArea;
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::kSpace, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(scroll, 1);
    refresh();
}

AnswerComparisonView::Side AnswerComparisonView::addSide(QGridLayout& grid, int column)
{
    Side side{captionLabel(m_theme), new VerdictPathView(m_theme), new PlainLabel};
    side.conclusion->setWordWrap(true);
    grid.addWidget(side.title, 0, column);
    grid.addWidget(side.path, 1, column, Qt::AlignTop);
    grid.addWidget(side.conclusion, 2, column, Qt::AlignTop);
    return side;
}

void AnswerComparisonView::pin(const AnswerEvidence& answer)
{
    m_pinned = answer;
    refresh();
}

void AnswerComparisonView::unpin()
{
    m_pinned.reset();
    refresh();
}

void AnswerComparisonView::setCurrent(const AnswerEvidence& answer, Bound bound)
{
    m_current = answer;
    m_bound = bound;
    refresh();
}

void AnswerComparisonView::clearCurrent()
{
    m_current.reset();
    refresh();
}

bool AnswerComparisonView::isComparing() const
{
    return m_pinned && m_current && m_pinned->answer.generation.rowId != m_current->answer.generation.rowId;
}

void AnswerComparisonView::refresh()
{
    const bool comparing = isComparing();
    m_content->setVisible(comparing);
    m_empty->setVisible(!comparing);
    m_empty->setText(!m_pinned ? tr("Pin an answer with P: it stays here, beside each answer that is chosen after it.")
                               : tr("%1 is pinned. Choose another answer to see both beside each other.").arg(titleOf(*m_pinned)));
    if (!comparing)
        return;
    showSide(m_left, tr("Pinned: %1").arg(titleOf(*m_pinned)), *m_pinned);
    showSide(m_right, tr("This: %1").arg(titleOf(*m_current)), *m_current);
    showTexts();
    showNumbers();
    showNeighbours();
}

void AnswerComparisonView::showSide(const Side& side, const QString& title, const AnswerEvidence& answer)
{
    const store::AnswerSetting& setting = *answer.answer.setting;
    const GenerationRecord& record = answer.answer.generation.record;
    const VerdictPath path = verdictPath(record, setting.layer, m_bound, regionCounts(setting.evaluation, m_bound));
    side.title->setText(title);
    side.path->setPath(path, record.verdict);
    side.path->setVisible(path.judged);
    side.conclusion->setText(verdictWord(record.verdict) + QStringLiteral(": ") + path.conclusion);
}

void AnswerComparisonView::showTexts()
{
    const QString pinned = sentenceIn(*m_pinned);
    const std::vector<DiffWord> diff = wordDiff(pinned, sentenceIn(*m_current));
    m_pinnedText->setText(pinned);
    m_currentText->setDiff(diff);
    m_difference->setText(tr("From the pinned one: %1").arg(diffSummary(diff)));
    m_currentText->setAccessibleName(sentenceIn(*m_current) + QStringLiteral(". ") + m_difference->text());
}

void AnswerComparisonView::showNumbers()
{
    m_numbers->setRowCount(0);
    for (const ComparedNumber& number : comparedNumbers(m_pinned->answer, m_current->answer, m_bound))
        addRow(*m_numbers, {number.name, number.pinned, number.current, number.difference});
    const auto reason = [this](const AnswerEvidence& answer) {
        return shortReason(answer.answer.generation.record, answer.answer.setting->layer, m_bound);
    };
    addRow(*m_numbers, {tr("Why"), reason(*m_pinned), reason(*m_current), {}});
}

void AnswerComparisonView::showNeighbours()
{
    m_neighbours->setRowCount(0);
    const bool same = m_pinned->answer.setting->layer.datasetId == m_current->answer.setting->layer.datasetId;
    if (!same)
        m_shared->setText(tr("Their layers stand on different training documents: there are no neighbours in common."));
    else if (m_pinned->neighbours.empty() || m_current->neighbours.empty())
        m_shared->setText(tr("The neighbours of both are not recorded by name."));
    const bool known = same && !m_pinned->neighbours.empty() && !m_current->neighbours.empty();
    m_neighbours->setVisible(known);
    if (!known)
        return;
    const auto shared = sharedNeighbours(m_pinned->neighbours, m_current->neighbours);
    for (const SharedNeighbour& neighbour : shared)
        addRow(*m_neighbours,
               {rankText(neighbour.pinned), rankText(neighbour.current), QString::fromStdString(neighbour.current.neighbour.documentId),
                fixedText(neighbour.pinned.neighbour.distance, 3), fixedText(neighbour.current.neighbour.distance, 3),
                neighbour.current.text});
    m_shared->setText(tr("Neighbours in common: %1, of %2 named ones of the pinned answer and %3 of this")
                          .arg(countText(static_cast<std::int64_t>(shared.size())),
                               countText(static_cast<std::int64_t>(m_pinned->neighbours.size())),
                               countText(static_cast<std::int64_t>(m_current->neighbours.size()))));
    m_neighbours->setVisible(!shared.empty());
}

QString AnswerComparisonView::asText() const
{
    if (!isComparing())
        return {};
    QStringList lines{m_left.title->text(),       m_left.conclusion->text(), sentenceIn(*m_pinned), m_right.title->text(),
                      m_right.conclusion->text(), sentenceIn(*m_current),    m_difference->text()};
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + linesOf(*m_numbers) + m_shared->text() + QLatin1Char('\n') +
           linesOf(*m_neighbours);
}

QString AnswerComparisonView::differenceWords() const
{
    return m_difference->text();
}

QString AnswerComparisonView::neighbourWords() const
{
    return m_shared->text();
}

} // namespace sdm::ui
