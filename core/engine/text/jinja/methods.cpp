#include "core/engine/text/jinja/methods.h"

#include "core/engine/text/jinja/operators.h"
#include "core/engine/text/jinja/text_methods.h"

#include <algorithm>
#include <array>

namespace sdm::engine::jinja {
namespace {

using Names = std::initializer_list<std::string_view>;

bool isOneOf(const std::string& name, Names names)
{
    return std::ranges::find(names, name) != names.end();
}

Value viewOf(std::vector<Value> items)
{
    return Value::sequence(std::move(items), Value::Kind::View);
}

Value keysOf(const DictData& dict)
{
    std::vector<Value> items;
    for (const auto& [key, value] : dict.entries())
        items.emplace_back(key);
    return viewOf(std::move(items));
}

Value valuesOf(const DictData& dict)
{
    std::vector<Value> items;
    for (const auto& [key, value] : dict.entries())
        items.push_back(value);
    return viewOf(std::move(items));
}

Value itemsOf(const DictData& dict)
{
    std::vector<Value> items;
    for (const auto& [key, value] : dict.entries())
        items.push_back(Value::sequence({Value(key), value}, Value::Kind::Tuple));
    return viewOf(std::move(items));
}

Value entryOr(Interpreter& interpreter, const Value& dict, const Arguments& arguments)
{
    if (arguments.positional.empty() || arguments.positional.size() > 2 || !arguments.named.empty())
        interpreter.fail("get takes one or two arguments without names");
    const Value& key = arguments.positional.front();
    const Value* const found = key.isText() ? dict.dict().find(key.text()) : nullptr;
    return found ? *found : arguments.positional.size() == 2 ? arguments.positional[1] : Value();
}

Value dictMethod(const Value& dict, const std::string& name)
{
    return Value::function(name, [dict, name](Interpreter& interpreter, const Arguments& arguments) {
        interpreter.charge(dict.dict().entries().size() * sizeof(Value));
        if (name == "get")
            return entryOr(interpreter, dict, arguments);
        if (!arguments.positional.empty() || !arguments.named.empty())
            interpreter.fail(name + " takes no arguments");
        return name == "items"    ? itemsOf(dict.dict())
               : name == "keys"   ? keysOf(dict.dict())
               : name == "values" ? valuesOf(dict.dict())
                                  : dict;
    });
}

Value attributeOfDict(Interpreter& interpreter, const Value& dict, const std::string& name)
{
    if (isOneOf(name, {"get", "items", "keys", "values", "copy"}))
        return dictMethod(dict, name);
    if (isOneOf(name, {"clear", "pop", "popitem", "setdefault", "update"}))
        interpreter.unsupported("the method " + name + ", which changes a dict");
    if (name == "fromkeys")
        interpreter.unsupported("the method " + name);
    const Value* const found = dict.dict().find(name);
    return found ? *found : Value::undefined("'dict object' has no attribute '" + name + "'");
}

Value sequenceMethod(const Value& sequence, const std::string& name)
{
    return Value::function(name, [sequence, name](Interpreter& interpreter, const Arguments& arguments) -> Value {
        if (arguments.positional.size() != 1 || !arguments.named.empty())
            interpreter.unsupported(name + " with other than one argument");
        const auto& items = sequence.sequence().items;
        interpreter.charge(items.size() * sizeof(Value));
        const auto isWanted = [&](const Value& item) { return areEqual(interpreter, item, arguments.positional.front()); };
        if (name == "count")
            return static_cast<std::int64_t>(std::ranges::count_if(items, isWanted));
        const auto found = std::ranges::find_if(items, isWanted);
        if (found == items.end())
            interpreter.fail("a list has no such item");
        return static_cast<std::int64_t>(found - items.begin());
    });
}

Value attributeOfSequence(Interpreter& interpreter, const Value& sequence, const std::string& name)
{
    const Value::Kind kind = sequence.sequence().kind;
    const bool isList = kind == Value::Kind::List;
    if ((isList || kind == Value::Kind::Tuple) && isOneOf(name, {"count", "index"}))
        return sequenceMethod(sequence, name);
    if (isList && isOneOf(name, {"append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort"}))
        interpreter.unsupported("the method " + name + ", which changes a list");
    if (!isList && kind != Value::Kind::Tuple)
        interpreter.unsupported("the attribute " + name + " of a " + sequence.typeName());
    if (isList && name == "copy")
        interpreter.unsupported("the method " + name);
    return Value::undefined(std::string("'") + sequence.typeName() + " object' has no attribute '" + name + "'");
}

Value neighbour(const Loop& loop, bool isNext)
{
    if (isNext ? loop.index + 1 >= loop.items.size() : loop.index == 0)
        return Value::undefined(isNext ? "there is no next item" : "there is no previous item");
    return loop.items[isNext ? loop.index + 1 : loop.index - 1];
}

Value cycle(Interpreter& interpreter, const Value& holder, const Arguments& arguments)
{
    if (arguments.positional.empty())
        interpreter.fail("no items for cycling given");
    return arguments.positional[holder.asLoop()->index % arguments.positional.size()];
}

Value hasChanged(Interpreter& interpreter, const Value& holder, const Arguments& arguments)
{
    Value given = Value::sequence(arguments.positional, Value::Kind::Tuple);
    std::optional<Value>& last = holder.asLoop()->lastChanged;
    const bool isNew = !last || !areEqual(interpreter, *last, given);
    last = std::move(given);
    return isNew;
}

Value attributeOfLoop(Interpreter& interpreter, const Value& holder, const std::string& name)
{
    const Loop& loop = *holder.asLoop();
    const auto index = static_cast<std::int64_t>(loop.index);
    const auto length = static_cast<std::int64_t>(loop.items.size());
    const std::array<std::pair<std::string_view, std::int64_t>, 7> numbers = {{{"index", index + 1},
                                                                               {"index0", index},
                                                                               {"revindex", length - index},
                                                                               {"revindex0", length - index - 1},
                                                                               {"length", length},
                                                                               {"depth", loop.nesting + 1},
                                                                               {"depth0", loop.nesting}}};
    for (const auto& [candidate, number] : numbers)
        if (name == candidate)
            return number;
    if (name == "first" || name == "last")
        return name == "first" ? index == 0 : index + 1 == length;
    if (name == "previtem" || name == "nextitem")
        return neighbour(loop, name == "nextitem");
    // The method is called while the loop runs, and a loop never holds its own methods: a plain copy of the handle is enough.
    if (name == "cycle")
        return Value::function(name, [holder](Interpreter& self, const Arguments& arguments) { return cycle(self, holder, arguments); });
    if (name == "changed")
        return Value::function(name,
                               [holder](Interpreter& self, const Arguments& arguments) { return hasChanged(self, holder, arguments); });
    interpreter.fail("a loop has no attribute " + name);
}

} // namespace

Value attributeOf(Interpreter& interpreter, const Value& object, const std::string& name)
{
    requireDefined(interpreter, object);
    if (name.starts_with("__"))
        interpreter.fail("access to attribute '" + name + "' is unsafe");
    if (object.isDict())
        return attributeOfDict(interpreter, object, name);
    if (object.isText()) {
        refuseSafe(interpreter, object);
        return textMethod(interpreter, object, name);
    }
    if (object.isSequence())
        return attributeOfSequence(interpreter, object, name);
    if (object.asLoop())
        return attributeOfLoop(interpreter, object, name);
    if (const Namespace* const space = object.asNamespace()) {
        const auto found = space->values.find(name);
        return found != space->values.end() ? found->second : Value::undefined("'namespace object' has no attribute '" + name + "'");
    }
    if (object.isNumber() || object.asFunction())
        interpreter.unsupported("the attribute " + name + " of a " + object.typeName());
    return Value::undefined("'None' has no attribute '" + name + "'");
}

} // namespace sdm::engine::jinja
