#include "core/engine/provenance/run_origin.h"

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/engine/provenance/model_digest.h"

namespace sdm::engine {
namespace {

std::string joined(const std::vector<TokenId>& ids)
{
    std::string text;
    for (const TokenId id : ids)
        text += std::to_string(id) + ' ';
    return text;
}

} // namespace

const char* featureTailName(FeatureTail tail)
{
    return tail == FeatureTail::EndOfTurn ? "end_of_turn" : "verified_tag";
}

FeatureTail featureTailOf(const std::string& name)
{
    for (const FeatureTail tail : {FeatureTail::VerifiedTag, FeatureTail::EndOfTurn}) {
        if (name == featureTailName(tail))
            return tail;
    }
    throw Error(ErrorCode::BadInput, "'" + name + "' is no feature tail", "feature_tail", "verified_tag or end_of_turn");
}

std::string conversationDigest(const DocumentEncoder& encoder)
{
    const std::string prompt = "Which word comes first?\nAnswer with one word.",
                      answer = "<sentence>alpha</sentence>\n<verified>Yes</verified>";
    return sha256(joined(encoder.promptIds(prompt)) + '\n' + joined(encoder.featureIds(prompt, answer)));
}

LayerOrigin originOfSettings(const RunConfig::Model& settings, FeatureTail tail, const DocumentEncoder& encoder,
                             const std::filesystem::path& model)
{
    LayerOrigin origin;
    origin.features = {kFinalNorm,        kMeanAndLast, featureTailName(tail), settings.chatTemplate, conversationDigest(encoder),
                       settings.maxLength};
    origin.modelDigest = modelDigest(model);
    origin.engineVersion = SDM_VERSION;
    return origin;
}

} // namespace sdm::engine
