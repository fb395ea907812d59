#include "core/base/number_text.h"
#include "core/json/record_json.h"
#include "core/runner/commands/commands.h"
#include "core/runner/commands/project_reader.h"
#include "core/runner/machine_facts.h"
#include "core/runner/run_controller.h"

#include <algorithm>
#include <iostream>

namespace sdm::runner {
namespace {

using nlohmann::ordered_json;

bool has(const MachineFacts& facts, const char* flag)
{
    return std::find(facts.processorFlags.begin(), facts.processorFlags.end(), flag) != facts.processorFlags.end();
}

std::string gibibytes(std::int64_t bytes)
{
    return fixedNumber(static_cast<double>(bytes) / (1 << 30), 1) + " GiB";
}

ordered_json asJson(const MachineFacts& facts)
{
    auto devices = ordered_json::array();
    for (const ComputeDevice& device : facts.devices)
        devices.push_back({{"name", device.name}, {"description", device.description}, {"memory_bytes", device.memoryBytes}});
    return {{"version", SDM_VERSION},
            {"host", facts.host},
            {"system", facts.system},
            {"processor", facts.processor},
            {"usable_cores", facts.usableCores},
            {"processor_flags", facts.processorFlags},
            {"memory_bytes", facts.memoryBytes},
            {"available_memory_bytes", facts.availableMemoryBytes},
            {"torch", facts.torchVersion},
            {"torch_threads", facts.torchThreads},
            {"sqlite", facts.sqliteVersion},
            {"devices", devices},
            {"cuda", {{"state", facts.cudaState}, {"sentence", facts.cudaSentence}, {"kernels", facts.cudaKernels}}},
            {"free_disk_bytes", facts.freeDiskBytes}};
}

/// What each feature has and lacks here, one line each.
void printText(const MachineFacts& facts, const std::string& project)
{
    std::cout << "SDM Workbench " << SDM_VERSION << " on " << facts.host << ", " << facts.system << '\n'
              << "processor     " << facts.processor << ", " << facts.usableCores << " usable cores, torch uses " << facts.torchThreads
              << '\n'
              << "memory        " << gibibytes(facts.memoryBytes) << ", " << gibibytes(facts.availableMemoryBytes) << " available\n"
              << "torch         " << facts.torchVersion << '\n'
              << "store         SQLite " << facts.sqliteVersion << '\n'
              << "project       " << project << ", " << gibibytes(facts.freeDiskBytes) << " free\n"
              << "bf16          "
              << (has(facts, "avx512_bf16") ? "native matrix products: model.dtype auto takes it for wide models"
                                            : "not native on this processor: model.dtype auto stays with f32")
              << (has(facts, "amx_bf16") ? ", AMX" : "") << '\n'
              << "GPU           " << facts.cudaSentence << '\n';
    if (!facts.cudaKernels.empty())
        std::cout << "GPU kernels   " << facts.cudaKernels << '\n';
}

} // namespace

void addDoctorCommand(CLI::App& app, CommandContext& context)
{
    CLI::App* command = app.add_subcommand("doctor", "what this machine has and lacks for each feature");
    addProjectOption(*command, context);
    command->callback([&context] {
        context.action = [&context] {
            setThreads();
            const MachineFacts facts = readMachineFacts(context.projectFolder());
            if (context.json)
                std::cout << json::dumped(asJson(facts)) << '\n';
            else
                printText(facts, context.projectFolder().string());
            return 0;
        };
    });
}

} // namespace sdm::runner
