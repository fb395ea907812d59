#include "core/report/text_fields.h"

#include "core/base/number_text.h"

#include <cmath>

namespace sdm::report {

std::string csvField(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string exactNumber(double value)
{
    return std::isnan(value) ? std::string() : shortestNumber(value);
}

} // namespace sdm::report
