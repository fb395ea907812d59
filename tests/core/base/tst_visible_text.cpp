#include "core/base/visible_text.h"

#include <QTest>

class TestVisibleText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatHidesIsSpelledOut_data();
    void whatHidesIsSpelledOut();
};

void TestVisibleText::whatHidesIsSpelledOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char* name, const QByteArray& text, const QByteArray& shown) { QTest::newRow(name) << text << shown; };
    row("plain", "a run, seed 3", "a run, seed 3");
    row("line ends and tabs stay", "a\tb\nc", "a\tb\nc");
    row("every script stays", "\u00e9 \u4e2d \u05d0\u05d1 \U0001F600 \u200d", "\u00e9 \u4e2d \u05d0\u05d1 \U0001F600 \u200d");
    row("escape sequence", "\x1b[31mred\x1b]0;title\x07", "\\u{1b}[31mred\\u{1b}]0;title\\u{7}");
    row("NUL", QByteArray("a\0b", 3), "a\\u{0}b");
    row("carriage return", "real\rfake", "real\\u{d}fake");
    row("space is the first that stays", "\x1f\x20", "\\u{1f} ");
    row("DEL is the first that goes", "~\x7f", "~\\u{7f}");
    row("C1", "\u0080\u009b31m\u009f\u00a0", "\\u{80}\\u{9b}31m\\u{9f}\u00a0");
    row("overrides", "\u202a\u202eabc\u202c", "\\u{202a}\\u{202e}abc\\u{202c}");
    row("isolates", "\u2065\u2066\u2069\u206a", "\u2065\\u{2066}\\u{2069}\u206a");
    row("marks", "\u200e\u200f\u061c\u2010", "\\u{200e}\\u{200f}\\u{61c}\u2010");
    row("separators", "\u2027\u2028\u2029\u202f", "\u2027\\u{2028}\\u{2029}\u202f");
    row("no UTF-8", "a\xff\xc3z", "a\\x{ff}\\x{c3}z");
}

void TestVisibleText::whatHidesIsSpelledOut()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    QCOMPARE(QByteArray::fromStdString(sdm::visibleText(text.toStdString())), shown);
}

QTEST_APPLESS_MAIN(TestVisibleText)
#include "tst_visible_text.moc"
