#include "widgets/pages/runs/run_actions.h"

#include "core/client/run_command_text.h"
#include "core/config/config_io.h"
#include "core/runs/annotation_text.h"
#include "core/runs/run_name.h"
#include "widgets/data/edit_desk.h"
#include "widgets/parts/label_popup.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/text/core_words.h"
#include "widgets/text/format.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include <algorithm>
#include <set>

namespace sdm::ui {
namespace {

QStringList sortedTexts(const std::set<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list.append(QString::fromStdString(text));
    return list;
}

} // namespace

RunActions::RunActions(const PageContext& context, QAbstractItemView* view, std::function<QStringList()> chosen)
    : QObject(view), m_context(context), m_view(view), m_chosen(std::move(chosen))
{
    RunCommands& commands = m_context.commands;
    EditDesk& edits = m_context.edits;
    const auto one = [this](auto&& act) {
        return [this, act] {
            if (const RunSummary* run = first())
                act(*run);
        };
    };
    const auto copy = [](const QString& text) { QApplication::clipboard()->setText(text); };
    add(Id::Open, tr("Open"), "Return", one([&commands](const RunSummary& run) { commands.openRun(run.id()); }));
    add(Id::CompareWithBaseline, tr("Compare with the baseline"), nullptr, [this, &commands] {
        if (const RunSummary* other = baseline())
            commands.compareRuns(QStringList{other->id()} + m_chosen());
    });
    add(Id::CompareChosen, tr("Compare"), nullptr, [this, &commands] { commands.compareRuns(m_chosen()); });
    add(Id::Baseline, tr("Set as baseline"), "Ctrl+Shift+D",
        one([&edits](const RunSummary& run) { edits.setBaseline(run.annotations.baseline ? QString() : run.id()); }));
    add(Id::Like, tr("New run like this…"), nullptr, one([&commands](const RunSummary& run) { commands.newRunLike(run.id()); }));
    add(Id::Matrix, tr("Matrix of ablations and seeds…"), nullptr,
        one([&commands](const RunSummary& run) { commands.showMatrix(run.id()); }));
    add(Id::Again, tr("Run again exactly"), nullptr, one([&commands](const RunSummary& run) { commands.runAgain(run.id()); }));
    add(Id::Resume, tr("Resume from the last checkpoint"), nullptr,
        one([&commands](const RunSummary& run) { commands.resumeRun(run.id()); }));
    add(Id::StopAfterCheckpoint, tr("Stop after the next checkpoint"), nullptr,
        one([&commands](const RunSummary& run) { commands.stopRun(run.id(), false); }));
    add(Id::StopNow, tr("Stop now"), nullptr, one([&commands](const RunSummary& run) { commands.stopRun(run.id(), true); }));
    add(Id::Star, tr("Star"), "S", [this, &edits] {
        const auto chosenRuns = runs();
        const bool all = std::all_of(chosenRuns.begin(), chosenRuns.end(), [](const RunSummary* run) { return run->annotations.starred; });
        if (!chosenRuns.empty())
            edits.setStarred(m_chosen(), !all);
    });
    add(Id::Tag, tr("Tags…"), "T", [this] { editTags(); });
    add(Id::Group, tr("Group…"), "G", [this] { editGroup(); });
    add(Id::Note, tr("Note…"), "N", [this] { Q_EMIT noteWanted(); });
    // The window's own F2 says this as well; here it is only named.
    add(Id::Rename, tr("Rename…"), nullptr, one([this](const RunSummary& run) { Q_EMIT renameWanted(run.id()); }));
    add(Id::Archive, tr("Archive"), "A", [this, &edits] { edits.setArchived(m_chosen(), true); });
    add(Id::Restore, tr("Restore"), "R", [this, &edits] { edits.restore(m_chosen()); });
    add(Id::Trash, tr("Move to trash"), "Del", [this, &edits] { edits.trash(m_chosen()); });
    add(Id::Reveal, tr("Show in files"), nullptr, one([&commands](const RunSummary& run) { commands.revealRun(run.id()); }));
    add(Id::Bundle, tr("Save as a bundle…"), nullptr, [this, &commands] { commands.saveRuns(m_chosen()); });
    add(Id::CopyId, tr("Copy id"), "Ctrl+C", [this, copy] { copy(m_chosen().join(QLatin1Char('\n'))); });
    add(Id::CopyCommand, tr("Copy command"), nullptr, one([this](const RunSummary& run) { copyCommandOf(run.id()); }));
    add(Id::CopyConfig, tr("Copy configuration"), nullptr,
        one([copy](const RunSummary& run) { copy(QString::fromStdString(run.row.configJson)); }));
    m_actions[Id::Rename]->setText(tr("Rename…") + QStringLiteral("\tF2"));
    refresh();
}

void RunActions::add(Id id, const QString& text, const char* keys, const std::function<void()>& action)
{
    auto* made = new QAction(text, this);
    if (keys != nullptr)
        made->setShortcut(QKeySequence(QString::fromLatin1(keys)));
    made->setShortcutContext(Qt::WidgetShortcut); // of the list alone
    connect(made, &QAction::triggered, this, action);
    m_view->addAction(made);
    m_actions.emplace(id, made);
}

std::vector<const RunSummary*> RunActions::runs() const
{
    std::vector<const RunSummary*> found;
    for (const QString& id : m_chosen())
        if (const RunSummary* run = m_context.session.run(id))
            found.push_back(run);
    return found;
}

const RunSummary* RunActions::first() const
{
    const auto chosenRuns = runs();
    return chosenRuns.empty() ? nullptr : chosenRuns.front();
}

const RunSummary* RunActions::baseline() const
{
    const RunList& all = m_context.session.runs();
    const auto found = std::find_if(all.begin(), all.end(), [](const RunSummary& run) { return run.annotations.baseline; });
    return found == all.end() ? nullptr : &*found;
}

void RunActions::refresh()
{
    const auto chosenRuns = runs();
    const auto any = [&](auto&& holds) { return std::any_of(chosenRuns.begin(), chosenRuns.end(), holds); };
    const bool isOne = chosenRuns.size() == 1;
    const RunSummary* run = chosenRuns.empty() ? nullptr : chosenRuns.front();
    const RunSummary* base = baseline();
    const bool trashed = any([](const RunSummary* one) { return one->annotations.trashed(); });
    const bool shelved = trashed || any([](const RunSummary* one) { return one->annotations.archived(); });
    const bool gone = run != nullptr && run->annotations.emptiedMs.has_value();
    for (const auto& [id, action] : m_actions)
        action->setEnabled(run != nullptr);
    for (const Id id : {Id::Like, Id::Matrix, Id::Rename, Id::CopyCommand, Id::CopyConfig})
        m_actions[id]->setEnabled(isOne);
    m_actions[Id::Open]->setEnabled(isOne);
    m_actions[Id::Reveal]->setEnabled(isOne && !gone);
    m_actions[Id::Baseline]->setEnabled(isOne);
    m_actions[Id::Baseline]->setText(isOne && run->annotations.baseline ? tr("No baseline any more") : tr("Set as baseline"));
    m_actions[Id::CompareWithBaseline]->setEnabled(run != nullptr && base != nullptr &&
                                                   any([&](const RunSummary* one) { return one != base; }));
    m_actions[Id::CompareChosen]->setEnabled(chosenRuns.size() > 1);
    m_actions[Id::CompareChosen]->setText(chosenRuns.size() > 1 ? tr("Compare these %1").arg(countText(std::ssize(chosenRuns)))
                                                                : tr("Compare"));
    const bool imported = run != nullptr && run->row.origin == RunOrigin::Imported;
    m_actions[Id::Resume]->setEnabled(isOne && run->resumable() && !trashed && !imported);
    m_actions[Id::Again]->setEnabled(isOne && !run->active() && !imported && m_context.session.bundle().isEmpty());
    m_actions[Id::Bundle]->setEnabled(run != nullptr && !any([](const RunSummary* one) { return one->active(); }));
    m_actions[Id::StopAfterCheckpoint]->setEnabled(isOne && run->active());
    m_actions[Id::StopNow]->setEnabled(isOne && run->active());
    const bool starred = !chosenRuns.empty() && !any([](const RunSummary* one) { return !one->annotations.starred; });
    m_actions[Id::Star]->setText(starred ? tr("Take the star off") : tr("Star"));
    m_actions[Id::Archive]->setEnabled(run != nullptr && !shelved);
    m_actions[Id::Restore]->setEnabled(shelved);
    m_actions[Id::Trash]->setEnabled(run != nullptr && !trashed);
}

void RunActions::fill(QMenu& menu)
{
    refresh();
    const std::vector<std::vector<Id>> parts{
        {Id::Open, Id::CompareWithBaseline, Id::CompareChosen, Id::Baseline, Id::Like, Id::Matrix},
        {Id::Again, Id::Resume, Id::StopAfterCheckpoint, Id::StopNow},
        {Id::Star, Id::Tag, Id::Group, Id::Note, Id::Rename},
        {Id::Archive, Id::Restore, Id::Trash},
        {Id::Reveal, Id::Bundle, Id::CopyId, Id::CopyCommand, Id::CopyConfig},
    };
    for (const std::vector<Id>& part : parts) {
        for (const Id id : part)
            menu.addAction(m_actions[id]);
        menu.addSeparator();
    }
}

QPoint RunActions::besideCurrent() const
{
    const QRect cell = m_view->visualRect(m_view->currentIndex());
    return m_view->viewport()->mapToGlobal(cell.isValid() ? cell.bottomLeft() : QPoint(40, 40));
}

void RunActions::editTags()
{
    const auto chosenRuns = runs();
    if (chosenRuns.empty())
        return;
    std::set<std::string> known, some;
    for (const RunSummary& run : m_context.session.runs())
        known.insert(run.annotations.tags.begin(), run.annotations.tags.end());
    std::set<std::string> all(chosenRuns.front()->annotations.tags.begin(), chosenRuns.front()->annotations.tags.end());
    for (const RunSummary* run : chosenRuns) {
        const auto& tags = run->annotations.tags;
        some.insert(tags.begin(), tags.end());
        std::erase_if(all, [&](const std::string& tag) { return std::find(tags.begin(), tags.end(), tag) == tags.end(); });
    }
    const QString title =
        chosenRuns.size() == 1 ? tr("Tag %1").arg(chosenRuns.front()->name()) : tr("Tag %1 runs").arg(countText(std::ssize(chosenRuns)));
    auto* popup = new LabelPopup(m_context.theme, title, sortedTexts(known), LabelPopup::Choice::Several, m_view);
    popup->setChecked(sortedTexts(all), sortedTexts(some));
    popup->setFault([](const QString& text) {
        const auto fault = runs::tagFault(text.toStdString());
        return fault ? tr("The tag %1.").arg(phraseText(*fault)) : QString();
    });
    connect(popup, &LabelPopup::chosen, this, [this, ids = m_chosen()](const QString& tag, bool on) {
        const EditDesk::Texts tags{tag.toStdString()};
        m_context.edits.tagRuns(ids, on ? tags : EditDesk::Texts(), on ? EditDesk::Texts() : tags);
    });
    popup->openAt(besideCurrent());
}

void RunActions::editGroup()
{
    const auto chosenRuns = runs();
    if (chosenRuns.empty())
        return;
    std::set<std::string> known;
    for (const RunSummary& run : m_context.session.runs())
        if (!run.annotations.group.empty())
            known.insert(run.annotations.group);
    const QString title = chosenRuns.size() == 1 ? tr("Group of %1").arg(chosenRuns.front()->name())
                                                 : tr("Group of %1 runs").arg(countText(std::ssize(chosenRuns)));
    auto* popup = new LabelPopup(m_context.theme, title, sortedTexts(known), LabelPopup::Choice::One, m_view);
    popup->setChecked({QString::fromStdString(chosenRuns.front()->annotations.group)}, {});
    popup->setFault([](const QString& text) {
        const auto fault = runs::runNameFault(text.toStdString());
        return fault ? tr("The group %1.").arg(phraseText(*fault)) : QString();
    });
    connect(popup, &LabelPopup::chosen, this,
            [this, ids = m_chosen()](const QString& group, bool) { m_context.edits.setGroup(ids, group); });
    popup->openAt(besideCurrent());
}

void RunActions::copyCommandOf(const QString& runId)
{
    const RunSummary* run = m_context.session.run(runId);
    if (run == nullptr)
        return;
    try {
        QApplication::clipboard()->setText(client::runCommandText(parseRunConfig(run->row.configJson), m_context.session.folder()));
    } catch (const std::exception& error) {
        Q_EMIT problem(tr("The run's configuration cannot be read: %1").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace sdm::ui
