#include "widgets/composer/draft_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/config/config_io.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>

namespace sdm::ui {
namespace {

Q_LOGGING_CATEGORY(draftLog, "sdm.composer", QtWarningMsg)

std::filesystem::path draftPath(const QString& project)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/drafts");
    QDir().mkpath(folder);
    const QByteArray name = QCryptographicHash::hash(QDir::cleanPath(project).toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return QStringLiteral("%1/%2.json").arg(folder, QString::fromLatin1(name)).toStdString();
}

} // namespace

std::optional<RunConfig> loadDraft(const QString& project)
{
    const std::filesystem::path path = draftPath(project);
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

void storeDraft(const QString& project, const RunConfig& config)
{
    try {
        writeFileAtomically(draftPath(project), runConfigJson(config));
    } catch (const Error& error) {
        qCWarning(draftLog, "draft not kept: %s", error.what());
    }
}

} // namespace sdm::ui
