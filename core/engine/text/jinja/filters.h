#pragma once

#include "core/engine/text/jinja/interpreter.h"

namespace sdm::engine::jinja {

/// `input | name(arguments)`. \throws Error (Unsupported) for a filter of Jinja's that the subset lacks, (BadInput) for any other name
Value applyFilter(Interpreter& interpreter, const std::string& name, const Value& input, const Arguments& arguments);

/// What every filter gets.
struct FilterCall {
    Interpreter& interpreter;
    const std::string& name;
    const Value& input;
    const Arguments& arguments;
};
using FilterFunction = Value (*)(const FilterCall&);
using FilterTable = std::unordered_map<std::string_view, FilterFunction>;

const FilterTable& textFilters();
const FilterTable& sequenceFilters();

} // namespace sdm::engine::jinja
