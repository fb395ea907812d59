#pragma once

#include "core/store/annotations.h"
#include "core/store/standing_edits.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace sdm::ui {

/// What an edit came to.
struct EditDone {
    quint64 ticket = 0; ///< what EditDesk gave for it
    EditKind kind = EditKind::Tag;
    std::optional<EditKind> ofKind; ///< of an undo or redo: what was taken back or made again
    qint64 edit = 0;    ///< its number in the log; 0 when everything was so already or nothing was left to take back, and of a rename
    qint64 changes = 0; ///< fields that are different now
    qint64 skipped = 0; ///< of an undo or redo: fields of runs that are no longer in the store
    QStringList runs;   ///< it was asked for
    QString name;       ///< of a rename: the name the run has now
};

/// Why an edit did not come about; the store is as it was.
struct EditFailure {
    quint64 ticket = 0;
    EditKind kind = EditKind::Tag;
    QString why;    ///< the fault, and where
    QString remedy; ///< what can be done; may be empty
};

/// The other thread's half of EditDesk. Lives on that thread; every member function runs there.
class EditWorker final : public QObject {
    Q_OBJECT
public:
    using Work = std::function<void(store::Annotations&, EditDone&)>;
    enum class Project { MustExist, MayBegin }; ///< whether an edit may be the first thing in a project

    explicit EditWorker(std::chrono::milliseconds patience) : m_patience(patience) {}

    void setFolder(const QString& folder);
    void carryOut(EditDone asked, const Work& work, Project project);
    /// Reads the log where it has changed since the last look.
    void look();

Q_SIGNALS:
    void done(const sdm::ui::EditDone& edit);
    void failed(const sdm::ui::EditFailure& failure);
    void stood(const QString& folder, const sdm::store::StandingEdits& edits);

private:
    std::chrono::milliseconds m_patience;
    QString m_folder;
    std::optional<store::StoreReader> m_reader; ///< of the log; edits open a connection of their own
    std::int64_t m_version = -1;
    std::int64_t m_newest = -1; ///< row of the log that was told last
};

} // namespace sdm::ui
