#include "core/report/event_record.h"

#include "core/base/error.h"
#include "core/report/little_endian.h"

#include <array>

namespace sdm::report {
namespace {

constexpr std::size_t kCrcBytes = sizeof(std::uint32_t), kLengthBytes = sizeof(std::uint64_t);

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

} // namespace

std::uint32_t crc32c(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char c : bytes)
        crc = (crc >> 8) ^ kTable[(crc ^ static_cast<unsigned char>(c)) & 0xFF];
    return crc ^ 0xFFFFFFFFu;
}

std::string framedEvent(std::string_view event)
{
    const std::string length = littleEndian(static_cast<std::uint64_t>(event.size()));
    std::string framed = length + littleEndian(maskedCrc(length));
    framed += event;
    return framed + littleEndian(maskedCrc(event));
}

bool EventRecords::lacks(std::size_t bytes)
{
    if (m_rest.size() >= bytes)
        return false;
    m_cut = true;
    m_rest = {};
    return true;
}

void EventRecords::requireCrc(std::string_view bytes, std::string_view crc, const char* what) const
{
    if (fromLittleEndian<std::uint32_t>(crc) != maskedCrc(bytes))
        throw Error(ErrorCode::BadInput, std::string("the event file is damaged: the checksum of ") + what + " does not fit",
                    m_place + ", byte " + std::to_string(m_size - m_rest.size()), "copy the file again from where it was written");
}

std::optional<std::string_view> EventRecords::next()
{
    if (m_rest.empty() || lacks(kLengthBytes + kCrcBytes))
        return std::nullopt;
    const std::string_view length = m_rest.substr(0, kLengthBytes);
    requireCrc(length, m_rest.substr(kLengthBytes, kCrcBytes), "a length");
    const auto bytes = fromLittleEndian<std::uint64_t>(length);
    const std::string_view after = m_rest.substr(kLengthBytes + kCrcBytes);
    if (after.size() < kCrcBytes || bytes > after.size() - kCrcBytes) { // no sum of a stranger's length, which may run over
        lacks(m_rest.size() + 1);
        return std::nullopt;
    }
    const std::string_view event = after.substr(0, static_cast<std::size_t>(bytes));
    requireCrc(event, after.substr(event.size(), kCrcBytes), "an event");
    m_rest = after.substr(event.size() + kCrcBytes);
    return event;
}

} // namespace sdm::report
