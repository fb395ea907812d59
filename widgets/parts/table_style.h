#pragma once

#include <initializer_list>

class QString;
class QTableView;

namespace sdm::ui {

class Theme;

/// The look all tables share: rows without a grid, chosen whole, as high as the text needs at any text size.
void styleTable(const Theme& theme, QTableView* table, const QString& accessibleName);

/// Widths of the columns in characters of the body font; they grow with the text.
void setColumnCharacters(const Theme& theme, QTableView* table, std::initializer_list<int> characters);

} // namespace sdm::ui
