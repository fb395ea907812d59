#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/protocol/codec.h"

#include <cmath>
#include <QFile>
#include <QTest>

using namespace sdm;
using namespace sdm::protocol;

namespace {

/// Lines of the README's examples under a heading.
QList<QByteArray> examples(const QByteArray& heading)
{
    QFile file(QStringLiteral(SDM_SOURCE_DIR "/core/protocol/README.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines;
    bool inSection = false;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("## "))
            inSection = line == "## " + heading;
        else if (inSection && line.startsWith('{'))
            lines << line;
    }
    return lines;
}

template <typename T>
const T& bodyOf(const std::variant<Event, BadLine>& decoded)
{
    return std::get<T>(std::get<Event>(decoded).body);
}

} // namespace

class TestProtocol : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRequestExample_roundTrips();
    void everyEventExample_roundTrips();
    void nonFiniteNumbers_areSpelledOut();
    void brokenUtf8_isReplacedAndNeverThrows();
    void textWithLineBreaks_staysOnOneLine();
    void absentQuantities_areLeftOut();
    void badLine_isRefusedWithFieldAndId_data();
    void badLine_isRefusedWithFieldAndId();
    void everyPrefixOfALine_isRefusedWithoutHarm();
    void unknownFields_areIgnored();
    void payloads_roundTripThroughTheStore();
};

void TestProtocol::everyRequestExample_roundTrips()
{
    std::vector<bool> seen(std::variant_size_v<RequestBody>);
    for (const QByteArray& line : examples("Requests")) {
        const auto decoded = decodeRequest(line.toStdString());
        QVERIFY2(std::holds_alternative<Request>(decoded), line);
        const auto& request = std::get<Request>(decoded);
        seen[request.body.index()] = true;
        const std::string encoded = encodeRequest(request);
        QCOMPARE(encodeRequest(std::get<Request>(decodeRequest(encoded))), encoded);
    }
    QVERIFY2(std::find(seen.begin(), seen.end(), false) == seen.end(), "the README lacks a request");
}

void TestProtocol::everyEventExample_roundTrips()
{
    std::vector<bool> seen(std::variant_size_v<EventBody>);
    for (const QByteArray& line : examples("Events")) {
        const auto decoded = decodeEvent(line.toStdString());
        QVERIFY2(std::holds_alternative<Event>(decoded), line);
        seen[std::get<Event>(decoded).body.index()] = true;
        const std::string encoded = encodeEvent(std::get<Event>(decoded));
        QCOMPARE(encodeEvent(std::get<Event>(decodeEvent(encoded))), encoded);
    }
    QVERIFY2(std::find(seen.begin(), seen.end(), false) == seen.end(), "the README lacks an event");
    const QList<QByteArray> lines = examples("Events");
    const auto judged = std::ranges::find_if(lines, [](const QByteArray& line) { return line.contains("\"judgement\""); });
    QVERIFY(judged != lines.end());
    const auto decoded = decodeEvent(judged->toStdString());
    const auto& end = std::get<Finished>(std::get<Event>(decoded).body);
    QCOMPARE(end.judgement->modelStep.value(), std::int64_t{546});
}

void TestProtocol::nonFiniteNumbers_areSpelledOut()
{
    const double infinity = std::numeric_limits<double>::infinity();
    Event event;
    event.body = Metrics{{{"a", 1, 0.5, std::nan("")}, {"b", 1, 0.5, infinity}, {"c", 1, 0.5, -infinity}}};
    const std::string line = encodeEvent(event);
    QVERIFY(line.find("\"value\":null") != std::string::npos);
    QVERIFY(line.find("\"inf\"") != std::string::npos && line.find("\"-inf\"") != std::string::npos);
    const auto decoded = decodeEvent(line);
    const auto& points = bodyOf<Metrics>(decoded).points;
    QVERIFY(std::isnan(points[0].value));
    QCOMPARE(points[1].value, infinity);
    QCOMPARE(points[2].value, -infinity);
}

void TestProtocol::brokenUtf8_isReplacedAndNeverThrows()
{
    Event event;
    event.body = Log{"info", "half a character: \xc3"};
    const auto decoded = decodeEvent(encodeEvent(event));
    QCOMPARE(bodyOf<Log>(decoded).text, std::string("half a character: \xef\xbf\xbd"));
    QVERIFY(std::holds_alternative<BadLine>(decodeRequest("{\"id\":\"\xc3\",\"kind\":\"ping\"}")));
}

void TestProtocol::textWithLineBreaks_staysOnOneLine()
{
    const std::string line = encodeRequest({"1", Score{"a\nb", "c\r\n", "r", {}, {}, {}}});
    QVERIFY(line.find('\n') == std::string::npos);
    QCOMPARE(std::get<Score>(std::get<Request>(decodeRequest(line)).body).answer, std::string("c\r\n"));
}

void TestProtocol::absentQuantities_areLeftOut()
{
    Event event;
    Evaluation evaluation;
    evaluation.evaluation.split = "id";
    evaluation.evaluation.plain.admitted = 0;
    event.body = evaluation;
    const std::string line = encodeEvent(event);
    QVERIFY(line.find("\"admitted\":0") != std::string::npos);
    QVERIFY(line.find("accepted") == std::string::npos);
    const auto decoded = decodeEvent(line);
    QVERIFY(bodyOf<Evaluation>(decoded).evaluation.plain.admitted == 0);
    QVERIFY(!bodyOf<Evaluation>(decoded).evaluation.plain.accepted);
}

void TestProtocol::badLine_isRefusedWithFieldAndId_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* line, const char* id, const char* code, const char* field) {
        QTest::newRow(line) << QByteArray(line) << QString::fromUtf8(id) << QString::fromUtf8(code) << QString::fromUtf8(field);
    };
    row("", "", "bad_request", "");
    row("garbage", "", "bad_request", "");
    row("[]", "", "bad_request", "");
    row("{}", "", "bad_request", "id");
    row(R"({"id":7,"kind":"ping"})", "", "bad_request", "id");
    row(R"({"id":"","kind":"ping"})", "", "bad_request", "id");
    row(R"({"id":"7"})", "7", "bad_request", "kind");
    row(R"({"id":"7","kind":["ping"]})", "7", "bad_request", "kind");
    row(R"({"id":"7","kind":"dance"})", "7", "bad_request", "kind");
    row(R"({"id":"7","kind":"stop_run"})", "7", "bad_request", "run");
    row(R"({"id":"7","kind":"stop_run","run":5})", "7", "bad_request", "run");
    row(R"({"id":"7","kind":"stop_run","run":"a","now":1})", "7", "bad_request", "now");
    row(R"({"id":"7","kind":"resume_run","run":"a","from":1.5})", "7", "bad_request", "from");
    row(R"({"id":"7","kind":"resume_run","run":"a","from":18446744073709551615})", "7", "bad_request", "from");
    row(R"({"id":"7","kind":"generate","text":"a"})", "7", "bad_request", "run");
    row(R"({"id":"7","kind":"generate","text":"a","run":"b","model":"c"})", "7", "bad_request", "run");
    row(R"({"id":"7","kind":"recalibrate","layer":"a","alpha":"high"})", "7", "bad_request", "alpha");
    row(R"({"id":"7","kind":"start_run"})", "7", "bad_request", "config");
    row(R"({"id":"7","kind":"start_run","config":[]})", "7", "bad_request", "config");
    row(R"({"id":"7","kind":"start_run","config":{"optimiser":{"epochs":-3}}})", "7", "bad_input", "optimiser.epochs");
    row(R"({"id":"7","kind":"preflight","config":{"optimizer":{}}})", "7", "bad_input", "optimizer");
}

void TestProtocol::badLine_isRefusedWithFieldAndId()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, id);
    QFETCH(QString, code);
    QFETCH(QString, field);
    const auto decoded = decodeRequest(line.toStdString());
    QVERIFY(std::holds_alternative<BadLine>(decoded));
    const auto& bad = std::get<BadLine>(decoded);
    QCOMPARE(QString::fromStdString(bad.request), id);
    QCOMPARE(QString::fromStdString(bad.code), code);
    QCOMPARE(QString::fromStdString(bad.field), field);
    QVERIFY(!bad.message.empty());
    QVERIFY(std::holds_alternative<Event>(decodeEvent(encodeEvent(failedEvent(bad)))));
}

void TestProtocol::everyPrefixOfALine_isRefusedWithoutHarm()
{
    for (const QByteArray& line : examples("Requests")) {
        for (qsizetype length = 0; length < line.size(); ++length)
            QVERIFY(std::holds_alternative<BadLine>(decodeRequest(line.left(length).toStdString())));
    }
    const std::string deep(1'000'000, '[');
    QVERIFY(std::holds_alternative<BadLine>(decodeRequest(deep)));
}

void TestProtocol::unknownFields_areIgnored()
{
    const auto decoded = decodeRequest(R"({"id":"1","kind":"ping","colour":"blue","run":5})");
    QVERIFY(std::holds_alternative<Request>(decoded));
}

void TestProtocol::payloads_roundTripThroughTheStore()
{
    const EventBody body = Phase{PhaseKind::FineTune, 2, 79, 40, 1.5};
    const std::string payload = encodePayload(body);
    QCOMPARE(payload, std::string(R"({"phase":"fine_tune","epoch":2,"step":79,"total":40,"seconds":1.5})"));
    QCOMPARE(std::get<Phase>(decodePayload(kindOf(body), payload)).seconds.value(), 1.5);
    QVERIFY_EXCEPTION_THROWN(decodePayload("dance", payload), Error);
    QVERIFY_EXCEPTION_THROWN(decodePayload("phase", "{}"), Error);
}

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
