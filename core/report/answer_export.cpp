#include "core/report/answer_export.h"

#include "core/report/output_file.h"
#include "core/report/record_lines.h"

#include <algorithm>
#include <vector>

namespace sdm::report {

std::int64_t exportAnswers(const store::StoreReader& reader, const AnswerQuery& query, const store::AnswerOrdering& ordering,
                           const std::filesystem::path& out)
{
    constexpr std::size_t kAtOnce = 512;
    const bool csv = out.extension() == ".csv";
    OutputFile file(out);
    if (csv)
        file.write(generationCsvHeader());
    const std::vector<std::int64_t> ids = reader.answerIds(query, ordering);
    for (std::size_t first = 0; first < ids.size(); first += kAtOnce) {
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = ids.begin() + static_cast<std::ptrdiff_t>(std::min(first + kAtOnce, ids.size()));
        for (const store::AnswerView& answer : reader.answerViews({begin, end}, store::Neighbours::Included)) {
            const EvaluationContext context{answer.setting->evaluation, answer.setting->layer, false};
            file.write(csv ? generationCsv(context, answer.generation) : generationJson(context, answer.generation));
        }
    }
    file.commit();
    return static_cast<std::int64_t>(ids.size());
}

} // namespace sdm::report
