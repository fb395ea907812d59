#include "widgets/data/alert_watch.h"

#include "widgets/session/project_session.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace sdm::ui {
namespace {

constexpr int kAlertCalmMs = 1500;
constexpr int kAlertClockMs = 20'000;

} // namespace

AlertWatch::AlertWatch(ProjectSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_query(new LatestQuery<Alerts>(session.tail(), this))
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(kAlertCalmMs);
    m_clock.setInterval(kAlertClockMs);
    connect(&m_calm, &QTimer::timeout, this, &AlertWatch::look);
    connect(&m_clock, &QTimer::timeout, this, &AlertWatch::look);
    connect(&session, &ProjectSession::runsChanged, this, [this] {
        if (!m_calm.isActive())
            m_calm.start();
    });
    connect(&session, &ProjectSession::projectOpened, this, &AlertWatch::startOver);
    m_clock.start();
}

void AlertWatch::setSettings(const AlertSettings& settings)
{
    if (settings == m_settings)
        return;
    const bool others = settings.rules != m_settings.rules;
    m_settings = settings;
    if (others)
        startOver();
    Q_EMIT settingsChanged();
    look();
}

/// Under other rules, or in another project, nothing is new.
void AlertWatch::startOver()
{
    m_query->forget();
    m_isReading = false;
    m_known.clear();
    m_waiting.clear();
    m_problem.clear();
    Q_EMIT changed();
}

std::vector<report::RaisedAlert> AlertWatch::alerts() const
{
    Alerts all;
    for (const auto& [run, known] : m_known)
        all.insert(all.end(), known.alerts.begin(), known.alerts.end());
    return all;
}

bool AlertWatch::hasSeen(const RunId& run) const
{
    const auto found = m_known.find(run);
    return found != m_known.end() && found->second.isRead;
}

void AlertWatch::look()
{
    bool gone = false;
    std::erase_if(m_known, [&](const auto& known) {
        const RunSummary* run = m_session.run(QString::fromStdString(known.first));
        const bool out = !run || run->annotations.trashedMs;
        gone = gone || (out && !known.second.alerts.empty());
        return out;
    });
    if (gone)
        Q_EMIT changed();
    for (const RunSummary& run : m_session.runs()) {
        if (run.annotations.trashedMs)
            continue;
        Known& known = m_known[run.row.id];
        const bool isOther = known.seq != run.seq || known.state != run.state || known.resumes != run.row.resumes;
        if ((isOther || run.active()) && std::ranges::find(m_waiting, run.row.id) == m_waiting.end())
            m_waiting.push_back(run.row.id);
        known.seq = run.seq;
        known.state = run.state;
        known.resumes = run.row.resumes;
    }
    readNext();
}

void AlertWatch::readNext()
{
    while (!m_isReading && !m_waiting.empty()) {
        const RunId id = m_waiting.front();
        m_waiting.pop_front();
        const RunSummary* run = m_session.run(QString::fromStdString(id));
        if (!run)
            continue;
        const report::AlertMoment moment{QDateTime::currentMSecsSinceEpoch(), std::filesystem::path(m_session.folder().toStdString()),
                                         run->active()};
        m_isReading = true;
        m_query->ask([row = run->row, alpha = run->alpha, rules = m_settings.rules,
                      moment](store::StoreReader& reader) { return report::raisedAlerts(reader, row, alpha, rules, moment); },
                     [this, id](Alerts alerts) {
                         m_isReading = false;
                         m_problem.clear();
                         take(id, std::move(alerts));
                         readNext();
                     },
                     [this](const QString& why) {
                         m_isReading = false;
                         m_problem = why;
                         Q_EMIT changed();
                         readNext();
                     });
    }
}

void AlertWatch::take(const RunId& run, Alerts alerts)
{
    const auto found = m_known.find(run);
    if (found == m_known.end())
        return;
    Known& known = found->second;
    const Alerts before = std::exchange(known.alerts, std::move(alerts));
    const bool isNews = std::exchange(known.isRead, true);
    if (known.alerts == before)
        return;
    Q_EMIT changed();
    if (!isNews)
        return;
    for (const report::RaisedAlert& alert : Alerts(known.alerts)) {
        if (std::ranges::none_of(before, [&alert](const report::RaisedAlert& old) { return old.isSame(alert); }))
            Q_EMIT raised(alert);
    }
}

} // namespace sdm::ui
