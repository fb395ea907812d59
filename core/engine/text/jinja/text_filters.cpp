#include "core/engine/text/jinja/filters.h"

#include "core/engine/text/jinja/json_text.h"
#include "core/engine/text/jinja/operators.h"
#include "core/engine/text/jinja/parameters.h"
#include "core/engine/text/jinja/python_text.h"

#include <cmath>
#include <cstdlib>

/// Filters that read one value and write one value.
namespace sdm::engine::jinja {
namespace {

Parameters parametersOf(const FilterCall& call, std::initializer_list<const char*> names)
{
    return {call.interpreter, call.name, call.arguments, names};
}

std::string inputText(const FilterCall& call)
{
    return call.interpreter.textOf(call.input);
}

Value trim(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"chars"});
    return Value(stripped(inputText(call), parameters.optionalText("chars"), true, true));
}

Value upper(const FilterCall& call)
{
    parametersOf(call, {});
    return Value(upperCase(inputText(call)));
}

Value lower(const FilterCall& call)
{
    parametersOf(call, {});
    return Value(lowerCase(inputText(call)));
}

Value capitalize(const FilterCall& call)
{
    parametersOf(call, {});
    return Value(capitalised(inputText(call)));
}

/// Jinja's own rule: a capital after white space, a hyphen or an opening bracket.
Value title(const FilterCall& call)
{
    parametersOf(call, {});
    std::string result;
    bool isStart = true;
    for (const std::string& character : charactersOf(inputText(call))) {
        const bool isBorder = *isAll("isspace", character) || std::string_view("-({[<").find(character) != std::string_view::npos;
        result += isStart && !isBorder ? upperCase(character) : lowerCase(character);
        isStart = isBorder;
    }
    return Value(std::move(result));
}

Value replace(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"old", "new", "count"});
    const std::string text = inputText(call);
    const std::string from = parameters.text("old");
    const std::string to = parameters.text("new");
    const Value limit = parameters.value("count", Value());
    const std::int64_t count = limit.isNone() ? -1 : parameters.integer("count", -1);
    call.interpreter.charge(replacedSize(text, from, to, count));
    return Value(replaced(text, from, to, count));
}

Value string(const FilterCall& call)
{
    parametersOf(call, {});
    return Value(inputText(call));
}

Value safe(const FilterCall& call)
{
    parametersOf(call, {});
    return Value(std::make_shared<const TextData>(TextData{inputText(call), true}));
}

Value defaultValue(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"default_value", "boolean"});
    const bool isMissing = call.input.isUndefined() || (parameters.flag("boolean", false) && !call.interpreter.isTrue(call.input));
    return isMissing ? parameters.value("default_value", Value("")) : call.input;
}

Value length(const FilterCall& call)
{
    parametersOf(call, {});
    const Value& input = call.input;
    if (input.isUndefined())
        return std::int64_t{0};
    if (input.isText())
        return lengthOf(input.text());
    if (input.isDict())
        return static_cast<std::int64_t>(input.dict().entries().size());
    if (!input.isSequence() || input.isSequence(Value::Kind::Generator))
        call.interpreter.fail(std::string("a ") + input.typeName() + " has no length");
    return static_cast<std::int64_t>(input.sequence().items.size());
}

Value toInteger(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"default", "base"});
    requireDefined(call.interpreter, call.input);
    const Value fallback = parameters.value("default", Value(std::int64_t{0}));
    if (call.input.isInteger() || call.input.isBool())
        return call.input.integer();
    std::optional<double> number;
    if (call.input.isText()) {
        const auto base = static_cast<int>(parameters.integer("base", 10));
        if (base < 2 || base > 36)
            call.interpreter.unsupported("int with base " + std::to_string(base));
        if (const auto whole = parsedInteger(call.input.text(), base))
            return *whole;
        number = parsedFloat(call.input.text());
    } else if (call.input.isFloat()) {
        number = call.input.number();
    }
    if (!number || !std::isfinite(*number))
        return fallback;
    if (std::abs(*number) >= 9e18)
        call.interpreter.unsupported("a whole number of more than 64 bits");
    return static_cast<std::int64_t>(*number);
}

Value toFloat(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"default"});
    requireDefined(call.interpreter, call.input);
    if (call.input.isNumber())
        return call.input.number();
    const auto number = call.input.isText() ? parsedFloat(call.input.text()) : std::nullopt;
    return number ? Value(*number) : parameters.value("default", Value(0.0));
}

Value absolute(const FilterCall& call)
{
    parametersOf(call, {});
    if (!call.input.isNumber())
        call.interpreter.fail(std::string("a ") + call.input.typeName() + " has no absolute value");
    if (call.input.isFloat())
        return std::abs(call.input.number());
    return signedNumber(call.interpreter, Value(call.input.integer()), call.input.integer() < 0);
}

Value round(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"precision", "method"});
    const std::int64_t precision = parameters.integer("precision", 0);
    const Value method = parameters.value("method", Value("common"));
    if (!call.input.isNumber())
        call.interpreter.fail(std::string("a ") + call.input.typeName() + " cannot be rounded");
    if (precision < 0 || precision > 15 || !method.isText())
        call.interpreter.unsupported("round with this precision or method");
    const double number = call.input.number();
    if (method.text() == "common") {
        char buffer[400];
        const int written = std::snprintf(buffer, sizeof buffer, "%.*f", static_cast<int>(precision), number);
        const auto result = written > 0 ? parsedFloat(std::string_view(buffer, static_cast<std::size_t>(written))) : std::nullopt;
        return result.value_or(number);
    }
    const double scale = std::pow(10.0, static_cast<double>(precision));
    if (method.text() == "ceil" || method.text() == "floor")
        return (method.text() == "ceil" ? std::ceil(number * scale) : std::floor(number * scale)) / scale;
    call.interpreter.fail("method must be common, ceil or floor");
}

Value indent(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"width", "first", "blank"});
    const Value width = parameters.value("width", Value(std::int64_t{4}));
    std::string indention;
    if (width.isText()) {
        indention = width.text();
    } else {
        const std::int64_t columns = std::max<std::int64_t>(0, parameters.integer("width", 4));
        call.interpreter.charge(static_cast<std::size_t>(columns));
        indention.assign(static_cast<std::size_t>(columns), ' ');
    }
    const bool indentsBlank = parameters.flag("blank", false);
    std::string text = parameters.flag("first", false) ? indention : "";
    bool isFirst = true;
    for (const std::string& line : linesOf(inputText(call) + "\n")) {
        if (!isFirst) {
            text += "\n";
            text += indentsBlank || !line.empty() ? indention : "";
        }
        text += line;
        call.interpreter.charge(indention.size() + line.size());
        isFirst = false;
    }
    return Value(std::move(text));
}

Value toJson(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"ensure_ascii", "indent", "separators", "sort_keys"});
    JsonStyle style;
    style.escapesNonAscii = parameters.flag("ensure_ascii", false);
    style.sortsKeys = parameters.flag("sort_keys", false);
    const Value indentation = parameters.value("indent", Value());
    if (indentation.isText()) {
        style.indent = indentation.text();
    } else if (!indentation.isNone()) {
        const std::int64_t columns = std::max<std::int64_t>(0, parameters.integer("indent", 0));
        call.interpreter.charge(static_cast<std::size_t>(columns));
        style.indent = std::string(static_cast<std::size_t>(columns), ' ');
    }
    style.itemSeparator = style.indent ? "," : ", ";
    const Value separators = parameters.value("separators", Value());
    if (!separators.isNone()) {
        const std::vector<Value> parts = call.interpreter.itemsOf(separators);
        if (parts.size() != 2 || !parts[0].isText() || !parts[1].isText())
            call.interpreter.fail("separators must be two texts");
        style.itemSeparator = parts[0].text();
        style.keySeparator = parts[1].text();
    }
    return Value(jsonText(call.interpreter, call.input, style));
}

} // namespace

const FilterTable& textFilters()
{
    static const FilterTable table = {
        {"trim", trim},       {"upper", upper},   {"lower", lower},   {"capitalize", capitalize}, {"title", title},
        {"replace", replace}, {"string", string}, {"safe", safe},     {"default", defaultValue},  {"d", defaultValue},
        {"length", length},   {"count", length},  {"int", toInteger}, {"float", toFloat},         {"abs", absolute},
        {"round", round},     {"indent", indent}, {"tojson", toJson}};
    return table;
}

} // namespace sdm::engine::jinja
