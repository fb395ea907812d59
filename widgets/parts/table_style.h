#pragma once

#include <initializer_list>

class QString;
class QTableView;
class QTreeView;

namespace sdm::ui {

class Theme;

/// The look all tables share: rows without a grid, chosen whole, as high as the text needs at any text size.
void styleTable(const Theme& theme, QTableView* table, const QString& accessibleName);
/// The same of a table whose rows may stand below headings.
void styleTree(const Theme& theme, QTreeView* tree, const QString& accessibleName);

/// Widths of the columns in characters of the body font; they grow with the text.
void setColumnCharacters(const Theme& theme, QTableView* table, std::initializer_list<int> characters);
void setColumnCharacters(const Theme& theme, QTreeView* tree, std::initializer_list<int> characters);

} // namespace sdm::ui
