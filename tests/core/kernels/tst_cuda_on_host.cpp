#include "core/engine/kernels/cuda/cuda_kernels.h"
#include "core/engine/kernels/cuda/elements.h"
#include "core/engine/kernels/cuda/module.h"
#include "outputs_and_gradients.h"
#include "tests/core/model/tensor_compare.h"
#include "tests/support/host_cuda/host_module.h"

#include <array>
#include <bit>
#include <c10/util/BFloat16.h>
#include <cmath>
#include <QTest>

using namespace sdm::engine;
using sdm::test::difference;
using sdm::test::hostModule;
using sdm::test::LaneOrder;
using sdm::test::outputsAndGradients;
using sdm::test::Tensors;

/// The code of the CUDA kernels at the sizes of real models, computed by the host: several warps, more columns than a block has room for,
/// more rows than parts, rows that begin anywhere. What it gives may not depend on the order in which lanes run. tst_kernels holds the
/// same kernels against the reference at small sizes, tst_cuda_card on a card.
class TestCudaOnHost : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { at::manual_seed(5); }
    void norms_equalTheReference_inAnyOrderOfLanes_data();
    void norms_equalTheReference_inAnyOrderOfLanes();
    void gatesAndRotations_equalTheReference_inAnyOrderOfLanes();
    void losses_equalTheReference_inAnyOrderOfLanes_data();
    void losses_equalTheReference_inAnyOrderOfLanes();
    void maskedLogits_countForNothing();
    void targetOutsideTheVocabulary_givesNoNumber();
    void sumOfLanes_isTheSum();
    void runsThatBeginAnywhere_areWalkedOnce();
    void rounding_isTorchs();
    void modules_thatDoNotFit_sayWhy();
};

namespace {

constexpr double kEps = 1e-5;

const std::array<CudaKernels, 2>& bothOrders()
{
    static const std::array<CudaKernels, 2> kernels{CudaKernels(hostModule(LaneOrder::Ascending)),
                                                    CudaKernels(hostModule(LaneOrder::Descending))};
    return kernels;
}

using Op = std::function<Tensors(const Kernels&, const Tensors&)>;

void compareInBothOrders(const Tensors& inputs, const Op& op, double within)
{
    const Tensors expected = outputsAndGradients(inputs, [&](const Tensors& x) { return op(ReferenceKernels(), x); });
    Tensors first;
    for (const CudaKernels& kernels : bothOrders()) {
        const Tensors actual = outputsAndGradients(inputs, [&](const Tensors& x) { return op(kernels, x); });
        QCOMPARE(actual.size(), expected.size());
        for (std::size_t i = 0; i < actual.size(); ++i) {
            const std::string text = difference(actual[i].to(at::kFloat), expected[i].to(at::kFloat), within, within);
            QVERIFY2(text.empty(), (std::to_string(i) + ": " + text).c_str());
            QVERIFY(first.empty() || actual[i].equal(first[i]));
        }
        first = actual;
    }
}

} // namespace

void TestCudaOnHost::norms_equalTheReference_inAnyOrderOfLanes_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("width");
    QTest::newRow("three warps") << 9 << 768;
    QTest::newRow("no pack divides") << 5 << 771;
    QTest::newRow("more packs than lanes") << 3 << 4104;
    QTest::newRow("more columns than a block has room for") << 3 << 12104;
    QTest::newRow("more rows than parts") << 1100 << 16;
}

void TestCudaOnHost::norms_equalTheReference_inAnyOrderOfLanes()
{
    QFETCH(const int, rows);
    QFETCH(const int, width);
    const Tensors inputs{at::randn({rows, width}) * 3, at::randn({rows, width}), at::rand({width}) + 0.5};
    for (const at::ScalarType dtype : {at::kFloat, at::kBFloat16}) {
        const double within = (dtype == at::kFloat ? 2e-5 : 6e-2) * std::max(1.0, std::sqrt(rows) / 4); // a weight's is a sum over rows
        compareInBothOrders(
            inputs,
            [dtype](const Kernels& k, const Tensors& x) {
                const auto both = k.addNorm(x[0], x[1].to(dtype), x[2], kEps, dtype);
                return Tensors{both.sum, both.norm};
            },
            within);
    }
}

void TestCudaOnHost::gatesAndRotations_equalTheReference_inAnyOrderOfLanes()
{
    const HeadLayout heads{4, 2, 96};
    const at::Tensor angles = at::rand({7, 48}) * 6;
    for (const at::ScalarType dtype : {at::kFloat, at::kBFloat16}) {
        const double within = dtype == at::kFloat ? 2e-5 : 6e-2;
        for (const int width : {1000, 4504})
            compareInBothOrders(
                {at::randn({3, 2 * width}) * 4}, [dtype](const Kernels& k, const Tensors& x) { return Tensors{k.gate(x[0].to(dtype))}; },
                within);
        for (const std::int64_t half : {48, 16, 5}) // of a head of 96, packs and single elements
            compareInBothOrders(
                {at::randn({7, 8 * 96})},
                [&](const Kernels& k, const Tensors& x) {
                    const RotaryRows rotary{angles.cos().narrow(1, 0, half).contiguous(), angles.sin().narrow(1, 0, half).contiguous()};
                    return Tensors{k.rotate(x[0].to(dtype) + 0, rotary, heads)};
                },
                within);
    }
}

void TestCudaOnHost::losses_equalTheReference_inAnyOrderOfLanes_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("vocabulary");
    QTest::newRow("several warps") << 5 << 1000;
    QTest::newRow("rows that begin anywhere") << 6 << 1003;
    QTest::newRow("more packs than lanes") << 3 << 5003;
    QTest::newRow("128 thousand") << 2 << 128256;
}

void TestCudaOnHost::losses_equalTheReference_inAnyOrderOfLanes()
{
    QFETCH(const int, rows);
    QFETCH(const int, vocabulary);
    const at::Tensor logits = at::randn({rows, vocabulary}) * 5, targets = at::randint(0, vocabulary, {rows}, at::kLong);
    const at::Tensor logBase = at::rand({rows}) * 2 + 0.3, factors = at::rand({rows}) - 0.3;
    const auto expected = ReferenceKernels().baseScaledLoss({logits.clone(), targets, logBase, factors}, at::kFloat);
    LossAndGradient first;
    for (const CudaKernels& kernels : bothOrders()) {
        const auto actual = kernels.baseScaledLoss({logits.clone(), targets, logBase, factors}, at::kFloat);
        QCOMPARE(difference(actual.losses, expected.losses, 2e-5, 1e-5), std::string());
        QCOMPARE(difference(actual.gradient, expected.gradient, 5e-6), std::string());
        QVERIFY(!first.losses.defined() || (actual.losses.equal(first.losses) && actual.gradient.equal(first.gradient)));
        first = actual;
        const auto rounded = kernels.baseScaledLoss({logits.clone(), targets, logBase, factors}, at::kBFloat16);
        QVERIFY(rounded.losses.equal(first.losses) && rounded.gradient.equal(first.gradient.to(at::kBFloat16)));
    }
}

/// Lanes that see nothing but minus infinity have nothing to add, and no NaN to spread.
void TestCudaOnHost::maskedLogits_countForNothing()
{
    at::Tensor logits = at::randn({2, 700}), masked = at::full({2, 700}, -INFINITY);
    masked.narrow(1, 300, 5).copy_(logits.narrow(1, 300, 5));
    const at::Tensor targets = at::full({2}, 302, at::kLong), base = at::full({2}, 1.3);
    const auto expected =
        ReferenceKernels().baseScaledLoss({logits.narrow(1, 300, 5).clone(), at::full({2}, 2, at::kLong), base, at::ones({2})}, at::kFloat);
    const auto actual = bothOrders()[0].baseScaledLoss({masked, targets, base, at::ones({2})}, at::kFloat);
    QCOMPARE(difference(actual.losses, expected.losses, 1e-6), std::string());
    QCOMPARE(difference(actual.gradient.narrow(1, 300, 5), expected.gradient, 1e-6), std::string());
    QCOMPARE(actual.gradient.abs().sum().item<float>(), actual.gradient.narrow(1, 300, 5).abs().sum().item<float>());
}

void TestCudaOnHost::targetOutsideTheVocabulary_givesNoNumber()
{
    const at::Tensor targets = at::tensor({std::int64_t{-1}, std::int64_t{3}, std::int64_t{30}});
    const auto result = bothOrders()[0].baseScaledLoss({at::randn({3, 30}), targets, at::ones({3}), {}}, at::kFloat);
    QCOMPARE(difference(at::isfinite(result.losses), at::tensor({0, 1, 0}), 0), std::string());
}

void TestCudaOnHost::sumOfLanes_isTheSum()
{
    for (const int lanes : {32, 64, 96, 512, 1024}) {
        for (const LaneOrder order : {LaneOrder::Ascending, LaneOrder::Descending}) {
            std::vector<float> sums(static_cast<std::size_t>(lanes));
            sdm::test::LaneCrew crew(lanes, 0, order);
            crew.run([&](int lane) {
                const sdm::test::HostBlock block(crew, lane);
                const float once = cuda::summed(block, static_cast<float>(lane)); // exact: whole numbers
                sums[static_cast<std::size_t>(lane)] = once + cuda::summed(block, 1.0f) / 4096;
            });
            const float expected = static_cast<float>(lanes * (lanes - 1) / 2) + static_cast<float>(lanes) / 4096;
            QVERIFY(std::all_of(sums.begin(), sums.end(), [&](float sum) { return sum == expected; }));
        }
    }
}

void TestCudaOnHost::runsThatBeginAnywhere_areWalkedOnce()
{
    alignas(16) std::array<float, 64> floats{};
    alignas(16) std::array<cuda::BFloat16, 64> rounded{};
    for (std::int64_t start = 0; start < 9; ++start) {
        for (std::int64_t width : {0, 1, 3, 4, 7, 8, 21, 40}) {
            const cuda::Cut cut = cuda::cutOf<4>(width, floats.data() + start, rounded.data() + start);
            QVERIFY(cut.packs == 0 || (start + cut.head) % 4 == 0);
            QVERIFY(width < 8 || cut.packs > 0);
            std::array<int, 64> seen{};
            sdm::test::LaneCrew crew(32, 0, LaneOrder::Ascending);
            crew.run([&](int lane) {
                cuda::walk<4>(sdm::test::HostBlock(crew, lane), cut, width, [&](auto size, std::int64_t at) {
                    for (int i = 0; i < decltype(size)::value; ++i)
                        ++seen[static_cast<std::size_t>(at + i)];
                });
            });
            for (std::int64_t i = 0; i < 64; ++i)
                QCOMPARE(seen[static_cast<std::size_t>(i)], i < width ? 1 : 0);
        }
    }
    // Two that are never aligned at the same place are walked singly.
    QCOMPARE(cuda::cutOf<4>(40, floats.data() + 1, rounded.data() + 2).packs, std::int64_t{0});
    QCOMPARE(cuda::sameCutOf<4>(42, floats.data()).packs, std::int64_t{0});
    QCOMPARE(cuda::sameCutOf<4>(40, floats.data(), static_cast<const float*>(nullptr)).packs, std::int64_t{10});
}

void TestCudaOnHost::rounding_isTorchs()
{
    std::uint32_t word = 12345;
    for (int i = 0; i < 200000; ++i) {
        word = word * 1664525U + 1013904223U;
        const auto value = std::bit_cast<float>(word);
        QCOMPARE(element::roundedToNearest(value), c10::BFloat16(value).x);
        if (!std::isnan(value))
            QCOMPARE(element::widened(static_cast<std::uint16_t>(word >> 16)),
                     static_cast<float>(c10::BFloat16(static_cast<unsigned short>(word >> 16), c10::BFloat16::from_bits())));
    }
}

void TestCudaOnHost::modules_thatDoNotFit_sayWhy()
{
    QVERIFY(hostModule().version == cuda::kInterfaceVersion);
    const cuda::KernelModule absent = cuda::loadKernelModule("/nowhere/libsdm_cuda_kernels.so");
    QVERIFY(!absent.isUsable());
    QVERIFY2(absent.sentence().find("portable kernels: this build has none") != std::string::npos, absent.sentence().c_str());
    const cuda::KernelModule other = cuda::loadKernelModule(SDM_OTHER_MODULE);
    QVERIFY(!other.isUsable());
    QVERIFY2(other.problem.find("belongs to another build (interface 0, not ") != std::string::npos, other.problem.c_str());
    const cuda::KernelModule strange = cuda::loadKernelModule("/proc/self/exe");
    QVERIFY(!strange.isUsable() && !strange.problem.empty());
#ifdef SDM_REAL_MODULE
    const cuda::KernelModule real = cuda::loadKernelModule(SDM_REAL_MODULE);
    QVERIFY2(real.isUsable(), real.problem.c_str());
    QVERIFY(real.interface->explain(real.interface->start(1000)) != nullptr); // no such card anywhere
    QVERIFY(real.interface->start(1000) != 0);
#endif
}

QTEST_GUILESS_MAIN(TestCudaOnHost)
#include "tst_cuda_on_host.moc"
