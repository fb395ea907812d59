#include "widgets/data/run_comparisons.h"

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr std::size_t kMostKept = 512;

std::string nameOf(const ChosenRun& run)
{
    return run.row.name.empty() ? run.row.id.text().substr(0, 10) : run.row.name;
}

} // namespace

RunComparisons::RunComparisons(StoreTail& tail, std::shared_ptr<RunResultsCache> results, QObject* parent)
    : QObject(parent), m_results(std::move(results)), m_query(tail)
{
}

RunComparisons::Comparison RunComparisons::find(const Pair& pair) const
{
    const auto found = std::ranges::find(m_known, pair, &Known::pair);
    return found == m_known.end() ? nullptr : found->comparison;
}

QString RunComparisons::problem(const Pair& pair) const
{
    const auto found = std::ranges::find(m_known, pair, &Known::pair);
    return found == m_known.end() ? QString() : found->problem;
}

void RunComparisons::want(const std::vector<Pair>& pairs)
{
    m_wanted.clear();
    for (const Pair& pair : pairs) {
        if (std::ranges::find(m_known, pair, &Known::pair) == m_known.end())
            m_wanted.push_back(pair);
    }
    if (!m_asking)
        next();
}

void RunComparisons::next()
{
    if (m_wanted.empty())
        return;
    const Pair pair = m_wanted.front();
    m_wanted.erase(m_wanted.begin());
    m_asking = true;
    m_query.ask(
        [pair, results = m_results](store::StoreReader& reader) {
            const report::NamedRun first{nameOf(pair.first), *results->of(reader, pair.first)};
            const report::NamedRun second{nameOf(pair.second), *results->of(reader, pair.second)};
            return std::make_shared<const report::RunComparison>(report::compareRuns(reader, first, second, pair.bound));
        },
        [this, pair](const Comparison& comparison) {
            keep({pair, comparison, {}});
        },
        [this, pair](const QString& why) {
            keep({pair, nullptr, why});
        });
}

void RunComparisons::keep(Known known)
{
    m_known.push_back(std::move(known));
    if (m_known.size() > kMostKept)
        m_known.erase(m_known.begin());
    m_asking = false;
    next();
    Q_EMIT arrived();
}

} // namespace sdm::ui
