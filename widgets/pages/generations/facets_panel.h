#pragma once

#include "widgets/models/facet_list.h"
#include "widgets/pages/generations/answer_listing.h"

#include <QWidget>

#include <array>
#include <vector>

class QVBoxLayout;

namespace sdm::ui {

class FacetRow;
class RangeFacet;
class Theme;

/// The facets of the generations page with counts under all other conditions, and the ranges of the four numbers. What is clicked it
/// says as a change of the query; what is chosen it is told. GUI thread only.
class FacetsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FacetsPanel(const Theme& theme, QWidget* parent = nullptr);

    void setFacets(const std::vector<Facet>& facets, const AnswerListing::Histograms& histograms, const AnswerQuery& query);
    void setStale(); ///< the counts are of an earlier query: dimmed until the next setFacets()

Q_SIGNALS:
    void queryChanged(const sdm::ui::QueryChange& change);
    void cleared();

private:
    struct Group {
        QString title;
        QStringList names;
        std::vector<FacetRow*> rows;
        bool operator==(const Group& other) const { return title == other.title && names == other.names; }
    };
    void rebuild(const std::vector<Facet>& facets);

    const Theme& m_theme;
    QVBoxLayout* m_column;
    QWidget* m_list = nullptr;
    std::vector<Group> m_groups;
    std::array<RangeFacet*, kCountOf<AnswerMeasure>> m_ranges{};
};

} // namespace sdm::ui
