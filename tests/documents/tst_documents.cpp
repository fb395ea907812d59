#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <vector>

namespace {

const QString kSource = QStringLiteral(SDM_SOURCE_DIR);

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Markdown files of the project's own folders; builds and virtual environments have others.
QStringList documents()
{
    QStringList found;
    for (const QString& name : QDir(kSource).entryList({QStringLiteral("*.md")}, QDir::Files))
        found.append(kSource + QLatin1Char('/') + name);
    for (const char* folder : {"app", "core", "experiments", "i18n", "resources", "tests", "widgets"}) {
        QDirIterator files(kSource + QLatin1Char('/') + QLatin1String(folder), {QStringLiteral("*.md")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            found.append(files.next());
    }
    return found;
}

/// A document without its blocks of code.
QString proseOf(const QString& path)
{
    static const QRegularExpression block(QStringLiteral("```.*?```"), QRegularExpression::DotMatchesEverythingOption);
    return textOf(path).remove(block);
}

QStringList matches(const QString& text, const QString& pattern)
{
    QStringList found;
    auto all = QRegularExpression(pattern).globalMatch(text);
    while (all.hasNext())
        found.append(all.next().captured(1));
    return found;
}

QString shortName(const QString& path)
{
    return QDir(kSource).relativeFilePath(path);
}

/// A room of the engine as the table in its README has it.
struct Room {
    QString name;
    QSet<QString> mayInclude;
};

std::vector<Room> engineRooms()
{
    static const QRegularExpression row(QStringLiteral("^\\| \\[(\\w+)\\]\\(\\w+/README\\.md\\) \\|[^|]*\\|([^|]*)\\|$"),
                                        QRegularExpression::MultilineOption);
    std::vector<Room> rooms;
    QSet<QString> above;
    auto rows = row.globalMatch(textOf(kSource + QStringLiteral("/core/engine/README.md")));
    while (rows.hasNext()) {
        const auto match = rows.next();
        const QString includes = match.captured(2).trimmed();
        Room room{match.captured(1), {}};
        if (includes == QLatin1String("any above"))
            room.mayInclude = above;
        else
            for (const QString& name : includes.split(QLatin1Char(','), Qt::SkipEmptyParts))
                room.mayInclude.insert(name.trimmed());
        above.insert(room.name);
        rooms.push_back(room);
    }
    return rooms;
}

QSet<QString> roomsIncludedBy(const QString& room)
{
    QSet<QString> found;
    QDirIterator files(kSource + QStringLiteral("/core/engine/") + room, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QStringList names = matches(textOf(files.next()), QStringLiteral("#include \"core/engine/(\\w+)/"));
        found.unite(QSet<QString>(names.begin(), names.end()));
    }
    found.remove(room);
    return found;
}

} // namespace

/// Documents that name files and arrows must be true, or they mislead more than none.
class TestDocuments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void links_leadToFiles();
    void tables_nameFilesThatExist();
    void everyRoom_hasADocument();
    void engineRooms_includeWhatTheirTableSays();
};

void TestDocuments::links_leadToFiles()
{
    QVERIFY(documents().size() > 20);
    QStringList broken;
    for (const QString& document : documents()) {
        for (const QString& link : matches(proseOf(document), QStringLiteral("\\]\\(([^)#\\s]+)[^)]*\\)"))) {
            if (!link.contains(QLatin1String("://")) && !QFile::exists(QFileInfo(document).path() + QLatin1Char('/') + link))
                broken.append(shortName(document) + QStringLiteral(" -> ") + link);
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
}

void TestDocuments::tables_nameFilesThatExist()
{
    QStringList missing;
    for (const QString& document : documents()) {
        for (const QString& cell : matches(proseOf(document), QStringLiteral("(?m)^\\|([^|]*)\\|"))) {
            for (const QString& file : matches(cell, QStringLiteral("`([\\w/]+\\.(?:h|cpp|py|sh))`"))) {
                if (!QFile::exists(QFileInfo(document).path() + QLatin1Char('/') + file) &&
                    !QFile::exists(kSource + QLatin1Char('/') + file))
                    missing.append(shortName(document) + QStringLiteral(": ") + file);
            }
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void TestDocuments::everyRoom_hasADocument()
{
    QStringList without;
    for (const char* parent : {"core", "core/engine"}) {
        const QDir folder(kSource + QLatin1Char('/') + QLatin1String(parent));
        for (const QString& room : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (room != QLatin1String("cmake") && !QFile::exists(folder.filePath(room + QStringLiteral("/README.md"))))
                without.append(QLatin1String(parent) + QLatin1Char('/') + room);
        }
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(QLatin1Char('\n'))));
}

void TestDocuments::engineRooms_includeWhatTheirTableSays()
{
    QSet<QString> listed;
    for (const Room& room : engineRooms()) {
        listed.insert(room.name);
        const QSet<QString> stray = roomsIncludedBy(room.name) - room.mayInclude;
        QVERIFY2(stray.isEmpty(), qPrintable(room.name + QStringLiteral(" includes ") + stray.values().join(QLatin1Char(' '))));
    }
    const QStringList folders = QDir(kSource + QStringLiteral("/core/engine")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(listed, QSet<QString>(folders.begin(), folders.end()));
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
