// A safetensors file: header, layout and every tensor, read to its last byte.
#include "core/engine/runtime/safetensors.h"
#include "fuzz_target.h"

using namespace sdm;
using namespace sdm::engine;

namespace {

unsigned sumOfBytes(const at::Tensor& tensor)
{
    const auto* bytes = static_cast<const unsigned char*>(tensor.const_data_ptr());
    unsigned sum = 0;
    for (std::size_t i = 0; i < tensor.nbytes(); ++i)
        sum += bytes[i];
    return sum;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::filesystem::path file = fuzz::scratchFolder() / "model.safetensors";
    fuzz::writeFile(file, fuzz::textOf(data, size));
    volatile unsigned read = 0;
    fuzz::accepts([&] {
        const SafetensorsFile tensors(file);
        std::size_t bytes = 0;
        for (const std::string& name : tensors.names()) {
            fuzz::accepts([&] {
                const at::Tensor tensor = tensors.tensor(name);
                bytes += tensor.nbytes();
                read = read + sumOfBytes(tensor);
            });
        }
        fuzz::require(bytes <= size, "tensors are no larger than their file");
        fuzz::accepts([&] { tensors.requireSupportedDtypes(); });
    });
    return 0;
}
