#include "core/base/error.h"
#include "core/base/regex.h"

#include <QTest>
#include <vector>

using namespace sdm;

namespace {

Regex regex(std::string_view expression, const Regex::Options& options = {})
{
    return std::get<Regex>(Regex::compiled(expression, options));
}

std::vector<Regex::Match> matches(const Regex& regex, std::string_view text)
{
    std::vector<Regex::Match> found;
    Regex::Search search(regex, text);
    while (const auto match = search.next())
        found.push_back(*match);
    return found;
}

} // namespace

/// Regular expressions over UTF-8, and what keeps them from working for ever.
class TestRegex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matchesGoFromLeftToRight()
    {
        QCOMPARE(matches(regex("b+"), "abba b"), (std::vector<Regex::Match>{{1, 3}, {5, 6}}));
        QCOMPARE(matches(regex("."), "aü"), (std::vector<Regex::Match>{{0, 1}, {1, 3}}));           // bytes of whole characters
        QCOMPARE(matches(regex("x*"), "axb"), (std::vector<Regex::Match>{{0, 0}, {1, 2}, {3, 3}})); // of nothing, not behind another
        QVERIFY(matches(regex("z"), "").empty());
        QVERIFY(regex("(?i)Ü").matches("grün"));
    }

    void aFaultHasAPlace()
    {
        const auto compiled = Regex::compiled("ab(c", {});
        const auto& fault = std::get<RegexFault>(compiled);
        QCOMPARE(fault.position, std::size_t{4});
        QCOMPARE(fault.what, std::string("missing closing parenthesis"));
    }

    void anyBytesMayBeSearched()
    {
        const Regex any = regex("b.", {.anyBytes = true, .mostSteps = {}});
        QCOMPARE(matches(any, "a\xff"
                              "bc\xfe"
                              "bd"),
                 (std::vector<Regex::Match>{{2, 4}, {5, 7}}));
        QVERIFY(!any.matches("b\xff")); // no character stands there
    }

    void stepsAreBounded()
    {
        const std::string text(40, 'a');
        const Regex bounded = regex("^(a|a)*[^a]$", {.anyBytes = false, .mostSteps = 10'000});
        QVERIFY_THROWS_EXCEPTION(Error, bounded.matches(text));
        QVERIFY(bounded.matches("aab"));
    }
};

QTEST_APPLESS_MAIN(TestRegex)
#include "tst_regex.moc"
