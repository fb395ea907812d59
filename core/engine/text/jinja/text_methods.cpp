#include "core/engine/text/jinja/text_methods.h"

#include "core/engine/text/jinja/operators.h"
#include "core/engine/text/jinja/parameters.h"
#include "core/engine/text/jinja/python_text.h"

#include <algorithm>
#include <array>

namespace sdm::engine::jinja {
namespace {

/// Everything `str` has under a plain name; those without an entry in the table below are refused when they are used.
constexpr std::array<std::string_view, 47> kPythonNames = {
    "capitalize",   "casefold", "center",   "count",   "encode",    "endswith",   "expandtabs",   "find",      "format",    "format_map",
    "index",        "isalnum",  "isalpha",  "isascii", "isdecimal", "isdigit",    "isidentifier", "islower",   "isnumeric", "isprintable",
    "isspace",      "istitle",  "isupper",  "join",    "ljust",     "lower",      "lstrip",       "maketrans", "partition", "removeprefix",
    "removesuffix", "replace",  "rfind",    "rindex",  "rjust",     "rpartition", "rsplit",       "rstrip",    "split",     "splitlines",
    "startswith",   "strip",    "swapcase", "title",   "translate", "upper",      "zfill"};

struct Call {
    Interpreter& interpreter;
    const std::string& text;
    const std::string& name;
    const Arguments& arguments;

    Parameters parameters(std::initializer_list<const char*> names) const { return {interpreter, name, arguments, names}; }
};

Value strip(const Call& call)
{
    const Parameters parameters = call.parameters({"chars"});
    return Value(stripped(call.text, parameters.optionalText("chars"), call.name != "rstrip", call.name != "lstrip"));
}

Value split(const Call& call)
{
    const Parameters parameters = call.parameters({"sep", "maxsplit"});
    const auto separator = parameters.optionalText("sep");
    const std::int64_t limit = parameters.integer("maxsplit", -1);
    if (separator && separator->empty())
        call.interpreter.fail("empty separator");
    call.interpreter.charge(call.text.size() * sizeof(std::string) / 2);
    std::vector<Value> items;
    for (std::string& part : call.name == "split" ? jinja::split(call.text, separator, limit) : splitFromRight(call.text, separator, limit))
        items.emplace_back(std::move(part));
    return Value::sequence(std::move(items));
}

Value splitLines(const Call& call)
{
    const Parameters parameters = call.parameters({"keepends"});
    call.interpreter.charge(call.text.size() * sizeof(std::string));
    std::vector<Value> items;
    for (std::string& line : linesOf(call.text, parameters.flag("keepends", false)))
        items.emplace_back(std::move(line));
    return Value::sequence(std::move(items));
}

Value startsOrEnds(const Call& call)
{
    const Parameters parameters = call.parameters({"prefix"});
    const Value& wanted = parameters.required("prefix");
    const bool atStart = call.name == "startswith";
    const auto fits = [&](const Value& part) {
        if (!part.isText())
            call.interpreter.fail(call.name + " needs a str or a tuple of them");
        return atStart ? call.text.starts_with(part.text()) : call.text.ends_with(part.text());
    };
    return wanted.isSequence(Value::Kind::Tuple) ? std::ranges::any_of(wanted.sequence().items, fits) : fits(wanted);
}

std::string textArgument(const Call& call, const Parameters& parameters, const char* name)
{
    const Value& value = parameters.required(name);
    if (!value.isText())
        call.interpreter.fail(call.name + " needs a str, not " + value.typeName());
    return value.text();
}

Value find(const Call& call)
{
    const Parameters parameters = call.parameters({"sub"});
    const std::string part = textArgument(call, parameters, "sub");
    const bool fromRight = call.name.starts_with('r');
    const auto at = fromRight ? call.text.rfind(part) : call.text.find(part);
    if (at == std::string::npos && call.name.ends_with("index"))
        call.interpreter.fail("substring not found");
    return at == std::string::npos ? std::int64_t{-1} : lengthOf(std::string_view(call.text).substr(0, at));
}

Value count(const Call& call)
{
    return countOf(call.text, textArgument(call, call.parameters({"sub"}), "sub"));
}

Value replace(const Call& call)
{
    const Parameters parameters = call.parameters({"old", "new", "count"});
    const std::string from = textArgument(call, parameters, "old");
    const std::string to = textArgument(call, parameters, "new");
    const std::int64_t limit = parameters.integer("count", -1);
    call.interpreter.charge(replacedSize(call.text, from, to, limit));
    return Value(replaced(call.text, from, to, limit));
}

Value join(const Call& call)
{
    const Parameters parameters = call.parameters({"iterable"});
    std::string text;
    bool isFirst = true;
    for (const Value& item : call.interpreter.itemsOf(parameters.required("iterable"))) {
        if (!item.isText())
            call.interpreter.fail(std::string("join needs str items, not ") + item.typeName());
        call.interpreter.charge(call.text.size() + item.text().size());
        text.append(isFirst ? "" : call.text).append(item.text());
        isFirst = false;
    }
    return Value(std::move(text));
}

Value withoutAffix(const Call& call)
{
    const std::string part = textArgument(call, call.parameters({"affix"}), "affix");
    const std::string& text = call.text;
    if (call.name == "removeprefix")
        return Value(text.starts_with(part) ? text.substr(part.size()) : text);
    return Value(text.ends_with(part) ? text.substr(0, text.size() - part.size()) : text);
}

Value partition(const Call& call)
{
    const std::string part = textArgument(call, call.parameters({"sep"}), "sep");
    if (part.empty())
        call.interpreter.fail("empty separator");
    const bool fromRight = call.name == "rpartition";
    const auto at = fromRight ? call.text.rfind(part) : call.text.find(part);
    std::vector<Value> parts;
    if (at != std::string::npos)
        parts = {Value(call.text.substr(0, at)), Value(part), Value(call.text.substr(at + part.size()))};
    else if (fromRight)
        parts = {Value(""), Value(""), Value(call.text)};
    else
        parts = {Value(call.text), Value(""), Value("")};
    return Value::sequence(std::move(parts), Value::Kind::Tuple);
}

Value cased(const Call& call)
{
    call.parameters({});
    if (call.name == "upper")
        return Value(upperCase(call.text));
    if (call.name == "lower")
        return Value(lowerCase(call.text));
    return Value(call.name == "title" ? titleCase(call.text) : capitalised(call.text));
}

Value classified(const Call& call)
{
    call.parameters({});
    if (call.name == "isupper")
        return isUpperCase(call.text);
    if (call.name == "islower")
        return isLowerCase(call.text);
    return *isAll(call.name, call.text);
}

/// `{}`, `{0}`, `{name}`, `{{` and `}}`; fields with a format of their own are refused.
Value format(const Call& call)
{
    std::string result;
    std::size_t next = 0;
    const std::string& text = call.text;
    const auto field = [&](const std::string& name) -> Value {
        if (name.find_first_of(".[:!") != std::string::npos)
            call.interpreter.unsupported("the format field {" + name + "}");
        const bool isNumber = !name.empty() && name.find_first_not_of("0123456789") == std::string::npos && name.size() < 6;
        const std::size_t index = name.empty() ? next++ : isNumber ? std::stoul(name) : call.arguments.positional.size();
        if (index < call.arguments.positional.size())
            return call.arguments.positional[index];
        for (const auto& [key, value] : call.arguments.named)
            if (key == name)
                return value;
        call.interpreter.fail("a format has no value for {" + name + "}");
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isDoubled = at + 1 < text.size() && text[at + 1] == text[at];
        if (text[at] != '{' && text[at] != '}') {
            result += text[at];
        } else if (isDoubled) {
            result += text[at++];
        } else {
            const auto end = text.find('}', at);
            if (text[at] == '}' || end == std::string::npos)
                call.interpreter.fail("a format has an unpaired brace");
            result += call.interpreter.textOf(field(text.substr(at + 1, end - at - 1)));
            call.interpreter.charge(result.size());
            at = end;
        }
    }
    return Value(std::move(result));
}

using Method = Value (*)(const Call&);

const std::unordered_map<std::string_view, Method>& methods()
{
    static const std::unordered_map<std::string_view, Method> table = {{"strip", strip},
                                                                       {"lstrip", strip},
                                                                       {"rstrip", strip},
                                                                       {"split", split},
                                                                       {"rsplit", split},
                                                                       {"splitlines", splitLines},
                                                                       {"startswith", startsOrEnds},
                                                                       {"endswith", startsOrEnds},
                                                                       {"find", find},
                                                                       {"rfind", find},
                                                                       {"index", find},
                                                                       {"rindex", find},
                                                                       {"count", count},
                                                                       {"replace", replace},
                                                                       {"join", join},
                                                                       {"removeprefix", withoutAffix},
                                                                       {"removesuffix", withoutAffix},
                                                                       {"partition", partition},
                                                                       {"rpartition", partition},
                                                                       {"upper", cased},
                                                                       {"lower", cased},
                                                                       {"title", cased},
                                                                       {"capitalize", cased},
                                                                       {"isupper", classified},
                                                                       {"islower", classified},
                                                                       {"isspace", classified},
                                                                       {"isalpha", classified},
                                                                       {"isdigit", classified},
                                                                       {"isdecimal", classified},
                                                                       {"isnumeric", classified},
                                                                       {"isalnum", classified},
                                                                       {"format", format}};
    return table;
}

} // namespace

Value textMethod(Interpreter& interpreter, const Value& object, const std::string& name)
{
    const auto found = methods().find(name);
    if (found == methods().end()) {
        if (std::ranges::find(kPythonNames, name) != kPythonNames.end())
            interpreter.unsupported("the method " + name + " of a str");
        return Value::undefined("'str object' has no attribute '" + name + "'");
    }
    return Value::function(name, [object, name, method = found->second](Interpreter& self, const Arguments& arguments) {
        self.charge(object.text().size());
        return method({self, object.text(), name, arguments});
    });
}

} // namespace sdm::engine::jinja
