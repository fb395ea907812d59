#pragma once

#include <ATen/core/Tensor.h>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace sdm::engine {

/// A safetensors file, memory-mapped; tensors are views into the mapping that keep it alive. Offsets, shapes, dtypes and sizes are
/// checked before anything is mapped. \throws Error (BadInput) naming file and tensor, (NotFound)
class SafetensorsFile {
public:
    explicit SafetensorsFile(const std::filesystem::path& path);

    bool contains(const std::string& name) const;
    /// Read-only view, the file's own dtype. \throws Error (BadInput) when absent
    at::Tensor tensor(const std::string& name) const;
    std::vector<std::string> names() const;
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    const std::filesystem::path& path() const { return m_path; }

private:
    struct Entry;
    struct Mapping;
    std::filesystem::path m_path;
    std::shared_ptr<Mapping> m_mapping;
    std::map<std::string, Entry> m_entries;
    std::map<std::string, std::string> m_metadata;
};

/// Writes tensors (any device, made contiguous) atomically. Names are written in map order.
void writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata = {});

} // namespace sdm::engine
