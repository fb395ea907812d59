#include "core/engine/runtime/safetensors.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/foreign_bytes.h"
#include "core/engine/runtime/safetensors_dtype.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <nlohmann/json.hpp>
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
constexpr std::size_t kDeepestHeader = 8;
constexpr std::ptrdiff_t kMostHeaderCommas = 2'000'000; // a tensor has some eight: of two hundred thousand tensors

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

[[noreturn]] void refuseCutOff(const fs::path& path, const std::string& what)
{
    throw Error(ErrorCode::BadInput, what, path.string(), "the file is cut off: copy or download it again");
}

/// A file that does not begin as the format does is called what it is, where that is known.
[[noreturn]] void refuseStranger(const fs::path& path, std::string_view bytes, const std::string& otherwise)
{
    if (const auto foreign = foreignBytes(bytes))
        throw Error(ErrorCode::BadInput, foreign->what, path.string(), foreign->remedy);
    refuse(path, otherwise);
}

/// Parses the header; a name that occurs twice is refused, since JSON readers disagree on which one counts.
Json parseHeader(std::string_view text, const fs::path& path)
{
    // Every value but the first of its kind follows a comma: values of three bytes would take thirty times their text.
    if (std::ranges::count(text, ',') > kMostHeaderCommas)
        refuse(path, "the header describes more than any model has");
    Json header;
    if (const auto fault = tryReadJson(text, header, {.bytes = kLargestHeader, .depth = kDeepestHeader}))
        refuse(path, "the header is no JSON: " + clauseOfLine(*fault));
    if (!header.is_object())
        refuse(path, "the header is not a JSON object");
    return header;
}

std::uint64_t unsignedNumber(const Json& value, const fs::path& path, const std::string& name, const char* key)
{
    const auto number = wholeNumber<std::int64_t>(value);
    if (number.value_or(-1) < 0)
        refuseTensor(path, name, std::string(key) + " holds something else than non-negative integers");
    return static_cast<std::uint64_t>(*number);
}

/// Bytes of a tensor of this shape; refuses shapes whose size does not fit 62 bits. An extent of 0 empties a tensor, but its strides are
/// the products of the others.
std::uint64_t byteCount(const std::vector<std::int64_t>& shape, int bitsOfElement, const fs::path& path, const std::string& name)
{
    auto bits = static_cast<std::uint64_t>(bitsOfElement);
    for (const std::int64_t extent : shape) {
        const auto factor = static_cast<std::uint64_t>(std::max<std::int64_t>(extent, 1));
        if (__builtin_mul_overflow(bits, factor, &bits) || bits > std::uint64_t{1} << 62)
            refuseTensor(path, name, "its shape is too large");
    }
    return std::ranges::find(shape, 0) != shape.end() ? 0 : (bits + 7) / 8;
}

} // namespace

/// Owns the mapped bytes of the whole file.
struct SafetensorsFile::Mapping {
    explicit Mapping(const fs::path& path)
    {
        requireRegularFile(path);
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        struct stat status {};
        if (file < 0 || ::fstat(file, &status) != 0) {
            const int reason = errno;
            if (file >= 0)
                ::close(file);
            throw Error(codeOfUnreadable(reason), std::string("cannot read the file: ") + std::strerror(reason), path.string(),
                        "check that it exists and is readable");
        }
        size = static_cast<std::uint64_t>(status.st_size);
        void* address = size == 0 ? MAP_FAILED : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
        ::close(file);
        if (size == 0)
            refuseCutOff(path, "is empty");
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
    const std::string_view bytes{reinterpret_cast<const char*>(m_mapping->bytes), m_mapping->size};
    if (bytes.size() <= kPrefixBytes)
        refuseStranger(path, bytes, "is too short (" + std::to_string(bytes.size()) + " bytes)");
    const std::uint64_t headerSize = littleEndian(m_mapping->bytes);
    const std::string announced =
        "announces a header of " + std::to_string(headerSize) + " bytes in a file of " + std::to_string(bytes.size());
    if (headerSize > kLargestHeader || bytes[kPrefixBytes] != '{')
        refuseStranger(path, bytes, announced + (headerSize > kLargestHeader ? "" : " and does not begin it with {"));
    if (headerSize > bytes.size() - kPrefixBytes)
        refuseCutOff(path, announced);
    m_mapping->dataOffset = kPrefixBytes + headerSize;
    readHeader(bytes.substr(kPrefixBytes, headerSize));
    checkLayout();
}

void SafetensorsFile::readHeader(std::string_view text)
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
        const auto dtype = value["dtype"].get<std::string>();
        const auto bits = bitsOfSafetensors(dtype);
        if (!bits)
            throw Error(ErrorCode::BadInput, "tensor '" + name + "' has the unknown dtype " + dtype, m_path.string(),
                        "it may be of a newer version of the format");
        Entry entry{dtype,
                    dtypeFromSafetensors(dtype),
                    *bits,
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

    std::uint64_t described = 0;
    for (const Item* item : ordered)
        described = std::max(described, item->second.end);
    if (described > m_mapping->dataSize())
        refuseCutOff(m_path, "the header describes " + std::to_string(described) + " bytes of data, " +
                                 std::to_string(m_mapping->dataSize()) + " are there");
    std::uint64_t next = 0;
    for (const Item* item : ordered) {
        const auto& [name, entry] = *item;
        if (entry.begin > entry.end)
            refuseTensor(m_path, name, "reaches from byte " + std::to_string(entry.begin) + " to " + std::to_string(entry.end));
        if (entry.end - entry.begin != byteCount(entry.shape, entry.bits, m_path, name))
            refuseTensor(m_path, name, "its shape and dtype do not fit its " + std::to_string(entry.end - entry.begin) + " bytes");
        if (entry.begin != next)
            refuseTensor(m_path, name, entry.begin < next ? "overlaps the tensor before it" : "leaves a gap before it");
        next = entry.end;
    }
    if (next != m_mapping->dataSize())
        refuse(m_path, "has " + std::to_string(m_mapping->dataSize() - next) + " bytes that belong to no tensor");
}

at::ScalarType SafetensorsFile::requireDtype(const std::string& name, const Entry& entry) const
{
    if (entry.dtype)
        return *entry.dtype;
    throw Error(ErrorCode::Unsupported, "tensor '" + name + "': dtype " + entry.dtypeName + " is not supported", m_path.string(),
                "quantised weights must be converted first, to F32, F16 or BF16");
}

void SafetensorsFile::requireSupportedDtypes() const
{
    for (const auto& [name, entry] : m_entries)
        requireDtype(name, entry);
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
    const at::ScalarType dtype = requireDtype(name, entry);
    if (entry.begin == entry.end)
        return at::empty(entry.shape, dtype);
    auto* address = const_cast<unsigned char*>(m_mapping->data() + entry.begin);
    if (reinterpret_cast<std::uintptr_t>(address) % c10::elementSize(dtype) != 0) {
        // The format promises no alignment; typed loads from odd addresses are undefined.
        at::Tensor copy = at::empty(entry.shape, dtype);
        std::memcpy(copy.mutable_data_ptr(), address, entry.end - entry.begin);
        return copy;
    }
    return at::from_blob(
        address, entry.shape, [mapping = m_mapping](void*) {}, at::TensorOptions().dtype(dtype));
}

void SafetensorsFile::dropPages(const std::string& name) const
{
    const Entry& entry = m_entries.at(name);
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto first = reinterpret_cast<std::uintptr_t>(m_mapping->data() + entry.begin);
    const auto last = reinterpret_cast<std::uintptr_t>(m_mapping->data() + entry.end);
    const std::uintptr_t from = (first + page - 1) / page * page, to = last / page * page; // whole pages of its own
    if (from < to)
        ::madvise(reinterpret_cast<void*>(from), to - from, MADV_DONTNEED); // advice: nothing is lost where it is not taken
}

std::vector<std::string> SafetensorsFile::names() const
{
    std::vector<std::string> names;
    for (const auto& [name, entry] : m_entries)
        names.push_back(name);
    return names;
}

} // namespace sdm::engine
