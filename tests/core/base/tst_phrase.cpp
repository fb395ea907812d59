#include "core/base/phrase.h"

#include <QTest>

using namespace sdm;

/// Sentences whose changing parts stand apart.
class TestPhrase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void english_isThePatternWithItsArguments()
    {
        QCOMPARE(phrase("Fault", "must be %1, is %2").with({phrase("Fault", "a number"), std::string("ten")}).text(),
                 std::string("must be a number, is ten"));
        QCOMPARE(Phrase(std::string("100 %1")).text(), std::string("100 %1")); // a name is no pattern
        QCOMPARE(Phrase().text(), std::string());
    }

    void anArgument_isNeverTakenForAPlace()
    {
        const Phrase named = phrase("Note", "%1 on %2").with({std::string("%2"), std::string("%1")});
        QCOMPARE(named.text(), std::string("%2 on %1"));
    }

    void whatIsNoPlace_staysAsItIs()
    {
        QCOMPARE(phrase("Note", "95 % of %1, %3 and %").with({std::string("n")}).text(), std::string("95 % of n, %3 and %"));
    }

    void anotherLanguage_ordersTheArgumentsAsItWants()
    {
        const auto backwards = [](const std::string& context, const std::string& pattern) {
            if (context == kNumber)
                return std::string("0,5");
            return context == "Note" ? std::string("%2 <- %1") : "[" + pattern + "]";
        };
        const Phrase nested = phrase("Note", "%1 -> %2").with({phrase("Other", "word"), numberPhrase("0.5")});
        QCOMPARE(nested.text(backwards), std::string("0,5 <- [word]"));
        QCOMPARE(nested.text(), std::string("word -> 0.5"));
    }
};

QTEST_GUILESS_MAIN(TestPhrase)
#include "tst_phrase.moc"
