#include "core/report/foreign_metrics.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/json/record_json.h"
#include "core/report/event_scalars.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sdm::report {
namespace {

namespace fs = std::filesystem;
using json::Json;

constexpr std::string_view kEpochTag = "train/epoch";
constexpr double kFarthestSecond = 1e11; // the year 5138: a stranger's times become whole milliseconds

std::string ourKey(const std::string& key)
{
    for (const char* prefix : {"eval", "test"})
        if (key.starts_with(std::string(prefix) + "_"))
            return std::string(prefix) + "/" + key.substr(5);
    return "train/" + key;
}

/// \throws Error (BadInput)
std::int64_t stepOf(const Json& entry, const char* key, const std::string& place)
{
    const auto found = entry.find(key);
    const auto step = found == entry.end() ? std::nullopt : wholeNumber<std::int64_t>(*found);
    if (!step || *step < 0)
        throw Error(ErrorCode::BadInput, std::string("`") + key + "` is no step", place, "check that it is the state of a Trainer");
    return *step;
}

void addEntry(const Json& entry, const std::string& place, ForeignRun& into)
{
    if (!entry.is_object())
        throw Error(ErrorCode::BadInput, "must be an object", place);
    const std::int64_t step = stepOf(entry, "step", place);
    double epoch = kNotKnown;
    if (const auto found = entry.find("epoch"); found != entry.end())
        json::FieldReader::read(*found, epoch, place + ".epoch");
    for (const auto& [key, value] : entry.items()) {
        if (key == "step" || key == "epoch" || !value.is_number())
            continue;
        into.points.push_back({{ourKey(key), step, epoch, value.get<double>()}, 0});
    }
}

std::int64_t milliseconds(double seconds)
{
    return std::isfinite(seconds) && seconds > 0 && seconds < kFarthestSecond ? std::llround(seconds * 1000) : 0;
}

} // namespace

void addTrainerState(const fs::path& file, ForeignRun& into)
{
    const Json state = readJsonFile<Json>(file);
    const auto history = state.is_object() ? state.find("log_history") : state.end();
    if (!state.is_object() || history == state.end() || !history->is_array())
        throw Error(ErrorCode::BadInput, "has no list `log_history`", file.string(), "name the trainer_state.json of a Trainer");
    for (std::size_t i = 0; i < history->size(); ++i)
        addEntry((*history)[i], file.string() + ", log_history[" + std::to_string(i) + "]", into);
    const std::int64_t step = stepOf(state, "global_step", file.string());
    into.lastStep = std::max(into.lastStep, step);
    if (const auto most = state.find("max_steps"); most != state.end())
        into.complete = into.complete && step >= wholeNumber<std::int64_t>(*most).value_or(0);
    into.notes.emplace_back("a Trainer's state has no times: its points have none");
}

void addEventFiles(const std::vector<fs::path>& files, ForeignRun& into)
{
    std::vector<EventScalar> all;
    std::int64_t leftOut = 0, replaced = 0;
    for (const fs::path& file : files) {
        EventScalars read = readEventScalars(readFile(file), file.string());
        leftOut += read.leftOut;
        if (read.cut)
            into.notes.push_back("the last event of " + file.filename().string() + " is incomplete and left out");
        if (read.scalars.empty())
            continue;
        const auto first = std::ranges::min_element(read.scalars, {}, &EventScalar::step)->step;
        const auto stale = std::ranges::remove_if(all, [&](const EventScalar& scalar) { return scalar.step >= first; });
        replaced += static_cast<std::int64_t>(stale.size());
        all.erase(stale.begin(), stale.end());
        std::ranges::move(read.scalars, std::back_inserter(all));
    }
    if (leftOut > 0)
        into.notes.push_back(std::to_string(leftOut) + " logged values that are no numbers are left out");
    if (replaced > 0)
        into.notes.push_back(std::to_string(replaced) + " points are left out that a later event file says again");
    std::map<std::int64_t, double> epochs;
    for (const EventScalar& scalar : all)
        if (scalar.tag == kEpochTag)
            epochs[scalar.step] = scalar.value;
    for (const EventScalar& scalar : all) {
        const auto epoch = epochs.find(scalar.step);
        into.points.push_back(
            {{scalar.tag, scalar.step, epoch == epochs.end() ? kNotKnown : epoch->second, scalar.value}, milliseconds(scalar.seconds)});
        into.lastStep = std::max(into.lastStep, scalar.step);
    }
}

} // namespace sdm::report
