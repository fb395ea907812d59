#include "core/runner/bench/request_lines.h"

#include "core/base/error.h"
#include "core/json/json_reader.h"

namespace sdm::runner {

std::optional<SampleRequest> RequestLines::next()
{
    for (std::string text; std::getline(m_in, text);) {
        ++m_line;
        if (text.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const std::string where = m_name + ":" + std::to_string(m_line);
        const auto line = readJsonLine<nlohmann::ordered_json>(text, where);
        SampleRequest request;
        for (const auto& [key, value] : line.items()) {
            if (key != "out")
                throw Error(ErrorCode::BadInput, "unknown key '" + key + "'", where, "a request is {} or {\"out\": PATH}");
            if (!value.is_string() || value.get<std::string>().empty())
                throw Error(ErrorCode::BadInput, "'out' must be the path of a file", where);
            request.out = value.get<std::string>();
        }
        return request;
    }
    return std::nullopt;
}

} // namespace sdm::runner
