#pragma once

#include <QFrame>
#include <QStringList>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace sdm::ui {

class Theme;

/// A small window with the labels there are, to put some on the chosen things or take them off, or to type a new one. All by keyboard:
/// type and Return, or Down into the list and Space; Escape closes. Gone when it is closed.
class LabelPopup final : public QFrame {
    Q_OBJECT
public:
    enum class Choice { Several, One };

    /// \param title   what is being done, "Tag 3 runs"
    /// \param labels  all there are, sorted
    LabelPopup(const Theme& theme, const QString& title, const QStringList& labels, Choice choice, QWidget* parent);

    /// Those that all of the chosen things have, and those that only some have.
    void setChecked(const QStringList& all, const QStringList& some);
    /// Why a text can be no label; empty when it can.
    void setFault(std::function<QString(const QString&)> fault) { m_fault = std::move(fault); }
    void openAt(const QPoint& global);

Q_SIGNALS:
    /// A label was put on or taken off. With Choice::One the label is the one to have, empty for none.
    void chosen(const QString& label, bool on);

private:
    void takeTyped();
    void addRow(const QString& label, Qt::CheckState state);
    void filterRows(const QString& typed);
    bool eventFilter(QObject* watched, QEvent* event) override;

    Choice m_choice;
    QLineEdit* m_line;
    QLabel* m_problem;
    QListWidget* m_list;
    std::function<QString(const QString&)> m_fault;
    bool m_isFilling = false;
};

} // namespace sdm::ui
