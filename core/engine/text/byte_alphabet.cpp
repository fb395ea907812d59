#include "core/engine/text/byte_alphabet.h"

#include "core/engine/text/unicode.h"

#include <array>

namespace sdm::engine {
namespace {

constexpr char32_t kAlphabetEnd = 0x100 + 68;

struct ByteAlphabet {
    std::array<std::string, 256> characters;
    std::array<int, kAlphabetEnd> bytes;

    ByteAlphabet()
    {
        bytes.fill(-1);
        char32_t next = 0x100;
        for (unsigned byte = 0; byte < 256; ++byte) {
            const bool printable = (byte >= '!' && byte <= '~') || (byte >= 0xa1 && byte != 0xad);
            const char32_t character = printable ? byte : next++;
            appendUtf8(characters[byte], character);
            bytes[character] = static_cast<int>(byte);
        }
    }
};

const ByteAlphabet& alphabet()
{
    static const ByteAlphabet instance;
    return instance;
}

} // namespace

std::string toByteAlphabet(std::string_view bytes)
{
    const auto& characters = alphabet().characters;
    std::string piece;
    piece.reserve(bytes.size() * 2);
    for (const char byte : bytes)
        piece += characters[static_cast<unsigned char>(byte)];
    return piece;
}

std::optional<std::string> fromByteAlphabet(std::string_view piece)
{
    const auto& bytesOf = alphabet().bytes;
    std::string bytes;
    bytes.reserve(piece.size());
    for (std::size_t i = 0; i < piece.size();) {
        const char32_t character = nextCodePoint(piece, i);
        if (character >= kAlphabetEnd || bytesOf[character] < 0)
            return std::nullopt;
        bytes += static_cast<char>(bytesOf[character]);
    }
    return bytes;
}

} // namespace sdm::engine
