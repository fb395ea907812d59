#include "core/engine/kernels/narrow_linear.h"
#include "tests/core/model/tensor_compare.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <QTest>
#include <torch/csrc/autograd/autograd.h>

using sdm::engine::narrowLinear;
using sdm::engine::NarrowMatrix;
using sdm::engine::quantiseRows;
using sdm::test::difference;

/// Products with narrow matrices against products with what they stand for, in float64.
class TestNarrowLinear : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { at::manual_seed(11); }
    void product_isThatOfTheWideMatrix_data() { shapes(); }
    void product_isThatOfTheWideMatrix();
    void gradient_isThatOfTheWideMatrix_data() { shapes(); }
    void gradient_isThatOfTheWideMatrix();
    void bfloat16Rows_areMultipliedAsTheyAre();
    void quantising_roundsToTheNearestOf255();
    void rowOfZeros_staysZero();
    void rowsAlone_givesTheSameNumbers();
    void threads_changeNothing();

private:
    static void shapes()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("outputs");
        QTest::addColumn<bool>("eight");
        for (const bool eight : {false, true})
            for (const int rows : {0, 1, 4, 7, 12, 13, 40})
                for (const auto& [inputs, outputs] : {std::pair(33, 65), std::pair(16, 7), std::pair(5, 300)})
                    QTest::addRow("%d x %d to %d, %s", rows, inputs, outputs, eight ? "int8" : "bfloat16")
                        << rows << inputs << outputs << eight;
        QTest::newRow("several blocks") << 20 << 65536 << 130 << true;
    }
};

namespace {

NarrowMatrix narrowed(const at::Tensor& values, bool eight)
{
    if (!eight)
        return {values.to(at::kBFloat16), {}};
    NarrowMatrix matrix{at::empty(values.sizes(), at::kChar), at::empty({values.size(0)})};
    quantiseRows(values, matrix);
    return matrix;
}

at::Tensor wide(const NarrowMatrix& matrix)
{
    const at::Tensor values = matrix.weight.to(at::kDouble);
    return matrix.scales.defined() ? values * matrix.scales.to(at::kDouble).unsqueeze(1) : values;
}

} // namespace

void TestNarrowLinear::product_isThatOfTheWideMatrix()
{
    QFETCH(int, rows);
    QFETCH(int, inputs);
    QFETCH(int, outputs);
    QFETCH(bool, eight);
    const NarrowMatrix matrix = narrowed(at::randn({outputs, inputs}), eight);
    const at::Tensor x = at::randn({rows, inputs}), bias = at::randn({outputs});
    const double tolerance = 1e-6 * inputs;
    QCOMPARE(difference(narrowLinear(x, matrix, {}), at::mm(x.to(at::kDouble), wide(matrix).t()), tolerance), std::string());
    QCOMPARE(difference(narrowLinear(x, matrix, bias), at::mm(x.to(at::kDouble), wide(matrix).t()) + bias, tolerance), std::string());
}

void TestNarrowLinear::gradient_isThatOfTheWideMatrix()
{
    QFETCH(int, rows);
    QFETCH(int, inputs);
    QFETCH(int, outputs);
    QFETCH(bool, eight);
    const c10::AutoGradMode grad(true);
    const NarrowMatrix matrix = narrowed(at::randn({outputs, inputs}), eight);
    const at::Tensor x = at::randn({rows, inputs}).requires_grad_(), dy = at::randn({rows, outputs});
    const auto gradient = torch::autograd::grad({narrowLinear(x, matrix, {})}, {x}, {dy});
    QCOMPARE(difference(gradient[0], at::mm(dy.to(at::kDouble), wide(matrix)), 1e-5 * outputs), std::string());
}

void TestNarrowLinear::bfloat16Rows_areMultipliedAsTheyAre()
{
    const NarrowMatrix matrix = narrowed(at::randn({48, 64}), true);
    const at::Tensor x = at::randn({3, 64}).to(at::kBFloat16);
    const at::Tensor y = narrowLinear(x, matrix, {});
    QCOMPARE(y.scalar_type(), at::kBFloat16);
    QVERIFY(sdm::test::relativeError(y, at::mm(x.to(at::kDouble), wide(matrix).t())) < 0.01);
}

void TestNarrowLinear::quantising_roundsToTheNearestOf255()
{
    const at::Tensor values = at::randn({20, 200}) * at::rand({20, 1});
    const NarrowMatrix matrix = narrowed(values, true);
    const at::Tensor error = (wide(matrix) - values.to(at::kDouble)).abs().amax(1), step = matrix.scales.to(at::kDouble);
    QVERIFY((error <= step * 0.5001).all().item<bool>());
    QVERIFY((matrix.weight.abs().amax(1) == 127).all().item<bool>()); // the largest of a row is held whole
}

void TestNarrowLinear::rowOfZeros_staysZero()
{
    at::Tensor values = at::randn({3, 40});
    values[1].zero_();
    const NarrowMatrix matrix = narrowed(values, true);
    const at::Tensor y = narrowLinear(at::randn({2, 40}), matrix, {});
    QVERIFY(at::isfinite(y).all().item<bool>());
    QVERIFY((y.select(1, 1) == 0).all().item<bool>());
}

void TestNarrowLinear::rowsAlone_givesTheSameNumbers()
{
    const NarrowMatrix matrix = narrowed(at::randn({70, 130}), true);
    const at::Tensor x = at::randn({9, 130});
    const at::Tensor together = narrowLinear(x, matrix, {});
    for (std::int64_t row = 0; row < x.size(0); ++row)
        QVERIFY(at::equal(narrowLinear(x.narrow(0, row, 1), matrix, {}), together.narrow(0, row, 1)));
}

void TestNarrowLinear::threads_changeNothing()
{
    const NarrowMatrix matrix = narrowed(at::randn({500, 130}), true);
    const at::Tensor x = at::randn({5, 130});
    const int before = at::get_num_threads();
    at::set_num_threads(1);
    const at::Tensor one = narrowLinear(x, matrix, {});
    at::set_num_threads(3);
    const at::Tensor many = narrowLinear(x, matrix, {});
    at::set_num_threads(before);
    QVERIFY(at::equal(one, many));
}

QTEST_GUILESS_MAIN(TestNarrowLinear)
#include "tst_narrow_linear.moc"
