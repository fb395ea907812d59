#include "core/engine/runtime/cuda_support.h"

#include "core/base/number_text.h"

#include <ATen/Context.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <dlfcn.h>

namespace sdm::engine {
namespace {

constexpr const char* kLibrary = "libtorch_cuda.so";

/// cuDNN writes 9.10.2 as 91002, and before its version 9 as 8905.
std::string cudnnText(long version)
{
    const long scale = version >= 90000 ? 10000 : 1000;
    return std::to_string(version / scale) + '.' + std::to_string(version % scale / 100) + '.' + std::to_string(version % 100);
}

std::string cudnnVersion()
{
    try {
        const auto& hooks = at::detail::getCUDAHooks();
        return hooks.hasCuDNN() ? cudnnText(hooks.versionRuntimeCuDNN()) : std::string();
    } catch (const c10::Error&) {
        return {};
    }
}

/// Empty when the library is in the process and has registered a device; otherwise what it lacks.
std::string faultOfDevices()
{
    try {
        if (!at::globalContext().hasCUDA())
            return "it registers no CUDA device";
        return c10::impl::getDeviceGuardImpl(c10::kCUDA)->deviceCount() > 0 ? "" : "it sees no card that the driver sees";
    } catch (const c10::Error& error) {
        return error.what_without_backtrace();
    }
}

CudaSupport load()
{
    CudaSupport support;
    support.driver = readNvidiaDriver();
    if (support.driver.cards.empty()) {
        support.problem = support.driver.problem;
        return support;
    }
    if (!::dlopen(kLibrary, RTLD_NOW | RTLD_GLOBAL)) {
        const char* why = ::dlerror();
        support.problem = why ? why : std::string(kLibrary) + " does not load";
        // The loader begins with the name of what it did not find: the library itself, or one that it needs.
        const bool isAbsent = support.problem.starts_with(std::string(kLibrary) + ": cannot open");
        support.state = isAbsent ? CudaState::CpuTorch : CudaState::LibrariesMissing;
        return support;
    }
    support.problem = faultOfDevices();
    support.state = support.problem.empty() ? CudaState::Working : CudaState::LibrariesMissing;
    if (support.isWorking())
        support.cudnnVersion = cudnnVersion();
    return support;
}

std::string cardText(const NvidiaCard& card)
{
    return card.name + " (" + fixedNumber(static_cast<double>(card.memoryBytes) / (1 << 30), 1) + " GiB, compute capability " +
           std::to_string(card.major) + '.' + std::to_string(card.minor) + ')';
}

std::string cardsText(const std::vector<NvidiaCard>& cards)
{
    std::string text;
    for (const NvidiaCard& card : cards)
        text += (text.empty() ? "" : ", ") + cardText(card);
    return text;
}

} // namespace

std::string CudaSupport::finding() const
{
    const std::string cards = cardsText(driver.cards);
    switch (state) {
    case CudaState::NoCard:
        return problem + ": runs take the processor";
    case CudaState::CpuTorch:
        return cards + " cannot be used: this LibTorch is a build for processors only";
    case CudaState::LibrariesMissing:
        return cards + " cannot be used: LibTorch's CUDA half does not start (" + problem + ')';
    case CudaState::Working:
        return cards + ", driver for CUDA " + driver.version + (cudnnVersion.empty() ? ", without cuDNN" : ", cuDNN " + cudnnVersion);
    }
    return {};
}

std::string CudaSupport::remedy() const
{
    switch (state) {
    case CudaState::CpuTorch:
        return "run ./run.sh here, which installs the build for CUDA, or set SDM_TORCH_DIR to one";
    case CudaState::LibrariesMissing:
        return "install torch again with the nvidia packages that it asks for, or mend LD_LIBRARY_PATH";
    case CudaState::NoCard:
    case CudaState::Working:
        break;
    }
    return {};
}

std::string CudaSupport::sentence() const
{
    return remedy().empty() ? finding() : finding() + "; " + remedy();
}

const CudaSupport& cudaSupport()
{
    static const CudaSupport support = load();
    return support;
}

} // namespace sdm::engine
