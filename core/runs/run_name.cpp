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

std::optional<std::string> runNameFault(const std::string& name)
{
    if (name.empty())
        return "must not be empty";
    if (name.size() > kMostBytes)
        return "must have at most " + std::to_string(kMostBytes) + " bytes, has " + std::to_string(name.size());
    if (name.front() == ' ' || name.back() == ' ')
        return "must not begin or end with a blank";
    if (name.front() == '-')
        return "must not begin with \"-\", which the command line takes for an option";
    if (std::any_of(name.begin(), name.end(), isControl))
        return "must not contain control characters";
    if (firstNonUtf8(name) != std::string::npos)
        return "must be UTF-8 text, holds other bytes";
    return std::nullopt;
}

} // namespace sdm::runs
