#pragma once

#include "core/report/run_comparison.h"
#include "core/report/run_shares.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace sdm::ui {

/// The chosen runs and what each final layer of them admits of every test set, with what may be said against the first run: the draw of a
/// layer's halves stands beside the number it moves.
class ShareModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { SharesRole = Qt::UserRole + 1, ClaimRole };

    struct Run {
        QString name;
        RunId id;
        std::vector<report::SetShares> sets;
    };

    explicit ShareModel(QObject* parent = nullptr);

    void setRuns(std::vector<Run> runs);
    const std::vector<Run>& runs() const { return m_runs; }
    /// Of run `row` against the first; nullptr while it is being compared.
    void setComparison(int row, std::shared_ptr<const report::RunComparison> comparison, const QString& problem = {});

    static constexpr int kColumnsOfSet = 2; ///< the shares, the claim
    bool isShareColumn(int column) const { return column > 0 && (column - 1) % kColumnsOfSet == 0; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Set {
        std::string split;
        bool shifted = false;
    };
    const report::SetShares* shares(const QModelIndex& index) const;
    const report::TestSetComparison* comparison(const QModelIndex& index) const;
    QVariant shareData(const QModelIndex& index, int role) const;
    QVariant claimData(const QModelIndex& index, int role) const;

    std::vector<Run> m_runs;
    std::vector<Set> m_sets; ///< of all runs, in-distribution first
    std::vector<std::shared_ptr<const report::RunComparison>> m_comparisons;
    std::vector<QString> m_problems;
};

} // namespace sdm::ui

Q_DECLARE_METATYPE(sdm::report::SetShares)
