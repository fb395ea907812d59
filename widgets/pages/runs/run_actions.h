#pragma once

#include "widgets/page.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <map>

class QAction;
class QAbstractItemView;
class QMenu;

namespace sdm::ui {

struct RunSummary;

/// What can be done with chosen runs: the context menu of the list and its keys. The keys are the list's own, so letters typed elsewhere
/// stay letters. Edits are the desk's, everything else is asked of the window.
class RunActions final : public QObject {
    Q_OBJECT
public:
    /// \param chosen  ids of the runs to act on, the current one first
    RunActions(const PageContext& context, QAbstractItemView* view, std::function<QStringList()> chosen);

    /// Fits what can be done to what is chosen now.
    void refresh();
    void fill(QMenu& menu);
    /// Puts the command that makes such a run again on the clipboard; it runs wherever it is pasted.
    void copyCommandOf(const QString& runId);

Q_SIGNALS:
    void renameWanted(const QString& runId);
    void noteWanted();
    void problem(const QString& what);

private:
    enum class Id {
        Open,
        CompareWithBaseline,
        CompareChosen,
        Baseline,
        Like,
        Matrix,
        Again,
        Resume,
        StopAfterCheckpoint,
        StopNow,
        Star,
        Tag,
        Group,
        Note,
        Rename,
        Archive,
        Restore,
        Trash,
        Reveal,
        Bundle,
        CopyId,
        CopyCommand,
        CopyConfig,
    };
    void add(Id id, const QString& text, const char* keys, const std::function<void()>& action);
    std::vector<const RunSummary*> runs() const;
    const RunSummary* first() const;
    const RunSummary* baseline() const;
    void editTags();
    void editGroup();
    QPoint besideCurrent() const;

    PageContext m_context;
    QAbstractItemView* m_view;
    std::function<QStringList()> m_chosen;
    std::map<Id, QAction*> m_actions;
};

} // namespace sdm::ui
