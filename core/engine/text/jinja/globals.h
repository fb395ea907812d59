#pragma once

#include "core/engine/text/jinja/interpreter.h"

namespace sdm::engine::jinja {

/// The functions of chat templates: range, namespace, dict, raise_exception, strftime_now.
void defineGlobals(Interpreter& interpreter);
/// \throws Error (Unsupported) for a name that Jinja defines and the subset does not, so that it is not taken for undefined
void refuseForeignGlobal(const Interpreter& interpreter, const std::string& name);

} // namespace sdm::engine::jinja
