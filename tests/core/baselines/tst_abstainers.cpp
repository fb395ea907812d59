#include "core/base/error.h"
#include "core/engine/baselines/abstainers.h"
#include "core/engine/baselines/feature_files.h"
#include "core/engine/baselines/temperature.h"
#include "core/engine/runtime/safetensors.h"
#include "tests/core/sdm/tensors.h"

#include <algorithm>
#include <ATen/ops/softmax.h>
#include <cmath>
#include <limits>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace sdm;
using namespace sdm::engine;
using namespace sdm::test;

namespace {

/// Two Gaussian clouds of width `noise` around (+-1, 0, 0, 0); some labels are wrong.
LabelledFeatures clouds(std::uint64_t seed, std::int64_t rows, double noise, double mislabelled = 0)
{
    std::mt19937_64 generator(seed);
    std::normal_distribution<float> normal(0, static_cast<float>(noise));
    std::uniform_real_distribution<double> uniform;
    std::vector<float> values;
    std::vector<std::int64_t> labels;
    for (std::int64_t i = 0; i < rows; ++i) {
        const std::int64_t label = i % 2;
        values.push_back((label == 1 ? 1.0F : -1.0F) + normal(generator));
        for (int k = 0; k < 3; ++k)
            values.push_back(normal(generator));
        labels.push_back(uniform(generator) < mislabelled ? 1 - label : label);
    }
    return {matrix(values, 4), longs(labels), {}};
}

LayerFitOptions options()
{
    LayerFitOptions options;
    options.settings.epochs = 30;
    options.settings.learningRate = 1e-2;
    options.settings.exemplarSize = 8;
    options.seed = 7;
    return options;
}

std::int64_t admittedOf(const Abstention& abstention)
{
    return std::count(abstention.admitted.begin(), abstention.admitted.end(), true);
}

double accuracyInside(const Abstention& abstention, const at::Tensor& labels)
{
    std::int64_t right = 0;
    for (std::size_t i = 0; i < abstention.admitted.size(); ++i)
        right += abstention.admitted[i] && abstention.prediction[i] == labels[static_cast<std::int64_t>(i)].item<std::int64_t>() ? 1 : 0;
    return static_cast<double>(right) / static_cast<double>(std::max<std::int64_t>(1, admittedOf(abstention)));
}

} // namespace

class TestAbstainers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void temperatureUndoesAScaling()
    {
        // Labels drawn from softmax(z): the best temperature of 3 z is 3, whatever z is.
        std::mt19937_64 generator(3);
        std::normal_distribution<float> normal(0, 2);
        std::uniform_real_distribution<double> uniform;
        std::vector<float> logits;
        std::vector<std::int64_t> labels;
        for (int i = 0; i < 20000; ++i) {
            const float z = normal(generator);
            logits.insert(logits.end(), {0.0F, 3 * z});
            labels.push_back(uniform(generator) < 1 / (1 + std::exp(-static_cast<double>(z))) ? 1 : 0);
        }
        const double temperature = fitTemperature(matrix(logits, 2), longs(labels));
        QVERIFY2(std::abs(temperature - 3) < 0.15, qPrintable(QString::number(temperature)));
    }

    void temperatureStaysInItsBounds()
    {
        const at::Tensor separable = matrix({0, 5, 5, 0}, 2);
        QVERIFY(fitTemperature(separable, longs({1, 0})) < 0.2);
        QVERIFY(fitTemperature(separable, longs({0, 1})) > 100);
        QVERIFY_THROWS_EXCEPTION(Error, fitTemperature(separable.narrow(0, 0, 0), longs({})));
    }

    void conformalThresholdIsAnOrderStatistic()
    {
        // 19 rows at alpha 0.95: ceil(20 * 0.95) = 19, the largest score. 18 rows: beyond the last, nothing is excluded.
        std::vector<float> probabilities;
        std::vector<std::int64_t> labels;
        for (int i = 1; i <= 19; ++i) {
            probabilities.insert(probabilities.end(), {1 - 0.05F * static_cast<float>(i), 0.05F * static_cast<float>(i)});
            labels.push_back(1);
        }
        const at::Tensor rows = matrix(probabilities, 2);
        using Coverage = SplitConformal::Coverage;
        const SplitConformal of19(rows, longs(labels), 0.95, Coverage::Marginal);
        QVERIFY(std::abs(of19.thresholds().at(0) - 0.95) < 1e-6);
        labels.pop_back();
        const SplitConformal of18(rows.narrow(0, 0, 18), longs(labels), 0.95, Coverage::Marginal);
        QVERIFY(std::isinf(of18.thresholds().at(0)));
        QCOMPARE(of18.isSingleton(rows), std::vector<bool>(19, false)); // every set holds both classes
        const SplitConformal half(rows, longs(std::vector<std::int64_t>(19, 1)), 0.5, Coverage::Marginal);
        QVERIFY(std::abs(half.thresholds().at(0) - 0.5) < 1e-6); // ceil(20 * 0.5) = 10: 1 - p of the tenth smallest
    }

    void classConditionalCoverageHasAThresholdForEachClass()
    {
        const at::Tensor rows = matrix({0.9F, 0.1F, 0.8F, 0.2F, 0.4F, 0.6F, 0.3F, 0.7F}, 2);
        const SplitConformal conformal(rows, longs({0, 0, 1, 1}), 0.6, SplitConformal::Coverage::ClassConditional);
        QVERIFY(std::abs(conformal.thresholds().at(0) - 0.2) < 1e-6); // ceil(3 * 0.6) = 2 of two
        QVERIFY(std::abs(conformal.thresholds().at(1) - 0.4) < 1e-6);
        // p = (0.85, 0.15): only class 0; (0.7, 0.3): neither; (0.35, 0.65): only class 1.
        QCOMPARE(conformal.isSingleton(matrix({0.85F, 0.15F, 0.7F, 0.3F, 0.35F, 0.65F}, 2)), (std::vector<bool>{true, false, true}));
    }

    void conformalSetsCover()
    {
        const LabelledFeatures support = clouds(1, 400, 0.9), calibration = clouds(2, 400, 0.9), fresh = clouds(3, 4000, 0.9);
        LayerFitOptions fit = options();
        fit.settings.alpha = 0.9;
        const SoftmaxHead head = fitSoftmaxHead(support, calibration, fit);
        const SplitConformal conformal(at::softmax(head.logits(calibration.features), 1), calibration.labels, 0.9,
                                       SplitConformal::Coverage::Marginal);
        const at::Tensor probabilities = at::softmax(head.logits(fresh.features), 1);
        const at::Tensor score = probabilities.gather(1, fresh.labels.unsqueeze(1)).squeeze(1).neg().add(1);
        const double coverage = score.le(conformal.thresholds().at(0)).to(at::kDouble).mean().item<double>();
        QVERIFY2(coverage > 0.86 && coverage < 0.94, qPrintable(QString::number(coverage)));
    }

    void easyRowsAreAdmittedAndRight()
    {
        const LabelledFeatures fresh = clouds(13, 600, 0.2);
        const Abstainers abstainers(clouds(11, 200, 0.2), clouds(12, 200, 0.2), options());
        const std::vector<Abstention> all = abstainers.judge(fresh.features);
        QCOMPARE(all.size(), std::size_t{4});
        for (const Abstention& one : all) {
            QCOMPARE(one.admitted.size(), std::size_t{600});
            QCOMPARE(one.prediction.size(), std::size_t{600});
            QVERIFY2(admittedOf(one) > 500 || one.estimator.starts_with("conformal"), one.estimator.c_str());
            QVERIFY2(accuracyInside(one, fresh.labels) > 0.99 || admittedOf(one) == 0, one.estimator.c_str());
        }
    }

    void temperatureMakesAnOverconfidentHeadModest()
    {
        // One label in five is noise: a head that fits its support half is too sure, and scaling must lower its confidence.
        LayerFitOptions fit = options();
        fit.settings.learningRate = 0.1;
        const Abstainers abstainers(clouds(21, 60, 0.4, 0.2), clouds(22, 400, 0.4, 0.2), fit);
        const std::vector<Abstention> all = abstainers.judge(clouds(23, 400, 0.4, 0.2).features);
        QVERIFY2(abstainers.temperature() > 1.05, qPrintable(QString::number(abstainers.temperature())));
        QVERIFY(admittedOf(all[1]) <= admittedOf(all[0]));
        for (std::size_t i = 0; i < all[0].confidence.size(); ++i)
            QVERIFY(all[1].confidence[i] <= all[0].confidence[i] + 1e-12);
    }

    void repeatsBitForBit()
    {
        const LabelledFeatures support = clouds(31, 100, 0.5), calibration = clouds(32, 100, 0.5);
        const at::Tensor rows = clouds(33, 50, 0.5).features;
        const SoftmaxHead one = fitSoftmaxHead(support, calibration, options()), two = fitSoftmaxHead(support, calibration, options());
        QVERIFY(one.logits(rows).equal(two.logits(rows)));
        QCOMPARE(one.bestEpoch(), two.bestEpoch());
    }

    void specialLabelsTrainNothing()
    {
        LabelledFeatures support = clouds(41, 100, 0.5), calibration = clouds(42, 100, 0.5);
        const SoftmaxHead without =
            fitSoftmaxHead({support.features.narrow(0, 0, 98), support.labels.narrow(0, 0, 98), {}}, calibration, [] {
                LayerFitOptions fit = options();
                fit.settings.normalise = false;
                return fit;
            }());
        support.labels = support.labels.clone();
        support.labels[98] = -1;
        support.labels[99] = -99;
        LayerFitOptions fit = options();
        fit.settings.normalise = false;
        const SoftmaxHead with = fitSoftmaxHead(support, calibration, fit);
        QVERIFY(with.logits(calibration.features).equal(without.logits(calibration.features)));
    }

    void featureFilesReadBack()
    {
        const QTemporaryDir folder;
        const std::filesystem::path run = folder.path().toStdString();
        const LabelledFeatures texts = clouds(61, 6, 0.5);
        LayerOrigin origin;
        origin.modelDigest = "d1ce";
        using enum Membership;
        writeLayerFeatures(layerFeatureFile(run),
                           {texts.features, {{{0, 2, 5}, {1, 0, 1}, {SupportMember, New, SupportMember}}, {{3}, {1}, {New}}}}, origin);
        const LayerFeatures read = readLayerFeatures(layerFeatureFile(run));
        QCOMPARE(read.draws.size(), std::size_t{2});
        const LabelledFeatures support = read.half(0, SupportMember), calibration = read.half(0, New);
        QVERIFY(support.features.equal(texts.features.index_select(0, longs({0, 5}))));
        QVERIFY(support.labels.equal(longs({1, 1})));
        QVERIFY(calibration.features.equal(texts.features.narrow(0, 2, 1)));
        QVERIFY(calibration.labels.equal(longs({0})));
        QCOMPARE(read.half(1, SupportMember).features.size(0), std::int64_t{0});

        const std::filesystem::path answers = answerFeatureFile(run, "near");
        writeAnswerFeatures(answers, texts, origin);
        QVERIFY(readAnswerFeatures(answers).features.equal(texts.features));
        QVERIFY(readAnswerFeatures(answers).labels.equal(texts.labels));
        QCOMPARE(SafetensorsFile(answers).metadata().at("model_digest"), std::string("d1ce"));
        QVERIFY_THROWS_EXCEPTION(Error, readLayerFeatures(answers));
        QVERIFY_THROWS_EXCEPTION(Error, readAnswerFeatures(layerFeatureFile(run)));
    }

    void rowsBeyondTheFeaturesAreRefused()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = layerFeatureFile(folder.path().toStdString());
        writeLayerFeatures(file, {clouds(62, 2, 0.5).features, {{{0, 2}, {0, 1}, {Membership::New, Membership::New}}}}, {});
        QVERIFY_THROWS_EXCEPTION(Error, readLayerFeatures(file));
    }

    void aMissingClassIsRefused()
    {
        LabelledFeatures onlyOnes = clouds(51, 20, 0.5);
        onlyOnes.labels = onlyOnes.labels.clone().fill_(1);
        QVERIFY_THROWS_EXCEPTION(Error, fitSoftmaxHead(onlyOnes, clouds(52, 20, 0.5), options()));
        QVERIFY_THROWS_EXCEPTION(Error, fitSoftmaxHead(clouds(52, 20, 0.5), onlyOnes, options()));
    }
};

QTEST_GUILESS_MAIN(TestAbstainers)
#include "tst_abstainers.moc"
