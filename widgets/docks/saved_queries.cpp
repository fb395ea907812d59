#include "widgets/docks/saved_queries.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace sdm::ui {
namespace {

struct ExampleNames {
    Q_DECLARE_TR_FUNCTIONS(SavedQueries)
};

QString filePath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return folder + QStringLiteral("/queries.json");
}

std::vector<SavedQuery> examples()
{
    const std::pair<const char*, QString> names[] = {
        {"runs", ExampleNames::tr("Runs: state, preset, seed")},
        {"final_results", ExampleNames::tr("Final results by test set")},
        {"reasons", ExampleNames::tr("Why answers are not in the region")},
        {"best_steps", ExampleNames::tr("Lowest training loss of each run")},
        {"phases", ExampleNames::tr("Time by phase")},
        {"tables", ExampleNames::tr("Tables and their columns")},
    };
    std::vector<SavedQuery> found;
    for (const auto& [file, name] : names) {
        QFile sql(QStringLiteral(":/sql/%1.sql").arg(QLatin1String(file)));
        if (sql.open(QIODevice::ReadOnly))
            found.push_back({name, QString::fromUtf8(sql.readAll()).trimmed(), true});
    }
    return found;
}

std::vector<SavedQuery> ownQueries()
{
    QFile file(filePath());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<SavedQuery> found;
    for (const QJsonValue entry : QJsonDocument::fromJson(file.readAll()).array())
        found.push_back({entry[QStringLiteral("name")].toString(), entry[QStringLiteral("sql")].toString(), false});
    return found;
}

bool keep(const std::vector<SavedQuery>& queries)
{
    QJsonArray list;
    for (const SavedQuery& query : queries)
        list.append(QJsonObject{{QStringLiteral("name"), query.name}, {QStringLiteral("sql"), query.sql}});
    QSaveFile file(filePath());
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(list).toJson()) >= 0 && file.commit();
}

} // namespace

std::vector<SavedQuery> savedQueries()
{
    std::vector<SavedQuery> all = examples();
    std::ranges::copy(ownQueries(), std::back_inserter(all));
    return all;
}

bool saveQuery(const QString& name, const QString& sql)
{
    const auto taken = examples();
    if (name.trimmed().isEmpty() || std::ranges::find(taken, name, &SavedQuery::name) != taken.end())
        return false;
    std::vector<SavedQuery> own = ownQueries();
    std::erase_if(own, [&name](const SavedQuery& query) { return query.name == name; });
    own.push_back({name, sql, false});
    return keep(own);
}

void removeQuery(const QString& name)
{
    std::vector<SavedQuery> own = ownQueries();
    if (std::erase_if(own, [&name](const SavedQuery& query) { return query.name == name; }) > 0)
        keep(own);
}

} // namespace sdm::ui
