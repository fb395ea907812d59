#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace sdm {

/// Writes `bytes` so that a reader sees the old file or the whole new one, never a part: temporary name, fsync, rename, fsync of
/// the folder. \throws Error (Failed) naming the path and the system's reason; the old file is then untouched.
void writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// The same for content that is not in memory at once: `fill` hands it over piece by piece. A throw from `fill` leaves the old file.
void streamFileAtomically(const std::filesystem::path& path,
                          const std::function<void(const std::function<void(std::string_view)>& write)>& fill);

/// Lets `fill` build a folder under a temporary name beside `path` (leftovers.h), syncs every file in it, and renames it into place. An
/// existing `path` is replaced. Whatever fails, nothing half-written keeps the final name. Calls from `fill` for what lies in the temporary
/// folder write there as it stands: it is not to be seen yet.
void writeFolderAtomically(const std::filesystem::path& path, const std::function<void(const std::filesystem::path& temporary)>& fill);

enum class Exchange { WherePossible, Never };
/// Puts the folder `by` in the place of the folder `path`, in one step where the file system can; a kill leaves the old one or the new one
/// either way, at the latest after removeLeftovers. The old one is removed. \throws Error (Failed); the old one is then in its place
void replaceFolder(const std::filesystem::path& path, const std::filesystem::path& by, Exchange exchange = Exchange::WherePossible);

/// \throws Error (NotFound, BadInput) unless the path leads to a regular file: reading a pipe or a device may never end
void requireRegularFile(const std::filesystem::path& path);

/// More than any text this program reads, less than any machine it runs on should be asked for by a wrong path.
inline constexpr std::size_t kLargestFile = std::size_t{8} << 30;

/// Whole content of a regular file: a folder, a pipe or a device is refused before anything is read, as is a file of more than
/// `largest` bytes. \throws Error (NotFound, BadInput, Failed)
std::string readFile(const std::filesystem::path& path, std::size_t largest = kLargestFile);

/// The same for a file of any size, handed over piece by piece. \throws Error (NotFound, BadInput, Failed): a read that fails is never
/// taken for the end of the file
void readFileInPieces(const std::filesystem::path& path, const std::function<void(std::string_view)>& take);

} // namespace sdm
