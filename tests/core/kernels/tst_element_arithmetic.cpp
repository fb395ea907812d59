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
    void logitSums_areTheSame_howeverTheyAreCut();
    void lossSlope_isItsSlope();
    void adamW_isThePublishedUpdate();
    void roundingAtRandom_isRightOnAverage();
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

void TestElementArithmetic::logitSums_areTheSame_howeverTheyAreCut()
{
    constexpr float kBase = 0.7f;
    const std::vector<float> logits{-3.0f, 8.5f, -INFINITY, 2.0f, 8.5f, -40.0f, 9.25f, 0.0f};
    double exact = 0;
    for (const float logit : logits)
        exact += std::exp((logit - 9.25) * static_cast<double>(kBase));
    for (std::size_t cut = 0; cut <= logits.size(); ++cut) {
        element::LogitSum front, back;
        for (std::size_t i = 0; i < logits.size(); ++i) {
            element::LogitSum& part = i < cut ? front : back;
            part = element::extended(part, logits[i], kBase);
        }
        const element::LogitSum whole = element::together(front, back, kBase), turned = element::together(back, front, kBase);
        QCOMPARE(whole.best, 9.25f);
        QVERIFY(std::fabs(whole.sum - exact) <= 1e-6 * exact);
        QVERIFY(whole.best == turned.best && whole.sum == turned.sum);
    }
    const element::LogitSum none = element::extended({}, -INFINITY, kBase);
    QVERIFY(none.best == -INFINITY && none.sum == 0);
    QCOMPARE(element::together(none, none, kBase).sum, 0.0f);
    for (const float wrong : {NAN, INFINITY}) // is not hidden, whatever stands beside it
        for (const element::LogitSum& other : {element::LogitSum(), element::LogitSum{3, 2}})
            QVERIFY(std::isnan(element::together(element::extended(other, wrong, kBase), {4, 1}, kBase).sum));
}

void TestElementArithmetic::lossSlope_isItsSlope()
{
    constexpr float kBase = 1.7f;
    const std::vector<double> logits{0.3, -1.0, 2.0, 1.1};
    const std::size_t target = 3;
    const auto exactLoss = [&](const std::vector<double>& u) {
        double sum = 0;
        for (const double logit : u)
            sum += std::exp(static_cast<double>(kBase) * logit);
        return std::log(sum) / static_cast<double>(kBase) - u[target];
    };
    element::LogitSum row;
    for (const double logit : logits)
        row = element::extended(row, static_cast<float>(logit), kBase);
    const float logSum = std::log(row.sum);
    QVERIFY(std::fabs(element::baseScaledLoss(row, logSum, static_cast<float>(logits[target]), kBase) - exactLoss(logits)) <= 1e-6);
    for (std::size_t i = 0; i < logits.size(); ++i) {
        const auto moved = [&](double value) {
            std::vector<double> u = logits;
            u[i] = value;
            return exactLoss(u);
        };
        const float ours = element::baseScaledSlope(row, logSum, static_cast<float>(logits[i]), i == target, kBase, 0.6f);
        QVERIFY(std::fabs(ours - 0.6 * slope(moved, logits[i])) <= 1e-6);
    }
}

void TestElementArithmetic::adamW_isThePublishedUpdate()
{
    const double rate = 0.1, decay = 0.5, beta1 = 0.8, beta2 = 0.9, eps = 1e-3;
    double exact = 1.0, exactFirst = 0, exactSecond = 0;
    float parameter = 1, first = 0, second = 0;
    for (int step = 1; step <= 3; ++step) {
        const double gradient = 0.3 * step - 0.4;
        exactFirst = beta1 * exactFirst + (1 - beta1) * gradient;
        exactSecond = beta2 * exactSecond + (1 - beta2) * gradient * gradient;
        exact -= rate * decay * exact;
        exact -= rate * (exactFirst / (1 - std::pow(beta1, step))) / (std::sqrt(exactSecond / (1 - std::pow(beta2, step))) + eps);
        const element::AdamWCoefficients c{0.8f,
                                           0.9f,
                                           0.2f,
                                           0.1f,
                                           static_cast<float>(1 - rate * decay),
                                           static_cast<float>(rate / (1 - std::pow(beta1, step))),
                                           static_cast<float>(std::sqrt(1 - std::pow(beta2, step))),
                                           1e-3f};
        first = element::firstMoment(c, first, static_cast<float>(gradient));
        second = element::secondMoment(c, second, static_cast<float>(gradient));
        parameter = element::stepped(c, parameter, first, second);
    }
    QVERIFY(std::fabs(first - exactFirst) <= 1e-6 && std::fabs(second - exactSecond) <= 1e-6 && std::fabs(parameter - exact) <= 1e-6);
}

void TestElementArithmetic::roundingAtRandom_isRightOnAverage()
{
    constexpr int kCount = 100000;
    for (const float value : {0.99f, -3.1415927f, 1e-20f}) {
        double sum = 0;
        for (std::uint64_t i = 0; i < kCount; ++i)
            sum += static_cast<double>(element::widened(element::roundedAtRandom(value, element::randomBits(i, 9))));
        QVERIFY(std::fabs(sum / kCount - static_cast<double>(value)) <= 5e-5 * std::fabs(static_cast<double>(value)));
    }
    QVERIFY(element::randomBits(1, 9) != element::randomBits(1, 10) && element::randomBits(1, 9) != element::randomBits(2, 9));
    QCOMPARE(element::widened(element::roundedToNearest(1.00390625f)), 1.0f); // half way: to the even one
}

QTEST_GUILESS_MAIN(TestElementArithmetic)
#include "tst_element_arithmetic.moc"
