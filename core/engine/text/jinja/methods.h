#pragma once

#include "core/engine/text/jinja/interpreter.h"

namespace sdm::engine::jinja {

/// `object.name`: a method of text, list or dict, a dict's entry, a namespace's or loop's attribute; undefined when there is none.
/// \throws Error (Unsupported) for a method that Python has and the subset lacks, or that would change a list or dict
Value attributeOf(Interpreter& interpreter, const Value& object, const std::string& name);

} // namespace sdm::engine::jinja
