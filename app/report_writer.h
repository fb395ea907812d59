#pragma once

#include "core/report/html_report.h"
#include "widgets/data/compared_runs.h"
#include "widgets/data/latest_query.h"

#include <QObject>
#include <QStringList>

namespace sdm::ui {
class ProjectSession;
class Theme;
} // namespace sdm::ui

namespace sdm::app {

/// Writes what core/report says of some runs as one HTML page or, by the file's ending, as PDF, with the curves of the
/// Compare page drawn in. The file is written whole or
/// not at all. GUI thread only; the reading is on the store's thread.
class ReportWriter final : public QObject {
    Q_OBJECT
public:
    ReportWriter(const ui::Theme& theme, ui::ProjectSession& session, QObject* parent = nullptr);

    /// \param runIds  the first is what the others are held against; those that the project has not are left out
    void write(const QStringList& runIds, Bound bound, const QString& file);

Q_SIGNALS:
    void written(const QString& file);
    void failed(const QString& file, const QString& why);

private:
    struct Answer {
        report::RunReport report;
        std::vector<ui::ComparedRun> compared;
    };
    void finish(Answer answer, const QStringList& legends, const QString& file);
    std::vector<report::ReportFigure> curves(const Answer& answer, const QStringList& legends) const;

    const ui::Theme& m_theme;
    ui::ProjectSession& m_session;
    std::shared_ptr<ui::ComparedRunCache> m_cache;
    ui::LatestQuery<Answer> m_query;
};

} // namespace sdm::app
