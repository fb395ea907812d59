#include "core/engine/kernels/reference/reference_kernels.h"
#include "core/engine/model/linear.h"
#include "core/engine/optimise/adamw.h"
#include "tests/core/model/tensor_compare.h"
#include "tests/support/host_cuda/host_module.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <cmath>
#include <QTest>

using namespace sdm::engine;
using sdm::test::difference;
using sdm::test::hostModule;

/// A step in one pass, by the code of the CUDA kernels computed on the host, against the processor's own.
class TestOnePassAdamW : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { at::manual_seed(8); }
    void everyDtype_equalsTheProcessors_data();
    void everyDtype_equalsTheProcessors();
    void clip_isPartOfTheStep_andOfThatAlone();
    void roundedCopies_areWrittenWithTheWeights();
    void copies_thatWereNotWrittenWhole_areMadeAgain();

private:
    static AdamWSettings settings() { return {0.9, 0.99, 1e-8, 0.1}; }
};

namespace {

void step(AdamW& optimiser, const ParameterSet& parameters, const std::vector<at::Tensor>& gradients, double maxNorm)
{
    for (std::size_t i = 0; i < parameters.size(); ++i)
        parameters[i].tensor.mutable_grad() = gradients[i].clone();
    optimiser.clipGradients(maxNorm);
    optimiser.step(1e-2);
}

} // namespace

void TestOnePassAdamW::everyDtype_equalsTheProcessors_data()
{
    QTest::addColumn<int>("parameter");
    QTest::addColumn<int>("moment");
    QTest::newRow("float32") << int(at::kFloat) << int(at::kFloat);
    QTest::newRow("float32 weights, bfloat16 moments") << int(at::kFloat) << int(at::kBFloat16);
    QTest::newRow("bfloat16 weights, float32 moments") << int(at::kBFloat16) << int(at::kFloat);
    QTest::newRow("all bfloat16") << int(at::kBFloat16) << int(at::kBFloat16);
}

/// More tensors than one launch takes, one of no element, one larger than a chunk, some that no pack divides.
void TestOnePassAdamW::everyDtype_equalsTheProcessors()
{
    QFETCH(const int, parameter);
    QFETCH(const int, moment);
    ParameterSet one, other;
    for (std::int64_t i = 0; i < 95; ++i) {
        const at::Tensor start = at::randn({i == 50 ? 4100 : 1, i % 7}).to(static_cast<at::ScalarType>(parameter));
        const auto group = i % 3 == 0 ? ParameterGroup::Norm : ParameterGroup::Projection;
        one.push_back({std::to_string(i), start.clone().requires_grad_(), group});
        other.push_back({std::to_string(i), start.clone().requires_grad_(), group});
    }
    AdamWSettings held = settings();
    held.moments = static_cast<at::ScalarType>(moment);
    AdamW ours(one, held, &hostModule()), theirs(other, held, nullptr);
    for (int count = 0; count < 3; ++count) {
        std::vector<at::Tensor> gradients;
        for (const Parameter& each : one)
            gradients.push_back(at::randn_like(each.tensor.detach()));
        step(ours, one, gradients, 0);
        step(theirs, other, gradients, 0);
    }
    // Where a sum differs in its last bit, a number held in bfloat16 may be rounded the other way: the random bits are the same.
    const bool isRounded = parameter == int(at::kBFloat16) || moment == int(at::kBFloat16);
    for (std::size_t i = 0; i < one.size(); ++i)
        QCOMPARE(difference(one[i].tensor, other[i].tensor, isRounded ? 5e-3 : 2e-6, isRounded ? 1.0 / 64 : 1e-5), std::string());
    const AdamW::State state = ours.state();
    for (const auto& [name, tensor] : theirs.state())
        QCOMPARE(difference(state.at(name), tensor, isRounded ? 5e-3 : 1e-6, isRounded ? 1.0 / 64 : 1e-5), std::string());
}

void TestOnePassAdamW::clip_isPartOfTheStep_andOfThatAlone()
{
    const at::Tensor start = at::randn({40}), gradient = at::randn({40}) * 10;
    const ParameterSet one{{"w", start.clone().requires_grad_()}}, other{{"w", start.clone().requires_grad_()}};
    AdamW ours(one, settings(), &hostModule()), theirs(other, settings(), nullptr);
    step(ours, one, {gradient}, 1.0);
    step(theirs, other, {gradient}, 1.0);
    QVERIFY(one[0].tensor.grad().equal(gradient));
    QCOMPARE(difference(ours.state().at("exp_avg.w"), theirs.state().at("exp_avg.w"), 1e-7), std::string());
    step(ours, one, {gradient}, 0);
    step(theirs, other, {gradient}, 0);
    QCOMPARE(difference(ours.state().at("exp_avg.w"), theirs.state().at("exp_avg.w"), 1e-6), std::string());
    QCOMPARE(difference(one[0].tensor, other[0].tensor, 1e-6), std::string());
}

namespace {

/// A matrix of two projections and what it gives for fixed rows in bfloat16.
struct TwoProjections {
    TwoProjections() : linear({{"a", 6, false}, {"b", 10, false}}, 16, ParameterGroup::Projection, c10::kCPU, at::kFloat)
    {
        linear.appendTo(parameters);
        const at::NoGradGuard noGrad;
        for (const Parameter& each : parameters)
            each.tensor.normal_();
        rows = at::randn({3, 16}).to(at::kBFloat16);
    }
    at::Tensor product() const
    {
        const at::NoGradGuard noGrad;
        return linear(ReferenceKernels(), rows, at::kBFloat16);
    }
    at::Tensor exact() const
    {
        const at::NoGradGuard noGrad;
        return at::mm(rows, at::cat({parameters[0].tensor, parameters[1].tensor}).to(at::kBFloat16).t());
    }

    Linear linear;
    ParameterSet parameters;
    at::Tensor rows;
};

} // namespace

void TestOnePassAdamW::roundedCopies_areWrittenWithTheWeights()
{
    const TwoProjections two;
    AdamW optimiser(two.parameters, settings(), &hostModule());
    const at::Tensor before = two.product();
    const at::Tensor copy = two.parameters[0].rounded->values;
    step(optimiser, two.parameters, {at::randn({6, 16}), at::randn({10, 16})}, 1.0);
    QVERIFY(copy.equal(at::cat({two.parameters[0].tensor.detach(), two.parameters[1].tensor.detach()}).to(at::kBFloat16)));
    two.linear.weightsChanged();
    QVERIFY(two.product().equal(two.exact()) && !two.product().equal(before));
    QVERIFY(two.parameters[0].rounded->values.is_same(copy)); // nothing was rounded again
}

void TestOnePassAdamW::copies_thatWereNotWrittenWhole_areMadeAgain()
{
    const TwoProjections two;
    const ParameterSet second{two.parameters[1]};
    AdamW optimiser(second, settings(), &hostModule());
    const at::Tensor before = two.product();
    step(optimiser, second, {at::randn({10, 16})}, 1.0);
    two.linear.weightsChanged();
    QVERIFY(!two.parameters[0].rounded->values.defined());
    QVERIFY(two.product().equal(two.exact()) && !two.product().equal(before));
    // By raw pointers, as updates of other processes arrive: noticed when it is told.
    two.parameters[0].tensor.detach().mutable_data_ptr<float>()[0] += 1;
    two.linear.weightsChanged();
    QVERIFY(two.product().equal(two.exact()));
}

QTEST_GUILESS_MAIN(TestOnePassAdamW)
#include "tst_one_pass_adamw.moc"
