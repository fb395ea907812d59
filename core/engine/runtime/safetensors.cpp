#include "core/engine/runtime/safetensors.h"

#include "core/base/error.h"
#include "core/engine/runtime/safetensors_dtype.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// Layout of the format: 8 bytes little-endian header length, that many bytes of JSON, then the tensors' bytes without gaps.
namespace sdm::engine {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::uint64_t kPrefixBytes = 8;
constexpr std::uint64_t kLargestHeader = 100'000'000; // the reference implementation's own bound

[[noreturn]] void refuse(const fs::path& path, const std::string& what)
{
    throw Error(ErrorCode::BadInput, what, path.string(), "the file is damaged or not a safetensors file");
}

[[noreturn]] void refuseTensor(const fs::path& path, const std::string& name, const std::string& what)
{
    refuse(path, "tensor '" + name + "': " + what);
}

std::uint64_t littleEndian(const unsigned char* bytes)
{
    std::uint64_t value = 0;
    for (int i = 7; i >= 0; --i)
        value = value << 8 | bytes[i];
    return value;
}

/// Parses the header; a name that occurs twice is refused, since JSON readers disagree on which one counts.
Json parseHeader(const std::string& text, const fs::path& path)
{
    std::set<std::string> seen;
    const auto noticeRepeats = [&](int depth, Json::parse_event_t event, Json& value) {
        if (event == Json::parse_event_t::key && depth == 1 && !seen.insert(value.get<std::string>()).second)
            refuseTensor(path, value.get<std::string>(), "is listed twice");
        return true;
    };
    try {
        Json header = Json::parse(text, noticeRepeats);
        if (!header.is_object())
            refuse(path, "the header is not a JSON object");
        return header;
    } catch (const Json::exception&) {
        refuse(path, "the header is not valid JSON");
    }
}

std::uint64_t unsignedNumber(const Json& value, const fs::path& path, const std::string& name, const char* key)
{
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        refuseTensor(path, name, std::string(key) + " holds something else than non-negative integers");
    return value.get<std::uint64_t>();
}

/// Bytes of a tensor of this shape; refuses shapes whose size does not fit 63 bits.
std::uint64_t byteCount(const std::vector<std::int64_t>& shape, at::ScalarType dtype, const fs::path& path, const std::string& name)
{
    std::uint64_t bytes = c10::elementSize(dtype);
    for (const std::int64_t extent : shape) {
        if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(extent), &bytes) || bytes > std::uint64_t{1} << 62)
            refuseTensor(path, name, "its shape is too large");
    }
    return bytes;
}

} // namespace

/// Owns the mapped bytes of the whole file.
struct SafetensorsFile::Mapping {
    explicit Mapping(const fs::path& path)
    {
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat status {};
        const bool isFile = file >= 0 && ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
        if (!isFile) {
            const std::string reason = file < 0 ? std::strerror(errno) : "not a regular file";
            if (file >= 0)
                ::close(file);
            throw Error(ErrorCode::NotFound, "cannot read the file: " + reason, path.string(), "check that it exists and is readable");
        }
        size = static_cast<std::uint64_t>(status.st_size);
        void* address = size == 0 ? MAP_FAILED : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
        ::close(file);
        if (size < kPrefixBytes)
            refuse(path, "is too short (" + std::to_string(size) + " bytes)");
        if (address == MAP_FAILED)
            throw Error(ErrorCode::Failed, std::string("cannot map the file: ") + std::strerror(errno), path.string());
        bytes = static_cast<const unsigned char*>(address);
    }
    ~Mapping()
    {
        if (bytes)
            ::munmap(const_cast<unsigned char*>(bytes), size);
    }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    const unsigned char* data() const { return bytes + dataOffset; }
    std::uint64_t dataSize() const { return size - dataOffset; }

    const unsigned char* bytes = nullptr;
    std::uint64_t size = 0;
    std::uint64_t dataOffset = 0;
};

SafetensorsFile::SafetensorsFile(const fs::path& path) : m_path(path), m_mapping(std::make_shared<Mapping>(path))
{
    const std::uint64_t headerSize = littleEndian(m_mapping->bytes);
    if (headerSize > kLargestHeader || headerSize > m_mapping->size - kPrefixBytes)
        refuse(path, "announces a header of " + std::to_string(headerSize) + " bytes in a file of " + std::to_string(m_mapping->size));
    m_mapping->dataOffset = kPrefixBytes + headerSize;
    readHeader({reinterpret_cast<const char*>(m_mapping->bytes) + kPrefixBytes, headerSize});
    checkLayout();
}

void SafetensorsFile::readHeader(const std::string& text)
{
    const Json header = parseHeader(text, m_path);
    for (const auto& [name, value] : header.items()) {
        if (!value.is_object())
            refuseTensor(m_path, name, "is not described by an object");
        if (name == "__metadata__") {
            for (const auto& [key, item] : value.items())
                m_metadata[key] = item.is_string() ? item.get<std::string>() : item.dump();
            continue;
        }
        if (!value.contains("dtype") || !value["dtype"].is_string() || !value.contains("shape") || !value["shape"].is_array() ||
            !value.contains("data_offsets") || !value["data_offsets"].is_array() || value["data_offsets"].size() != 2)
            refuseTensor(m_path, name, "needs dtype, shape and two data_offsets");
        const auto dtype = dtypeFromSafetensors(value["dtype"].get<std::string>());
        if (!dtype)
            refuseTensor(m_path, name, "has the unknown dtype " + value["dtype"].get<std::string>());
        Entry entry{*dtype,
                    {},
                    unsignedNumber(value["data_offsets"][0], m_path, name, "data_offsets"),
                    unsignedNumber(value["data_offsets"][1], m_path, name, "data_offsets")};
        for (const Json& extent : value["shape"])
            entry.shape.push_back(static_cast<std::int64_t>(unsignedNumber(extent, m_path, name, "shape")));
        m_entries.emplace(name, std::move(entry));
    }
}

void SafetensorsFile::checkLayout() const
{
    using Item = std::pair<const std::string, Entry>;
    std::vector<const Item*> ordered;
    for (const Item& item : m_entries)
        ordered.push_back(&item);
    std::ranges::sort(ordered, {}, [](const Item* item) { return std::pair(item->second.begin, item->second.end); });

    std::uint64_t next = 0;
    for (const Item* item : ordered) {
        const auto& [name, entry] = *item;
        if (entry.begin > entry.end || entry.end > m_mapping->dataSize())
            refuseTensor(m_path, name,
                         "reaches from byte " + std::to_string(entry.begin) + " to " + std::to_string(entry.end) + " of " +
                             std::to_string(m_mapping->dataSize()) + " bytes of data");
        if (entry.end - entry.begin != byteCount(entry.shape, entry.dtype, m_path, name))
            refuseTensor(m_path, name, "its shape and dtype do not fit its " + std::to_string(entry.end - entry.begin) + " bytes");
        if (entry.begin != next)
            refuseTensor(m_path, name, entry.begin < next ? "overlaps the tensor before it" : "leaves a gap before it");
        next = entry.end;
    }
    if (next != m_mapping->dataSize())
        refuse(m_path, "has " + std::to_string(m_mapping->dataSize() - next) + " bytes that belong to no tensor");
}

bool SafetensorsFile::contains(const std::string& name) const
{
    return m_entries.contains(name);
}

at::Tensor SafetensorsFile::tensor(const std::string& name) const
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        throw Error(ErrorCode::BadInput, "has no tensor '" + name + "'", m_path.string());
    const Entry& entry = found->second;
    if (entry.begin == entry.end)
        return at::empty(entry.shape, entry.dtype);
    auto* address = const_cast<unsigned char*>(m_mapping->data() + entry.begin);
    if (reinterpret_cast<std::uintptr_t>(address) % c10::elementSize(entry.dtype) != 0) {
        // The format promises no alignment; typed loads from odd addresses are undefined.
        at::Tensor copy = at::empty(entry.shape, entry.dtype);
        std::memcpy(copy.mutable_data_ptr(), address, entry.end - entry.begin);
        return copy;
    }
    return at::from_blob(
        address, entry.shape, [mapping = m_mapping](void*) {}, at::TensorOptions().dtype(entry.dtype));
}

std::vector<std::string> SafetensorsFile::names() const
{
    std::vector<std::string> names;
    for (const auto& [name, entry] : m_entries)
        names.push_back(name);
    return names;
}

} // namespace sdm::engine
