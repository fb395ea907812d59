#pragma once

#include "core/engine/text/jinja/value.h"

namespace sdm::engine::jinja {

struct Expression;
using ExpressionPtr = std::unique_ptr<const Expression>;

struct CallArguments {
    std::vector<ExpressionPtr> positional;
    std::vector<std::pair<std::string, ExpressionPtr>> named;
};

enum class BinaryOperator { Add, Subtract, Multiply, Divide, FloorDivide, Modulo, Power };
enum class Comparator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, In, NotIn };

struct ConstantNode {
    Value value;
};
struct NameNode {
    std::string name;
};
struct SequenceNode {
    std::vector<ExpressionPtr> items;
    bool isTuple;
};
struct DictNode {
    std::vector<std::pair<ExpressionPtr, ExpressionPtr>> entries;
};
struct AttributeNode {
    ExpressionPtr object;
    std::string name;
};
struct ItemNode {
    ExpressionPtr object;
    ExpressionPtr key;
};
struct SliceNode {
    ExpressionPtr object;
    ExpressionPtr start; ///< null where left out, as the others
    ExpressionPtr stop;
    ExpressionPtr step;
};
struct CallNode {
    ExpressionPtr callee;
    CallArguments arguments;
};
struct FilterNode {
    ExpressionPtr input;
    std::string name;
    CallArguments arguments;
};
struct TestNode {
    ExpressionPtr input;
    std::string name;
    CallArguments arguments;
};
struct NotNode {
    ExpressionPtr operand;
};
struct SignNode {
    ExpressionPtr operand;
    bool isNegative;
};
struct BinaryNode {
    BinaryOperator op;
    ExpressionPtr left;
    ExpressionPtr right;
};
struct LogicNode {
    bool isAnd;
    ExpressionPtr left;
    ExpressionPtr right;
};
struct ComparisonNode {
    ExpressionPtr first;
    std::vector<std::pair<Comparator, ExpressionPtr>> rest;
};
struct ConcatenationNode {
    std::vector<ExpressionPtr> parts;
};
struct ConditionalNode {
    ExpressionPtr condition;
    ExpressionPtr value;
    ExpressionPtr otherwise; ///< null: undefined
};

struct Expression {
    std::variant<ConstantNode, NameNode, SequenceNode, DictNode, AttributeNode, ItemNode, SliceNode, CallNode, FilterNode, TestNode,
                 NotNode, SignNode, BinaryNode, LogicNode, ComparisonNode, ConcatenationNode, ConditionalNode>
        node;
    int line = 1;
    int depth = 1; ///< of the tree below; bounded by the parser, so that walking and destroying it cannot run out of stack
};

struct Statement;
using Body = std::vector<Statement>;

/// What a value is stored in: a name, several names, or a namespace's attribute.
struct Target {
    std::vector<std::string> names;
    bool isTuple = false;
    std::string attribute; ///< of the namespace names.front(), if not empty
};

struct FilterUse {
    std::string name;
    CallArguments arguments;
};
struct Parameter {
    std::string name;
    ExpressionPtr fallback; ///< null without one
};

struct TextStatement {
    std::string text;
};
struct PrintStatement {
    ExpressionPtr value;
};
struct SetStatement {
    Target target;
    ExpressionPtr value;
};
struct SetBlockStatement {
    Target target;
    std::vector<FilterUse> filters;
    Body body;
};
struct ForStatement {
    Target target;
    ExpressionPtr items;
    ExpressionPtr condition; ///< null without one
    Body body;
    Body otherwise;
};
struct IfStatement {
    std::vector<std::pair<ExpressionPtr, Body>> branches;
    Body otherwise;
};
struct WithStatement {
    std::vector<std::pair<Target, ExpressionPtr>> values;
    Body body;
};
struct MacroStatement {
    std::string name;
    std::vector<Parameter> parameters;
    Body body;
};
struct CallStatement {
    std::vector<Parameter> parameters;
    ExpressionPtr call;
    Body body;
};
struct FilterStatement {
    std::vector<FilterUse> filters;
    Body body;
};
/// `{% generation %}`: what it encloses is written as if it were not there.
struct GenerationStatement {
    Body body;
};
struct BreakStatement {};
struct ContinueStatement {};

struct Statement {
    std::variant<TextStatement, PrintStatement, SetStatement, SetBlockStatement, ForStatement, IfStatement, WithStatement, MacroStatement,
                 CallStatement, FilterStatement, GenerationStatement, BreakStatement, ContinueStatement>
        node;
    int line = 1;
};

} // namespace sdm::engine::jinja
