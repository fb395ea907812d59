#include "widgets/session/project_session.h"

#include "core/store/project_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sdm::ui {

ProjectSession::ProjectSession(QObject* parent) : QObject(parent)
{
    connect(&m_tail, &StoreTail::availabilityChanged, this,
            [this](const QString& folder, StoreTail::Availability availability, const QString& message) {
                if (folder != m_folder)
                    return;
                if (availability == StoreTail::Availability::Refused)
                    setState(State::Refused, message);
                else if (availability == StoreTail::Availability::Missing)
                    takeRuns(std::make_shared<const RunList>());
            });
    connect(&m_tail, &StoreTail::runsChanged, this, [this](const QString& folder, const RunListPtr& runs) {
        if (folder == m_folder)
            takeRuns(runs);
    });
    connect(&m_tail, &StoreTail::runChanged, this, [this](const QString& folder, const RunDeltaPtr& delta) {
        if (folder == m_folder)
            m_record.apply(*delta);
    });
}

void ProjectSession::open(const QString& folder)
{
    m_folder = QDir(folder).absolutePath();
    const auto bundle = store::bundleShownBy(m_folder.toStdString());
    m_bundle = bundle ? QString::fromStdString(bundle->string()) : QString();
    m_runs = std::make_shared<const RunList>();
    m_runsHeard = false;
    m_seen.clear();
    m_activeBefore.clear();
    m_record.clear({});
    m_tail.follow({});
    m_tail.open(m_folder);
    setState(State::Loading);
    Q_EMIT runsChanged();
    Q_EMIT projectOpened(m_folder);
}

QString ProjectSession::name() const
{
    return QFileInfo(m_bundle.isEmpty() ? m_folder : m_bundle).fileName();
}

const RunSummary* ProjectSession::run(const QString& id) const
{
    const std::string wanted = id.toStdString();
    const auto found = std::find_if(m_runs->begin(), m_runs->end(), [&](const RunSummary& run) { return run.row.id == wanted; });
    return found == m_runs->end() ? nullptr : &*found;
}

std::vector<const RunSummary*> ProjectSession::activeRuns() const
{
    std::vector<const RunSummary*> active;
    for (const RunSummary& run : *m_runs) {
        if (run.active())
            active.push_back(&run);
    }
    return active;
}

void ProjectSession::select(const QString& runId)
{
    if (runId == m_record.runId())
        return;
    m_record.clear(runId);
    m_tail.follow(runId);
}

void ProjectSession::setState(State state, const QString& problem)
{
    if (state == m_state && problem == m_problem)
        return;
    m_state = state;
    m_problem = problem;
    Q_EMIT stateChanged();
}

void ProjectSession::takeRuns(const RunListPtr& runs)
{
    m_runs = runs;
    QSet<QString> active;
    QStringList appeared, ended;
    for (const RunSummary& run : *m_runs) {
        const QString id = run.id();
        const bool isNew = !m_seen.contains(id) && m_runsHeard;
        m_seen.insert(id);
        if (isNew)
            appeared.append(id);
        if (run.active())
            active.insert(id);
        else if (isNew || m_activeBefore.contains(id)) // a short run can begin and end between two looks
            ended.append(id);
    }
    m_activeBefore = active;
    m_runsHeard = true;
    setState(m_runs->empty() ? State::Empty : State::Ready);
    Q_EMIT runsChanged();
    for (const QString& id : std::as_const(appeared))
        Q_EMIT runAppeared(id);
    for (const QString& id : std::as_const(ended))
        Q_EMIT runEnded(id);
}

} // namespace sdm::ui
