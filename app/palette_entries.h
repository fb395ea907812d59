#pragma once

#include "widgets/page.h"
#include "widgets/parts/command_palette.h"

#include <QList>

#include <functional>
#include <vector>

class QAction;

namespace sdm::app {

/// What the palette offers: every command, page and dock by its action; the runs of the project; the settings of a run; the pages of the
/// manual.
std::vector<ui::PaletteEntry> commandEntries(const QList<QAction*>& actions, const QAction* leaveOut);
void addRunEntries(std::vector<ui::PaletteEntry>& entries, const ui::PageContext& context);
void addSettingEntries(std::vector<ui::PaletteEntry>& entries, const std::function<void(const QString& path)>& open);
void addManualEntries(std::vector<ui::PaletteEntry>& entries, const std::function<void(const QString& page)>& open);

} // namespace sdm::app
