#include "widgets/pages/reliability/layer_courses.h"

#include "widgets/delegates/run_delegates.h"
#include "widgets/models/layer_course_model.h"
#include "widgets/parts/table_style.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace sdm::ui {

LayerCourses::LayerCourses(const Theme& theme, QWidget* parent)
    : Panel(theme, tr("Layers over the run"), parent), m_theme(theme), m_model(new LayerCourseModel(this)), m_table(new QTableView),
      m_role(new QComboBox)
{
    m_role->addItem(tr("watching"), static_cast<int>(LayerRole::Monitor));
    m_role->addItem(tr("validation"), static_cast<int>(LayerRole::Validation));
    m_role->addItem(tr("training"), static_cast<int>(LayerRole::Train));
    m_role->addItem(tr("final, by draw"), static_cast<int>(LayerRole::Final));
    m_role->setAccessibleName(tr("Which layers"));
    m_role->setObjectName(QStringLiteral("layerRole"));
    header()->addWidget(m_role);
    styleTable(theme, m_table, tr("Layers over the run"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(LayerCourseModel::Course, new TrendDelegate(theme, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->setSectionResizeMode(LayerCourseModel::Course, QHeaderView::Stretch);
    setColumnCharacters(theme, m_table, {34, 30, 10, 10, 34});
    content()->addWidget(m_table, 1);
    connect(m_role, &QComboBox::activated, this, &LayerCourses::roleChosen);
    connect(&theme, &Theme::changed, this, &LayerCourses::fit);
}

LayerRole LayerCourses::role() const
{
    return static_cast<LayerRole>(m_role->currentData().toInt());
}

void LayerCourses::setPoints(const std::vector<report::LayerPoint>& points)
{
    m_model->setPoints(points);
    setCaption(points.empty()
                   ? tr("The run has no such layer.")
                   : tr("%1 layers · effective samples: median over the answers a layer judged, where it judged any · a layer without "
                        "a region has no thresholds")
                         .arg(countText(static_cast<std::int64_t>(points.size()))));
    m_table->setVisible(!points.empty());
    fit();
}

void LayerCourses::fit()
{
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + m_model->rowCount() * m_theme.rowHeight() + 4);
}

} // namespace sdm::ui
