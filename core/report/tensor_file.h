#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// Private to core/report.
namespace sdm::report {

/// A few small tensors of a safetensors file, for a reader without tensors: nothing is mapped, and only what is asked for is read. The
/// engine's own reader is core/engine/runtime/safetensors.h.
/// \throws Error (NotFound, BadInput) naming the file, as every member does
class TensorFile {
public:
    explicit TensorFile(const std::filesystem::path& path);

    struct Floats {
        std::vector<std::int64_t> shape;
        std::vector<float> values; ///< row by row
    };
    Floats floats(const std::string& name) const;                      ///< of dtype F32
    std::vector<std::int64_t> integers(const std::string& name) const; ///< of dtype I64 and one dimension

private:
    struct Entry {
        std::vector<std::int64_t> shape;
        std::uint64_t begin = 0, bytes = 0; ///< from the start of the file
    };
    Entry entry(const std::string& name, const std::string& dtype, std::uint64_t bytesOfElement) const;
    std::string read(const Entry& entry) const;

    std::filesystem::path m_path;
    nlohmann::json m_header;
    std::uint64_t m_dataBegin = 0, m_size = 0;
};

} // namespace sdm::report
