#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace sdm::ui {

/// What could not be read, said where it would have stood, with a button that asks again. Hidden while there is nothing to say.
class ProblemLine final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemLine(QWidget* parent = nullptr);

    /// \param what   what is missing, in the page's words
    /// \param why    the failure's own words
    /// \param retry  asks for the same thing again
    void showProblem(const QString& what, const QString& why, std::function<void()> retry);
    void clear();
    QString text() const;

private:
    QLabel* m_text;
    QPushButton* m_retry;
    std::function<void()> m_action;
};

} // namespace sdm::ui
