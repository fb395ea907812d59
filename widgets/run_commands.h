#pragma once

#include <QString>
#include <QStringList>

namespace sdm::ui {

/// What a page may ask the window to do. Pages hold this interface and nothing of the window; tests record the calls.
class RunCommands {
public:
    virtual ~RunCommands() = default;

    virtual void newRun() = 0;                         ///< opens the composer
    virtual void newRunLike(const QString& runId) = 0; ///< the composer with that run's configuration
    /// The composer with a run that tunes nothing and trains final layers from that checkpoint of the run.
    virtual void finalLayersFrom(const QString& runId, qint64 step) = 0;
    /// \param preset  of the demo's run; empty for its own
    virtual void runDemo(const QString& preset) = 0;
    void runDemo() { runDemo(QString()); }
    virtual void chooseProject() = 0; ///< asks for a folder
    virtual void openProject(const QString& folder) = 0;
    virtual void openRun(const QString& runId) = 0; ///< selects it and shows the Live page
    virtual void resumeRun(const QString& runId) = 0;
    virtual void resumeRunFrom(const QString& runId, qint64 step) = 0; ///< from an earlier checkpoint
    virtual void runAgain(const QString& runId) = 0;                   ///< its settings, seed and data once more
    virtual void saveRuns(const QStringList& runIds) = 0;              ///< as one file; asks which
    virtual void stopRun(const QString& runId, bool now) = 0;
    virtual void compareRuns(const QStringList& runIds) = 0; ///< shows the Compare page with these
    virtual void revealRun(const QString& runId) = 0;        ///< its folder in the file manager
    virtual void showPage(const QString& pageId) = 0;

    virtual void workQueue() = 0;                      ///< a process that runs what waits, one after the other
    virtual void stopQueue(bool now) = 0;              ///< and the run at work
    virtual void showMatrix(const QString& runId) = 0; ///< ablations and seeds of that run's settings; empty: of the form's
};

} // namespace sdm::ui
