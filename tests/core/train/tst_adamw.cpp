#include "core/base/error.h"
#include "core/engine/optimise/adamw.h"

#include <ATen/ATen.h>
#include <cmath>
#include <QTest>

using sdm::engine::AdamW;
using sdm::engine::ParameterGroup;

namespace {

at::Tensor parameter(std::vector<float> values)
{
    return at::tensor(values).set_requires_grad(true);
}

void setGradient(const at::Tensor& parameter, std::vector<float> values)
{
    parameter.mutable_grad() = at::tensor(values);
}

} // namespace

class TestAdamW : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void step_followsThePublishedUpdate();
    void exemptParameters_doNotDecay();
    void untrainedParameters_areLeftAlone();
    void parameterWithoutGradient_isLeftAlone();
    void clipGradients_returnsTheNormBeforeClippingAndScales();
    void clipGradients_leavesNonFiniteGradientsToTheCaller();
    void restoredState_continuesBitForBit();
    void loadState_namesWhatDoesNotFit();
};

void TestAdamW::step_followsThePublishedUpdate()
{
    const double rate = 0.1, decay = 0.5, beta1 = 0.8, beta2 = 0.9, eps = 1e-3;
    const at::Tensor weight = parameter({1.0F});
    AdamW optimiser({{"w", weight}}, {beta1, beta2, eps, decay});
    double expected = 1.0, m = 0, v = 0;
    for (int t = 1; t <= 3; ++t) {
        const double gradient = 0.3 * t;
        setGradient(weight, {static_cast<float>(gradient)});
        optimiser.step(rate);
        m = beta1 * m + (1 - beta1) * gradient;
        v = beta2 * v + (1 - beta2) * gradient * gradient;
        expected -= rate * decay * expected;
        expected -= rate * (m / (1 - std::pow(beta1, t))) / (std::sqrt(v / (1 - std::pow(beta2, t))) + eps);
    }
    QVERIFY(std::abs(weight.item<double>() - expected) < 1e-6);
}

void TestAdamW::exemptParameters_doNotDecay()
{
    const at::Tensor weight = parameter({1.0F}), norm = parameter({1.0F});
    AdamW optimiser({{"w", weight}, {"norm.weight", norm, ParameterGroup::Norm}}, {0.9, 0.999, 1e-8, 0.5});
    setGradient(weight, {0.0F});
    setGradient(norm, {0.0F});
    optimiser.step(0.1);
    QCOMPARE(norm.item<float>(), 1.0F);
    QCOMPARE(weight.item<float>(), 0.95F);
}

void TestAdamW::untrainedParameters_areLeftAlone()
{
    const at::Tensor trained = parameter({1.0F}), frozen = parameter({1.0F});
    AdamW optimiser({{"trained", trained}, {"frozen", frozen, ParameterGroup::Head, false}}, {0.9, 0.999, 1e-8, 0.5});
    setGradient(trained, {1.0F});
    setGradient(frozen, {100.0F});
    QCOMPARE(optimiser.clipGradients(0), 1.0); // not part of the norm either
    optimiser.step(0.1);
    QCOMPARE(frozen.item<float>(), 1.0F);
    QVERIFY(trained.item<float>() < 1.0F);
    QVERIFY(!optimiser.state().contains("step.frozen"));
}

void TestAdamW::parameterWithoutGradient_isLeftAlone()
{
    const at::Tensor used = parameter({1.0F}), unused = parameter({1.0F});
    AdamW optimiser({{"used", used}, {"unused", unused}}, {});
    setGradient(used, {1.0F});
    optimiser.step(0.1);
    QCOMPARE(unused.item<float>(), 1.0F);
    QCOMPARE(optimiser.state().at("step.unused").item<float>(), 0.0F);
    QCOMPARE(optimiser.state().at("step.used").item<float>(), 1.0F);
    optimiser.zeroGrad();
    QVERIFY(!used.grad().defined());
}

void TestAdamW::clipGradients_returnsTheNormBeforeClippingAndScales()
{
    const at::Tensor a = parameter({0.0F, 0.0F}), b = parameter({0.0F});
    AdamW optimiser({{"a", a}, {"norm.b", b, ParameterGroup::Norm}}, {});
    setGradient(a, {3.0F, 0.0F});
    setGradient(b, {4.0F});
    QCOMPARE(optimiser.clipGradients(10.0), 5.0);
    QCOMPARE(b.grad().item<float>(), 4.0F);
    QCOMPARE(optimiser.clipGradients(1.0), 5.0);
    QVERIFY(std::abs(b.grad().item<float>() - 0.8F) < 1e-5F);
    QVERIFY(std::abs(optimiser.clipGradients(0.0) - 1.0) < 1e-5);
}

void TestAdamW::clipGradients_leavesNonFiniteGradientsToTheCaller()
{
    const at::Tensor a = parameter({0.0F, 0.0F});
    AdamW optimiser({{"a", a}}, {});
    setGradient(a, {1.0F, std::numeric_limits<float>::infinity()});
    QVERIFY(std::isinf(optimiser.clipGradients(1.0)));
    QCOMPARE(a.grad()[0].item<float>(), 1.0F);
}

void TestAdamW::restoredState_continuesBitForBit()
{
    const auto train = [](const at::Tensor& weight, AdamW& optimiser, int from, int to) {
        for (int t = from; t < to; ++t) {
            setGradient(weight, {std::sin(1.7F * static_cast<float>(t)), 0.3F});
            optimiser.step(0.01);
        }
    };
    const at::Tensor whole = parameter({1.0F, -2.0F});
    AdamW uninterrupted({{"w", whole}}, {});
    train(whole, uninterrupted, 0, 6);

    const at::Tensor first = parameter({1.0F, -2.0F});
    AdamW before({{"w", first}}, {});
    train(first, before, 0, 3);
    const at::Tensor second = first.detach().clone().set_requires_grad(true);
    AdamW after({{"w", second}}, {});
    after.loadState(before.state());
    train(second, after, 3, 6);
    QVERIFY(at::equal(whole, second));
}

void TestAdamW::loadState_namesWhatDoesNotFit()
{
    AdamW optimiser({{"w", parameter({1.0F})}}, {});
    const auto messageFor = [&](const AdamW::State& state) {
        try {
            optimiser.loadState(state);
        } catch (const sdm::Error& error) {
            return std::string(error.what());
        }
        return std::string("accepted");
    };
    AdamW::State missing = optimiser.state();
    missing.erase("exp_avg.w");
    QVERIFY(messageFor(missing).find("exp_avg.w: missing") != std::string::npos);
    AdamW::State misshaped = optimiser.state();
    misshaped["exp_avg_sq.w"] = at::zeros({2});
    QVERIFY(messageFor(misshaped).find("exp_avg_sq.w") != std::string::npos);
    AdamW::State unknown = optimiser.state();
    unknown["exp_avg.other"] = at::zeros({1});
    QVERIFY(messageFor(unknown).find("exp_avg.other") != std::string::npos);
    for (const char* name : {"exp_avg.w", "exp_avg_sq.w", "step.w"}) {
        AdamW::State lost = optimiser.state();
        lost[name] = at::full_like(lost[name], std::nan(""));
        QVERIFY2(messageFor(lost).find(std::string(name) + ": 1 of its 1 numbers are NaN") != std::string::npos, messageFor(lost).c_str());
    }
}

QTEST_GUILESS_MAIN(TestAdamW)
#include "tst_adamw.moc"
