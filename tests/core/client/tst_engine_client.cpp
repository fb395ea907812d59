#include "core/client/engine_client.h"
#include "core/protocol/codec.h"
#include "tests/support/line_device.h"

#include <QSignalSpy>
#include <QTest>

using namespace sdm;
using client::EngineClient;

namespace {

QByteArray line(const protocol::Event& event)
{
    return QByteArray::fromStdString(protocol::encodeEvent(event)) + '\n';
}

QByteArray helloLine(int version = protocol::kProtocolVersion)
{
    protocol::Event event;
    event.body = protocol::Hello{version, "0.1.0", "/project", {{"cpu", "2 threads", 1024}}};
    return line(event);
}

QByteArray finishedLine(const QString& request)
{
    protocol::Event event;
    event.request = request.toStdString();
    event.body = protocol::Finished{};
    return line(event);
}

/// What a client told about its requests.
struct Told {
    explicit Told(EngineClient& client)
    {
        QObject::connect(&client, &EngineClient::eventReceived, &client, [this](const QString& request, const protocol::Event& event) {
            requests.append(request);
            kinds.append(QString::fromLatin1(protocol::kindOf(event.body)));
            if (const auto* failed = std::get_if<protocol::Failed>(&event.body))
                codes.append(QString::fromStdString(failed->code));
        });
    }
    QStringList requests, kinds, codes;
};

} // namespace

class TestEngineClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hello_makesTheClientIdle()
    {
        test::LineDevice device;
        EngineClient client(&device);
        QCOMPARE(client.state(), EngineClient::State::Starting);
        device.feed(helloLine());
        QCOMPARE(client.state(), EngineClient::State::Idle);
        QCOMPARE(client.hello().devices.size(), std::size_t{1});
    }

    void aRequest_isOneLineWithItsId()
    {
        test::LineDevice device;
        EngineClient client(&device);
        device.feed(helloLine());
        const QString id = client.submit(protocol::Ping{});
        QCOMPARE(client.state(), EngineClient::State::Busy);
        QVERIFY(device.said().endsWith('\n'));
        QCOMPARE(device.said().count('\n'), 1);
        const auto decoded = protocol::decodeRequest(device.said().trimmed().toStdString());
        QVERIFY(std::holds_alternative<protocol::Request>(decoded));
        QCOMPARE(QString::fromStdString(std::get<protocol::Request>(decoded).id), id);
    }

    void aRequest_endsOnce()
    {
        test::LineDevice device;
        EngineClient client(&device);
        Told told(client);
        QSignalSpy ended(&client, &EngineClient::requestEnded);
        device.feed(helloLine());
        const QString id = client.submit(protocol::Ping{});
        device.feed(finishedLine(id) + finishedLine(id));
        QCOMPARE(told.kinds, QStringList{QStringLiteral("finished")});
        QCOMPARE(ended.size(), 1);
        QCOMPARE(client.state(), EngineClient::State::Idle);
    }

    void halfALine_waitsForTheRest()
    {
        test::LineDevice device;
        EngineClient client(&device);
        const QByteArray hello = helloLine();
        device.feed(hello.left(20));
        QCOMPARE(client.state(), EngineClient::State::Starting);
        device.feed(hello.mid(20));
        QCOMPARE(client.state(), EngineClient::State::Idle);
    }

    void garbage_isToldAndSkipped_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QTest::newRow("words") << QByteArray("Segmentation fault\n");
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x01\n", 5);
        QTest::newRow("half an object") << QByteArray("{\"request\":\"w1\",\"kind\":\n");
        QTest::newRow("unknown kind") << QByteArray("{\"request\":\"w1\",\"kind\":\"joke\",\"run\":\"\",\"seq\":0,\"time_ms\":0}\n");
        QTest::newRow("an array") << QByteArray("[1,2,3]\n");
    }
    void garbage_isToldAndSkipped()
    {
        QFETCH(QByteArray, garbage);
        test::LineDevice device;
        EngineClient client(&device);
        Told told(client);
        QSignalSpy refused(&client, &EngineClient::lineRefused);
        device.feed(helloLine());
        const QString id = client.submit(protocol::Ping{});
        device.feed(garbage + finishedLine(id));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(told.kinds, QStringList{QStringLiteral("finished")});
    }

    void aLineThatGoesDead_failsEveryOpenRequest()
    {
        test::LineDevice device;
        EngineClient client(&device);
        Told told(client);
        device.feed(helloLine());
        const QString first = client.submit(protocol::Ping{});
        const QString second = client.submit(protocol::Ping{});
        device.feed(finishedLine(first).left(10));
        device.hangUp();
        QCOMPARE(client.state(), EngineClient::State::Lost);
        QCOMPARE(QSet<QString>(told.requests.begin(), told.requests.end()), (QSet<QString>{first, second}));
        QCOMPARE(told.codes, (QStringList{QStringLiteral("engine_lost"), QStringLiteral("engine_lost")}));
    }

    void aRequestOnALostLine_failsAfterTheCall()
    {
        test::LineDevice device;
        EngineClient client(&device);
        Told told(client);
        device.hangUp();
        const QString id = client.submit(protocol::Ping{});
        QVERIFY(told.kinds.isEmpty());
        QTRY_COMPARE(told.codes, QStringList{QStringLiteral("engine_lost")});
        QCOMPARE(told.requests, QStringList{id});
    }

    void anotherProtocol_isRefused()
    {
        test::LineDevice device;
        EngineClient client(&device);
        device.feed(helloLine(protocol::kProtocolVersion + 1));
        QCOMPARE(client.state(), EngineClient::State::Lost);
        QVERIFY(client.lossReason().contains(QString::number(protocol::kProtocolVersion + 1)));
    }

    void anAbandonedRequest_tellsNothing()
    {
        test::LineDevice device;
        EngineClient client(&device);
        Told told(client);
        device.feed(helloLine());
        const QString id = client.submit(protocol::Ping{});
        client.abandon(id);
        device.feed(finishedLine(id));
        QVERIFY(told.kinds.isEmpty());
        QCOMPARE(client.state(), EngineClient::State::Idle);
    }

    void aDestroyedTransport_isALostLine()
    {
        auto device = std::make_unique<test::LineDevice>();
        EngineClient client(device.get());
        device->feed(helloLine());
        device.reset();
        QCOMPARE(client.state(), EngineClient::State::Lost);
    }
};

QTEST_GUILESS_MAIN(TestEngineClient)
#include "tst_engine_client.moc"
