#include "core/engine/text/token_model.h"

#include "core/engine/text/bpe_model.h"
#include "core/engine/text/word_level_model.h"

namespace sdm::engine {

std::unique_ptr<TokenModel> makeTokenModel(const JsonPart& spec)
{
    // The oldest files name no type; only BPE has merges.
    const std::string type = spec.text("type", spec.has("merges") ? "BPE" : "");
    if (type == "BPE")
        return std::make_unique<BpeModel>(spec);
    if (type == "WordLevel")
        return std::make_unique<WordLevelModel>(spec);
    spec.unsupported("model", type, "BPE, WordLevel");
}

} // namespace sdm::engine
