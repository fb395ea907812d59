#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/runtime/safetensors.h"
#include "core/engine/runtime/safetensors_dtype.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

using Named = std::pair<const std::string, at::Tensor>;

constexpr std::size_t kAlignment = 8;

std::string headerOf(const std::vector<const Named*>& ordered, const std::map<std::string, std::string>& metadata,
                     std::optional<at::ScalarType> as)
{
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::size_t offset = 0;
    for (const Named* item : ordered) {
        const auto& [name, tensor] = *item;
        const at::ScalarType dtype = as.value_or(tensor.scalar_type());
        const auto dtypeName = safetensorsName(dtype);
        if (!dtypeName)
            throw Error(ErrorCode::InvalidArgument, std::string("dtype ") + c10::toString(dtype) + " cannot be written", name);
        const std::size_t bytes = static_cast<std::size_t>(tensor.numel()) * c10::elementSize(dtype);
        header[name] = {{"dtype", *dtypeName}, {"shape", tensor.sizes().vec()}, {"data_offsets", {offset, offset + bytes}}};
        offset += bytes;
    }
    std::string text = header.dump();
    text.resize((text.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');
    return text;
}

std::string lengthPrefix(std::uint64_t length)
{
    std::string bytes(8, '\0');
    for (char& byte : bytes) {
        byte = static_cast<char>(length & 0xff);
        length >>= 8;
    }
    return bytes;
}

/// Wider dtypes first: every tensor is then aligned.
std::vector<const Named*> inFileOrder(const std::map<std::string, at::Tensor>& tensors)
{
    std::vector<const Named*> ordered;
    ordered.reserve(tensors.size());
    for (const Named& item : tensors)
        ordered.push_back(&item);
    std::ranges::stable_sort(ordered, std::ranges::greater{}, [](const Named* item) { return item->second.element_size(); });
    return ordered;
}

} // namespace

void writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata, std::optional<at::ScalarType> as)
{
    const std::vector<const Named*> ordered = inFileOrder(tensors);
    const std::string header = headerOf(ordered, metadata, as);
    streamFileAtomically(path, [&](const auto& write) {
        write(lengthPrefix(header.size()));
        write(header);
        for (const Named* item : ordered) {
            const at::Tensor onCpu = item->second.detach().to(at::kCPU, as.value_or(item->second.scalar_type())).contiguous();
            write({static_cast<const char*>(onCpu.const_data_ptr()), onCpu.nbytes()});
        }
    });
}

std::int64_t safetensorsBytes(const std::map<std::string, at::Tensor>& tensors, const std::map<std::string, std::string>& metadata,
                              std::optional<at::ScalarType> as)
{
    auto bytes = static_cast<std::int64_t>(lengthPrefix(0).size() + headerOf(inFileOrder(tensors), metadata, as).size());
    for (const auto& [name, tensor] : tensors)
        bytes += tensor.numel() * static_cast<std::int64_t>(c10::elementSize(as.value_or(tensor.scalar_type())));
    return bytes;
}

} // namespace sdm::engine
