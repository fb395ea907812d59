#pragma once

#include "widgets/models/neighbour_model.h"

#include <QTableView>

namespace sdm::ui {

class Theme;

/// An answer's neighbours among the training documents, in order. Hidden while there are none. GUI thread only.
class NeighbourTable final : public QTableView {
    Q_OBJECT
public:
    explicit NeighbourTable(const Theme& theme);

    void setRows(std::vector<NeighbourModel::Row> rows);
    NeighbourModel* model() const { return m_model; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    NeighbourModel* m_model;
};

} // namespace sdm::ui
