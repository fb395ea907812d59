// TensorBoard's event files, which another program wrote.
#include "core/report/event_record.h"
#include "core/report/event_scalars.h"
#include "fuzz_target.h"

using namespace sdm;
using namespace sdm::report;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(fuzz::textOf(data, size));
    fuzz::accepts([&] { readEventScalars(bytes, "events"); });
    // Behind right checksums the message itself is met.
    const std::string framed = framedEvent(bytes);
    fuzz::accepts([&] { fuzz::require(!readEventScalars(framed, "events").cut, "a whole event is not cut", bytes); });
    fuzz::require(readEventScalars(framed.substr(0, framed.size() - 1), "events").cut, "half an event is noticed", bytes);
    return 0;
}
