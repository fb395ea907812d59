#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <vector>

namespace {

const QString kWidgets = QStringLiteral(SDM_SOURCE_DIR "/widgets");

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A folder as the table in the README has it.
struct Room {
    QString name;
    QSet<QString> mayInclude;
};

std::vector<Room> rooms()
{
    static const QRegularExpression row(QStringLiteral("^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|$"), QRegularExpression::MultilineOption);
    std::vector<Room> found;
    QSet<QString> above;
    auto rows = row.globalMatch(textOf(kWidgets + QStringLiteral("/README.md")));
    while (rows.hasNext()) {
        const auto match = rows.next();
        const QString includes = match.captured(2).trimmed();
        Room room{match.captured(1), {}};
        if (includes == QLatin1String("any above"))
            room.mayInclude = above;
        else if (includes != QLatin1String("none"))
            for (const QString& name : includes.split(QLatin1Char(','), Qt::SkipEmptyParts))
                room.mayInclude.insert(name.trimmed());
        above.insert(room.name);
        found.push_back(room);
    }
    return found;
}

QStringList sourcesOf(const QString& room)
{
    QStringList sources;
    QDirIterator files(kWidgets + QLatin1Char('/') + room, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        sources.append(files.next());
    return sources;
}

QSet<QString> roomsIncludedBy(const QString& source)
{
    static const QRegularExpression include(QStringLiteral("#include \"widgets/(\\w+)/"));
    QSet<QString> found;
    auto all = include.globalMatch(textOf(source));
    while (all.hasNext())
        found.insert(all.next().captured(1));
    return found;
}

} // namespace

/// The folders of the window include one another one way, as their table says.
class TestRooms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTable_namesEveryFolder()
    {
        QSet<QString> named;
        for (const Room& room : rooms())
            named.insert(room.name);
        const QStringList folders = QDir(kWidgets).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(named, QSet<QString>(folders.begin(), folders.end()));
    }

    void aRoom_includesOnlyRoomsAboveIt()
    {
        QSet<QString> above;
        for (const Room& room : rooms()) {
            QVERIFY2(above.contains(room.mayInclude), qPrintable(room.name));
            above.insert(room.name);
        }
    }

    void includes_areThoseOfTheTable()
    {
        QStringList wrong;
        int sources = 0;
        for (const Room& room : rooms()) {
            for (const QString& source : sourcesOf(room.name)) {
                ++sources;
                QSet<QString> included = roomsIncludedBy(source);
                included.remove(room.name);
                for (const QString& other : included - room.mayInclude)
                    wrong.append(QDir(kWidgets).relativeFilePath(source) + QStringLiteral(" -> ") + other);
            }
        }
        QVERIFY(sources > 100);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void onlyPlots_includesQCustomPlot()
    {
        for (const Room& room : rooms()) {
            for (const QString& source : sourcesOf(room.name))
                QVERIFY2(room.name == QLatin1String("plots") || !textOf(source).contains(QLatin1String("qcustomplot.h")),
                         qPrintable(source));
        }
    }
};

QTEST_MAIN(TestRooms)
#include "tst_rooms.moc"
