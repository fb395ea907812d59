#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sdm::report {

/// An unsigned integer's bytes, the lowest first, and back; of bytes only as many as it has.
template <typename Integer>
std::string littleEndian(Integer value)
{
    std::string bytes;
    for (std::size_t i = 0; i < sizeof value; ++i)
        bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
    return bytes;
}
template <typename Integer>
Integer fromLittleEndian(std::string_view bytes)
{
    Integer value = 0;
    for (std::size_t i = 0; i < sizeof value && i < bytes.size(); ++i)
        value |= static_cast<Integer>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return value;
}

} // namespace sdm::report
