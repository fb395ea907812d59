#include "core/report/tensor_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <bit>
#include <cstring>
#include <fstream>

// Layout of the format: 8 bytes little-endian header length, that many bytes of JSON, then the tensors' bytes.
namespace sdm::report {
namespace {

namespace fs = std::filesystem;

static_assert(std::endian::native == std::endian::little, "the format's numbers are taken as they lie");

constexpr std::uint64_t kPrefixBytes = 8;
constexpr std::uint64_t kLargestHeader = 16 << 20; // some twenty tensors, and what the layer was made from
constexpr std::uint64_t kLargestTensor = std::uint64_t{1} << 30;

[[noreturn]] void refuse(const std::string& what, const std::string& where)
{
    throw Error(ErrorCode::BadInput, what, where, "the file is damaged or not a layer's; fit the layer again");
}

std::string readBytes(const fs::path& path, std::uint64_t begin, std::uint64_t count)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes(count, '\0');
    file.seekg(static_cast<std::streamoff>(begin));
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    if (!file || static_cast<std::uint64_t>(file.gcount()) != count)
        refuse("cannot be read to the end of what it describes", path.string());
    return bytes;
}

template <typename Number>
std::vector<Number> numbersIn(const std::string& bytes)
{
    std::vector<Number> numbers(bytes.size() / sizeof(Number));
    std::memcpy(numbers.data(), bytes.data(), numbers.size() * sizeof(Number));
    return numbers;
}

} // namespace

TensorFile::TensorFile(const fs::path& path) : m_path(path)
{
    requireRegularFile(path);
    m_size = fs::file_size(path);
    if (m_size < kPrefixBytes)
        refuse("is cut off", path.string());
    std::uint64_t length = 0;
    std::memcpy(&length, readBytes(path, 0, kPrefixBytes).data(), kPrefixBytes);
    if (length > kLargestHeader || length > m_size - kPrefixBytes)
        refuse("has a header that is longer than a layer's file has", path.string());
    m_header = readJsonObject(readBytes(path, kPrefixBytes, length), path.string());
    m_dataBegin = kPrefixBytes + length;
}

TensorFile::Entry TensorFile::entry(const std::string& name, const std::string& dtype, std::uint64_t bytesOfElement) const
{
    const std::string where = m_path.string() + ": " + name;
    Entry entry;
    try {
        const nlohmann::json& described = m_header.at(name);
        if (described.at("dtype").get<std::string>() != dtype)
            refuse("is not of dtype " + dtype, where);
        std::uint64_t bytes = bytesOfElement;
        for (const nlohmann::json& extent : described.at("shape")) {
            entry.shape.push_back(wholeNumber<std::int64_t>(extent).value_or(-1));
            if (entry.shape.back() < 0 || __builtin_mul_overflow(bytes, static_cast<std::uint64_t>(entry.shape.back()), &bytes))
                refuse("has no shape that a tensor can have", where);
        }
        const nlohmann::json& offsets = described.at("data_offsets");
        const auto begin = wholeNumber<std::uint64_t>(offsets.at(0)), end = wholeNumber<std::uint64_t>(offsets.at(1));
        if (!begin || !end || *begin > *end || *end > m_size - m_dataBegin || *end - *begin != bytes || bytes > kLargestTensor)
            refuse("does not lie in the file as it is described", where);
        entry.begin = m_dataBegin + *begin;
        entry.bytes = bytes;
    } catch (const nlohmann::json::exception& error) {
        refuse("is not described: " + clauseOfMember(error), where);
    }
    return entry;
}

std::string TensorFile::read(const Entry& entry) const
{
    return readBytes(m_path, entry.begin, entry.bytes);
}

TensorFile::Floats TensorFile::floats(const std::string& name) const
{
    const Entry found = entry(name, "F32", sizeof(float));
    return {found.shape, numbersIn<float>(read(found))};
}

std::vector<std::int64_t> TensorFile::integers(const std::string& name) const
{
    const Entry found = entry(name, "I64", sizeof(std::int64_t));
    if (found.shape.size() != 1)
        refuse("has more than one dimension", m_path.string() + ": " + name);
    return numbersIn<std::int64_t>(read(found));
}

} // namespace sdm::report
