#include "core/engine/text/jinja/tests.h"

#include "core/engine/text/jinja/operators.h"
#include "core/engine/text/jinja/parameters.h"
#include "core/engine/text/jinja/python_text.h"

namespace sdm::engine::jinja {
namespace {

struct Call {
    Interpreter& interpreter;
    const std::string& name;
    const Value& input;
    const Arguments& arguments;

    Value other() const { return Parameters(interpreter, name, arguments, {"other"}).required("other"); }
    void takesNothing() const { Parameters(interpreter, name, arguments, {}); }
};

using Test = bool (*)(const Call&);

/// A test of the value alone.
template <auto predicate>
bool plain(const Call& call)
{
    call.takesNothing();
    return predicate(call.input);
}

template <Comparator comparator>
bool comparing(const Call& call)
{
    return compared(call.interpreter, comparator, call.input, call.other());
}

bool isIterable(const Value& value)
{
    return value.isText() || value.isSequence() || value.isDict() || value.isUndefined();
}

/// What has a length and takes subscripts.
bool isSequence(const Value& value)
{
    const bool isIndexed = value.isSequence() && !value.isSequence(Value::Kind::Generator) && !value.isSequence(Value::Kind::View);
    return value.isText() || value.isDict() || value.isUndefined() || isIndexed;
}

bool isTrueItself(const Value& value)
{
    return value.isBool() && value.boolean();
}

bool isFalseItself(const Value& value)
{
    return value.isBool() && !value.boolean();
}

std::int64_t wholeInput(const Call& call)
{
    requireDefined(call.interpreter, call.input);
    if (!call.input.isInteger() && !call.input.isBool())
        call.interpreter.unsupported("the test " + call.name + " of a " + call.input.typeName());
    return call.input.integer();
}

bool isDivisible(const Call& call)
{
    const Value number = Parameters(call.interpreter, call.name, call.arguments, {"num"}).required("num");
    const Value rest = calculated(call.interpreter, BinaryOperator::Modulo, Value(wholeInput(call)), number);
    return rest.number() == 0;
}

bool isParity(const Call& call)
{
    call.takesNothing();
    return (wholeInput(call) % 2 == 0) == (call.name == "even");
}

bool isSameAs(const Call& call)
{
    return call.input.isSame(call.other());
}

bool isCased(const Call& call)
{
    call.takesNothing();
    const std::string text = call.interpreter.textOf(call.input);
    return call.name == "upper" ? isUpperCase(text) : isLowerCase(text);
}

bool isIn(const Call& call)
{
    return compared(call.interpreter, Comparator::In, call.input,
                    Parameters(call.interpreter, call.name, call.arguments, {"seq"}).required("seq"));
}

const std::unordered_map<std::string_view, Test>& table()
{
    static const std::unordered_map<std::string_view, Test> tests = {
        {"defined", plain<[](const Value& v) { return !v.isUndefined(); }>},
        {"undefined", plain<[](const Value& v) { return v.isUndefined(); }>},
        {"none", plain<[](const Value& v) { return v.isNone(); }>},
        {"boolean", plain<[](const Value& v) { return v.isBool(); }>},
        {"integer", plain<[](const Value& v) { return v.isInteger(); }>},
        {"float", plain<[](const Value& v) { return v.isFloat(); }>},
        {"number", plain<[](const Value& v) { return v.isNumber(); }>},
        {"string", plain<[](const Value& v) { return v.isText(); }>},
        {"mapping", plain<[](const Value& v) { return v.isDict(); }>},
        {"callable", plain<[](const Value& v) { return v.asFunction() != nullptr || v.isUndefined(); }>},
        {"iterable", plain<isIterable>},
        {"sequence", plain<isSequence>},
        {"true", plain<isTrueItself>},
        {"false", plain<isFalseItself>},
        {"odd", isParity},
        {"even", isParity},
        {"divisibleby", isDivisible},
        {"sameas", isSameAs},
        {"upper", isCased},
        {"lower", isCased},
        {"in", isIn},
        {"eq", comparing<Comparator::Equal>},
        {"equalto", comparing<Comparator::Equal>},
        {"==", comparing<Comparator::Equal>},
        {"ne", comparing<Comparator::NotEqual>},
        {"!=", comparing<Comparator::NotEqual>},
        {"lt", comparing<Comparator::Less>},
        {"lessthan", comparing<Comparator::Less>},
        {"<", comparing<Comparator::Less>},
        {"le", comparing<Comparator::LessOrEqual>},
        {"<=", comparing<Comparator::LessOrEqual>},
        {"gt", comparing<Comparator::Greater>},
        {"greaterthan", comparing<Comparator::Greater>},
        {">", comparing<Comparator::Greater>},
        {"ge", comparing<Comparator::GreaterOrEqual>},
        {">=", comparing<Comparator::GreaterOrEqual>}};
    return tests;
}

} // namespace

bool passesTest(Interpreter& interpreter, const std::string& name, const Value& input, const Arguments& arguments)
{
    const auto found = table().find(name);
    if (found != table().end())
        return found->second({interpreter, name, input, arguments});
    if (name == "escaped" || name == "filter" || name == "test")
        interpreter.unsupported("the test " + name);
    interpreter.fail("no test named '" + name + "'");
}

} // namespace sdm::engine::jinja
