#include "app/instrument_picture.h"

#include "app/options.h"
#include "widgets/boards/instrument_panel.h"
#include "widgets/data/latest_query.h"
#include "widgets/instruments/draw.h"
#include "widgets/instruments/instrument_list.h"
#include "widgets/plots/plot_panel.h"
#include "widgets/session/project_session.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace sdm::app {
namespace {

constexpr int kDrawnMs = 50;
constexpr int kQuietMs = 400; ///< without news: a long run comes in parts
constexpr int kLongestReadMs = 60'000;

class InstrumentPicture final : public QObject {
public:
    InstrumentPicture(ui::Theme& theme, const Options& options)
        : m_theme(theme), m_options(options), m_instrument(*ui::findInstrument(options.instrument)), m_answers(m_session.tail())
    {
        connect(&m_session, &ui::ProjectSession::runsChanged, this, &InstrumentPicture::chooseRun);
        connect(&m_session, &ui::ProjectSession::stateChanged, this, [this] {
            if (m_session.state() == ui::ProjectSession::State::Refused)
                end(QStringLiteral("the project cannot be read: %1").arg(m_session.problem()));
            else if (m_session.state() == ui::ProjectSession::State::Empty)
                end(QStringLiteral("the project %1 has no runs").arg(m_session.folder()));
        });
        connect(&m_session.record(), &ui::RunRecord::updated, this, [this] { m_quiet.start(); });
        m_quiet.setSingleShot(true);
        m_quiet.setInterval(kQuietMs);
        connect(&m_quiet, &QTimer::timeout, this, &InstrumentPicture::fetch);
        QTimer::singleShot(kLongestReadMs, this, [this] { end(QStringLiteral("the run could not be read within a minute")); });
        m_session.open(options.project.isEmpty() ? QDir::currentPath() : options.project);
    }

private:
    void chooseRun()
    {
        const ui::RunList& runs = m_session.runs();
        if (!m_session.record().runId().isEmpty() || runs.empty())
            return;
        const auto found = std::find_if(runs.begin(), runs.end(), [this](const ui::RunSummary& run) {
            return m_options.run.isEmpty() || run.id() == m_options.run || run.name() == m_options.run;
        });
        if (found == runs.end())
            return end(QStringLiteral("there is no run %1 in %2; sdm-runner list names them").arg(m_options.run, m_session.folder()));
        m_session.select(found->id());
    }

    void fetch()
    {
        const ui::RunSummary* run = m_session.selectedRun();
        if (m_instrument.needs == ui::Needs::Facts || !run || run->splits.empty())
            return draw(nullptr);
        m_answers.ask(
            [id = run->splits.front().evaluation.id](store::StoreReader& reader) {
                return std::make_shared<const std::vector<GenerationRecord>>(reader.generationRecords(id));
            },
            [this](const ui::Answers& answers) { draw(answers); },
            [this](const QString& why) { end(QStringLiteral("the answers cannot be read: %1").arg(why)); });
    }

    void draw(const ui::Answers& answers)
    {
        const ui::RunSummary* run = m_session.selectedRun();
        ui::RunView view = ui::runView(m_session.record(), run, kDefaultBound);
        view.answers = answers;
        view.evaluation = answers ? m_session.record().evaluation(run->splits.front().evaluation.id) : nullptr;
        m_frame = std::make_unique<QWidget>();
        m_panel = std::make_unique<ui::InstrumentPanel>(m_theme, m_instrument, m_frame.get());
        QWidget& panel = *m_panel->widget();
        const QSize size = m_options.size.isValid() ? m_options.size : m_instrument.hint;
        m_frame->resize(size);
        panel.resize(size);
        m_panel->show(ui::drawingOf(m_instrument, {view}, ui::usualChoices(m_instrument)));
        m_frame->setAttribute(Qt::WA_DontShowOnScreen);
        m_frame->show();
        QTimer::singleShot(kDrawnMs, this, &InstrumentPicture::write); // the plot's own queued drawing comes before
    }

    void write()
    {
        const QString& file = m_options.screenshot;
        const bool plot = m_panel->plot() && !file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive);
        const bool written = plot ? m_panel->plot()->writeTo(file) : m_frame->grab().save(file);
        end(written ? QString() : QStringLiteral("cannot write %1").arg(file));
    }

    void end(const QString& problem)
    {
        if (std::exchange(m_ended, true))
            return;
        if (!problem.isEmpty())
            QTextStream(stderr) << "sdm-workbench: " << problem << '\n';
        QApplication::exit(problem.isEmpty() ? 0 : 1);
    }

    ui::Theme& m_theme;
    Options m_options;
    const ui::Instrument& m_instrument;
    ui::ProjectSession m_session;
    ui::LatestQuery<ui::Answers> m_answers;
    std::unique_ptr<QWidget> m_frame;
    std::unique_ptr<ui::InstrumentPanel> m_panel;
    QTimer m_quiet;
    bool m_ended = false;
};

} // namespace

void listInstruments()
{
    QTextStream out(stdout);
    for (const ui::Instrument& instrument : ui::instruments())
        out << instrument.id.leftJustified(22) << instrument.title << '\n';
}

std::unique_ptr<QObject> drawInstrumentAndQuit(ui::Theme& theme, const Options& options)
{
    return std::make_unique<InstrumentPicture>(theme, options);
}

} // namespace sdm::app
