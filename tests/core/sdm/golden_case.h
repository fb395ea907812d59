#pragma once

#include <ATen/core/Tensor.h>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <QString>
#include <QTemporaryDir>
#include <string>
#include <vector>

namespace sdm::test {

using Tensors = std::map<std::string, at::Tensor>;

/// How far a quantity may be from its golden value.
struct Tolerance {
    double absolute = 0;
    double relative = 0;
};

/// One folder of golden values for the SDM layer, and a scratch folder in which the real sdm-runner works on it.
class GoldenCase {
public:
    explicit GoldenCase(const std::filesystem::path& folder);

    /// Folders below `root` that hold a case of the layer itself (not of the evaluation report), sorted.
    static std::vector<std::filesystem::path> casesBelow(const std::filesystem::path& root);

    bool trains() const { return m_settings.contains("epochs"); }
    std::int64_t classCount() const { return m_settings.at("C").get<std::int64_t>(); }
    std::int64_t epochs() const { return m_settings.at("epochs").get<std::int64_t>(); }
    std::vector<double> alphas() const { return m_settings.at("alphas").get<std::vector<double>>(); }
    /// The alpha as the tensors' names spell it.
    static std::string alphaName(double alpha);

    const at::Tensor& input(const std::string& name) const { return m_inputs.at(name); }
    const at::Tensor& expected(const std::string& name) const { return m_expected.at(name); }
    bool expects(const std::string& name) const { return m_expected.contains(name); }
    bool given(const std::string& name) const { return m_inputs.contains(name); }

    /// `layer fit` from the case's initial weights. \param epochs  fewer than the case has, or -1
    void fit(double alpha, std::int64_t epochs = -1);
    void calibrate(double alpha);
    void update(const std::string& features, const std::string& labels);
    /// `layer apply` on rows `<half>_h` of the inputs.
    Tensors apply(const std::string& half, bool supportMember);
    Tensors layerTensors() const;
    nlohmann::json layerFacts() const;
    nlohmann::json fitReport() const;

    /// Fails with what differs. Keeps the worst deviation seen, as a share of what is allowed.
    void compare(const std::string& expectedName, const at::Tensor& actual, Tolerance tolerance);

    double worstShare() const { return m_worstShare; }
    const std::string& worstName() const { return m_worstName; }

private:
    void run(const std::vector<std::string>& arguments);
    std::string path(const std::string& name) const;
    std::string writeFeatures(const std::string& features, const std::string& labels);

    nlohmann::json m_settings;
    Tensors m_inputs, m_expected;
    QTemporaryDir m_scratch;
    double m_worstShare = 0;
    std::string m_worstName;
};

} // namespace sdm::test
