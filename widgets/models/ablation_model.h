#pragma once

#include "core/report/ablation_table.h"

#include <QAbstractTableModel>

namespace sdm::ui {

/// One of the paper's tables over the compared runs: a row per model and test set, first final layer, median and range.
class AblationModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { BelowAlphaRole = Qt::UserRole + 1, FirstOfModelRole, PublishedRole };
    static constexpr int kLeadColumns = 2; ///< model (with its test set), which layers

    explicit AblationModel(QObject* parent = nullptr);

    void setTable(const report::AblationTable& table);
    void clear();
    const report::AblationTable& table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    report::AblationTable m_table;
};

} // namespace sdm::ui
