#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The framing of TensorBoard's event files, which is TFRecord's: a little-endian u64 length, the masked CRC of that length, the event, the
/// masked CRC of the event.
namespace sdm::report {

/// CRC-32C (Castagnoli), as RFC 3720 defines it.
std::uint32_t crc32c(std::string_view bytes);

/// An event as it lies in a file.
std::string framedEvent(std::string_view event);

/// The events of a file, one after the other.
class EventRecords {
public:
    /// \param bytes  the whole file, which must outlive this
    EventRecords(std::string_view bytes, std::string place) : m_rest(bytes), m_size(bytes.size()), m_place(std::move(place)) {}

    /// The next event; nothing at the end. \throws Error (BadInput) with the byte at which a checksum is not that of what it stands behind
    std::optional<std::string_view> next();
    /// Whether the file ended within an event, as one does whose writer was killed.
    bool isCut() const { return m_cut; }

private:
    bool lacks(std::size_t bytes);
    void requireCrc(std::string_view bytes, std::string_view crc, const char* what) const;

    std::string_view m_rest;
    std::size_t m_size;
    std::string m_place;
    bool m_cut = false;
};

} // namespace sdm::report
