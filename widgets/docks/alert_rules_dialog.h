#pragma once

#include "widgets/data/alert_settings.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace sdm::ui {

class Theme;

/// The rules of the alerts: which hold, how serious each is, its limit; and whether the desktop tells. Every change holds at once.
class AlertRulesDialog final : public QDialog {
    Q_OBJECT
public:
    AlertRulesDialog(const Theme& theme, const AlertSettings& settings, QWidget* parent = nullptr);

    const AlertSettings& settings() const { return m_settings; }

Q_SIGNALS:
    void changed(const sdm::ui::AlertSettings& settings);

private:
    struct Row {
        QCheckBox* on;
        QComboBox* level;
        QDoubleSpinBox* limit; ///< nullptr where the rule has none
    };
    QWidget* makeRules(const Theme& theme);
    void show(const AlertSettings& settings);
    void take();

    AlertSettings m_settings;
    std::vector<Row> m_rows; ///< by rule
    QCheckBox* m_desktop;
    bool m_showing = false; ///< what is set is shown, not chosen
};

} // namespace sdm::ui
