#include "core/engine/runtime/placement.h"

#include "core/base/error.h"
#include "core/config/run_config.h"

#include <algorithm>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <sched.h>
#include <stdexcept>
#include <thread>

namespace sdm::engine {

void setThreads(int threads)
{
    if (threads < 0 || threads > kMostThreads)
        throw Error(ErrorCode::InvalidArgument, "must be from 0 to " + std::to_string(kMostThreads) + ", is " + std::to_string(threads),
                    "threads");
    if (threads == 0) {
        cpu_set_t allowed;
        CPU_ZERO(&allowed);
        threads = sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? CPU_COUNT(&allowed)
                                                                      : static_cast<int>(std::thread::hardware_concurrency());
    }
    at::set_num_threads(std::max(threads, 1));
    // The inter-op pool can be sized once per process; a second call is refused and changes nothing.
    try {
        at::set_num_interop_threads(1);
    } catch (const c10::Error&) {
        return;
    }
}

at::Generator generatorFromSeed(std::uint64_t seed)
{
    return at::make_generator<at::CPUGeneratorImpl>(seed);
}

} // namespace sdm::engine
