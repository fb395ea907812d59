#include "core/engine/model/adapters/peft_config.h"

#include "core/base/error.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// What says where an adapter comes from, how it was trained or begun, or is a number of a setting that is off: nothing of it changes
/// what a trained adapter computes.
constexpr std::array kOfNoEffect{"peft_version", "auto_mapping", "base_model_name_or_path", "revision",          "inference_mode",
                                 "task_type",    "lora_dropout", "megatron_core",           "qalora_group_size", "layers_pattern"};
/// Ways to begin with which the base's weights are as they came. Others (pissa, olora, corda, loftq, ...) change them.
constexpr std::array kHarmlessBeginnings{"gaussian", "orthogonal", "eva"};

class PeftReader {
public:
    explicit PeftReader(const fs::path& file) : m_file(file), m_json(readJsonFile(file)) {}

    LoraSettings read()
    {
        required("peft_type");
        requireWord("peft_type", "LORA");
        LoraSettings settings;
        settings.rank = wholeSize("r");
        settings.alpha = number("lora_alpha");
        settings.rankStabilised = flag("use_rslora");
        settings.targets = targets();
        requireBeginning();
        requireWord("bias", "none");
        for (const auto& [key, value] : m_json.items())
            if (!m_read.contains(key) && std::ranges::find(kOfNoEffect, key) == kOfNoEffect.end() && !isOff(value))
                refuse(key, "is " + shown(value) + ", which is not supported", ErrorCode::Unsupported);
        return settings;
    }

private:
    static bool isOff(const Json& value)
    {
        return value.is_null() || value == false || ((value.is_structured() || value.is_string()) && value.empty());
    }

    static std::string shown(const Json& value)
    {
        constexpr std::size_t kShown = 60;
        const std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
        return text.size() > kShown ? text.substr(0, kShown) + "..." : text;
    }

    [[noreturn]] void refuse(const std::string& key, const std::string& what, ErrorCode code = ErrorCode::BadInput) const
    {
        throw Error(code, key + " " + what, m_file.string(),
                    code == ErrorCode::Unsupported ? "merge the adapter into its base with PEFT (merge_and_unload), and use that model"
                                                   : "use the file PEFT wrote");
    }

    const Json& required(const char* key)
    {
        m_read.insert(key);
        const auto entry = m_json.find(key);
        if (entry == m_json.end())
            refuse(key, "is missing");
        return *entry;
    }

    /// A missing key means the word.
    void requireWord(const char* key, const char* word)
    {
        m_read.insert(key);
        if (m_json.contains(key) && m_json[key] != word)
            refuse(key, "is " + shown(m_json[key]) + ", which is not supported: " + word + " is", ErrorCode::Unsupported);
    }

    std::int64_t wholeSize(const char* key)
    {
        constexpr std::int64_t kLargest = 1 << 16;
        const auto value = wholeNumber<std::int64_t>(required(key));
        if (!value || *value < 1 || *value > kLargest)
            refuse(key, "must be a whole number from 1 to " + std::to_string(kLargest) + ", is " + shown(m_json[key]));
        return *value;
    }

    double number(const char* key)
    {
        const Json& value = required(key);
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            refuse(key, "must be a number, is " + shown(value));
        return value.get<double>();
    }

    bool flag(const char* key)
    {
        m_read.insert(key);
        if (!m_json.contains(key) || m_json[key].is_null())
            return false;
        if (!m_json[key].is_boolean())
            refuse(key, "must be true or false, is " + shown(m_json[key]));
        return m_json[key].get<bool>();
    }

    void requireBeginning()
    {
        constexpr const char* kKey = "init_lora_weights";
        m_read.insert(kKey);
        if (!m_json.contains(kKey) || !m_json[kKey].is_string())
            return; // true and false: both leave the base alone
        if (std::ranges::find(kHarmlessBeginnings, m_json[kKey].get<std::string>()) == kHarmlessBeginnings.end())
            refuse(kKey, "is " + shown(m_json[kKey]) + ": such an adapter belongs to a base with other weights", ErrorCode::Unsupported);
    }

    TargetPattern targets()
    {
        constexpr const char* kKey = "target_modules";
        const Json& value = required(kKey);
        if (value.is_string())
            return value == "all-linear" ? TargetPattern::allLinear()
                                         : TargetPattern::expression(value.get<std::string>(), m_file.string() + ", " + kKey);
        const bool isList = value.is_array() && !value.empty() &&
                            std::all_of(value.begin(), value.end(), [](const Json& name) { return name.is_string(); });
        if (!isList)
            refuse(kKey, "must be a text or a list of names, is " + shown(value));
        return TargetPattern::names(value.get<std::vector<std::string>>());
    }

    fs::path m_file;
    Json m_json;
    std::set<std::string> m_read;
};

/// As PEFT writes it: "all-linear" becomes the names that were found, so that a head of another class is not taken for one of them.
Json targetsOf(const LoraAdapter& adapter)
{
    const TargetPattern& targets = adapter.settings().targets;
    if (!targets.expression().empty())
        return targets.expression();
    if (!targets.isAll())
        return targets.names();
    std::set<std::string> endings;
    for (const std::string& name : adapter.projections())
        endings.insert(name.substr(name.rfind('.') + 1));
    return endings;
}

} // namespace

LoraSettings readPeftConfig(const fs::path& file)
{
    return PeftReader(file).read();
}

std::string peftConfigText(const LoraAdapter& adapter, const fs::path& base)
{
    const LoraSettings& settings = adapter.settings();
    // A whole alpha is written as one: older versions of PEFT declare it so.
    const bool isWhole = std::floor(settings.alpha) == settings.alpha && std::abs(settings.alpha) < 1e15;
    const Json json{{"peft_type", "LORA"},
                    {"task_type", "CAUSAL_LM"},
                    {"base_model_name_or_path", fs::weakly_canonical(base).string()},
                    {"inference_mode", true},
                    {"r", settings.rank},
                    {"lora_alpha", isWhole ? Json(static_cast<std::int64_t>(settings.alpha)) : Json(settings.alpha)},
                    {"lora_dropout", 0.0},
                    {"use_rslora", settings.rankStabilised},
                    {"target_modules", targetsOf(adapter)},
                    {"bias", "none"},
                    {"fan_in_fan_out", false},
                    {"init_lora_weights", true},
                    {"modules_to_save", nullptr}};
    return json.dump(2) + '\n';
}

} // namespace sdm::engine
