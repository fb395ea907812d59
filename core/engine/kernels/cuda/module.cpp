#include "core/engine/kernels/cuda/module.h"

#include "core/engine/runtime/cuda_support.h"

#include <cstdlib>
#include <dlfcn.h>
#include <system_error>

namespace sdm::engine::cuda {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFile = "libsdm_cuda_kernels.so";
constexpr const char* kVariable = "SDM_CUDA_KERNELS";

fs::path besideTheProgram()
{
    std::error_code unknown;
    const fs::path program = fs::read_symlink("/proc/self/exe", unknown);
    return program.parent_path() / kFile;
}

KernelModule unusable(const fs::path& file, const std::string& problem)
{
    return {nullptr, file.string(), problem};
}

/// The module, if every card can run it.
KernelModule started(KernelModule module)
{
    const auto cards = static_cast<std::int32_t>(cudaSupport().driver.cards.size());
    for (std::int32_t card = 0; module.isUsable() && card < cards; ++card)
        if (const std::int32_t error = module.interface->start(card); error != 0)
            module = unusable(module.file, "card " + std::to_string(card) + ": " + module.interface->explain(error));
    return module;
}

KernelModule find()
{
    if (!cudaSupport().isWorking())
        return unusable({}, "no card can be used");
    const char* const named = std::getenv(kVariable);
    if (named && std::string(named) == "off")
        return unusable({}, std::string(kVariable) + " is off");
    return started(loadKernelModule(named ? fs::path(named) : besideTheProgram()));
}

} // namespace

std::string KernelModule::sentence() const
{
    return isUsable() ? "runs on CUDA take kernels of our own (" + file + ')' : "runs on CUDA take the portable kernels: " + problem;
}

KernelModule loadKernelModule(const fs::path& file)
{
    std::error_code unknown;
    if (!fs::exists(file, unknown))
        return unusable(file, "this build has none of its own (no " + file.string() + ')');
    // Loaded for good: what it has queued does not end before the process does.
    void* const library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        const char* const why = ::dlerror();
        return unusable(file, why ? why : file.string() + " does not load");
    }
    const auto entry = reinterpret_cast<const Interface* (*)()>(::dlsym(library, kEntry));
    if (!entry)
        return unusable(file, file.string() + " has no kernels of ours");
    const Interface* const interface = entry();
    if (interface->version != kInterfaceVersion || interface->taskBytes != kTaskBytes)
        return unusable(file, file.string() + " belongs to another build (interface " + std::to_string(interface->version) + ", not " +
                                  std::to_string(kInterfaceVersion) + ')');
    return {interface, file.string(), {}};
}

const KernelModule& kernelModule()
{
    static const KernelModule module = find();
    return module;
}

} // namespace sdm::engine::cuda
