#pragma once

#include "core/engine/text/jinja/ast.h"

#include <ctime>

namespace sdm::engine::jinja {

/// What a template may cost: it comes with a stranger's model folder.
struct Limits {
    std::int64_t steps = 4'000'000;           ///< evaluated expressions and statements
    std::size_t work = std::size_t{64} << 20; ///< bytes of text and items that are looked at or made on the way
    std::size_t output = std::size_t{16} << 20;
    int depth = 1000; ///< of evaluation, macros included
};

/// Runs a parsed template once. Also what filters, tests and methods work with: they fail at its line and pay from its budget.
class Interpreter {
public:
    Interpreter(const std::string& templateName, const Limits& limits, const std::tm& now);
    ~Interpreter();
    Interpreter(const Interpreter&) = delete;
    Interpreter& operator=(const Interpreter&) = delete;

    void define(const std::string& name, Value value);
    std::string run(const Body& body);

    // --- for filters, tests, methods and operators
    [[noreturn]] void fail(const std::string& what) const;
    [[noreturn]] void unsupported(const std::string& what) const;
    /// \throws Error when the template has cost more than its limits
    void charge(std::size_t bytes);
    const std::tm& now() const { return m_now; }

    bool isTrue(const Value& value) const;
    /// `str(value)`; nothing for an undefined value.
    std::string textOf(const Value& value);
    /// The items Python's iteration gives: of a dict its keys, of a text its characters. A generator is empty afterwards.
    std::vector<Value> itemsOf(const Value& value);
    Value attribute(const Value& object, const std::string& name);
    Value item(const Value& object, const Value& key);
    Value filtered(const std::string& name, const Value& input, const Arguments& arguments);
    bool passes(const std::string& test, const Value& input, const Arguments& arguments);
    Value called(const Value& function, const Arguments& arguments);
    std::shared_ptr<Namespace> makeNamespace();

private:
    struct Scope;
    class Descent;
    enum class Flow { Normal, Break, Continue };

    Value evaluate(const Expression& expression);
    Value evaluate(const ConstantNode& node);
    Value evaluate(const NameNode& node);
    Value evaluate(const SequenceNode& node);
    Value evaluate(const DictNode& node);
    Value evaluate(const AttributeNode& node);
    Value evaluate(const ItemNode& node);
    Value evaluate(const SliceNode& node);
    Value evaluate(const CallNode& node);
    Value evaluate(const FilterNode& node);
    Value evaluate(const TestNode& node);
    Value evaluate(const NotNode& node);
    Value evaluate(const SignNode& node);
    Value evaluate(const BinaryNode& node);
    Value evaluate(const LogicNode& node);
    Value evaluate(const ComparisonNode& node);
    Value evaluate(const ConcatenationNode& node);
    Value evaluate(const ConditionalNode& node);
    Arguments evaluate(const CallArguments& arguments);

    Flow execute(const Body& body);
    Flow execute(const TextStatement& statement);
    Flow execute(const PrintStatement& statement);
    Flow execute(const SetStatement& statement);
    Flow execute(const SetBlockStatement& statement);
    Flow execute(const ForStatement& statement);
    Flow execute(const IfStatement& statement);
    Flow execute(const WithStatement& statement);
    Flow execute(const MacroStatement& statement);
    Flow execute(const CallStatement& statement);
    Flow execute(const FilterStatement& statement);
    Flow execute(const GenerationStatement& statement);
    Flow execute(const BreakStatement& statement);
    Flow execute(const ContinueStatement& statement);

    void write(std::string_view text);
    std::string captured(const Body& body);
    Value piped(const std::vector<FilterUse>& filters, Value value);
    void assign(const Target& target, const Value& value);
    /// A macro or the body of a call: parameters and body in a scope below the one where it stands.
    Value macro(const std::string& name, const std::vector<Parameter>& parameters, const Body& body);
    std::string expanded(const std::string& name, const std::vector<Parameter>& parameters, const Body& body,
                         const std::shared_ptr<Scope>& outer, const Arguments& arguments);
    void step(int line);

    std::string m_name;
    Limits m_limits;
    std::tm m_now;
    std::int64_t m_steps = 0;
    std::size_t m_work = 0;
    int m_depth = 0;
    int m_line = 1;
    std::int64_t m_loopNesting = 0;
    std::shared_ptr<Scope> m_scope;
    std::string* m_output = nullptr;
    std::vector<std::shared_ptr<Namespace>> m_namespaces; ///< emptied at the end: they may hold each other
};

} // namespace sdm::engine::jinja
