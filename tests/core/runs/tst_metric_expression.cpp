#include "core/runs/metric_expression.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace sdm;
using namespace sdm::runs;

namespace {

const std::map<std::string, double> kOwn{{"train/loss", 0.5}, {"eval/loss", 0.25}, {"hr.test", 0.6}, {"my split", 3}, {"zero", 0}};
const std::map<std::string, double> kBaseline{{"train/loss", 0.4}, {"eval/loss", 1}};

std::optional<double> lookUp(const std::string& name, bool ofBaseline)
{
    const auto& values = ofBaseline ? kBaseline : kOwn;
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

class TestMetricExpression : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void expressions_haveTheValueOfArithmetic_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value"); ///< NaN: none
        const double none = std::nan("");
        QTest::newRow("number") << "1.5e1" << 15.0;
        QTest::newRow("precedence") << "1 + 2 * 3 - 4 / 2" << 5.0;
        QTest::newRow("from the left") << "8 - 4 - 2" << 2.0;
        QTest::newRow("division from the left") << "8 / 4 / 2" << 1.0;
        QTest::newRow("parentheses") << "(1 + 2) * 3" << 9.0;
        QTest::newRow("signs") << "- -2 * -3" << -6.0;
        QTest::newRow("a metric with a slash") << "train/loss" << 0.5;
        QTest::newRow("two of them divided") << "train/loss / eval/loss" << 2.0;
        QTest::newRow("divided by a number without blanks") << "train/loss/2" << 0.25;
        QTest::newRow("short name") << "hr.test*100" << 60.0;
        QTest::newRow("quoted") << "\"my split\" - 1" << 2.0;
        QTest::newRow("functions") << "min(3, max(1, 2), abs(-5)) + log(1)" << 2.0;
        QTest::newRow("delta") << "delta(train/loss)" << 0.5 - 0.4;
        QTest::newRow("delta of an expression") << "delta(eval/loss * 2)" << -1.5;
        QTest::newRow("a metric there is not") << "train/loss + none" << none;
        QTest::newRow("the baseline lacks it") << "delta(hr.test)" << none;
        QTest::newRow("division by zero") << "1 / zero" << none;
        QTest::newRow("log of zero") << "log(zero)" << none;
        QTest::newRow("nothing is left of it by more arithmetic") << "0 * (1 / zero)" << none;
    }
    void expressions_haveTheValueOfArithmetic()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto read = parseMetricExpression(text.toStdString());
        QVERIFY(std::holds_alternative<MetricExpression>(read));
        const auto found = std::get<MetricExpression>(read).value(lookUp);
        QCOMPARE(found.has_value(), std::isfinite(value));
        if (found)
            QVERIFY2(std::abs(*found - value) < 1e-12, qPrintable(QString::number(*found)));
    }

    void aFault_saysWhereAndWhatWasExpected_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("expected");
        const QString value = QStringLiteral("a metric, a number, a function or (");
        QTest::newRow("empty") << "" << 0 << 0 << value;
        QTest::newRow("ends early") << "1 +" << 3 << 0 << value;
        QTest::newRow("two signs") << "1 * / 2" << 4 << 1 << value;
        QTest::newRow("two values") << "1 loss" << 2 << 4 << "+, -, *, / or the end";
        QTest::newRow("open") << "(1 + 2" << 6 << 0 << "+, -, *, / or )";
        QTest::newRow("strange sign") << "loss % 2" << 5 << 1 << "+, -, *, / or the end";
        QTest::newRow("open quote") << "1 + \"loss" << 4 << 5 << value;
        QTest::newRow("min of one") << "min(loss)" << 8 << 1 << "a comma: min is of two or more";
        QTest::newRow("log of two") << "log(1, 2)" << 5 << 1 << "+, -, *, / or )";
        QTest::newRow("a function alone") << "log + 1" << 4 << 1 << "( behind log";
        QTest::newRow("delta in a delta") << "delta(1 + delta(loss))" << 10 << 5 << "no delta in a delta";
    }
    void aFault_saysWhereAndWhatWasExpected()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        QFETCH(int, length);
        QFETCH(QString, expected);
        const auto read = parseMetricExpression(text.toStdString());
        QVERIFY(std::holds_alternative<RunQueryFault>(read));
        const auto& fault = std::get<RunQueryFault>(read);
        QCOMPARE(static_cast<int>(fault.position), position);
        QCOMPARE(static_cast<int>(fault.length), length);
        QCOMPARE(QString::fromStdString(fault.expected), expected);
    }

    void anyDepth_isReadOrRefused()
    {
        const std::string deep = std::string(100'000, '(') + "1";
        QVERIFY(std::holds_alternative<RunQueryFault>(parseMetricExpression(deep)));
        QVERIFY(std::holds_alternative<RunQueryFault>(parseMetricExpression(std::string(100'000, '-') + "1")));
    }

    void names_standWhereTheyAre()
    {
        const auto read = parseMetricExpression("hr.test + delta(\"my split\")");
        const auto& expression = std::get<MetricExpression>(read);
        QVERIFY(expression.needsBaseline());
        QCOMPARE(expression.names().size(), std::size_t{2});
        QCOMPARE(expression.names()[1].name, std::string("my split"));
        QCOMPARE(expression.names()[1].position, std::size_t{16});
        QCOMPARE(expression.names()[1].length, std::size_t{10});
        QVERIFY(!std::get<MetricExpression>(parseMetricExpression("hr.test")).needsBaseline());
    }

    void completion_offersMetricsAndFunctionsWhereAValueMayStand()
    {
        const std::vector<std::string> metrics{"train/loss", "eval/loss", "my split"};
        const auto at = [&metrics](const std::string& text) { return completeMetricExpression(text, text.size(), metrics); };
        QCOMPARE(at("").candidates.size(), std::size_t{8});
        QCOMPARE(at("2 * lo").candidates, (std::vector<std::string>{"eval/loss", "log(", "train/loss"}));
        QCOMPARE(at("2 * lo").from, std::size_t{4});
        QCOMPARE(at("spl").candidates, std::vector<std::string>{"\"my split\""});
        QCOMPARE(at("\"my").candidates, std::vector<std::string>{"\"my split\""});
        QVERIFY(at("2 ").candidates.empty()); // a sign is expected
        QVERIFY(at("(train/loss) ").candidates.empty());
        QCOMPARE(completeMetricExpression("tr + 1", 2, metrics).to, std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestMetricExpression)
#include "tst_metric_expression.moc"
