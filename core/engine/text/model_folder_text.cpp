#include "core/engine/text/model_folder_text.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

nlohmann::json objectIn(const std::filesystem::path& file)
{
    if (!exists(file))
        return nlohmann::json::object();
    try {
        nlohmann::json document = nlohmann::json::parse(readFile(file));
        if (document.is_object())
            return document;
    } catch (const nlohmann::json::parse_error& error) {
        throw Error(ErrorCode::BadInput, "malformed JSON at byte " + std::to_string(error.byte), file.string());
    }
    throw Error(ErrorCode::BadInput, "a JSON object is expected", file.string());
}

std::string textOr(const nlohmann::json& object, const char* key, const std::string& fallback)
{
    const auto entry = object.find(key);
    return entry != object.end() && entry->is_string() ? entry->get<std::string>() : fallback;
}

/// A token is written as its text or as an object with its `content`.
std::string tokenText(const nlohmann::json& object, const char* key)
{
    const auto entry = object.find(key);
    return entry != object.end() && entry->is_object() ? textOr(*entry, "content", {}) : textOr(object, key, {});
}

std::string defaultTemplate(const nlohmann::json& templates)
{
    for (const auto& entry : templates)
        if (entry.is_object() && textOr(entry, "name", {}) == "default")
            return textOr(entry, "template", {});
    return {};
}

} // namespace

std::string chatTemplateTextOf(const std::filesystem::path& folder)
{
    if (const auto file = folder / "chat_template.jinja"; exists(file))
        return readFile(file);
    const nlohmann::json config = objectIn(folder / "tokenizer_config.json");
    const auto entry = config.find("chat_template");
    return entry != config.end() && entry->is_array() ? defaultTemplate(*entry) : textOr(config, "chat_template", {});
}

std::string endOfSequenceOf(const std::filesystem::path& folder)
{
    for (const char* name : {"tokenizer_config.json", "special_tokens_map.json"})
        if (std::string token = tokenText(objectIn(folder / name), "eos_token"); !token.empty())
            return token;
    return {};
}

} // namespace sdm::engine
