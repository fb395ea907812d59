#pragma once

#include "core/config/schema.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace sdm::ui {

class ConfigDraft;
class SettingEditor;
class Theme;

/// One setting in the form: label with the paper's symbol, editor, unit, reset, its sentence of help, its key, and what is wrong.
/// A bar at the left says that it differs from the preset.
class SettingRow final : public QWidget {
    Q_OBJECT
public:
    SettingRow(const Theme& theme, const Setting& setting, ConfigDraft& draft, const QString& folder, QWidget* parent);

    const Setting& setting() const { return m_setting; }
    bool mentions(const QString& words) const; ///< label, key, symbol or help
    void refresh();                            ///< from the draft, text included
    void focusEditor();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshState();

    const Theme& m_theme;
    const Setting& m_setting;
    ConfigDraft& m_draft;
    SettingEditor* m_editor;
    QLabel* m_fault;
    QToolButton* m_reset;
    bool m_changed = false;
};

} // namespace sdm::ui
