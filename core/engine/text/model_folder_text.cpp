#include "core/engine/text/model_folder_text.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/foreign_bytes.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTemplateKey = "chat_template";

nlohmann::json objectIn(const fs::path& file)
{
    if (!exists(file))
        return nlohmann::json::object();
    return readJsonFile(file);
}

std::string textOr(const nlohmann::json& object, const char* key, const std::string& fallback)
{
    const auto entry = object.find(key);
    return entry != object.end() && entry->is_string() ? entry->get<std::string>() : fallback;
}

/// Named templates; a single one is the default.
using NamedTemplates = std::map<std::string, jinja::Source>;

/// \throws Error (BadInput) for a file that is no text: a pointer or a web page would be rendered, and the model blamed for it
jinja::Source templateIn(const fs::path& file)
{
    std::string text = readFile(file);
    if (const auto foreign = foreignBytes(text))
        throw Error(ErrorCode::BadInput, foreign->what, file.string(), foreign->remedy);
    return {file.string(), std::move(text)};
}

NamedTemplates templateFilesOf(const fs::path& folder)
{
    NamedTemplates templates;
    if (const auto file = folder / "chat_template.jinja"; exists(file))
        templates["default"] = templateIn(file);
    if (const auto more = folder / "additional_chat_templates"; is_directory(more))
        for (const auto& entry : fs::directory_iterator(more))
            if (entry.path().extension() == ".jinja")
                templates[entry.path().stem().string()] = templateIn(entry.path());
    return templates;
}

NamedTemplates templatesIn(const fs::path& file)
{
    const nlohmann::json config = objectIn(file);
    const auto entry = config.find(kTemplateKey);
    const std::string where = file.string() + ", " + kTemplateKey;
    if (entry == config.end() || entry->is_null())
        return {};
    if (entry->is_string())
        return {{"default", {where, entry->get<std::string>()}}};
    if (!entry->is_array())
        throw Error(ErrorCode::BadInput, "a text or a list of named templates is expected", where);
    NamedTemplates templates;
    for (const auto& named : *entry) {
        const std::string name = named.is_object() ? textOr(named, "name", {}) : std::string();
        if (name.empty() || !named.contains("template") || !named.at("template").is_string())
            throw Error(ErrorCode::BadInput, "every template of a list needs name and template", where);
        templates[name] = {where + " (" + name + ")", named.at("template").get<std::string>()};
    }
    return templates;
}

jinja::Source defaultOf(NamedTemplates templates, const fs::path& folder)
{
    if (const auto found = templates.find("default"); found != templates.end())
        return std::move(found->second);
    std::string names;
    for (const auto& [name, source] : templates)
        names += (names.empty() ? "" : ", ") + name;
    throw Error(ErrorCode::BadInput, "of several chat templates (" + names + ") none is named default", folder.string(),
                "name one default, or set model.chat_template to a built-in one");
}

constexpr std::array<const char*, 7> kSpecialNames = {"bos_token", "eos_token", "unk_token", "sep_token",
                                                      "pad_token", "cls_token", "mask_token"};

/// A token is written as its text or as an object with its `content`; null means there is none.
void readSpecialTokens(const nlohmann::json& config, std::map<std::string, std::string>& tokens)
{
    for (const char* name : kSpecialNames) {
        const auto entry = config.find(name);
        if (entry == config.end())
            continue;
        const std::string text = entry->is_object() ? textOr(*entry, "content", {}) : textOr(config, name, {});
        if (text.empty())
            tokens.erase(name);
        else
            tokens[name] = text;
    }
}

} // namespace

std::optional<jinja::Source> chatTemplateOf(const fs::path& named)
{
    const fs::path folder = tokenizerFolderOf(named);
    NamedTemplates templates = templateFilesOf(folder);
    for (const char* file : {"tokenizer_config.json", "chat_template.json"})
        if (templates.empty())
            templates = templatesIn(folder / file);
    return templates.empty() ? std::nullopt : std::optional(defaultOf(std::move(templates), folder));
}

SpecialTokens specialTokensOf(const fs::path& named)
{
    const fs::path folder = tokenizerFolderOf(named);
    std::map<std::string, std::string> tokens;
    const nlohmann::json config = objectIn(folder / "tokenizer_config.json");
    readSpecialTokens(config, tokens);
    if (!config.contains("added_tokens_decoder"))
        readSpecialTokens(objectIn(folder / "special_tokens_map.json"), tokens);
    return {tokens.begin(), tokens.end()};
}

std::string specialToken(const SpecialTokens& tokens, const std::string& name)
{
    const auto found = std::ranges::find(tokens, name, [](const auto& entry) { return entry.first; });
    return found == tokens.end() ? std::string() : found->second;
}

std::vector<std::int64_t> generationStopIds(const fs::path& folder)
{
    const fs::path own = folder / "generation_config.json";
    if (!exists(own) && isAdapterFolder(folder))
        return generationStopIds(baseOf(folder).folder);
    const fs::path file = exists(own) ? own : folder / "config.json";
    const nlohmann::json config = objectIn(file);
    const auto entry = config.find("eos_token_id");
    if (entry == config.end() || entry->is_null())
        return {};
    std::vector<std::int64_t> ids;
    for (const nlohmann::json& id : entry->is_array() ? *entry : nlohmann::json::array({*entry})) {
        const auto number = wholeNumber<std::int64_t>(id);
        if (!number)
            throw Error(ErrorCode::BadInput, "eos_token_id must be a token's id or a list of them, holds " + id.dump(), file.string());
        ids.push_back(*number);
    }
    return ids;
}

} // namespace sdm::engine
