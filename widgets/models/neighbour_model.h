#pragma once

#include "core/records/records.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace sdm::ui {

/// The training documents next to an answer, nearest first: those in a row that make q as far as they are stored, then the one that ends
/// the row. GUI thread only.
class NeighbourModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { RankColumn, DocumentColumn, LabelColumn, CalledColumn, DistanceColumn, TextColumn, ColumnCount };
    struct Row {
        NeighbourRecord neighbour;
        std::int64_t rank = 0; ///< 1 for the nearest; q + 1 for the one that ends the row
        bool agrees = true;
        QString text; ///< the document's right answer; empty where the store does not have it
    };

    explicit NeighbourModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }
    QString asText() const; ///< a tab-separated line a row, with a heading

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
};

/// The answer's neighbours with their ranks and without texts.
std::vector<NeighbourModel::Row> neighbourRows(const GenerationRecord& answer);

} // namespace sdm::ui
