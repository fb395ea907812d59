#pragma once

#include "core/engine/text/jinja/interpreter.h"

namespace sdm::engine::jinja {

/// `input is name(arguments)`. \throws Error (Unsupported) for a test of Jinja's that the subset lacks, (BadInput) for any other name
bool passesTest(Interpreter& interpreter, const std::string& name, const Value& input, const Arguments& arguments);

} // namespace sdm::engine::jinja
