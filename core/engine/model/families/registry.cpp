#include "core/engine/model/families/family.h"

namespace sdm::engine {

// A family is one file of this folder and its two words here.
extern const ModelFamily kPhi3, kLlama, kQwen2, kQwen3;

const std::vector<const ModelFamily*>& modelFamilies()
{
    static const std::vector<const ModelFamily*> families{&kPhi3, &kLlama, &kQwen2, &kQwen3};
    return families;
}

namespace {

/// "Phi3" of "Phi3ForCausalLM".
std::string_view stemOf(std::string_view architecture)
{
    return architecture.substr(0, architecture.find("ForCausalLM"));
}

} // namespace

const ModelFamily* findFamily(std::string_view name)
{
    for (const ModelFamily* family : modelFamilies()) {
        // A checkpoint saved without its head names the class of its body; transformers goes by the type and reads it all the same.
        const bool isBody = name.ends_with("Model") && name.substr(0, name.size() - 5) == stemOf(family->architecture);
        if (name == family->architecture || name == family->modelType || isBody)
            return family;
    }
    return nullptr;
}

const ModelFamily& familyOf(const ConfigReader& config)
{
    std::vector<std::string> names;
    const auto architectures = config.json().find("architectures");
    if (architectures != config.json().end() && architectures->is_array() && !architectures->empty() && architectures->front().is_string())
        names.push_back(architectures->front().get<std::string>());
    if (config.has("model_type"))
        names.push_back(config.text("model_type", {}));
    if (names.empty())
        config.refuse("architectures", "names no architecture", ErrorCode::Unsupported);
    std::string known;
    for (const ModelFamily* family : modelFamilies())
        known += (known.empty() ? "" : ", ") + std::string(family->architecture);
    for (const std::string& name : names) {
        if (!findFamily(name))
            throw Error(ErrorCode::Unsupported, "architecture " + name + " is not supported", config.where(), known + " are");
    }
    if (findFamily(names.front()) != findFamily(names.back()))
        config.refuse("model_type", "is " + names.back() + ", architectures says " + names.front());
    return *findFamily(names.front());
}

} // namespace sdm::engine
