#include "widgets/pages/generations/answer_listing.h"

#include "widgets/models/example_model.h"

#include <algorithm>

namespace sdm::ui {

AnswerListing::AnswerListing(StoreTail& tail, ExampleModel& model, QObject* parent)
    : QObject(parent), m_model(model), m_rows(tail, this), m_whole(tail, this), m_counts(tail, this), m_pages(tail, this)
{
    connect(&m_model, &ExampleModel::pageNeeded, this, &AnswerListing::wantPage, Qt::QueuedConnection);
}

void AnswerListing::show(const AnswerQuery& query, store::AnswerOrdering ordering, std::vector<AnswerQuery> withoutOne)
{
    m_query = query;
    m_ordering = ordering;
    m_whole.forget();
    m_rows.ask(
        [query, ordering, withoutOne = std::move(withoutOne)](store::StoreReader& reader) {
            Beginning read;
            read.total = reader.answerCount(query, ordering);
            if (read.total <= kShort) {
                read.ids = reader.answerIds(query, ordering);
                read.total = static_cast<std::int64_t>(read.ids.size());
            } else {
                for (const store::AnswerPosition& position : reader.answers(query, ordering, {}, ExampleModel::kPageRows))
                    read.ids.push_back(position.rowId);
            }
            const auto first = static_cast<std::ptrdiff_t>(std::min(read.ids.size(), std::size_t{ExampleModel::kPageRows}));
            read.page = reader.answerViews({read.ids.begin(), read.ids.begin() + first});
            if (read.total == 0) {
                for (const AnswerQuery& other : withoutOne)
                    read.withoutOne.push_back(reader.answerCount(other));
            }
            return read;
        },
        [this](Beginning read) { take(std::move(read)); },
        [this](const QString& why) {
            clear();
            Q_EMIT failed(why);
        });
    readCounts();
}

void AnswerListing::take(Beginning read)
{
    m_pagesWanted.clear();
    m_pages.forget();
    m_withoutOne = std::move(read.withoutOne);
    m_model.setRows(std::move(read.ids), read.total, std::move(read.page));
    if (!m_model.isComplete())
        readWhole();
    Q_EMIT listed();
}

void AnswerListing::readWhole()
{
    m_whole.ask([query = m_query, ordering = m_ordering](store::StoreReader& reader) { return reader.answerIds(query, ordering); },
                [this](std::vector<std::int64_t> ids) {
                    m_model.completeRows(std::move(ids));
                    Q_EMIT completed();
                },
                [this](const QString& why) { Q_EMIT pageFailed(why); });
}

void AnswerListing::readCounts()
{
    Q_EMIT countsStale();
    m_counts.ask(
        [query = m_query](store::StoreReader& reader) {
            return Counts{reader.answerFacets(query), reader.answerHistograms(query)};
        },
        [this](const Counts& counts) { Q_EMIT counted(counts.facets, counts.histograms); },
        [this](const QString& why) { Q_EMIT pageFailed(why); });
}

void AnswerListing::clear()
{
    m_rows.forget();
    m_whole.forget();
    m_counts.forget();
    m_pages.forget();
    m_pagesWanted.clear();
    m_withoutOne.clear();
    m_model.setRows({}, 0);
    Q_EMIT counted({}, {});
}

void AnswerListing::refreshMarks()
{
    m_pagesWanted.clear();
    m_pages.forget();
    m_model.refreshPages();
    readCounts();
}

void AnswerListing::wantPage(quint64 ticket, int page, const std::vector<std::int64_t>& ids)
{
    if (!m_model.isCurrent(ticket))
        return;
    m_pagesWanted.push_back({page, ids, {}});
    readPages(ticket);
}

/// All that are wanted and not there yet: a question takes the place of the one before it.
void AnswerListing::readPages(quint64 ticket)
{
    m_pages.ask(
        [pages = m_pagesWanted](store::StoreReader& reader) mutable {
            for (RowPage& page : pages)
                page.rows = reader.answerViews(page.ids);
            return pages;
        },
        [this, ticket](const std::vector<RowPage>& pages) {
            for (const RowPage& read : pages) {
                std::erase_if(m_pagesWanted, [&read](const RowPage& wanted) { return wanted.number == read.number; });
                m_model.setPage(ticket, read.number, read.rows);
            }
            Q_EMIT pageRead();
        },
        [this](const QString& why) {
            m_pagesWanted.clear();
            Q_EMIT pageFailed(why);
        });
}

} // namespace sdm::ui
