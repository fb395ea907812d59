#include "tests/core/sdm/golden_case.h"

#include "core/base/atomic_file.h"
#include "core/engine/runtime/safetensors.h"
#include "tests/core/sdm/tensors.h"

#include <algorithm>
#include <ATen/ops/stack.h>
#include <QProcess>
#include <stdexcept>

namespace sdm::test {
namespace {

namespace fs = std::filesystem;

Tensors readAll(const fs::path& path)
{
    const engine::SafetensorsFile file(path);
    Tensors tensors;
    for (const std::string& name : file.names())
        tensors[name] = file.tensor(name).clone();
    return tensors;
}

} // namespace

GoldenCase::GoldenCase(const fs::path& folder)
    : m_settings(nlohmann::json::parse(readFile(folder / "case.json")).at("settings")), m_inputs(readAll(folder / "inputs.safetensors")),
      m_expected(readAll(folder / "expected.safetensors"))
{
    engine::writeSafetensors(
        path("weights.safetensors"),
        {{"adaptor.weight", input("G")}, {"adaptor.bias", input("g")}, {"linear.weight", input("W")}, {"linear.bias", input("w")}});
    if (expects("perm"))
        engine::writeSafetensors(path("orders.safetensors"), {{"perm", expected("perm")}});
}

std::vector<fs::path> GoldenCase::casesBelow(const fs::path& root)
{
    std::vector<fs::path> cases;
    if (!fs::is_directory(root))
        return cases;
    for (const auto& entry : fs::directory_iterator(root)) {
        const std::string name = entry.path().filename().string();
        if (fs::exists(entry.path() / "case.json") && !name.starts_with("metrics"))
            cases.push_back(entry.path());
    }
    std::sort(cases.begin(), cases.end());
    return cases;
}

std::string GoldenCase::alphaName(double alpha)
{
    return nlohmann::json(alpha).dump();
}

std::string GoldenCase::path(const std::string& name) const
{
    return m_scratch.filePath(QString::fromStdString(name)).toStdString();
}

std::string GoldenCase::writeFeatures(const std::string& features, const std::string& labels)
{
    const std::string file = path(features + ".safetensors");
    engine::writeSafetensors(file, {{"features", input(features)}, {"labels", input(labels)}});
    return file;
}

void GoldenCase::run(const std::vector<std::string>& arguments)
{
    QStringList list{QStringLiteral("--quiet"), QStringLiteral("--json")};
    for (const std::string& argument : arguments)
        list << QString::fromStdString(argument);
    QProcess process;
    process.start(QStringLiteral(SDM_RUNNER_PATH), list);
    if (!process.waitForFinished(100000) || process.exitCode() != 0)
        throw std::runtime_error("sdm-runner " + list.join(QLatin1Char(' ')).toStdString() + ": " +
                                 process.readAllStandardError().toStdString() + process.errorString().toStdString());
    if (!nlohmann::json::accept(process.readAllStandardOutput().toStdString()))
        throw std::runtime_error("stdout is not one JSON value");
}

void GoldenCase::fit(double alpha, std::int64_t epochs)
{
    nlohmann::json config{{"alpha", alpha},
                          {"max_neighbours", m_settings.at("k_max")},
                          {"normalise", m_settings.at("centre")},
                          {"exemplar_size", m_settings.at("M")},
                          {"epochs", 0}};
    std::vector<std::string> arguments{"layer",
                                       "fit",
                                       "--support",
                                       writeFeatures("support_h", "support_y"),
                                       "--calibration",
                                       writeFeatures("calib_h", "calib_y"),
                                       "--out",
                                       path("layer"),
                                       "--config",
                                       path("config.json"),
                                       "--initial-weights",
                                       path("weights.safetensors"),
                                       "--report",
                                       path("report.json")};
    if (trains()) {
        config["epochs"] = epochs < 0 ? this->epochs() : epochs;
        config["batch_size"] = m_settings.at("batch");
        config["learning_rate"] = m_settings.at("lr");
        arguments.insert(arguments.end(), {"--row-orders", path("orders.safetensors")});
    }
    writeFileAtomically(path("config.json"), nlohmann::json{{"sdm_layer", config}}.dump());
    run(arguments);
}

void GoldenCase::calibrate(double alpha)
{
    run({"layer", "calibrate", "--layer", path("layer"), "--alpha", alphaName(alpha)});
}

void GoldenCase::update(const std::string& features, const std::string& labels)
{
    run({"layer", "update", "--layer", path("layer"), "--features", writeFeatures(features, labels)});
}

Tensors GoldenCase::apply(const std::string& half, bool supportMember)
{
    std::vector<std::string> arguments{"layer",      "apply",
                                       "--layer",    path("layer"),
                                       "--features", writeFeatures(half + "_h", half + "_y"),
                                       "--out",      path("judged.safetensors")};
    if (supportMember)
        arguments.push_back("--support-member");
    run(arguments);
    return readAll(path("judged.safetensors"));
}

Tensors GoldenCase::layerTensors() const
{
    return readAll(path("layer/layer.safetensors"));
}

nlohmann::json GoldenCase::layerFacts() const
{
    return nlohmann::json::parse(readFile(path("layer/layer.json")));
}

nlohmann::json GoldenCase::fitReport() const
{
    return nlohmann::json::parse(readFile(path("report.json")));
}

void GoldenCase::compare(const std::string& expectedName, const at::Tensor& actual, Tolerance tolerance)
{
    const at::Tensor& golden = expected(expectedName);
    if (const QString problem = difference(actual, golden, tolerance.absolute, tolerance.relative); !problem.isEmpty())
        throw std::runtime_error(expectedName + ": " + problem.toStdString());
    const at::Tensor a = actual.to(at::kDouble).contiguous(), e = golden.to(at::kDouble).contiguous();
    for (std::int64_t i = 0; i < a.numel(); ++i) {
        const double y = e.const_data_ptr<double>()[i];
        const double share = std::abs(a.const_data_ptr<double>()[i] - y) / (tolerance.absolute + tolerance.relative * std::abs(y));
        if (share > m_worstShare) {
            m_worstShare = share;
            m_worstName = expectedName;
        }
    }
}

} // namespace sdm::test
