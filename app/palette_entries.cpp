#include "app/palette_entries.h"

#include "app/key_bindings.h"
#include "core/config/schema.h"
#include "widgets/help/manual.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/text/core_words.h"
#include "widgets/text/format.h"
#include "widgets/text/run_state_word.h"

#include <QAction>
#include <QCoreApplication>

namespace sdm::app {
namespace {

struct PaletteWords {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

QString kindOf(const QString& id)
{
    return id.startsWith(QLatin1String("page."))   ? PaletteWords::tr("Page")
           : id.startsWith(QLatin1String("dock.")) ? PaletteWords::tr("Dock")
                                                   : PaletteWords::tr("Command");
}

} // namespace

std::vector<ui::PaletteEntry> commandEntries(const QList<QAction*>& actions, const QAction* leaveOut)
{
    std::vector<ui::PaletteEntry> entries;
    for (QAction* action : actions) {
        if (action == leaveOut)
            continue;
        const QKeySequence key = action->shortcut();
        ui::PaletteEntry entry;
        entry.id = action->objectName();
        entry.kind = kindOf(entry.id);
        entry.title = commandName(action);
        entry.keys = key.toString(QKeySequence::NativeText);
        entry.detail = action->toolTip();
        if (const QString end = PaletteWords::tr(" (%1)").arg(entry.keys); !entry.keys.isEmpty() && entry.detail.endsWith(end))
            entry.detail.chop(end.size());
        if (entry.detail == entry.title)
            entry.detail.clear();
        if (!action->isEnabled())
            entry.why = PaletteWords::tr("not possible now");
        entry.run = [action] { action->trigger(); };
        entries.push_back(std::move(entry));
    }
    return entries;
}

void addRunEntries(std::vector<ui::PaletteEntry>& entries, const ui::PageContext& context)
{
    for (const ui::RunSummary& run : context.session.runs()) {
        ui::PaletteEntry entry;
        entry.id = QStringLiteral("run:") + run.id();
        entry.kind = PaletteWords::tr("Run");
        entry.title = run.name();
        entry.detail = PaletteWords::tr("%1, %2").arg(ui::runStateWord(run.state), ui::startedText(run.row.createdMs));
        entry.run = [&commands = context.commands, id = run.id()] { commands.openRun(id); };
        entries.push_back(std::move(entry));
    }
}

void addSettingEntries(std::vector<ui::PaletteEntry>& entries, const std::function<void(const QString& path)>& open)
{
    for (const Setting& setting : runSettings()) {
        ui::PaletteEntry entry;
        const QString path = QString::fromStdString(setting.path);
        entry.id = QStringLiteral("setting:") + path;
        entry.kind = PaletteWords::tr("Setting of a new run");
        entry.title = ui::settingLabel(setting);
        entry.detail = path;
        entry.run = [open, path] { open(path); };
        entries.push_back(std::move(entry));
    }
}

void addManualEntries(std::vector<ui::PaletteEntry>& entries, const std::function<void(const QString& page)>& open)
{
    for (const ui::ManualPage& page : ui::manualPages()) {
        ui::PaletteEntry entry;
        entry.id = QStringLiteral("manual:") + page.id;
        entry.kind = PaletteWords::tr("Manual");
        entry.title = page.title;
        entry.run = [open, id = page.id] { open(id); };
        entries.push_back(std::move(entry));
    }
}

} // namespace sdm::app
