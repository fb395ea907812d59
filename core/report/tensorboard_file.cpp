#include "core/report/tensorboard_file.h"

#include "core/report/event_record.h"
#include "core/report/little_endian.h"
#include "core/runs/host.h"

#include <bit>
#include <unistd.h>

namespace sdm::report {
namespace {

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
    m_file.write(framedEvent(event));
}

} // namespace sdm::report
