#include "core/runner/segment_changes.h"

namespace sdm::runner {
namespace {

void note(std::string& changes, const char* what, const std::string& before, const std::string& now)
{
    const std::string words = std::string(what) + " " + before + " -> " + now;
    if (before != now && changes.find(words) == std::string::npos)
        changes += (changes.empty() ? "" : ", ") + words;
}

} // namespace

std::string changesSince(const std::vector<SegmentRecord>& earlier, const SegmentRecord& segment)
{
    std::string changes;
    for (const SegmentRecord& before : earlier) {
        note(changes, "device", before.device, segment.device);
        note(changes, "dtype", before.dtype, segment.dtype);
        if (before.device.ends_with("cpu") && segment.device.ends_with("cpu"))
            note(changes, "threads", std::to_string(before.threads), std::to_string(segment.threads));
        note(changes, "engine", before.engineVersion, segment.engineVersion);
        note(changes, "torch", before.torchVersion, segment.torchVersion);
    }
    return changes;
}

} // namespace sdm::runner
