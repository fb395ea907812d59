#include "widgets/pages/negatives/offenders_panel.h"

#include "widgets/models/hard_negative_model.h"
#include "widgets/parts/problem_line.h"
#include "widgets/parts/table_style.h"
#include "widgets/session/project_session.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace sdm::ui {
namespace {

enum OffenderColumn { DocumentOf, EpochsOf, StripOf, KindOf, NewestOf, ReferenceOf, OffenderColumns };

/// "· ✕ ✕ · ✕": one sign an epoch from the first on.
QString stripText(const store::PersistentOffender& offender, std::int64_t lastEpoch)
{
    QString strip;
    auto next = offender.epochs.begin();
    for (std::int64_t epoch = 1; epoch <= lastEpoch; ++epoch) {
        const bool wrong = next != offender.epochs.end() && next->epoch == epoch;
        strip += (wrong ? QStringLiteral("✕") : QStringLiteral("·"));
        if (wrong)
            ++next;
    }
    return strip;
}

QString stripWords(const store::PersistentOffender& offender)
{
    QStringList words;
    for (const store::OffenderEpoch& epoch : offender.epochs)
        words << (std::isnan(epoch.probability) ? OffendersPanel::tr("epoch %1: wrong").arg(epoch.epoch)
                                                : OffendersPanel::tr("epoch %1: wrong, %2 (s of class 1 %3)")
                                                      .arg(epoch.epoch)
                                                      .arg(hardnessWord(hardnessOf(epoch.probability)), fixedText(epoch.probability, 2)));
    return words.join(QLatin1Char('\n'));
}

} // namespace

OffendersPanel::OffendersPanel(const PageContext& context, QWidget* parent)
    : Panel(context.theme, tr("Documents that stay wrong"), parent), m_context(context),
      m_model(new QStandardItemModel(0, OffenderColumns, this)), m_table(new QTableView), m_least(new QSpinBox),
      m_empty(captionLabel(context.theme)), m_problem(new ProblemLine), m_query(new LatestQuery<Offenders>(context.session.tail(), this))
{
    m_least->setRange(1, 1000);
    m_least->setValue(2);
    m_least->setPrefix(tr("wrong in "));
    m_least->setSuffix(tr(" epochs or more"));
    m_least->setAccessibleName(tr("Least number of epochs with a wrong answer"));
    m_least->setToolTip(tr("In how many epochs an answer to the document was wrong"));
    header()->addWidget(m_least);
    m_model->setHorizontalHeaderLabels(
        {tr("Document"), tr("Epochs"), tr("Over the epochs"), tr("Kind"), tr("Newest wrong answer"), tr("Reference")});
    m_model->horizontalHeaderItem(StripOf)->setToolTip(
        tr("✕ a wrong answer, · none: it was right, or none was generated. The first sign is the first epoch."));
    m_table->setModel(m_model);
    styleTable(context.theme, m_table, tr("Documents that stay wrong"));
    setColumnCharacters(context.theme, m_table, {14, 8, 18, 14, 36, 36});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    content()->addWidget(m_problem);
    content()->addWidget(m_empty, 1);
    content()->addWidget(m_table, 1);
    connect(m_least, &QSpinBox::valueChanged, this, &OffendersPanel::refresh);
    const auto choose = [this](const QModelIndex& index) { Q_EMIT documentChosen(m_model->item(index.row(), DocumentOf)->text()); };
    connect(m_table, &QTableView::activated, this, choose);
    m_table->setToolTip(tr("Enter or a double click shows the answers to the document"));
    show({});
}

void OffendersPanel::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    refresh();
}

void OffendersPanel::refresh()
{
    const RunSummary* run = m_context.session.selectedRun();
    if (run == nullptr)
        return show({});
    if (!isVisible())
        return;
    m_query->ask([id = run->row.id, least = m_least->value()](store::StoreReader& reader) { return reader.persistentOffenders(id, least); },
                 [this](const Offenders& offenders) {
                     m_problem->clear();
                     show(offenders);
                 },
                 [this](const QString& why) {
                     m_problem->showProblem(tr("The documents that stay wrong cannot be read."), why, [this] { refresh(); });
                 });
}

void OffendersPanel::show(const Offenders& offenders)
{
    std::int64_t last = 0;
    for (const store::PersistentOffender& offender : offenders)
        last = std::max(last, offender.epochs.back().epoch);
    m_model->setRowCount(0);
    for (const store::PersistentOffender& offender : offenders) {
        QList<QStandardItem*> row;
        for (const QString& text :
             {QString::fromStdString(offender.key.id), countText(static_cast<std::int64_t>(offender.epochs.size())),
              stripText(offender, last), hardNegativeKindWord(offender.newestKind),
              taggedSentence(QString::fromStdString(offender.newestText)), QString::fromStdString(offender.reference)}) {
            auto* item = new QStandardItem(text);
            item->setEditable(false);
            item->setToolTip(text);
            row << item;
        }
        row[EpochsOf]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row[StripOf]->setToolTip(stripWords(offender));
        row[StripOf]->setData(stripWords(offender), Qt::AccessibleTextRole);
        m_model->appendRow(row);
    }
    m_table->setVisible(!offenders.empty());
    m_empty->setVisible(offenders.empty());
    m_empty->setText(tr("No document of this run had a wrong answer in %1 epochs.").arg(m_least->value()));
    setCaption(offenders.empty() ? QString() : tr("%1 documents").arg(countText(static_cast<std::int64_t>(offenders.size()))));
}

} // namespace sdm::ui
