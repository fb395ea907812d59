#include "core/base/error.h"
#include "core/engine/text/chat_template.h"
#include "golden_lines.h"

#include <QTest>

using namespace sdm::engine;
using jinja::Template;
using jinja::Value;

namespace {

/// Keys keep their order, which the template's JSON shows.
using Json = nlohmann::ordered_json;

Value valueOf(const Json& json)
{
    if (json.is_string())
        return Value(json.get<std::string>());
    std::vector<Value> items;
    jinja::DictData dict;
    for (const auto& [key, entry] : json.items())
        json.is_array() ? items.push_back(valueOf(entry)) : dict.set(key, valueOf(entry));
    return json.is_array() ? Value::sequence(std::move(items)) : Value::dict(std::move(dict));
}

std::string render(const std::string& text, const jinja::Limits& limits = {})
{
    return Template({"t", text})
        .render({{"messages", valueOf(Json::parse(R"([{"role": "user", "content": "Hi"}])"))}}, ChatTemplate::fixedDate(), limits);
}

const sdm::Error* errorOf(const std::string& text, std::optional<sdm::Error>& error)
{
    try {
        render(text);
        return nullptr;
    } catch (const sdm::Error& thrown) {
        return &error.emplace(thrown);
    }
}

std::string repeated(const std::string& text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

} // namespace

/// The template language against what Jinja itself rendered (tests/golden/make_chat_golden.py), and its bounds.
class TestJinja : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void templates_renderAsInJinja_data();
    void templates_renderAsInJinja();
    void unknownParts_areRefusedByNameAndLine_data();
    void unknownParts_areRefusedByNameAndLine();
    void malformedTemplates_nameTheirLine_data();
    void malformedTemplates_nameTheirLine();
    void costlyTemplates_areStopped_data();
    void costlyTemplates_areStopped();
    void limits_areCounted();
    void cyclesOfNamespaces_areHarmless();
    void byteOrderMark_isRefused();
};

void TestJinja::templates_renderAsInJinja_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::vector<nlohmann::json>>("expected");
    const auto rows = golden::lines(golden::committed("text/chat/templates.jsonl"));
    QVERIFY(rows.size() >= 60);
    for (const auto& row : rows)
        QTest::addRow("%s", row.at("name").get<std::string>().c_str())
            << row.at("template").get<std::string>() << row.at("texts").get<std::vector<nlohmann::json>>();
}

void TestJinja::templates_renderAsInJinja()
{
    QFETCH(std::string, text);
    QFETCH(std::vector<nlohmann::json>, expected);
    const auto variables = golden::lines(golden::committed("text/chat/variables.json")).front();
    std::ifstream file(golden::committed("text/chat/conversations.jsonl"));
    std::vector<Json> conversations;
    for (std::string line; std::getline(file, line);)
        conversations.push_back(Json::parse(line));
    QCOMPARE(conversations.size(), expected.size());
    for (std::size_t i = 0; i < conversations.size(); ++i) {
        Template::Variables values = {{"messages", valueOf(conversations[i].at("messages"))},
                                      {"tools", Value()},
                                      {"documents", Value()},
                                      {"add_generation_prompt", Value(conversations[i].at("add_generation_prompt").get<bool>())}};
        for (const auto& [name, token] : variables.items())
            values.emplace_back(name, Value(token.get<std::string>()));
        try {
            const std::string result = Template({"t", text}).render(values, ChatTemplate::fixedDate());
            QVERIFY2(!expected[i].is_null(), ("accepted: " + result).c_str());
            QCOMPARE(result, expected[i].get<std::string>());
        } catch (const sdm::Error& error) {
            QVERIFY2(expected[i].is_null(), error.what());
        }
    }
}

void TestJinja::unknownParts_areRefusedByNameAndLine_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("named");
    QTest::newRow("statement") << std::string("a\n{% include 'x' %}") << std::string("the statement include");
    QTest::newRow("do") << std::string("a\n{% do x %}") << std::string("the statement do");
    QTest::newRow("filter") << std::string("a\n{{ messages | groupby('role') }}") << std::string("the filter groupby");
    QTest::newRow("escape") << std::string("a\n{{ '<' | e }}") << std::string("the filter e");
    QTest::newRow("test") << std::string("a\n{{ 'x' is escaped }}") << std::string("the test escaped");
    QTest::newRow("method") << std::string("a\n{{ 'x'.encode() }}") << std::string("the method encode");
    QTest::newRow("changing method") << std::string("a\n{{ messages.append(1) }}") << std::string("the method append");
    QTest::newRow("changing dict method") << std::string("a\n{{ messages[0].update(a=1) }}") << std::string("the method update");
    QTest::newRow("global") << std::string("a\n{{ cycler('a') }}") << std::string("cycler");
    QTest::newRow("unpacked arguments") << std::string("a\n{{ range(*[1]) }}") << std::string("unpacked arguments");
    QTest::newRow("recursive loop") << std::string("a\n{% for m in messages recursive %}{% endfor %}") << std::string("a recursive loop");
    QTest::newRow("safe joined") << std::string("a\n{{ ('<' | safe) + '>' }}") << std::string("marked safe");
    QTest::newRow("large number") << std::string("a\n{{ 9223372036854775807 + 1 }}") << std::string("more than 64 bits");
    QTest::newRow("format") << std::string("a\n{{ '%x' % 3 }}") << std::string("the format %x");
    QTest::newRow("filter argument") << std::string("a\n{{ 'a' | tojson(default=1) }}") << std::string("the argument default of tojson");
}

void TestJinja::unknownParts_areRefusedByNameAndLine()
{
    QFETCH(std::string, text);
    QFETCH(std::string, named);
    std::optional<sdm::Error> error;
    QVERIFY(errorOf(text, error));
    QCOMPARE(error->code(), sdm::ErrorCode::Unsupported);
    QCOMPARE(error->where(), std::string("t:2"));
    QVERIFY2(error->fault().find(named) != std::string::npos, error->what());
}

void TestJinja::malformedTemplates_nameTheirLine_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("open tag") << std::string("a\n{{ 'x' ");
    QTest::newRow("open string") << std::string("a\n{{ 'x }}");
    QTest::newRow("open comment") << std::string("a\n{# x");
    QTest::newRow("open block") << std::string("a\n{% if true %}");
    QTest::newRow("open raw") << std::string("a\n{% raw %}{{ x");
    QTest::newRow("foreign end") << std::string("a\n{% endfor %}");
    QTest::newRow("wrong bracket") << std::string("a\n{{ (1] }}");
    QTest::newRow("nothing") << std::string("a\n{{ }}");
    QTest::newRow("two values") << std::string("a\n{{ 1 2 }}");
    QTest::newRow("stray sign") << std::string("a\n{{ 1 ? 2 }}");
    QTest::newRow("constant target") << std::string("a\n{% set true = 1 %}");
    QTest::newRow("break outside") << std::string("a\n{% break %}");
    QTest::newRow("break in a macro") << std::string("{% for m in messages %}\n{% macro x() %}{% break %}{% endmacro %}{% endfor %}");
    QTest::newRow("unknown filter") << std::string("a\n{{ 1 | sparkle }}");
    QTest::newRow("exception") << std::string("a\n{{ raise_exception('no') }}");
    QTest::newRow("undefined") << std::string("a\n{{ missing.deep }}");
    QTest::newRow("dunder") << std::string("a\n{{ ''.__class__ }}");
}

void TestJinja::malformedTemplates_nameTheirLine()
{
    QFETCH(std::string, text);
    std::optional<sdm::Error> error;
    QVERIFY(errorOf(text, error));
    QCOMPARE(error->code(), sdm::ErrorCode::BadInput);
    QCOMPARE(error->where(), std::string("t:2"));
}

void TestJinja::costlyTemplates_areStopped_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("repetition") << std::string("{{ 'a' * 1000000000 }}");
    QTest::newRow("repeated list") << std::string("{{ ([1] * 1000000000) | length }}");
    QTest::newRow("doubling") << std::string(
        "{% set ns = namespace(s='aaaaaaaa') %}{% for i in range(64) %}{% set ns.s = ns.s + ns.s %}{% endfor %}");
    QTest::newRow("doubling by ~") << std::string(
        "{% set ns = namespace(s='aaaaaaaa') %}{% for i in range(64) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}");
    QTest::newRow("replacing") << std::string("{{ ('a' * 100000).replace('a', 'b' * 100000) }}");
    QTest::newRow("replace filter") << std::string("{{ ('a' * 100000) | replace('a', 'b' * 100000) }}");
    QTest::newRow("joining") << std::string("{{ range(100000) | join('b' * 100000) }}");
    QTest::newRow("join method") << std::string("{{ ('b' * 100000).join(['a'] * 100000) }}");
    QTest::newRow("indenting") << std::string("{{ 'a\\nb' | indent(1000000000) }}");
    QTest::newRow("JSON indented") << std::string("{{ [1] | tojson(indent=1000000000) }}");
    QTest::newRow("range") << std::string("{{ range(1000000000) | length }}");
    QTest::newRow("macro without end") << std::string("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}");
    QTest::newRow("lists in lists") << std::string(
        "{% set ns = namespace(l=[]) %}{% for i in range(9999) %}{% set ns.l = [ns.l] %}{% endfor %}");
    QTest::newRow("dicts in dicts") << std::string(
        "{% set ns = namespace(l={}) %}{% for i in range(9999) %}{% set ns.l = {'a': ns.l} %}{% endfor %}");
    QTest::newRow("parentheses") << "{{ " + repeated("(", 9999) + "1" + repeated(")", 9999) + " }}";
    QTest::newRow("brackets") << "{{ " + repeated("[", 9999) + repeated("]", 9999) + " }}";
    QTest::newRow("attributes") << "{{ a" + repeated(".a", 9999) + " }}";
    QTest::newRow("filters") << "{{ a" + repeated("|trim", 9999) + " }}";
    QTest::newRow("sums") << "{{ 1" + repeated("+1", 9999) + " }}";
    QTest::newRow("not") << "{{ " + repeated("not ", 9999) + "1 }}";
    QTest::newRow("signs") << "{{ " + repeated("-", 9999) + "1 }}";
    QTest::newRow("conditions") << "{{ 1 " + repeated("if 1 else 1 ", 9999) + "}}";
    QTest::newRow("blocks") << repeated("{% if true %}", 9999) + repeated("{% endif %}", 9999);
    QTest::newRow("a long template") << std::string(std::size_t{2} << 20, 'a');
}

void TestJinja::costlyTemplates_areStopped()
{
    QFETCH(std::string, text);
    std::optional<sdm::Error> error;
    QVERIFY(errorOf(text, error));
}

void TestJinja::limits_areCounted()
{
    const std::string loop = "{% for i in range(100) %}{{ i }}{% endfor %}";
    QCOMPARE(render(loop).size(), std::size_t{190});
    QVERIFY_EXCEPTION_THROWN(render(loop, {.steps = 100}), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(render(loop, {.output = 100}), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(render(loop, {.work = 100}), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(render(loop, {.depth = 2}), sdm::Error);
}

void TestJinja::cyclesOfNamespaces_areHarmless()
{
    QCOMPARE(render("{% set a = namespace() %}{% set a.self = a %}{% set a.list = [a] %}{{ a.self.self == a }}"), std::string("True"));
    QCOMPARE(render("{% set n = namespace(p=0) %}{% for i in range(20000) %}{% set n.p = namespace(p=n.p) %}{% endfor %}x"),
             std::string("x"));
}

void TestJinja::byteOrderMark_isRefused()
{
    QVERIFY_EXCEPTION_THROWN(render("\xef\xbb\xbfx"), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(render("\xff"), sdm::Error);
}

QTEST_GUILESS_MAIN(TestJinja)
#include "tst_jinja.moc"
