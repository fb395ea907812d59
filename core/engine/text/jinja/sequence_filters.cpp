#include "core/engine/text/jinja/filters.h"

#include "core/engine/text/jinja/operators.h"
#include "core/engine/text/jinja/parameters.h"
#include "core/engine/text/jinja/python_text.h"

#include <algorithm>

/// Filters that walk over items.
namespace sdm::engine::jinja {
namespace {

Parameters parametersOf(const FilterCall& call, std::initializer_list<const char*> names)
{
    return {call.interpreter, call.name, call.arguments, names};
}

Value generated(std::vector<Value> items)
{
    return Value::sequence(std::move(items), Value::Kind::Generator);
}

/// `a.b.0` of an item, as the `attribute` arguments of filters read it.
Value deepAttribute(Interpreter& interpreter, const Value& item, const Value& path)
{
    if (!path.isText())
        return interpreter.item(item, path);
    if (path.text().find(',') != std::string::npos)
        interpreter.unsupported("several attributes at once");
    Value value = item;
    for (const std::string& part : split(path.text(), ".", -1)) {
        const auto index = isAll("isdigit", part).value_or(false) ? parsedInteger(part, 10) : std::nullopt;
        value = interpreter.item(value, index ? Value(*index) : Value(part));
    }
    return value;
}

/// What items are compared by: an attribute if one is given, texts without regard to case unless told otherwise.
class SortKey {
public:
    SortKey(Interpreter& interpreter, const Parameters& parameters)
        : m_interpreter(interpreter), m_isCaseSensitive(parameters.flag("case_sensitive", false)),
          m_attribute(parameters.value("attribute", Value()))
    {
    }

    Value operator()(const Value& item) const
    {
        const Value value = m_attribute.isNone() ? item : deepAttribute(m_interpreter, item, m_attribute);
        return folded(value);
    }

    Value folded(const Value& value) const { return value.isText() && !m_isCaseSensitive ? Value(lowerCase(value.text())) : value; }

private:
    Interpreter& m_interpreter;
    bool m_isCaseSensitive;
    Value m_attribute;
};

Value list(const FilterCall& call)
{
    parametersOf(call, {});
    return Value::sequence(call.interpreter.itemsOf(call.input));
}

Value first(const FilterCall& call)
{
    parametersOf(call, {});
    std::vector<Value> items = call.interpreter.itemsOf(call.input);
    return items.empty() ? Value::undefined("No first item, sequence was empty.") : items.front();
}

Value last(const FilterCall& call)
{
    parametersOf(call, {});
    if (call.input.isUndefined() || call.input.isSequence(Value::Kind::Generator))
        call.interpreter.fail(std::string("a ") + call.input.typeName() + " has no last item");
    std::vector<Value> items = call.interpreter.itemsOf(call.input);
    return items.empty() ? Value::undefined("No last item, sequence was empty.") : items.back();
}

Value join(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"d", "attribute"});
    const std::string separator = parameters.has("d") ? parameters.text("d") : "";
    const Value attribute = parameters.value("attribute", Value());
    std::string text;
    bool isFirst = true;
    for (const Value& item : call.interpreter.itemsOf(call.input)) {
        const Value value = attribute.isNone() ? item : deepAttribute(call.interpreter, item, attribute);
        refuseSafe(call.interpreter, value);
        text += isFirst ? "" : separator;
        text += call.interpreter.textOf(value);
        call.interpreter.charge(separator.size());
        isFirst = false;
    }
    return Value(std::move(text));
}

Value items(const FilterCall& call)
{
    parametersOf(call, {});
    if (call.input.isUndefined())
        return generated({});
    if (!call.input.isDict())
        call.interpreter.fail("can only get item pairs from a mapping");
    std::vector<Value> pairs = call.interpreter.itemsOf(call.interpreter.called(call.interpreter.attribute(call.input, "items"), {}));
    return generated(std::move(pairs));
}

Value reverse(const FilterCall& call)
{
    parametersOf(call, {});
    if (call.input.isUndefined() || call.input.isSequence(Value::Kind::Generator))
        call.interpreter.fail(std::string("a ") + call.input.typeName() + " cannot be reversed");
    std::vector<Value> reversed = call.interpreter.itemsOf(call.input);
    std::ranges::reverse(reversed);
    if (!call.input.isText())
        return generated(std::move(reversed));
    std::string text;
    for (const Value& character : reversed)
        text += character.text();
    return Value(std::move(text));
}

void sortItems(Interpreter& interpreter, std::vector<Value>& sorted, const std::function<Value(const Value&)>& key, bool isDescending)
{
    std::vector<std::pair<Value, Value>> keyed;
    keyed.reserve(sorted.size());
    for (Value& item : sorted)
        keyed.emplace_back(key(item), std::move(item));
    std::ranges::stable_sort(keyed, [&](const auto& a, const auto& b) {
        interpreter.charge(sizeof(Value));
        return isDescending ? isLess(interpreter, b.first, a.first) : isLess(interpreter, a.first, b.first);
    });
    for (std::size_t i = 0; i < keyed.size(); ++i)
        sorted[i] = std::move(keyed[i].second);
}

Value sort(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"reverse", "case_sensitive", "attribute"});
    std::vector<Value> sorted = call.interpreter.itemsOf(call.input);
    sortItems(call.interpreter, sorted, SortKey(call.interpreter, parameters), parameters.flag("reverse", false));
    return Value::sequence(std::move(sorted));
}

Value dictSort(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"case_sensitive", "by", "reverse"});
    const Value by = parameters.value("by", Value("key"));
    if (!call.input.isDict() || !by.isText() || (by.text() != "key" && by.text() != "value"))
        call.interpreter.fail("dictsort needs a dict, and sorts by key or value");
    std::vector<Value> pairs = call.interpreter.itemsOf(call.interpreter.called(call.interpreter.attribute(call.input, "items"), {}));
    const SortKey key(call.interpreter, parameters);
    const std::size_t part = by.text() == "key" ? 0 : 1;
    sortItems(
        call.interpreter, pairs, [&](const Value& pair) { return key.folded(pair.sequence().items[part]); },
        parameters.flag("reverse", false));
    return Value::sequence(std::move(pairs));
}

Value unique(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"case_sensitive", "attribute"});
    const SortKey key(call.interpreter, parameters);
    std::vector<Value> seen;
    std::vector<Value> kept;
    for (const Value& item : call.interpreter.itemsOf(call.input)) {
        Value itemKey = key(item);
        call.interpreter.charge(seen.size());
        if (std::ranges::any_of(seen, [&](const Value& other) { return areEqual(call.interpreter, other, itemKey); }))
            continue;
        seen.push_back(std::move(itemKey));
        kept.push_back(item);
    }
    return generated(std::move(kept));
}

Value extreme(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"case_sensitive", "attribute"});
    const SortKey key(call.interpreter, parameters);
    std::optional<std::pair<Value, Value>> best;
    for (const Value& item : call.interpreter.itemsOf(call.input)) {
        Value itemKey = key(item);
        const bool isBetter =
            !best || (call.name == "min" ? isLess(call.interpreter, itemKey, best->first) : isLess(call.interpreter, best->first, itemKey));
        if (isBetter)
            best.emplace(std::move(itemKey), item);
    }
    return best ? best->second : Value::undefined("No aggregated item, sequence was empty.");
}

Value sum(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"attribute", "start"});
    const Value attribute = parameters.value("attribute", Value());
    Value total = parameters.value("start", Value(std::int64_t{0}));
    for (const Value& item : call.interpreter.itemsOf(call.input)) {
        const Value value = attribute.isNone() ? item : deepAttribute(call.interpreter, item, attribute);
        if (value.isText())
            call.interpreter.fail("texts cannot be summed");
        total = calculated(call.interpreter, BinaryOperator::Add, total, value);
    }
    return total;
}

Value mappedAttribute(const FilterCall& call)
{
    const Parameters parameters = parametersOf(call, {"unnamed", "attribute", "default"});
    std::vector<Value> values;
    for (const Value& item : call.interpreter.itemsOf(call.input)) {
        const Value value = deepAttribute(call.interpreter, item, parameters.required("attribute"));
        values.push_back(value.isUndefined() && parameters.has("default") ? parameters.required("default") : value);
    }
    return generated(std::move(values));
}

Value map(const FilterCall& call)
{
    if (call.arguments.positional.empty())
        return mappedAttribute(call);
    Arguments rest = call.arguments;
    const Value name = rest.positional.front();
    rest.positional.erase(rest.positional.begin());
    if (!name.isText())
        call.interpreter.fail("map needs the name of a filter");
    std::vector<Value> values;
    for (const Value& item : call.interpreter.itemsOf(call.input))
        values.push_back(call.interpreter.filtered(name.text(), item, rest));
    return generated(std::move(values));
}

/// select, reject, selectattr, rejectattr: by a test, or by truth without one.
Value chosen(const FilterCall& call)
{
    const bool byAttribute = call.name.ends_with("attr");
    const bool keepsPassing = call.name.starts_with("select");
    Arguments rest = call.arguments;
    const auto takeFirst = [&]() -> Value {
        if (rest.positional.empty())
            return Value();
        Value value = rest.positional.front();
        rest.positional.erase(rest.positional.begin());
        return value;
    };
    const Value attribute = byAttribute ? takeFirst() : Value();
    const Value test = takeFirst();
    if ((byAttribute && attribute.isNone()) || (!test.isNone() && !test.isText()))
        call.interpreter.fail(call.name + " needs an attribute or the name of a test");
    std::vector<Value> kept;
    for (const Value& item : call.interpreter.itemsOf(call.input)) {
        const Value value = byAttribute ? deepAttribute(call.interpreter, item, attribute) : item;
        const bool passes = test.isNone() ? call.interpreter.isTrue(value) : call.interpreter.passes(test.text(), value, rest);
        if (passes == keepsPassing)
            kept.push_back(item);
    }
    return generated(std::move(kept));
}

} // namespace

const FilterTable& sequenceFilters()
{
    static const FilterTable table = {
        {"list", list}, {"first", first},       {"last", last},     {"join", join},         {"items", items},      {"reverse", reverse},
        {"sort", sort}, {"dictsort", dictSort}, {"unique", unique}, {"min", extreme},       {"max", extreme},      {"sum", sum},
        {"map", map},   {"select", chosen},     {"reject", chosen}, {"selectattr", chosen}, {"rejectattr", chosen}};
    return table;
}

} // namespace sdm::engine::jinja
