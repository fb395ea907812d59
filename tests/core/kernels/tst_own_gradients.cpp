#include "core/engine/kernels/cpu/cpu_kernels.h"
#include "core/engine/kernels/cpu/rows.h"
#include "outputs_and_gradients.h"
#include "tests/core/model/tensor_compare.h"

#include <c10/core/GradMode.h>
#include <numeric>
#include <QTest>

using sdm::engine::CpuKernels;
using sdm::engine::DocumentLayout;
using sdm::engine::HeadLayout;
using sdm::engine::Kernels;
using sdm::engine::PortableKernels;
using sdm::engine::ReferenceKernels;
using sdm::engine::RotaryRows;
using sdm::test::outputsAndGradients;
using sdm::test::relativeError;
using sdm::test::Tensors;

/// The backward passes written by hand against torch's own differentiation of the same op in float64: in float32 they are exact to
/// rounding, in bfloat16 within two units, or near what torch's differentiation in bfloat16 is off by.
class TestOwnGradients : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { at::manual_seed(23); }
    void norm_equalsFloat64();
    void addNorm_equalsFloat64();
    void lastNorm_takesARoundedBranch();
    void norm_withWeightsOfZero();
    void gate_equalsFloat64();
    void attention_equalsFloat64_data();
    void attention_equalsFloat64();
    void gatedProduct_equalsFloat64();
    void gatedProduct_keepsNoRows();
    void frozenProduct_keepsNoRows();
    void frozenNorm_hasNoWeightGradient();
    void rounding_equalsTorchs();
};

namespace {

constexpr double kEps = 1e-5;

using Op = std::function<Tensors(const Kernels&, const Tensors&, at::ScalarType)>;

const PortableKernels& portable()
{
    static const PortableKernels kernels;
    return kernels;
}

const CpuKernels& cpu()
{
    static const CpuKernels kernels;
    return kernels;
}

/// Runs `op` in float64 by the reference, then by the portable and the cpu kernels in float32 and bfloat16.
///
/// \param inputs  float32, representable in bfloat16: what is measured is the op's own error
void measure(const Tensors& inputs, const Op& op)
{
    const ReferenceKernels reference;
    Tensors doubles;
    for (const at::Tensor& input : inputs)
        doubles.push_back(input.to(at::kDouble));
    const Tensors exact = outputsAndGradients(doubles, [&](const Tensors& x) { return op(reference, x, at::kDouble); });
    const auto run = [&](const Kernels& kernels, at::ScalarType dtype) {
        return outputsAndGradients(inputs, [&](const Tensors& x) { return op(kernels, x, dtype); });
    };
    const Tensors former = run(reference, at::kBFloat16);
    for (const Kernels* kernels : {static_cast<const Kernels*>(&portable()), static_cast<const Kernels*>(&cpu())}) {
        const Tensors floats = run(*kernels, at::kFloat), rounded = run(*kernels, at::kBFloat16);
        for (std::size_t i = 0; i < exact.size(); ++i) {
            const auto where = [&](double error, double bound) {
                return std::string(kernels->name()) + ", tensor " + std::to_string(i) + ": " + std::to_string(error) + " against " +
                       std::to_string(bound);
            };
            const double error = relativeError(floats[i], exact[i]);
            QVERIFY2(error <= 2e-6, where(error, 2e-6).c_str());
            // The row that is kept and the gradient that arrives are rounded, by half a unit of 2^-8 each; where torch rounds on the
            // way, so may we.
            const double bound = std::max(1.0 / 128, 1.3 * relativeError(former[i], exact[i]));
            const double roundedError = relativeError(rounded[i], exact[i]);
            QVERIFY2(roundedError <= bound, where(roundedError, bound).c_str());
        }
    }
}

at::Tensor representable(const at::Tensor& x)
{
    return x.to(at::kBFloat16).to(at::kFloat);
}

/// Whether somebody keeps a tensor's memory.
class Watched {
public:
    explicit Watched(const at::Tensor& rows) : m_storage(rows.storage().getWeakStorageImpl()) {}
    bool isKept() const { return !m_storage.expired(); }

private:
    c10::weak_intrusive_ptr<c10::StorageImpl> m_storage;
};

} // namespace

void TestOwnGradients::norm_equalsFloat64()
{
    for (const std::int64_t rows : {1, 3, 200}) {
        for (const std::int64_t width : {8, 13, 96}) {
            measure({representable(at::randn({rows, width}) * 3), representable(at::randn({width}) + 1)},
                    [](const Kernels& k, const Tensors& x, at::ScalarType dtype) { return Tensors{k.rmsNorm(x[0], x[1], kEps, dtype)}; });
        }
    }
}

void TestOwnGradients::addNorm_equalsFloat64()
{
    for (const std::int64_t rows : {1, 3, 200}) {
        for (const std::int64_t width : {8, 13, 96}) {
            measure({representable(at::randn({rows, width}) * 3), representable(at::randn({rows, width})),
                     representable(at::randn({width}) + 1)},
                    [](const Kernels& k, const Tensors& x, at::ScalarType dtype) {
                        const auto both = k.addNorm(x[0], x[1].to(dtype), x[2], kEps, dtype);
                        return Tensors{both.sum, both.norm};
                    });
        }
    }
}

/// A model's last norm stays float32 whatever the products are in.
void TestOwnGradients::lastNorm_takesARoundedBranch()
{
    measure({representable(at::randn({70, 24})), representable(at::randn({70, 24})), representable(at::randn({24}))},
            [](const Kernels& k, const Tensors& x, at::ScalarType dtype) {
                return Tensors{k.addNorm(x[0], x[1].to(dtype), x[2], kEps, dtype == at::kDouble ? at::kDouble : at::kFloat).norm};
            });
}

/// The result of a weight of zero says nothing of what was normalised, yet both have gradients.
void TestOwnGradients::norm_withWeightsOfZero()
{
    at::Tensor weight = at::ones({16});
    weight.slice(0, 0, 12).copy_(at::tensor({0.0, -0.0, 1e-42, -1e-35, 0x1p-100, -0x1p-101, 1e-20, -3.0, 0.5, 2.0, 0.0, 1e-3}));
    const Tensors inputs{representable(at::randn({9, 16}) * 2), representable(at::randn({9, 16})), representable(weight)};
    measure(inputs, [](const Kernels& k, const Tensors& x, at::ScalarType dtype) {
        const auto both = k.addNorm(x[0], x[1].to(dtype), x[2], kEps, dtype);
        return Tensors{both.sum, both.norm};
    });
    for (const Kernels* kernels : {static_cast<const Kernels*>(&portable()), static_cast<const Kernels*>(&cpu())}) {
        const Tensors found = outputsAndGradients(
            {inputs[0], inputs[2]}, [&](const Tensors& x) { return Tensors{kernels->rmsNorm(x[0], x[1], kEps, at::kBFloat16)}; });
        QVERIFY(at::isfinite(found[1]).all().item<bool>());
        QVERIFY2(found[2].abs().min().item<double>() > 1e-6, "a weight of zero can be learnt away from");
    }
    // Every one of them zero.
    measure({inputs[0], at::zeros({16})},
            [](const Kernels& k, const Tensors& x, at::ScalarType dtype) { return Tensors{k.rmsNorm(x[0], x[1], kEps, dtype) + x[0]}; });
}

void TestOwnGradients::gate_equalsFloat64()
{
    for (const std::int64_t rows : {1, 3, 200}) {
        for (const std::int64_t width : {1, 8, 13})
            measure({representable(at::randn({rows, 2 * width}) * 4)},
                    [](const Kernels& k, const Tensors& x, at::ScalarType dtype) { return Tensors{k.gate(x[0].to(dtype))}; });
    }
}

void TestOwnGradients::attention_equalsFloat64_data()
{
    QTest::addColumn<QList<int>>("heads"); // queries, key/values, size
    QTest::addColumn<QList<int>>("lengths");
    QTest::addColumn<int>("rotated");
    QTest::newRow("one row") << QList<int>{4, 2, 8} << QList<int>{1} << 8;
    QTest::newRow("ragged, grouped, a head size no vector divides") << QList<int>{6, 2, 10} << QList<int>{1, 17, 3, 3, 40, 2} << 10;
    QTest::newRow("every head its own keys") << QList<int>{3, 3, 16} << QList<int>{5, 5} << 16;
    QTest::newRow("half of each head is turned") << QList<int>{4, 2, 12} << QList<int>{9, 20} << 6;
    QTest::newRow("one key head") << QList<int>{5, 1, 8} << QList<int>{33, 1} << 8;
}

void TestOwnGradients::attention_equalsFloat64()
{
    QFETCH(const QList<int>, heads);
    QFETCH(const QList<int>, lengths);
    QFETCH(const int, rotated);
    const HeadLayout layout{heads[0], heads[1], heads[2]};
    const DocumentLayout documents({lengths.begin(), lengths.end()}, c10::kCPU);
    const std::int64_t rows = std::accumulate(lengths.begin(), lengths.end(), std::int64_t{0});
    const at::Tensor angles = at::rand({rows, rotated / 2}) * 6;
    const RotaryRows rotary{angles.cos(), angles.sin()};
    const Tensors inputs{representable(at::randn({rows, layout.queryWidth() + 2 * layout.keyWidth()}))};
    // A copy goes in: rotation may overwrite its input.
    measure(inputs, [&](const Kernels& k, const Tensors& x, at::ScalarType dtype) {
        return Tensors{k.rotateAndAttend(x[0].to(dtype) + 0, rotary, layout, documents)};
    });
    measure(inputs, [&](const Kernels& k, const Tensors& x, at::ScalarType dtype) {
        return Tensors{k.attend(x[0].to(dtype) + 0, layout, documents)};
    });
    measure(inputs, [&](const Kernels& k, const Tensors& x, at::ScalarType dtype) {
        return Tensors{k.rotate(x[0].to(dtype) + 0, rotary, layout)};
    });
}

void TestOwnGradients::gatedProduct_equalsFloat64()
{
    const Tensors inputs{representable(at::randn({70, 2 * 13}) * 2), representable(at::randn({3, 13})), representable(at::randn({4, 13}))};
    measure(inputs, [](const Kernels& k, const Tensors& x, at::ScalarType dtype) {
        const at::Tensor whole = at::cat({x[1], x[2]}).detach().to(dtype);
        const Tensors parts{x[1], x[2]};
        const at::Tensor gateUp = x[0].to(dtype);
        return Tensors{k.linear({k.gate(gateUp), gateUp}, {whole, {}, parts, {}})};
    });
}

void TestOwnGradients::gatedProduct_keepsNoRows()
{
    for (const Kernels* kernels : {static_cast<const Kernels*>(&portable()), static_cast<const Kernels*>(&cpu())}) {
        for (const at::ScalarType dtype : {at::kFloat, at::kBFloat16}) {
            const Tensors parts{at::randn({4, 6}).requires_grad_()};
            const at::Tensor gateUp = at::randn({5, 12}, dtype).requires_grad_() + 0;
            at::Tensor gated = kernels->gate(gateUp);
            const Watched rows(gated);
            const at::Tensor product = kernels->linear({gated, gateUp}, {parts[0].detach().to(dtype), {}, parts, {}});
            gated.reset();
            QVERIFY(!rows.isKept());
            const Tensors plain{parts[0].detach().clone().requires_grad_()};
            const at::Tensor expected = kernels->linear(kernels->gate(gateUp.detach()), {parts[0].detach().to(dtype), {}, plain, {}});
            QVERIFY(product.equal(expected));
            const at::Tensor again = torch::autograd::grad({product.sum()}, parts)[0];
            const at::Tensor keeping = torch::autograd::grad({expected.sum()}, plain)[0];
            // Rows on the processor are made again by its own kernels, whoever made them first.
            if (kernels == &cpu())
                QVERIFY(again.equal(keeping));
            QVERIFY(relativeError(again, keeping) <= (dtype == at::kFloat ? 1e-6 : 1.0 / 256));
        }
    }
}

/// Under an adapter the weights are frozen, and only the input's gradient passes through.
void TestOwnGradients::frozenProduct_keepsNoRows()
{
    const Tensors parts{at::randn({4, 6})};
    at::Tensor x = at::randn({5, 6}).requires_grad_() + 0;
    const Watched rows(x);
    const at::Tensor product = portable().linear(x, {parts[0], {}, parts, {}});
    x.reset();
    QVERIFY(!rows.isKept());
    QVERIFY(product.requires_grad());
}

void TestOwnGradients::frozenNorm_hasNoWeightGradient()
{
    for (const Kernels* kernels : {static_cast<const Kernels*>(&portable()), static_cast<const Kernels*>(&cpu())}) {
        const at::Tensor x = at::randn({5, 16}).requires_grad_(), branch = at::randn({5, 16}, at::kBFloat16).requires_grad_();
        const at::Tensor weight = at::randn({16});
        const auto both = kernels->addNorm(x, branch, weight, kEps, at::kBFloat16);
        (both.norm.to(at::kFloat).sum() + both.sum.sum()).backward();
        QVERIFY(!weight.grad().defined());
        QCOMPARE(branch.grad().scalar_type(), at::kBFloat16);
        QCOMPARE(x.grad().scalar_type(), at::kFloat);
    }
}

/// Vectors and the rest of a row round as torch does, ties and numbers that are none included.
void TestOwnGradients::rounding_equalsTorchs()
{
    const float infinity = std::numeric_limits<float>::infinity(), nan = std::numeric_limits<float>::quiet_NaN();
    at::Tensor x = at::randn({3, 21}) * 1e3;
    const at::Tensor special = at::tensor(
        {1.00390625f, 1.01171875f, -1.00390625f, 3.4e38f, -3.4e38f, 1e-41f, 0.0f, -0.0f, infinity, -infinity, nan, 1e-45f, 65504.0f});
    x[0].slice(0, 0, 13).copy_(special);
    x[1].slice(0, 8).copy_(special);
    const at::Tensor packed = at::full({3, 24}, -7.0, at::kBFloat16); // rows of a wider tensor
    sdm::engine::cpu::roundRows(x.const_data_ptr<float>(), 3, 21, packed.mutable_data_ptr<at::BFloat16>(), 24);
    const at::Tensor expected = x.to(at::kBFloat16);
    QVERIFY(packed.narrow(1, 0, 21).isclose(expected, 0, 0, /*equal_nan=*/true).all().item<bool>());
    QVERIFY(packed.narrow(1, 21, 3).eq(-7.0).all().item<bool>());
    const at::Tensor dense = at::empty({3, 21});
    sdm::engine::cpu::widenRows(packed.const_data_ptr<at::BFloat16>(), 24, 3, 21, dense.mutable_data_ptr<float>());
    QVERIFY(dense.isclose(expected.to(at::kFloat), 0, 0, /*equal_nan=*/true).all().item<bool>());
}

QTEST_GUILESS_MAIN(TestOwnGradients)
#include "tst_own_gradients.moc"
