#include "core/config/setting_json.h"

#include "core/config/setting_error.h"
#include "core/json/whole_number.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace sdm {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestQuote = 60;
// A longer key is no slip of the finger, and its distance to every known one is costly.
constexpr std::size_t kLongestSlip = 64;

/// The start of the UTF-8 character that the byte at `at` belongs to.
std::size_t startOfCharacter(const std::string& text, std::size_t at)
{
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)
        --at;
    return at;
}

} // namespace

std::string shortened(const std::string& text)
{
    return text.size() > kLongestQuote ? text.substr(0, startOfCharacter(text, kLongestQuote)) + "…" : text;
}

namespace {

[[noreturn]] void refuse(const std::string& path, const Phrase& wanted, const json& value)
{
    Phrase shown(value.dump(-1, ' ', false, json::error_handler_t::replace));
    if (shown.pattern.size() > kLongestQuote)
        shown = value.is_object()  ? phrase("Fault", "an object")
                : value.is_array() ? phrase("Fault", "a list")
                                   : Phrase(shortened(shown.pattern));
    throw SettingError(phrase("Fault", "must be %1, is %2").with({wanted, shown}), path);
}

double numberFrom(const json& value, const std::string& path)
{
    if (!value.is_number())
        refuse(path, phrase("Fault", "a number"), value);
    return value.get<double>();
}

std::int64_t integerFrom(const json& value, const std::string& path)
{
    // Stored and sent as 64 bits with a sign: what does not fit would come back as another number.
    constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
    if (!value.is_number_integer())
        refuse(path, phrase("Fault", "a whole number"), value);
    const auto number = wholeNumber<std::int64_t>(value);
    if (!number)
        refuse(path, phrase("Fault", "at most %1").with({std::to_string(kLargest)}), value);
    return *number;
}

std::string textFrom(const json& value, const std::string& path)
{
    if (!value.is_string())
        refuse(path, phrase("Fault", "a text"), value);
    return value.get<std::string>();
}

RunConfig::TestSet testSetFrom(const json& value, const std::string& path)
{
    if (!value.is_object())
        refuse(path,
               phrase("Fault", "an object like %1").with({std::string(R"({"name": "wikipedia", "file": "test.jsonl", "shifted": false})")}),
               value);
    RunConfig::TestSet set;
    for (const auto& [key, member] : value.items()) {
        if (key == "name")
            set.name = textFrom(member, path + ".name");
        else if (key == "file")
            set.file = textFrom(member, path + ".file");
        else if (key == "shifted" && member.is_boolean())
            set.shifted = member.get<bool>();
        else if (key == "shifted" && !member.is_null()) // null: as if left out
            refuse(path + ".shifted", phrase("Fault", "true or false"), member);
        else if (key != "shifted")
            throw SettingError(phrase("Fault", "unknown key"), path + "." + key, phrase("Fault", "a test set has name, file and shifted"));
    }
    return set;
}

std::vector<RunConfig::TestSet> testSetsFrom(const json& value, const std::string& path)
{
    if (!value.is_array())
        refuse(path, phrase("Fault", "a list of test sets"), value);
    std::vector<RunConfig::TestSet> sets;
    for (const json& item : value)
        sets.push_back(testSetFrom(item, path + "[" + std::to_string(sets.size()) + "]"));
    return sets;
}

std::array<double, 2> pairFrom(const json& value, const std::string& path)
{
    if (!value.is_array() || value.size() != 2)
        refuse(path, phrase("Fault", "a list of two numbers"), value);
    return {numberFrom(value[0], path + "[0]"), numberFrom(value[1], path + "[1]")};
}

std::size_t editDistance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

std::string lastPart(const std::string& path)
{
    const auto dot = path.rfind('.');
    return dot == std::string::npos ? path : path.substr(dot + 1);
}

/// Every key a configuration may hold, sections included.
std::vector<std::string> knownKeys()
{
    std::vector<std::string> keys;
    for (const Setting& setting : runSettings()) {
        keys.push_back(setting.path);
        const auto dot = setting.path.find('.');
        if (dot != std::string::npos && std::find(keys.begin(), keys.end(), setting.path.substr(0, dot)) == keys.end())
            keys.push_back(setting.path.substr(0, dot));
    }
    return keys;
}

} // namespace

SettingValue settingValueFromJson(const Setting& setting, const json& value, const std::string& path)
{
    switch (setting.type) {
    case SettingType::Text:
    case SettingType::Choice:
    case SettingType::File:
    case SettingType::Folder:
        return textFrom(value, path);
    case SettingType::Integer:
        return integerFrom(value, path);
    case SettingType::Number:
        return numberFrom(value, path);
    case SettingType::OptionalNumber:
        if (value.is_null())
            return std::monostate{};
        if (!value.is_number())
            refuse(path, phrase("Fault", "a number or null"), value);
        return value.get<double>();
    case SettingType::Switch:
        if (!value.is_boolean())
            refuse(path, phrase("Fault", "true or false"), value);
        return value.get<bool>();
    case SettingType::NumberPair:
        return pairFrom(value, path);
    case SettingType::TestSets:
        return testSetsFrom(value, path);
    }
    throw Error(ErrorCode::InvalidArgument, "setting of unknown type", path);
}

nlohmann::ordered_json settingJson(const SettingValue& value)
{
    struct ToJson {
        nlohmann::ordered_json operator()(std::monostate) const { return nullptr; }
        nlohmann::ordered_json operator()(bool flag) const { return flag; }
        nlohmann::ordered_json operator()(std::int64_t number) const { return number; }
        nlohmann::ordered_json operator()(double number) const { return number; }
        nlohmann::ordered_json operator()(const std::string& text) const { return text; }
        nlohmann::ordered_json operator()(const std::array<double, 2>& pair) const
        {
            return nlohmann::ordered_json::array({pair[0], pair[1]});
        }
        nlohmann::ordered_json operator()(const std::vector<RunConfig::TestSet>& sets) const
        {
            auto list = nlohmann::ordered_json::array();
            for (const RunConfig::TestSet& set : sets)
                list.push_back({{"name", set.name}, {"file", set.file}, {"shifted", set.shifted}});
            return list;
        }
    };
    return std::visit(ToJson{}, value);
}

std::string nearestKey(const std::string& unknown)
{
    if (unknown.size() > kLongestSlip)
        return {};
    const std::size_t tolerance = std::max<std::size_t>(2, unknown.size() / 4);
    std::string nearest;
    std::size_t nearestDistance = tolerance + 1;
    for (const std::string& key : knownKeys()) {
        // The right name in the wrong section (or in none) is the commonest slip: near enough whatever the section.
        const bool samePart = lastPart(key) == lastPart(unknown);
        const std::size_t distance = samePart ? std::min(tolerance, editDistance(key, unknown)) : editDistance(key, unknown);
        if (distance < nearestDistance) {
            nearest = key;
            nearestDistance = distance;
        }
    }
    return nearest;
}

} // namespace sdm
