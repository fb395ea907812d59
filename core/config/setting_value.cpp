#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/config/schema.h"
#include "core/config/setting_json.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sdm {
namespace {

bool tooLow(const SettingRange& range, double number)
{
    return range.minimum && (range.minimumExcluded ? number <= *range.minimum : number < *range.minimum);
}

bool tooHigh(const SettingRange& range, double number)
{
    return range.maximum && (range.maximumExcluded ? number >= *range.maximum : number > *range.maximum);
}

/// Both ends of a range, or of a wide one the end that was overstepped: the other is no news.
Phrase describe(const SettingRange& range, double number)
{
    constexpr double kFar = 100;
    const bool isWide = range.minimum && range.maximum && *range.maximum - *range.minimum > kFar;
    std::string least, most;
    if (range.minimum && !(isWide && tooHigh(range, number)))
        least = (range.minimumExcluded ? "> " : "≥ ") + shortestNumber(*range.minimum);
    if (range.maximum && !(isWide && tooLow(range, number)))
        most = (range.maximumExcluded ? "< " : "≤ ") + shortestNumber(*range.maximum);
    return least.empty() || most.empty() ? numberPhrase(least + most)
                                         : phrase("Fault", "%1 and %2").with({numberPhrase(least), numberPhrase(most)});
}

/// \param shown  the number as it was given: as a double a whole number beyond 2^53 would be another one
std::optional<Phrase> rangeFault(const SettingRange& range, double number, const std::string& shown)
{
    if (tooLow(range, number) || tooHigh(range, number))
        return phrase("Fault", "must be %1, is %2").with({describe(range, number), numberPhrase(shown)});
    return std::nullopt;
}

std::optional<Phrase> numberFault(const SettingRange& range, double number)
{
    return std::isfinite(number) ? rangeFault(range, number, shortestNumber(number)) : phrase("Fault", "must be a finite number");
}

std::optional<Phrase> numberFault(const SettingRange& range, std::int64_t number)
{
    return rangeFault(range, static_cast<double>(number), std::to_string(number));
}

bool isNumbered(const std::string& word, const std::string& prefix)
{
    return !prefix.empty() && word.size() > prefix.size() && word.rfind(prefix, 0) == 0 &&
           std::all_of(word.begin() + static_cast<std::ptrdiff_t>(prefix.size()), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Phrase> choiceFault(const Setting& setting, const std::string& word)
{
    if (std::find(setting.choices.begin(), setting.choices.end(), word) != setting.choices.end() ||
        isNumbered(word, setting.numberedChoice))
        return std::nullopt;
    std::string list;
    for (const std::string& choice : setting.choices)
        list += (list.empty() ? "" : ", ") + choice;
    if (!setting.numberedChoice.empty())
        list += ", " + setting.numberedChoice + "N";
    return phrase("Fault", "must be one of %1, is \"%2\"").with({list, shortened(word)});
}

// Of a file system's 255, less the endings of the answers' file and its temporary name.
constexpr std::size_t kLongestFileName = 200;

bool hasControlCharacter(const std::string& text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

void addTestSetFaults(const std::vector<RunConfig::TestSet>& sets, std::vector<ConfigFault>& faults)
{
    std::set<std::string> names;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const std::string path = "task.tests[" + std::to_string(i) + "]";
        const std::string& name = sets[i].name;
        if (name.empty())
            faults.push_back({path + ".name", phrase("Fault", "must not be empty"), phrase("Fault", "results are listed under it")});
        else if (name == "calibration" || name == "train" || name == "monitor")
            faults.push_back(
                {path + ".name", phrase("Fault", "must not be \"%1\"").with({name}), phrase("Fault", "that split has the name already")});
        else if (name.find('/') != std::string::npos || hasControlCharacter(name))
            faults.push_back({path + ".name", phrase("Fault", "must have no slash and no control character, is \"%1\"").with({name}),
                              phrase("Fault", "it is part of metric keys")});
        else if (name.size() > kLongestFileName)
            faults.push_back({path + ".name",
                              phrase("Fault", "must have at most %1 bytes, has %2")
                                  .with({std::to_string(kLongestFileName), std::to_string(name.size())}),
                              phrase("Fault", "its answers are written to a file of that name")});
        else if (!names.insert(name).second)
            faults.push_back({path + ".name", phrase("Fault", "must differ from the other test sets, is \"%1\"").with({name}), {}});
        if (firstNonUtf8(name) != std::string::npos)
            faults.push_back({path + ".name", phrase("Fault", "must be UTF-8 text, holds other bytes"), {}});
        if (firstNonUtf8(sets[i].file) != std::string::npos)
            faults.push_back(
                {path + ".file", phrase("Fault", "must be UTF-8 text, holds other bytes"), phrase("Fault", "rename the file or folder")});
        if (sets[i].file.empty())
            faults.push_back({path + ".file", phrase("Fault", "must not be empty"), phrase("Fault", "name a JSONL file")});
    }
}

void addFaultsBetweenSettings(const RunConfig& config, std::vector<ConfigFault>& faults)
{
    if (config.preset == "base" && config.optimiser.epochs != 0)
        faults.push_back({"optimiser.epochs",
                          phrase("Fault", "must be 0 with preset base, is %1").with({std::to_string(config.optimiser.epochs)}),
                          phrase("Fault", "base tunes nothing; choose another preset to tune")});
    if (config.loss.fixedBase && config.loss.kind != LossKind::Sdm)
        faults.push_back(
            {"loss.fixed_base", phrase("Fault", "must be null unless loss.kind is sdm"), phrase("Fault", "cross-entropy has the base e")});
    if (config.loss.kind == LossKind::Dpo && config.loss.dpoReference && config.negatives.gammaGen > 0)
        faults.push_back(
            {"negatives.gamma_gen",
             phrase("Fault", "must be 0 with loss dpo and a reference: what the untuned model thinks of answers that are yet to be "
                             "generated is not known"),
             phrase("Fault", "set it to 0, or loss.dpo_reference to false")});
    if (config.checkpoint.state == CheckpointState::Adapter && config.optimiser.epochs > 0 && !config.trainsAdapter())
        faults.push_back({"checkpoint.state", phrase("Fault", "must not be \"adapter\" unless adapter.kind is lora"),
                          phrase("Fault", "the run trains the model itself")});
    if (config.checkpoint.state == CheckpointState::Weights && config.trainsAdapter() && config.adapter.base != BaseWeights::Auto)
        faults.push_back(
            {"checkpoint.state", phrase("Fault", "must not be \"weights\" unless adapter.base is auto"),
             phrase("Fault",
                    "the adapter is merged into the model's weights, and those are then not in memory; \"adapter\" holds it alone")});
    addTestSetFaults(config.task.tests, faults);
}

bool zeroEpochsAllowed(const RunConfig& config, const Setting& setting)
{
    return setting.path == "optimiser.epochs" && config.preset == "base";
}

} // namespace

std::optional<Phrase> settingFault(const Setting& setting, const SettingValue& value)
{
    if (const auto* number = std::get_if<double>(&value))
        return numberFault(setting.range, *number);
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return numberFault(setting.range, *number);
    if (const auto* pair = std::get_if<std::array<double, 2>>(&value)) {
        const auto first = numberFault(setting.range, (*pair)[0]);
        return first ? first : numberFault(setting.range, (*pair)[1]);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        // Stored as JSON: another encoding would come back as other bytes, and a resume would look for another file.
        if (firstNonUtf8(*text) != std::string::npos)
            return phrase("Fault", "must be UTF-8 text, holds other bytes");
        if (setting.type == SettingType::Choice)
            return choiceFault(setting, *text);
        if (hasControlCharacter(*text))
            return phrase("Fault", "must have no line break or other control character");
    }
    return std::nullopt;
}

SettingValue settingValueFromText(const Setting& setting, std::string_view text)
{
    const bool takesWords = setting.type == SettingType::Text || setting.type == SettingType::Choice || setting.type == SettingType::File ||
                            setting.type == SettingType::Folder;
    const bool isQuoted = text.size() > 1 && text.front() == '"' && text.back() == '"';
    if (takesWords && !isQuoted)
        return std::string(text);
    if (setting.type == SettingType::OptionalNumber && text.empty())
        return std::monostate{};
    nlohmann::json value;
    // What is no JSON is shown as the text it is: "must be a whole number, is "ten"".
    if (tryReadJson(text, value, kConfigBounds))
        value = std::string(text);
    return settingValueFromJson(setting, value, setting.path);
}

std::string settingText(const Setting& setting, const SettingValue& value)
{
    (void)setting;
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (std::holds_alternative<std::monostate>(value))
        return {};
    if (const auto* number = std::get_if<double>(&value))
        return shortestNumber(*number);
    return settingJson(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<ConfigFault> configFaults(const RunConfig& config)
{
    std::vector<ConfigFault> faults;
    for (const Setting& setting : runSettings()) {
        if (zeroEpochsAllowed(config, setting))
            continue;
        if (const auto fault = settingFault(setting, setting.read(config)))
            faults.push_back({setting.path, *fault, {}});
    }
    addFaultsBetweenSettings(config, faults);
    return faults;
}

std::vector<ConfigFault> missingForRun(const RunConfig& config)
{
    std::vector<ConfigFault> faults;
    const auto require = [&faults](const std::string& value, const char* path, const Phrase& remedy) {
        if (value.empty())
            faults.push_back({path, phrase("Fault", "must be set for a run"), remedy});
    };
    require(config.model.path, "model.path", phrase("Fault", "name a Hugging Face model folder"));
    require(config.task.train, "task.train", phrase("Fault", "name a JSONL file; `data build` makes one"));
    require(config.task.calibration, "task.calibration", phrase("Fault", "name a JSONL file; `data build` makes one"));
    if (config.task.tests.empty())
        faults.push_back({"task.tests", phrase("Fault", "must have at least one test set"),
                          phrase("Fault", "like %1").with({std::string(R"([{"name": "wikipedia", "file": "test.jsonl"}])")})});
    return faults;
}

} // namespace sdm
