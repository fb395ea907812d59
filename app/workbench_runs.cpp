// What the window does with runs: begin, queue, stop, go on, show, and say how they ended.
#include "app/workbench.h"

#include "app/diagnostics.h"
#include "app/dock_area.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/runs/queue_worker_signs.h"
#include "core/runs/run_folder.h"
#include "widgets/composer/config_draft.h"
#include "widgets/composer/matrix_window.h"
#include "widgets/composer/run_composer.h"
#include "widgets/text/edit_words.h"
#include "widgets/text/format.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace sdm::app {
namespace {

/// Where a configuration waits until its run is in the store.
QString startFile(const QString& content, QString* problem)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/launches");
    QDir().mkpath(folder);
    const QString path = folder + QStringLiteral("/config-%1.json").arg(QDateTime::currentMSecsSinceEpoch());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0 || !file.commit()) {
        *problem = file.errorString();
        return {};
    }
    return path;
}

} // namespace

void Workbench::runDemo(const QString& preset)
{
    m_followNextRun = true;
    m_window->banner().showMessage(ui::Banner::Kind::Note, tr("The demo is starting."), tr("It goes on if this window is closed."));
    m_launcher.runDemo(preset);
}

void Workbench::newRun()
{
    ui::RunComposer& composer = ensureComposer();
    composer.restoreDraft();
    composer.show();
    composer.raise();
    composer.activateWindow();
}

void Workbench::newRunLike(const QString& runId)
{
    const ui::RunSummary* run = m_session.run(runId);
    if (run == nullptr)
        return;
    ui::RunComposer& composer = ensureComposer();
    try {
        RunConfig config = parseRunConfig(run->row.configJson);
        config.name.clear(); // it will not be that run: the name follows preset and seed until one is typed
        composer.setOrigin(run->name(), config);
    } catch (const std::exception& error) {
        m_window->banner().showMessage(ui::Banner::Kind::Error, tr("The configuration of %1 cannot be read.").arg(run->name()),
                                       QString::fromUtf8(error.what()));
        return;
    }
    composer.show();
    composer.raise();
    composer.activateWindow();
}

/// What preset base is of that run: nothing is tuned, and the checkpoint is the model.
void Workbench::finalLayersFrom(const QString& runId, qint64 step)
{
    const ui::RunSummary* run = m_session.run(runId);
    const auto& checkpoints = m_session.record().checkpoints();
    const auto checkpoint = std::ranges::find(checkpoints, step, &CheckpointRecord::step);
    if (run == nullptr || m_session.record().runId() != runId || checkpoint == checkpoints.end())
        return;
    ui::RunComposer& composer = ensureComposer();
    try {
        const std::filesystem::path folder(m_session.folder().toStdString());
        RunConfig config = parseRunConfig(run->row.configJson);
        changePreset(config, "base");
        config.optimiser.epochs = 0; // also where the run had epochs of its own
        config.negatives.gammaGen = 0;
        config.adapter.kind = AdapterKind::None;
        config.model.path = runs::pathInRun(folder, run->row.id, checkpoint->path).string();
        config.name = run->name().toStdString() + "-step-" + std::to_string(step);
        composer.setOrigin(run->name(), config);
    } catch (const std::exception& error) {
        m_window->banner().showMessage(ui::Banner::Kind::Error, tr("The checkpoint of step %1 cannot be taken.").arg(step),
                                       QString::fromUtf8(error.what()));
        return;
    }
    composer.show();
    composer.raise();
    composer.activateWindow();
}

ui::RunComposer& Workbench::ensureComposer()
{
    if (!m_composer) {
        m_composer = new ui::RunComposer(m_theme, m_engine);
        connect(m_composer, &ui::RunComposer::startRequested, this, &Workbench::startConfigured);
        connect(m_composer, &ui::RunComposer::queueRequested, this, &Workbench::queueConfigured);
        connect(m_composer, &ui::RunComposer::matrixRequested, this, [this](const RunConfig& config) { showMatrixOf({}, config); });
        connect(m_composer, &ui::RunComposer::manualWanted, m_window.get(), &MainWindow::showManual);
        m_composer->setTasks(&m_tasks);
    }
    m_composer->setProject(m_session.folder());
    return *m_composer;
}

void Workbench::startConfigured(const RunConfig& config, bool smoke)
{
    QString problem;
    RunConfig resolved = config;
    resolvePaths(resolved, std::filesystem::path(m_session.folder().toStdString()));
    const QString file = startFile(QString::fromStdString(runConfigJson(resolved)), &problem);
    if (file.isEmpty()) {
        m_window->banner().showMessage(ui::Banner::Kind::Error, tr("The run could not be started."), problem);
        return;
    }
    m_followNextRun = true;
    m_launcher.startRun(file, smoke);
    m_window->raise();
    m_window->activateWindow();
}

void Workbench::queueConfigured(const RunConfig& config, bool smoke)
{
    RunConfig resolved = config;
    resolvePaths(resolved, std::filesystem::path(m_session.folder().toStdString()));
    store::QueueAddition addition;
    addition.configJson = runConfigJson(resolved, -1);
    addition.origin = smoke ? RunOrigin::Smoke : RunOrigin::Configured;
    m_queueTicket = m_edits.queueRuns({addition});
}

/// Runs were put into the queue: where they are, and who begins them.
void Workbench::offerQueue(qint64 runs)
{
    m_window->docks().open(QStringLiteral("queue"));
    const bool worked = runs::isQueueWorked(std::filesystem::path(m_session.folder().toStdString()));
    m_window->banner().showMessage(ui::Banner::Kind::Note,
                                   runs == 1 ? tr("A run waits in the queue.") : tr("%1 runs wait in the queue.").arg(ui::countText(runs)),
                                   worked ? tr("They begin one after the other.") : tr("Nothing begins before the queue is started."));
    if (!worked)
        m_window->banner().addAction(
            tr("Start the queue"), [this] { workQueue(); }, true);
}

void Workbench::workQueue()
{
    m_window->banner().dismiss();
    m_launcher.workQueue();
}

void Workbench::stopQueue(bool now)
{
    m_launcher.stopQueue(now);
}

ui::MatrixWindow* Workbench::matrix() const
{
    return m_matrix;
}

void Workbench::showMatrix(const QString& runId)
{
    const ui::RunSummary* run = m_session.run(runId);
    if (run == nullptr)
        return showMatrixOf({}, ensureComposer().draft().config());
    try {
        showMatrixOf(run->name(), parseRunConfig(run->row.configJson));
    } catch (const std::exception& error) {
        m_window->banner().showMessage(ui::Banner::Kind::Error, tr("The configuration of %1 cannot be read.").arg(run->name()),
                                       QString::fromUtf8(error.what()));
    }
}

void Workbench::showMatrixOf(const QString& name, const RunConfig& config)
{
    if (!m_matrix) {
        m_matrix = new ui::MatrixWindow(m_theme, m_session, m_selection, m_edits);
        connect(m_matrix, &ui::MatrixWindow::runWanted, this, [this](const QString& run) {
            openRun(run);
            m_window->activateWindow();
        });
        connect(m_matrix, &ui::MatrixWindow::manualWanted, m_window.get(), &MainWindow::showManual);
        connect(m_matrix, &ui::MatrixWindow::queued, this, [this](int runs) { offerQueue(runs); });
    }
    m_matrix->setConfig(name, config);
    m_matrix->show();
    m_matrix->raise();
    m_matrix->activateWindow();
}

void Workbench::resumeRun(const QString& runId)
{
    const ui::RunSummary* run = m_session.run(runId);
    if (run == nullptr)
        return;
    m_selection.selectRun(runId);
    m_window->banner().dismiss();
    m_launcher.resumeRun(runId);
}

void Workbench::runAgain(const QString& runId)
{
    if (m_session.run(runId) == nullptr)
        return;
    m_window->banner().dismiss();
    m_followNextRun = true;
    m_launcher.runAgain(runId);
}

void Workbench::saveRuns(const QStringList& runIds)
{
    m_intake->askWhereToSave(runIds);
}

void Workbench::resumeRunFrom(const QString& runId, qint64 step)
{
    if (m_session.run(runId) == nullptr)
        return;
    m_selection.selectRun(runId);
    m_window->banner().dismiss();
    m_launcher.resumeRun(runId, step);
}

void Workbench::stopRun(const QString& runId, bool now)
{
    if (m_session.run(runId) != nullptr)
        m_launcher.stopRun(runId, now);
}

void Workbench::compareRuns(const QStringList& runIds)
{
    ui::Page* page = m_window->page(QStringLiteral("compare"));
    if (page == nullptr)
        return;
    page->showRuns(runIds);
    showPage(QStringLiteral("compare"));
}

void Workbench::revealRun(const QString& runId)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_session.folder() + QStringLiteral("/runs/") + runId));
}

void Workbench::showOutcome(const client::CommandOutcome& outcome)
{
    if (outcome.succeeded())
        return;
    const QString command = outcome.arguments.value(0);
    if (command == QLatin1String("demo") || command == QLatin1String("run") || command == QLatin1String("again"))
        m_followNextRun = false;
    const QString what = !outcome.started  ? tr("The engine could not be started.")
                         : outcome.crashed ? tr("The engine died during “%1” (signal %2).").arg(command).arg(outcome.exitCode)
                         : command == QLatin1String("queue")  ? tr("Not every run of the queue could begin.")
                         : command == QLatin1String("stop")   ? tr("The run could not be stopped.")
                         : command == QLatin1String("resume") ? tr("The run did not finish after it was resumed.")
                                                              : tr("The run did not finish.");
    m_window->banner().showMessage(ui::Banner::Kind::Error, what, outcome.message, outcome.logTail);
    // Only the run this was about: another one has nothing to do with the failure, and a finished one nothing to go on with.
    const ui::RunSummary* run = command == QLatin1String("resume") ? m_session.run(outcome.arguments.value(1)) : nullptr;
    if (run != nullptr && run->resumable() && run->checkpointStep)
        m_window->banner().addAction(
            tr("Resume from step %1").arg(*run->checkpointStep), [this, id = run->id()] { resumeRun(id); }, true);
}

void Workbench::showRunEnd(const QString& runId)
{
    const ui::RunSummary* run = m_session.run(runId);
    if (run == nullptr || m_brought.contains(runId)) // it ended long ago and elsewhere
        return;
    ui::Banner& banner = m_window->banner();
    const QString log = m_session.folder() + QStringLiteral("/runs/%1/log.txt").arg(runId);
    const QString message = QString::fromStdString(run->row.errorMessage.value_or(""));
    switch (run->state) {
    case store::RunState::Finished:
        banner.showMessage(ui::Banner::Kind::Note, tr("%1 has finished.").arg(run->name()));
        banner.addAction(
            tr("Look at its answers"),
            [this, runId] {
                m_selection.selectRun(runId);
                showPage(QStringLiteral("generations"));
            },
            true);
        break;
    case store::RunState::Stopped:
        banner.showMessage(ui::Banner::Kind::Note, tr("%1 has stopped.").arg(run->name()),
                           tr("Everything up to its last checkpoint is kept."));
        break;
    case store::RunState::Failed:
        banner.showMessage(ui::Banner::Kind::Error, tr("%1 has failed.").arg(run->name()), message, lastLinesOf(log));
        break;
    case store::RunState::Interrupted:
        banner.showMessage(ui::Banner::Kind::Warning, tr("The engine of %1 is gone.").arg(run->name()),
                           run->checkpointStep ? tr("What came after step %1 is lost; it goes on from there.").arg(*run->checkpointStep)
                                               : tr("It had no checkpoint yet and starts over when resumed."),
                           lastLinesOf(log));
        break;
    default:
        return;
    }
    if (run->state != store::RunState::Finished)
        banner.addAction(
            tr("Resume"), [this, runId] { resumeRun(runId); }, true);
    if (run->state == store::RunState::Failed || run->state == store::RunState::Interrupted)
        banner.addAction(tr("Open log"), [log] { QDesktopServices::openUrl(QUrl::fromLocalFile(log)); });
}

void Workbench::showRunnerMissing(const QStringList& searched)
{
    m_followNextRun = false;
    m_window->banner().showMessage(ui::Banner::Kind::Error, tr("The engine (sdm-runner) was not found."),
                                   tr("Build it with ./run.sh --build-only, or set SDM_RUNNER to its path."),
                                   tr("Looked for it at:\n%1").arg(searched.join(QLatin1Char('\n'))));
}

} // namespace sdm::app
