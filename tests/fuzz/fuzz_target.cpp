#include "fuzz_target.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace sdm::fuzz {
namespace {

/// The process that made it takes it along when it ends in order; what a crash leaves is the system's to clear.
class ScratchFolder {
public:
    ScratchFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "sdm-fuzz-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            require(false, "there is room for temporary files", std::strerror(errno));
        m_path = name;
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace

void require(bool holds, const char* promise, std::string_view detail)
{
    if (holds)
        return;
    std::fprintf(stderr, "BROKEN PROMISE: %s\n%.*s\n", promise, static_cast<int>(std::min<std::size_t>(detail.size(), 4000)),
                 detail.data());
    std::abort();
}

std::string_view takePart(std::string_view& rest)
{
    const std::size_t end = std::min(rest.find('\0'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

const std::filesystem::path& scratchFolder()
{
    static const ScratchFolder folder;
    return folder.path();
}

void writeFile(const std::filesystem::path& file, std::string_view bytes)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    require(descriptor >= 0, "temporary files can be written", file.string());
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        require(written > 0, "temporary files can be written", file.string());
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    ::close(descriptor);
}

} // namespace sdm::fuzz
