// An NVIDIA driver without a card: answers what the environment says, in the driver's own interface (cuda.h).
//   SDM_PRETEND_CARDS  how many cards it sees; none without it
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace {

constexpr int kSuccess = 0, kInvalidValue = 1, kNoDevice = 100;

int cards()
{
    const char* count = std::getenv("SDM_PRETEND_CARDS");
    return count ? std::atoi(count) : 0;
}

} // namespace

extern "C" {

int cuInit(unsigned)
{
    return cards() > 0 ? kSuccess : kNoDevice;
}

int cuDriverGetVersion(int* version)
{
    *version = 13000;
    return kSuccess;
}

int cuDeviceGetCount(int* count)
{
    *count = cards();
    return kSuccess;
}

int cuDeviceGet(int* device, int index)
{
    *device = index;
    return index < cards() ? kSuccess : kInvalidValue;
}

int cuDeviceGetName(char* name, int length, int)
{
    std::strncpy(name, "Pretend 9000", static_cast<std::size_t>(length));
    return kSuccess;
}

int cuDeviceTotalMem_v2(std::size_t* bytes, int)
{
    *bytes = std::size_t{24} << 30;
    return kSuccess;
}

int cuDeviceGetAttribute(int* value, int attribute, int)
{
    constexpr int kMajor = 75;
    *value = attribute == kMajor ? 8 : 6;
    return kSuccess;
}
}
