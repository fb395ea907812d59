#include "core/runs/run_name.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace sdm::runs {
namespace {

constexpr std::size_t kMostBytes = 200;

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

} // namespace

std::string freeRunName(const std::string& wanted, const std::function<bool(const std::string&)>& taken)
{
    std::string name = wanted;
    for (std::size_t number = 2; taken(name); ++number)
        name = wanted + "-" + std::to_string(number);
    return name;
}

std::optional<Phrase> runNameFault(const std::string& name)
{
    if (name.empty())
        return phrase("Fault", "must not be empty");
    if (name.size() > kMostBytes)
        return phrase("Fault", "must have at most %1 bytes, has %2").with({std::to_string(kMostBytes), std::to_string(name.size())});
    if (name.front() == ' ' || name.back() == ' ')
        return phrase("Fault", "must not begin or end with a blank");
    if (name.front() == '-')
        return phrase("Fault", "must not begin with \"-\", which the command line takes for an option");
    if (std::any_of(name.begin(), name.end(), isControl))
        return phrase("Fault", "must not contain control characters");
    if (firstNonUtf8(name) != std::string::npos)
        return phrase("Fault", "must be UTF-8 text, holds other bytes");
    return std::nullopt;
}

} // namespace sdm::runs
