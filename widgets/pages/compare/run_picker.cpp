#include "widgets/pages/compare/run_picker.h"

#include "core/store/run_facts.h"
#include "widgets/data/latest_query.h"
#include "widgets/pages/compare/run_chips.h"
#include "widgets/parts/panel.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/text/format.h"
#include "widgets/text/run_state_word.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace sdm::ui {
namespace {

constexpr int kFilterDelayMs = 120;
constexpr int kUsual = 6; ///< runs that are compared until somebody chooses
constexpr int kListRows = 8;
constexpr int kPickedIdRole = Qt::UserRole;

} // namespace

RunPicker::RunPicker(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_chips(new RunChips(context.theme)), m_toggle(new QPushButton), m_chooser(new QWidget),
      m_filter(new QLineEdit), m_fault(captionLabel(context.theme)), m_list(new QListWidget),
      m_query(new LatestQuery<Found>(context.session.tail(), this))
{
    auto* panel = new Panel(context.theme, tr("Runs"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(panel);
    panel->header()->addWidget(captionLabel(context.theme, tr("The first is the baseline the others are read against.")));
    auto* matrix = new QPushButton(themedIcon(context.theme, QStringLiteral("columns")), tr("Matrix…"));
    matrix->setProperty("quiet", true);
    matrix->setToolTip(tr("The first run's settings times presets and seeds: which runs there are, and the missing ones into the queue"));
    connect(matrix, &QPushButton::clicked, this, [this] { m_context.commands.showMatrix(m_chosen.value(0)); });
    panel->header()->addWidget(matrix);
    m_toggle->setCheckable(true);
    m_toggle->setProperty("quiet", true);
    panel->header()->addWidget(m_toggle);
    panel->content()->addWidget(m_chips);

    m_filter->setPlaceholderText(tr("Filter: words, preset:sdm_cm, hr.test > 0.6, tag:paper, not state:failed"));
    m_filter->setAccessibleName(tr("Filter runs to compare"));
    m_filter->setToolTip(tr("The language of the Runs page (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_fault->setProperty("problem", true);
    m_list->setAccessibleName(tr("Runs to compare"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({16, 16});
    m_list->setUniformItemSizes(true);
    auto* column = new QVBoxLayout(m_chooser);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_filter);
    column->addWidget(m_fault);
    column->addWidget(m_list);
    panel->content()->addWidget(m_chooser);

    connect(&context.theme, &Theme::changed, this, &RunPicker::fitList);
    fitList();
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(kFilterDelayMs);
    connect(&m_debounce, &QTimer::timeout, this, &RunPicker::ask);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_debounce.start(); });
    connect(m_toggle, &QPushButton::toggled, this, &RunPicker::openList);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        QStringList chosen = m_chosen;
        const QString id = item->data(kPickedIdRole).toString();
        if (item->checkState() == Qt::Checked && !chosen.contains(id))
            chosen << id;
        if (item->checkState() == Qt::Unchecked)
            chosen.removeAll(id);
        m_touched = true;
        setChosen(chosen);
    });
    connect(m_chips, &RunChips::removed, this, [this](const QString& id) {
        QStringList chosen = m_chosen;
        chosen.removeAll(id);
        choose(chosen);
    });
    connect(m_chips, &RunChips::moved, this, [this](const QString& id, int place) {
        QStringList chosen = m_chosen;
        chosen.move(chosen.indexOf(id), place);
        choose(chosen);
    });
    openList(false);
}

void RunPicker::openList(bool open)
{
    m_toggle->setChecked(open);
    m_chooser->setVisible(open);
    m_toggle->setToolTip(open ? tr("Put the list away") : tr("List all runs, with a filter (Ctrl+F)"));
    if (open) {
        m_listed.clear(); // what is ticked goes to the top again
        rebuildList();
    }
}

QWidget* RunPicker::firstFocus()
{
    return m_chips->count() > 0 ? m_chips->chip(0) : static_cast<QWidget*>(m_filter);
}

void RunPicker::focusFilter()
{
    openList(true);
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RunPicker::choose(const QStringList& runIds)
{
    m_touched = true;
    m_listed.clear();
    setChosen(runIds);
}

void RunPicker::refresh()
{
    ask();
    QStringList known;
    for (const QString& id : m_chosen) {
        if (m_context.session.run(id))
            known << id;
    }
    if (known != m_chosen && !m_context.session.runs().empty())
        setChosen(known); // of another project
    rebuildChips();
    rebuildList();
}

void RunPicker::ask()
{
    const std::string text = m_filter->text().toStdString();
    const auto parsed = runs::parseRunQuery(text);
    if (const auto* fault = std::get_if<runs::RunQueryFault>(&parsed)) {
        m_fault->setText(tr("expected %1 at character %2").arg(QString::fromStdString(fault->expected)).arg(fault->position + 1));
        m_fault->show();
        return;
    }
    m_fault->hide();
    m_query->ask(
        [query = std::get<runs::RunQuery>(parsed)](store::StoreReader& reader) {
            Found found{reader.runAnnotations(), {}};
            std::map<RunId, RunAnnotations> said;
            for (const RunAnnotations& annotations : found.annotations)
                said[annotations.runId] = annotations;
            for (const store::RunRow& run : reader.runs()) {
                RunAnnotations& annotations = said[run.id];
                annotations.runId = run.id;
                if (query.accepts(store::runFacts(reader, run, annotations)))
                    found.accepted << QString::fromStdString(run.id);
            }
            return found;
        },
        [this](const Found& found) { show(found); },
        [this](const QString& why) {
            m_fault->setText(tr("The runs could not be filtered: %1").arg(why));
            m_fault->show();
        });
}

void RunPicker::show(const Found& found)
{
    m_annotations = found.annotations;
    m_accepted = found.accepted;
    if (!m_touched)
        chooseUsual();
    rebuildList();
}

const RunAnnotations* RunPicker::annotations(const QString& id) const
{
    const auto found = std::ranges::find(m_annotations, RunId(id.toStdString()), &RunAnnotations::runId);
    return found == m_annotations.end() ? nullptr : &*found;
}

bool RunPicker::isHidden(const QString& id) const
{
    const RunAnnotations* said = annotations(id);
    return said != nullptr && (said->trashed() || (said->archived() && m_filter->text().isEmpty()));
}

void RunPicker::chooseUsual()
{
    QStringList chosen;
    for (const RunSummary& run : m_context.session.runs()) {
        if (chosen.size() < kUsual && run.state == store::RunState::Finished && run.row.origin != RunOrigin::Smoke && !isHidden(run.id()))
            chosen.prepend(run.id());
    }
    for (const RunAnnotations& said : m_annotations) {
        const QString id = QString::fromStdString(said.runId);
        if (!said.baseline || said.trashed() || !m_context.session.run(id))
            continue;
        chosen.removeAll(id);
        chosen.prepend(id);
    }
    if (chosen != m_chosen)
        setChosen(chosen);
}

void RunPicker::setChosen(const QStringList& chosen)
{
    m_chosen = chosen;
    m_legends.clear();
    rebuildChips();
    rebuildList();
    Q_EMIT chosenChanged();
}

void RunPicker::setLegends(const QStringList& legends)
{
    m_legends = legends;
    rebuildChips();
}

void RunPicker::rebuildChips()
{
    std::vector<RunChips::Run> chips;
    for (qsizetype i = 0; i < m_chosen.size(); ++i) {
        const RunSummary* run = m_context.session.run(m_chosen[i]);
        if (run == nullptr)
            continue;
        const QString legend = m_legends.size() == m_chosen.size() ? m_legends[i] : run->name();
        chips.push_back({run->id(), legend, tr("%1 · %2 · %3").arg(run->name(), run->rowName(), runStateWord(run->state))});
    }
    m_chips->setRuns(chips);
    m_toggle->setText(tr("Choose runs (%1 of %2)").arg(chips.size()).arg(m_context.session.runs().size()));
}

/// As high as its rows, up to a few.
void RunPicker::fitList()
{
    m_list->setFixedHeight(std::clamp(m_list->count(), 1, kListRows) * m_context.theme.rowHeight() + 4);
}

void RunPicker::rebuildList()
{
    if (!m_chooser->isVisibleTo(this))
        return;
    // What is chosen on top in its order, then the newest first: made again only when there is something else to list, so that nothing
    // moves away under the pointer.
    QStringList listed, key;
    for (const QString& id : m_chosen)
        listed << id;
    for (const RunSummary& run : m_context.session.runs()) {
        if (!listed.contains(run.id()) && !isHidden(run.id()) && m_accepted.contains(run.id()))
            listed << run.id();
    }
    QStringList sorted = listed;
    sorted.sort();
    key = sorted;
    key << m_accepted;
    if (key == m_listed) {
        const QSignalBlocker blocker(m_list);
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setCheckState(m_chosen.contains(m_list->item(i)->data(kPickedIdRole).toString()) ? Qt::Checked
                                                                                                              : Qt::Unchecked);
        return;
    }
    m_listed = key;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const QString& id : listed) {
        const RunSummary* run = m_context.session.run(id);
        if (run == nullptr)
            continue;
        auto* item = new QListWidgetItem(tr("%1 · %2 · %3").arg(run->name(), run->rowName(), startedText(run->row.createdMs)), m_list);
        item->setData(kPickedIdRole, id);
        item->setToolTip(QStringLiteral("%1\n%2\n%3").arg(run->name(), run->id(), runStateWord(run->state)));
        item->setIcon(themedIcon(m_context.theme, runStateIcon(run->state), IconTone::Secondary));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_chosen.contains(id) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, m_context.theme.rowHeight()});
    }
    fitList();
}

} // namespace sdm::ui
