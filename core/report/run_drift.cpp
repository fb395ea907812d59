#include "core/report/run_drift.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/json/record_json.h"
#include "core/report/ablation_table.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace sdm::report {
namespace {

namespace fs = std::filesystem;
using store::StoreReader;

constexpr std::size_t kDigestShown = 12; ///< characters that tell two files apart for people

/// Of the machine and the moment, and never the same twice.
bool isOfTheMachine(const std::string& key)
{
    return key.starts_with("time/") || key.starts_with("memory/") || key == "train/tokens_per_second";
}

bool isSameNumber(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b));
}

/// Counts pairs of two lists in order; what one has more is not equal.
template <typename Entry>
void comparePairs(const std::vector<Entry>& original, const std::vector<Entry>& repetition, DriftItem& item,
                  const std::function<bool(const Entry&, const Entry&)>& isSame, const std::function<std::int64_t(const Entry&)>& stepOf)
{
    const std::size_t most = std::max(original.size(), repetition.size());
    for (std::size_t i = 0; i < most; ++i) {
        ++item.compared;
        const bool both = i < original.size() && i < repetition.size();
        if (both && isSame(original[i], repetition[i])) {
            ++item.equal;
            continue;
        }
        const std::int64_t step = stepOf(i < original.size() ? original[i] : repetition[i]);
        item.first = std::min(item.first.value_or(step), step);
    }
}

DriftItem metricDrift(const StoreReader& reader, const RunId& original, const RunId& repetition, const std::string& key)
{
    DriftItem item{DriftItem::Kind::Metric, key, 0, 0, {}, {}};
    comparePairs<store::MetricRow>(
        reader.metrics(original, key), reader.metrics(repetition, key), item,
        [&item](const store::MetricRow& a, const store::MetricRow& b) {
            const double distance = std::abs(a.point.value - b.point.value);
            if (std::isfinite(distance) && a.point.step == b.point.step)
                item.largest = std::max(item.largest.value_or(0), distance);
            return a.point.step == b.point.step && isSameNumber(a.point.value, b.point.value);
        },
        [](const store::MetricRow& row) { return row.point.step; });
    return item;
}

void addMetrics(const StoreReader& reader, RunDrift& drift)
{
    std::set<std::string> keys;
    for (const store::RunRow* run : {&drift.original, &drift.repetition})
        for (const std::string& key : reader.metricKeys(run->id))
            keys.insert(key);
    for (const std::string& key : keys)
        if (!isOfTheMachine(key))
            drift.items.push_back(metricDrift(reader, drift.original.id, drift.repetition.id, key));
}

/// An answer without the ids of what its run made.
struct ComparedAnswer {
    std::string text, judgement;
    std::int64_t step = 0;
};
using AnswersByName = std::map<std::string, std::vector<ComparedAnswer>>;

std::string nameOfEvaluation(const EvaluationRecord& evaluation, const std::vector<LayerRecord>& layers)
{
    std::string name = evaluation.split;
    if (evaluation.purpose != EvaluationPurpose::Final)
        return name + ", " + std::string(nameOf(evaluation.purpose));
    const auto layer = std::ranges::find(layers, evaluation.layerId, &LayerRecord::id);
    return layer == layers.end() ? name : name + ", final layer " + std::to_string(layer->draw);
}

AnswersByName answersOf(const StoreReader& reader, const RunId& run)
{
    AnswersByName answers;
    const auto layers = reader.layers(run);
    for (const EvaluationRecord& evaluation : reader.evaluations(run)) {
        auto& list = answers[nameOfEvaluation(evaluation, layers)];
        const auto ids = reader.generationIds(evaluation.id, {}, store::GenerationOrder::Document, false);
        for (store::GenerationView& view : reader.generations(ids)) {
            view.record.nearest.dataset = {};
            list.push_back({std::move(view.generated), json::toText(view.record), evaluation.step});
        }
    }
    return answers;
}

void addAnswers(const StoreReader& reader, RunDrift& drift)
{
    AnswersByName original = answersOf(reader, drift.original.id), repetition = answersOf(reader, drift.repetition.id);
    std::set<std::string> names;
    for (const AnswersByName* side : {&original, &repetition})
        for (const auto& [name, list] : *side)
            names.insert(name);
    const auto add = [&](DriftItem::Kind kind, const std::string& name, std::string ComparedAnswer::*what) {
        DriftItem item{kind, name, 0, 0, {}, {}};
        comparePairs<ComparedAnswer>(
            original[name], repetition[name], item, [what](const ComparedAnswer& a, const ComparedAnswer& b) { return a.*what == b.*what; },
            [](const ComparedAnswer& answer) { return answer.step; });
        if (item.compared > 0)
            drift.items.push_back(std::move(item));
    };
    for (const std::string& name : names) {
        add(DriftItem::Kind::Texts, name, &ComparedAnswer::text);
        add(DriftItem::Kind::Judgements, name, &ComparedAnswer::judgement);
    }
}

template <typename Record>
void addRecords(DriftItem::Kind kind, const std::vector<Record>& original, const std::vector<Record>& repetition, RunDrift& drift)
{
    DriftItem item{kind, {}, 0, 0, {}, {}};
    comparePairs<Record>(
        original, repetition, item, [](const Record& a, const Record& b) { return json::toText(a) == json::toText(b); },
        [](const Record& record) { return record.step; });
    if (item.compared > 0)
        drift.items.push_back(std::move(item));
}

std::vector<LayerRecord> layersWithoutIds(const StoreReader& reader, const RunId& run)
{
    auto layers = reader.layers(run);
    for (LayerRecord& layer : layers)
        layer.id = {};
    return layers;
}

Phrase knownText(const std::string& text)
{
    return text.empty() ? phrase("RunDrift", "not known") : Phrase(text);
}

void addCause(RunDrift& drift, Phrase what, const std::string& original, const std::string& repetition)
{
    if (original != repetition)
        drift.causes.push_back({std::move(what), knownText(original), knownText(repetition)});
}

SegmentRecord firstSegment(const StoreReader& reader, const RunId& run)
{
    const auto segments = reader.segments(run);
    return segments.empty() ? SegmentRecord{} : segments.front();
}

std::string countOrNothing(std::int64_t count)
{
    return count > 0 ? std::to_string(count) : std::string();
}

void addSurroundings(const StoreReader& reader, RunDrift& drift)
{
    const SegmentRecord before = firstSegment(reader, drift.original.id), now = firstSegment(reader, drift.repetition.id);
    addCause(drift, phrase("RunDrift", "engine"), drift.original.engineVersion, drift.repetition.engineVersion);
    addCause(drift, Phrase(std::string("torch")), before.torchVersion, now.torchVersion);
    addCause(drift, phrase("RunDrift", "device"), before.device, now.device);
    addCause(drift, phrase("RunDrift", "number type"), before.dtype, now.dtype);
    if (before.device.ends_with("cpu") && now.device.ends_with("cpu"))
        addCause(drift, phrase("RunDrift", "threads"), countOrNothing(before.threads), countOrNothing(now.threads));
    addCause(drift, phrase("RunDrift", "host"), drift.original.host, drift.repetition.host);
    for (const SettingDifference& setting : settingDifferences({drift.original, drift.repetition}))
        if (setting.key != "model.device" && setting.key != "model.threads") // what they came to stands above
            addCause(drift, phrase("RunDrift", "setting %1").with({Phrase(setting.key)}), setting.values.front(), setting.values.back());
}

/// Digests by path; nothing where the run kept no record.
std::optional<std::map<std::string, std::string>> inputsOf(const fs::path& project, const RunId& run)
{
    try {
        std::map<std::string, std::string> digests;
        const fs::path file = project / "runs" / run.text() / "inputs.json";
        for (const json::Json& entry : readJson<json::Json>(readFile(file), file.string())) {
            std::string path, digest;
            json::FieldReader reading(entry);
            reading("path", path);
            reading("sha256", digest);
            digests[path] = digest;
        }
        return digests;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

void addInputs(const fs::path& project, RunDrift& drift)
{
    const auto before = inputsOf(project, drift.original.id), now = inputsOf(project, drift.repetition.id);
    if (!before || !now) {
        drift.unrepeated.push_back(
            phrase("RunDrift", "What the runs read cannot be compared: the record of one (inputs.json) is not there."));
        return;
    }
    for (const auto& [path, digest] : *now) {
        const auto known = before->find(path);
        const Phrase what = phrase("RunDrift", "file %1").with({Phrase(path)});
        if (known == before->end())
            drift.causes.push_back({what, phrase("RunDrift", "another file"), Phrase(digest.substr(0, kDigestShown))});
        else
            addCause(drift, what, known->second.substr(0, kDigestShown), digest.substr(0, kDigestShown));
    }
}

void addUnrepeated(const StoreReader& reader, RunDrift& drift)
{
    if (reader.segments(drift.original.id).size() > 1)
        drift.unrepeated.push_back(
            drift.original.mixed
                ? phrase("RunDrift",
                         "The original was interrupted and resumed, by processes that computed otherwise: none repeats that alone.")
                : phrase("RunDrift", "The original was interrupted and resumed; the repetition may not have been."));
    if (drift.original.state != store::RunState::Finished)
        drift.unrepeated.push_back(phrase("RunDrift", "The original has not finished: what it had not computed cannot be compared."));
    if (drift.repetition.state != store::RunState::Finished)
        drift.unrepeated.push_back(phrase("RunDrift", "The repetition has not finished: what it has not computed counts as not equal."));
    drift.unrepeated.push_back(phrase("RunDrift", "Times, speed and memory are of the machine and were not compared."));
}

} // namespace

bool RunDrift::isEqual() const
{
    return std::ranges::all_of(items, &DriftItem::isEqual);
}

std::int64_t RunDrift::compared() const
{
    std::int64_t sum = 0;
    for (const DriftItem& item : items)
        sum += item.compared;
    return sum;
}

std::int64_t RunDrift::equal() const
{
    std::int64_t sum = 0;
    for (const DriftItem& item : items)
        sum += item.equal;
    return sum;
}

std::string repeatsPayload(const RunId& original)
{
    return json::dumped({{"run", original.text()}});
}

std::optional<RunId> repeatedBy(const StoreReader& reader, const RunId& run)
{
    const auto events = reader.eventsOfKind(run, kRepeatsEvent);
    if (events.empty())
        return std::nullopt;
    const auto payload = readJson<json::Json>(events.back().payloadJson, kRepeatsEvent);
    std::string original;
    json::FieldReader reading(payload);
    reading("run", original);
    return RunId(original);
}

RunDrift driftOf(const StoreReader& reader, const fs::path& project, const store::RunRow& original, const store::RunRow& repetition)
{
    RunDrift drift{original, repetition, {}, {}, {}};
    addMetrics(reader, drift);
    addRecords(DriftItem::Kind::Layers, layersWithoutIds(reader, original.id), layersWithoutIds(reader, repetition.id), drift);
    addRecords(DriftItem::Kind::WrongAnswers, reader.hardNegatives(original.id), reader.hardNegatives(repetition.id), drift);
    addAnswers(reader, drift);
    addSurroundings(reader, drift);
    addInputs(project, drift);
    addUnrepeated(reader, drift);
    return drift;
}

} // namespace sdm::report
