#include "core/store/run_write.h"

#include "core/json/record_json.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace sdm::store {

void fields(auto& v, Is<AppendEvent> auto& r)
{
    v("event", r.kind);
    v("payload", r.payloadJson);
    v("time_ms", r.timeMs);
}
void fields(auto& v, Is<AppendMetrics> auto& r)
{
    v("points", r.points);
    v("time_ms", r.timeMs);
}
void fields(auto& v, Is<AddDocuments> auto& r)
{
    v("documents", r.documents);
}
void fields(auto& v, Is<AddGenerationTexts> auto& r)
{
    v("set", r.setId);
    v("texts", r.texts);
}
void fields(auto& v, Is<AddLayer> auto& r)
{
    v("layer", r.layer);
}
void fields(auto& v, Is<AddEvaluation> auto& r)
{
    v("evaluation", r.evaluation);
    v("generations", r.generations);
}
void fields(auto& v, Is<AddHardNegatives> auto& r)
{
    v("negatives", r.negatives);
}
void fields(auto& v, Is<AddSegment> auto& r)
{
    v("segment", r.segment);
}
void fields(auto& v, Is<AddCheckpoint> auto& r)
{
    v("checkpoint", r.checkpoint);
}
void fields(auto& v, Is<RemoveCheckpoint> auto& r)
{
    v("step", r.step);
}
void fields(auto& v, Is<SetState> auto& r)
{
    v("state", r.state);
    v("error_code", r.errorCode);
    v("error_message", r.errorMessage);
}
void fields(auto& v, Is<SetDevice> auto& r)
{
    v("device", r.device);
}

namespace {

constexpr std::size_t kKinds = std::variant_size_v<RunWrite>;
constexpr std::array<const char*, kKinds> kWords{"event",      "metrics",        "documents", "texts",      "layer",
                                                 "evaluation", "hard_negatives", "segment",   "checkpoint", "checkpoint_removed",
                                                 "state",      "device"};

template <typename... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Match(Cases...) -> Match<Cases...>;

template <std::size_t... Index>
std::optional<RunWrite> readBody(const std::string& kind, json::FieldReader& reader, std::index_sequence<Index...>)
{
    std::optional<RunWrite> write;
    const auto tryOne = [&]<std::size_t I>() {
        if (kind != kWords[I])
            return;
        std::variant_alternative_t<I, RunWrite> value;
        fields(reader, value);
        write = std::move(value);
    };
    (tryOne.template operator()<Index>(), ...);
    return write;
}

} // namespace

void writeTo(RunStore& store, const RunId& runId, const RunWrite& write)
{
    std::visit(Match{
                   [&](const AppendEvent& w) { store.appendEvent(runId, w.kind, w.payloadJson, w.timeMs); },
                   [&](const AppendMetrics& w) { store.appendMetrics(runId, w.points, w.timeMs); },
                   [&](const AddDocuments& w) { store.addDocuments(w.documents); },
                   [&](const AddGenerationTexts& w) { store.addGenerationTexts(w.setId, w.texts); },
                   [&](const AddLayer& w) { store.addLayer(runId, w.layer); },
                   [&](const AddEvaluation& w) { store.addEvaluation(runId, w.evaluation, w.generations); },
                   [&](const AddHardNegatives& w) { store.addHardNegatives(runId, w.negatives); },
                   [&](const AddSegment& w) { store.addSegment(runId, w.segment); },
                   [&](const AddCheckpoint& w) { store.addCheckpoint(runId, w.checkpoint); },
                   [&](const RemoveCheckpoint& w) { store.removeCheckpoint(runId, w.step); },
                   [&](const SetState& w) { store.setState(runId, w.state, w.errorCode, w.errorMessage); },
                   [&](const SetDevice& w) { store.setDevice(runId, w.device); },
               },
               write);
}

std::size_t rowsOf(const RunWrite& write)
{
    return std::visit(Match{
                          [](const AppendMetrics& w) { return w.points.size(); },
                          [](const AddDocuments& w) { return w.documents.size(); },
                          [](const AddGenerationTexts& w) { return w.texts.size(); },
                          [](const AddEvaluation& w) { return w.generations.size() + 1; },
                          [](const AddHardNegatives& w) { return w.negatives.size(); },
                          [](const auto&) { return std::size_t{1}; },
                      },
                      write);
}

bool needsSync(const RunWrite& write)
{
    const auto* state = std::get_if<SetState>(&write);
    return std::holds_alternative<AddCheckpoint>(write) || (state != nullptr && !isActive(state->state));
}

std::string lineOf(const RunWrite& write)
{
    json::Json object{{"write", kWords[write.index()]}};
    json::FieldWriter writer(object);
    std::visit([&writer](const auto& value) { fields(writer, value); }, write);
    return json::dumped(object);
}

RunWrite runWriteOf(std::string_view line, const std::string& place)
{
    JsonBounds bounds;
    bounds.bytes = std::max(bounds.bytes, line.size()); // an evaluation of a large test set is one line
    const auto object = readJsonLine<json::Json>(line, place, bounds);
    try {
        json::FieldReader reader(object);
        std::string kind;
        reader("write", kind);
        auto write = readBody(kind, reader, std::make_index_sequence<kKinds>{});
        if (!write)
            throw Error(ErrorCode::BadInput, "unknown kind '" + kind + "'", "write");
        return std::move(*write);
    } catch (const Error& error) {
        throw Error(ErrorCode::BadInput, error.where() + " " + error.fault(), place,
                    "the file was not written by this program, or has changed");
    }
}

} // namespace sdm::store
