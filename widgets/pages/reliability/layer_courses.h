#pragma once

#include "core/report/layer_history.h"
#include "widgets/parts/panel.h"

class QComboBox;
class QTableView;

namespace sdm::ui {

class LayerCourseModel;

/// How the layers of a run changed from training to training, a small course a quantity. GUI thread only.
class LayerCourses final : public Panel {
    Q_OBJECT
public:
    explicit LayerCourses(const Theme& theme, QWidget* parent = nullptr);

    LayerRole role() const;
    /// Of the role. Without any the panel says so.
    void setPoints(const std::vector<report::LayerPoint>& points);
    LayerCourseModel* model() const { return m_model; }

Q_SIGNALS:
    void roleChosen();

private:
    void fit();

    const Theme& m_theme;
    LayerCourseModel* m_model;
    QTableView* m_table;
    QComboBox* m_role;
};

} // namespace sdm::ui
