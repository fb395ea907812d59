#pragma once

#include "core/engine/text/jinja/interpreter.h"

namespace sdm::engine::jinja {

struct JsonStyle {
    std::string itemSeparator = ", ";
    std::string keySeparator = ": ";
    std::optional<std::string> indent; ///< one line without it
    bool escapesNonAscii = false;
    bool sortsKeys = false;
};

/// A value as Python's `json.dumps` writes it.
std::string jsonText(Interpreter& interpreter, const Value& value, const JsonStyle& style);

} // namespace sdm::engine::jinja
