#include "core/engine/text/jinja/parameters.h"

#include <algorithm>

namespace sdm::engine::jinja {

Parameters::Parameters(Interpreter& interpreter, const std::string& function, const Arguments& arguments,
                       std::initializer_list<const char*> names)
    : m_interpreter(interpreter), m_function(function)
{
    if (arguments.positional.size() > names.size())
        interpreter.fail(function + " takes at most " + std::to_string(names.size()) + " arguments");
    for (std::size_t i = 0; i < arguments.positional.size(); ++i)
        m_values.emplace_back(names.begin()[i], arguments.positional[i]);
    for (const auto& [name, value] : arguments.named) {
        if (std::ranges::find(names, name) == names.end())
            interpreter.unsupported("the argument " + name + " of " + function);
        if (has(name.c_str()))
            interpreter.fail(function + " gets its argument " + name + " twice");
        m_values.emplace_back(name, value);
    }
}

const Value* Parameters::find(const char* name) const
{
    const auto entry = std::ranges::find_if(m_values, [&](const auto& candidate) { return candidate.first == name; });
    return entry == m_values.end() ? nullptr : &entry->second;
}

Value Parameters::value(const char* name, const Value& fallback) const
{
    const Value* const found = find(name);
    return found ? *found : fallback;
}

const Value& Parameters::required(const char* name) const
{
    const Value* const found = find(name);
    if (!found)
        m_interpreter.fail(m_function + " needs its argument " + name);
    return *found;
}

std::string Parameters::text(const char* name) const
{
    return m_interpreter.textOf(required(name));
}

std::optional<std::string> Parameters::optionalText(const char* name) const
{
    const Value* const found = find(name);
    if (!found || found->isNone())
        return std::nullopt;
    if (!found->isText())
        m_interpreter.fail(m_function + " needs a str as " + name + ", not " + found->typeName());
    return found->text();
}

std::int64_t Parameters::integer(const char* name, std::int64_t fallback) const
{
    const Value* const found = find(name);
    if (!found)
        return fallback;
    if (!found->isInteger() && !found->isBool())
        m_interpreter.fail(m_function + " needs an int as " + name + ", not " + found->typeName());
    return found->integer();
}

bool Parameters::flag(const char* name, bool fallback) const
{
    const Value* const found = find(name);
    return found ? m_interpreter.isTrue(*found) : fallback;
}

} // namespace sdm::engine::jinja
