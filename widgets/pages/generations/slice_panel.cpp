#include "widgets/pages/generations/slice_panel.h"

#include "core/base/error.h"
#include "core/store/saved_slice.h"
#include "widgets/instruments/slice_drawing.h"
#include "widgets/parts/panel.h"
#include "widgets/plots/line_panel.h"
#include "widgets/session/project_session.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

/// A slice over a run is of that run and of all its evaluations, whatever it was saved from.
AnswerQuery overRun(AnswerQuery query, const RunId& run, Bound bound)
{
    query.runs = {run};
    query.evaluations.clear();
    query.purposes.clear();
    query.bound = bound;
    return query;
}

AnswerQuery savedQuery(const std::vector<store::SavedSlice>& slices, const std::string& name)
{
    for (const store::SavedSlice& slice : slices) {
        if (slice.name == name)
            return store::sliceQuery(slice.queryJson, name);
    }
    throw Error(ErrorCode::NotFound, "no slice of that name any more", name);
}

} // namespace

SlicePanel::SlicePanel(const Theme& theme, ProjectSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_query(session.tail(), this), m_chooser(new QComboBox),
      m_curve(new LinePanel(theme, tr("Share in the region over training")))
{
    m_chooser->setAccessibleName(tr("Slice to follow"));
    m_chooser->setToolTip(tr("The filters of this page, or a slice that was saved"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    fillChooser({});
    auto* choosing = new QHBoxLayout;
    auto* label = captionLabel(theme, tr("Follow"));
    label->setBuddy(m_chooser);
    choosing->addWidget(label);
    choosing->addWidget(m_chooser);
    choosing->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addLayout(choosing);
    layout->addWidget(m_curve, 1);
    connect(&session.record(), &RunRecord::reset, this, &SlicePanel::refresh);
    connect(&session.record(), &RunRecord::evaluationsChanged, this, &SlicePanel::refresh);
    connect(m_chooser, &QComboBox::activated, this, [this](int index) {
        m_chosen = m_chooser->itemData(index).toString();
        refresh();
    });
}

void SlicePanel::setFilters(const AnswerQuery& filters)
{
    if (m_filters == filters)
        return;
    m_filters = filters;
    refresh();
}

void SlicePanel::setBound(Bound bound)
{
    if (m_bound == bound)
        return;
    m_bound = bound;
    refresh();
}

void SlicePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void SlicePanel::refresh()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    if (m_session.record().runId().isEmpty()) {
        m_query.forget();
        m_curve->setEmptyText(tr("Select a run: a slice is followed over its evaluations."));
        return m_curve->setDrawing({}, false);
    }
    m_query.ask(
        [filters = m_filters, bound = m_bound, chosen = m_chosen.toStdString(),
         run = RunId(m_session.record().runId().toStdString())](store::StoreReader& reader) {
            Followed followed;
            followed.slices = reader.slices();
            followed.name = QString::fromStdString(chosen);
            try {
                const AnswerQuery query = chosen.empty() ? filters : savedQuery(followed.slices, chosen);
                followed.shares = reader.sliceShares(overRun(query, run, bound));
            } catch (const Error& error) {
                if (error.code() == ErrorCode::Cancelled)
                    throw;
                followed.problem = QString::fromUtf8(error.what());
            }
            return followed;
        },
        [this](const Followed& followed) { take(followed); },
        [this](const QString& why) {
            m_curve->setEmptyText(tr("The slice cannot be followed: %1").arg(why));
            m_curve->setDrawing({}, false);
        });
}

void SlicePanel::take(const Followed& followed)
{
    fillChooser(followed.slices);
    const QString name = followed.name.isEmpty() ? tr("these filters") : followed.name;
    m_curve->setEmptyText(followed.problem.isEmpty() ? tr("None of the run's judged answers is in this slice.")
                                                     : tr("The slice cannot be followed: %1").arg(followed.problem));
    m_curve->setDrawing(sliceDrawing(m_session.record(), followed.shares, name, m_bound), false);
}

void SlicePanel::fillChooser(const std::vector<store::SavedSlice>& slices)
{
    const auto add = [this](const QString& name) { m_chooser->addItem(name, name); };
    m_chooser->clear();
    m_chooser->addItem(tr("The filters of this page"), QString());
    for (const store::SavedSlice& slice : slices)
        add(QString::fromStdString(slice.name));
    if (m_chooser->findData(m_chosen) < 0)
        add(m_chosen); // gone, and said so
    m_chooser->setCurrentIndex(m_chooser->findData(m_chosen));
}

} // namespace sdm::ui
