#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace sdm::ui {

class Theme;

/// What a page shows when there is nothing to show: what is missing, why, and buttons that change it. Never an empty plot.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(const Theme& theme, const QString& what, const QString& why, QWidget* parent = nullptr);

    void setMessage(const QString& what, const QString& why);
    void addAction(const QString& text, const std::function<void()>& action, bool primary = false);

private:
    QLabel* m_what;
    QLabel* m_why;
    QHBoxLayout* m_actions;
};

} // namespace sdm::ui
