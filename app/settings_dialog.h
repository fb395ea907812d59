#pragma once

#include <QDialog>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace sdm::ui {
class Theme;
}

namespace sdm::app {

class AppSettings;
class KeyBindings;

/// Keys of every command, appearance, language, text size and motion. Every change holds at once, but that of the language.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(ui::Theme& theme, KeyBindings& keys, AppSettings& settings, QWidget* parent = nullptr);

    /// Puts the keyboard where keys are given to a command.
    void chooseCommand(const QString& id);

Q_SIGNALS:
    void motionChanged(bool reduced);
    void languageChosen(const QString& choice); ///< see language.h

private:
    QWidget* makeKeyboard();
    QWidget* makeAppearance();
    void fillKeys();
    void filterKeys();
    void showCommand();
    void assign(bool none);
    void reset();
    void tell(const QString& refusedBy);
    QAction* current() const;

    ui::Theme& m_theme;
    KeyBindings& m_keys;
    AppSettings& m_settings;
    QTableWidget* m_table;
    QLineEdit* m_filter;
    QKeySequenceEdit* m_edit;
    QLabel* m_told;
    QPushButton* m_assign = nullptr;
    QPushButton* m_none = nullptr;
    QPushButton* m_reset = nullptr;
};

} // namespace sdm::app
