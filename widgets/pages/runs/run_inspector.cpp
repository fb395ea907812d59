#include "widgets/pages/runs/run_inspector.h"

#include "core/base/digest.h"
#include "core/runs/annotation_text.h"
#include "widgets/data/edit_desk.h"
#include "widgets/data/latest_query.h"
#include "widgets/models/run_cells.h"
#include "widgets/parts/elided_label.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/table_style.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/core_words.h"
#include "widgets/text/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace sdm::ui {
namespace {

constexpr int kSaveAfterMs = 900;
constexpr int kDigestShown = 12;

QVBoxLayout* partColumn(const Theme& theme, QWidget* part, const QString& title)
{
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(captionLabel(theme, title, part));
    return column;
}

/// "fine-tuning 42 s, decoding 12 s", the longest first.
QString phasesText(std::vector<report::PhaseTime> phases)
{
    std::ranges::stable_sort(phases, std::ranges::greater(), &report::PhaseTime::seconds);
    QStringList texts;
    for (const report::PhaseTime& time : phases)
        texts << RunInspector::tr("%1 %2").arg(phaseWord(time.phase), durationText(time.seconds));
    return texts.join(QStringLiteral(", "));
}

} // namespace

RunInspector::RunInspector(const PageContext& context, QWidget* parent)
    : Panel(context.theme, parent), m_context(context), m_detailQuery(new LatestQuery<RunDetail>(context.session.tail(), this))
{
    setAccessibleName(tr("The selected run"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * Theme::kPageMargin);
    row->addWidget(makeNote(), 3);
    row->addWidget(makeFacts(), 3);
    row->addWidget(makeCheckpoints(), 3);
    content()->addLayout(row, 1);
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveAfterMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &RunInspector::saveNote);
    connect(&context.edits, &EditDesk::edited, this, [this](const EditDone& edit) {
        if (edit.ticket == m_savingTicket && !m_isDirty)
            setNoteState(tr("Saved"));
    });
    connect(&context.edits, &EditDesk::failed, this, [this](const EditFailure& failure) {
        if (failure.ticket != m_savingTicket)
            return;
        m_isDirty = true; // it is on the screen only
        m_outdated.reset();
        setNoteState(tr("Not saved: %1").arg(failure.why));
    });
}

RunInspector::~RunInspector() = default;

QWidget* RunInspector::makeNote()
{
    auto* part = new QWidget(this);
    QVBoxLayout* column = partColumn(m_context.theme, part, tr("Note"));
    m_note = new QPlainTextEdit(part);
    m_note->setAccessibleName(tr("Note on the run"));
    m_note->setPlaceholderText(tr("What you want to know of this run later. Saved as you write."));
    m_note->setTabChangesFocus(true);
    column->addWidget(m_note, 1);
    m_noteState = captionLabel(m_context.theme, {}, part);
    column->addWidget(m_noteState);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (m_isFilling)
            return;
        m_isDirty = true;
        const auto fault = runs::noteFault(m_note->toPlainText().toStdString());
        setNoteState(fault ? tr("Not saved: the note %1.").arg(phraseText(*fault)) : tr("Writing…"));
        m_saveTimer.start();
    });
    return part;
}

QWidget* RunInspector::makeFacts()
{
    auto* part = new QWidget(this);
    QVBoxLayout* column = partColumn(m_context.theme, part, tr("What it was made with"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::kSpace);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    const std::array<QString, FactCount> names{tr("Run"),      tr("Configuration"), tr("Seed"),   tr("Host"),  tr("Device"),
                                               tr("Versions"), tr("Created"),       tr("Phases"), tr("Folder")};
    for (int fact = 0; fact < FactCount; ++fact) {
        const auto at = static_cast<std::size_t>(fact);
        grid->addWidget(captionLabel(m_context.theme, names[at], part), fact, 0);
        auto* value = new ElidedLabel(part);
        withFont(value, m_context.theme, fact == IdFact || fact == DigestFact || fact == FolderFact ? &Theme::mono : &Theme::body);
        m_facts[at] = value;
        grid->addWidget(value, fact, 1);
        auto* copy = new QToolButton(part);
        copy->setProperty("quiet", true);
        copy->setIcon(themedIcon(m_context.theme, QStringLiteral("copy"), IconTone::Secondary));
        copy->setIconSize({14, 14});
        copy->setToolTip(tr("Copy: %1").arg(names[at]));
        copy->setAccessibleName(tr("Copy: %1").arg(names[at]));
        connect(copy, &QToolButton::clicked, this, [this, at] { QApplication::clipboard()->setText(m_copied[at]); });
        grid->addWidget(copy, fact, 2);
    }
    column->addLayout(grid);
    column->addStretch(1);
    return part;
}

QWidget* RunInspector::makeCheckpoints()
{
    auto* part = new QWidget(this);
    QVBoxLayout* column = partColumn(m_context.theme, part, tr("Checkpoints"));
    m_checkpoints = new QTreeWidget(part);
    styleTree(m_context.theme, m_checkpoints, tr("Checkpoints of the run"));
    m_checkpoints->setHeaderLabels({tr("Step"), tr("On disk"), tr("Needed for")});
    m_checkpoints->setRootIsDecorated(false);
    m_checkpoints->setContextMenuPolicy(Qt::CustomContextMenu);
    m_checkpoints->header()->setStretchLastSection(true);
    m_checkpoints->headerItem()->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
    m_checkpoints->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    column->addWidget(m_checkpoints, 1);
    m_noCheckpoints = captionLabel(m_context.theme, tr("None is on disk."), part);
    column->addWidget(m_noCheckpoints);
    column->addStretch(0);
    connect(m_checkpoints, &QTreeWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        const QTreeWidgetItem* item = m_checkpoints->itemAt(at);
        const RunSummary* run = m_context.session.run(m_runId);
        if (item == nullptr || run == nullptr)
            return;
        QMenu menu(this);
        const qint64 step = item->data(0, Qt::UserRole).toLongLong();
        QAction* resume = menu.addAction(tr("Resume from step %1").arg(countText(step)));
        resume->setEnabled(run->resumable() && !run->annotations.trashed() && item->data(1, Qt::UserRole).toBool());
        connect(resume, &QAction::triggered, this, [this, step] { m_context.commands.resumeRunFrom(m_runId, step); });
        connect(menu.addAction(tr("Copy path")), &QAction::triggered, this,
                [path = item->data(2, Qt::UserRole).toString()] { QApplication::clipboard()->setText(path); });
        menu.exec(m_checkpoints->viewport()->mapToGlobal(at));
    });
    return part;
}

void RunInspector::focusNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

void RunInspector::setNoteState(const QString& text)
{
    m_noteState->setText(text);
}

void RunInspector::saveNote()
{
    m_saveTimer.stop();
    const QString note = m_note->toPlainText();
    if (!m_isDirty || m_runId.isEmpty() || runs::noteFault(note.toStdString()))
        return;
    m_isDirty = false;
    if (const RunSummary* run = m_context.session.run(m_runId); run != nullptr && QString::fromStdString(run->annotations.note) != note)
        m_outdated = QString::fromStdString(run->annotations.note);
    setNoteState(tr("Saving…"));
    m_savingTicket = m_context.edits.setNote(QStringList{m_runId}, note);
}

void RunInspector::refresh()
{
    const RunSummary* run = m_context.session.run(m_context.selection.runId());
    setEnabled(run != nullptr);
    const QString id = run == nullptr ? QString() : run->id();
    if (id != m_runId) {
        saveNote(); // of the one shown so far
        m_runId = id;
        m_isDirty = false;
        m_savingTicket = 0;
        m_outdated.reset();
        m_detail = {};
        m_detailSeq = -1;
        m_isFilling = true;
        m_note->clear();
        m_isFilling = false;
        setNoteState({});
    }
    if (run == nullptr) {
        setTitle(tr("No run is selected"));
        for (QLabel* fact : m_facts)
            fact->clear();
        m_checkpoints->clear();
        return;
    }
    setTitle(run->name());
    showNote(*run);
    askDetail(*run);
    showFacts(*run);
    showCheckpoints(*run);
}

void RunInspector::showNote(const RunSummary& run)
{
    const QString stored = QString::fromStdString(run.annotations.note);
    // While it is written, or on its way to the store and back, what stands here is newer than what was read.
    if (m_isDirty || stored == m_outdated)
        return;
    m_outdated.reset();
    if (stored == m_note->toPlainText())
        return;
    m_isFilling = true;
    m_note->setPlainText(stored);
    m_isFilling = false;
    setNoteState({});
}

void RunInspector::showFacts(const RunSummary& run)
{
    const store::RunRow& row = run.row;
    QStringList devices, versions;
    for (const SegmentRecord& segment : m_detail.segments) {
        const QString device =
            tr("%1 · %2 threads · %3")
                .arg(QString::fromStdString(segment.device), countText(segment.threads), QString::fromStdString(segment.dtype));
        if (!devices.contains(device))
            devices.append(device);
        const QString version =
            tr("engine %1 · LibTorch %2").arg(QString::fromStdString(segment.engineVersion), QString::fromStdString(segment.torchVersion));
        if (!versions.contains(version))
            versions.append(version);
    }
    if (devices.isEmpty())
        devices.append(QString::fromStdString(row.device));
    if (versions.isEmpty() && !row.engineVersion.empty())
        versions.append(tr("engine %1").arg(QString::fromStdString(row.engineVersion)));
    const QString digest = QString::fromStdString(sha256(row.configJson));
    const QString created = QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.createdMs), QLocale::ShortFormat);
    const QString folder = m_context.session.folder() + QStringLiteral("/runs/") + run.id();
    const std::array<QString, FactCount> shown{run.id(),
                                               digest.left(kDigestShown),
                                               QString::number(row.seed),
                                               QString::fromStdString(row.host),
                                               devices.join(QStringLiteral("; ")),
                                               versions.join(QStringLiteral("; ")),
                                               created,
                                               phasesText(m_detail.phases),
                                               run.annotations.emptiedMs ? tr("removed with the trash") : QDir::toNativeSeparators(folder)};
    m_copied = shown;
    m_copied[DigestFact] = digest;
    m_copied[CreatedFact] = QDateTime::fromMSecsSinceEpoch(row.createdMs).toUTC().toString(Qt::ISODate);
    for (std::size_t fact = 0; fact < shown.size(); ++fact)
        m_facts[fact]->setText(shown[fact]);
    m_facts[PhasesFact]->setAccessibleDescription(tr("Time in each phase, over all epochs"));
    m_facts[DigestFact]->setAccessibleDescription(tr("SHA-256 of the configuration, its beginning"));
}

void RunInspector::askDetail(const RunSummary& run)
{
    const std::int64_t at = run.seq + run.checkpointStep.value_or(0);
    if (m_detailSeq == at && m_detailOf == m_runId)
        return;
    m_detailSeq = at;
    m_detailOf = m_runId;
    m_detailQuery->ask([folder = std::filesystem::path(m_context.session.folder().toStdString()),
                        id = run.row.id](store::StoreReader& reader) { return runDetail(reader, folder, id); },
                       [this](RunDetail detail) {
                           m_detail = std::move(detail);
                           if (const RunSummary* shown = m_context.session.run(m_runId)) {
                               showFacts(*shown);
                               showCheckpoints(*shown);
                           }
                       },
                       [this](const QString& why) {
                           m_noCheckpoints->setText(tr("They could not be read: %1").arg(why));
                           m_noCheckpoints->show();
                       });
}

void RunInspector::showCheckpoints(const RunSummary& run)
{
    const int current = m_checkpoints->indexOfTopLevelItem(m_checkpoints->currentItem());
    m_checkpoints->clear();
    for (const CheckpointDetail& one : m_detail.checkpoints) {
        QStringList uses;
        if (one.isNewest && run.state != store::RunState::Finished)
            uses.append(tr("resume"));
        if (one.checkpoint.isBest)
            uses.append(tr("best model"));
        for (const std::string& set : one.testSets)
            uses.append(tr("results on %1").arg(QString::fromStdString(set)));
        auto* item = new QTreeWidgetItem(m_checkpoints, {countText(one.checkpoint.step), one.bytes ? sizeText(*one.bytes) : tr("gone"),
                                                         uses.isEmpty() ? tr("nothing") : uses.join(QStringLiteral(", "))});
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(2, item->text(2));
        item->setData(0, Qt::UserRole, QVariant::fromValue<qlonglong>(one.checkpoint.step));
        item->setData(1, Qt::UserRole, one.bytes.has_value());
        item->setData(2, Qt::UserRole, QString::fromStdString(one.checkpoint.path));
    }
    if (current >= 0 && current < m_checkpoints->topLevelItemCount())
        m_checkpoints->setCurrentItem(m_checkpoints->topLevelItem(current));
    const bool none = m_detail.checkpoints.empty();
    m_checkpoints->setVisible(!none);
    m_noCheckpoints->setVisible(none);
}

} // namespace sdm::ui
