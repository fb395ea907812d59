#pragma once

#include "core/store/store_reader.h"
#include "widgets/text/word_diff.h"

#include <QAbstractTableModel>
#include <QHash>

#include <deque>
#include <unordered_map>
#include <vector>

namespace sdm::ui {

/// The generations of one evaluation: an ordered vector of row ids, texts and numbers fetched in pages when a view asks for them.
/// The scroll bar is exact and a million rows cost eight megabytes. Loads nothing itself: it asks through pageNeeded() and is given
/// the rows through setPage(). GUI thread only.
class ExampleModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        VerdictColumn,
        RightColumn,
        AnswerColumn,
        ProbabilityColumn,
        RescaledColumn,
        DistanceColumn,
        SimilarityColumn,
        ReasonColumn,
        ColumnCount
    };
    enum Role { VerdictRole = Qt::UserRole + 1, DiffRole, LoadedRole };
    static constexpr int kPageRows = 256;
    static constexpr int kPagesKept = 64;

    explicit ExampleModel(QObject* parent = nullptr);

    /// New rows; forgets every page. Answers to older requests are dropped by their ticket.
    void setRows(std::vector<std::int64_t> rowIds, const LayerRecord& layer);
    void setBound(Bound bound);
    /// Whether a page asked for under this ticket is still wanted.
    bool isCurrent(quint64 ticket) const { return ticket == m_ticket; }
    Bound bound() const { return m_bound; }
    const LayerRecord& layer() const { return m_layer; }

    /// nullptr while the row's page is on its way (it is asked for).
    const store::GenerationView* view(int row) const;
    std::int64_t rowId(int row) const { return m_rowIds[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString exportLine(const store::GenerationView& view); ///< tab-separated, for the clipboard

public Q_SLOTS:
    void setPage(quint64 ticket, int page, const std::vector<sdm::store::GenerationView>& rows);

Q_SIGNALS:
    void pageNeeded(quint64 ticket, int page, const std::vector<std::int64_t>& rowIds) const;

private:
    QVariant display(const store::GenerationView& view, int column) const;
    QVariant toolTip(const store::GenerationView& view, int column) const;
    void request(int page) const;

    std::vector<std::int64_t> m_rowIds;
    LayerRecord m_layer;
    Bound m_bound = kDefaultBound;
    quint64 m_ticket = 0;
    std::unordered_map<int, std::vector<store::GenerationView>> m_pages;
    mutable std::vector<int> m_requested;
    std::deque<int> m_pageOrder;
};

} // namespace sdm::ui

Q_DECLARE_METATYPE(std::vector<sdm::ui::DiffWord>)
