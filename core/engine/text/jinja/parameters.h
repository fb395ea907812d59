#pragma once

#include "core/engine/text/jinja/interpreter.h"

#include <initializer_list>

namespace sdm::engine::jinja {

/// The arguments of a call under the names of its parameters. \throws Error (at the template's line) for too many or unknown ones
class Parameters {
public:
    Parameters(Interpreter& interpreter, const std::string& function, const Arguments& arguments, std::initializer_list<const char*> names);

    bool has(const char* name) const { return find(name) != nullptr; }
    /// Null when not given.
    const Value* find(const char* name) const;
    Value value(const char* name, const Value& fallback) const;
    const Value& required(const char* name) const;
    std::string text(const char* name) const;                        ///< required, as `str`
    std::optional<std::string> optionalText(const char* name) const; ///< nothing when missing or none
    std::int64_t integer(const char* name, std::int64_t fallback) const;
    bool flag(const char* name, bool fallback) const;

private:
    Interpreter& m_interpreter;
    std::string m_function;
    std::vector<std::pair<std::string, Value>> m_values;
};

} // namespace sdm::engine::jinja
