#include "core/engine/optimise/adamw.h"
#include "core/engine/optimise/rounded_adamw.h"
#include "tests/core/model/tensor_compare.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <cmath>
#include <QTest>

using namespace sdm::engine;

namespace {

constexpr double kRate = 1e-3, kBeta1 = 0.9, kBeta2 = 0.99, kEps = 1e-8, kDecay = 0.1;

AdamWStep stepOf(std::int64_t step, std::uint64_t key)
{
    return {kRate, kBeta1, kBeta2, kEps, kDecay, step, key};
}

AdamWOperands operandsOf(std::int64_t count, at::ScalarType parameter, at::ScalarType moment)
{
    at::manual_seed(3);
    return {at::randn({count}).to(parameter), at::randn({count}).to(parameter), at::randn({count}).mul(0.1).to(moment),
            at::rand({count}).mul(0.1).to(moment)};
}

AdamWOperands copyOf(const AdamWOperands& from)
{
    return {from.parameter.clone(), from.gradient.clone(), from.firstMoment.clone(), from.secondMoment.clone()};
}

/// Half a unit in the last place of bfloat16 has eight bits less than the number.
constexpr double kBfloat16Step = 1.0 / 128;

} // namespace

/// Steps in bfloat16: in expectation they are the float32 ones, on every path, whatever the number of threads.
class TestRoundedAdamW : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDtype_isWithinOneStepOfFloat32_data() { dtypes(); }
    void everyDtype_isWithinOneStepOfFloat32();
    void loopAndOperations_agree_data() { dtypes(); }
    void loopAndOperations_agree();
    void roundingIsRightOnAverage();
    void smallUpdates_addUp();
    void threads_changeNothing();
    void sameStep_roundsAlike_anotherDoesNot();
    void optimiser_holdsItsMomentsAsAsked();
    void restoredState_continuesBitForBit();
    void gradientNorm_isMeasuredInFloat32();

private:
    static void dtypes()
    {
        QTest::addColumn<int>("parameter");
        QTest::addColumn<int>("moment");
        QTest::newRow("float32 weights, bfloat16 moments") << int(at::kFloat) << int(at::kBFloat16);
        QTest::newRow("bfloat16 weights, float32 moments") << int(at::kBFloat16) << int(at::kFloat);
        QTest::newRow("all bfloat16") << int(at::kBFloat16) << int(at::kBFloat16);
    }
};

void TestRoundedAdamW::everyDtype_isWithinOneStepOfFloat32()
{
    QFETCH(int, parameter);
    QFETCH(int, moment);
    const AdamWOperands held = operandsOf(5000, at::ScalarType(parameter), at::ScalarType(moment));
    // The same numbers in float64, by the published formula.
    const at::Tensor g = held.gradient.to(at::kDouble);
    const at::Tensor m = held.firstMoment.to(at::kDouble) * kBeta1 + g * (1 - kBeta1);
    const at::Tensor v = held.secondMoment.to(at::kDouble) * kBeta2 + g * g * (1 - kBeta2);
    const at::Tensor change = (m / (1 - std::pow(kBeta1, 4))) / ((v / (1 - std::pow(kBeta2, 4))).sqrt() + kEps);
    const at::Tensor p = held.parameter.to(at::kDouble) * (1 - kRate * kDecay) - change * kRate;
    const AdamWOperands after = copyOf(held);
    roundedAdamW(after, stepOf(4, 77));
    const auto tolerance = [](const at::Tensor& tensor) { return tensor.scalar_type() == at::kFloat ? 1e-5 : kBfloat16Step; };
    QCOMPARE(sdm::test::difference(after.parameter, p, 1e-6, tolerance(after.parameter)), std::string());
    QCOMPARE(sdm::test::difference(after.firstMoment, m, 1e-6, tolerance(after.firstMoment)), std::string());
    QCOMPARE(sdm::test::difference(after.secondMoment, v, 1e-6, tolerance(after.secondMoment)), std::string());
}

void TestRoundedAdamW::loopAndOperations_agree()
{
    QFETCH(int, parameter);
    QFETCH(int, moment);
    const AdamWOperands held = operandsOf(20000, at::ScalarType(parameter), at::ScalarType(moment));
    const AdamWOperands loop = copyOf(held), operations = copyOf(held);
    roundedAdamW(loop, stepOf(2, 5));
    portableRoundedAdamW(operations, stepOf(2, 5));
    // The same random bits: only where the float32 sums differ in their last bit may a number be rounded the other way.
    const auto alike = [](const at::Tensor& a, const at::Tensor& b) {
        if (a.scalar_type() == at::kFloat)
            return sdm::test::difference(a, b, 1e-6, 1e-5).empty();
        return (a == b).to(at::kDouble).mean().item<double>() > 0.998;
    };
    QVERIFY(alike(loop.parameter, operations.parameter));
    QVERIFY(alike(loop.firstMoment, operations.firstMoment));
    QVERIFY(alike(loop.secondMoment, operations.secondMoment));
}

void TestRoundedAdamW::roundingIsRightOnAverage()
{
    // A moment of 1 that takes in nothing: 0.99 of it lies between two neighbours in bfloat16, 0.98828125 and 0.9921875.
    const std::int64_t count = 200000;
    AdamWOperands held{at::zeros({count}), at::zeros({count}), at::zeros({count}, at::kBFloat16), at::ones({count}, at::kBFloat16)};
    roundedAdamW(held, stepOf(1, 9));
    const at::Tensor values = held.secondMoment.to(at::kDouble);
    QVERIFY(values.min().item<double>() < kBeta2 && values.max().item<double>() > kBeta2);
    QVERIFY2(std::abs(values.mean().item<double>() - kBeta2) < 3e-5, qPrintable(QString::number(values.mean().item<double>(), 'g', 8)));
}

void TestRoundedAdamW::smallUpdates_addUp()
{
    // Each step moves a weight of 1 by 1e-4, far below half of bfloat16's last place there; 500 of them by 0.05.
    const at::Tensor weight = at::ones({4096}, at::kBFloat16).set_requires_grad(true);
    AdamWSettings settings{kBeta1, kBeta2, kEps, 0};
    settings.moments = at::kBFloat16;
    AdamW optimiser({{"w", weight}}, settings);
    for (int step = 0; step < 500; ++step) {
        weight.mutable_grad() = at::ones({4096}, at::kBFloat16);
        optimiser.step(1e-4);
    }
    const double mean = weight.detach().to(at::kDouble).mean().item<double>();
    QVERIFY2(std::abs(mean - 0.95) < 2e-3, qPrintable(QString::number(mean)));
}

void TestRoundedAdamW::threads_changeNothing()
{
    const AdamWOperands held = operandsOf(100000, at::kBFloat16, at::kBFloat16);
    const AdamWOperands one = copyOf(held), many = copyOf(held);
    const int before = at::get_num_threads();
    at::set_num_threads(1);
    roundedAdamW(one, stepOf(1, 1));
    at::set_num_threads(3);
    roundedAdamW(many, stepOf(1, 1));
    at::set_num_threads(before);
    QVERIFY(at::equal(one.parameter, many.parameter));
    QVERIFY(at::equal(one.secondMoment, many.secondMoment));
}

void TestRoundedAdamW::sameStep_roundsAlike_anotherDoesNot()
{
    const AdamWOperands held = operandsOf(1000, at::kBFloat16, at::kBFloat16);
    const auto parameterAfter = [&](std::uint64_t key) {
        const AdamWOperands after = copyOf(held);
        roundedAdamW(after, stepOf(1, key));
        return after.parameter;
    };
    QVERIFY(at::equal(parameterAfter(4), parameterAfter(4)));
    QVERIFY(!at::equal(parameterAfter(4), parameterAfter(5)));
}

void TestRoundedAdamW::optimiser_holdsItsMomentsAsAsked()
{
    const at::Tensor weight = at::ones({8}).set_requires_grad(true);
    AdamWSettings settings;
    settings.moments = at::kBFloat16;
    const AdamW optimiser({{"w", weight}}, settings);
    QCOMPARE(optimiser.state().at("exp_avg.w").scalar_type(), at::kBFloat16);
    QCOMPARE(optimiser.state().at("exp_avg_sq.w").scalar_type(), at::kBFloat16);
    QCOMPARE(optimiser.state().at("step.w").scalar_type(), at::kFloat);
}

void TestRoundedAdamW::restoredState_continuesBitForBit()
{
    AdamWSettings settings;
    settings.moments = at::kBFloat16;
    const auto train = [](const at::Tensor& weight, AdamW& optimiser, int from, int to) {
        for (int t = from; t < to; ++t) {
            weight.mutable_grad() = at::full({64}, std::sin(1.7 * t)).to(at::kBFloat16);
            optimiser.step(0.01);
        }
    };
    const at::Tensor start = at::linspace(-2, 2, 64).to(at::kBFloat16);
    const at::Tensor whole = start.clone().set_requires_grad(true), first = start.clone().set_requires_grad(true);
    AdamW uninterrupted({{"w", whole}}, settings), before({{"w", first}}, settings);
    train(whole, uninterrupted, 0, 6);
    train(first, before, 0, 3);
    const at::Tensor second = first.detach().clone().set_requires_grad(true);
    AdamW after({{"w", second}}, settings);
    after.loadState(before.state());
    train(second, after, 3, 6);
    QVERIFY(at::equal(whole, second));
}

void TestRoundedAdamW::gradientNorm_isMeasuredInFloat32()
{
    // 300 ones have the norm 17.3205; bfloat16 holds 17.25 and 17.375 there.
    const at::Tensor weight = at::ones({300}, at::kBFloat16).set_requires_grad(true);
    AdamW optimiser({{"w", weight}}, {});
    weight.mutable_grad() = at::ones({300}, at::kBFloat16);
    QVERIFY(std::abs(optimiser.clipGradients(0) - std::sqrt(300.0)) < 1e-4);
}

QTEST_GUILESS_MAIN(TestRoundedAdamW)
#include "tst_rounded_adamw.moc"
