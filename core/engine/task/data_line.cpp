#include "core/engine/task/data_line.h"

#include "core/base/error.h"
#include "core/json/json_reader.h"

namespace sdm::engine {
namespace {

[[noreturn]] void refuse(const std::string& fault)
{
    throw Error(ErrorCode::BadInput, fault);
}

std::string textOf(const nlohmann::json& value, const char* key)
{
    if (!value.is_string())
        refuse(std::string("key '") + key + "' must be a string, is " + value.type_name());
    return value.get<std::string>();
}

} // namespace

DataLine::DataLine(std::string_view text)
{
    if (const auto fault = tryReadJson(text, m_object))
        refuse(clauseOfLine(*fault) + (fault->remedy.empty() ? "" : " (" + fault->remedy + ")"));
    if (const auto fault = notAnObject(m_object.type_name()))
        refuse(fault->what + " (one object a line is wanted)");
}

std::string DataLine::required(const char* key) const
{
    const auto member = m_object.find(key);
    if (member == m_object.end())
        refuse(std::string("key '") + key + "' is missing");
    std::string text = textOf(*member, key);
    if (text.empty())
        refuse(std::string("key '") + key + "' is empty");
    return text;
}

std::string DataLine::optional(const char* key) const
{
    const auto member = m_object.find(key);
    return member == m_object.end() || member->is_null() ? std::string() : textOf(*member, key);
}

Example commonExample(const DataLine& line)
{
    Example example;
    example.id = line.required("id");
    example.prompt = line.required("prompt");
    example.reference = line.required("original_document");
    example.positive = line.required("genai_document");
    example.negative = line.optional("default_negative");
    return example;
}

} // namespace sdm::engine
