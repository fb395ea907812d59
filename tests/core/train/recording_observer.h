#pragma once

#include "core/engine/progress/run_observer.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <vector>

/// Keeps everything a job reports.
class RecordingObserver : public sdm::engine::RunObserver {
public:
    std::vector<std::string> sequence; ///< what came in which order: "phase train_layer", "layer train", "metrics eval/loss", ...
    std::vector<sdm::MetricPoint> metrics;
    std::map<sdm::DatasetId, std::vector<sdm::DocumentRecord>> documents;
    std::map<sdm::GenerationSetId, std::vector<sdm::GenerationText>> generationTexts;
    std::vector<sdm::LayerRecord> layers;
    std::vector<sdm::EvaluationRecord> evaluations;
    std::vector<std::vector<sdm::GenerationRecord>> generations; ///< one entry per evaluation
    std::vector<sdm::HardNegativeRecord> hardNegatives;
    std::vector<sdm::CheckpointRecord> checkpoints;
    std::vector<std::int64_t> removedCheckpoints;
    std::vector<std::string> log;
    std::size_t mostRecorded = SIZE_MAX; ///< of checkpoints: it says of later ones that they are not known to it

    void onPhase(const sdm::PhaseProgress& progress) override
    {
        if (progress.done == 0)
            sequence.push_back("phase " + std::string(nameOf(progress.phase)));
    }
    void onPhaseFinished(sdm::PhaseKind phase, std::int64_t, std::int64_t, double) override
    {
        sequence.push_back("end " + std::string(nameOf(phase)));
    }
    void onMetrics(const std::vector<sdm::MetricPoint>& points) override
    {
        for (const sdm::MetricPoint& point : points) {
            metrics.push_back(point);
            if (point.key == "train/loss" || point.key == "eval/loss")
                sequence.push_back("metric " + point.key);
        }
    }
    void onDocuments(const std::vector<sdm::DocumentRecord>& records) override { documents[records.front().key.dataset] = records; }
    void onGenerationTexts(const sdm::GenerationSetId& setId, const std::vector<sdm::GenerationText>& texts) override
    {
        generationTexts[setId] = texts;
    }
    void onLayer(const sdm::LayerRecord& layer) override
    {
        layers.push_back(layer);
        sequence.push_back("layer " + std::string(nameOf(layer.role)));
    }
    void onEvaluation(const sdm::EvaluationRecord& evaluation, const std::vector<sdm::GenerationRecord>& records) override
    {
        evaluations.push_back(evaluation);
        generations.push_back(records);
        sequence.push_back("evaluation " + evaluation.split);
    }
    void onHardNegatives(const std::vector<sdm::HardNegativeRecord>& negatives) override
    {
        hardNegatives.insert(hardNegatives.end(), negatives.begin(), negatives.end());
    }
    bool onCheckpoint(const sdm::CheckpointRecord& checkpoint) override
    {
        checkpoints.push_back(checkpoint);
        sequence.push_back("checkpoint");
        return checkpoints.size() <= mostRecorded;
    }
    void onCheckpointRemoved(std::int64_t step) override { removedCheckpoints.push_back(step); }
    void onLog(const std::string&, const std::string& text) override { log.push_back(text); }

    /// Values of one key in order.
    std::vector<double> values(const std::string& key) const
    {
        std::vector<double> found;
        for (const sdm::MetricPoint& point : metrics)
            if (point.key == key)
                found.push_back(point.value);
        return found;
    }

    using Number = std::tuple<std::string, std::int64_t, double, double>; ///< key, step, epoch, value
    /// All that was measured after a step, in order, but time and memory: what a repeated run has to give again.
    std::vector<Number> numbersAfter(std::int64_t step) const
    {
        std::vector<Number> numbers;
        for (const sdm::MetricPoint& point : metrics)
            if (point.step > step && !point.key.starts_with("time/") && !point.key.starts_with("memory/") &&
                point.key != "train/tokens_per_second")
                numbers.emplace_back(point.key, point.step, point.epoch, point.value);
        return numbers;
    }
};

/// Answers what a test decides; by default never stops.
class ScriptedStop : public sdm::engine::StopSource {
public:
    std::function<sdm::engine::StopRequest()> decide = [] { return sdm::engine::StopRequest::None; };
    sdm::engine::StopRequest requested() override { return decide(); }
};
