#pragma once

#include "core/store/answer_rows.h"

#include <QAbstractTableModel>

#include <vector>

namespace sdm::ui {

/// A few answers read whole, each with what it has to do with the one that is shown. GUI thread only.
class AnswerListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        RelationColumn,
        VerdictColumn,
        RightColumn,
        JudgedColumn,
        ProbabilityColumn,
        RescaledColumn,
        DistanceColumn,
        AnswerColumn,
        ColumnCount
    };
    struct Row {
        QString relation;
        store::AnswerView view;
        bool current = false; ///< the answer that is shown
    };

    explicit AnswerListModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(std::vector<Row> rows, Bound bound);
    void setSearch(const QString& text);
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
    Bound m_bound = kDefaultBound;
    QString m_search;
};

} // namespace sdm::ui
