#include "core/runner/commands/model_generate.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/engine/generate/generator.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/text/document_encoder.h"
#include "core/json/json_reader.h"
#include "core/runner/commands/json_line_stream.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

namespace sdm::runner {
namespace {

using OrderedJson = nlohmann::ordered_json;
using engine::TokenId;

struct Line {
    OrderedJson content;
    std::string where; ///< file:line
};

std::vector<Line> readLines(const std::string& path)
{
    std::istringstream file(std::string(withoutByteOrderMark(readFile(path))));
    std::vector<Line> lines;
    std::string text;
    for (int number = 1; std::getline(file, text); ++number) {
        if (text.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const std::string where = path + ":" + std::to_string(number);
        lines.push_back({readJsonLine<OrderedJson>(text, where), where});
    }
    return lines;
}

std::vector<TokenId> idsOf(const Line& line)
{
    const auto found = line.content.find("ids");
    if (found == line.content.end() || !found->is_array() || found->empty())
        throw Error(ErrorCode::BadInput, "needs a non-empty list 'ids'", line.where);
    std::vector<TokenId> ids;
    for (const OrderedJson& id : *found) {
        if (!isTokenId(id))
            throw Error(ErrorCode::BadInput, "'ids' must hold token ids, holds " + id.dump(), line.where);
        ids.push_back(id.get<TokenId>());
    }
    return ids;
}

std::string promptOf(const Line& line)
{
    const auto found = line.content.find("prompt");
    if (found == line.content.end() || !found->is_string())
        throw Error(ErrorCode::BadInput, "needs a string 'prompt'", line.where);
    return found->get<std::string>();
}

/// Where ids come from and go to: the lines themselves, or the model's tokenizer and chat template.
class Translator {
public:
    explicit Translator(const GenerateOptions& options)
    {
        if (!options.rawIds)
            m_encoder = engine::DocumentEncoder::forModel(options.model.model, FeatureTail::VerifiedTag);
    }

    std::vector<TokenId> promptIds(const Line& line) const { return m_encoder ? m_encoder->promptIds(promptOf(line)) : idsOf(line); }
    std::vector<TokenId> stopIds() const { return m_encoder ? m_encoder->stopIds() : std::vector<TokenId>(); }
    void addResult(Line& line, const std::vector<TokenId>& generated) const
    {
        if (m_encoder)
            line.content["generated_response"] = m_encoder->decodeAnswer(generated);
        else
            line.content["generated_ids"] = generated;
    }

private:
    std::optional<engine::DocumentEncoder> m_encoder;
};

} // namespace

int generate(const GenerateOptions& options, const engine::Placement& placement, bool showProgress)
{
    std::vector<Line> lines = readLines(options.prompts);
    const engine::CausalLm model = engine::CausalLm::load(options.model.model, placement, engine::HeldAs::Compute);
    const Translator translator(options);
    engine::GenerationSettings settings;
    settings.maxNewTokens = options.maxNewTokens;
    settings.batchRows = options.batchRows;
    settings.stopIds = translator.stopIds();
    std::vector<std::vector<TokenId>> prompts;
    prompts.reserve(lines.size());
    for (const Line& line : lines)
        prompts.push_back(translator.promptIds(line));

    const auto progress = [&](std::int64_t finished) {
        if (showProgress)
            std::fprintf(stderr, "generated %lld of %zu\n", static_cast<long long>(finished), prompts.size());
    };
    const auto generated = engine::generateGreedy(model, prompts, settings, {}, progress);
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        translator.addResult(lines[i], generated[i]);
        text += lines[i].content.dump() + "\n";
    }
    writeFileAtomically(options.out, text);
    return 0;
}

} // namespace sdm::runner
