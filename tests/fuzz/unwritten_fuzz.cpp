// The records that an ended process left beside its run, read back by the next one.
#include "core/store/unwritten_file.h"
#include "fuzz_target.h"

using namespace sdm;
using namespace sdm::store;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::filesystem::path file = fuzz::scratchFolder() / "unwritten-0.jsonl";
    fuzz::writeFile(file, fuzz::textOf(data, size));
    fuzz::accepts([&] {
        for (const RunWrite& write : readUnwritten(file)) {
            rowsOf(write);
            needsSync(write);
            const std::string line = lineOf(write);
            fuzz::require(line.find('\n') == std::string::npos, "a record is one line", line);
            const bool isRead = fuzz::accepts(
                [&] { fuzz::require(lineOf(runWriteOf(line, "written:1")) == line, "a record survives being written", line); });
            fuzz::require(isRead, "what is written can be read", line);
        }
    });
    return 0;
}
