#pragma once

#include "core/base/phrase.h"
#include "core/config/run_config.h"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The one description of every setting of a run. Parsing, validation, `--set`, the stored JSON and the window's form are all
/// driven by it, so a setting is added in one place.
namespace sdm {

enum class SettingType {
    Text,
    Choice,         ///< one of `choices`
    File,           ///< path of a file
    Folder,         ///< path of a folder
    Integer,        ///< std::int64_t
    Number,         ///< double
    OptionalNumber, ///< double, or std::monostate for JSON null ("not used")
    Switch,         ///< bool
    NumberPair,     ///< two doubles (optimiser.betas)
    TestSets,       ///< list of {name, file, shifted}
};

/// Which forms show the setting: what the paper varies, what people change, everything.
enum class SettingLevel { Paper, Common, Expert };

/// The value of a setting; which member is held follows from its type.
using SettingValue =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, std::array<double, 2>, std::vector<RunConfig::TestSet>>;

/// Bounds of a number; a missing one does not bind.
struct SettingRange {
    std::optional<double> minimum, maximum;
    bool minimumExcluded = false;
    bool maximumExcluded = false;
};

struct Setting {
    std::string path; ///< JSON path, e.g. "optimiser.learning_rate"
    SettingType type = SettingType::Text;
    std::string label;  ///< short English name for forms
    std::string symbol; ///< the paper's symbol, may be empty
    std::string unit;   ///< "documents", "tokens", ... may be empty
    std::string help;   ///< one sentence
    std::string group;  ///< heading in forms; equal for neighbours in runSettings()
    SettingLevel level = SettingLevel::Common;
    SettingRange range;
    std::vector<std::string> choices;
    std::string numberedChoice; ///< also allowed: this prefix and a number ("cuda:" admits cuda:1); empty for none

    std::function<SettingValue(const RunConfig&)> read;
    std::function<void(RunConfig&, const SettingValue&)> write; ///< the value must have passed settingFault

    SettingValue defaultValue() const { return read(RunConfig{}); }
};

/// All settings, in the order of the JSON and of the form.
const std::vector<Setting>& runSettings();
/// nullptr when there is none of this path.
const Setting* findSetting(std::string_view path);

/// What is wrong with a value, e.g. "must be ≥ 1, is -3"; nothing when it is right.
/// Does not look at other settings: see configFaults.
std::optional<Phrase> settingFault(const Setting& setting, const SettingValue& value);

/// A value from what a person types (form, `--set`): JSON, or a bare word for texts, choices and paths; "" or "null" is none.
/// \throws SettingError with the path
SettingValue settingValueFromText(const Setting& setting, std::string_view text);
/// The inverse: compact text, JSON for lists.
std::string settingText(const Setting& setting, const SettingValue& value);

struct ConfigFault {
    std::string path;
    Phrase what;
    Phrase remedy; ///< may be empty
};
/// Everything wrong with a whole configuration, rules between settings included (only `base` has 0 epochs; names of test sets
/// differ). Does not look at the disk, and unset paths are no fault here: a form may be half filled in.
std::vector<ConfigFault> configFaults(const RunConfig& config);
/// What a run needs beyond configFaults: model.path, task.train, task.calibration and at least one test set.
std::vector<ConfigFault> missingForRun(const RunConfig& config);

/// Paths of settings that differ between two configurations, in schema order.
std::vector<std::string> differingSettings(const RunConfig& a, const RunConfig& b);

} // namespace sdm
