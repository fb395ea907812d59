#pragma once

#include <QString>

#include <vector>

namespace sdm::ui {

struct SavedQuery {
    QString name, sql;
    bool isExample = false; ///< of ours; cannot be removed
};

/// Queries to begin with (resources/sql), then those the user keeps, in the user's data folder, for all projects.
std::vector<SavedQuery> savedQueries();
/// Under a name of an example or an empty one nothing is kept. \return whether it was
bool saveQuery(const QString& name, const QString& sql);
void removeQuery(const QString& name);

} // namespace sdm::ui
