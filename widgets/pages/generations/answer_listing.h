#pragma once

#include "core/store/answer_rows.h"
#include "widgets/data/latest_query.h"

#include <QObject>

#include <array>
#include <vector>

namespace sdm::ui {

class ExampleModel;

/// Keeps a table's model on a query in an order: asks the store for the order's beginning and size, then for the whole where it is long,
/// for pages as they are looked at, and for the counts of facets. Never waits. GUI thread only.
class AnswerListing final : public QObject {
    Q_OBJECT
public:
    using Histograms = std::array<store::AnswerHistogram, kCountOf<AnswerMeasure>>;
    /// An order this long is read at once.
    static constexpr std::int64_t kShort = 20'000;

    AnswerListing(StoreTail& tail, ExampleModel& model, QObject* parent);

    /// \param withoutOne  the query without one of its conditions each: where nothing is found, how many answers each would give
    void show(const AnswerQuery& query, store::AnswerOrdering ordering, std::vector<AnswerQuery> withoutOne);
    void clear();
    /// What people say of the answers has changed: pages and counts are read again, the order stays.
    void refreshMarks();

    const AnswerQuery& query() const { return m_query; }
    const QueryState& state() const { return m_rows; }
    /// Of the conditions handed over: what each alone shuts out; empty unless nothing was found.
    const std::vector<std::int64_t>& withoutOne() const { return m_withoutOne; }

Q_SIGNALS:
    void listed();    ///< the model has the rows, or the beginning of them
    void completed(); ///< of a long order, the rest
    void countsStale();
    void counted(const sdm::store::AnswerFacets& facets, const sdm::ui::AnswerListing::Histograms& histograms);
    void failed(const QString& why);
    void pageFailed(const QString& why);
    void pageRead();

private:
    struct Beginning {
        std::int64_t total = 0;
        std::vector<std::int64_t> ids;
        std::vector<store::AnswerView> page;
        std::vector<std::int64_t> withoutOne;
    };
    struct Counts {
        store::AnswerFacets facets;
        Histograms histograms;
    };
    struct RowPage {
        int number = 0;
        std::vector<std::int64_t> ids;
        std::vector<store::AnswerView> rows;
    };

    void take(Beginning beginning);
    void readWhole();
    void readCounts();
    void wantPage(quint64 ticket, int page, const std::vector<std::int64_t>& ids);
    void readPages(quint64 ticket);

    ExampleModel& m_model;
    LatestQuery<Beginning> m_rows;
    LatestQuery<std::vector<std::int64_t>> m_whole;
    LatestQuery<Counts> m_counts;
    LatestQuery<std::vector<RowPage>> m_pages;
    AnswerQuery m_query;
    store::AnswerOrdering m_ordering;
    std::vector<RowPage> m_pagesWanted; ///< of the rows the model has now
    std::vector<std::int64_t> m_withoutOne;
};

} // namespace sdm::ui
