#include "core/base/number_text.h"

#include <clocale>
#include <cstdio>
#include <limits>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// A locale whose only own fact is its decimal comma, so that no package of locales is needed.
constexpr const char* kCommaLocale = R"(comment_char %
escape_char /
LC_NUMERIC
decimal_point "<U002C>"
thousands_sep "<U002E>"
grouping 3;3
END LC_NUMERIC
)";

QByteArray asciiCharacterMap()
{
    QByteArray text = "<code_set_name> ANSI_X3.4-1968\n<comment_char> %\n<escape_char> /\nCHARMAP\n";
    for (int code = 0; code < 128; ++code)
        text += "<U" + QByteArray::number(code, 16).toUpper().rightJustified(4, '0') + "> /x" +
                QByteArray::number(code, 16).rightJustified(2, '0') + " X\n";
    return text + "END CHARMAP\n";
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

std::string printed(double value)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

} // namespace

class TestNumberText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void numbers_keepTheirPointUnderADecimalComma();
    void fixedNumber_roundsAsPrintfAndFitsAnyMagnitude();
    void generalNumber_dropsTrailingZeros();
    void shortestNumber_readsBackAsTheSameDouble();
    void parseNumber_takesTheWholeTextOrNothing_data();
    void parseNumber_takesTheWholeTextOrNothing();
    void parseInteger_refusesWhatTheTypeCannotHold();

private:
    QTemporaryDir m_folder;
};

// The whole program runs under the comma, so every other test here is one under it too.
void TestNumberText::initTestCase()
{
    write(m_folder.filePath(QStringLiteral("comma.src")), kCommaLocale);
    write(m_folder.filePath(QStringLiteral("ascii")), asciiCharacterMap());
    QProcess localedef;
    localedef.start(QStringLiteral("localedef"),
                    {QStringLiteral("-c"), QStringLiteral("-i"), m_folder.filePath(QStringLiteral("comma.src")), QStringLiteral("-f"),
                     m_folder.filePath(QStringLiteral("ascii")), m_folder.filePath(QStringLiteral("comma"))});
    QVERIFY(localedef.waitForFinished());
    qputenv("LOCPATH", m_folder.path().toLocal8Bit());
    QVERIFY2(std::setlocale(LC_NUMERIC, "comma") != nullptr, localedef.readAllStandardError());
    QCOMPARE(printed(0.5), std::string("0,50"));
}

void TestNumberText::numbers_keepTheirPointUnderADecimalComma()
{
    QCOMPARE(fixedNumber(0.5, 2), std::string("0.50"));
    QCOMPARE(fixedNumber(1234567.25, 1), std::string("1234567.2"));
    QCOMPARE(scientificNumber(0.00032, 2), std::string("3.20e-04"));
    QCOMPARE(generalNumber(0.95), std::string("0.95"));
    QCOMPARE(shortestNumber(0.1), std::string("0.1"));
    QCOMPARE(parseNumber("0.5").value_or(-1), 0.5);
    QVERIFY(!parseNumber("0,5"));
}

void TestNumberText::fixedNumber_roundsAsPrintfAndFitsAnyMagnitude()
{
    QCOMPARE(fixedNumber(0.125, 2), std::string("0.12")); // half to even, as printf
    QCOMPARE(fixedNumber(-0.001, 2), std::string("-0.00"));
    QCOMPARE(fixedNumber(1e300, 2).size(), std::size_t{304});
    QCOMPARE(fixedNumber(kInfinity, 2), std::string("inf"));
    QCOMPARE(fixedNumber(-kInfinity, 2), std::string("-inf"));
    QCOMPARE(fixedNumber(std::numeric_limits<double>::quiet_NaN(), 2), std::string("nan"));
}

void TestNumberText::generalNumber_dropsTrailingZeros()
{
    QCOMPARE(generalNumber(0.9500), std::string("0.95"));
    QCOMPARE(generalNumber(1234567.0), std::string("1.23457e+06"));
    QCOMPARE(generalNumber(0.1, 17), std::string("0.10000000000000001"));
}

void TestNumberText::shortestNumber_readsBackAsTheSameDouble()
{
    for (const double value : {0.1, 1.0 / 3.0, 5e-324, 1.7976931348623157e308, -0.0, 123456789.123})
        QCOMPARE(parseNumber(shortestNumber(value)).value_or(-1), value);
}

void TestNumberText::parseNumber_takesTheWholeTextOrNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", " 1", "1 ", "+1", "1,5", "1.5x", "inf", "nan", "1e999", "0x10", ".", "e3", "--1"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void TestNumberText::parseNumber_takesTheWholeTextOrNothing()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseNumber(text.toStdString()));
}

void TestNumberText::parseInteger_refusesWhatTheTypeCannotHold()
{
    QCOMPARE(parseInteger<int>("12").value_or(-1), 12);
    QCOMPARE(parseInteger<std::int64_t>("-9223372036854775808").value_or(0), std::numeric_limits<std::int64_t>::min());
    for (const char* text : {"", "9999999999", "1.0", "1e3", " 1", "1 ", "+1", "0x1", "one", "1_000"})
        QVERIFY2(!parseInteger<int>(text), text);
    QVERIFY(!parseInteger<unsigned>("-1"));
}

QTEST_GUILESS_MAIN(TestNumberText)
#include "tst_number_text.moc"
