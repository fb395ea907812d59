#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace sdm::ui {

/// A page of the manual (resources/help).
struct ManualPage {
    QString id;       ///< its file's name: "live", "terms"
    QString title;    ///< its first heading
    QString markdown; ///< all of it
};

/// All of them: the contents first, then in the order in which the contents name them.
const std::vector<ManualPage>& manualPages();
const ManualPage* findManualPage(const QString& id);

struct ManualHit {
    const ManualPage* page = nullptr;
    QString excerpt; ///< around the first word found; empty where the title alone has it
    int count = 0;   ///< how often the words stand in it
};
/// Pages that have every word, those with it in the title first, then by count.
std::vector<ManualHit> searchManual(const QString& words);

/// What a term means, as the page of terms says it.
struct Definition {
    QString id;    ///< "q-prime"
    QString term;  ///< "q'"
    QString title; ///< "rescaled similarity"
    QString text;  ///< plain
};
const std::vector<Definition>& definitions();
std::optional<Definition> definitionOf(const QString& id);

/// What a link calls a heading: its text up to the dot between term and title, in small letters, Greek ones by name.
QString headingId(const QString& heading);

} // namespace sdm::ui
