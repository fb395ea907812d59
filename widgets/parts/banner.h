#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace sdm::ui {

class Theme;

/// A message in the page, never a box in the way: what happened, why, what can be done. Details are folded; all text can be copied.
class Banner final : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Note, Warning, Error };

    explicit Banner(const Theme& theme, QWidget* parent = nullptr);

    /// Replaces the message and its buttons, and shows the banner.
    void showMessage(Kind kind, const QString& what, const QString& why = {}, const QString& details = {});
    /// A button of the current message.
    void addAction(const QString& text, const std::function<void()>& action, bool primary = false);
    void dismiss();

Q_SIGNALS:
    void shown();
    void dismissed();

private:
    void applyFonts();

    const Theme& m_theme;
    QLabel* m_icon;
    QLabel* m_what;
    QLabel* m_why;
    QHBoxLayout* m_actions;
    QToolButton* m_detailsButton;
    QPlainTextEdit* m_details;
    Kind m_kind = Kind::Note;
};

} // namespace sdm::ui
