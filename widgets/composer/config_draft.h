#pragma once

#include "core/config/run_config.h"
#include "core/config/schema.h"

#include <QObject>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace sdm::ui {

/// The configuration being composed, as the texts a person typed: what is right goes into config(), what is wrong keeps its text and
/// its fault, in the schema's own words. Knows no widgets.
class ConfigDraft final : public QObject {
    Q_OBJECT
public:
    explicit ConfigDraft(QObject* parent = nullptr);

    const RunConfig& config() const { return m_config; } ///< the last right value of every setting
    void setConfig(const RunConfig& config);

    /// Moves to a preset; settings changed by hand stay.
    void setPreset(const std::string& name);
    /// Takes what was typed for a setting.
    void setText(const Setting& setting, const QString& text);
    QString text(const Setting& setting) const;
    /// Back to the preset's value.
    void reset(const Setting& setting);

    QString presetText(const Setting& setting) const;
    /// What stands for a text left empty: the name the run will get.
    QString placeholder(const Setting& setting) const;
    bool isChanged(const Setting& setting) const; ///< differs from the preset
    int changedCount() const;

    /// What is wrong with one setting, or with it among the others; empty when it is right. Missing inputs are not faults.
    QString fault(const std::string& path) const;
    /// Whether a run can be started; else the first thing that is missing or wrong, and its path.
    bool runnable() const { return m_obstacles.empty(); }
    const std::vector<ConfigFault>& obstacles() const { return m_obstacles; }

    QString json() const;

Q_SIGNALS:
    void changed();  ///< any text, value or fault
    void replaced(); ///< all of it at once: a preset, a draft, another run's configuration

private:
    void check();

    RunConfig m_config;
    std::map<std::string, QString> m_refused; ///< texts that are no value, by path
    std::map<std::string, QString> m_faults;
    std::vector<ConfigFault> m_obstacles;
};

} // namespace sdm::ui
