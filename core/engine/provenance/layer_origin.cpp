#include "core/engine/provenance/layer_origin.h"

#include "core/base/error.h"

#include <charconv>

namespace sdm::engine {
namespace {

struct TextFact {
    const char* name;
    const char* meaning;
    std::string& (*of)(LayerOrigin&);
};

// One list for writing, reading and comparing.
constexpr TextFact kTextFacts[] = {
    {"feature_layers", "hidden states", [](LayerOrigin& o) -> std::string& { return o.features.layers; }},
    {"feature_poolings", "poolings", [](LayerOrigin& o) -> std::string& { return o.features.poolings; }},
    {"feature_tail", "feature tail", [](LayerOrigin& o) -> std::string& { return o.features.tail; }},
    {"chat_template", "chat template setting", [](LayerOrigin& o) -> std::string& { return o.features.chatTemplate; }},
    {"chat_template_digest", "chat template", [](LayerOrigin& o) -> std::string& { return o.features.chatDigest; }},
    {"model_digest", "model", [](LayerOrigin& o) -> std::string& { return o.modelDigest; }},
    {"task", "task", [](LayerOrigin& o) -> std::string& { return o.task; }},
    {"verifier", "verifier", [](LayerOrigin& o) -> std::string& { return o.verifier; }},
    {"engine_version", "engine version", [](LayerOrigin& o) -> std::string& { return o.engineVersion; }},
};
constexpr const char* kMaxLength = "max_length";
constexpr const char* kModelStep = "model_step";

std::int64_t numberOf(const std::string& text, const std::string& name, const std::string& where)
{
    std::int64_t value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        throw Error(ErrorCode::BadInput, "'" + text + "' is no number of 0 or more", where + ": " + name);
    return value;
}

/// "0.3" of "0.3.1".
std::string majorAndMinor(const std::string& version)
{
    const std::size_t first = version.find('.');
    return first == std::string::npos ? version : version.substr(0, version.find('.', first + 1));
}

bool agree(const std::string& name, const std::string& made, const std::string& used)
{
    return name == "engine_version" ? majorAndMinor(made) == majorAndMinor(used) : made == used;
}

// What the text of the template is decides; the setting that chose it is only kept to choose it again.
bool isCompared(const std::string& name)
{
    return name != "chat_template";
}

std::string conflictText(const std::string& meaning, const std::string& made, const std::string& used)
{
    return meaning + ": the layer " + (made.empty() ? "does not say" : "was made with '" + made + "'") + ", here it is '" + used + "'";
}

} // namespace

OriginFacts factsOf(const LayerOrigin& origin)
{
    LayerOrigin copy = origin;
    OriginFacts facts;
    for (const TextFact& fact : kTextFacts) {
        if (!fact.of(copy).empty())
            facts[fact.name] = fact.of(copy);
    }
    if (origin.features.maxLength >= 0)
        facts[kMaxLength] = std::to_string(origin.features.maxLength);
    if (origin.modelStep >= 0)
        facts[kModelStep] = std::to_string(origin.modelStep);
    return facts;
}

LayerOrigin originOf(const OriginFacts& facts, const std::string& where)
{
    LayerOrigin origin;
    for (const TextFact& fact : kTextFacts) {
        if (const auto found = facts.find(fact.name); found != facts.end())
            fact.of(origin) = found->second;
    }
    if (const auto found = facts.find(kMaxLength); found != facts.end())
        origin.features.maxLength = numberOf(found->second, kMaxLength, where);
    if (const auto found = facts.find(kModelStep); found != facts.end())
        origin.modelStep = numberOf(found->second, kModelStep, where);
    return origin;
}

std::vector<std::string> conflictsOf(const LayerOrigin& made, const LayerOrigin& use, Unknown unknown)
{
    std::vector<std::string> conflicts;
    const auto compare = [&](const std::string& name, const std::string& meaning, const std::string& ofLayer, const std::string& here) {
        const bool isUnknown = ofLayer.empty();
        if (here.empty() || (isUnknown ? unknown == Unknown::Agrees : agree(name, ofLayer, here)))
            return;
        conflicts.push_back(conflictText(meaning, ofLayer, here));
    };
    LayerOrigin ofLayer = made, here = use;
    for (const TextFact& fact : kTextFacts) {
        if (isCompared(fact.name))
            compare(fact.name, fact.meaning, fact.of(ofLayer), fact.of(here));
    }
    const auto text = [](std::int64_t number) { return number < 0 ? std::string() : std::to_string(number); };
    compare(kMaxLength, "model.max_length", text(made.features.maxLength), text(use.features.maxLength));
    return conflicts;
}

std::vector<std::string> requireOrigin(const LayerOrigin& made, const LayerOrigin& use, Unknown unknown, const std::string& where,
                                       bool forced)
{
    std::vector<std::string> conflicts = conflictsOf(made, use, unknown);
    if (conflicts.empty() || forced)
        return conflicts;
    std::string all;
    for (const std::string& conflict : conflicts)
        all += (all.empty() ? "" : "; ") + conflict;
    throw Error(ErrorCode::BadInput, "the layer does not belong to this use: " + all, where,
                "use the model and settings it was made with, or insist (--force, \"force\": true): its verdicts mean nothing then");
}

} // namespace sdm::engine
