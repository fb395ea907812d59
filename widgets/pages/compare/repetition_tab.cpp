#include "widgets/pages/compare/repetition_tab.h"

#include "widgets/parts/busy_line.h"
#include "widgets/parts/export_menu.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/table_style.h"
#include "widgets/session/project_session.h"
#include "widgets/text/core_words.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <filesystem>

namespace sdm::ui {
namespace {

/// Of the two runs the one that was begun to repeat the other is the repetition; where none was, the second.
report::RunDrift readDrift(store::StoreReader& reader, const std::filesystem::path& project, const store::RunRow& first,
                           const store::RunRow& second)
{
    const bool turned = report::repeatedBy(reader, first.id) == second.id;
    return report::driftOf(reader, project, turned ? second : first, turned ? first : second);
}

} // namespace

RepetitionTab::RepetitionTab(const PageContext& context, const CompareSources& sources, QWidget* parent)
    : CompareTab(context, sources, 2, parent), m_results(new ReportTableModel(this)), m_table(new QTableView),
      m_headline(fontLabel(context.theme, &Theme::headline)), m_surroundings(fontLabel(context.theme, &Theme::body)),
      m_query(new LatestQuery<report::RunDrift>(context.session.tail(), this))
{
    auto* panel = new Panel(m_context.theme, tr("Bit for bit"));
    panel->header()->addWidget(busyLine(m_context.theme, *m_query, tr("Reading both runs…")));
    panel->header()->addWidget(new ExportMenu(QStringLiteral("repetition"), [this](report::TableFormat format) {
        return format == report::TableFormat::Json ? report::driftJson(m_drift) + "\n" : report::writeTables({m_results->table()}, format);
    }));
    panel->setCaption(
        tr("All that both runs stored, but for times, speed and memory. The first run chosen above is held against the second."));
    for (QLabel* label : {m_headline, m_surroundings}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // names of runs are anybody's
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        panel->content()->addWidget(label);
    }
    styleTable(m_context.theme, m_table, tr("Results of both runs"));
    m_table->setModel(m_results);
    m_table->setFrameShape(QFrame::NoFrame);
    panel->content()->addWidget(m_table, 1);
    setContent(panel);
}

QString RepetitionTab::headline() const
{
    return m_headline->text();
}

QString RepetitionTab::surroundings() const
{
    return m_surroundings->text();
}

QWidget* RepetitionTab::firstFocus()
{
    return m_table;
}

void RepetitionTab::read()
{
    m_query->ask([rows = choice().rows(), folder = std::filesystem::path(m_context.session.folder().toStdString())](
                     store::StoreReader& reader) { return readDrift(reader, folder, rows[0], rows[1]); },
                 [this](report::RunDrift drift) { showDrift(std::move(drift)); },
                 [this](const QString& why) { showProblem(tr("The runs cannot be compared."), why); });
}

void RepetitionTab::showDrift(report::RunDrift drift)
{
    m_drift = std::move(drift);
    const QString name = QString::fromStdString(m_drift.repetition.name), original = QString::fromStdString(m_drift.original.name);
    m_headline->setText(m_drift.isEqual()
                            ? tr("%1 is %2 again: all %3 results are equal bit for bit").arg(name, original, countText(m_drift.compared()))
                            : tr("%1 against %2: %3 of %4 results are equal bit for bit")
                                  .arg(name, original, countText(m_drift.equal()), countText(m_drift.compared())));
    QStringList lines;
    if (m_drift.causes.empty())
        lines << tr("Engine, device, threads, inputs and settings were the same.");
    for (const report::DriftCause& cause : m_drift.causes)
        lines << tr("%1: %2 → %3").arg(phraseText(cause.what), phraseText(cause.original), phraseText(cause.repetition));
    lines << phraseTexts(m_drift.unrepeated);
    m_surroundings->setText(lines.join(QLatin1Char('\n')));
    m_results->setTable(report::driftTable(m_drift));
    m_table->resizeColumnsToContents();
    showContent();
}

} // namespace sdm::ui
