#include "core/report/tensorboard_file.h"

#include "core/runs/host.h"

#include <array>
#include <bit>
#include <unistd.h>

namespace sdm::report {
namespace {

constexpr std::array<std::uint32_t, 256> makeTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) != 0 ? 0x82F63B78u : 0u);
        table[i] = value;
    }
    return table;
}

constexpr auto kTable = makeTable();

// TensorFlow rotates and offsets the checksum, so that a file of checksums does not look like one.
std::uint32_t maskedCrc(std::string_view bytes)
{
    const std::uint32_t crc = crc32c(bytes);
    return ((crc >> 15) | (crc << 17)) + 0xA282EAD8u;
}

template <typename Integer>
std::string littleEndian(Integer value)
{
    std::string bytes;
    for (std::size_t i = 0; i < sizeof value; ++i)
        bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
    return bytes;
}

std::string varint(std::uint64_t value)
{
    std::string bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>((value & 0x7F) | 0x80);
    return bytes + static_cast<char>(value);
}

// Protobuf field headers: number << 3 | wire type (0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes).
std::string field(int number, int wireType)
{
    return varint(static_cast<std::uint64_t>(number) << 3 | static_cast<std::uint64_t>(wireType));
}

std::string delimited(int number, const std::string& bytes)
{
    return field(number, 2) + varint(bytes.size()) + bytes;
}

std::string wallTime(double seconds)
{
    return field(1, 1) + littleEndian(std::bit_cast<std::uint64_t>(seconds)); // Event.wall_time
}

std::string fileName(std::int64_t seconds)
{
    return "events.out.tfevents." + std::to_string(seconds) + "." + runs::hostName() + "." + std::to_string(::getpid()) + ".0";
}

} // namespace

std::uint32_t crc32c(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char c : bytes)
        crc = (crc >> 8) ^ kTable[(crc ^ static_cast<unsigned char>(c)) & 0xFF];
    return crc ^ 0xFFFFFFFFu;
}

TensorboardFile::TensorboardFile(const std::filesystem::path& folder, std::int64_t seconds)
    : m_path(folder / fileName(seconds)), m_file(m_path)
{
    writeRecord(wallTime(static_cast<double>(seconds)) + delimited(3, "brain.Event:2")); // Event.file_version
}

void TensorboardFile::addScalar(const std::string& tag, std::int64_t step, double seconds, double value)
{
    const std::string scalar =
        delimited(1, tag) + field(2, 5) + littleEndian(std::bit_cast<std::uint32_t>(static_cast<float>(value))); // Summary.Value
    writeRecord(wallTime(seconds) + field(2, 0) + varint(static_cast<std::uint64_t>(step)) + delimited(5, delimited(1, scalar)));
}

void TensorboardFile::writeRecord(const std::string& event)
{
    const std::string length = littleEndian(static_cast<std::uint64_t>(event.size()));
    m_file.write(length + littleEndian(maskedCrc(length)));
    m_file.write(event + littleEndian(maskedCrc(event)));
}

} // namespace sdm::report
