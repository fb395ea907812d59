#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/ScalarType.h>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// A safetensors file, memory-mapped; tensors are views into the mapping that keep it alive. Header, offsets, shapes and sizes are
/// held against the bytes that are there before anything is allocated. A tensor of a dtype of the format that this program does not
/// compute with (quantised, unsigned, complex) is in order until it is asked for.
/// \throws Error (BadInput) naming file and tensor, (NotFound)
class SafetensorsFile {
public:
    explicit SafetensorsFile(const std::filesystem::path& path);

    bool contains(const std::string& name) const;
    /// Read-only CPU view in the file's own dtype; writing to it is a fault.
    /// \throws Error (BadInput) when absent, (Unsupported) naming a dtype without a tensor type here
    at::Tensor tensor(const std::string& name) const;
    /// Says that a tensor was read to its end: its pages need not stay in memory, and are read again when it is used again.
    void dropPages(const std::string& name) const;
    std::vector<std::string> names() const;
    /// For files that hold nothing but what is asked for. \throws Error (Unsupported) for the first tensor that cannot be read
    void requireSupportedDtypes() const;
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    const std::filesystem::path& path() const { return m_path; }

private:
    struct Entry {
        std::string dtypeName;
        std::optional<at::ScalarType> dtype; ///< nothing for one this program does not compute with
        int bits = 0;                        ///< of one element
        std::vector<std::int64_t> shape;
        std::uint64_t begin = 0; ///< bytes from the start of the data section
        std::uint64_t end = 0;
    };
    struct Mapping;

    void readHeader(std::string_view text);
    void checkLayout() const;
    at::ScalarType requireDtype(const std::string& name, const Entry& entry) const;

    std::filesystem::path m_path;
    std::shared_ptr<Mapping> m_mapping;
    std::map<std::string, Entry> m_entries;
    std::map<std::string, std::string> m_metadata;
};

/// The weights of a model folder: `model.safetensors`, or the shards that `model.safetensors.index.json` lists.
class CheckpointTensors {
public:
    /// \throws Error (NotFound) when the folder has neither, (BadInput) when index and shards disagree
    explicit CheckpointTensors(const std::filesystem::path& folder);

    bool contains(const std::string& name) const { return m_fileOf.contains(name); }
    at::Tensor tensor(const std::string& name) const;
    void dropPages(const std::string& name) const;
    std::vector<std::string> names() const;
    const std::filesystem::path& folder() const { return m_folder; }
    /// What was read although the folder could be understood otherwise; mostly empty.
    const std::string& note() const { return m_note; }
    /// File of a tensor, for messages. \throws Error (BadInput) when absent
    const std::filesystem::path& pathOf(const std::string& name) const;

private:
    void readIndex(const std::filesystem::path& index);

    std::filesystem::path m_folder;
    std::vector<SafetensorsFile> m_files;
    std::map<std::string, std::size_t> m_fileOf;
    std::string m_note;
};

/// Writes tensors (any device, made contiguous one by one) atomically: wider dtypes first, then by name, so every tensor is aligned.
/// \param as  converts every tensor to this dtype while it is written
/// \throws Error (InvalidArgument) for a dtype the format lacks, (Failed) when the disk refuses
void writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata = {}, std::optional<at::ScalarType> as = {});

/// Bytes of the file that writeSafetensors would make; tensors of the meta device do.
std::int64_t safetensorsBytes(const std::map<std::string, at::Tensor>& tensors, const std::map<std::string, std::string>& metadata = {},
                              std::optional<at::ScalarType> as = {});

} // namespace sdm::engine
