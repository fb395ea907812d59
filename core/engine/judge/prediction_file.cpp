#include "core/engine/judge/prediction_file.h"

#include "core/base/atomic_file.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {

std::string predictionLine(const Example& example, const Prediction& prediction)
{
    const nlohmann::json line{{"id", example.id},
                              {"prompt", example.prompt},
                              {"original_document", example.reference},
                              {"genai_document", example.positive},
                              {"default_negative", example.negative},
                              {"multiset", example.shownOrder},
                              {"generated_response", prediction.answer},
                              {"label", prediction.label},
                              {"cut", prediction.cut},
                              {"model_step", prediction.modelStep},
                              {"document", "Reference: " + example.reference + "\nGenerated: " + prediction.answer}};
    return line.dump(-1, ' ', /*ensure_ascii=*/true) + '\n';
}

void writePredictionFile(const std::filesystem::path& file, const PreparedDataset& dataset, const std::vector<std::string>& answers,
                         const std::vector<bool>& cut, std::int64_t modelStep)
{
    std::string lines;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Example& example = dataset.documents[i].example;
        lines += predictionLine(example, {answers[i], dataset.task->judge(example, answers[i]).label, cut[i], modelStep});
    }
    std::filesystem::create_directories(file.parent_path());
    writeFileAtomically(file, lines);
}

} // namespace sdm::engine
