#include "core/engine/text/jinja/interpreter.h"

#include "core/engine/text/jinja/filters.h"
#include "core/engine/text/jinja/globals.h"
#include "core/engine/text/jinja/methods.h"
#include "core/engine/text/jinja/operators.h"
#include "core/engine/text/jinja/parameters.h"
#include "core/engine/text/jinja/python_text.h"
#include "core/engine/text/jinja/source.h"
#include "core/engine/text/jinja/tests.h"

#include <algorithm>

namespace sdm::engine::jinja {

struct Interpreter::Scope {
    std::unordered_map<std::string, Value> values;
    std::shared_ptr<Scope> parent;
};

/// One level deeper into expressions, blocks or macros.
class Interpreter::Descent {
public:
    explicit Descent(Interpreter& interpreter) : m_interpreter(interpreter)
    {
        if (++m_interpreter.m_depth > m_interpreter.m_limits.depth) {
            --m_interpreter.m_depth;
            m_interpreter.fail("it calls itself too deeply");
        }
    }
    ~Descent() { --m_interpreter.m_depth; }
    Descent(const Descent&) = delete;
    Descent& operator=(const Descent&) = delete;

private:
    Interpreter& m_interpreter;
};

namespace {

/// Puts a variable back when the block it was changed for ends, by exception too.
template <typename T>
class Restored {
public:
    Restored(T& variable, T value) : m_variable(variable), m_saved(std::exchange(variable, std::move(value))) {}
    ~Restored() { m_variable = std::move(m_saved); }
    Restored(const Restored&) = delete;
    Restored& operator=(const Restored&) = delete;

private:
    T& m_variable;
    T m_saved;
};

} // namespace

Interpreter::Interpreter(const std::string& templateName, const Limits& limits, const std::tm& now)
    : m_name(templateName), m_limits(limits), m_now(now), m_scope(std::make_shared<Scope>())
{
    defineGlobals(*this);
}

Interpreter::~Interpreter()
{
    for (const auto& space : m_namespaces)
        space->values.clear();
}

void Interpreter::define(const std::string& name, Value value)
{
    m_scope->values[name] = std::move(value);
}

std::string Interpreter::run(const Body& body)
{
    std::string output;
    const Restored<std::string*> target(m_output, &output);
    const auto globals = m_scope;
    auto top = std::make_shared<Scope>();
    top->parent = globals;
    const Restored<std::shared_ptr<Scope>> scope(m_scope, std::move(top));
    execute(body);
    return output;
}

void Interpreter::fail(const std::string& what) const
{
    failRendering(m_name, m_line, what);
}

void Interpreter::unsupported(const std::string& what) const
{
    failUnsupported(m_name, m_line, what);
}

void Interpreter::charge(std::size_t bytes)
{
    if (bytes > m_limits.work - m_work)
        fail("it handles more than " + std::to_string(m_limits.work >> 20) + " MiB of text");
    m_work += bytes;
}

void Interpreter::step(int line)
{
    m_line = line;
    if (++m_steps > m_limits.steps)
        fail("it takes more than " + std::to_string(m_limits.steps) + " steps");
}

bool Interpreter::isTrue(const Value& value) const
{
    if (value.isNone() || value.isUndefined())
        return false;
    if (value.isNumber())
        return value.number() != 0;
    if (value.isText())
        return !value.text().empty();
    if (value.isSequence())
        return value.isSequence(Value::Kind::Generator) || !value.sequence().items.empty();
    return !value.isDict() || !value.dict().entries().empty();
}

std::string Interpreter::textOf(const Value& value)
{
    std::string text = pythonText(*this, value);
    charge(text.size());
    return text;
}

std::vector<Value> Interpreter::itemsOf(const Value& value)
{
    std::vector<Value> items;
    if (value.isUndefined())
        return items;
    if (value.isText()) {
        for (std::string& character : charactersOf(value.text()))
            items.emplace_back(std::move(character));
    } else if (value.isDict()) {
        for (const auto& [key, entry] : value.dict().entries())
            items.emplace_back(key);
    } else if (value.isSequence()) {
        const SequenceData& sequence = value.sequence();
        if (sequence.kind != Value::Kind::Generator || !std::exchange(sequence.isConsumed, true))
            items = sequence.items;
    } else {
        fail(std::string("a ") + value.typeName() + " has no items");
    }
    charge(items.size() * sizeof(Value));
    return items;
}

Value Interpreter::attribute(const Value& object, const std::string& name)
{
    return attributeOf(*this, object, name);
}

Value Interpreter::item(const Value& object, const Value& key)
{
    return itemOf(*this, object, key);
}

Value Interpreter::filtered(const std::string& name, const Value& input, const Arguments& arguments)
{
    return applyFilter(*this, name, input, arguments);
}

bool Interpreter::passes(const std::string& test, const Value& input, const Arguments& arguments)
{
    return passesTest(*this, test, input, arguments);
}

Value Interpreter::called(const Value& function, const Arguments& arguments)
{
    if (function.isUndefined())
        fail(function.undefined().what);
    const Function* const target = function.asFunction();
    if (!target)
        fail(std::string("a ") + function.typeName() + " cannot be called");
    const Descent descent(*this);
    return target->call(*this, arguments);
}

std::shared_ptr<Namespace> Interpreter::makeNamespace()
{
    charge(sizeof(Namespace));
    return m_namespaces.emplace_back(std::make_shared<Namespace>());
}

Value Interpreter::evaluate(const Expression& expression)
{
    const Descent descent(*this);
    step(expression.line);
    Value value = std::visit([this](const auto& node) { return evaluate(node); }, expression.node);
    m_line = expression.line;
    return value;
}

Value Interpreter::evaluate(const ConstantNode& node)
{
    return node.value;
}

Value Interpreter::evaluate(const NameNode& node)
{
    for (const Scope* scope = m_scope.get(); scope; scope = scope->parent.get())
        if (const auto entry = scope->values.find(node.name); entry != scope->values.end())
            return entry->second;
    refuseForeignGlobal(*this, node.name);
    return Value::undefined("'" + node.name + "' is undefined");
}

Value Interpreter::evaluate(const SequenceNode& node)
{
    std::vector<Value> items;
    for (const ExpressionPtr& item : node.items)
        items.push_back(evaluate(*item));
    return checkedDepth(*this, Value::sequence(std::move(items), node.isTuple ? Value::Kind::Tuple : Value::Kind::List));
}

Value Interpreter::evaluate(const DictNode& node)
{
    DictData dict;
    for (const auto& [key, value] : node.entries) {
        const Value name = evaluate(*key);
        if (!name.isText())
            unsupported(std::string("a dict with a key that is a ") + name.typeName());
        dict.set(name.text(), evaluate(*value));
    }
    return checkedDepth(*this, Value::dict(std::move(dict)));
}

Value Interpreter::evaluate(const AttributeNode& node)
{
    return attribute(evaluate(*node.object), node.name);
}

Value Interpreter::evaluate(const ItemNode& node)
{
    const Value object = evaluate(*node.object);
    return item(object, evaluate(*node.key));
}

Value Interpreter::evaluate(const SliceNode& node)
{
    const Value object = evaluate(*node.object);
    const auto part = [this](const ExpressionPtr& expression) { return expression ? evaluate(*expression) : Value(); };
    const Value start = part(node.start);
    const Value stop = part(node.stop);
    return sliceOf(*this, object, start, stop, part(node.step));
}

Value Interpreter::evaluate(const CallNode& node)
{
    const Value callee = evaluate(*node.callee);
    return called(callee, evaluate(node.arguments));
}

Value Interpreter::evaluate(const FilterNode& node)
{
    const Value input = evaluate(*node.input);
    return filtered(node.name, input, evaluate(node.arguments));
}

Value Interpreter::evaluate(const TestNode& node)
{
    const Value input = evaluate(*node.input);
    return passes(node.name, input, evaluate(node.arguments));
}

Value Interpreter::evaluate(const NotNode& node)
{
    return !isTrue(evaluate(*node.operand));
}

Value Interpreter::evaluate(const SignNode& node)
{
    return signedNumber(*this, evaluate(*node.operand), node.isNegative);
}

Value Interpreter::evaluate(const BinaryNode& node)
{
    const Value left = evaluate(*node.left);
    return calculated(*this, node.op, left, evaluate(*node.right));
}

Value Interpreter::evaluate(const LogicNode& node)
{
    Value left = evaluate(*node.left);
    return isTrue(left) == node.isAnd ? evaluate(*node.right) : left;
}

Value Interpreter::evaluate(const ComparisonNode& node)
{
    Value left = evaluate(*node.first);
    for (const auto& [comparator, operand] : node.rest) {
        Value right = evaluate(*operand);
        if (!compared(*this, comparator, left, right))
            return false;
        left = std::move(right);
    }
    return true;
}

Value Interpreter::evaluate(const ConcatenationNode& node)
{
    std::string text;
    for (const ExpressionPtr& part : node.parts) {
        const Value value = evaluate(*part);
        refuseSafe(*this, value);
        text += textOf(value);
    }
    charge(text.size());
    return Value(std::move(text));
}

Value Interpreter::evaluate(const ConditionalNode& node)
{
    if (isTrue(evaluate(*node.condition)))
        return evaluate(*node.value);
    if (!node.otherwise)
        return Value::undefined("the inline if-expression has no value: its condition is false and it has no else");
    return evaluate(*node.otherwise);
}

Arguments Interpreter::evaluate(const CallArguments& arguments)
{
    Arguments values;
    for (const ExpressionPtr& argument : arguments.positional)
        values.positional.push_back(evaluate(*argument));
    for (const auto& [name, argument] : arguments.named)
        values.named.emplace_back(name, evaluate(*argument));
    return values;
}

Interpreter::Flow Interpreter::execute(const Body& body)
{
    const Descent descent(*this);
    for (const Statement& statement : body) {
        step(statement.line);
        const Flow flow = std::visit([this](const auto& node) { return execute(node); }, statement.node);
        if (flow != Flow::Normal)
            return flow;
    }
    return Flow::Normal;
}

void Interpreter::write(std::string_view text)
{
    if (text.size() > m_limits.output || m_output->size() > m_limits.output - text.size())
        fail("it writes more than " + std::to_string(m_limits.output >> 20) + " MiB");
    m_output->append(text);
}

std::string Interpreter::captured(const Body& body)
{
    std::string text;
    const Restored<std::string*> target(m_output, &text);
    auto inner = std::make_shared<Scope>();
    inner->parent = m_scope;
    const Restored<std::shared_ptr<Scope>> scope(m_scope, std::move(inner));
    execute(body);
    charge(text.size());
    return text;
}

Interpreter::Flow Interpreter::execute(const TextStatement& statement)
{
    write(statement.text);
    return Flow::Normal;
}

Interpreter::Flow Interpreter::execute(const PrintStatement& statement)
{
    write(textOf(evaluate(*statement.value)));
    return Flow::Normal;
}

Interpreter::Flow Interpreter::execute(const SetStatement& statement)
{
    assign(statement.target, evaluate(*statement.value));
    return Flow::Normal;
}

Interpreter::Flow Interpreter::execute(const SetBlockStatement& statement)
{
    assign(statement.target, piped(statement.filters, Value(captured(statement.body))));
    return Flow::Normal;
}

Interpreter::Flow Interpreter::execute(const ForStatement& statement)
{
    std::vector<Value> items = itemsOf(evaluate(*statement.items));
    const auto outer = m_scope;
    const auto enter = [&](const Value& item) {
        m_scope = std::make_shared<Scope>();
        m_scope->parent = outer;
        assign(statement.target, item);
    };
    const Restored<std::shared_ptr<Scope>> scope(m_scope, outer);
    if (statement.condition) {
        std::vector<Value> chosen;
        for (Value& item : items) {
            enter(item);
            if (isTrue(evaluate(*statement.condition)))
                chosen.push_back(std::move(item));
        }
        items = std::move(chosen);
    }
    if (items.empty()) {
        m_scope = std::make_shared<Scope>();
        m_scope->parent = outer;
        return execute(statement.otherwise);
    }
    const auto loop = std::make_shared<Loop>();
    loop->items = std::move(items);
    loop->nesting = m_loopNesting;
    const Restored<std::int64_t> nesting(m_loopNesting, m_loopNesting + 1);
    for (; loop->index < loop->items.size(); ++loop->index) {
        enter(loop->items[loop->index]);
        m_scope->values["loop"] = loop;
        if (execute(statement.body) == Flow::Break)
            break;
    }
    loop->lastChanged.reset(); // it may hold the loop itself
    return Flow::Normal;
}

Interpreter::Flow Interpreter::execute(const IfStatement& statement)
{
    for (const auto& [condition, body] : statement.branches)
        if (isTrue(evaluate(*condition)))
            return execute(body);
    return execute(statement.otherwise);
}

Interpreter::Flow Interpreter::execute(const WithStatement& statement)
{
    std::vector<Value> values; // all of them are seen from outside
    for (const auto& [target, value] : statement.values)
        values.push_back(evaluate(*value));
    auto inner = std::make_shared<Scope>();
    inner->parent = m_scope;
    const Restored<std::shared_ptr<Scope>> scope(m_scope, std::move(inner));
    for (std::size_t i = 0; i < values.size(); ++i)
        assign(statement.values[i].first, values[i]);
    return execute(statement.body);
}

Interpreter::Flow Interpreter::execute(const MacroStatement& statement)
{
    m_scope->values[statement.name] = macro(statement.name, statement.parameters, statement.body);
    return Flow::Normal;
}

Interpreter::Flow Interpreter::execute(const CallStatement& statement)
{
    const auto& call = std::get<CallNode>(statement.call->node);
    const Value callee = evaluate(*call.callee);
    Arguments arguments = evaluate(call.arguments);
    arguments.named.emplace_back("caller", macro("caller", statement.parameters, statement.body));
    write(textOf(called(callee, arguments)));
    return Flow::Normal;
}

Interpreter::Flow Interpreter::execute(const FilterStatement& statement)
{
    write(textOf(piped(statement.filters, Value(captured(statement.body)))));
    return Flow::Normal;
}

Interpreter::Flow Interpreter::execute(const GenerationStatement& statement)
{
    write(captured(statement.body));
    return Flow::Normal;
}

Interpreter::Flow Interpreter::execute(const BreakStatement&)
{
    return Flow::Break;
}

Interpreter::Flow Interpreter::execute(const ContinueStatement&)
{
    return Flow::Continue;
}

Value Interpreter::piped(const std::vector<FilterUse>& filters, Value value)
{
    for (const FilterUse& use : filters)
        value = filtered(use.name, value, evaluate(use.arguments));
    return value;
}

void Interpreter::assign(const Target& target, const Value& value)
{
    if (!target.attribute.empty()) {
        Namespace* const space = evaluate(NameNode{target.names.front()}).asNamespace();
        if (!space)
            fail("an attribute is set on something that is no namespace");
        if (target.attribute.starts_with('_'))
            fail("a namespace takes no attribute that begins with an underscore");
        space->values[target.attribute] = value;
        return;
    }
    if (!target.isTuple) {
        m_scope->values[target.names.front()] = value;
        return;
    }
    const std::vector<Value> items = itemsOf(value);
    if (items.size() != target.names.size())
        fail(std::to_string(items.size()) + " values for " + std::to_string(target.names.size()) + " names");
    for (std::size_t i = 0; i < items.size(); ++i)
        m_scope->values[target.names[i]] = items[i];
}

// A macro stands in a scope that also holds it: a strong pointer back would keep both for ever.
Value Interpreter::macro(const std::string& name, const std::vector<Parameter>& parameters, const Body& body)
{
    return Value::function(
        name, [name, &parameters, &body, outer = std::weak_ptr<Scope>(m_scope)](Interpreter& self, const Arguments& arguments) -> Value {
            const auto scope = outer.lock();
            if (!scope)
                self.unsupported("a macro outside of the block it is defined in");
            return self.expanded(name, parameters, body, scope, arguments);
        });
}

std::string Interpreter::expanded(const std::string& name, const std::vector<Parameter>& parameters, const Body& body,
                                  const std::shared_ptr<Scope>& outer, const Arguments& arguments)
{
    if (arguments.positional.size() > parameters.size())
        fail("the macro " + name + " takes " + std::to_string(parameters.size()) + " arguments");
    auto inner = std::make_shared<Scope>();
    inner->parent = outer;
    const Restored<std::shared_ptr<Scope>> scope(m_scope, inner);
    for (std::size_t i = 0; i < arguments.positional.size(); ++i)
        inner->values[parameters[i].name] = arguments.positional[i];
    for (const auto& [key, value] : arguments.named) {
        const bool isKnown = key == "caller" || std::ranges::find(parameters, key, &Parameter::name) != parameters.end();
        if (!isKnown || !inner->values.try_emplace(key, value).second)
            fail("the macro " + name + " takes no argument " + key + " here");
    }
    for (const Parameter& parameter : parameters)
        if (!inner->values.contains(parameter.name))
            inner->values[parameter.name] = parameter.fallback ? evaluate(*parameter.fallback)
                                                               : Value::undefined("parameter '" + parameter.name + "' was not provided");
    return captured(body);
}

} // namespace sdm::engine::jinja
