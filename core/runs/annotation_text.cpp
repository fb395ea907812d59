#include "core/runs/annotation_text.h"

#include "core/base/utf8.h"
#include "core/runs/run_name.h"

#include <algorithm>

namespace sdm::runs {
namespace {

constexpr std::size_t kMostTagBytes = 64, kMostNoteBytes = 65'536;

} // namespace

std::optional<Phrase> tagFault(const std::string& tag)
{
    if (tag.size() > kMostTagBytes)
        return phrase("Fault", "must have at most %1 bytes, has %2").with({std::to_string(kMostTagBytes), std::to_string(tag.size())});
    if (tag.find(',') != std::string::npos)
        return phrase("Fault", "must not contain a comma, which parts tags in lists");
    return runNameFault(tag);
}

std::optional<Phrase> noteFault(const std::string& note)
{
    if (note.size() > kMostNoteBytes)
        return phrase("Fault", "must have at most %1 bytes, has %2").with({std::to_string(kMostNoteBytes), std::to_string(note.size())});
    if (std::any_of(note.begin(), note.end(),
                    [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f; }))
        return phrase("Fault", "must not contain control characters other than line breaks and tabs");
    if (firstNonUtf8(note) != std::string::npos)
        return phrase("Fault", "must be UTF-8 text, holds other bytes");
    return std::nullopt;
}

} // namespace sdm::runs
