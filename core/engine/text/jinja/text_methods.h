#pragma once

#include "core/engine/text/jinja/interpreter.h"

namespace sdm::engine::jinja {

/// A method of a text, ready to be called; undefined where Python's `str` has none of this name.
/// \throws Error (Unsupported) where Python has one and the subset has not
Value textMethod(Interpreter& interpreter, const Value& object, const std::string& name);

} // namespace sdm::engine::jinja
