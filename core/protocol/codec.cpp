#include "core/protocol/codec.h"

#include "core/json/json_reader.h"
#include "core/protocol/json_fields.h"

#include <array>
#include <utility>

namespace sdm::protocol {
namespace {

constexpr JsonBounds kLineBounds{.bytes = std::size_t{64} << 20, .depth = 64};

constexpr std::array<const char*, std::variant_size_v<RequestBody>> kRequestKinds{
    "start_run", "resume_run", "stop_run", "pause_run", "generate", "score", "recalibrate", "preflight", "ping", "shutdown", "cancel"};
constexpr std::array<const char*, std::variant_size_v<EventBody>> kEventKinds{
    "hello",      "accepted",       "phase", "progress", "metrics", "evaluation", "layer_changed",
    "checkpoint", "hard_negatives", "token", "log",      "alert",   "finished",   "failed"};

std::string lineOf(const Json& object)
{
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A JSON object, or an Error in plain words.
Json parseObject(std::string_view line)
{
    return readJsonLine<Json>(line, {}, kLineBounds);
}

/// The member as a text, or "" when it is none.
std::string textIn(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Makes the alternative of `Variant` whose kind is `kind` and reads its fields.
template <typename Variant, std::size_t N, std::size_t... Index>
Variant readBody(const std::string& kind, const Json& object, const std::array<const char*, N>& kinds, std::index_sequence<Index...>)
{
    std::optional<Variant> body;
    const auto tryOne = [&]<std::size_t I>() {
        if (kind != kinds[I])
            return;
        std::variant_alternative_t<I, Variant> value;
        FieldReader reader(object);
        fields(reader, value);
        body = std::move(value);
    };
    (tryOne.template operator()<Index>(), ...);
    if (!body)
        throw Error(ErrorCode::BadInput, kind.empty() ? "must be a text" : "unknown kind '" + kind + "'", "kind");
    return std::move(*body);
}

template <typename Variant, std::size_t N>
Variant readBody(const std::string& kind, const Json& object, const std::array<const char*, N>& kinds)
{
    return readBody<Variant>(kind, object, kinds, std::make_index_sequence<N>{});
}

void checkTarget(const Request& request)
{
    const auto check = [](const std::string& run, const std::string& model) {
        if (run.empty() == model.empty())
            throw Error(ErrorCode::BadInput, "exactly one of run and model must be given", "run");
    };
    if (const auto* generate = std::get_if<Generate>(&request.body))
        check(generate->run, generate->model);
    if (const auto* score = std::get_if<Score>(&request.body))
        check(score->run, score->model);
}

template <typename Body>
void writeBody(const Body& body, Json& object)
{
    FieldWriter writer(object);
    std::visit([&writer](const auto& value) { fields(writer, value); }, body);
}

} // namespace

const char* kindOf(const EventBody& body)
{
    return kEventKinds[body.index()];
}

std::variant<Request, BadLine> decodeRequest(std::string_view line)
{
    Request request;
    try {
        const Json object = parseObject(line);
        request.id = textIn(object, "id");
        if (request.id.empty())
            throw Error(ErrorCode::BadInput, "must be a text that is not empty", "id");
        request.body = readBody<RequestBody>(textIn(object, "kind"), object, kRequestKinds);
        checkTarget(request);
        return request;
    } catch (const FieldReader::BadConfiguration& bad) {
        return BadLine{request.id, "bad_input", bad.error.what(), bad.error.where()};
    } catch (const Error& error) {
        return BadLine{request.id, "bad_request", (error.where().empty() ? "the line " : "") + std::string(error.what()), error.where()};
    }
}

std::string encodeRequest(const Request& request)
{
    Json object{{"id", request.id}, {"kind", kRequestKinds[request.body.index()]}};
    writeBody(request.body, object);
    return lineOf(object);
}

std::variant<Event, BadLine> decodeEvent(std::string_view line)
{
    Event event;
    try {
        const Json object = parseObject(line);
        FieldReader reader(object);
        reader.maybe("request", event.request);
        reader.maybe("run", event.run);
        reader.maybe("seq", event.seq);
        reader.maybe("time_ms", event.timeMs);
        event.body = readBody<EventBody>(textIn(object, "kind"), object, kEventKinds);
        return event;
    } catch (const Error& error) {
        return BadLine{event.request, "bad_request", (error.where().empty() ? "the line " : "") + std::string(error.what()), error.where()};
    }
}

std::string encodeEvent(const Event& event)
{
    Json object{
        {"request", event.request}, {"kind", kindOf(event.body)}, {"run", event.run}, {"seq", event.seq}, {"time_ms", event.timeMs}};
    writeBody(event.body, object);
    return lineOf(object);
}

std::string encodePayload(const EventBody& body)
{
    Json object = Json::object();
    writeBody(body, object);
    return lineOf(object);
}

EventBody decodePayload(std::string_view kind, std::string_view payload)
{
    return readBody<EventBody>(std::string(kind), parseObject(payload), kEventKinds);
}

Event failedEvent(const BadLine& line)
{
    Event event;
    event.request = line.request;
    event.body = Failed{line.code, line.message, line.field};
    return event;
}

} // namespace sdm::protocol
