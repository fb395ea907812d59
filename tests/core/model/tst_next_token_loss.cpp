#include "core/base/error.h"
#include "core/engine/forward/next_token_loss.h"
#include "tests/core/model/tensor_compare.h"

#include <c10/core/GradMode.h>
#include <cmath>
#include <QTest>

using sdm::engine::nextTokenLoss;
using sdm::test::difference;

class TestNextTokenLoss : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void losses_matchTheWorkedExample_data();
    void losses_matchTheWorkedExample();
    void gradient_isProbabilityMinusTarget();
    void baseE_isCrossEntropy();
    void total_isTheTokenMeanAndNotTheMeanOfDocumentMeans();
    void chunkedLoss_equalsTheLossOfAllLogits();
    void bf16Runs_lossesAreThoseOfFloat32Logits();
    void noRows_giveZero();
    void shapesThatDoNotFit_areRefused();
};

namespace {

at::Tensor exampleLogits()
{
    return at::tensor({2.0f, 0.5f, -1.0f, 0.0f, 0.1f, 0.2f, 3.0f, -0.5f, 1.0f, 1.0f, 0.0f, 4.0f}).view({3, 4});
}

at::Tensor exampleTargets()
{
    return at::tensor({0, 2, 1}, at::kLong);
}

} // namespace

void TestNextTokenLoss::losses_matchTheWorkedExample_data()
{
    QTest::addColumn<double>("beta");
    QTest::addColumn<QList<double>>("losses");
    QTest::newRow("2") << 2.0 << QList<double>{0.78956517, 0.44990185, 3.39231742};
    QTest::newRow("2.5") << 2.5 << QList<double>{0.42563015, 0.18754114, 3.15594121};
    QTest::newRow("e") << std::exp(1.0) << QList<double>{0.34234958, 0.13630438, 3.11144278};
    QTest::newRow("2.95") << 2.95 << QList<double>{0.27824966, 0.10016098, 3.08060098};
    QTest::newRow("3") << 3.0 << QList<double>{0.26680565, 0.09405678, 3.07544760};
}

void TestNextTokenLoss::losses_matchTheWorkedExample()
{
    QFETCH(double, beta);
    QFETCH(QList<double>, losses);
    const at::Tensor expected = at::tensor(at::ArrayRef<double>(losses.constData(), static_cast<std::size_t>(losses.size())));
    const at::Tensor betas = at::full({3}, beta, at::kFloat);
    QCOMPARE(difference(nextTokenLoss(exampleLogits(), exampleTargets(), betas), expected, 1e-6), std::string());

    // Rows that are the logits themselves, through an identity head.
    const auto chunked = nextTokenLoss(exampleLogits(), at::eye(4), exampleTargets(), betas, 3);
    QCOMPARE(difference(chunked.perRow, expected, 1e-6), std::string());
    QCOMPARE(difference(chunked.total, expected.mean(), 1e-6), std::string());
}

void TestNextTokenLoss::gradient_isProbabilityMinusTarget()
{
    const at::Tensor logits = exampleLogits().narrow(0, 2, 1).clone().requires_grad_();
    const at::Tensor expected = at::tensor({0.05547850, -0.94452150, 0.02219140, 0.86685160}).view({1, 4});
    nextTokenLoss(logits, at::tensor({1}, at::kLong), at::tensor({2.5f})).sum().backward();
    QCOMPARE(difference(logits.grad(), expected, 1e-6), std::string());

    const at::Tensor rows = logits.detach().clone().requires_grad_();
    nextTokenLoss(rows, at::eye(4), at::tensor({1}, at::kLong), at::tensor({2.5f}), 1).total.backward();
    QCOMPARE(difference(rows.grad(), expected, 1e-6), std::string());
}

void TestNextTokenLoss::baseE_isCrossEntropy()
{
    const at::Tensor beta = at::full({3}, std::exp(1.0), at::kFloat);
    const at::Tensor crossEntropy = at::cross_entropy_loss(exampleLogits(), exampleTargets(), {}, at::Reduction::None);
    QCOMPARE(difference(nextTokenLoss(exampleLogits(), exampleTargets(), beta), crossEntropy, 1e-6), std::string());
}

void TestNextTokenLoss::total_isTheTokenMeanAndNotTheMeanOfDocumentMeans()
{
    const at::Tensor rows = at::cat({exampleLogits(), at::tensor({0.0f, 1.0f, 0.0f, 0.0f}).view({1, 4})});
    const at::Tensor targets = at::tensor({0, 2, 1, 0}, at::kLong);
    const at::Tensor beta = at::tensor({2.95f, 2.95f, 2.95f, 2.1f});
    const at::Tensor total = nextTokenLoss(rows, at::eye(4), targets, beta, 4).total;
    QCOMPARE(difference(total, at::scalar_tensor(1.41373475, at::kDouble), 1e-6), std::string());
    // Pieces divided by the count of the whole batch add up to the same.
    const auto first = nextTokenLoss(rows.narrow(0, 0, 3), at::eye(4), targets.narrow(0, 0, 3), beta.narrow(0, 0, 3), 4).total;
    const auto second = nextTokenLoss(rows.narrow(0, 3, 1), at::eye(4), targets.narrow(0, 3, 1), beta.narrow(0, 3, 1), 4).total;
    QCOMPARE(difference(first + second, at::scalar_tensor(1.41373475, at::kDouble), 1e-6), std::string());
}

void TestNextTokenLoss::chunkedLoss_equalsTheLossOfAllLogits()
{
    at::manual_seed(3);
    constexpr std::int64_t kRows = 150; // more than two chunks of the smallest size
    constexpr std::int64_t kVocabulary = 400'000;
    const at::Tensor head = (at::randn({kVocabulary, 3}) * 2).requires_grad_();
    const at::Tensor rows = at::randn({kRows, 3}).requires_grad_();
    const at::Tensor targets = at::randint(kVocabulary, {kRows}, at::kLong);
    const at::Tensor beta = at::rand({kRows}) + 2;

    const auto chunked = nextTokenLoss(rows, head, targets, beta, kRows);
    (2 * chunked.total).backward();
    const at::Tensor rowsGradient = rows.grad().clone();
    const at::Tensor headGradient = head.grad().clone();
    rows.mutable_grad().zero_();
    head.mutable_grad().zero_();
    const at::Tensor losses = nextTokenLoss(at::mm(rows, head.t()), targets, beta);
    (2 * losses.mean()).backward();

    QCOMPARE(difference(chunked.perRow, losses, 1e-4, 1e-5), std::string());
    QVERIFY(sdm::test::relativeError(rowsGradient, rows.grad()) < 1e-4);
    QVERIFY(sdm::test::relativeError(headGradient, head.grad()) < 1e-4);
}

void TestNextTokenLoss::bf16Runs_lossesAreThoseOfFloat32Logits()
{
    at::manual_seed(4);
    // Logits of some tens, where neighbouring bf16 numbers lie 0.125 and more apart.
    const at::Tensor head = (at::randn({300, 64}) * 3).requires_grad_();
    const at::Tensor rows = at::randn({40, 64}).requires_grad_();
    const at::Tensor targets = at::randint(300, {40}, at::kLong);
    const at::Tensor beta = at::rand({40}) + 2;
    const at::Tensor expected = nextTokenLoss(at::mm(rows, head.t()), targets, beta);
    const auto rounded = nextTokenLoss(rows, head, targets, beta, 40, at::kBFloat16);
    QCOMPARE(difference(rounded.perRow, expected, 1e-4, 1e-5), std::string());
    QCOMPARE(difference(rounded.total, expected.mean(), 1e-5, 1e-6), std::string());
    {
        const at::NoGradGuard noGrad;
        QCOMPARE(difference(nextTokenLoss(rows, head, targets, beta, 40, at::kBFloat16).perRow, expected, 1e-4, 1e-5), std::string());
    }

    // Only the products of the gradients are bf16.
    rounded.total.backward();
    const at::Tensor rowsGradient = rows.grad().clone();
    const at::Tensor headGradient = head.grad().clone();
    rows.mutable_grad().zero_();
    head.mutable_grad().zero_();
    expected.mean().backward();
    QVERIFY(sdm::test::relativeError(rowsGradient, rows.grad()) < 1e-2);
    QVERIFY(sdm::test::relativeError(headGradient, head.grad()) < 1e-2);
}

void TestNextTokenLoss::noRows_giveZero()
{
    const at::Tensor head = at::randn({4, 3}).requires_grad_();
    const auto loss = nextTokenLoss(at::empty({0, 3}), head, at::empty({0}, at::kLong), at::empty({0}), 1);
    loss.total.backward();
    QCOMPARE(loss.total.item<double>(), 0.0);
    QCOMPARE(head.grad().abs().sum().item<double>(), 0.0);
}

void TestNextTokenLoss::shapesThatDoNotFit_areRefused()
{
    QVERIFY_EXCEPTION_THROWN(nextTokenLoss(exampleLogits(), exampleTargets(), at::ones({2})), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(nextTokenLoss(exampleLogits(), at::eye(3), exampleTargets(), at::ones({3}), 3), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(nextTokenLoss(exampleLogits(), exampleTargets().to(at::kInt), at::ones({3})), sdm::Error);
}

QTEST_GUILESS_MAIN(TestNextTokenLoss)
#include "tst_next_token_loss.moc"
