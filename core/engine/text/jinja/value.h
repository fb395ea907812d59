#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace sdm::engine::jinja {

class Value;
class Interpreter;
struct Namespace;
struct Loop;

/// A name or attribute without a value: writes nothing, is false, and raises on every other use, saying what is missing.
struct Undefined {
    std::string what; ///< "'message' is undefined"
};

struct TextData {
    std::string text;    ///< UTF-8
    bool isSafe = false; ///< went through `safe`: may only be written out, because Jinja would escape what it is joined with
};

/// Everything Python iterates that is no text and no dict.
struct SequenceData {
    enum class Kind { List, Tuple, Range, View, Generator };
    Kind kind = Kind::List;
    std::vector<Value> items;
    int depth = 1;                   ///< of nested sequences and dicts
    mutable bool isConsumed = false; ///< a generator gives its items once
};

/// A dict with text keys, in order of insertion.
class DictData {
public:
    const Value* find(std::string_view key) const;
    void set(const std::string& key, Value value);
    const std::vector<std::pair<std::string, Value>>& entries() const { return m_entries; }
    int depth = 1;

private:
    std::vector<std::pair<std::string, Value>> m_entries;
    std::unordered_map<std::string, std::size_t> m_index;
};

/// What a call hands over.
struct Arguments {
    std::vector<Value> positional;
    std::vector<std::pair<std::string, Value>> named;
};

struct Function {
    std::string name;
    std::function<Value(Interpreter&, const Arguments&)> call;
};

using TextHandle = std::shared_ptr<const TextData>;
using Sequence = std::shared_ptr<const SequenceData>;
using Dict = std::shared_ptr<const DictData>;
using None = std::monostate;

/// A value of the template language; copying is cheap. Containers are immutable, as in the sandbox that chat templates run in.
class Value {
public:
    using Kind = SequenceData::Kind;

    Value() = default; ///< none
    Value(Undefined undefined) : m_data(std::move(undefined)) {}
    Value(bool value) : m_data(value) {}
    Value(std::int64_t value) : m_data(value) {}
    Value(double value) : m_data(value) {}
    Value(std::string text) : m_data(std::make_shared<const TextData>(TextData{std::move(text), false})) {}
    Value(std::string_view text) : Value(std::string(text)) {}
    Value(const char* text) : Value(std::string(text)) {}
    Value(TextHandle text) : m_data(std::move(text)) {}
    Value(Sequence sequence) : m_data(std::move(sequence)) {}
    Value(Dict dict) : m_data(std::move(dict)) {}
    Value(std::shared_ptr<Namespace> value) : m_data(std::move(value)) {}
    Value(std::shared_ptr<Loop> loop) : m_data(std::move(loop)) {}
    Value(std::shared_ptr<const Function> function) : m_data(std::move(function)) {}

    static Value sequence(std::vector<Value> items, Kind kind = Kind::List);
    static Value dict(DictData dict);
    static Value undefined(std::string what) { return Undefined{std::move(what)}; }
    static Value function(std::string name, std::function<Value(Interpreter&, const Arguments&)> call);

    bool isNone() const { return std::holds_alternative<None>(m_data); }
    bool isUndefined() const { return std::holds_alternative<Undefined>(m_data); }
    bool isBool() const { return std::holds_alternative<bool>(m_data); }
    /// An int that is no bool.
    bool isInteger() const { return std::holds_alternative<std::int64_t>(m_data); }
    bool isFloat() const { return std::holds_alternative<double>(m_data); }
    bool isNumber() const { return isBool() || isInteger() || isFloat(); }
    bool isText() const { return std::holds_alternative<TextHandle>(m_data); }
    bool isSafeText() const { return isText() && std::get<TextHandle>(m_data)->isSafe; }
    bool isSequence() const { return std::holds_alternative<Sequence>(m_data); }
    bool isSequence(Kind kind) const { return isSequence() && sequence().kind == kind; }
    bool isDict() const { return std::holds_alternative<Dict>(m_data); }

    const Undefined& undefined() const { return std::get<Undefined>(m_data); }
    bool boolean() const { return std::get<bool>(m_data); }
    const std::string& text() const { return std::get<TextHandle>(m_data)->text; }
    const SequenceData& sequence() const { return *std::get<Sequence>(m_data); }
    const DictData& dict() const { return *std::get<Dict>(m_data); }
    Namespace* asNamespace() const;
    Loop* asLoop() const;
    const Function* asFunction() const;
    /// The number as an int: bools count as 0 and 1, as in Python. Only for bools and ints.
    std::int64_t integer() const { return isBool() ? static_cast<std::int64_t>(boolean()) : std::get<std::int64_t>(m_data); }
    /// Any number as a double.
    double number() const { return isFloat() ? std::get<double>(m_data) : static_cast<double>(integer()); }
    /// Two handles of one object (`is sameas`); equal none and bools are one object too.
    bool isSame(const Value& other) const;
    int depth() const;
    /// Python's name of the type: "str", "list", …
    const char* typeName() const;

private:
    std::variant<None, Undefined, bool, std::int64_t, double, TextHandle, Sequence, Dict, std::shared_ptr<Namespace>, std::shared_ptr<Loop>,
                 std::shared_ptr<const Function>>
        m_data;
};

/// The one mutable object: `{% set ns.key = value %}`.
struct Namespace {
    std::unordered_map<std::string, Value> values;
};

/// `loop` inside a for statement.
struct Loop {
    std::vector<Value> items;
    std::size_t index = 0; ///< from 0
    std::int64_t nesting = 0;
    std::optional<Value> lastChanged;
};

} // namespace sdm::engine::jinja
