#include "core/report/markup_text.h"

#include <QTest>

using namespace sdm::report;

class TestMarkupText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("latex");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const char* name, const char* latex, const char* markdown) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(latex) << QString::fromUtf8(markdown);
        };
        row("a>b|c<d", "a$>$b$|$c$<$d", "a>b\\|c\\<d");
        row("run `x`", "run \\textasciigrave{}x\\textasciigrave{}", "run \\`x\\`");
        row("a\\|b", "a\\textbackslash{}$|$b", "a\\\\\\|b");
        row("a\nb\r\nc", "a b  c", "a b  c");
        row("a\x1b[2Jb", "a\\textbackslash{}u\\{1b\\}[2Jb", "a\\\\u{1b}[2Jb");
        row("50 % & {x}_1 #2 $", "50 \\% \\& \\{x\\}\\_1 \\#2 \\$", "50 % & {x}\\_1 #2 $");
        row("~a^b", "\\textasciitilde{}a\\textasciicircum{}b", "\\~a^b");
        row("a--b---c", "a-{}-b-{}-{}-c", "a--b---c");
        row("say \"x\"", "say \\char34{}x\\char34{}", "say \"x\"");
        row("__a__ b_c _", "\\_\\_a\\_\\_ b\\_c \\_", "\\_\\_a\\_\\_ b_c \\_");
        row("[a](b) [c] (d)", "[a](b) [c] (d)", "[a]\\(b) [c] (d)");
        row("a &lt; b & c &#60;", "a \\&lt; b \\& c \\&\\#60;", "a \\&lt; b & c \\&#60;");
        row("*a*", "*a*", "\\*a\\*");
        row("FT(CM), fixed base (β = e)", "FT(CM), fixed base ($\\beta$ = e)", "FT(CM), fixed base (β = e)");
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, latex);
        QFETCH(QString, markdown);
        QCOMPARE(QString::fromStdString(latexText(name.toStdString())), latex);
        QCOMPARE(QString::fromStdString(markdownText(name.toStdString())), markdown);
    }

    void rowsDoNotBecomeArgumentsOfTheLineBefore()
    {
        QCOMPARE(latexRowStart("[x]"), std::string("{}[x]"));
        QCOMPARE(latexRowStart("*a"), std::string("{}*a"));
        QCOMPARE(latexRowStart("  [x"), std::string("{}  [x"));
        QCOMPARE(latexRowStart(" "), std::string(" "));
        QCOMPARE(latexRowStart("a[x]"), std::string("a[x]"));
    }

    void codeSpansAreNotClosedByTheirNames()
    {
        QCOMPARE(codeSpan("a"), std::string("`a`"));
        QCOMPARE(codeSpan("a`b"), std::string("`` a`b ``"));
        QCOMPARE(codeSpan("``a\n"), std::string("``` ``a  ```"));
    }

    void sentencesOfOursKeepTheirMarks()
    {
        QCOMPARE(latexProse("`accepted`: in the region; 95 %"), std::string("\\texttt{accepted}: in the region; 95 \\%"));
        QCOMPARE(latexProse("plain"), std::string("plain"));
    }
};

QTEST_APPLESS_MAIN(TestMarkupText)
#include "tst_markup_text.moc"
