#include "core/base/contained_path.h"

#include "core/base/error.h"

#include <algorithm>
#include <string>

namespace sdm {
namespace {

namespace fs = std::filesystem;

/// A link that leads to nothing is not followed by weakly_canonical, and whoever writes through it makes what it names.
void refuseDanglingLink(const fs::path& place, const fs::path& path)
{
    fs::path part;
    for (const fs::path& name : place) {
        part /= name;
        std::error_code ignored;
        if (fs::is_symlink(fs::symlink_status(part, ignored)))
            throw Error(ErrorCode::BadInput, "leads through a link to nothing: " + part.string(), path.string(), "remove the link");
    }
}

/// Links are followed as far as the path exists; a loop of links, or a name too long, has no place at all.
fs::path resolved(const fs::path& path)
{
    std::error_code failure;
    // An absolute path first: a relative one that does not exist would stay relative.
    fs::path place = fs::weakly_canonical(fs::absolute(path), failure);
    if (failure)
        throw Error(ErrorCode::BadInput, "leads nowhere: " + failure.message(), path.string(), "put the file itself in its place");
    refuseDanglingLink(place, path);
    return place.has_filename() ? place : place.parent_path(); // "folder/" ends in an empty name
}

bool isBelow(const fs::path& folder, const fs::path& place)
{
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), place.begin(), place.end());
    return end == folder.end() && rest != place.end();
}

} // namespace

fs::path requireBelow(const fs::path& folder, const fs::path& path)
{
    const fs::path inside = resolved(folder);
    fs::path place = resolved(path);
    if (!isBelow(inside, place))
        throw Error(ErrorCode::BadInput, "leads to " + place.string() + ", outside of " + inside.string(), path.string(),
                    "put the files themselves there; a whole project may lie behind a link, a part of it may not");
    return place;
}

void requireNoLinksOut(const fs::path& folder)
{
    if (!fs::exists(folder))
        return;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_symlink())
            requireBelow(folder, entry.path());
    }
}

} // namespace sdm
