// Tells how long browsing the answers of a project takes, without a window: measure_answers FOLDER, as `sdm-window-benchmark project` makes
// them. Times are read by people, on a machine that does nothing else.
#include "core/store/answer_sql.h"
#include "core/store/store_reader.h"
#include "experiments/benchmarks/window/large_project.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>

using namespace sdm;
using namespace sdm::store;

namespace {

/// The median of five, after one that warms the cache.
void measure(const char* name, const std::function<std::int64_t()>& work)
{
    std::array<double, 5> times{};
    std::int64_t result = work();
    for (double& time : times) {
        const auto start = std::chrono::steady_clock::now();
        result = work();
        time = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    }
    std::sort(times.begin(), times.end());
    std::printf("%8.1f ms  (%.1f to %.1f)  %9lld  %s\n", times[2], times.front(), times.back(), static_cast<long long>(result), name);
}

void measureQuery(const StoreReader& reader, const char* name, const AnswerQuery& query, AnswerOrdering ordering)
{
    const std::string what = name;
    measure((what + ": first 256").c_str(), [&] { return static_cast<std::int64_t>(reader.answers(query, ordering, {}, 256).size()); });
    measure((what + ": total").c_str(), [&] { return reader.answerCount(query, ordering); });
    measure((what + ": facets").c_str(), [&] { return reader.answerFacets(query).total; });
    measure((what + ": histograms").c_str(), [&] { return reader.answerHistograms(query)[3].answers.back(); });
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2)
        return std::fprintf(stderr, "measure_answers FOLDER\n"), 2;
    const std::filesystem::path folder = arguments[1];
    const StoreReader reader = StoreReader::open(folder);
    const AnswerOrdering recorded, overconfident{AnswerOrder::Overconfident, false}, nearly{AnswerOrder::NearlyAdmitted, false};
    AnswerQuery query;
    measureQuery(reader, "all answers of the project, by probability", query, {AnswerOrder::Probability, true});
    measure("all answers, nearly admitted: first 256",
            [&] { return static_cast<std::int64_t>(reader.answers(query, nearly, {}, 256).size()); });
    measure("all answers, page in the middle", [&] {
        return static_cast<std::int64_t>(
            reader.answers(query, {AnswerOrder::Probability, true}, AnswerPosition{500'000, 0.75}, 256).size());
    });
    query.reasons = {Reason::Similarity};
    query.answerRight = false;
    measureQuery(reader, "wrong answers kept out by q', most over-confident", query, overconfident);
    query.distance = {0.25, 0.5};
    measureQuery(reader, "the same with a range of d", query, overconfident);
    query = {};
    query.text = bench::wordOf(bench::Frequency::Rare);
    measureQuery(reader, "a word in one of a thousand answers", query, recorded);
    query.text = bench::wordOf(bench::Frequency::Common) + " -" + bench::wordOf(bench::Frequency::Usual);
    measureQuery(reader, "a common word without another", query, recorded);
    query = {};
    query.tags = {"hard"};
    measureQuery(reader, "a tag", query, recorded);
    query = {};
    query.runs = {reader.runs().front().id};
    query.text = "\"" + bench::wordOf(bench::Frequency::Common) + " " + bench::wordOf(bench::Frequency::Usual) + "\"";
    measureQuery(reader, "a phrase within one run", query, nearly);
    query.text.clear();
    measureQuery(reader, "one run", query, nearly);
    measure("one run: slice over training", [&] { return static_cast<std::int64_t>(reader.sliceShares(query).size()); });
    return 0;
}
