#pragma once

#include "core/report/output_file.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace sdm::report {

/// A TensorBoard event file: `events.out.tfevents.<seconds>.<host>.<pid>.0` in `folder`, with scalars only,
/// each an event (event_record.h) that is a protobuf.
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
