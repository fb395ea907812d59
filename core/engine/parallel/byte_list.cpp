#include "core/engine/parallel/byte_list.h"

#include "core/base/error.h"

#include <cstdint>
#include <cstring>

namespace sdm::engine {

std::string packed(const std::vector<std::string>& pieces)
{
    std::string bytes;
    for (const std::string& piece : pieces) {
        const std::uint64_t size = piece.size();
        bytes.append(reinterpret_cast<const char*>(&size), sizeof size); // processes of one run are of one kind of machine
        bytes += piece;
    }
    return bytes;
}

std::vector<std::string> unpacked(std::string_view bytes)
{
    std::vector<std::string> pieces;
    while (!bytes.empty()) {
        std::uint64_t size = 0;
        if (bytes.size() < sizeof size)
            throw Error(ErrorCode::Failed, "another process of the run sent something else than was expected");
        std::memcpy(&size, bytes.data(), sizeof size);
        bytes.remove_prefix(sizeof size);
        if (bytes.size() < size)
            throw Error(ErrorCode::Failed, "another process of the run sent something else than was expected");
        pieces.emplace_back(bytes.substr(0, size));
        bytes.remove_prefix(size);
    }
    return pieces;
}

} // namespace sdm::engine
