#pragma once

#include "core/report/output_file.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace sdm::report {

/// CRC-32C (Castagnoli), as RFC 3720 defines it.
std::uint32_t crc32c(std::string_view bytes);

/// A TensorBoard event file: `events.out.tfevents.<seconds>.<host>.<pid>.0` in `folder`, with scalars only.
/// Each record is a little-endian u64 length, the masked CRC of that length, the event as a protobuf, the masked CRC of the event.
class TensorboardFile {
public:
    /// \param seconds  time in the file's name and of its first event; unix
    TensorboardFile(const std::filesystem::path& folder, std::int64_t seconds);

    void addScalar(const std::string& tag, std::int64_t step, double seconds, double value);
    void commit() { m_file.commit(); }
    const std::filesystem::path& path() const { return m_path; }

private:
    void writeRecord(const std::string& event);

    std::filesystem::path m_path;
    OutputFile m_file;
};

} // namespace sdm::report
