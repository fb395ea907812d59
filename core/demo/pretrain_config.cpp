#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/demo/pretrain_job.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

using OrderedJson = nlohmann::ordered_json;

/// Takes the values of one object by key and refuses what nobody asked for.
class Section {
public:
    Section(const OrderedJson& json, std::string path, const std::filesystem::path& file)
        : m_json(json), m_path(std::move(path)), m_file(file)
    {
        if (!json.is_object())
            fail("must be an object", m_path);
    }

    template <typename T>
    void take(const char* key, T& value)
    {
        m_known.emplace_back(key);
        if (!m_json.contains(key))
            return;
        try {
            value = m_json.at(key).get<T>();
        } catch (const OrderedJson::exception&) {
            fail("has the wrong type", pathOf(key));
        }
    }

    template <typename T>
    void takeAtLeast(const char* key, T& value, T minimum)
    {
        take(key, value);
        if (!(value >= minimum))
            fail("is too small", pathOf(key));
    }

    void takeShare(const char* key, double& value)
    {
        take(key, value);
        if (!(value >= 0 && value <= 1))
            fail("must lie between 0 and 1", pathOf(key));
    }

    const OrderedJson& object(const char* key)
    {
        m_known.emplace_back(key);
        if (!m_json.contains(key))
            fail("is missing", pathOf(key));
        return m_json.at(key);
    }

    void refuseUnknown() const
    {
        for (const auto& [key, value] : m_json.items())
            if (std::ranges::find(m_known, key) == m_known.end())
                fail("is no known key", pathOf(key));
    }

    std::string text(const char* key)
    {
        std::string value;
        take(key, value);
        if (value.empty())
            fail("is missing", pathOf(key));
        return value;
    }

    std::string pathOf(const std::string& key) const { return m_path.empty() ? key : m_path + "." + key; }

private:
    [[noreturn]] void fail(const std::string& what, const std::string& key) const
    {
        throw Error(ErrorCode::BadInput, "'" + key + "' " + what, m_file.string());
    }

    const OrderedJson& m_json;
    std::string m_path;
    std::filesystem::path m_file;
    std::vector<std::string> m_known;
};

void readTraining(Section section, PretrainSettings& settings)
{
    section.takeAtLeast("steps", settings.steps, std::int64_t{1});
    section.takeAtLeast("tokens_per_step", settings.tokensPerStep, std::int64_t{1});
    section.takeAtLeast("learning_rate", settings.learningRate, 0.0);
    section.takeAtLeast("warmup_steps", settings.warmupSteps, std::int64_t{0});
    section.takeShare("plateau_fraction", settings.plateauFraction);
    section.takeShare("beta1", settings.optimiser.beta1);
    section.takeShare("beta2", settings.optimiser.beta2);
    section.takeAtLeast("eps", settings.optimiser.eps, 0.0);
    section.takeAtLeast("weight_decay", settings.optimiser.weightDecay, 0.0);
    section.take("clip_norm", settings.clipNorm);
    section.refuseUnknown();
}

void readMixture(Section section, DemoMixture& mixture)
{
    section.take("profile", mixture.profile);
    section.take("long_profile", mixture.longProfile);
    section.takeShare("long_share", mixture.longShare);
    section.takeShare("task_share", mixture.taskShare);
    section.takeShare("right_share", mixture.rightShare);
    section.takeShare("lazy_share", mixture.lazyShare);
    section.takeShare("honest_share", mixture.honestShare);
    section.refuseUnknown();
}

void readArithmetic(Section section, ArithmeticRecipe& recipe, ArithmeticText::Mixture& mixture)
{
    section.take("seed", recipe.seed);
    section.take("prompt", recipe.prompt);
    section.takeAtLeast("train", recipe.train, std::int64_t{0});
    section.takeAtLeast("calibration", recipe.calibration, std::int64_t{0});
    section.takeAtLeast("test", recipe.test, std::int64_t{0});
    section.takeAtLeast("longest", recipe.longest, std::int64_t{0});
    section.takeAtLeast("min_steps", recipe.shape.fewestSteps, std::int64_t{1});
    section.takeAtLeast("max_steps", recipe.shape.mostSteps, recipe.shape.fewestSteps);
    section.takeAtLeast("largest_number", recipe.shape.limit, std::int64_t{10});
    section.takeShare("task_share", mixture.taskShare);
    section.takeShare("long_share", mixture.longShare);
    section.takeShare("right_share", mixture.rightShare);
    section.takeShare("honest_share", mixture.honestShare);
    section.refuseUnknown();
}

void readMeasurement(Section section, PretrainConfig& config)
{
    section.take("splits", config.measuredSplits);
    section.takeAtLeast("documents", config.measuredDocuments, std::int64_t{1});
    section.takeAtLeast("every_steps", config.measureEvery, std::int64_t{1});
    section.refuseUnknown();
}

} // namespace

PretrainConfig PretrainConfig::load(const std::filesystem::path& file)
{
    const auto json = readJsonFile<OrderedJson>(file);
    PretrainConfig config;
    Section section(json, {}, file);
    const std::filesystem::path folder = std::filesystem::absolute(file).parent_path();
    if (json.contains("arithmetic"))
        readArithmetic(Section(section.object("arithmetic"), "arithmetic", file), config.arithmetic.emplace(), config.arithmeticMixture);
    else
        config.data = folder / section.text("data");
    config.output = folder / section.text("output");
    config.modelJson = section.object("model").dump(2);
    section.take("seed", config.training.seed);
    section.take("device", config.device);
    readTraining(Section(section.object("training"), "training", file), config.training);
    if (!config.arithmetic)
        readMixture(Section(section.object("mixture"), "mixture", file), config.mixture);
    readMeasurement(Section(section.object("measurement"), "measurement", file), config);
    section.refuseUnknown();
    return config;
}

} // namespace sdm::engine
