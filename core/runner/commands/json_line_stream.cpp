#include "core/runner/commands/json_line_stream.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <cstdio>
#include <iostream>
#include <limits>

namespace sdm::runner {
namespace {

using nlohmann::ordered_json;

// Escaped to ASCII, so that any reader of lines gets whole ones.
void print(const ordered_json& value)
{
    std::cout << value.dump(-1, ' ', true) << std::endl;
}

} // namespace

void forEachJsonLine(std::istream& in, const std::string& name, const std::function<void(const ordered_json&)>& visit)
{
    std::size_t number = 0;
    for (std::string text; std::getline(in, text);) {
        ++number;
        if (text.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        try {
            visit(readJsonLine<ordered_json>(number == 1 ? withoutByteOrderMark(text) : text, {}));
        } catch (const Error& error) {
            if (!error.where().empty())
                throw;
            throw Error(error.code(), error.fault(), name + ":" + std::to_string(number), error.remedy());
        }
    }
    // The C library keeps the errors of stdin to itself.
    if (in.bad() || (&in == &std::cin && std::ferror(stdin) != 0))
        throw Error(ErrorCode::Failed, "cannot be read beyond line " + std::to_string(number), name,
                    "check the file and the disk it is on");
}

std::string textField(const ordered_json& line, const char* key)
{
    const auto field = line.find(key);
    if (field == line.end())
        throw Error(ErrorCode::BadInput, std::string("the key ") + key + " is missing");
    if (!field->is_string())
        throw Error(ErrorCode::BadInput, std::string(key) + " must be a string");
    return field->get<std::string>();
}

bool isTokenId(const ordered_json& value)
{
    return wholeNumber<std::int32_t>(value).value_or(-1) >= 0;
}

bool flagField(const ordered_json& line, const char* key, bool fallback)
{
    const auto field = line.find(key);
    if (field == line.end() || field->is_null())
        return fallback;
    if (!field->is_boolean())
        throw Error(ErrorCode::BadInput, std::string(key) + " must be true or false");
    return field->get<bool>();
}

void JsonLineWriter::write(ordered_json line)
{
    if (m_asOneValue)
        m_lines.push_back(std::move(line));
    else
        print(line);
}

void JsonLineWriter::finish()
{
    if (m_asOneValue)
        print(m_lines);
}

} // namespace sdm::runner
