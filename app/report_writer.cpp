#include "app/report_writer.h"

#include "app/report_pdf.h"
#include "widgets/boards/board.h"
#include "widgets/boards/instrument_panel.h"
#include "widgets/instruments/draw.h"
#include "widgets/instruments/instrument_list.h"
#include "widgets/instruments/legend.h"
#include "widgets/plots/line_panel.h"
#include "widgets/session/project_session.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>
#include <iterator>

namespace sdm::app {
namespace {

constexpr QSize kFigure{560, 300};

/// What a drawing library wrote, without the lines that only a file of its own has.
std::string inlineSvg(const QByteArray& file)
{
    const qsizetype begin = file.indexOf("<svg");
    return begin < 0 ? std::string() : file.mid(begin).toStdString();
}

} // namespace

ReportWriter::ReportWriter(const ui::Theme& theme, ui::ProjectSession& session, QObject* parent)
    : QObject(parent), m_theme(theme), m_session(session), m_cache(std::make_shared<ui::ComparedRunCache>()), m_query(session.tail())
{
}

void ReportWriter::write(const QStringList& runIds, Bound bound, const QString& file)
{
    std::vector<store::RunRow> rows;
    for (const QString& id : runIds) {
        if (const ui::RunSummary* run = m_session.run(id))
            rows.push_back(run->row);
    }
    if (rows.empty()) {
        Q_EMIT failed(file, tr("No run is chosen."));
        return;
    }
    m_query.ask(
        [rows, bound, cache = m_cache](store::StoreReader& reader) {
            return Answer{report::readRunReport(reader, rows, bound), cache->read(reader, rows)};
        },
        [this, legends = ui::legendTexts(rows), file](Answer answer) { finish(std::move(answer), legends, file); },
        [this, file](const QString& why) { Q_EMIT failed(file, why); });
}

/// As the Compare page draws them, each in a panel of its own that is never seen.
std::vector<report::ReportFigure> ReportWriter::curves(const Answer& answer, const QStringList& legends) const
{
    std::vector<ui::RunView> views;
    for (std::size_t i = 0; i < answer.compared.size(); ++i) {
        const ui::ComparedRun& compared = answer.compared[i];
        ui::RunView view = ui::runView(*compared.facts, m_session.run(compared.facts->runId()), answer.report.bound);
        view.answers = compared.answers;
        view.evaluation = compared.standing ? &*compared.standing : nullptr;
        view.legend = legends.value(static_cast<qsizetype>(i));
        views.push_back(std::move(view));
    }
    std::vector<report::ReportFigure> figures;
    const QTemporaryDir folder;
    for (const ui::BoardPlace& place : ui::compareBoard().places) {
        const ui::Instrument* instrument = ui::findInstrument(place.instrument);
        if (instrument == nullptr)
            continue;
        QWidget frame;
        ui::InstrumentPanel panel(m_theme, *instrument, &frame);
        if (panel.lines() == nullptr)
            continue;
        const ui::Drawing drawing = ui::drawingOf(*instrument, views, ui::usualChoices(*instrument));
        if (drawing.isEmpty())
            continue;
        frame.resize(kFigure);
        panel.widget()->resize(kFigure);
        panel.show(drawing);
        frame.setAttribute(Qt::WA_DontShowOnScreen);
        frame.show();
        QFile file(folder.filePath(place.instrument + QStringLiteral(".svg")));
        if (!panel.lines()->writeTo(file.fileName()) || !file.open(QIODevice::ReadOnly))
            continue;
        const std::string svg = inlineSvg(file.readAll());
        if (!svg.empty())
            figures.push_back({instrument->title.toStdString() + ".", drawing.caption.toStdString(),
                               "<div style=\"background:" + m_theme.colors().panel.name().toStdString() + "\">" + svg + "</div>"});
    }
    return figures;
}

void ReportWriter::finish(Answer answer, const QStringList& legends, const QString& file)
{
    std::vector<report::ReportFigure> drawn = curves(answer, legends);
    std::ranges::move(drawn, std::back_inserter(answer.report.figures));
    answer.report.madeBy = std::string("SDM Workbench ") + SDM_VERSION;
    answer.report.madeAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    if (file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        const QString why = writePdfReport(answer.report, file);
        if (why.isEmpty())
            Q_EMIT written(file);
        else
            Q_EMIT failed(file, why);
        return;
    }
    const std::string html = report::htmlReport(answer.report);
    QSaveFile out(file);
    const auto size = static_cast<qint64>(html.size());
    if (!out.open(QIODevice::WriteOnly) || out.write(html.data(), size) != size || !out.commit())
        Q_EMIT failed(file, out.errorString());
    else
        Q_EMIT written(file);
}

} // namespace sdm::app
