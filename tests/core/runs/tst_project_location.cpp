#include "core/runs/project_location.h"

#include <filesystem>
#include <pwd.h>
#include <QTest>
#include <unistd.h>

using sdm::runs::defaultProjectFolder;

namespace {

namespace fs = std::filesystem;
const QByteArray kUnset; // null; an empty value is set

/// Of the user who runs this, as the system knows it.
fs::path ownHome()
{
    const passwd* user = ::getpwuid(::getuid());
    return user != nullptr ? user->pw_dir : "";
}

void set(const char* name, const QByteArray& value)
{
    if (value.isNull())
        qunsetenv(name);
    else
        qputenv(name, value);
}

} // namespace

/// Where a project lies when nobody says: only from paths that mean one place, never in a folder that users share.
class TestProjectLocation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void folder_isTheUsersOwn_data();
    void folder_isTheUsersOwn();
    void aNamedProjectIsTakenAsNamed();
};

void TestProjectLocation::folder_isTheUsersOwn_data()
{
    QTest::addColumn<QByteArray>("home");
    QTest::addColumn<QByteArray>("xdg");
    QTest::addColumn<QString>("expected");
    const QString below = QStringLiteral("/sdm-workbench/default");
    const QString shared = QStringLiteral("/.local/share") + below;
    const QString own = QString::fromStdString(ownHome().string()) + shared;
    const auto row = [](const char* name, const QByteArray& home, const QByteArray& xdg, const QString& expected) {
        QTest::newRow(name) << home << xdg << expected;
    };
    row("a home", "/home/ada", kUnset, QStringLiteral("/home/ada") + shared);
    row("a data folder", "/home/ada", "/data/ada", QStringLiteral("/data/ada") + below);
    row("a data folder without a home", kUnset, "/data/ada", QStringLiteral("/data/ada") + below);
    row("no home", kUnset, kUnset, own);
    row("an empty home", "", kUnset, own);
    row("a relative home", "ada", kUnset, own);
    row("an empty data folder", "/home/ada", "", QStringLiteral("/home/ada") + shared);
    row("a relative data folder", "/home/ada", "data", QStringLiteral("/home/ada") + shared);
    row("a data folder from here", "/home/ada", "./data", QStringLiteral("/home/ada") + shared);
    row("a data folder from above", "/home/ada", "../data", QStringLiteral("/home/ada") + shared);
    row("a data folder by a tilde", "/home/ada", "~/data", QStringLiteral("/home/ada") + shared);
    row("neither is absolute", "ada", "data", own);
}

void TestProjectLocation::folder_isTheUsersOwn()
{
    QFETCH(QByteArray, home);
    QFETCH(QByteArray, xdg);
    QFETCH(QString, expected);
    set("SDM_PROJECT", kUnset);
    set("HOME", home);
    set("XDG_DATA_HOME", xdg);
    const fs::path folder = defaultProjectFolder();
    QCOMPARE(QString::fromStdString(folder.string()), expected);
    QVERIFY(folder.is_absolute());
    QVERIFY2(!folder.string().starts_with(fs::temp_directory_path().string()), folder.c_str());
}

void TestProjectLocation::aNamedProjectIsTakenAsNamed()
{
    set("HOME", kUnset);
    set("XDG_DATA_HOME", kUnset);
    set("SDM_PROJECT", "/data/runs");
    QCOMPARE(defaultProjectFolder(), fs::path("/data/runs"));
    set("SDM_PROJECT", "runs"); // a person's word for a place, so it starts where the person is
    QCOMPARE(defaultProjectFolder(), fs::current_path() / "runs");
}

QTEST_GUILESS_MAIN(TestProjectLocation)
#include "tst_project_location.moc"
