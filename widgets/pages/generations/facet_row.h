#pragma once

#include "widgets/models/facet_list.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace sdm::ui {

class Theme;

/// One value of a facet: check box with its name, glyph where it has one, count, and a bar of its share. GUI thread only.
class FacetRow final : public QWidget {
    Q_OBJECT
public:
    FacetRow(const Theme& theme, const FacetValue& value);

    QCheckBox* box() const { return m_box; }
    /// \param most  the count that fills the bar
    void setValue(const FacetValue& value, std::int64_t most);
    void setStale(bool stale); ///< the count is of an earlier query

Q_SIGNALS:
    void toggled(const sdm::ui::QueryChange& change);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QCheckBox* m_box;
    QLabel* m_count;
    std::optional<Verdict> m_verdict;
    QueryChange m_toggle;
    double m_share = 0;
    bool m_stale = false;
};

} // namespace sdm::ui
