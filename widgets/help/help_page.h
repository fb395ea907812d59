#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace sdm::ui {

/// Says which page of the manual is about a widget and all that is in it: "live", "dock-log", "terms#q".
void setHelpPage(QWidget* widget, const QString& page);
/// Of the nearest widget around this one that has a page; `otherwise` where none has.
QString helpPageOf(const QWidget* widget, const QString& otherwise);

/// Opens a page of the manual, from anywhere, in the window that has offered to (setManualOpener).
void openManual(const QString& page);
/// \param window  offers to as long as it lives
void setManualOpener(QObject* window, std::function<void(const QString& page)> opener);

} // namespace sdm::ui
