#include "widgets/data/edit_worker.h"

#include "core/base/error.h"

#include <filesystem>
#include <utility>

namespace sdm::ui {
namespace {

std::filesystem::path pathOf(const QString& folder)
{
    return folder.toStdString();
}

EditFailure failureOf(const EditDone& asked, const std::exception& exception)
{
    EditFailure failure{asked.ticket, asked.kind, QString::fromUtf8(exception.what()), {}};
    if (const auto* error = dynamic_cast<const Error*>(&exception)) {
        failure.why = QString::fromStdString(error->where().empty() ? error->fault() : error->fault() + ": " + error->where());
        failure.remedy = QString::fromStdString(error->remedy());
    }
    return failure;
}

} // namespace

void EditWorker::setFolder(const QString& folder)
{
    m_folder = folder;
    m_reader.reset();
    m_version = m_newest = -1;
    Q_EMIT stood(m_folder, {});
}

void EditWorker::carryOut(EditDone asked, const Work& work, Project project)
{
    try {
        if (project == Project::MustExist)
            (void)store::StoreReader::open(pathOf(m_folder)); // no project is made where there is none
        // Opened anew for each: the store may have been moved or replaced since, and nobody is kept waiting by a connection at rest.
        store::RunStore opened = store::RunStore::open(pathOf(m_folder), m_patience);
        store::Annotations annotations(opened);
        work(annotations, asked);
        look(); // first: whoever hears of the edit finds it in the log
        Q_EMIT done(asked);
    } catch (const std::exception& exception) {
        Q_EMIT failed(failureOf(asked, exception));
    }
}

void EditWorker::look()
{
    try {
        if (!m_reader)
            m_reader.emplace(store::StoreReader::open(pathOf(m_folder)));
        if (const std::int64_t version = m_reader->dataVersion(); std::exchange(m_version, version) == version)
            return;
        const auto newest = m_reader->edits(1);
        const std::int64_t id = newest.empty() ? 0 : newest.front().id;
        if (id == m_newest)
            return;
        const store::StandingEdits edits = store::standingEdits(*m_reader);
        m_newest = edits.newest;
        Q_EMIT stood(m_folder, edits);
    } catch (const std::exception&) {
        m_reader.reset(); // there is no store, or none that can be read: the project's own reader says so; edits fail aloud
        m_version = -1;
        if (std::exchange(m_newest, -1) > 0)
            Q_EMIT stood(m_folder, {});
    }
}

} // namespace sdm::ui
