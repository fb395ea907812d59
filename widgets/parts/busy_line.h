#pragma once

#include <QLabel>

namespace sdm::ui {

class QueryState;
class Theme;

/// A quiet line that says what is being read while a question to the store takes long; keeps its place while it has nothing to say.
QLabel* busyLine(const Theme& theme, const QueryState& query, const QString& text);

} // namespace sdm::ui
