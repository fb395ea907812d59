#include "core/engine/kernels/cuda/cuda_kernels.h"
#include "core/engine/kernels/cuda/module.h"
#include "core/engine/optimise/adamw.h"
#include "core/engine/runtime/cuda_support.h"
#include "outputs_and_gradients.h"
#include "tests/core/model/tensor_compare.h"

#include <algorithm>
#include <c10/core/GradMode.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <c10/core/StreamGuard.h>
#include <functional>
#include <numeric>
#include <QTest>

using namespace sdm::engine;
using sdm::test::difference;
using sdm::test::outputsAndGradients;
using sdm::test::Tensors;

/// Our own kernels on a card against the reference on the processor, values and gradients. Needs a card and the module of kernels, and
/// fails where either is missing: ctest runs it only when asked for label gpu.
class TestCudaCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { at::manual_seed(17); }
    void placement_takesOurKernels();
    void norms_equalTheReference_data() { matrices(); }
    void norms_equalTheReference();
    void gate_equalsTheReference_data() { matrices(); }
    void gate_equalsTheReference();
    void rotationAndAttention_equalTheReference_data();
    void rotationAndAttention_equalTheReference();
    void losses_equalFloat64_data();
    void losses_equalFloat64();
    void targetOutsideTheVocabulary_givesNoNumber();
    void adamW_equalsTheProcessors_data();
    void adamW_equalsTheProcessors();
    void sameWork_givesTheSameBits();
    void work_goesToTheCurrentStream();

private:
    static void matrices();
};

namespace {

constexpr double kEps = 1e-5;

const Kernels& card()
{
    return kernelsFor({c10::Device(c10::kCUDA, 0), at::kBFloat16, {}, {}});
}

const Kernels& reference()
{
    static const ReferenceKernels kernels;
    return kernels;
}

at::Tensor sent(const at::Tensor& tensor)
{
    return tensor.to(c10::Device(c10::kCUDA, 0));
}

double tolerance(at::ScalarType dtype)
{
    return dtype == at::kFloat ? 3e-5 : 6e-2;
}

void compare(const Tensors& actual, const Tensors& expected, double within)
{
    QCOMPARE(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const std::string text = difference(actual[i].to(at::kCPU, at::kFloat), expected[i].to(at::kFloat), within, within);
        QVERIFY2(text.empty(), (std::to_string(i) + ": " + text).c_str());
    }
}

using Op = std::function<Tensors(const Kernels&, const Tensors&)>;

/// Of the op on the card from tensors of the host, gradients of those included, against the reference's on the host; then without
/// gradients.
void compareBothModes(const Tensors& inputs, const Op& op, double within)
{
    const auto onCard = [&](const Tensors& leaves) {
        Tensors there, back;
        for (const at::Tensor& leaf : leaves)
            there.push_back(sent(leaf));
        for (const at::Tensor& output : op(card(), there))
            back.push_back(output.to(at::kCPU));
        return back;
    };
    const Tensors expected = outputsAndGradients(inputs, [&](const Tensors& leaves) { return op(reference(), leaves); });
    compare(outputsAndGradients(inputs, onCard), expected, within);
    const at::NoGradGuard noGrad;
    const Tensors plain = onCard(inputs);
    compare(plain, {expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(plain.size())}, within);
}

} // namespace

void TestCudaCard::initTestCase()
{
    const CudaSupport& support = cudaSupport();
    if (!support.isWorking())
        QFAIL(("this test needs an NVIDIA card and LibTorch's CUDA half: " + support.sentence()).c_str());
    if (!cuda::kernelModule().isUsable())
        QFAIL(("this test needs the module of CUDA kernels: " + cuda::kernelModule().problem).c_str());
}

void TestCudaCard::matrices()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("width");
    for (const int width : {8, 13, 128, 3072, 8192})
        for (const int rows : {0, 1, 3, 700})
            QTest::addRow("%d rows of %d", rows, width) << rows << width;
    QTest::newRow("more columns than a block has room for") << 40 << 20000;
    QTest::newRow("more rows than parts") << 1500 << 264;
}

void TestCudaCard::placement_takesOurKernels()
{
    QCOMPARE(card().name(), "cuda");
}

void TestCudaCard::norms_equalTheReference()
{
    QFETCH(const int, rows);
    QFETCH(const int, width);
    const Tensors inputs{at::randn({rows, width}) * 3, at::randn({rows, width}), at::rand({width}) + 0.5};
    for (const at::ScalarType dtype : {at::kFloat, at::kBFloat16}) {
        // A weight's gradient is a sum over rows, of which each element is off by its rounding.
        const double within = tolerance(dtype) * std::max(1.0, std::sqrt(rows) / 4);
        compareBothModes(
            {inputs[0], inputs[2]}, [dtype](const Kernels& k, const Tensors& x) { return Tensors{k.rmsNorm(x[0], x[1], kEps, dtype)}; },
            within);
        compareBothModes(
            inputs,
            [dtype](const Kernels& k, const Tensors& x) {
                const auto both = k.addNorm(x[0], x[1].to(dtype), x[2], kEps, dtype);
                return Tensors{both.sum, both.norm};
            },
            within);
    }
}

void TestCudaCard::gate_equalsTheReference()
{
    QFETCH(const int, rows);
    QFETCH(const int, width);
    for (const at::ScalarType dtype : {at::kFloat, at::kBFloat16})
        compareBothModes(
            {at::randn({rows, 2 * width}) * 4}, [dtype](const Kernels& k, const Tensors& x) { return Tensors{k.gate(x[0].to(dtype))}; },
            tolerance(dtype));
}

void TestCudaCard::rotationAndAttention_equalTheReference_data()
{
    QTest::addColumn<QList<int>>("heads"); // queries, key/values, size
    QTest::addColumn<QList<int>>("lengths");
    QTest::addColumn<int>("rotated");
    QTest::newRow("no rows") << QList<int>{4, 2, 8} << QList<int>{} << 8;
    QTest::newRow("no pack divides") << QList<int>{6, 2, 20} << QList<int>{1, 17, 3, 3, 40, 2} << 20;
    QTest::newRow("half of each head is turned") << QList<int>{4, 2, 64} << QList<int>{9, 20} << 32;
    QTest::newRow("as Phi-3.5") << QList<int>{32, 32, 96} << QList<int>{130, 77, 131} << 96;
    QTest::newRow("grouped") << QList<int>{9, 3, 64} << QList<int>{50, 20} << 64;
}

void TestCudaCard::rotationAndAttention_equalTheReference()
{
    QFETCH(const QList<int>, heads);
    QFETCH(const QList<int>, lengths);
    QFETCH(const int, rotated);
    const HeadLayout layout{heads[0], heads[1], heads[2]};
    const std::int64_t rows = std::accumulate(lengths.begin(), lengths.end(), std::int64_t{0});
    const at::Tensor angles = at::rand({rows, rotated / 2}) * 6;
    const at::Tensor product = at::randn({rows, layout.queryWidth() + 2 * layout.keyWidth()});
    for (const at::ScalarType dtype : {at::kFloat, at::kBFloat16}) {
        const auto rotary = [&](const Tensors& x) { return RotaryRows{angles.cos().to(x[0].device()), angles.sin().to(x[0].device())}; };
        // A copy goes in: rotation may overwrite its input.
        compareBothModes(
            {product}, [&](const Kernels& k, const Tensors& x) { return Tensors{k.rotate(x[0].to(dtype) + 0, rotary(x), layout)}; },
            tolerance(dtype));
        compareBothModes(
            {product},
            [&](const Kernels& k, const Tensors& x) {
                const DocumentLayout documents({lengths.begin(), lengths.end()}, x[0].device());
                return Tensors{k.rotateAndAttend(x[0].to(dtype) + 0, rotary(x), layout, documents)};
            },
            tolerance(dtype) * 2);
    }
}

void TestCudaCard::losses_equalFloat64_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("vocabulary");
    QTest::addColumn<double>("spread");
    QTest::newRow("no rows") << 0 << 40 << 1.0;
    QTest::newRow("one token") << 3 << 1 << 1.0;
    QTest::newRow("odd rows, far apart") << 9 << 45 << 60.0;
    QTest::newRow("an odd vocabulary") << 31 << 50257 << 4.0;
    QTest::newRow("a large one") << 7 << 128256 << 4.0;
    QTest::newRow("many rows") << 500 << 32064 << 4.0;
}

void TestCudaCard::losses_equalFloat64()
{
    QFETCH(const int, rows);
    QFETCH(const int, vocabulary);
    QFETCH(const double, spread);
    const at::Tensor logits = at::randn({rows, vocabulary}) * spread, targets = at::randint(0, vocabulary, {rows}, at::kLong);
    const at::Tensor logBase = at::rand({rows}) * 2 + 0.3, factors = at::rand({rows}) - 0.3;
    const at::Tensor u = logits.to(at::kDouble).requires_grad_(), scaled = u * logBase.unsqueeze(1);
    const at::Tensor exact = (scaled.logsumexp(1) - scaled.gather(1, targets.unsqueeze(1)).squeeze(1)) / logBase;
    const at::Tensor slope = torch::autograd::grad({(exact * factors).sum()}, {u})[0];
    const auto loss = [&](at::ScalarType result, const at::Tensor& wanted) {
        return card().baseScaledLoss({sent(logits.clone()), sent(targets), sent(logBase), wanted.defined() ? sent(wanted) : wanted},
                                     result);
    };
    const LossAndGradient floats = loss(at::kFloat, factors), rounded = loss(at::kBFloat16, factors), plain = loss(at::kBFloat16, {});
    QCOMPARE(difference(floats.losses.cpu(), exact, 3e-6 * spread, 1e-6), std::string());
    QCOMPARE(difference(floats.gradient.cpu(), slope, 1e-6 * spread), std::string());
    QVERIFY(rounded.losses.equal(floats.losses) && rounded.gradient.equal(floats.gradient.to(at::kBFloat16)));
    QVERIFY(plain.losses.equal(floats.losses) && !plain.gradient.defined());
}

void TestCudaCard::targetOutsideTheVocabulary_givesNoNumber()
{
    const at::Tensor targets = at::tensor({std::int64_t{-1}, std::int64_t{3}, std::int64_t{30}});
    const auto result = card().baseScaledLoss({sent(at::randn({3, 30})), sent(targets), sent(at::ones({3})), {}}, at::kFloat);
    QCOMPARE(difference(at::isfinite(result.losses.cpu()), at::tensor({0, 1, 0}), 0), std::string());
}

void TestCudaCard::adamW_equalsTheProcessors_data()
{
    QTest::addColumn<int>("parameter");
    QTest::addColumn<int>("moment");
    QTest::newRow("float32") << int(at::kFloat) << int(at::kFloat);
    QTest::newRow("float32 weights, bfloat16 moments") << int(at::kFloat) << int(at::kBFloat16);
    QTest::newRow("bfloat16 weights, float32 moments") << int(at::kBFloat16) << int(at::kFloat);
    QTest::newRow("all bfloat16") << int(at::kBFloat16) << int(at::kBFloat16);
}

/// More tensors than one launch takes, one larger than a chunk; the random bits are the processor's.
void TestCudaCard::adamW_equalsTheProcessors()
{
    QFETCH(const int, parameter);
    QFETCH(const int, moment);
    const auto dtype = static_cast<at::ScalarType>(parameter);
    ParameterSet host, there;
    for (std::int64_t i = 0; i < 60; ++i) {
        const at::Tensor start = at::randn({i == 7 ? 300 : 3, 2 * i + 1}).to(dtype);
        const auto group = i % 3 == 0 ? ParameterGroup::Norm : ParameterGroup::Projection;
        host.push_back({std::to_string(i), start.clone().requires_grad_(), group});
        there.push_back({std::to_string(i), sent(start).requires_grad_(), group});
    }
    AdamWSettings settings{0.9, 0.99, 1e-8, 0.1};
    settings.moments = static_cast<at::ScalarType>(moment);
    AdamW ours(there, settings), theirs(host, settings);
    for (int step = 0; step < 3; ++step) {
        for (std::size_t i = 0; i < host.size(); ++i) {
            const at::Tensor gradient = at::randn_like(host[i].tensor.detach());
            host[i].tensor.mutable_grad() = gradient.clone();
            there[i].tensor.mutable_grad() = sent(gradient);
        }
        const double norm = theirs.clipGradients(1.0);
        QVERIFY(std::abs(ours.clipGradients(1.0) - norm) <= 1e-4 * norm);
        ours.step(1e-3);
        theirs.step(1e-3);
    }
    // Where float32 sums differ in their last bit, a number held in bfloat16 may be rounded the other way: one step of its last place.
    const bool isRounded = dtype == at::kBFloat16 || settings.moments == at::kBFloat16;
    for (std::size_t i = 0; i < host.size(); ++i)
        QCOMPARE(difference(there[i].tensor.cpu(), host[i].tensor, isRounded ? 3e-3 : 2e-6, isRounded ? 1.0 / 64 : 1e-5), std::string());
}

void TestCudaCard::sameWork_givesTheSameBits()
{
    const at::Tensor x = sent(at::randn({700, 3072})), weight = sent(at::rand({3072}) + 0.5), dy = sent(at::randn({700, 3072}));
    const auto gradients = [&] {
        const at::Tensor leaf = x.detach().clone().requires_grad_(), scale = weight.detach().clone().requires_grad_();
        const at::Tensor norm = card().rmsNorm(leaf, scale, kEps, at::kBFloat16);
        auto found = torch::autograd::grad({norm}, {leaf, scale}, {dy.to(at::kBFloat16)});
        found.push_back(norm.detach());
        return found;
    };
    const auto once = gradients(), again = gradients();
    for (std::size_t i = 0; i < once.size(); ++i)
        QVERIFY(once[i].equal(again[i]));
}

void TestCudaCard::work_goesToTheCurrentStream()
{
    const c10::Device device(c10::kCUDA, 0);
    const at::NoGradGuard noGrad;
    const at::Tensor rows = sent(at::randn({4000, 2 * 4096})), expected = card().gate(rows);
    const auto* const guards = c10::impl::getDeviceGuardImpl(c10::kCUDA);
    guards->synchronizeDevice(0);
    const c10::StreamGuard guard(guards->getStreamFromGlobalPool(device));
    at::Tensor late = at::empty_like(rows);
    for (int i = 0; i < 20; ++i) // long enough that another stream would run ahead of it
        late.copy_(rows);
    late.mul_(1.0);
    QVERIFY(card().gate(late).equal(expected));
}

QTEST_GUILESS_MAIN(TestCudaCard)
#include "tst_cuda_card.moc"
