#pragma once

#include "core/store/negatives.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What people decided on generated wrong answers, as a patch of a data set: JSON lines in the reference code's keys, and their use on a
/// file that a new run then trains on. No setting of a run names a patch: the file says what was learned from, and its digest stands in the
/// run's record like any other's.
namespace sdm::report {

/// One line a document.
std::string patchText(const std::vector<store::PatchLine>& lines);
/// Also lines of the reference code, which have no `promoted` and no `banned`; keys that are none of ours are passed over.
/// \param where  the file, for messages. \throws Error (BadInput) with `file:line`
std::vector<store::PatchLine> readPatch(std::string_view text, const std::string& where);

/// Which wrong answer takes the place of the offline negative.
enum class PatchTakes {
    Promoted, ///< the promoted one, where there is one
    First,    ///< else the first of the line
};

struct PatchedData {
    std::string text;          ///< the file's lines in order, every other key as it was
    std::int64_t replaced = 0; ///< offline negatives that are another text now
    std::int64_t known = 0;    ///< lines of the patch that are about a document of the file
};
/// \throws Error (BadInput) with `file:line` for a line that is no JSON object with an id, for a document whose offline negative was banned
/// with none to take its place, and for a patch that knows no document of the file
PatchedData patchedData(std::string_view data, const std::string& where, const std::vector<store::PatchLine>& patch, PatchTakes takes);

} // namespace sdm::report
