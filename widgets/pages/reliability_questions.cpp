#include "core/report/calibration_points.h"
#include "widgets/data/latest_query.h"
#include "widgets/pages/reliability/alpha_explorer.h"
#include "widgets/pages/reliability/context_line.h"
#include "widgets/pages/reliability/layer_courses.h"
#include "widgets/pages/reliability/layer_multiples.h"
#include "widgets/pages/reliability_page.h"
#include "widgets/parts/problem_line.h"
#include "widgets/plots/scatter_panel.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"

#include <QComboBox>

#include <algorithm>

// What the page asks the store, and what it does with each answer; how it looks is in reliability_page.cpp.
namespace sdm::ui {
namespace {

QString shiftedSplitOf(const JudgedLayer& judged, const report::JudgedSet& shown)
{
    const auto other = std::ranges::find_if(
        judged.sets, [&shown](const report::JudgedSet& set) { return set.split != shown.split && set.shifted != shown.shifted; });
    return other == judged.sets.end() ? QString() : QString::fromStdString(other->split);
}

} // namespace

void ReliabilityPage::read(const RunSummary& run, const LayerRecord& layer)
{
    m_asked = layer.id;
    m_layerQuery->ask([id = run.row.id, layer](store::StoreReader& reader) { return readJudgedLayer(reader, id, layer); },
                      [this](const JudgedLayerPtr& judged) {
                          m_problem->clear();
                          m_judged = judged;
                          m_points.reset();
                          forgetPreview();
                          redraw();
                          readPoints();
                      },
                      [this](const QString& why) {
                          m_content->hide();
                          m_empty->hide();
                          m_problem->showProblem(tr("The answers cannot be read."), why, [this] {
                              m_asked = {};
                              refresh();
                          });
                      });
}

PageChoices ReliabilityPage::choices() const
{
    PageChoices chosen;
    chosen.bound = m_context.selection.bound();
    const EvaluationRecord* evaluation = m_context.session.record().evaluation(m_context.selection.evaluationId().toStdString());
    chosen.split = evaluation ? QString::fromStdString(evaluation->split) : m_context.selection.split();
    const report::JudgedSet* set = m_judged->set(chosen.split);
    if (set) {
        chosen.split = QString::fromStdString(set->split);
        // What was chosen for another run need not be there in this one.
        const bool asChosen =
            m_besideChosen && (m_besideSplit.isEmpty() || (m_judged->has(m_besideSplit) && m_besideSplit != chosen.split));
        chosen.beside = asChosen ? m_besideSplit : shiftedSplitOf(*m_judged, *set);
    }
    chosen.diagram.binning = static_cast<report::Binning>(m_binning->currentData().toInt());
    chosen.diagram.scope = static_cast<report::Scope>(m_scope->currentData().toInt());
    return chosen;
}

void ReliabilityPage::redraw()
{
    if (!m_judged)
        return;
    const PageChoices wanted = choices();
    if (m_pictures.judged == m_judged && m_pictures.choices == wanted) {
        m_pictureQuery->forget();
        if (const RunSummary* run = m_context.session.selectedRun(); run && m_pictures.set)
            m_contextLine->show(*run, m_context.session.record(), m_pictures);
        return;
    }
    m_pictureQuery->ask(
        [judged = m_judged, wanted](store::StoreReader&) { return std::make_shared<PagePictures>(makePictures(judged, wanted)); },
        [this](const std::shared_ptr<PagePictures>& pictures) { show(std::move(*pictures)); },
        [this](const QString& why) { m_problem->showProblem(tr("The answers cannot be drawn."), why, [this] { redraw(); }); });
}

/// At once, so that the slider says from the beginning whether there is something to move.
void ReliabilityPage::readPoints()
{
    const LayerRecord& layer = m_judged->layer;
    if (layer.role != LayerRole::Final) {
        m_pointsQuery->forget();
        return m_explorer->setUnavailable(tr("Only final layers keep their calibration points: choose one to see another α."));
    }
    m_pointsQuery->ask(
        [folder = m_context.session.folder().toStdString(), run = m_context.session.record().runId().toStdString(),
         layer](store::StoreReader&) {
            return std::make_shared<const std::vector<CalibrationPoint>>(report::calibrationPoints(folder, RunId(run), layer));
        },
        [this](const CalibrationPoints& points) {
            m_points = points;
            m_explorer->setAvailable(
                m_context.session.folder() +
                QStringLiteral("/runs/%1/layers/final-%2").arg(m_context.session.record().runId()).arg(m_judged->layer.draw));
        },
        [this](const QString& why) { m_explorer->setUnavailable(tr("There is no preview of this layer: %1").arg(why)); });
}

void ReliabilityPage::preview(std::optional<double> alpha)
{
    if (!alpha || !m_points || !m_judged)
        return forgetPreview();
    m_previewQuery->ask([judged = m_judged, points = m_points, alpha = *alpha,
                         bound = m_context.selection.bound()](store::StoreReader&) { return previewAt(*judged, *points, alpha, bound); },
                        [this](const AlphaPreview& preview) { showPreview(preview); },
                        [this](const QString& why) { m_explorer->setUnavailable(tr("There is no preview of this layer: %1").arg(why)); });
}

void ReliabilityPage::showPreview(const AlphaPreview& preview)
{
    m_explorer->setPreview(preview);
    const RegionLines ghost{preview.region.alpha, preview.region.qrMin, preview.region.psi};
    scatter()->setPreview(ghost);
    besideScatter()->setPreview(ghost);
}

void ReliabilityPage::forgetPreview()
{
    m_previewQuery->forget();
    scatter()->setPreview(std::nullopt);
    besideScatter()->setPreview(std::nullopt);
}

void ReliabilityPage::readLayers()
{
    const RunRecord& record = m_context.session.record();
    const QString split = QString::fromStdString(m_pictures.set->split);
    const EvaluationId shown = m_pictures.set->evaluation.id;
    const auto sets = report::setDraws(record.evaluations(), record.layers(), m_pictures.choices.bound);
    const auto own = std::ranges::find(sets, m_pictures.set->split, &report::SetDraws::split);
    m_multiples->setVisible(own != sets.end() && !own->layers.empty());
    if (own == sets.end())
        return;
    QString key = record.runId() + split + QString::number(static_cast<int>(m_pictures.choices.bound));
    for (const report::LayerDraw& draw : own->layers)
        key += QString::fromStdString(draw.evaluationId);
    if (key == m_layersOf)
        return m_multiples->setShown(shown);
    m_layersOf = key;
    m_multiples->setPictures({}, shown, drawSentence(sets, split)); // those of another run or set say nothing here
    m_layersQuery->ask([draws = own->layers, layers = record.layers(), bound = m_pictures.choices.bound](
                           store::StoreReader& reader) { return readLayerPictures(reader, draws, layers, bound); },
                       [this, shown, sentence = drawSentence(sets, split)](std::vector<LayerPicture> pictures) {
                           m_multiples->setPictures(std::move(pictures), shown, sentence);
                       },
                       [this](const QString& why) {
                           m_layersOf.clear();
                           m_problem->showProblem(tr("The other layers cannot be read."), why, [this] { readLayers(); });
                       });
}

/// Again where there are more layers or evaluations, or others are chosen.
void ReliabilityPage::readCourses()
{
    const RunRecord& record = m_context.session.record();
    const LayerRole role = m_courses->role();
    const QString key = QStringLiteral("%1 %2 %3 %4")
                            .arg(record.runId())
                            .arg(static_cast<int>(role))
                            .arg(record.layers().size())
                            .arg(record.evaluations().size());
    if (key == m_coursesOf)
        return;
    m_coursesOf = key;
    m_coursesQuery->ask([layers = record.layers(), evaluations = record.evaluations(), role,
                         history = m_courseReader](store::StoreReader& reader) { return history->read(reader, layers, evaluations, role); },
                        [this](const std::vector<report::LayerPoint>& points) { m_courses->setPoints(points); },
                        [this](const QString& why) {
                            m_coursesOf.clear();
                            m_problem->showProblem(tr("The layers over the run cannot be read."), why, [this] { readCourses(); });
                        });
}

} // namespace sdm::ui
