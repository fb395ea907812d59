#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/protocol/codec.h"
#include "core/protocol/fields.h"
#include "tests/support/distinct_record.h"
#include "tests/support/spelled_records.h"

#include <QTest>

using namespace sdm;
using namespace sdm::protocol;
using namespace sdm::test;

namespace {

/// Fills messages too: what only they hold is a configuration and JSON text.
class DistinctMessage : public DistinctValues {
public:
    using DistinctValues::DistinctValues;

    void config(const char* name, RunConfig& value)
    {
        value = findPreset("base").config;
        value.name = std::string(name) + std::to_string(next());
    }
    void json(const char* name, std::string& text) { text = "{\"" + std::string(name) + "\":" + std::to_string(next()) + "}"; }
};

class MessageCells : public CellCollector {
public:
    void config(const char* name, const RunConfig& value) { (*this)(name, runConfigJson(value, -1)); }
    void json(const char* name, const std::string& text) { (*this)(name, text); }
};

template <typename Message>
Message distinctMessage(const Filling& filling)
{
    Message message{};
    DistinctMessage values(filling);
    fields(values, message);
    return message;
}

template <typename Message>
Cells messageCells(const Message& message)
{
    MessageCells collector;
    fields(collector, message);
    return std::move(collector.cells);
}

/// A target is a run or a model folder, never both.
template <typename Body>
void chooseTarget(Body& body, const Filling& filling)
{
    if constexpr (std::is_same_v<Body, Generate> || std::is_same_v<Body, Score>) {
        body.run = "the run";
        (filling.turn % 2 == 0 ? body.model : body.run).clear();
        if (filling.turn % 2 == 1)
            body.model = "the model";
    }
}

/// Calls `check(Body{})` for every alternative.
template <typename Variant, typename Check, std::size_t... Index>
void forEachBody(Check&& check, std::index_sequence<Index...>)
{
    (check(std::variant_alternative_t<Index, Variant>{}), ...);
}
template <typename Variant, typename Check>
void forEachBody(Check&& check)
{
    forEachBody<Variant>(check, std::make_index_sequence<std::variant_size_v<Variant>>{});
}

/// The keys of a message's line, but for those of its header.
Cells keysOf(const json::Json& object)
{
    Cells cells;
    for (const auto& [key, value] : object.items())
        cells.emplace_back(key, jsonCell(value));
    return cells;
}

json::Json lineOf(const EventBody& body)
{
    return json::Json::parse(encodePayload(body));
}

/// What a record's line has: absent fields are left out.
Cells present(const Cells& cells)
{
    Cells some;
    for (const auto& one : cells) {
        if (!one.second.empty())
            some.push_back(one);
    }
    return some;
}

} // namespace

/// Every field of every message over the wire and back, and the keys that programs of other people read.
class TestProtocolFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyEventComesBack();
    void everyRequestComesBack();
    void headersComeBack();
    void recordsHaveTheirKeysOnTheWire();
    void kindsAreSpelled();
    void messagesAreSpelled();
    void requestsAreSpelled();
};

void TestProtocolFields::everyEventComesBack()
{
    forEachBody<EventBody>([](const auto& empty) {
        using Body = std::decay_t<decltype(empty)>;
        for (const Filling& filling : allFillings()) {
            const auto body = distinctMessage<Body>(filling);
            const std::string kind = kindOf(body);
            const auto decoded = decodeEvent(encodeEvent({"request 1", "run 2", 3, 4, body}));
            QVERIFY2(std::holds_alternative<Event>(decoded), kind.c_str());
            const std::string found = difference(messageCells(body), messageCells(std::get<Body>(std::get<Event>(decoded).body)));
            QVERIFY2(found.empty(), (kind + ", " + filling.words() + ": " + found).c_str());
            const auto stored = decodePayload(kind, encodePayload(body));
            QVERIFY2(difference(messageCells(body), messageCells(std::get<Body>(stored))).empty(), kind.c_str());
        }
    });
}

void TestProtocolFields::everyRequestComesBack()
{
    forEachBody<RequestBody>([](const auto& empty) {
        using Body = std::decay_t<decltype(empty)>;
        for (const Filling& filling : allFillings()) {
            if (filling.infinite && std::is_same_v<Body, Recalibrate>)
                continue; // an alpha is finite
            auto body = distinctMessage<Body>(filling);
            chooseTarget(body, filling);
            const auto decoded = decodeRequest(encodeRequest({"the id", body}));
            if (const auto* bad = std::get_if<BadLine>(&decoded))
                QFAIL((bad->field + ": " + bad->message).c_str());
            const auto& request = std::get<Request>(decoded);
            QCOMPARE(request.id, std::string("the id"));
            const std::string found = difference(messageCells(body), messageCells(std::get<Body>(request.body)));
            QVERIFY2(found.empty(), (filling.words() + ": " + found).c_str());
        }
    });
}

void TestProtocolFields::headersComeBack()
{
    const auto decoded = decodeEvent(encodeEvent({"request 1", "run 2", 3, 4, Token{"a"}}));
    const auto& event = std::get<Event>(decoded);
    QCOMPARE(event.request, std::string("request 1"));
    QCOMPARE(event.run, std::string("run 2"));
    QCOMPARE(event.seq, std::int64_t(3));
    QCOMPARE(event.timeMs, std::int64_t(4));
    QCOMPARE(encodeEvent(event), std::string(R"({"request":"request 1","kind":"token","run":"run 2","seq":3,"time_ms":4,"text":"a"})"));
}

void TestProtocolFields::recordsHaveTheirKeysOnTheWire()
{
    for (const Filling& filling : allFillings()) {
        const auto compare = [&](const char* what, const Cells& expected, const json::Json& object) {
            const std::string found = difference(present(expected), keysOf(object));
            QVERIFY2(found.empty(), (std::string(what) + ", " + filling.words() + ": " + found).c_str());
        };
        const auto evaluation = distinct<EvaluationRecord>(filling);
        compare("evaluation", spelled(evaluation), lineOf(Evaluation{evaluation}));
        const auto checkpoint = distinct<CheckpointRecord>(filling);
        compare("checkpoint", spelled(checkpoint), lineOf(Checkpoint{checkpoint}));
        const auto layer = distinct<LayerRecord>(filling);
        compare("layer_changed", Cells{{"change", "updated"}} + spelled(layer), lineOf(LayerChanged{"updated", layer}));
        const auto point = distinct<MetricPoint>(filling);
        compare("metrics", spelled(point), lineOf(Metrics{{{}, point}}).at("points").at(1));
        const auto negative = distinct<HardNegativeRecord>(filling);
        compare("hard_negatives", spelled(negative), lineOf(HardNegatives{{{}, negative}}).at("negatives").at(1));
        const auto generation = distinct<GenerationRecord>(filling);
        Finished finished;
        finished.judgement = Judgement{"the answer", generation, 546};
        compare("judgement", Cells{{"answer", "the answer"}, {"model_step", "546"}} + spelled(generation),
                lineOf(finished).at("judgement"));
        const auto progress = distinct<PhaseProgress>(filling);
        compare("progress", spelled(progress) + Cells{{"per_second", "2.5"}, {"remaining_seconds", "7.5"}},
                lineOf(Progress{progress, 2.5, 7.5}));
    }
}

void TestProtocolFields::kindsAreSpelled()
{
    std::string kinds;
    forEachBody<EventBody>([&kinds](const auto& body) { kinds += std::string(kinds.empty() ? "" : " ") + kindOf(body); });
    QCOMPARE(
        kinds,
        std::string(
            "hello accepted phase progress metrics evaluation layer_changed checkpoint hard_negatives token log alert finished failed"));
    const auto kind = [](const RequestBody& body) { return json::Json::parse(encodeRequest({"1", body})).at("kind").get<std::string>(); };
    QCOMPARE(kind(StartRun{}), std::string("start_run"));
    QCOMPARE(kind(ResumeRun{}), std::string("resume_run"));
    QCOMPARE(kind(StopRun{}), std::string("stop_run"));
    QCOMPARE(kind(PauseRun{}), std::string("pause_run"));
    QCOMPARE(kind(Generate{}), std::string("generate"));
    QCOMPARE(kind(Score{}), std::string("score"));
    QCOMPARE(kind(Recalibrate{}), std::string("recalibrate"));
    QCOMPARE(kind(Preflight{}), std::string("preflight"));
    QCOMPARE(kind(Ping{}), std::string("ping"));
    QCOMPARE(kind(Shutdown{}), std::string("shutdown"));
    QCOMPARE(kind(Cancel{}), std::string("cancel"));
}

void TestProtocolFields::messagesAreSpelled()
{
    QCOMPARE(
        encodePayload(Hello{1, "0.2", "folder", {{"cuda:0", "a card", 8}}}),
        std::string(
            R"({"protocol":1,"engine_version":"0.2","project":"folder","devices":[{"name":"cuda:0","description":"a card","memory_bytes":8}]})"));
    QCOMPARE(encodePayload(Accepted{"a name"}), std::string(R"({"run_name":"a name"})"));
    QCOMPARE(encodePayload(Phase{PhaseKind::Decode, 1, 2, 3, 4.5}),
             std::string(R"({"phase":"decode","epoch":1,"step":2,"total":3,"seconds":4.5})"));
    QCOMPARE(encodePayload(Log{"info", "a text"}), std::string(R"({"level":"info","text":"a text"})"));
    QCOMPARE(encodePayload(Alert{"warning", "a code", "a text"}), std::string(R"({"level":"warning","code":"a code","text":"a text"})"));
    QCOMPARE(encodePayload(Failed{"a code", "a message", "a field"}),
             std::string(R"({"code":"a code","message":"a message","field":"a field"})"));
    Finished finished;
    finished.checks = {{"a name", "ok", "a value", "a remedy", "a field"}};
    QCOMPARE(encodePayload(finished),
             std::string(
                 R"({"checks":[{"name":"a name","status":"ok","value":"a value","remedy":"a remedy","field":"a field"}],"seconds":0.0})"));
    finished.checks.clear();
    finished.state = "stopped";
    finished.resolvedConfig = R"({"a":1})";
    finished.qrMin = 2.5;
    finished.psi = {0.5, kNoRegion, 0.75};
    finished.seconds = 3.5;
    QCOMPARE(encodePayload(finished),
             std::string(R"({"state":"stopped","config":{"a":1},"qr_min":2.5,"psi":[0.5,"inf",0.75],"seconds":3.5})"));
}

void TestProtocolFields::requestsAreSpelled()
{
    const auto line = [](const RequestBody& body) { return encodeRequest({"1", body}); };
    QCOMPARE(line(ResumeRun{"a run", 7}), std::string(R"({"id":"1","kind":"resume_run","run":"a run","from":7})"));
    QCOMPARE(line(StopRun{"a run", true}), std::string(R"({"id":"1","kind":"stop_run","run":"a run","now":true})"));
    QCOMPARE(
        line(Generate{"a text", "a run", "a model", 2, "a layer", 3, true, "a device"}),
        std::string(
            R"({"id":"1","kind":"generate","text":"a text","run":"a run","model":"a model","checkpoint":2,"layer":"a layer","max_new_tokens":3,"force":true,"device":"a device"})"));
    QCOMPARE(
        line(Score{"a prompt", "an answer", "a run", "a model", 2, "a layer", true}),
        std::string(
            R"({"id":"1","kind":"score","prompt":"a prompt","answer":"an answer","run":"a run","model":"a model","checkpoint":2,"layer":"a layer","force":true})"));
    QCOMPARE(line(Cancel{"another"}), std::string(R"({"id":"1","kind":"cancel","request":"another"})"));
    QCOMPARE(line(Recalibrate{"a layer", 0.9}), std::string(R"({"id":"1","kind":"recalibrate","layer":"a layer","alpha":0.9})"));
}

QTEST_APPLESS_MAIN(TestProtocolFields)
#include "tst_protocol_fields.moc"
