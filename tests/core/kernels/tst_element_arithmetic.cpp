#include "core/engine/kernels/arithmetic.h"

#include <cmath>
#include <QTest>

using namespace sdm::engine;

/// The arithmetic that kernels share, on the host: each gradient against differences of its function, in float64.
class TestElementArithmetic : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gate_isSiluTimesUp();
    void gateGradients_areItsSlopes();
    void normGradient_isItsSlope();
    void turning_keepsLengthAndTurnsBack();
    void smallWeights_canBeDividedBy();
};

namespace {

constexpr double kStep = 1e-5;
constexpr double kClose = 1e-8;

double gated(double gate, double up)
{
    return element::gated(gate, std::exp(-gate), up);
}

template <typename F>
double slope(const F& f, double at)
{
    return (f(at + kStep) - f(at - kStep)) / (2 * kStep);
}

bool isClose(double a, double b)
{
    return std::fabs(a - b) <= kClose * std::max(1.0, std::fabs(b));
}

const std::vector<double> kPoints{-8.0, -1.3, -0.2, 0.0, 0.7, 2.5, 9.0};

} // namespace

void TestElementArithmetic::gate_isSiluTimesUp()
{
    for (const double gate : kPoints) {
        const double sigmoid = 1 / (1 + std::exp(-gate));
        QVERIFY(isClose(gated(gate, 1.7), gate * sigmoid * 1.7));
        QVERIFY(isClose(element::openness(std::exp(-gate)), sigmoid));
        const auto narrow = static_cast<float>(gate);
        QVERIFY(std::fabs(element::gated(narrow, std::exp(-narrow), 1.7f) - gated(gate, 1.7)) <= 2e-6);
    }
}

void TestElementArithmetic::gateGradients_areItsSlopes()
{
    for (const double gate : kPoints) {
        for (const double up : kPoints) {
            const double open = element::openness(std::exp(-gate));
            QVERIFY(isClose(element::upGradient(0.6, gate, open), 0.6 * slope([&](double u) { return gated(gate, u); }, up)));
            QVERIFY(isClose(element::gateGradient(0.6, gate, up, open), 0.6 * slope([&](double g) { return gated(g, up); }, gate)));
        }
    }
}

/// From what was normalised, and from x / rms as the kernels that keep only their result have it.
void TestElementArithmetic::normGradient_isItsSlope()
{
    const std::vector<double> weights{0.5, -1.2, 2.0, 1.0, 0.3, -0.7, 1.5}, gradients{1.0, -0.4, 0.2, 2.0, -1.0, 0.8, 0.1};
    const auto count = static_cast<double>(kPoints.size());
    const auto scaleOf = [&](const std::vector<double>& x) {
        double squares = 0;
        for (const double value : x)
            squares += value * value;
        return 1 / std::sqrt(squares / count + 1e-5);
    };
    const auto loss = [&](const std::vector<double>& x) {
        double total = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            total += gradients[i] * element::normalised(x[i], scaleOf(x), weights[i]);
        return total;
    };
    const double scale = scaleOf(kPoints);
    const double mean = loss(kPoints) / count;
    for (std::size_t i = 0; i < kPoints.size(); ++i) {
        const auto moved = [&](double value) {
            std::vector<double> x = kPoints;
            x[i] = value;
            return loss(x);
        };
        const double expected = slope(moved, kPoints[i]);
        QVERIFY(isClose(element::normGradient(gradients[i], weights[i], kPoints[i], mean * scale, scale), expected));
        QVERIFY(isClose(element::normGradient(gradients[i], weights[i], kPoints[i] * scale, mean, scale), expected));
    }
}

void TestElementArithmetic::turning_keepsLengthAndTurnsBack()
{
    for (const double angle : kPoints) {
        const double cosine = std::cos(angle), sine = std::sin(angle);
        const double first = element::turnedFirst(3.0, -0.4, cosine, sine), second = element::turnedSecond(3.0, -0.4, cosine, sine);
        QVERIFY(isClose(std::hypot(first, second), std::hypot(3.0, -0.4)));
        QVERIFY(isClose(std::atan2(second, first), std::remainder(std::atan2(-0.4, 3.0) + angle, 2 * M_PI)));
        QVERIFY(isClose(element::turnedFirst(first, second, cosine, -sine), 3.0));
        QVERIFY(isClose(element::turnedSecond(first, second, cosine, -sine), -0.4));
    }
}

void TestElementArithmetic::smallWeights_canBeDividedBy()
{
    for (const float weight : {0.0f, -0.0f, 1e-42f, -1e-40f, 1e-31f, -1e-31f}) {
        const float divisible = element::divisible(weight);
        QCOMPARE(std::signbit(divisible), std::signbit(weight));
        for (const float x : {1e-6f, -0.3f, 300.0f})
            QVERIFY(std::fabs(x * divisible / divisible - x) <= 1e-6f * std::fabs(x));
    }
    for (const float weight : {1e-29f, -1.0f, 7.5f})
        QCOMPARE(element::divisible(weight), weight);
}

QTEST_GUILESS_MAIN(TestElementArithmetic)
#include "tst_element_arithmetic.moc"
