#include "core/runs/run_query.h"

#include <map>
#include <QTest>

using namespace sdm::runs;

namespace {

using Strings = std::vector<std::string>;

RunFacts facts()
{
    RunFacts run;
    run.id = "01JDABC";
    run.name = "Wolves seed 3";
    run.preset = "sdm_cm_hn";
    run.state = "finished";
    run.group = "seed study";
    run.note = "the one of Table 2";
    run.tags = {"paper", "Two words"};
    run.seed = 3;
    run.starred = true;
    run.metric = [](const std::string& key, Reducer reducer) -> std::optional<double> {
        static const std::map<std::string, std::map<Reducer, double>> values{
            {"train/loss", {{Reducer::Last, 0.5}, {Reducer::Best, 0.1}, {Reducer::Min, 0.2}, {Reducer::Max, 0.9}, {Reducer::Mean, 0.4}}},
            {"final/test/hr/share", {{Reducer::Last, 0.625}}},
            {"hr/test/share", {{Reducer::Last, 0.25}}},
            {"hr/calibration/share", {{Reducer::Last, 0.75}}}};
        const auto found = values.find(key);
        return found == values.end() ? std::nullopt : std::optional(found->second.at(reducer));
    };
    return run;
}

RunQueryNames names()
{
    return {{"eval/loss", "train/loss"}, {"test"}, {"paper", "Two words"}, {"seed study"}, {"base", "sdm_cm"}, {"failed", "finished"}};
}

/// The candidates at the bar, and what they replace.
std::string completed(std::string text)
{
    const std::size_t at = text.find('|');
    text.erase(at, 1);
    const RunQueryCompletion found = completeRunQuery(text, at, names());
    std::string all = text.substr(found.from, found.to - found.from) + ">";
    for (const std::string& candidate : found.candidates)
        all += " " + candidate;
    return all;
}

} // namespace

class TestRunQuery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void queriesAccept_data();
    void queriesAccept();
    void faultsSayWhereAndWhatWasExpected_data();
    void faultsSayWhereAndWhatWasExpected();
    void deepBracketsAreRefused();
    void aRunWithoutMetricsComparesAsFalse();
    void shortKeysStandForStoredOnes();
    void wordsAreCompleted_data();
    void wordsAreCompleted();
    void whatIsCompletedCanBeRead();
};

void TestRunQuery::queriesAccept_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char* text, bool accepted) { QTest::newRow(*text == '\0' ? "nothing" : text) << text << accepted; };
    row("", true);
    row("  ", true);
    row("wolves", true);
    row("rabbits", false);
    row("-wolves", false);
    row("-rabbits", true);
    row("-\"seed 4\"", true);
    row("\"wolves seed\"", true);
    row("paper", true);
    row("01jd", true);
    row("jdabc", false);
    row("hr.test > 0.6 and tag:paper and not state:failed", true);
    row("hr.test > 0.625", false);
    row("hr.test >= 0.625", true);
    row("hr.test < 0.625", false);
    row("hr.test <= 0.625", true);
    row("hr.test = 0.625", true);
    row("hr.test != 0.625", false);
    row("hr.test!=0.6", true);
    row("hr.calibration > 0.7", true);
    row("hr.unknown > 0", false);
    row("hr.unknown != 0", false);
    row("not hr.unknown > 0", true);
    row("train/loss = 0.5", true);
    row("last(train/loss) = 0.5", true);
    row("best(train/loss) = 0.1", true);
    row("min(train/loss) = 0.2", true);
    row("max(train/loss) = 9e-1", true);
    row("mean(\"train/loss\") = 0.4", true);
    row("seed=3", true);
    row("seed > 3", false);
    row("seed > -1", true);
    row("tag:pap", false);
    row("tag:PAPER", true);
    row("tag:\"two words\"", true);
    row("group:seed", false);
    row("group:\"seed study\"", true);
    row("state:fin", true);
    row("state:ished", false);
    row("preset:cm_hn", true);
    row("name:SEED", true);
    row("note:table", true);
    row("id:01jd", true);
    row("is:starred", true);
    row("is:baseline", false);
    row("is:archived or is:trashed", false);
    row("rabbits or wolves", true);
    row("rabbits and x or wolves", true); // and binds closer
    row("wolves or rabbits and x", true);
    row("(wolves or rabbits) and x", false);
    row("rabbits or wolves x", false);
    row("not (rabbits or x)", true);
    row("not not wolves", true);
    row("not rabbits x", false); // not binds closest
    row("\"and\"", false);
    row("min (wolves)", false); // a word, then brackets
}

void TestRunQuery::queriesAccept()
{
    QFETCH(QString, text);
    QFETCH(bool, accepted);
    const auto parsed = parseRunQuery(text.toStdString());
    if (const auto* fault = std::get_if<RunQueryFault>(&parsed))
        QFAIL((std::to_string(fault->position) + ": expected " + fault->expected).c_str());
    QCOMPARE(std::get<RunQuery>(parsed).accepts(facts()), accepted);
}

void TestRunQuery::faultsSayWhereAndWhatWasExpected_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, int position, int length, const char* expected) {
        QTest::newRow(text) << text << position << length << expected;
    };
    row("hr.test >", 9, 0, "a number");
    row("hr.test > x", 10, 1, "a number");
    row("hr.test > nan", 10, 3, "a number");
    row("hr.test > \"1\"", 10, 3, "a number");
    row("hr.test ! 1", 8, 1, "a comparison: <, <=, >, >=, = or !=");
    row("min(train/loss)", 15, 0, "a comparison: <, <=, >, >=, = or !=");
    row("min(train/loss < 1", 15, 1, "\")\"");
    row("min() < 1", 4, 1, "the key of a metric");
    row("sum(train/loss) < 1", 0, 3, "last, best, min, max or mean before \"(\"");
    row("tag:", 4, 0, "a text after \"tag:\"");
    row("tag: and x", 5, 3, "");
    row("a and colour:red", 6, 6, "name, id, state, preset, group, tag, note or is before \":\"");
    row("is:funny", 3, 5, "starred, baseline, archived or trashed");
    row("a and", 5, 0, "a condition");
    row("and a", 0, 3, "a condition before \"and\"");
    row("a or or b", 5, 2, "a condition before \"or\"");
    row("not", 3, 0, "a condition");
    row("(a", 2, 0, "\")\"");
    row("a)", 1, 1, "a condition, \"and\", \"or\" or the end");
    row("()", 1, 1, "a condition");
    row("> 1", 0, 1, "a condition");
    row("a \"b", 4, 0, "the second quotation mark");
    row("tag:\"b", 6, 0, "the second quotation mark");
}

void TestRunQuery::faultsSayWhereAndWhatWasExpected()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    QFETCH(int, length);
    QFETCH(QString, expected);
    const auto parsed = parseRunQuery(text.toStdString());
    const auto* fault = std::get_if<RunQueryFault>(&parsed);
    if (expected.isEmpty()) { // a word like any other, where only a text can stand
        QVERIFY(fault == nullptr);
        return;
    }
    QVERIFY(fault != nullptr);
    QCOMPARE(fault->expected, expected.toStdString());
    QCOMPARE(static_cast<int>(fault->position), position);
    QCOMPARE(static_cast<int>(fault->length), length);
}

void TestRunQuery::deepBracketsAreRefused()
{
    const auto nested = [](std::size_t depth) { return std::string(depth, '(') + "a" + std::string(depth, ')'); };
    QVERIFY(std::holds_alternative<RunQuery>(parseRunQuery(nested(99))));
    QVERIFY(std::holds_alternative<RunQueryFault>(parseRunQuery(nested(100))));
    QVERIFY(std::holds_alternative<RunQueryFault>(parseRunQuery(nested(1'000'000))));
}

void TestRunQuery::aRunWithoutMetricsComparesAsFalse()
{
    QVERIFY(!std::get<RunQuery>(parseRunQuery("train/loss < 1")).accepts(RunFacts{}));
    QVERIFY(std::get<RunQuery>(parseRunQuery("seed = 0")).accepts(RunFacts{}));
}

void TestRunQuery::shortKeysStandForStoredOnes()
{
    QCOMPARE(storedKeys("hr.test"), (Strings{"final/test/hr/share", "hr/test/share"}));
    QCOMPARE(storedKeys("hr_accuracy.a.b"), (Strings{"final/a.b/hr/accuracy", "hr/a.b/accuracy"}));
    QCOMPARE(storedKeys("hr_lower.test"), (Strings{"final/test/hr_lower/share", "hr_lower/test/share"}));
    QCOMPARE(storedKeys("accuracy.test"), (Strings{"final/test/accuracy", "accuracy/test"}));
    QCOMPARE(storedKeys("train/loss"), Strings{"train/loss"});
    QCOMPARE(storedKeys("other.test"), Strings{"other.test"});
}

void TestRunQuery::wordsAreCompleted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("candidates");
    const auto row = [](const char* text, const char* candidates) { QTest::newRow(text) << text << candidates; };
    row("tag:|", "> \"Two words\" paper");
    row("tag:p|", "p> paper");
    row("tag:P|", "P> paper");
    row("tag:\"t|", "\"t> \"Two words\"");
    row("tag:p|ap", "pap> paper");
    row("is:|", "> archived baseline starred trashed");
    row("state:f|", "f> failed finished");
    row("group:|", "> \"seed study\"");
    row("name:|", ">");
    row("not pre|", "pre> preset:");
    row("hr.|", "hr.> hr.test");
    row("min(|", "> accepted.test accuracy.test eval/loss hr.test hr_accuracy.test hr_lower.test hr_lower_accuracy.test train/loss");
    row("min(tr|", "tr> train/loss");
    row("hr.test > |", ">");
    row("a o|", "o> or");
    row("o|", "o>");
    row("a and o|", "o>");
    row("(a) an|", "an> and");
    row("tra| and tag:paper", "tra> train/loss");
}

void TestRunQuery::wordsAreCompleted()
{
    QFETCH(QString, text);
    QFETCH(QString, candidates);
    QCOMPARE(completed(text.toStdString()), candidates.toStdString());
}

void TestRunQuery::whatIsCompletedCanBeRead()
{
    RunQueryNames strange;
    strange.tags = {"and", "-x", "a\"b", "a\\", "a:b", "(", "ä"};
    for (const std::string& candidate : completeRunQuery("tag:", 4, strange).candidates) {
        const auto parsed = parseRunQuery("tag:" + candidate);
        QVERIFY2(std::holds_alternative<RunQuery>(parsed), candidate.c_str());
        RunFacts run;
        int matching = 0;
        for (const std::string& tag : strange.tags) {
            run.tags = {tag};
            matching += std::get<RunQuery>(parsed).accepts(run) ? 1 : 0;
        }
        QVERIFY2(matching == 1, candidate.c_str());
    }
    QCOMPARE(completeRunQuery("tag:", 4, strange).candidates.size(), strange.tags.size());
}

QTEST_APPLESS_MAIN(TestRunQuery)
#include "tst_run_query.moc"
