#include "core/base/error.h"
#include "core/runner/describe_exception.h"

#include <ATen/ATen.h>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <QTest>
#include <string>

using namespace sdm;
using runner::Failure;

namespace {

Failure failureOf(const std::function<void()>& act)
{
    try {
        act();
    } catch (...) {
        return runner::describeCurrentException();
    }
    return {};
}

} // namespace

class TestDescribeException : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ourErrors_speakForThemselves()
    {
        const Failure failure = failureOf([] { throw Error(ErrorCode::NotFound, "no such run", "a name", "see `ls`"); });
        QCOMPARE(failure.message, std::string("a name: no such run (see `ls`)"));
        QCOMPARE(failure.code, std::string("not_found"));
        QCOMPARE(failure.field, std::string("a name"));
        QCOMPARE(failure.exitCode, 3);
    }

    void memory_isNamedAsWhatItIs()
    {
        const Failure torch = failureOf([] { static_cast<void>(at::empty({std::int64_t{1} << 45, 1024})); });
        QCOMPARE(torch.code, std::string("out_of_memory"));
        QCOMPARE(torch.message, std::string("out of memory (use a smaller batch, layer or model)"));
        const Failure standard = failureOf([] { throw std::bad_alloc(); });
        QCOMPARE(standard.code, std::string("out_of_memory"));
    }

    void filesOfTheSystem_areNamedWithTheirCause()
    {
        const Failure failure = failureOf([] { static_cast<void>(std::filesystem::directory_iterator("/no/such/folder")); });
        QCOMPARE(failure.message,
                 std::string("/no/such/folder: No such file or directory (check that it is there, its permissions and space)"));
        QCOMPARE(failure.field, std::string("/no/such/folder"));
    }

    void namesThatAreNotUtf8_areTheUsersToMend()
    {
        const Failure failure = failureOf([] { static_cast<void>(nlohmann::json("\xff").dump()); });
        QCOMPARE(failure.exitCode, 2);
        QCOMPARE(failure.code, std::string("bad_input"));
    }

    /// A library's words alone say neither what was done nor what to do.
    void libraryWords_areMarkedAsOurFault_data()
    {
        QTest::addColumn<std::function<void()>>("act");
        QTest::newRow("torch") << std::function<void()>([] { static_cast<void>(at::zeros({2, 3}).matmul(at::zeros({2, 3}))); });
        QTest::newRow("an empty function") << std::function<void()>([] { std::function<void()>()(); });
        QTest::newRow("json") << std::function<void()>([] { static_cast<void>(nlohmann::json(5).get<std::string>()); });
        QTest::newRow("a container") << std::function<void()>([] { static_cast<void>(std::string("a").at(7)); });
        QTest::newRow("none of them") << std::function<void()>([] { throw 5; });
    }
    void libraryWords_areMarkedAsOurFault()
    {
        QFETCH(std::function<void()>, act);
        const Failure failure = failureOf(act);
        QVERIFY2(failure.message.starts_with("internal error: "), failure.message.c_str());
        QVERIFY2(failure.message.ends_with("(please report it, with the command and its configuration)"), failure.message.c_str());
        QVERIFY(failure.message.find('\n') == std::string::npos);
        QCOMPARE(failure.exitCode, 1);
    }
};

QTEST_APPLESS_MAIN(TestDescribeException)
#include "tst_describe_exception.moc"
