#include "core/base/error.h"
#include "core/engine/text/pattern.h"
#include "golden_lines.h"

#include <QTest>

using namespace sdm::engine;

/// The expressions of tokenizer.json against how `tokenizers` cuts by them (tests/golden/make_regex_golden.py).
class TestRegexDialect : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void texts_areCutAsByTheReference_data();
    void texts_areCutAsByTheReference();
    void whatHasNoExactCounterpart_isRefusedByName_data();
    void whatHasNoExactCounterpart_isRefusedByName();
};

void TestRegexDialect::texts_areCutAsByTheReference_data()
{
    QTest::addColumn<nlohmann::json>("row");
    const auto rows = golden::lines(golden::committed("text/regex.jsonl"));
    QVERIFY(rows.size() > 100);
    for (std::size_t i = 1; i < rows.size(); ++i)
        QTest::addRow("%zu: %s", i, rows[i].at("pattern").get<std::string>().c_str()) << rows[i];
}

void TestRegexDialect::texts_areCutAsByTheReference()
{
    QFETCH(nlohmann::json, row);
    const std::string expression = row.at("pattern");
    if (row.at("pieces").is_null()) {
        QVERIFY_EXCEPTION_THROWN(Pattern::regex(expression, "p"), sdm::Error);
        return;
    }
    const Pattern pattern = Pattern::regex(expression, "p");
    const auto texts = golden::lines(golden::committed("text/regex.jsonl")).front().at("texts").get<std::vector<std::string>>();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        nlohmann::json pieces = nlohmann::json::array();
        for (const Span& span : splitSpans(pattern.spans(texts[i]), SplitBehavior::Isolated))
            pieces.push_back(texts[i].substr(span.begin, span.end - span.begin));
        QCOMPARE(pieces.dump(), row.at("pieces").at(i).dump());
    }
}

void TestRegexDialect::whatHasNoExactCounterpart_isRefusedByName_data()
{
    QTest::addColumn<std::string>("expression");
    QTest::addColumn<std::string>("named");
    const auto row = [](const char* expression, const char* named) {
        QTest::newRow(expression) << std::string(expression) << std::string(named);
    };
    row("(?x) a", "the option x");
    row("(a)\\1", "the escape \\1");
    row("(?<n>a)\\k<n>", "the escape \\k");
    row("\\X", "the escape \\X");
    row("\\K", "the escape \\K");
    row("\\G", "the escape \\G");
    row("\\Qa\\E", "the escape \\Q");
    row("\\pL", "\\p without braces");
    row("\\p{Emoji}", "the property \\p{Emoji}");
    row("[[:punct:]]", "the set [:punct:]");
    row("[]a]", "a closing bracket");
    row("(?~a)", "the group (?~");
    row("a{2,1}", "an interval");
    row("a{x", "a brace");
    row("a{2}+", "a quantifier of a quantifier");
    row("a**", "a quantifier of a quantifier");
    row("(?i:gross)", "the letters ss");
    row("(?i)stop", "the letters st");
    row("(?i:é)", "a letter beyond ASCII");
    row("\\xe9", "in two digits");
}

void TestRegexDialect::whatHasNoExactCounterpart_isRefusedByName()
{
    QFETCH(std::string, expression);
    QFETCH(std::string, named);
    try {
        Pattern::regex(expression, "tokenizer.json.pre_tokenizer");
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::Unsupported);
        QCOMPARE(error.where(), std::string("tokenizer.json.pre_tokenizer"));
        QVERIFY2(error.fault().find(named) != std::string::npos, error.what());
    }
}

QTEST_GUILESS_MAIN(TestRegexDialect)
#include "tst_regex_dialect.moc"
