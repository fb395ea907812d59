#include "core/records/metric_keys.h"

#include <QTest>
#include <set>

using namespace sdm;

/// Keys are public: people's scripts and TensorBoard read them.
class TestMetricKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fixedKeysAreSpelled()
    {
        using namespace metric_key;
        QCOMPARE(kTrainLoss, std::string_view("train/loss"));
        QCOMPARE(kLearningRate, std::string_view("train/learning_rate"));
        QCOMPARE(kGradientNorm, std::string_view("train/grad_norm"));
        QCOMPARE(kTokensPerSecond, std::string_view("train/tokens_per_second"));
        QCOMPARE(kEvaluationLoss, std::string_view("eval/loss"));
        QCOMPARE(kEvaluationLossOffline, std::string_view("eval/loss_offline"));
        QCOMPARE(kPreferenceAccuracy, std::string_view("train/preference_accuracy"));
        QCOMPARE(kPreferenceMargin, std::string_view("train/preference_margin"));
        QCOMPARE(kEvaluationCrossEntropy, std::string_view("eval/cross_entropy_loss"));
        QCOMPARE(kNegativesGenerated, std::string_view("hard_negatives/generated"));
        QCOMPARE(kNegativesWrong, std::string_view("hard_negatives/wrong"));
        QCOMPARE(kNegativesUsed, std::string_view("hard_negatives/used"));
        QCOMPARE(kNegativesTooLong, std::string_view("hard_negatives/too_long"));
        QCOMPARE(kPeakMemory, std::string_view("memory/peak_bytes"));
    }

    void theMonitorsLinesNameTheirSplitInTheMiddle()
    {
        const auto key = [](SplitMetric metric) { return splitMetricKey(metric, "wikipedia", EvaluationPurpose::Monitor); };
        QCOMPARE(key(SplitMetric::HrShare), std::string("hr/wikipedia/share"));
        QCOMPARE(key(SplitMetric::HrAccuracy), std::string("hr/wikipedia/accuracy"));
        QCOMPARE(key(SplitMetric::HrLowerShare), std::string("hr_lower/wikipedia/share"));
        QCOMPARE(key(SplitMetric::HrLowerAccuracy), std::string("hr_lower/wikipedia/accuracy"));
        QCOMPARE(key(SplitMetric::AcceptedShare), std::string("accepted/wikipedia/share"));
        QCOMPARE(key(SplitMetric::Accuracy), std::string("accuracy/wikipedia"));
        QCOMPARE(splitMetricKey(SplitMetric::HrShare, "wikipedia", EvaluationPurpose::Validation), std::string("hr/wikipedia/share"));
    }

    void resultsHaveKeysOfTheirOwn()
    {
        const auto key = [](SplitMetric metric) { return splitMetricKey(metric, "wikipedia", EvaluationPurpose::Final); };
        QCOMPARE(key(SplitMetric::HrShare), std::string("final/wikipedia/hr/share"));
        QCOMPARE(key(SplitMetric::HrAccuracy), std::string("final/wikipedia/hr/accuracy"));
        QCOMPARE(key(SplitMetric::HrLowerShare), std::string("final/wikipedia/hr_lower/share"));
        QCOMPARE(key(SplitMetric::HrLowerAccuracy), std::string("final/wikipedia/hr_lower/accuracy"));
        QCOMPARE(key(SplitMetric::AcceptedShare), std::string("final/wikipedia/accepted/share"));
        QCOMPARE(key(SplitMetric::Accuracy), std::string("final/wikipedia/accuracy"));
    }

    void keysWithAPartThatVaries()
    {
        QCOMPARE(betaMeanKey(0), std::string("train/beta_mean/y0"));
        QCOMPARE(betaMeanKey(1), std::string("train/beta_mean/y1"));
        QCOMPARE(layerMetricKey(LayerMetric::Loss, LayerRole::Train), std::string("layer/train/loss"));
        QCOMPARE(layerMetricKey(LayerMetric::Loss, LayerRole::Validation), std::string("layer/validation/loss"));
        QCOMPARE(layerMetricKey(LayerMetric::QrMin, LayerRole::Monitor), std::string("layer/monitor/qr_min"));
        QCOMPARE(layerMetricKey(LayerMetric::QrMin, LayerRole::Final), std::string("layer/final/qr_min"));
        QCOMPARE(phaseSecondsKey(PhaseKind::FineTune), std::string("time/fine_tune_seconds"));
        QCOMPARE(phaseSecondsKey(PhaseKind::Decode), std::string("time/decode_seconds"));
    }

    void noTwoQuantitiesShareAKey()
    {
        std::multiset<std::string> keys;
        for (const char* split : {"wikipedia", "longest"}) {
            for (const SplitMetric metric : allOf<SplitMetric>()) {
                keys.insert(splitMetricKey(metric, split, EvaluationPurpose::Monitor));
                keys.insert(splitMetricKey(metric, split, EvaluationPurpose::Final));
            }
        }
        for (const LayerRole role : allOf<LayerRole>()) {
            for (const LayerMetric metric : allOf<LayerMetric>())
                keys.insert(layerMetricKey(metric, role));
        }
        for (const PhaseKind phase : allOf<PhaseKind>())
            keys.insert(phaseSecondsKey(phase));
        QCOMPARE(std::set<std::string>(keys.begin(), keys.end()).size(), keys.size());
    }
};

QTEST_APPLESS_MAIN(TestMetricKeys)
#include "tst_metric_keys.moc"
