#include "core/base/error.h"
#include "core/engine/kernels/cpu/cpu_kernels.h"
#include "core/engine/kernels/cuda/cuda_kernels.h"
#include "tests/core/model/tensor_compare.h"
#include "tests/support/host_cuda/host_module.h"

#include <ATen/ATen.h>
#include <cmath>
#include <QTest>
#include <torch/csrc/autograd/autograd.h>

using namespace sdm::engine;
using sdm::test::difference;

/// The loss and the gradient of its logits, of every backend, against torch's differentiation of the definition in float64.
class TestBaseScaledLoss : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { at::manual_seed(31); }
    void losses_andGradients_equalFloat64_data();
    void losses_andGradients_equalFloat64();
    void notFinite_isNotHidden();
    void target_outsideTheVocabulary_isNamed();
};

namespace {

const std::vector<const Kernels*>& all()
{
    static const ReferenceKernels reference;
    static const PortableKernels portable;
    static const CpuKernels cpu;
    static const CudaKernels cuda(sdm::test::hostModule());
    static const std::vector<const Kernels*> list{&reference, &portable, &cpu, &cuda};
    return list;
}

} // namespace

void TestBaseScaledLoss::losses_andGradients_equalFloat64_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("vocabulary");
    QTest::addColumn<double>("spread");
    QTest::newRow("no rows") << 0 << 40 << 1.0;
    QTest::newRow("one token") << 3 << 1 << 1.0;
    QTest::newRow("no vector divides") << 9 << 45 << 3.0;
    QTest::newRow("fewer than a vector") << 2 << 5 << 3.0;
    QTest::newRow("several blocks") << 5 << 5003 << 4.0;
    QTest::newRow("far apart") << 4 << 64 << 60.0;
}

void TestBaseScaledLoss::losses_andGradients_equalFloat64()
{
    QFETCH(const int, rows);
    QFETCH(const int, vocabulary);
    QFETCH(const double, spread);
    const at::Tensor logits = at::randn({rows, vocabulary}) * spread;
    const at::Tensor targets = at::randint(0, vocabulary, {rows}, at::kLong);
    const at::Tensor logBase = at::rand({rows}) * 2 + 0.3;
    const at::Tensor factors = at::rand({rows}) - 0.3;

    const at::Tensor u = logits.to(at::kDouble).requires_grad_();
    const at::Tensor scaled = u * logBase.unsqueeze(1);
    const at::Tensor exact = (scaled.logsumexp(1) - scaled.gather(1, targets.unsqueeze(1)).squeeze(1)) / logBase;
    const at::Tensor slope = torch::autograd::grad({(exact * factors).sum()}, {u})[0];
    for (const Kernels* kernels : all()) {
        const LossAndGradient floats = kernels->baseScaledLoss({logits.clone(), targets, logBase, factors}, at::kFloat);
        // A scaled logit is off by its rounding, and with it the exponent of a probability.
        QCOMPARE(difference(floats.losses, exact, 3e-6 * spread, 1e-6), std::string());
        QCOMPARE(difference(floats.gradient, slope, 1e-6 * spread), std::string());
        const LossAndGradient rounded = kernels->baseScaledLoss({logits.clone(), targets, logBase, factors}, at::kBFloat16);
        QCOMPARE(rounded.gradient.scalar_type(), at::kBFloat16);
        QVERIFY(rounded.losses.equal(floats.losses));
        QVERIFY(rounded.gradient.equal(floats.gradient.to(at::kBFloat16)));
        const LossAndGradient plain = kernels->baseScaledLoss({logits.clone(), targets, logBase, {}}, at::kBFloat16);
        QVERIFY(plain.losses.equal(floats.losses));
        QVERIFY(!plain.gradient.defined());
    }
}

void TestBaseScaledLoss::notFinite_isNotHidden()
{
    const float infinity = std::numeric_limits<float>::infinity(), nan = std::numeric_limits<float>::quiet_NaN();
    for (const Kernels* kernels : all()) {
        for (const float wrong : {infinity, nan}) {
            at::Tensor logits = at::randn({2, 30});
            logits[1][17] = wrong;
            const auto result = kernels->baseScaledLoss({logits, at::full({2}, 3, at::kLong), at::ones({2}), at::ones({2})}, at::kFloat);
            QVERIFY(std::isfinite(result.losses[0].item<float>()));
            QVERIFY(!std::isfinite(result.losses[1].item<float>()));
        }
    }
}

void TestBaseScaledLoss::target_outsideTheVocabulary_isNamed()
{
    for (const std::int64_t target : {-1, 30}) {
        const auto run = [&] {
            return CpuKernels().baseScaledLoss({at::randn({1, 30}), at::full({1}, target, at::kLong), at::ones({1}), {}}, at::kFloat);
        };
        try {
            run();
            QFAIL("nothing was thrown");
        } catch (const sdm::Error& error) {
            QVERIFY2(std::string(error.what()).find("vocabulary of 30") != std::string::npos, error.what());
        }
    }
}

QTEST_GUILESS_MAIN(TestBaseScaledLoss)
#include "tst_base_scaled_loss.moc"
