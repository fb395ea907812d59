#include "widgets/composer/draft_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/config/config_io.h"

#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>

namespace sdm::ui {
namespace {

Q_LOGGING_CATEGORY(draftLog, "sdm.composer", QtWarningMsg)

std::filesystem::path draftPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return (folder + QStringLiteral("/composer-draft.json")).toStdString();
}

} // namespace

std::optional<RunConfig> loadDraft()
{
    const std::filesystem::path path = draftPath();
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return std::nullopt;
    try {
        return parseRunConfig(readFile(path));
    } catch (const Error& error) {
        qCWarning(draftLog, "draft not restored: %s", error.what());
        return std::nullopt;
    }
}

void storeDraft(const RunConfig& config)
{
    try {
        writeFileAtomically(draftPath(), runConfigJson(config));
    } catch (const Error& error) {
        qCWarning(draftLog, "draft not kept: %s", error.what());
    }
}

} // namespace sdm::ui
