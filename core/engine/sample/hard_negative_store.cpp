#include "core/engine/sample/hard_negative_store.h"

#include "core/base/error.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <unordered_map>

namespace sdm::engine {

const HardNegative& HardNegativeStore::add(std::int64_t document, const std::string& text, const DocumentText& encoded)
{
    std::vector<HardNegative>& answers = m_negatives[document];
    const auto same = std::find_if(answers.begin(), answers.end(), [&](const HardNegative& answer) { return answer.text == text; });
    if (same != answers.end())
        return *same;
    return answers.emplace_back(HardNegative{text, encoded});
}

const std::vector<HardNegative>& HardNegativeStore::of(std::int64_t document) const
{
    static const std::vector<HardNegative> kNone;
    const auto entry = m_negatives.find(document);
    return entry == m_negatives.end() ? kNone : entry->second;
}

std::string HardNegativeStore::toJsonLines(const PreparedDataset& dataset, std::int64_t epoch, const Shard& shard) const
{
    std::string lines;
    for (const auto& [document, answers] : m_negatives) {
        if (!shard.owns(document))
            continue;
        nlohmann::json line{{"id", dataset[document].example.id}, {"epoch", epoch}, {"hard_negatives", nlohmann::json::array()}};
        for (const HardNegative& answer : answers)
            line["hard_negatives"].push_back(answer.text);
        lines += line.dump() + '\n';
    }
    return lines;
}

HardNegativeStore HardNegativeStore::fromJsonLines(const std::string& lines, const std::string& where, const PreparedDataset& dataset,
                                                   const DocumentEncoder& encoder)
{
    std::unordered_map<std::string, std::int64_t> indexOfId;
    for (std::int64_t i = 0; i < dataset.size(); ++i)
        indexOfId.emplace(dataset[i].example.id, i);

    HardNegativeStore store;
    std::istringstream stream(lines);
    std::string text;
    for (int number = 1; std::getline(stream, text); ++number) {
        const std::string place = where + ':' + std::to_string(number);
        try {
            const nlohmann::json line = readJsonLine(text, place);
            const auto document = indexOfId.find(line.at("id").get<std::string>());
            if (document == indexOfId.end())
                throw Error(ErrorCode::BadInput, "the document is not in the run's data", place, "resume with the data the run began with");
            const std::string& prompt = dataset[document->second].example.prompt;
            for (const std::string answer : line.at("hard_negatives"))
                store.add(document->second, answer, std::make_shared<const EncodedDocument>(encoder.encode(prompt, answer)));
        } catch (const nlohmann::json::exception&) {
            throw Error(ErrorCode::BadInput, "not a hard-negative line", place, "resume from another checkpoint");
        }
    }
    return store;
}

} // namespace sdm::engine
