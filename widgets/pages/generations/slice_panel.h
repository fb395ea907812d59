#pragma once

#include "core/store/answer_rows.h"
#include "widgets/data/latest_query.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;

namespace sdm::ui {

class LinePanel;
class ProjectSession;
class Theme;

/// A slice followed over the selected run's evaluations: the filters of the page, or one that was saved under a name. Asks the store only
/// while it is seen. GUI thread only.
class SlicePanel final : public QWidget {
    Q_OBJECT
public:
    SlicePanel(const Theme& theme, ProjectSession& session, QWidget* parent = nullptr);

    /// The filters that the page lists by, without whose answers they are.
    void setFilters(const AnswerQuery& filters);
    void setBound(Bound bound);
    void refresh(); ///< the run, its evaluations or what people say of answers have changed
    QComboBox* chooser() const { return m_chooser; }
    LinePanel* curve() const { return m_curve; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Followed {
        std::vector<store::SavedSlice> slices;
        std::vector<store::SliceShare> shares;
        QString name;    ///< of the slice that was asked for
        QString problem; ///< why a saved one cannot be used
    };

    void take(const Followed& followed);
    void fillChooser(const std::vector<store::SavedSlice>& slices);

    ProjectSession& m_session;
    LatestQuery<Followed> m_query;
    QComboBox* m_chooser;
    LinePanel* m_curve;
    AnswerQuery m_filters;
    Bound m_bound = kDefaultBound;
    QString m_chosen; ///< name of a saved slice; empty: the page's filters
    bool m_stale = true;
};

} // namespace sdm::ui
