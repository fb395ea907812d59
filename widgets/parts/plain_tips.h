#pragma once

#include <QObject>

class QHelpEvent;
class QWidget;

namespace sdm::ui {

/// Shows every tooltip of the application as text. Qt renders a tooltip that looks like HTML, and what tooltips hold here comes from
/// files of strangers: names of runs, answers, paths. One filter on the application, so that no caller has to think of it.
class PlainTips final : public QObject {
    Q_OBJECT
public:
    /// Watches the whole application until it is deleted.
    explicit PlainTips(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static QString tipAt(QWidget& widget, const QHelpEvent& help);
};

/// Shows text at a place of the screen, as it is. What a widget that answers QEvent::ToolTip itself has to call.
void showPlainTip(const QHelpEvent& help, const QString& text, QWidget* widget);

} // namespace sdm::ui
