#include "core/report/text_fields.h"

#include "core/base/number_text.h"

#include <charconv>
#include <cmath>

namespace sdm::report {
namespace {

bool isNumber(std::string_view text)
{
    if (text.size() > 1 && text.front() == '+' && text[1] != '-')
        text.remove_prefix(1); // from_chars takes no plus sign
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error != std::errc::invalid_argument && end == text.data() + text.size();
}

/// What a spreadsheet would compute instead of show.
bool isFormula(std::string_view text)
{
    constexpr std::string_view kStarts = "=+-@\t\r";
    return text.size() > 1 && kStarts.find(text.front()) != std::string_view::npos && !isNumber(text);
}

} // namespace

std::string csvField(std::string_view text)
{
    const std::string field = isFormula(text) ? "'" + std::string(text) : std::string(text);
    if (field.find_first_of(",\"\r\n") == std::string::npos)
        return field;
    std::string quoted = "\"";
    for (const char c : field) {
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
