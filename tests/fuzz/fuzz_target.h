#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What every target shares. A target is one source with one LLVMFuzzerTestOneInput, called again and again in one process: by libFuzzer,
/// or by replay_main.cpp where clang is missing. It ends the process when a promise does not hold; an Error is an answer, any other
/// exception is not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace sdm::fuzz {

/// Ends the process, saying which promise was broken, unless it holds.
void require(bool holds, const char* promise, std::string_view detail = {});

/// Whether `read` took what it was given. Refusing it with an Error that says why is as good.
template <typename Read>
bool accepts(Read&& read)
{
    try {
        std::forward<Read>(read)();
        return true;
    } catch (const Error& error) {
        require(!error.fault().empty(), "a refusal says why");
        return false;
    }
}

inline std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// Cuts off what stands before the first NUL, which no text file holds; all of it without one.
std::string_view takePart(std::string_view& rest);

/// A folder of this process in the system's place for temporary files (in memory, where TMPDIR says so); goes when the process ends.
const std::filesystem::path& scratchFolder();

/// Plain and fast: nothing here has to survive a power cut.
void writeFile(const std::filesystem::path& file, std::string_view bytes);

} // namespace sdm::fuzz
