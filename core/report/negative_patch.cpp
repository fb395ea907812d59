#include "core/report/negative_patch.h"

#include "core/base/error.h"
#include "core/json/record_json.h"

#include <algorithm>
#include <map>

namespace sdm::report {
namespace {

constexpr const char* kOffline = "default_negative";

/// Calls `visit(line, place)` for every line that is not blank.
template <typename Visit>
void eachLine(std::string_view text, const std::string& where, Visit&& visit)
{
    std::int64_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            visit(line, where + ":" + std::to_string(number));
    }
}

std::string replacementOf(const store::PatchLine& line, PatchTakes takes)
{
    if (!line.promoted.empty() || takes == PatchTakes::Promoted || line.hardNegatives.empty())
        return line.promoted;
    return line.hardNegatives.front();
}

} // namespace

std::string patchText(const std::vector<store::PatchLine>& lines)
{
    std::string text;
    for (const store::PatchLine& line : lines)
        text += json::toText(line) + "\n";
    return text;
}

std::vector<store::PatchLine> readPatch(std::string_view text, const std::string& where)
{
    std::vector<store::PatchLine> lines;
    eachLine(text, where, [&](std::string_view line, const std::string& place) {
        const auto object = readJsonLine<json::Json>(line, place);
        json::FieldReader::read(object, lines.emplace_back(), place);
    });
    return lines;
}

PatchedData patchedData(std::string_view data, const std::string& where, const std::vector<store::PatchLine>& patch, PatchTakes takes)
{
    std::map<std::string, const store::PatchLine*> byId;
    for (const store::PatchLine& line : patch)
        byId[line.id] = &line; // a later line stands for the document: files of the reference code grow by an epoch a time
    PatchedData result;
    eachLine(data, where, [&](std::string_view text, const std::string& place) {
        auto object = readJsonLine<json::Json>(text, place);
        std::string id;
        if (!object.contains("id"))
            throw Error(ErrorCode::BadInput, "has no id", place, "name a file of training or calibration data");
        json::FieldReader::read(object["id"], id, place + ": id");
        const auto found = byId.find(id);
        if (found == byId.end()) {
            result.text += std::string(text) + "\n";
            return;
        }
        ++result.known;
        const std::string now = object.contains(kOffline) && object[kOffline].is_string() ? object[kOffline].get<std::string>() : "";
        const std::string wanted = replacementOf(*found->second, takes);
        if (wanted.empty() && std::ranges::find(found->second->banned, now) != found->second->banned.end())
            throw Error(ErrorCode::BadInput, "the offline negative was banned and nothing takes its place", place,
                        "promote a wrong answer of document " + id);
        if (!wanted.empty() && wanted != now) {
            object[kOffline] = wanted;
            ++result.replaced;
        }
        result.text += json::dumped(object) + "\n";
    });
    if (result.known == 0)
        throw Error(ErrorCode::BadInput, "none of its documents is in the patch", where,
                    "name the file that the runs were trained or calibrated on");
    return result;
}

} // namespace sdm::report
