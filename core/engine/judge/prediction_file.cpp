#include "core/engine/judge/prediction_file.h"

#include "core/base/atomic_file.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {

std::string predictionLine(const Example& example, const std::string& answer, int label)
{
    const nlohmann::json line{{"id", example.id},
                              {"prompt", example.prompt},
                              {"original_document", example.reference},
                              {"genai_document", example.positive},
                              {"default_negative", example.negative},
                              {"multiset", example.shownOrder},
                              {"generated_response", answer},
                              {"label", label},
                              {"document", "Reference: " + example.reference + "\nGenerated: " + answer}};
    return line.dump(-1, ' ', /*ensure_ascii=*/true) + '\n';
}

void writePredictionFile(const std::filesystem::path& file, const PreparedDataset& dataset, const std::vector<std::string>& answers)
{
    std::string lines;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Example& example = dataset.documents[i].example;
        lines += predictionLine(example, answers[i], dataset.task->judge(example, answers[i]).label);
    }
    std::filesystem::create_directories(file.parent_path());
    writeFileAtomically(file, lines);
}

} // namespace sdm::engine
