#include "widgets/composer/config_draft.h"

#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/config/setting_error.h"
#include "core/runs/run_name.h"
#include "widgets/text/core_words.h"

namespace sdm::ui {
namespace {

/// Faults of list entries ("task.tests[1].name") belong to the list's own row.
std::string rowOf(const std::string& path)
{
    return path.substr(0, path.find('['));
}

QString sentence(const ConfigFault& fault)
{
    const QString what = phraseText(fault.what);
    return fault.remedy.empty() ? what : ConfigDraft::tr("%1: %2").arg(what, phraseText(fault.remedy));
}

} // namespace

ConfigDraft::ConfigDraft(QObject* parent) : QObject(parent), m_config(findPreset(RunConfig{}.preset).config)
{
    check();
}

void ConfigDraft::setConfig(const RunConfig& config)
{
    m_config = config;
    m_refused.clear();
    check();
    Q_EMIT replaced();
    Q_EMIT changed();
}

void ConfigDraft::setPreset(const std::string& name)
{
    if (name == m_config.preset)
        return;
    changePreset(m_config, name);
    check();
    Q_EMIT replaced();
    Q_EMIT changed();
}

void ConfigDraft::setText(const Setting& setting, const QString& text)
{
    try {
        const SettingValue value = settingValueFromText(setting, text.trimmed().toStdString());
        const auto fault = settingFault(setting, value);
        const bool baseEpochs = setting.path == "optimiser.epochs" && m_config.preset == "base"; // its 0 is judged among the others
        if (fault && !baseEpochs)
            throw SettingError(*fault, setting.path);
        setting.write(m_config, value);
        m_refused.erase(setting.path);
        m_faults.erase(setting.path);
    } catch (const SettingError& error) {
        m_refused[setting.path] = text;
        m_faults[setting.path] = phraseText(error.faultPhrase());
    }
    check();
    Q_EMIT changed();
}

QString ConfigDraft::text(const Setting& setting) const
{
    const auto refused = m_refused.find(setting.path);
    return refused != m_refused.end() ? refused->second : QString::fromStdString(settingText(setting, setting.read(m_config)));
}

void ConfigDraft::reset(const Setting& setting)
{
    setText(setting, presetText(setting));
    Q_EMIT replaced();
}

QString ConfigDraft::presetText(const Setting& setting) const
{
    return QString::fromStdString(settingText(setting, setting.read(findPreset(m_config.preset).config)));
}

QString ConfigDraft::placeholder(const Setting& setting) const
{
    return setting.path == "name" ? QString::fromStdString(defaultRunName(m_config)) : QString();
}

bool ConfigDraft::isChanged(const Setting& setting) const
{
    return setting.path != "preset" && text(setting) != presetText(setting);
}

int ConfigDraft::changedCount() const
{
    int count = 0;
    for (const Setting& setting : runSettings())
        count += isChanged(setting) ? 1 : 0;
    return count;
}

QString ConfigDraft::fault(const std::string& path) const
{
    const auto found = m_faults.find(path);
    return found == m_faults.end() ? QString() : found->second;
}

void ConfigDraft::check()
{
    std::map<std::string, QString> faults;
    m_obstacles.clear();
    for (const auto& [path, text] : m_refused) {
        faults[path] = m_faults[path];
        m_obstacles.push_back({path, m_faults[path].toStdString(), {}});
    }
    for (const ConfigFault& fault : configFaults(m_config)) {
        faults.try_emplace(rowOf(fault.path), sentence(fault));
        m_obstacles.push_back(fault);
    }
    if (const auto fault = m_config.name.empty() ? std::nullopt : runs::runNameFault(m_config.name)) {
        faults.try_emplace("name", phraseText(*fault));
        m_obstacles.push_back({"name", *fault, {}});
    }
    for (const ConfigFault& fault : missingForRun(m_config))
        m_obstacles.push_back(fault);
    m_faults = std::move(faults);
}

QString ConfigDraft::json() const
{
    return QString::fromStdString(runConfigJson(m_config));
}

} // namespace sdm::ui
