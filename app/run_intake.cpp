#include "app/run_intake.h"

#include "app/main_window.h"
#include "core/report/run_import.h"
#include "core/store/run_bundle.h"
#include "widgets/data/task_list.h"
#include "widgets/session/project_session.h"
#include "widgets/text/format.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <filesystem>

namespace sdm::app {
namespace {

namespace fs = std::filesystem;

constexpr int kDaysKept = 7; ///< of bundles that were looked at

fs::path native(const QString& path)
{
    return path.toStdString();
}

/// The same place for the same bundle, so that the window finds itself as it was left.
QString placeOf(const QString& bundle)
{
    const QByteArray digest = QCryptographicHash::hash(QFileInfo(bundle).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/bundles/") +
           QString::fromLatin1(digest.left(16));
}

/// Bundles that nobody has looked at for a while.
void removeOldPlaces(const QString& folder)
{
    const QDateTime limit = QDateTime::currentDateTime().addDays(-kDaysKept);
    for (const QFileInfo& place : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (place.lastModified() < limit)
            QDir(place.absoluteFilePath()).removeRecursively();
}

struct Brought {
    QStringList ids, names, notes;
};

Brought bringNow(const QStringList& paths, const fs::path& project)
{
    Brought brought;
    if (paths.size() == 1 && RunIntake::isBundle(paths.front())) {
        for (const store::BroughtRun& run : store::importBundle(native(paths.front()), project)) {
            brought.names << QString::fromStdString(run.name);
            brought.ids << QString::fromStdString(run.id);
        }
        return brought;
    }
    std::vector<fs::path> files;
    for (const QString& path : paths)
        files.push_back(native(path));
    const report::ForeignRun foreign = report::readForeignRun(files);
    store::RunStore store = store::RunStore::open(project);
    const report::ImportedRun run = report::importForeignRun(store, foreign);
    brought.ids << QString::fromStdString(run.id);
    brought.names << QString::fromStdString(run.name);
    for (const std::string& note : foreign.notes)
        brought.notes << QString::fromStdString(note);
    return brought;
}

} // namespace

RunIntake::RunIntake(MainWindow& window, const ui::ProjectSession& session, ui::TaskList& tasks, QObject* parent)
    : QObject(parent), m_window(window), m_session(session), m_tasks(tasks), m_thread(QStringLiteral("runs in and out"))
{
}

bool RunIntake::isBundle(const QString& path)
{
    return path.endsWith(QLatin1String(".sdmrun"), Qt::CaseInsensitive) && !QFileInfo(path).isDir();
}

bool RunIntake::mayBeForeign(const QString& path)
{
    return report::mayBeForeignRun(native(path));
}

template <typename Job, typename Done>
void RunIntake::work(const QString& title, const QString& failure, Job job, Done done, const std::function<void()>& failed)
{
    const quint64 task = m_tasks.begin(title);
    m_thread.run(
        this, std::move(job),
        [this, task, done = std::move(done)](auto result) {
            m_tasks.end(task);
            done(std::move(result));
        },
        [this, task, failure, failed](const QString& why) {
            m_tasks.end(task);
            if (failed)
                failed();
            m_window.banner().showMessage(ui::Banner::Kind::Error, failure, why);
        });
}

void RunIntake::open(const QString& bundle)
{
    const QString file = QFileInfo(bundle).absoluteFilePath(), place = placeOf(file), name = QFileInfo(file).fileName();
    m_window.banner().showMessage(ui::Banner::Kind::Note, tr("%1 is being read.").arg(name), tr("Every file in it is checked."));
    work(
        tr("Reading %1").arg(name), tr("%1 cannot be opened.").arg(name),
        [file, place] {
            removeOldPlaces(QFileInfo(place).absolutePath());
            return store::openBundle(native(file), native(place)).runs.size();
        },
        [this, file, place](std::size_t) { Q_EMIT opened(place, file); }, [this] { Q_EMIT notOpened(); });
}

void RunIntake::bringIn(const QStringList& paths)
{
    bringInto(m_session.folder(), paths);
}

void RunIntake::bringInto(const QString& project, const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    const QString name = QFileInfo(paths.front()).fileName();
    work(
        tr("Bringing in %1").arg(name), tr("%1 cannot be brought in.").arg(name),
        [paths, folder = native(project)] { return bringNow(paths, folder); },
        [this, project](const Brought& runs) {
            Q_EMIT brought(project, runs.ids);
            m_window.banner().showMessage(ui::Banner::Kind::Note,
                                          runs.names.size() == 1 ? tr("%1 was brought in.").arg(runs.names.front())
                                                                 : tr("%1 runs were brought in.").arg(ui::countText(runs.names.size())),
                                          runs.notes.isEmpty() ? QString() : runs.notes.join(QStringLiteral(" · ")));
        });
}

void RunIntake::save(const QStringList& runs, bool withCheckpoints, const QString& file)
{
    std::vector<RunId> ids;
    for (const QString& run : runs)
        ids.emplace_back(run.toStdString());
    const auto checkpoints = withCheckpoints ? store::BundledCheckpoints::Included : store::BundledCheckpoints::LeftOut;
    work(
        tr("Saving %1").arg(QFileInfo(file).fileName()), tr("The bundle could not be saved."),
        [ids, checkpoints, folder = native(m_session.folder()), out = native(file)] {
            return store::writeBundle(folder, ids, checkpoints, out).bytes();
        },
        [this, file](std::int64_t) {
            m_window.banner().showMessage(ui::Banner::Kind::Note, tr("The bundle was saved."),
                                          tr("%1, %2").arg(file, QLocale().formattedDataSize(QFileInfo(file).size())));
            m_window.banner().addAction(
                tr("Show in files"), [folder = QFileInfo(file).absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); },
                true);
        });
}

void RunIntake::askWhatToOpen()
{
    const QString file = QFileDialog::getOpenFileName(&m_window, tr("Open a bundle"), m_session.folder(), tr("Bundles of runs (*.sdmrun)"));
    if (!file.isEmpty())
        open(file);
}

void RunIntake::askWhatToBringIn()
{
    bringIn(QFileDialog::getOpenFileNames(&m_window, tr("Bring in runs"), m_session.folder(),
                                          tr("Runs (*.sdmrun trainer_state.json *.tfevents.* *.jsonl);;All files (*)")));
}

void RunIntake::askWhereToSave(const QStringList& runs)
{
    if (runs.isEmpty()) {
        m_window.banner().showMessage(ui::Banner::Kind::Warning, tr("There is no run to save."), tr("Choose one on the Runs page."));
        return;
    }
    const ui::RunSummary* first = m_session.run(runs.front());
    const QString name = (first == nullptr ? QStringLiteral("runs") : first->name()) + QStringLiteral(".sdmrun");
    const QString plain = tr("Bundle without checkpoints (*.sdmrun)"), whole = tr("Bundle with checkpoints (*.sdmrun)");
    QString chosen = plain;
    QString file = QFileDialog::getSaveFileName(&m_window, tr("Save as a bundle"),
                                                QDir(QDir::homePath()).filePath(QString(name).replace(QLatin1Char('/'), QLatin1Char('-'))),
                                                plain + QStringLiteral(";;") + whole, &chosen);
    if (file.isEmpty())
        return;
    if (!isBundle(file))
        file += QStringLiteral(".sdmrun");
    save(runs, chosen == whole, file);
}

} // namespace sdm::app
