#pragma once

#include "core/engine/text/jinja/interpreter.h"

namespace sdm::engine::jinja {

/// Python's operators on values. All fail at the template's line where Python would raise.
Value calculated(Interpreter& interpreter, BinaryOperator op, const Value& left, const Value& right);
Value signedNumber(Interpreter& interpreter, const Value& operand, bool isNegative);
bool compared(Interpreter& interpreter, Comparator comparator, const Value& left, const Value& right);
bool areEqual(Interpreter& interpreter, const Value& left, const Value& right);
/// `<` of numbers, texts and sequences.
bool isLess(Interpreter& interpreter, const Value& left, const Value& right);
Value itemOf(Interpreter& interpreter, const Value& object, const Value& key);
/// None stands for a bound that is left out.
Value sliceOf(Interpreter& interpreter, const Value& object, const Value& start, const Value& stop, const Value& step);

/// `str` of a value; `repr` of what lists and dicts hold.
std::string pythonText(Interpreter& interpreter, const Value& value);
std::string pythonRepresentation(Interpreter& interpreter, const Value& value);
/// `%` with a text on its left: %s, %d, %i, %r and %%.
std::string percentFormatted(Interpreter& interpreter, const std::string& format, const Value& values);

/// The value, if it is not nested too deeply to be walked by recursion.
Value checkedDepth(Interpreter& interpreter, Value value);
/// Refuses a text marked `safe`, which may only be written out.
void refuseSafe(const Interpreter& interpreter, const Value& value);
void requireDefined(const Interpreter& interpreter, const Value& value);

} // namespace sdm::engine::jinja
