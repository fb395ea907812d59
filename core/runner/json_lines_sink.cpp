#include "core/runner/json_lines_sink.h"

#include "core/protocol/codec.h"

#include <cerrno>
#include <string>
#include <string_view>
#include <unistd.h>

namespace sdm::runner {
namespace {

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

void JsonLinesSink::emit(const protocol::Event& event)
{
    const std::string line = protocol::encodeEvent(event) + "\n";
    const std::lock_guard lock(m_mutex);
    if (!m_broken && !writeAll(m_descriptor, line))
        m_broken = true;
}

bool JsonLinesSink::isBroken() const
{
    const std::lock_guard lock(m_mutex);
    return m_broken;
}

} // namespace sdm::runner
