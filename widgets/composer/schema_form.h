#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QScrollArea;
class QTabBar;

namespace sdm::ui {

class ConfigDraft;
class PresetCards;
class SettingRow;
class Theme;

/// The whole configuration as a form, generated from the schema: presets on top, then one titled group after the other, with a search
/// line over all of them and tabs for how much to show. A changed or wrong setting is shown whatever the level.
class SchemaForm final : public QWidget {
    Q_OBJECT
public:
    SchemaForm(const Theme& theme, ConfigDraft& draft, const QString& folder, QWidget* parent = nullptr);

    const std::vector<SettingRow*>& rows() const { return m_rows; }
    std::vector<QString> groups() const;
    void showGroup(const QString& group);
    /// Brings a setting (or the list one of whose entries is meant) into view and puts the keyboard there.
    void showSetting(const std::string& path);
    void focusSearch();

private:
    struct Group {
        QString title;
        QWidget* panel;
        std::vector<SettingRow*> rows;
    };
    QWidget* makeBar();
    QWidget* makeGroups();
    void applyFilter();

    const Theme& m_theme;
    ConfigDraft& m_draft;
    QString m_folder;
    QLineEdit* m_search;
    QTabBar* m_level;
    QLabel* m_nothing;
    PresetCards* m_presets = nullptr;
    QWidget* m_presetPanel = nullptr;
    QScrollArea* m_scroll;
    std::vector<Group> m_groups;
    std::vector<SettingRow*> m_rows;
};

} // namespace sdm::ui
