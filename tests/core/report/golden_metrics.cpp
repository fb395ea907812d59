#include "golden_metrics.h"

#include <cmath>
#include <cstring>
#include <fstream>
#include <QByteArray>

namespace golden {
namespace {

using nlohmann::json;
using sdm::report::JudgedItem;

/// A safetensors file with every number as a double: enough for these small tables.
class Tensors {
public:
    explicit Tensors(const std::filesystem::path& file)
    {
        std::ifstream in(file, std::ios::binary);
        std::uint64_t headerSize = 0;
        in.read(reinterpret_cast<char*>(&headerSize), sizeof(headerSize));
        std::string header(headerSize, '\0');
        in.read(header.data(), static_cast<std::streamsize>(headerSize));
        m_header = json::parse(header);
        m_data.assign(std::istreambuf_iterator<char>(in), {});
    }

    std::vector<double> values(const std::string& name) const
    {
        const json& entry = m_header.at(name);
        const std::string dtype = entry.at("dtype");
        const std::string bytes = m_data.substr(entry.at("data_offsets").at(0),
                                                std::size_t(entry.at("data_offsets").at(1)) - std::size_t(entry.at("data_offsets").at(0)));
        return dtype == "F32" ? read<float>(bytes) : dtype == "I64" ? read<std::int64_t>(bytes) : read<std::uint8_t>(bytes);
    }

private:
    template <typename T>
    static std::vector<double> read(const std::string& bytes)
    {
        std::vector<T> typed(bytes.size() / sizeof(T));
        std::memcpy(typed.data(), bytes.data(), bytes.size());
        return {typed.begin(), typed.end()};
    }
    json m_header;
    std::string m_data;
};

double softmaxAt(const double* logits, std::size_t count, std::size_t at, double scale)
{
    double sum = 0;
    for (std::size_t c = 0; c < count; ++c)
        sum += std::exp(scale * (logits[c] - logits[at]));
    return 1 / sum;
}

/// Where the columns of a case are called what.
struct Columns {
    std::string prefix; ///< "query." in fixed_weights, whose judgements are outputs
    std::string suffix; ///< "@0.9"
    std::string file;
};

std::vector<JudgedItem> itemsOf(const std::filesystem::path& folder, const Columns& columns, std::size_t classes)
{
    const Tensors inputs(folder / "inputs.safetensors");
    const Tensors judged(folder / columns.file);
    const auto plain = [&](const char* name) { return judged.values(columns.prefix + name); };
    const auto ofRegion = [&](const char* name) { return judged.values(columns.prefix + name + columns.suffix); };
    const auto labels = inputs.values("query_y");
    const auto z = plain("z"), yhat = plain("yhat"), d = plain("d"), s = plain("s"), qr = plain("qr");
    const auto inRegion = ofRegion("in_hr"), inRegionLower = ofRegion("in_hr_lower"), samples = ofRegion("n_eff");
    std::vector<JudgedItem> items;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        JudgedItem item;
        item.label = static_cast<int>(labels[i]);
        item.prediction = static_cast<int>(yhat[i]);
        const auto at = static_cast<std::size_t>(item.prediction);
        item.probability = s[i * classes + at];
        item.softmax = softmaxAt(&z[i * classes], classes, at, 1);
        item.softmaxDistance = softmaxAt(&z[i * classes], classes, at, d[i]);
        item.rescaledSimilarity = qr[i];
        item.inRegion = inRegion[i] != 0;
        item.inRegionLower = inRegionLower[i] != 0;
        const auto first = samples.begin() + static_cast<std::ptrdiff_t>(i * classes);
        item.effectiveSamples.assign(first, first + static_cast<std::ptrdiff_t>(classes));
        items.push_back(std::move(item));
    }
    return items;
}

json optionalNumber(std::optional<double> value)
{
    return value ? json(*value) : json();
}

} // namespace

std::filesystem::path sdmLayerCase(const std::string& name)
{
    if (const QByteArray folder = qgetenv("SDM_GOLDEN_DIR"); !folder.isEmpty())
        return std::filesystem::path(folder.toStdString()) / "sdm_layer" / name;
    return std::filesystem::path(SDM_SOURCE_DIR) / "no-golden-files" / name;
}

std::optional<MetricsCase> loadMetrics(const std::filesystem::path& folder, const std::string& alpha)
{
    std::ifstream in(folder / "case.json");
    const json document = json::parse(in);
    MetricsCase result;
    result.classCount = document.at("settings").at("C");
    const auto classes = static_cast<std::size_t>(result.classCount);
    if (alpha.empty()) {
        result.alpha = document.at("settings").at("alpha");
        result.expected = document.at("metrics");
        result.items = itemsOf(folder, {"", "", "inputs.safetensors"}, classes);
        return result;
    }
    const json& reports = document.at("evaluation_report_over_the_queries");
    if (!reports.contains(alpha))
        return std::nullopt;
    result.alpha = std::stod(alpha);
    result.expected = reports.at(alpha);
    result.items = itemsOf(folder, {"query.", "@" + alpha, "expected.safetensors"}, classes);
    return result;
}

std::string ourName(const std::string& estimator)
{
    return estimator == "softmax_z" ? "softmax" : estimator == "softmax_dz" ? "softmax_distance" : estimator;
}

json asJson(const std::vector<sdm::report::ProbabilityBin>& bins)
{
    json list = json::array();
    for (const auto& bin : bins) {
        json classes = json::array();
        for (std::size_t c = 0; c < bin.classes.size(); ++c) {
            const auto& group = bin.classes[c];
            classes.push_back({{"class", c},
                               {"yhat_accuracy", optionalNumber(group.byPrediction.accuracy())},
                               {"yhat_n", group.byPrediction.n},
                               {"mean_n_eff", optionalNumber(group.meanEffectiveSamples)},
                               {"median_n_eff", optionalNumber(group.medianEffectiveSamples)},
                               {"y_accuracy", optionalNumber(group.byLabel.accuracy())},
                               {"y_n", group.byLabel.n}});
        }
        list.push_back(
            {{"from", bin.from}, {"to", bin.to}, {"n", bin.all.n}, {"accuracy", bin.all.accuracy().value_or(0)}, {"by_class", classes}});
    }
    return list;
}

json asJson(const std::vector<sdm::report::SimilarityRow>& rows)
{
    json list = json::array();
    for (const auto& row : rows)
        list.push_back({{"floor_qr", row.floorSimilarity},
                        {"class", row.classLabel},
                        {"by", row.byPrediction ? "yhat" : "y"},
                        {"accuracy", row.tally.accuracy().value_or(0)},
                        {"n", row.tally.n}});
    return list;
}

} // namespace golden
