#include "compared_project.h"

#include "../store/store_samples.h"

#include <algorithm>
#include <fstream>

namespace sdm::samples {
namespace {

GenerationRecord answerOf(int document, bool inside, bool right)
{
    const bool lower = inside && document % 2 == 0;
    const double outside = document >= 180 ? 0.925 : 0.75; // the former reach the threshold of alpha 0.9
    GenerationRecord answer = generation("d" + std::to_string(document), right ? 1 : 0, 1, inside ? 0.97 : outside, inside ? 150 : 20,
                                         inside ? Reason::Admitted : Reason::Similarity, lower ? Reason::Admitted : Reason::Null);
    answer.effectiveSamples = {900, 800};
    return answer;
}

/// 200 documents from `begin` on, of which `first` to `last` are inside and the first `wrong` of those predicted wrong.
std::vector<GenerationRecord> answersFrom(int first, int last, int wrong = 0, int begin = 0)
{
    std::vector<GenerationRecord> answers;
    for (int i = begin; i < begin + 200; ++i)
        answers.push_back(answerOf(i, i >= first && i < last, i < first || i >= first + wrong));
    return answers;
}

LayerRecord finalOf(const char* run, int draw)
{
    LayerRecord record = layer(run + std::string("-LAYER") + std::to_string(draw), LayerRole::Final, draw, 20);
    const RegionThresholds region = searchRegion(calibrationOfTheFirst(), 2, record.alpha);
    record.qrMin = region.qrMin;
    for (std::size_t c = 0; c < 2; ++c)
        record.classes[c].psi = region.psi[c];
    return record;
}

void judge(store::RunStore& store, const char* run, int draw, const std::string& split, const std::vector<GenerationRecord>& answers,
           const std::string& dataset)
{
    EvaluationRecord record =
        evaluation(run + std::string("-") + split + std::to_string(draw), run + std::string("-LAYER") + std::to_string(draw), split, 20);
    record.datasetId = dataset;
    record.generationSetId = run + std::string("-") + split;
    record.documents = static_cast<std::int64_t>(answers.size());
    for (const Bound bound : {Bound::Plain, Bound::Lower}) {
        const auto count = [&](auto&& is) { return static_cast<std::int64_t>(std::ranges::count_if(answers, is)); };
        record.at(bound).admitted = count([bound](const GenerationRecord& answer) { return answer.at(bound).inRegion; });
        record.at(bound).admittedCorrect =
            count([bound](const GenerationRecord& answer) { return answer.at(bound).inRegion && answer.predictedRight(); });
    }
    store.addEvaluation(run, record, answers);
}

void addRun(store::RunStore& store, const char* id, const std::string& name, const std::string& preset)
{
    store::RunRow row = run(id, name);
    row.preset = preset;
    row.state = store::RunState::Finished;
    row.configJson = R"({"name":")" + name + R"(","preset":")" + preset + R"(","seed":7,"loss":{"kind":")" +
                     (preset == "ce_cm" ? "cross_entropy" : "sdm") + "\"}}";
    store.createRun(row);
    for (int draw = 0; draw < 2; ++draw)
        store.addLayer(id, finalOf(id, draw));
}

template <typename Number>
void append(std::string& bytes, Number number)
{
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

/// The tensors of a layer file that its calibration half is, as the format has them: length of the head, head, numbers.
void writeLayerFile(const std::filesystem::path& folder)
{
    const std::vector<CalibrationPoint> points = calibrationOfTheFirst();
    std::string labels, outputs, rescaled;
    for (const CalibrationPoint& point : points) {
        append(labels, static_cast<std::int64_t>(point.label));
        for (int c = 0; c < 2; ++c)
            append(outputs, c == point.label ? point.output : 1 - point.output);
        append(rescaled, point.rescaled);
    }
    std::string no, yes;
    for (const float squared : {0.25F, 1.F, 4.F, 6.25F})
        append(no, squared);
    for (const float squared : {1.F, 4.F, 9.F})
        append(yes, squared);
    std::size_t end = 0;
    const auto entry = [&](const char* name, const char* dtype, const std::string& shape, const std::string& bytes) {
        const std::size_t begin = end;
        end += bytes.size();
        return std::string("\"") + name + R"(":{"dtype":")" + dtype + R"(","shape":[)" + shape + R"(],"data_offsets":[)" +
               std::to_string(begin) + "," + std::to_string(end) + "]}";
    };
    const std::string rows = std::to_string(points.size());
    // One statement each: an entry's offsets follow from those before it.
    std::string head = "{" + entry("calibration_labels", "I64", rows, labels);
    head += "," + entry("calibration_sdm", "F32", rows + ",2", outputs);
    head += "," + entry("calibration_rescaled_similarity", "F32", rows, rescaled);
    head += "," + entry("cdf_calibration.0", "F32", "4", no);
    head += "," + entry("cdf_calibration.1", "F32", "3", yes) + "}";
    head.append((8 - head.size() % 8) % 8, ' ');
    std::filesystem::create_directories(folder);
    std::ofstream file(folder / "layer.safetensors", std::ios::binary);
    std::string length;
    append(length, static_cast<std::uint64_t>(head.size()));
    file << length << head << labels << outputs << rescaled << no << yes;
}

} // namespace

std::vector<CalibrationPoint> calibrationOfTheFirst()
{
    // At alpha 0.95 the region begins at 100 and asks 0.96 and 0.951 of s; at 0.9 it begins at 10 and asks 0.93 and 0.92.
    std::vector<CalibrationPoint> points{{0, 0.93F, 10}, {1, 0.92F, 10}};
    for (int i = 0; i < 8; ++i) {
        const auto step = static_cast<float>(i);
        points.push_back({0, 0.96F + 0.001F * step, 100 + step});
        points.push_back({1, 0.951F + 0.001F * step, 100 + step});
    }
    return points;
}

void makeComparedProject(const std::filesystem::path& folder)
{
    store::RunStore store = store::RunStore::open(folder);
    addRun(store, kFirstRun, "before", "ce_cm");
    addRun(store, kSecondRun, "after", "sdm_cm_hn");
    judge(store, kFirstRun, 0, "wiki", answersFrom(0, 80), "data-wiki");
    judge(store, kFirstRun, 1, "wiki", answersFrom(0, 90), "data-wiki");
    judge(store, kFirstRun, 0, "odd", answersFrom(0, 30), "data-odd");
    judge(store, kFirstRun, 0, "part", answersFrom(0, 50), "data-part");
    judge(store, kFirstRun, 0, "renamed", answersFrom(0, 50), "data-one");
    judge(store, kSecondRun, 0, "wiki", answersFrom(20, 180, 4), "data-wiki");
    judge(store, kSecondRun, 1, "wiki", answersFrom(20, 170), "data-wiki");
    judge(store, kSecondRun, 0, "part", answersFrom(160, 170, 0, 150), "data-part");
    judge(store, kSecondRun, 0, "renamed", answersFrom(0, 50), "data-other");
    writeLayerFile(folder / "runs" / kFirstRun / "layers" / "final-0");
}

} // namespace sdm::samples
