#include "core/report/output_file.h"

#include "core/base/error.h"
#include "core/base/written_in_place.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <utility>

namespace sdm::report {
namespace {

namespace fs = std::filesystem;

/// Where a file is to be: one that a link leads to keeps its place, and the link too.
fs::path placeOf(const fs::path& path)
{
    std::error_code absent;
    const bool isLink = fs::is_symlink(fs::symlink_status(path, absent)) && fs::is_regular_file(path, absent);
    return isLink ? fs::canonical(path) : fs::absolute(path).lexically_normal();
}

bool syncToDisk(const fs::path& path, int flags)
{
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP; // some file systems sync no folders
    ::close(descriptor);
    return synced;
}

} // namespace

OutputFile::OutputFile(const fs::path& path) : m_path(placeOf(path))
{
    if (!m_path.has_filename() || fs::is_directory(m_path))
        throw Error(ErrorCode::BadInput, "the output is a folder, a file is needed", m_path.string(), "name a file in --out");
    std::error_code error;
    fs::create_directories(m_path.parent_path(), error);
    m_temporary = isWrittenInPlace(m_path)
                      ? m_path
                      : m_path.parent_path() / ("." + m_path.filename().string() + ".tmp-" + std::to_string(::getpid()));
    errno = 0;
    m_stream.open(m_temporary, std::ios::binary | std::ios::trunc);
    if (!m_stream)
        fail("cannot write");
}

OutputFile::~OutputFile()
{
    if (m_committed)
        return;
    m_stream.close();
    if (m_temporary == m_path)
        return;
    std::error_code ignored;
    fs::remove(m_temporary, ignored);
}

void OutputFile::write(std::string_view bytes)
{
    errno = 0;
    if (!m_stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        fail("cannot write");
}

void OutputFile::commit()
{
    errno = 0;
    m_stream.close();
    if (m_stream && m_temporary == m_path) {
        m_committed = true;
        return;
    }
    if (!m_stream || !syncToDisk(m_temporary, O_RDONLY))
        fail("cannot write");
    std::error_code error;
    fs::rename(m_temporary, m_path, error);
    if (error)
        throw Error(ErrorCode::Failed, "cannot rename into place: " + error.message(), m_path.string(), "check space and permissions");
    m_committed = true;
    syncToDisk(m_path.parent_path(), O_RDONLY | O_DIRECTORY);
}

void OutputFile::fail(const char* what) const
{
    throw Error(ErrorCode::Failed, std::string(what) + (errno != 0 ? std::string(": ") + std::strerror(errno) : ""), m_path.string(),
                "check space and permissions");
}

} // namespace sdm::report
