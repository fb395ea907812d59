#include "core/base/foreign_bytes.h"

#include <algorithm>
#include <array>

namespace sdm {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    const char* name;
};

constexpr std::array kCompressed{
    Magic{"\x1f\x8b"sv, "gzip"},
    Magic{"\x28\xb5\x2f\xfd"sv, "zstd"},
    Magic{"\xfd"
          "7zXZ"sv,
          "xz"},
    Magic{"BZh"sv, "bzip2"},
    Magic{"\x04\x22\x4d\x18"sv, "lz4"},
    Magic{"PK\x03\x04"sv, "a zip archive"},
    Magic{"7z\xbc\xaf\x27\x1c"sv, "7z"},
    Magic{"\x78\x9c"sv, "a zlib stream"},
};

bool startsWithoutCase(std::string_view text, std::string_view lowerCase)
{
    const auto isSame = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return text.size() >= lowerCase.size() &&
           std::equal(lowerCase.begin(), lowerCase.end(), text.begin(), [&](char wanted, char found) { return isSame(found, wanted); });
}

bool isWebPage(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return startsWithoutCase(text, "<!doctype html") || startsWithoutCase(text, "<html") || startsWithoutCase(text, "<?xml");
}

/// A mark of UTF-16 or UTF-32, or a NUL for every other byte, as in such text without a mark.
bool isWideText(std::string_view text)
{
    if (text.starts_with("\xff\xfe"sv) || text.starts_with("\xfe\xff"sv) || text.starts_with("\0\0\xfe\xff"sv))
        return true;
    return text.size() >= 4 && ((text[0] != 0 && text[1] == 0 && text[2] != 0 && text[3] == 0) ||
                                (text[0] == 0 && text[1] != 0 && text[2] == 0 && text[3] != 0));
}

} // namespace

std::optional<ForeignBytes> foreignBytes(std::string_view bytes)
{
    if (bytes.starts_with("version https://git-lfs.github.com/spec/"))
        return ForeignBytes{"is a Git LFS pointer, not the file", "run git lfs pull"};
    if (isWebPage(bytes))
        return ForeignBytes{"is a web page, not the file", "the download was answered with a page: fetch the file again"};
    if (isWideText(bytes))
        return ForeignBytes{"is UTF-16 or UTF-32 text", "save it as UTF-8"};
    for (const Magic& magic : kCompressed) {
        if (bytes.starts_with(magic.bytes))
            return ForeignBytes{std::string("is not text, perhaps compressed (it begins like ") + magic.name + ")", "decompress it first"};
    }
    return std::nullopt;
}

} // namespace sdm
