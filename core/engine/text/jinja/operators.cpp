#include "core/engine/text/jinja/operators.h"

#include "core/engine/text/jinja/python_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sdm::engine::jinja {
namespace {

constexpr int kDeepestValue = 64;

[[noreturn]] void failTypes(const Interpreter& interpreter, const char* what, const Value& left, const Value& right)
{
    interpreter.fail(std::string("cannot ") + what + " a " + left.typeName() + " and a " + right.typeName());
}

/// By reference: the value is written while the arguments are evaluated, in whatever order.
std::int64_t unlessOverflown(const Interpreter& interpreter, bool overflows, const std::int64_t& value)
{
    if (overflows)
        interpreter.unsupported("a whole number of more than 64 bits");
    return value;
}

std::int64_t floorDivided(std::int64_t left, std::int64_t right)
{
    const std::int64_t quotient = left / right;
    return quotient - (left % right != 0 && (left < 0) != (right < 0) ? 1 : 0);
}

Value power(const Interpreter& interpreter, std::int64_t base, std::int64_t exponent)
{
    if (exponent < 0)
        return std::pow(static_cast<double>(base), static_cast<double>(exponent));
    std::int64_t result = 1;
    for (std::int64_t i = 0; i < exponent && (base < -1 || base > 1 || i < 2); ++i)
        result = unlessOverflown(interpreter, __builtin_mul_overflow(result, base, &result), result);
    return base == -1 ? (exponent % 2 == 0 ? std::int64_t{1} : std::int64_t{-1}) : result;
}

Value calculatedInts(const Interpreter& interpreter, BinaryOperator op, std::int64_t left, std::int64_t right)
{
    std::int64_t result = 0;
    switch (op) {
    case BinaryOperator::Add:
        return unlessOverflown(interpreter, __builtin_add_overflow(left, right, &result), result);
    case BinaryOperator::Subtract:
        return unlessOverflown(interpreter, __builtin_sub_overflow(left, right, &result), result);
    case BinaryOperator::Multiply:
        return unlessOverflown(interpreter, __builtin_mul_overflow(left, right, &result), result);
    case BinaryOperator::Power:
        return power(interpreter, left, right);
    default:
        break;
    }
    if (right == 0)
        interpreter.fail("division by zero");
    if (op == BinaryOperator::Divide)
        return static_cast<double>(left) / static_cast<double>(right);
    unlessOverflown(interpreter, left == std::numeric_limits<std::int64_t>::min() && right == -1, 0);
    const std::int64_t quotient = floorDivided(left, right);
    return op == BinaryOperator::FloorDivide ? quotient : left - quotient * right;
}

Value calculatedFloats(const Interpreter& interpreter, BinaryOperator op, double left, double right)
{
    switch (op) {
    case BinaryOperator::Add:
        return left + right;
    case BinaryOperator::Subtract:
        return left - right;
    case BinaryOperator::Multiply:
        return left * right;
    case BinaryOperator::Power:
        return std::pow(left, right);
    default:
        break;
    }
    if (right == 0)
        interpreter.fail("division by zero");
    if (op == BinaryOperator::Divide)
        return left / right;
    double rest = std::fmod(left, right);
    if (rest != 0 && (rest < 0) != (right < 0))
        rest += right;
    return op == BinaryOperator::Modulo ? rest : std::round((left - rest) / right);
}

Value repeated(Interpreter& interpreter, const Value& value, std::int64_t times)
{
    const auto count = static_cast<std::size_t>(std::clamp<std::int64_t>(times, 0, std::numeric_limits<std::int32_t>::max()));
    const std::size_t size = value.isText() ? value.text().size() : value.sequence().items.size() * sizeof(Value);
    interpreter.charge(size * count);
    if (value.isText()) {
        std::string text;
        for (std::size_t i = 0; i < count && size > 0; ++i)
            text += value.text();
        return Value(std::move(text));
    }
    std::vector<Value> items;
    for (std::size_t i = 0; i < count && size > 0; ++i)
        items.insert(items.end(), value.sequence().items.begin(), value.sequence().items.end());
    return Value::sequence(std::move(items), value.sequence().kind);
}

bool isPlainSequence(const Value& value)
{
    return value.isSequence(Value::Kind::List) || value.isSequence(Value::Kind::Tuple);
}

Value joined(Interpreter& interpreter, const Value& left, const Value& right)
{
    interpreter.charge((left.sequence().items.size() + right.sequence().items.size()) * sizeof(Value));
    std::vector<Value> items = left.sequence().items;
    items.insert(items.end(), right.sequence().items.begin(), right.sequence().items.end());
    return checkedDepth(interpreter, Value::sequence(std::move(items), left.sequence().kind));
}

bool equalSequences(Interpreter& interpreter, const SequenceData& left, const SequenceData& right)
{
    interpreter.charge(left.items.size() * sizeof(Value));
    return left.kind == right.kind && left.items.size() == right.items.size() &&
           std::equal(left.items.begin(), left.items.end(), right.items.begin(),
                      [&](const Value& a, const Value& b) { return areEqual(interpreter, a, b); });
}

bool equalDicts(Interpreter& interpreter, const DictData& left, const DictData& right)
{
    interpreter.charge(left.entries().size() * sizeof(Value));
    return left.entries().size() == right.entries().size() && std::ranges::all_of(left.entries(), [&](const auto& entry) {
               const Value* const other = right.find(entry.first);
               return other && areEqual(interpreter, entry.second, *other);
           });
}

bool contains(Interpreter& interpreter, const Value& container, const Value& value)
{
    if (container.isText()) {
        if (!value.isText())
            interpreter.fail(std::string("a str cannot hold a ") + value.typeName());
        interpreter.charge(container.text().size());
        return container.text().find(value.text()) != std::string::npos;
    }
    if (container.isDict())
        return value.isText() && container.dict().find(value.text()) != nullptr;
    for (const Value& item : interpreter.itemsOf(container))
        if (areEqual(interpreter, item, value))
            return true;
    return false;
}

/// Start, stop and step as `slice.indices` gives them.
struct Range {
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
};

Range resolved(Interpreter& interpreter, const Value& start, const Value& stop, const Value& step, std::int64_t length)
{
    const auto bound = [&](const Value& value, std::int64_t fallback, std::int64_t lowest, std::int64_t highest) {
        if (value.isNone())
            return fallback;
        if (!value.isInteger() && !value.isBool())
            interpreter.fail(std::string("a slice needs ints, not ") + value.typeName());
        const std::int64_t at = value.integer();
        return std::clamp(at < 0 ? at + length : at, lowest, highest);
    };
    Range range;
    range.step = bound(step, 1, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
    if (!step.isNone())
        range.step = step.integer();
    if (range.step == 0)
        interpreter.fail("a slice's step is zero");
    const bool isForward = range.step > 0;
    const std::int64_t lowest = isForward ? 0 : -1;
    const std::int64_t highest = isForward ? length : length - 1;
    range.start = bound(start, isForward ? lowest : highest, lowest, highest);
    range.stop = bound(stop, isForward ? highest : lowest, lowest, highest);
    return range;
}

template <typename Item>
std::vector<Item> picked(const std::vector<Item>& items, const Range& range)
{
    std::vector<Item> result;
    if (range.step > 0)
        for (std::int64_t i = range.start; i < range.stop; i += std::min(range.step, range.stop - i))
            result.push_back(items[static_cast<std::size_t>(i)]);
    else
        for (std::int64_t i = range.start; i > range.stop; i += std::max(range.step, range.stop - i))
            result.push_back(items[static_cast<std::size_t>(i)]);
    return result;
}

Value sliceOfText(Interpreter& interpreter, const std::string& text, const Value& start, const Value& stop, const Value& step)
{
    interpreter.charge(text.size());
    const Range range = resolved(interpreter, start, stop, step, lengthOf(text));
    if (range.step == 1) {
        const std::size_t begin = byteOffset(text, range.start);
        const std::size_t end = byteOffset(text, std::max(range.start, range.stop));
        return Value(text.substr(begin, end - begin));
    }
    interpreter.charge(text.size() * sizeof(std::string));
    std::string result;
    for (const std::string& character : picked(charactersOf(text), range))
        result += character;
    return Value(std::move(result));
}

template <typename Items>
std::string listed(Interpreter& interpreter, const Items& items, const char* open, const char* close)
{
    std::string text = open;
    for (const Value& item : items)
        text.append(text.size() > 1 ? ", " : "").append(pythonRepresentation(interpreter, item));
    return text + close;
}

std::string sequenceText(Interpreter& interpreter, const SequenceData& sequence)
{
    if (sequence.kind == Value::Kind::List)
        return listed(interpreter, sequence.items, "[", "]");
    if (sequence.kind != Value::Kind::Tuple)
        interpreter.unsupported(std::string("the text of a ") + Value::sequence({}, sequence.kind).typeName());
    return listed(interpreter, sequence.items, "(", sequence.items.size() == 1 ? ",)" : ")");
}

} // namespace

Value checkedDepth(Interpreter& interpreter, Value value)
{
    if (value.depth() > kDeepestValue)
        interpreter.unsupported("lists nested more than " + std::to_string(kDeepestValue) + " deep");
    return value;
}

void refuseSafe(const Interpreter& interpreter, const Value& value)
{
    if (value.isSafeText())
        interpreter.unsupported("a text marked safe for anything else than writing it");
}

void requireDefined(const Interpreter& interpreter, const Value& value)
{
    if (value.isUndefined())
        interpreter.fail(value.undefined().what);
}

Value calculated(Interpreter& interpreter, BinaryOperator op, const Value& left, const Value& right)
{
    refuseSafe(interpreter, left);
    refuseSafe(interpreter, right);
    requireDefined(interpreter, left);
    if (op == BinaryOperator::Modulo && left.isText())
        return Value(percentFormatted(interpreter, left.text(), right));
    requireDefined(interpreter, right);
    if (left.isNumber() && right.isNumber())
        return left.isFloat() || right.isFloat() ? calculatedFloats(interpreter, op, left.number(), right.number())
                                                 : calculatedInts(interpreter, op, left.integer(), right.integer());
    if (op == BinaryOperator::Add && left.isText() && right.isText()) {
        interpreter.charge(left.text().size() + right.text().size());
        return Value(left.text() + right.text());
    }
    if (op == BinaryOperator::Add && isPlainSequence(left) && isPlainSequence(right) && left.sequence().kind == right.sequence().kind)
        return joined(interpreter, left, right);
    if (op == BinaryOperator::Multiply) {
        if ((left.isText() || isPlainSequence(left)) && (right.isInteger() || right.isBool()))
            return repeated(interpreter, left, right.integer());
        if ((right.isText() || isPlainSequence(right)) && (left.isInteger() || left.isBool()))
            return repeated(interpreter, right, left.integer());
    }
    failTypes(interpreter, op == BinaryOperator::Add ? "add" : "calculate with", left, right);
}

Value signedNumber(Interpreter& interpreter, const Value& operand, bool isNegative)
{
    requireDefined(interpreter, operand);
    if (!operand.isNumber())
        interpreter.fail(std::string("a ") + operand.typeName() + " has no sign");
    if (operand.isFloat())
        return isNegative ? -operand.number() : operand.number();
    return isNegative ? calculatedInts(interpreter, BinaryOperator::Subtract, 0, operand.integer()) : Value(operand.integer());
}

bool areEqual(Interpreter& interpreter, const Value& left, const Value& right)
{
    if (left.isNumber() && right.isNumber())
        return left.isFloat() || right.isFloat() ? left.number() == right.number() : left.integer() == right.integer();
    if (left.isText() && right.isText())
        return left.text() == right.text();
    if (left.isSequence() && right.isSequence())
        return left.isSame(right) || equalSequences(interpreter, left.sequence(), right.sequence());
    if (left.isDict() && right.isDict())
        return left.isSame(right) || equalDicts(interpreter, left.dict(), right.dict());
    return (left.isUndefined() && right.isUndefined()) || left.isSame(right);
}

bool isLess(Interpreter& interpreter, const Value& left, const Value& right)
{
    requireDefined(interpreter, left);
    requireDefined(interpreter, right);
    if (left.isNumber() && right.isNumber())
        return left.isFloat() || right.isFloat() ? left.number() < right.number() : left.integer() < right.integer();
    if (left.isText() && right.isText())
        return left.text() < right.text(); // the order of UTF-8 bytes is that of code points
    if (!isPlainSequence(left) || !isPlainSequence(right) || left.sequence().kind != right.sequence().kind)
        failTypes(interpreter, "compare", left, right);
    const auto& a = left.sequence().items;
    const auto& b = right.sequence().items;
    interpreter.charge(std::min(a.size(), b.size()) * sizeof(Value));
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        if (!areEqual(interpreter, a[i], b[i]))
            return isLess(interpreter, a[i], b[i]);
    return a.size() < b.size();
}

bool compared(Interpreter& interpreter, Comparator comparator, const Value& left, const Value& right)
{
    switch (comparator) {
    case Comparator::Equal:
        return areEqual(interpreter, left, right);
    case Comparator::NotEqual:
        return !areEqual(interpreter, left, right);
    case Comparator::Less:
        return isLess(interpreter, left, right);
    case Comparator::Greater:
        return isLess(interpreter, right, left);
    case Comparator::LessOrEqual:
        return isLess(interpreter, left, right) || areEqual(interpreter, left, right);
    case Comparator::GreaterOrEqual:
        return isLess(interpreter, right, left) || areEqual(interpreter, left, right);
    case Comparator::In:
        return contains(interpreter, right, left);
    case Comparator::NotIn:
        break;
    }
    return !contains(interpreter, right, left);
}

Value itemOf(Interpreter& interpreter, const Value& object, const Value& key)
{
    requireDefined(interpreter, object);
    if (object.isDict() && key.isText())
        if (const Value* const found = object.dict().find(key.text()))
            return *found;
    const bool isIndexed = object.isText() || isPlainSequence(object) || object.isSequence(Value::Kind::Range);
    if (isIndexed && (key.isInteger() || key.isBool())) {
        const std::int64_t length = object.isText() ? lengthOf(object.text()) : static_cast<std::int64_t>(object.sequence().items.size());
        const std::int64_t at = key.integer() < 0 ? key.integer() + length : key.integer();
        if (at < 0 || at >= length)
            return Value::undefined(std::string(object.typeName()) + " object has no element " + std::to_string(key.integer()));
        if (!object.isText())
            return object.sequence().items[static_cast<std::size_t>(at)];
        interpreter.charge(object.text().size());
        const std::size_t begin = byteOffset(object.text(), at);
        const std::string_view rest = std::string_view(object.text()).substr(begin);
        return Value(rest.substr(0, byteOffset(rest, 1)));
    }
    if (key.isText()) // what is no item may be an attribute; of a dict only its methods are
        return interpreter.attribute(object, key.text());
    return Value::undefined(std::string(object.typeName()) + " object has no element of this key");
}

Value sliceOf(Interpreter& interpreter, const Value& object, const Value& start, const Value& stop, const Value& step)
{
    requireDefined(interpreter, object);
    if (object.isText())
        return sliceOfText(interpreter, object.text(), start, stop, step);
    if (!isPlainSequence(object))
        interpreter.fail(std::string("a ") + object.typeName() + " cannot be sliced");
    const auto& items = object.sequence().items;
    interpreter.charge(items.size() * sizeof(Value));
    const Range range = resolved(interpreter, start, stop, step, static_cast<std::int64_t>(items.size()));
    return Value::sequence(picked(items, range), object.sequence().kind);
}

std::string pythonText(Interpreter& interpreter, const Value& value)
{
    if (value.isUndefined())
        return {};
    return value.isText() ? value.text() : pythonRepresentation(interpreter, value);
}

std::string pythonRepresentation(Interpreter& interpreter, const Value& value)
{
    if (value.isText()) {
        interpreter.charge(value.text().size());
        return quoted(value.text());
    }
    if (value.isNone())
        return "None";
    if (value.isBool())
        return value.boolean() ? "True" : "False";
    if (value.isInteger())
        return std::to_string(value.integer());
    if (value.isFloat())
        return floatText(value.number());
    if (value.isUndefined())
        return "Undefined";
    if (value.isSequence()) {
        interpreter.charge(value.sequence().items.size() * sizeof(Value));
        return sequenceText(interpreter, value.sequence());
    }
    if (!value.isDict())
        interpreter.unsupported(std::string("the text of a ") + value.typeName());
    std::string text = "{";
    for (const auto& [key, entry] : value.dict().entries())
        text.append(text.size() > 1 ? ", " : "").append(quoted(key)).append(": ").append(pythonRepresentation(interpreter, entry));
    return text + "}";
}

std::string percentFormatted(Interpreter& interpreter, const std::string& format, const Value& values)
{
    std::vector<Value> list;
    if (values.isSequence(Value::Kind::Tuple))
        list = values.sequence().items;
    else
        list.push_back(values);
    std::string text;
    std::size_t used = 0;
    for (std::size_t at = 0; at < format.size(); ++at) {
        if (format[at] != '%') {
            text += format[at];
            continue;
        }
        const char kind = ++at < format.size() ? format[at] : '\0';
        if (kind == '%') {
            text += '%';
            continue;
        }
        if (kind != 's' && kind != 'd' && kind != 'i' && kind != 'r')
            interpreter.unsupported(std::string("the format %") + kind);
        if (used == list.size())
            interpreter.fail("a format has too few values");
        const Value& value = list[used++];
        if ((kind == 'd' || kind == 'i') && !value.isInteger() && !value.isBool())
            interpreter.unsupported(std::string("the format %") + kind + " for a " + value.typeName());
        text += kind == 's'   ? interpreter.textOf(value)
                : kind == 'r' ? pythonRepresentation(interpreter, value)
                              : std::to_string(value.integer());
        interpreter.charge(text.size());
    }
    if (used != list.size() && !values.isDict())
        interpreter.fail("a format has too many values");
    return text;
}

} // namespace sdm::engine::jinja
