#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QScrollArea;

namespace sdm::ui {

class RunChip;
class Theme;
class WrapBar;

/// The compared runs in their order, a chip each with the colour its lines have. The first is the baseline. A chip is dragged to another
/// place, or moved with Ctrl and the arrow keys; Delete or its cross takes it out. GUI thread only.
class RunChips final : public QWidget {
    Q_OBJECT
public:
    explicit RunChips(const Theme& theme, QWidget* parent = nullptr);

    struct Run {
        QString id, text, tip;
        bool operator==(const Run&) const = default;
    };
    void setRuns(const std::vector<Run>& runs);
    int count() const { return static_cast<int>(m_chips.size()); }
    QWidget* chip(int place) const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void removed(const QString& id);
    void moved(const QString& id, int place);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    bool keyPressed(int place, int key, Qt::KeyboardModifiers modifiers);
    void move(int place, int to);
    void takeOut(int place);
    void fit();
    std::optional<int> placeAt(const QPoint& global) const;

    const Theme& m_theme;
    QScrollArea* m_scroll;
    WrapBar* m_bar;
    std::vector<Run> m_runs;
    std::vector<RunChip*> m_chips;
    QPoint m_pressedAt;
    int m_pressed = -1; ///< the chip under the pressed button
    int m_focusNext = -1;
};

} // namespace sdm::ui
