// What a person may ask of a table of answers: four bytes of choices, then the text of the search box. No text is a wrong one.
#include "core/store/store_reader.h"
#include "fuzz_target.h"
#include "sample_store.h"

#include <algorithm>
#include <array>

using namespace sdm;
using namespace sdm::store;

namespace {

template <typename Word>
std::vector<Word> chosen(unsigned bits)
{
    std::vector<Word> words;
    for (const auto& word : Vocabulary<Word>::words) {
        if ((bits >> indexOf(word.value) & 1) != 0)
            words.push_back(word.value);
    }
    return words;
}

GenerationFilter filterOf(const std::array<unsigned, 4>& choices, std::string_view text)
{
    GenerationFilter filter;
    filter.verdicts = chosen<Verdict>(choices[0]);
    filter.reasons = chosen<Reason>(choices[1]);
    if ((choices[2] & 1) != 0)
        filter.right = (choices[2] & 2) != 0;
    if ((choices[2] & 4) != 0)
        filter.prediction = static_cast<int>(choices[3]) - 100;
    if ((choices[2] & 8) != 0)
        filter.label = static_cast<int>(choices[3]) - 100;
    filter.bound = (choices[2] & 16) != 0 ? Bound::Lower : Bound::Plain;
    filter.text = text;
    return filter;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::array<unsigned, 4> choices{};
    if (size < choices.size())
        return 0;
    std::copy_n(data, choices.size(), choices.begin());
    static const StoreReader reader = StoreReader::open(fuzz::sampleProject());
    const GenerationFilter filter = filterOf(choices, fuzz::textOf(data + choices.size(), size - choices.size()));
    const EvaluationId evaluation = fuzz::kSampleEvaluation;
    const auto order = static_cast<GenerationOrder>((choices[2] >> 5) % 7);

    auto rising = reader.generationIds(evaluation, filter, order, false);
    auto falling = reader.generationIds(evaluation, filter, order, true);
    const VerdictCounts counts = reader.verdictCounts(evaluation, filter);
    std::ranges::sort(rising);
    std::ranges::sort(falling);
    fuzz::require(rising == falling, "the order changes no selection", filter.text);
    std::int64_t counted = 0;
    for (const std::int64_t n : counts.byVerdict)
        counted += n;
    fuzz::require(counted == static_cast<std::int64_t>(rising.size()), "what is counted is what is listed", filter.text);
    for (const auto& row : reader.generations(rising)) {
        fuzz::require(filter.verdicts.empty() || std::ranges::find(filter.verdicts, row.record.verdict) != filter.verdicts.end(),
                      "a row that is listed passes the filter", filter.text);
    }
    return 0;
}
