#include "core/base/atomic_file.h"
#include "core/runs/stop_request.h"

#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::runs;

class TestStopRequest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingIsAskedWithoutAFile() { QVERIFY(readStopRequest(run()) == StopRequest::None); }

    void whatIsAskedIsRead()
    {
        writeStopRequest(run(), StopRequest::AfterCheckpoint);
        QVERIFY(readStopRequest(run()) == StopRequest::AfterCheckpoint);
        QCOMPARE(nlohmann::json::parse(readFile(run() / "control.json")).at("stop").get<std::string>(), std::string("after_checkpoint"));
        clearStopRequest(run());
        QVERIFY(readStopRequest(run()) == StopRequest::None);
        clearStopRequest(run()); // nothing there: no harm
    }

    void theStrongerRequestStands()
    {
        writeStopRequest(run(), StopRequest::AfterCheckpoint);
        writeStopRequest(run(), StopRequest::Now);
        QVERIFY(readStopRequest(run()) == StopRequest::Now);
        writeStopRequest(run(), StopRequest::AfterCheckpoint);
        QVERIFY(readStopRequest(run()) == StopRequest::Now);
    }

    void aStrayFileEndsNoTraining()
    {
        for (const char* content : {"", "{", "[]", "{}", R"({"stop":7})", R"({"stop":"soon"})", R"({"stop":"none"})"}) {
            writeFileAtomically(run() / "control.json", content);
            QVERIFY2(readStopRequest(run()) == StopRequest::None, content);
        }
    }

private:
    std::filesystem::path run() const { return m_folder->path().toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestStopRequest)
#include "tst_stop_request.moc"
