#include "compared_runs.h"

#include "core/base/atomic_file.h"
#include "core/records/metric_keys.h"
#include "core/runs/run_folder.h"
#include "core/store/store_reader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QJsonDocument>
#include <string>
#include <vector>

using namespace sdm;

namespace {

constexpr double kTolerance = 1e-5;
constexpr double kAfterTurn = 1e-4, kTurnedLoss = 0.1, kTurnedNorm = 1e-3;

std::map<std::int64_t, double> curve(const store::StoreReader& reader, const RunId& run, std::string_view key)
{
    std::map<std::int64_t, double> values;
    for (const auto& metric : reader.metrics(run, std::string(key)))
        values[metric.point.step] = metric.point.value;
    return values;
}

double toleranceAt(std::int64_t step, std::string_view key, std::optional<std::int64_t> turn)
{
    if (!turn || step < *turn)
        return kTolerance;
    if (step > *turn)
        return kAfterTurn;
    return key == metric_key::kTrainLoss ? kTurnedLoss : key == metric_key::kGradientNorm ? kTurnedNorm : kTolerance;
}

/// What runs of every loss have, and what those have that build layers while they train.
std::vector<std::string> comparedKeys()
{
    std::vector<std::string> keys;
    for (const std::string_view key : {metric_key::kTrainLoss, metric_key::kGradientNorm, metric_key::kEvaluationLoss,
                                       metric_key::kEvaluationLossOffline, metric_key::kEvaluationCrossEntropy})
        keys.emplace_back(key);
    for (const LayerRole role : {LayerRole::Train, LayerRole::Validation, LayerRole::Monitor, LayerRole::Final})
        keys.push_back(layerMetricKey(LayerMetric::Loss, role));
    return keys;
}

QStringList answers(const std::filesystem::path& runFolder, const std::string& dataset)
{
    QStringList texts;
    for (const QByteArray& line : QByteArray::fromStdString(readFile(runFolder / "generations" / (dataset + ".jsonl"))).split('\n'))
        texts.append(QJsonDocument::fromJson(line)[QStringLiteral("generated_response")].toString());
    return texts;
}

} // namespace

QStringList withoutTies()
{
    return {QStringLiteral("--set"), QStringLiteral("loss.kind=cross_entropy")};
}

QString differenceOfRuns(const std::filesystem::path& project, const QString& one, const QString& other, std::optional<std::int64_t> turn)
{
    const auto reader = store::StoreReader::open(project);
    const RunId first = reader.findRun(one.toStdString()).id, second = reader.findRun(other.toStdString()).id;
    for (const std::string& key : comparedKeys()) {
        const QString name = QString::fromStdString(key);
        const auto expected = curve(reader, first, key), actual = curve(reader, second, key);
        const bool isOfLayer = name.startsWith(QStringLiteral("layer/"));
        if ((expected.empty() && !isOfLayer) || expected.size() != actual.size())
            return QStringLiteral("%1 has %2 and %3 points").arg(name).arg(expected.size()).arg(actual.size());
        for (const auto& [step, value] : expected) {
            const auto found = actual.find(step);
            // Not the other way round: a difference that is no number is one.
            const double tolerance = toleranceAt(step, key, turn) * std::max(1.0, std::abs(value));
            const bool isClose = found != actual.end() && std::abs(found->second - value) <= tolerance;
            if (!isClose)
                return QStringLiteral("%1 at step %2: %3 and %4")
                    .arg(name)
                    .arg(step)
                    .arg(value, 0, 'g', 10)
                    .arg(found == actual.end() ? std::nan("") : found->second, 0, 'g', 10);
        }
    }
    for (const char* dataset : {"calibration", "near", "far"}) {
        const QStringList expected = answers(runs::runFolder(project, first), dataset);
        const QStringList actual = answers(runs::runFolder(project, second), dataset);
        if (expected.size() < 2 || expected != actual)
            return QStringLiteral("answers to %1 differ: %2 and %3").arg(QLatin1String(dataset), expected.join(u'|'), actual.join(u'|'));
    }
    return {};
}
