#include "core/report/spread_text.h"

#include "core/base/number_text.h"
#include "core/statistics/spread.h"

#include <nlohmann/json.hpp>

namespace sdm::report {

std::string spreadText(const std::vector<double>& values)
{
    if (values.empty())
        return "R";
    const Spread spread = spreadOf(values);
    return fixedNumber(spread.median, 3) + " [" + fixedNumber(spread.lowest, 3) + ", " + fixedNumber(spread.highest, 3) + "]";
}

nlohmann::ordered_json spreadJson(const std::vector<double>& values)
{
    if (values.empty())
        return nullptr;
    const Spread spread = spreadOf(values);
    return {{"median", spread.median}, {"lowest", spread.lowest}, {"highest", spread.highest}};
}

} // namespace sdm::report
