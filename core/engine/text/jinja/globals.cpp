#include "core/engine/text/jinja/globals.h"

#include "core/engine/text/jinja/operators.h"
#include "core/engine/text/jinja/parameters.h"

#include <algorithm>
#include <array>
#include <locale.h>

namespace sdm::engine::jinja {
namespace {

constexpr std::int64_t kLongestRange = 100'000; ///< as in Jinja's sandbox

Value range(Interpreter& interpreter, const Arguments& arguments)
{
    std::vector<std::int64_t> numbers;
    for (const Value& argument : arguments.positional) {
        if (!argument.isInteger() && !argument.isBool())
            interpreter.fail(std::string("range needs ints, not ") + argument.typeName());
        numbers.push_back(argument.integer());
    }
    if (numbers.empty() || numbers.size() > 3 || !arguments.named.empty())
        interpreter.fail("range takes one to three arguments");
    const std::int64_t start = numbers.size() > 1 ? numbers[0] : 0;
    const std::int64_t stop = numbers.size() > 1 ? numbers[1] : numbers[0];
    const std::int64_t step = numbers.size() > 2 ? numbers[2] : 1;
    if (step == 0)
        interpreter.fail("a range's step is zero");
    const double length = (static_cast<double>(stop) - static_cast<double>(start)) / static_cast<double>(step);
    if (length > static_cast<double>(kLongestRange))
        interpreter.fail("a range of more than " + std::to_string(kLongestRange) + " numbers");
    std::vector<Value> items;
    for (std::int64_t number = start; step > 0 ? number < stop : number > stop;) {
        items.emplace_back(number);
        if (__builtin_add_overflow(number, step, &number))
            break;
    }
    interpreter.charge(items.size() * sizeof(Value));
    return Value::sequence(std::move(items), Value::Kind::Range);
}

Value makeNamespace(Interpreter& interpreter, const Arguments& arguments)
{
    auto space = interpreter.makeNamespace();
    if (arguments.positional.size() > 1 || (!arguments.positional.empty() && !arguments.positional.front().isDict()))
        interpreter.fail("namespace takes a dict and named arguments");
    if (!arguments.positional.empty())
        for (const auto& [key, value] : arguments.positional.front().dict().entries())
            space->values[key] = value;
    for (const auto& [name, value] : arguments.named)
        space->values[name] = value;
    for (const auto& [name, value] : space->values)
        if (name.starts_with('_'))
            interpreter.fail("a namespace takes no attribute that begins with an underscore");
    return space;
}

Value makeDict(Interpreter& interpreter, const Arguments& arguments)
{
    if (arguments.positional.size() > 1 || (!arguments.positional.empty() && !arguments.positional.front().isDict()))
        interpreter.unsupported("dict of anything but a dict and named arguments");
    DictData dict = arguments.positional.empty() ? DictData() : arguments.positional.front().dict();
    interpreter.charge(dict.entries().size() * sizeof(Value));
    for (const auto& [name, value] : arguments.named)
        dict.set(name, value);
    return checkedDepth(interpreter, Value::dict(std::move(dict)));
}

Value raiseException(Interpreter& interpreter, const Arguments& arguments)
{
    const Parameters parameters(interpreter, "raise_exception", arguments, {"message"});
    interpreter.fail("it says \"" + parameters.text("message") + "\"");
}

// English names whatever the desktop's language: what a model reads must not depend on it.
Value strftimeNow(Interpreter& interpreter, const Arguments& arguments)
{
    const Parameters parameters(interpreter, "strftime_now", arguments, {"format"});
    const std::string format = parameters.text("format");
    if (format.size() > 200)
        interpreter.fail("a date format of more than 200 characters");
    static const locale_t plain = newlocale(LC_ALL_MASK, "C", nullptr);
    char text[4096];
    const std::size_t size = strftime_l(text, sizeof text, format.c_str(), &interpreter.now(), plain);
    return Value(std::string(text, size));
}

} // namespace

void defineGlobals(Interpreter& interpreter)
{
    interpreter.define("range", Value::function("range", range));
    interpreter.define("namespace", Value::function("namespace", makeNamespace));
    interpreter.define("dict", Value::function("dict", makeDict));
    interpreter.define("raise_exception", Value::function("raise_exception", raiseException));
    interpreter.define("strftime_now", Value::function("strftime_now", strftimeNow));
}

void refuseForeignGlobal(const Interpreter& interpreter, const std::string& name)
{
    static constexpr std::array<std::string_view, 7> kForeign = {"lipsum", "cycler", "joiner", "self", "super", "varargs", "kwargs"};
    if (std::ranges::find(kForeign, name) != kForeign.end())
        interpreter.unsupported(name);
}

} // namespace sdm::engine::jinja
