#pragma once

#include "core/store/answer_rows.h"
#include "widgets/text/word_diff.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>
#include <unordered_map>
#include <vector>

namespace sdm::ui {

/// Answers in an order: a vector of row ids, texts and numbers fetched in pages when a view asks for them. The scroll bar is exact and a
/// million rows cost eight megabytes. Of a long order the beginning may be there before the whole is. Loads nothing itself: it asks
/// through pageNeeded() and is given the rows through setPage(). GUI thread only.
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
        JudgedColumn,
        PlaceColumn,
        MarksColumn,
        ColumnCount
    };
    enum Role { VerdictRole = Qt::UserRole + 1, DiffRole, LoadedRole };
    static constexpr int kPageRows = 256;
    static constexpr int kPagesKept = 64;

    explicit ExampleModel(QObject* parent = nullptr);

    /// A new order of `total` answers of which the first are known, and the first page where it was read with them. Forgets every other
    /// page; what was asked for under an earlier order is dropped by its ticket.
    void setRows(std::vector<std::int64_t> rowIds, std::int64_t total, std::vector<store::AnswerView> firstPage = {});
    /// The whole of the order that setRows() began. Rows stay where they are, unless answers have come in between.
    void completeRows(std::vector<std::int64_t> rowIds);
    bool isComplete() const { return m_rowIds.size() == static_cast<std::size_t>(m_total); }
    /// What is said of the answers has changed: all pages are asked for again, and shown as they were until they come.
    void refreshPages();
    void setBound(Bound bound);
    void setSearch(const QString& text);                     ///< whose words are marked
    void setOrdering(const store::AnswerOrdering& ordering); ///< whose places stand in the heads, where there are several
    /// Whether a page asked for under this ticket is still wanted.
    bool isCurrent(quint64 ticket) const { return ticket == m_ticket; }
    Bound bound() const { return m_bound; }

    /// nullptr while the row's page is on its way (it is asked for).
    const store::AnswerView* view(int row) const;
    std::optional<std::int64_t> rowId(int row) const; ///< nothing where the order is not known that far
    int rowOf(std::int64_t rowId) const;              ///< -1 when it is not among those known

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What a click on a column's head orders by, its best last and, reversed, first; nothing for columns of words.
    static std::optional<store::AnswerOrder> orderOf(int column);
    static QString exportLine(const store::GenerationView& view); ///< tab-separated, for the clipboard

public Q_SLOTS:
    void setPage(quint64 ticket, int page, const std::vector<sdm::store::AnswerView>& rows);

Q_SIGNALS:
    void pageNeeded(quint64 ticket, int page, const std::vector<std::int64_t>& rowIds) const;

private:
    struct Page {
        std::vector<std::optional<store::AnswerView>> rows;
        mutable quint64 lastUse = 0;
        mutable bool stale = false;
    };

    QString sortMark(int section) const; ///< " ▼2": second, the greatest first
    void request(int page) const;
    void keep(int page, std::vector<store::AnswerView> rows);
    void changed(int first, int last);

    std::vector<std::int64_t> m_rowIds;
    std::int64_t m_total = 0;
    Bound m_bound = kDefaultBound;
    QString m_search;
    store::AnswerOrdering m_ordering;
    quint64 m_ticket = 0;
    std::unordered_map<int, Page> m_pages;
    mutable quint64 m_uses = 0;
    mutable QSet<int> m_requested;
};

} // namespace sdm::ui

Q_DECLARE_METATYPE(std::vector<sdm::ui::DiffWord>)
