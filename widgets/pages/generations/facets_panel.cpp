#include "widgets/pages/generations/facets_panel.h"

#include "widgets/pages/generations/facet_row.h"
#include "widgets/pages/generations/range_facet.h"
#include "widgets/parts/panel.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {

FacetsPanel::FacetsPanel(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout)
{
    auto* panel = new Panel(theme, tr("Filters"));
    auto* clear = new QPushButton(tr("Clear"));
    clear->setProperty("quiet", true);
    clear->setToolTip(tr("Show every answer again (Ctrl+Shift+X)"));
    connect(clear, &QPushButton::clicked, this, &FacetsPanel::cleared);
    panel->header()->addWidget(clear);
    m_column->setSpacing(0);
    panel->content()->addLayout(m_column);
    panel->content()->addWidget(captionLabel(theme, tr("Ranges")));
    for (const AnswerMeasure measure :
         {AnswerMeasure::RescaledSimilarity, AnswerMeasure::Probability, AnswerMeasure::Distance, AnswerMeasure::Similarity}) {
        auto* range = new RangeFacet(theme, measure);
        m_ranges.at(indexOf(measure)) = range;
        panel->content()->addWidget(range);
        connect(range, &RangeFacet::changed, this, [this](AnswerMeasure of, const NumberRange& bounds) {
            Q_EMIT queryChanged([of, bounds](AnswerQuery& query) { rangeOf(query, of) = bounds; });
        });
    }
    panel->content()->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
}

/// The rows are made anew only where other values are there to choose: else a click would take the keyboard's place away.
void FacetsPanel::rebuild(const std::vector<Facet>& facets)
{
    std::vector<Group> groups;
    for (const Facet& facet : facets) {
        Group group{facet.title, {}, {}};
        for (const FacetValue& value : facet.values)
            group.names << value.name;
        groups.push_back(std::move(group));
    }
    if (groups == m_groups)
        return;
    QString focused;
    if (m_list) {
        for (const Group& group : m_groups) {
            for (std::size_t i = 0; i < group.rows.size(); ++i) {
                if (group.rows[i]->box()->hasFocus())
                    focused = group.title + QLatin1Char('\n') + group.names[static_cast<int>(i)];
            }
        }
        m_column->removeWidget(m_list);
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget;
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (std::size_t g = 0; g < facets.size(); ++g) {
        if (g > 0)
            column->addSpacing(Theme::kSpace);
        column->addWidget(captionLabel(m_theme, facets[g].title));
        for (const FacetValue& value : facets[g].values) {
            auto* row = new FacetRow(m_theme, value);
            connect(row, &FacetRow::toggled, this, &FacetsPanel::queryChanged);
            column->addWidget(row);
            groups[g].rows.push_back(row);
        }
    }
    m_groups = std::move(groups);
    m_column->addWidget(m_list);
    for (const Group& group : m_groups) {
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            if (!focused.isEmpty() && focused == group.title + QLatin1Char('\n') + group.names[static_cast<int>(i)])
                group.rows[i]->box()->setFocus();
        }
    }
}

void FacetsPanel::setFacets(const std::vector<Facet>& facets, const AnswerListing::Histograms& histograms, const AnswerQuery& query)
{
    rebuild(facets);
    for (std::size_t g = 0; g < facets.size(); ++g) {
        const auto& values = facets[g].values;
        std::int64_t most = 0;
        for (const FacetValue& value : values)
            most += value.answers;
        for (std::size_t i = 0; i < values.size(); ++i) {
            m_groups[g].rows[i]->setValue(values[i], most);
            m_groups[g].rows[i]->setStale(false);
        }
    }
    for (const AnswerMeasure measure : allOf<AnswerMeasure>()) {
        RangeFacet* range = m_ranges.at(indexOf(measure));
        range->setHistogram(histograms.at(indexOf(measure)));
        range->setRange(query.range(measure));
        range->setStale(false);
    }
}

void FacetsPanel::setStale()
{
    for (const Group& group : m_groups) {
        for (FacetRow* row : group.rows)
            row->setStale(true);
    }
    for (RangeFacet* range : m_ranges)
        range->setStale(true);
}

} // namespace sdm::ui
