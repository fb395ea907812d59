// What replay_main.cpp is tried on: a target that breaks in the way its input names, and keeps every promise otherwise.
#include "fuzz_target.h"

#include <csignal>
#include <stdexcept>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = sdm::fuzz::textOf(data, size);
    sdm::fuzz::accepts([&] {
        if (text == "error")
            throw sdm::Error(sdm::ErrorCode::BadInput, "is refused");
    });
    if (text == "exception")
        throw std::out_of_range("no Error of ours");
    if (text == "crash")
        std::raise(SIGSEGV);
    sdm::fuzz::require(text != "promise", "what is promised is kept");
    return 0;
}
