#include "app/report_command.h"

#include "app/options.h"
#include "app/report_writer.h"
#include "widgets/session/project_session.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

namespace sdm::app {
namespace {

constexpr int kLongestReportMs = 600'000;

class ReportCommand final : public QObject {
public:
    ReportCommand(const ui::Theme& theme, const Options& options) : m_options(options), m_writer(theme, m_session)
    {
        connect(&m_session, &ui::ProjectSession::runsChanged, this, &ReportCommand::write);
        connect(&m_session, &ui::ProjectSession::stateChanged, this, [this] {
            if (m_session.state() == ui::ProjectSession::State::Refused)
                end(QStringLiteral("the project cannot be read: %1").arg(m_session.problem()));
            else if (m_session.state() == ui::ProjectSession::State::Empty)
                end(QStringLiteral("the project %1 has no runs").arg(m_session.folder()));
        });
        connect(&m_writer, &ReportWriter::written, this, [this] { end({}); });
        connect(&m_writer, &ReportWriter::failed, this,
                [this](const QString& file, const QString& why) { end(QStringLiteral("cannot write %1: %2").arg(file, why)); });
        QTimer::singleShot(kLongestReportMs, this, [this] { end(QStringLiteral("the runs could not be read within ten minutes")); });
        m_session.open(options.project.isEmpty() ? QDir::currentPath() : options.project);
    }

private:
    void write()
    {
        if (m_session.runs().empty() || std::exchange(m_asked, true))
            return;
        QStringList ids;
        for (const QString& wanted : m_options.report) {
            const auto found = std::ranges::find_if(m_session.runs(),
                                                    [&](const ui::RunSummary& run) { return run.id() == wanted || run.name() == wanted; });
            if (found == m_session.runs().end())
                return end(QStringLiteral("there is no run %1 in %2; sdm-runner ls names them").arg(wanted, m_session.folder()));
            ids << found->id();
        }
        m_writer.write(ids, kDefaultBound, m_options.out);
    }

    void end(const QString& problem)
    {
        if (std::exchange(m_ended, true))
            return;
        if (!problem.isEmpty())
            QTextStream(stderr) << "sdm-workbench: " << problem << '\n';
        QApplication::exit(problem.isEmpty() ? 0 : 1);
    }

    Options m_options;
    ui::ProjectSession m_session;
    ReportWriter m_writer;
    bool m_asked = false, m_ended = false;
};

} // namespace

std::unique_ptr<QObject> writeReportAndQuit(const ui::Theme& theme, const Options& options)
{
    return std::make_unique<ReportCommand>(theme, options);
}

} // namespace sdm::app
